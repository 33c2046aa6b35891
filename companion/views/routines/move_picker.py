# SPDX-License-Identifier: LGPL-3.0-or-later
"""All moves to choose from, to be added to a routine."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit

from companion.domain.search import Finder
from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.widgets.tile import Tile
from companion.views.words.stretches import position_word, usual_dose_words

_PICTURE_WIDTH, _PICTURE_HEIGHT = 96, 72
_GAP = 12


class MovePicker(Page):
    """A field to search in, and a large button for each move that is found.

    Attributes:
        picked: The person chose a move; its id.
        left: The person wants none.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("routine_picker")
        self._looks = looks
        self._figures = figures
        self._tiles: dict[str, Tile] = {}
        self._marks: dict[str, Text] = {}
        self._found: list[str] = []
        self._finder = Finder({})
        # not exclusive: it only lets the arrow keys go to the move that lies in their direction
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._back = ChevronButton(looks, forward=False)
        self._back.setObjectName("routine_picker_back")
        self._back.setAccessibleName(self.tr("Back, without a move"))
        self._back.setToolTip(self.tr("Back, without a move (Esc)"))
        self._back.clicked.connect(self.left)
        self._search = _SearchField()
        self._search.setObjectName("routine_search")
        self._search.setAccessibleName(self.tr("Find a move"))
        self._search.setPlaceholderText(self.tr("Find a move by its name"))
        self._search.textChanged.connect(self._find)
        self._search.down_pressed.connect(self._focus_found)
        self._count = Text(size="caption", colour="ink2", wrap=True)
        self._count.setObjectName("routine_found")
        self._grid = QGridLayout()
        self._lay_out()
        looks.changed.connect(self._arrange)

    def show_moves(self, stretches: Sequence[Stretch]) -> None:
        """Shows these moves, in this order."""
        for tile in self._tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._finder = Finder({move.id: (move.name, *move.other_names) for move in stretches})
        self._tiles, self._marks = {}, {}
        for move in stretches:
            self._tiles[move.id] = self._tile(move)
        self._find("")

    def begin(self, within: Collection[str]) -> None:
        """Starts anew, with the keyboard in the search field; the moves of these ids are in the routine already."""
        for own, mark in self._marks.items():
            mark.setVisible(own in within)
        self._search.clear()
        self._find("")
        self._search.setFocus()

    def _lay_out(self) -> None:
        title = Text(self.tr("Add a move"), "display", wrap=True)
        title.setObjectName("routine_picker_title")
        head = Row(self._looks, self._back, gap=12)
        head.addWidget(title, 1)
        line = Row(self._looks, IconLabel(self._looks, "search", "ink2"), gap=12)
        line.addWidget(self._search, 1)
        top = Column(self._looks, head, line, self._count, gap=10, margins=(40, 18, 40, 10))
        self._list = Page(Column(self._looks, self._grid, ..., margins=(40, 4, 26, 24)))
        around = Column(self._looks, gap=0)
        around.addLayout(top)
        around.addWidget(scrolled(self._list), 1)
        self.setLayout(around)

    def _tile(self, move: Stretch) -> Tile:
        facts = f"{position_word(move.position)}. {usual_dose_words(move)}."
        mark = Text(self.tr("In your routine"), "caption", colour="accent", bold=True, wrap=True)
        words = Column(self._looks, ..., Text(move.name, bold=True, wrap=True), gap=2)
        words.add(Text(facts, "caption", colour="ink2", wrap=True), mark, ...)
        picture = Thumbnail(
            self._looks, self._figures, move.id, move.position, move.sides[0],
            height=_PICTURE_HEIGHT, width=_PICTURE_WIDTH,
        )  # fmt: skip
        row = Row(self._looks, picture, gap=14, margins=(10, 10, 14, 10))
        row.addLayout(words, 1)
        tile = Tile(self._looks, row)
        tile.setObjectName(f"routine_pick_{move.id}")
        tile.setAccessibleName(self.tr("Add {move}").format(move=move.name))
        tile.setAccessibleDescription(facts)
        tile.clicked.connect(partial(self.picked.emit, move.id))
        self._group.addButton(tile)
        self._marks[move.id] = mark
        return tile

    def _find(self, wanted: str) -> None:
        self._found = self._finder.find(wanted)
        self._arrange()
        found = len(self._found)
        if found:
            self._count.setText(self.tr("%n move(s) found", "", found) if wanted.strip() else "")
        else:
            self._count.setText(self.tr("No move is called that. Try another word."))
        self._count.setVisible(bool(self._count.text()))
        if self._count.text():
            announce(self._count, self._count.text())

    def _arrange(self) -> None:
        """The moves that are found, two beside each other while there is room."""
        columns = 1 if self._looks.look.large else 2
        self._grid.setSpacing(self._looks.look.gap(_GAP))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        for tile in self._tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
        for number, own in enumerate(self._found):
            self._grid.addWidget(self._tiles[own], number // columns, number % columns)
            self._tiles[own].show()
        in_tab_order(*(self._tiles[own] for own in self._found))

    def _focus_found(self) -> None:
        if self._found:
            self._tiles[self._found[0]].setFocus()


class _SearchField(QLineEdit):
    """A field from which Enter and the arrow down lead to what is found.

    Attributes:
        down_pressed: One of these keys was pressed.
    """

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes down to what is found."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
