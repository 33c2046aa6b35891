# SPDX-License-Identifier: LGPL-3.0-or-later
"""Cards in rows, and where the arrow keys lead."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView

from companion.views.library.card_shape import CardShape
from companion.views.library.move_card import MoveCard
from companion.views.tokens import Look

_MOST_COLUMNS = 4

_Move = QAbstractItemView.CursorAction


def columns_for(look: Look) -> int:
    """How many cards stand beside each other: 4, from 125 % text 3, from 150 % text 2."""
    if look.large:
        return 2
    return 3 if look.medium else _MOST_COLUMNS


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of one width; a row is as high as its highest card.

    Attributes:
        columns: cells in a row.
        width: of a cell, in pixels.
        heights: of the rows, in pixels.
    """

    columns: int = 1
    width: int = 1
    heights: tuple[int, ...] = ()

    @classmethod
    def of(cls, cards: Sequence[MoveCard], shape: CardShape, columns: int, width: int) -> "Grid":
        """The rows of these cards where there is room of `width` pixels."""
        # A row that is filled to the last pixel is broken by Qt before its last cell.
        cell = max((width - 1) // columns, 1)
        heights = [shape.cell_height(card, cell) for card in cards]
        rows = (heights[start : start + columns] for start in range(0, len(cards), columns))
        return cls(columns, cell, tuple(max(row) for row in rows))

    @property
    def height(self) -> int:
        """All rows together, in pixels."""
        return sum(self.heights)

    def cell(self, number: int) -> QSize:
        """The size of the cell of the card of this number, from 0."""
        return QSize(self.width, self.heights[number // self.columns])


def next_card(move: QAbstractItemView.CursorAction, at: int, count: int, columns: int, rows_in_sight: int) -> int:
    """The number of the card that a key leads to from the card `at`, of `count` cards.

    Down from above a gap in the last row leads to the last card. What leads nowhere stays where it is.
    """
    last = count - 1
    row, last_row = at // columns, last // columns
    steps = {
        _Move.MoveHome: -at,
        _Move.MoveEnd: last - at,
        _Move.MoveNext: 1,
        _Move.MoveRight: 1 if at % columns < columns - 1 else 0,
        _Move.MovePrevious: -1,
        _Move.MoveLeft: -1 if at % columns else 0,
        _Move.MoveUp: -columns * min(1, row),
        _Move.MovePageUp: -columns * min(rows_in_sight, row),
        _Move.MoveDown: columns * min(1, last_row - row),
        _Move.MovePageDown: columns * min(rows_in_sight, last_row - row),
    }
    return min(max(at + steps[move], 0), last)
