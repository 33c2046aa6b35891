# SPDX-License-Identifier: LGPL-3.0-or-later
"""The library: every move as a card."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout

from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.library.stretch_card import StretchCard
from companion.views.tokens import Look
from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text

_GAP = 18
_MOST_COLUMNS = 4


class LibraryPage(Page):
    """Cards in rows; arrow keys move between them, Enter opens one.

    Attributes:
        stretch_chosen: The person opened a move; its id.
    """

    stretch_chosen = Signal(str)

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("library")
        self._looks = looks
        self._figures = figures
        self._cards: list[StretchCard] = []
        self._last = ""
        # not exclusive: it only lets the arrow keys go to the card that lies in their direction
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._empty = Text(self.tr("Your stretches will be shown here. There are none to show yet."), "lead", wrap=True)
        self._empty.setObjectName("library_empty")
        self._grid = QGridLayout()
        self._lay_out()
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Shows these moves, in this order."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(stretch) for stretch in stretches]
        self._empty.setVisible(not self._cards)
        self._arrange()

    def focus_first(self) -> None:
        """Puts the keyboard on the card that was opened last, else on the first."""
        last = (card for card in self._cards if card.stretch == self._last)
        card = next(last, self._cards[0] if self._cards else None)
        if card is not None:
            card.setFocus()

    def _choose(self, stretch: str) -> None:
        self._last = stretch
        self.stretch_chosen.emit(stretch)

    def _card(self, stretch: Stretch) -> StretchCard:
        card = StretchCard(self._looks, self._figures, stretch)
        card.opened.connect(self._choose)
        self._group.addButton(card)
        return card

    def _lay_out(self) -> None:
        title = Text(self.tr("Library"), "display")
        title.setObjectName("library_title")
        inside = Page(Column(self._looks, title, self._empty, self._grid, ..., gap=14, margins=(40, 20, 24, 24)))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))

    def _arrange(self) -> None:
        columns = columns_for(self._looks.look)
        self._grid.setSpacing(self._looks.look.gap(_GAP))
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)


def columns_for(look: Look) -> int:
    """How many cards stand beside each other: 4, from 125 % text 3, from 150 % text 2."""
    if look.large:
        return 2
    return 3 if look.medium else _MOST_COLUMNS
