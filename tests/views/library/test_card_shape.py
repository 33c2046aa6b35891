# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where everything is on a card, and where the keys lead in rows of cards."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView

from companion.domain.stretch import Position, Side
from companion.views.library.card_grid import Grid, next_card
from companion.views.library.card_shape import CardShape
from companion.views.library.move_card import MoveCard
from companion.views.library.wrapping import wrapped
from companion.views.tokens import LIGHT, Look

Move = QAbstractItemView.CursorAction

names = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz     -ÄÖ"), min_size=1, max_size=60)
scales = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0])


@st.composite
def cards(draw: st.DrawFn) -> MoveCard:
    dose = draw(st.sampled_from(["8 times", "3 x 20 seconds each side", "12 times, 3 seconds each, each side in turn"]))
    return MoveCard("one", draw(names), dose, Position.SITTING, draw(names), Side.LEFT)


@given(cards(), scales, st.integers(180, 600))
def test_nothing_on_a_card_is_cut_or_covers_another(qapp, card, scale, width):
    shape = CardShape(Look(LIGHT, scale), QFont())
    cell = QRect(QPoint(30, 50), Grid.of([card], shape, 1, width + 1).cell(0))
    assert cell.width() == width
    places = shape.places(card, cell)
    for words, font, place in (
        (card.name, shape.name_font, places.name),
        (card.dose, shape.fact_font, places.dose.words),
        (card.placed, shape.fact_font, places.placed.words),
    ):
        lines = wrapped(words, font, place.width())
        assert lines.boundingRect().height() <= place.height() + 1
        assert all(lines.lineAt(number).naturalTextWidth() <= place.width() + 1 for number in range(lines.lineCount()))
    parts = [places.picture, places.name, places.dose.words, places.placed.words]
    for above, below in pairwise(parts):
        assert above.bottom() < below.top()
    line = QFontMetrics(shape.fact_font).height()
    for fact in (places.dose, places.placed):
        assert fact.icon.right() < fact.words.left()
        assert fact.icon.center().y() == pytest.approx(fact.words.top() + line / 2, abs=1.5), (
            "level with the first line"
        )
    inside = places.frame.adjusted(10, 10, -10, -10)
    assert all(inside.contains(part) for part in (*parts, places.dose.icon, places.placed.icon))
    assert cell.contains(places.frame)


@given(st.lists(cards(), min_size=1, max_size=9), st.integers(1, 4), st.integers(700, 1300))
def test_a_row_is_as_high_as_its_highest_card(qapp, many, columns, width):
    shape = CardShape(Look(LIGHT), QFont())
    grid = Grid.of(many, shape, columns, width)
    assert grid.height == sum(grid.heights)
    assert grid.columns * grid.width < width
    for number, card in enumerate(many):
        row = many[number // columns * columns :][:columns]
        assert grid.cell(number).height() == max(shape.cell_height(one, grid.width) for one in row)
        assert grid.cell(number).height() >= shape.cell_height(card, grid.width)


def test_no_cards_need_no_room(qapp):
    assert Grid.of([], CardShape(Look(LIGHT), QFont()), 4, 1000).height == 0


def test_words_begin_where_one_begins_to_read(qapp):
    from_left = wrapped("One two three", QFont(), 400)
    from_right = wrapped("One two three", QFont(), 400, Qt.LayoutDirection.RightToLeft)
    assert from_left.lineAt(0).naturalTextRect().left() == pytest.approx(0, abs=1)
    assert from_right.lineAt(0).naturalTextRect().right() == pytest.approx(400, abs=1)


@given(st.sampled_from(Move), st.integers(1, 30), st.integers(1, 4), st.integers(1, 5), st.data())
def test_every_key_leads_to_a_card(move, count, columns, rows, data):
    at = data.draw(st.integers(0, count - 1))
    assert 0 <= next_card(move, at, count, columns, rows) < count


@pytest.mark.parametrize(
    ("move", "at", "to"),
    [
        (Move.MoveRight, 0, 1),
        (Move.MoveRight, 3, 3),
        (Move.MoveRight, 9, 9),
        (Move.MoveLeft, 4, 4),
        (Move.MoveLeft, 5, 4),
        (Move.MoveUp, 2, 2),
        (Move.MoveUp, 6, 2),
        (Move.MoveDown, 1, 5),
        (Move.MoveDown, 6, 9),
        (Move.MoveDown, 8, 8),
        (Move.MoveHome, 7, 0),
        (Move.MoveEnd, 1, 9),
        (Move.MoveNext, 3, 4),
        (Move.MovePrevious, 4, 3),
        (Move.MovePageDown, 1, 9),
        (Move.MovePageUp, 9, 1),
    ],
)
def test_where_a_key_leads_among_ten_cards_in_rows_of_four(move, at, to):
    assert next_card(move, at, 10, 4, 2) == to
