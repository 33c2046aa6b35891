# SPDX-License-Identifier: LGPL-3.0-or-later
"""A move in the library: its picture, its name, how long it is held and how the body is placed."""

from PySide6.QtCore import Signal

from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail, position_icon
from companion.views.widgets.tile import Tile
from companion.views.words.stretches import position_word, usual_dose_words

_PICTURE_HEIGHT = 176


class StretchCard(Tile):
    """One large button; Enter, Space or a click open the move.

    Attributes:
        opened: The person wants to see the move; its id.
    """

    opened = Signal(str)

    def __init__(self, looks: LookSource, figures: FigureSource, stretch: Stretch) -> None:
        dose, position = usual_dose_words(stretch), position_word(stretch.position)
        picture = Thumbnail(looks, figures, stretch.id, stretch.position, stretch.sides[0], height=_PICTURE_HEIGHT)
        column = Column(looks, picture, 2, Text(stretch.name, bold=True, wrap=True), gap=6, margins=(12, 12, 12, 14))
        column.add(_fact(looks, "clock", dose), _fact(looks, position_icon(stretch.position), position), ...)
        super().__init__(looks, column)
        self._stretch = stretch.id
        self.setObjectName(f"library_card_{stretch.id}")
        self.setAccessibleName(stretch.name)
        self.setAccessibleDescription(f"{dose}. {position}.")
        self.clicked.connect(self._open)

    @property
    def stretch(self) -> str:
        """The id of the move."""
        return self._stretch

    def _open(self) -> None:
        self.opened.emit(self._stretch)


def _fact(looks: LookSource, icon: str, words: str) -> Row:
    row = Row(looks, IconLabel(looks, icon, "ink2", 20))
    row.addWidget(Text(words, "caption", colour="ink2", wrap=True), 1)
    return row
