# SPDX-License-Identifier: LGPL-3.0-or-later
"""Easier and harder ways of a move; one that is a move of its own can be opened."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from companion.domain.stretch import Side, Stretch, Variation
from companion.views.library.section import section
from companion.views.library.sided_text import SidedText
from companion.views.widgets.boxes import Item, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource


class Ways(Card):
    """What to do when the move is too hard or too easy.

    Attributes:
        stretch_chosen: The person wants to see another move; its id.
    """

    stretch_chosen = Signal(str)

    def __init__(self, looks: LookSource, stretch: Stretch, names: Mapping[str, str], side: Side) -> None:
        super().__init__()
        self._looks = looks
        self._names = names
        self._side = side
        self._row = Row(looks, gap=20, margins=(20, 16, 20, 16))
        if stretch.easier:
            self._add("easier", self.tr("Easier"), stretch.easier)
        if stretch.harder:
            self._add("harder", self.tr("Harder"), stretch.harder)
        self.setLayout(self._row)
        if not stretch.easier and not stretch.harder:
            self.hide()
        looks.changed.connect(self._redress)
        self._redress()

    def _add(self, direction: Literal["easier", "harder"], heading: str, ways: tuple[Variation, ...]) -> None:
        self._row.addLayout(section(self._looks, direction, heading, *self._told(direction, ways), ...), 1)

    def _told(self, direction: str, ways: tuple[Variation, ...]) -> list[Item]:
        items: list[Item] = []
        for way in ways:
            items.append(SidedText(way.text, self._side))
            if way.stretch is not None and way.stretch in self._names:
                link = _Link(self._looks, way.stretch, self._names[way.stretch])
                link.setObjectName(f"stretch_{direction}_{way.stretch}")
                link.followed.connect(self.stretch_chosen)
                items.append(Row(self._looks, link, ...))  # as narrow as its words
        return items

    def _redress(self) -> None:
        look = self._looks.look
        stacked = look.large or look.medium
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)


class _Link(Button):
    """Opens another move."""

    followed = Signal(str)

    def __init__(self, looks: LookSource, stretch: str, name: str) -> None:
        super().__init__(looks, name, "tonal", height=44)
        self._stretch = stretch
        self.clicked.connect(self._follow)

    def _follow(self) -> None:
        self.followed.emit(self._stretch)
