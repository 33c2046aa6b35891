# SPDX-License-Identifier: LGPL-3.0-or-later
"""The library: all moves as cards, which can be searched and filtered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from companion.domain.search import Finder
from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.library.card_list import CardList
from companion.views.library.filter_panel import FilterPanel
from companion.views.library.found_by import finder_of
from companion.views.library.library_head import LibraryHead
from companion.views.library.move_card import MoveCard, cards_of
from companion.views.library.nothing_found import NothingFound
from companion.views.library.result_line import ResultLine
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text

_KEYS_SEARCH = ("Ctrl+F", "/")
_LEFT, _RIGHT = 40, 24
_AROUND_CARD = 9
"""Half of the space between two cards, which the list has at its edges, too."""

_ROOM_AROUND_CARD = 24


@dataclass(frozen=True, slots=True)
class LibraryView:
    """What the library shows.

    Attributes:
        stretches: The moves that are for this patient, in order.
        favourites: The ids of those that were marked.
        left_out: How many more the patient's answers rule out.
    """

    stretches: Sequence[Stretch]
    favourites: Sequence[str] = ()
    left_out: int = 0


class LibraryPage(Page):
    """What was chosen and typed stays until the program ends.

    Attributes:
        stretch_chosen: The person opened a move; its id.
        favourite_changed: A move was marked, or is not marked any more; its id.
        routines_wanted: To the routines.
        questions_wanted: To the answers that leave moves out.
    """

    stretch_chosen = Signal(str)
    favourite_changed = Signal(str, bool)
    routines_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("library")
        self._looks = looks
        self._view = LibraryView(())
        self._stretches: dict[str, Stretch] = {}
        self._cards: dict[str, MoveCard] = {}
        self._favourites: frozenset[str] = frozenset()
        self._finder = Finder({})
        self._head = LibraryHead(looks)
        self._panel = FilterPanel(looks)
        self._line = ResultLine(looks)
        self._empty = Text(self.tr("Your stretches will be shown here. There are none to show yet."), "lead", wrap=True)
        self._empty.setObjectName("library_empty")
        self._nothing = NothingFound(looks)
        self._list = CardList(looks, figures)
        self._list.setObjectName("library_list")
        self._list.setAccessibleName(self.tr("Moves"))
        self._list.setAccessibleDescription(self.tr("Enter opens a move. F makes it a favourite."))
        self._lay_out()
        self._connect()
        self._show(anew=True)

    def show_library(self, view: LibraryView) -> None:
        """Shows these moves, as far as they fit what was chosen and typed."""
        if tuple(view.stretches) != tuple(self._stretches.values()):
            self._stretches = {stretch.id: stretch for stretch in view.stretches}
            self._cards = {card.stretch: card for card in cards_of(view.stretches)}
            self._finder = finder_of(view.stretches)
            self._panel.offer(view.stretches)
        self._view = view
        self._favourites = frozenset(view.favourites)
        self._show(anew=False)

    def focus_first(self) -> None:
        """Puts the keyboard on the card that was opened last, else on the first."""
        if self._list.isHidden():
            self._head.search.setFocus()
        else:
            self._list.setFocus()

    # What is found

    @Slot()
    def _find(self) -> None:
        """The person typed or chose something."""
        self._show(anew=True)
        self._line.say()

    def _show(self, *, anew: bool) -> None:
        wanted, chosen = self._head.search.text().strip(), self._panel.filter
        found = [
            self._cards[own]
            for own in self._finder.find(wanted)
            if chosen.allows(self._stretches[own], self._favourites)
        ]
        self._list.show_cards(found, self._favourites, anew=anew)
        self._line.show_result(len(found), self._panel.words, is_searched=bool(wanted), left_out=self._view.left_out)
        self._head.show_filter(len(self._panel.words), is_unfolded=self._panel.is_unfolded)
        self._panel.show_found(len(found))
        self._empty.setVisible(not self._stretches)
        self._nothing.setVisible(bool(self._stretches) and not found)
        self._nothing.explain(has_favourites=bool(self._favourites) or not chosen.favourites_only)
        self._list.setVisible(bool(found))

    @Slot()
    def _clear(self) -> None:
        """Shows all moves again, with the keyboard where one looks for them."""
        self._panel.clear()
        self._head.search.setFocus()
        if self._head.search.text():
            self._head.search.clear()
        else:
            self._find()

    @Slot()
    def _fold(self) -> None:
        self._panel.unfold(not self._panel.is_unfolded)
        self._head.show_filter(len(self._panel.words), is_unfolded=self._panel.is_unfolded)

    @Slot()
    def _go_to_found(self) -> None:
        """Out of the filter, which may take the whole page, to what it leaves."""
        self._fold()
        self.focus_first()

    @Slot(str, bool)
    def _mark(self, stretch: str, is_favourite: bool) -> None:
        name = self._cards[stretch].name
        words = self.tr("{move} is a favourite.") if is_favourite else self.tr("{move} is no favourite any more.")
        self._favourites = self._favourites | {stretch} if is_favourite else self._favourites - {stretch}
        self._show(anew=False)
        announce(self._list, words.format(move=name))
        self.favourite_changed.emit(stretch, is_favourite)

    # How it is laid out

    def _lay_out(self) -> None:
        looks = self._looks
        upper = Column(
            looks, self._head, self._panel, self._line, self._empty, self._nothing,
            gap=12, margins=(_LEFT, 20, _RIGHT, 0),
        )  # fmt: skip
        lower = Column(looks, self._list, ..., margins=(_LEFT - _AROUND_CARD, 0, _RIGHT - _AROUND_CARD, 15))
        self._scroll = scrolled(Page(Column(looks, upper, lower, gap=4)))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        in_tab_order(self._head, self._panel, self._line, self._nothing, self._list)

    def _connect(self) -> None:
        head = self._head
        head.search.textChanged.connect(self._find)
        head.search.left.connect(self.focus_first)
        head.filter.clicked.connect(self._fold)
        head.routines.clicked.connect(self.routines_wanted)
        self._panel.changed.connect(self._find)
        self._panel.done.connect(self._go_to_found)
        self._line.clear_wanted.connect(self._clear)
        self._line.answers_wanted.connect(self.questions_wanted)
        self._nothing.clear_wanted.connect(self._clear)
        self._list.opened.connect(self.stretch_chosen)
        self._list.mark_wanted.connect(self._mark)
        self._list.moved.connect(self._follow)
        for key in _KEYS_SEARCH:
            QShortcut(QKeySequence(key), self).activated.connect(self._search)

    @Slot()
    def _search(self) -> None:
        self._head.search.setFocus()
        self._head.search.selectAll()

    @Slot()
    def _follow(self) -> None:
        """Scrolls to the card that a key led to; a list tells with its input method where that is."""
        self._scroll.ensureWidgetVisible(self._list, _ROOM_AROUND_CARD, _ROOM_AROUND_CARD)
