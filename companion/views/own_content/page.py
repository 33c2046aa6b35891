# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's own stretches and routines: all there are, one to remove, a file to add."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from companion.domain.stretch import Review
from companion.views.own_content.piece_row import PieceRow
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text


@dataclass(frozen=True, slots=True)
class OwnPiece:
    """A move or a routine of the clinic's own.

    Attributes:
        parcel: the file that it came with; empty for what was placed by hand.
        reviewed: None for a draft.
        is_faulty: it cannot be used as it is.
    """

    id: str
    name: str
    parcel: str
    reviewed: Review | None
    is_routine: bool
    is_faulty: bool


class OwnContentPage(QWidget):
    """Nothing is removed before it was asked once more.

    Signals:
        file_chosen(str): look at this zip file, folder or text.
        remove_wanted(str): the person agreed; the id.
        back_wanted(): back to the settings.
    """

    file_chosen = Signal(str)
    remove_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("own_content")
        self._looks = looks
        self._back = ChevronButton(looks, forward=False)
        self._back.setObjectName("own_back")
        self._back.setAccessibleName(self.tr("Back to the settings"))
        self._back.setToolTip(self.tr("Back to the settings (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self._file = self._button("own_add_file", self.tr("Add from a file"), "plus")
        self._file.clicked.connect(self._choose_file)
        self._folder = self._button("own_add_folder", self.tr("Add from a folder"), "plus")
        self._folder.clicked.connect(self._choose_folder)
        self._list = Column(looks, gap=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self._page()))
        back = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back_wanted)

    def show_pieces(self, found: Sequence[OwnPiece]) -> None:
        """All that there are, in this order."""
        self._list.clear()
        rows = [
            PieceRow(self._looks, piece.id, piece.name, self._facts(piece), removed=self.remove_wanted)
            for piece in found
        ]
        if rows:
            self._list.add(*rows)
        else:
            words = self.tr("There are none yet. A stretch is a text file, with a photograph if you like.")
            empty = Text(words, "lead", wrap=True)
            empty.setObjectName("own_empty")
            self._list.add(empty)
        in_tab_order(self._back, self._file, self._folder, *rows)

    def focus_first(self) -> None:
        """Put the keyboard on 'Add from a file'."""
        self._file.setFocus()

    def _page(self) -> Page:
        title = Text(self.tr("The clinic's own stretches"), "display", wrap=True)
        note = self.tr(
            "For a physiotherapist: add stretches and routines of your own, with your own pictures. Everything is "
            "checked and shown first. It is taken in whole, or not at all."
        )
        buttons = QWidget()
        buttons.setLayout(Flow(self._looks, self._file, self._folder, gap=12))
        way = QWidget()
        way.setLayout(Flow(self._looks, self._back))
        words = Text(note, colour="ink2", wrap=True)
        card = Card(Column(self._looks, self._list, margins=(24, 18, 24, 20)))
        return Page(Column(self._looks, way, title, words, buttons, card, ..., gap=16, margins=(40, 18, 40, 24)))

    def _button(self, name: str, words: str, icon: str) -> Button:
        button = Button(self._looks, words, icon=icon, height=56)
        button.setObjectName(name)
        return button

    def _facts(self, piece: OwnPiece) -> str:
        facts = [self.tr("Routine") if piece.is_routine else self.tr("Stretch"), piece.id]
        if piece.is_faulty:
            facts.append(self.tr("has a fault and is left out"))
        elif piece.reviewed is None:
            facts.append(self.tr("draft, not yet reviewed"))
        else:
            facts.append(self.tr("reviewed by {name}").format(name=piece.reviewed.by))
        if piece.parcel:
            facts.append(self.tr("came with {file}").format(file=piece.parcel))
        return "  \N{MIDDLE DOT}  ".join(facts)

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Stretches and routines (*.zip *.yaml *.yml)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Add from a file"), "", kinds)
        if path:
            self.file_chosen.emit(path)

    @Slot()
    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Add from a folder"))
        if path:
            self.file_chosen.emit(path)
