# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was changed, and when: each kind of correction as the clinic reads it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTranslator

from companion.domain.correction import (
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Origin
from companion.domain.felt import Felt, Times
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.paths import shipped_assets
from companion.views.words.corrections import (
    began_words,
    by_hand_words,
    change_lines,
    changed_words,
    offset_words,
    place_word,
)
from tests.views.calendar.sessions import in_berlin, session
from tests.views.library.moves import FIGURE_4, HALF_KNEELING

RIGHT_2 = Place(0, Side.RIGHT, 2)
SUNDAY = datetime(2025, 11, 23, 9, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english(qapp):
    """The plurals."""
    translator = QTranslator()
    assert translator.load(str(shipped_assets() / "translations" / "companion_en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def corrected(*changes):
    return session().corrected(Correction(SUNDAY, change) for change in changes)


def moved(hours: float = 0, minutes: float = 0):
    times = session().times
    began = replace(times.began, at=times.began.at + timedelta(hours=hours))
    ended = replace(times.ended, at=times.ended.at + timedelta(hours=hours, minutes=minutes))
    return TimesChange(times, Times(began, ended))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            HeldChange(Place(0, Side.RIGHT, 2), 20.0, 0.0),
            f"{HALF_KNEELING.name}, RIGHT hold 2: not held, was 20 seconds",
        ),
        (moved(hours=10.5), "began 18:12, was 07:42"),
        (moved(hours=24), "began 22 November, 07:42, was 21 November, 07:42"),
        (moved(minutes=3), "took 9 minutes, was 6 minutes"),
        (moved(hours=1, minutes=1), "began 08:42, was 07:42, took 7 minutes, was 6 minutes"),
        (moved(minutes=0.1), "time changed"),
        (NoteChange("", "Stiff."), "note changed"),
        (HurtChange(None, frozenset({1})), f"'Did anything hurt?' {FIGURE_4.name}, was not answered"),
        (RemovedChange(old=False, new=True), "deleted"),
        (RemovedChange(old=True, new=False), "brought back"),
        (HurtChange(frozenset({0}), frozenset()), f"'Did anything hurt?' nothing, was {HALF_KNEELING.name}"),
    ],
)
def test_each_change_is_told_with_what_was_before(change, words):
    assert change_lines(corrected(change), in_berlin) == [f"23 November, 10:12: {words}"]


def test_many_holds_are_counted():
    changes = [HeldChange(Place(0, Side.LEFT, number), 20.0, 0.0) for number in (1, 2, 3, 4)]
    assert change_lines(corrected(*changes), in_berlin) == ["23 November, 10:12: 4 holds corrected"]


def test_the_newest_change_comes_first():
    later = SUNDAY + timedelta(days=1)
    record = session().corrected([Correction(SUNDAY, NoteChange("", "a")), Correction(later, moved(minutes=3))])
    assert [line.partition(",")[0] for line in change_lines(record, in_berlin)] == ["24 November", "23 November"]
    assert changed_words(record, in_berlin) == "Changed on 24 November"


def test_a_session_added_by_hand_says_so_and_when():
    record = replace(session(), origin=Origin.BY_HAND)
    added = record.corrected([Correction(SUNDAY, RemovedChange(old=True, new=False))])
    assert by_hand_words(added, in_berlin) == "Added by hand on 23 November"
    assert (changed_words(added, in_berlin), change_lines(added, in_berlin)) == ("", [])
    assert by_hand_words(session(), in_berlin) == ""


def test_the_place_is_told_where_the_clocks_were_others():
    there = replace(session(), began=Felt(SUNDAY, "America/New_York", timedelta(hours=-5)))
    assert began_words(there, in_berlin) == "04:12 (New York)"
    # AND another zone with the same time is as good as here
    assert began_words(replace(there, began=Felt(SUNDAY, "Europe/Paris", timedelta(hours=1))), in_berlin) == "10:12"
    assert place_word("America/Argentina/Buenos_Aires") == "Buenos Aires"


@pytest.mark.parametrize(
    ("minutes", "words"), [(60, "UTC+1"), (0, "UTC+0"), (-210, "UTC-3:30"), (345, "UTC+5:45"), (-300, "UTC-5")]
)
def test_an_offset_in_words(minutes, words):
    assert offset_words(Felt(SUNDAY, "UTC", timedelta(minutes=minutes))) == words
