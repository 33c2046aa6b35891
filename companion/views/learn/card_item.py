# SPDX-License-Identifier: LGPL-3.0-or-later
"""One card in the list of all cards."""

from PySide6.QtCore import Signal, Slot

from companion.domain.card import Card
from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, restyle
from companion.views.widgets.tile import Tile

_HEIGHT = 48


class CardItem(Tile):
    """Its title; marked while its card is the one that is shown.

    Attributes:
        wanted: The person wants to read it; its id.
    """

    wanted = Signal(str)

    def __init__(self, looks: LookSource, card: Card) -> None:
        title = Text(card.title, bold=True, wrap=True)
        super().__init__(looks, Column(looks, ..., title, ..., margins=(14, 6, 14, 6)), checkable=True)
        self.card = card.id
        self.setObjectName(f"learn_card_{card.id}")
        self.setAccessibleName(card.title)
        self.clicked.connect(self._want)
        looks.changed.connect(self._redress)
        self._redress()

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.card)

    @Slot()
    def _redress(self) -> None:
        """Where the list is all there is, each item looks like something to press."""
        self.setMinimumHeight(self._looks.look.metric(_HEIGHT))
        self.setProperty("kind", "tile-plain" if self._looks.look.large else "item")
        restyle(self)
