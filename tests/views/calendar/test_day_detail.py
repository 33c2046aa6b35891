# SPDX-License-Identifier: LGPL-3.0-or-later
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel

from companion.domain.asked import Form
from companion.domain.log import Happened, Happening
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.domain.week import Day
from companion.views.calendar.day_detail import DayDetail
from companion.views.calendar.part_detail import PartDetail
from companion.views.widgets.segments import Segments
from companion.views.widgets.thumbnail import Thumbnail
from tests.views.calendar.sessions import FRIDAY, asked, holds, in_berlin, session
from tests.views.library.moves import CAT_CAMEL, FIGURE_4, HALF_KNEELING, STANDING

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture
def detail(looks, figures, show):
    kept = []  # a widget that Python lets go of is gone

    def shown(*records):
        kept.append(DayDetail(looks, figures, Day(FRIDAY, records), FRIDAY, in_berlin))
        return show(kept[-1], 1100, 400)

    return shown


def words(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def spoken(widget) -> list[str]:
    return [blocks.accessibleName() for blocks in widget.findChildren(Segments)]


def test_each_move_is_told_by_side_with_its_picture(detail):
    record = session(
        what=asked(HALF_KNEELING, FIGURE_4),
        held={**holds(0, LEFT, 20, 20, 20), **holds(0, RIGHT, 20, 20, 20), **holds(1, LEFT, 20, 12)},
    )
    first, second = detail(record).findChildren(PartDetail)
    assert words(first)[0] == HALF_KNEELING.name
    assert spoken(first) == ["LEFT 3 of 3", "RIGHT 3 of 3"]
    assert spoken(second) == ["LEFT 1 of 3, 1 in part", "RIGHT 0 of 3"]
    assert {"LEFT", "RIGHT", "1 of 3, 1 in part", "0 of 3"} <= set(words(second))
    assert first.findChild(Thumbnail).has_picture


def test_what_hurt_and_what_was_corrected_is_told_where_it_was(detail):
    record = session(
        what=asked(HALF_KNEELING, FIGURE_4, repetitions=1),
        held={**holds(0, LEFT, 20), **holds(0, RIGHT, 8), **holds(1, LEFT, 5)},
        hurts_at=Place(1, LEFT, 1),
        corrected=holds(0, RIGHT, 20),
        hurt=frozenset({1}),
    )
    first, second = detail(record).findChildren(PartDetail)
    assert spoken(first) == ["LEFT 1 of 1", "RIGHT 1 of 1"]
    assert "corrected" in words(first)
    assert not {"this hurts", "You said that this hurt."} & set(words(first))
    assert {"this hurts", "You said that this hurt."} <= set(words(second))
    assert "corrected" not in words(second)


def test_a_move_that_was_swapped_is_told_as_it_was_done(detail):
    what = asked(HALF_KNEELING, repetitions=1)
    part = replace(what.parts[0], easier=Form.of(STANDING))
    swap = Happened(Happening.SWAPPED, Place(0, LEFT, 1), datetime(2025, 11, 21, 6, 43, tzinfo=UTC))
    shown = detail(replace(session(what=what.with_part(0, part), held={}), log=(swap,)))
    assert STANDING.name in words(shown)
    assert HALF_KNEELING.name not in words(shown)


def test_a_move_without_sides_names_none(detail):
    shown = detail(session(what=asked(CAT_CAMEL, repetitions=6)))
    assert not {"LEFT", "RIGHT"} & set(words(shown))
    assert "6 of 6" in words(shown)


def test_the_answer_that_was_not_given_is_not_made_up(detail):
    assert "You said that this hurt." not in words(detail(session(hurt=None)))


def test_two_sessions_of_a_day_are_told_one_after_the_other(detail):
    shown = detail(session(number=1), session(number=2, what=asked(STANDING)))
    assert [words(part)[0] for part in shown.findChildren(PartDetail)] == [
        HALF_KNEELING.name,
        FIGURE_4.name,
        STANDING.name,
    ]
