# SPDX-License-Identifier: LGPL-3.0-or-later
"""All routines: one of them is for every day, any can be started, copied and changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from companion.figure.source import FigureSource
from companion.views.routines.routine_card import RoutineCard, RoutineView
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text

__all__ = ["RoutineView", "RoutinesPage"]

_KEYS_BACK = ("Esc", "Alt+Left")


class RoutinesPage(Page):
    """A card for each routine; Esc goes back.

    Attributes:
        start_wanted: The person wants a session of a routine, now; its id, as with the others.
        choose_wanted: A routine is to be the one for every day.
        change_wanted: The person wants to change a routine, or a copy of one that was shipped.
        copy_wanted: The person wants a copy of a routine.
        delete_wanted: A routine is to be deleted.
        new_wanted: The person wants to make a routine.
        back_wanted: Back to where the person came from.
    """

    start_wanted = Signal(str)
    choose_wanted = Signal(str)
    change_wanted = Signal(str)
    copy_wanted = Signal(str)
    delete_wanted = Signal(str)
    new_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("routines")
        self._looks = looks
        self._figures = figures
        self._cards: list[RoutineCard] = []
        self._last = ""
        self._back = ChevronButton(looks, forward=False)
        self._back.setObjectName("routines_back")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self._new = Button(looks, self.tr("New routine"), icon="plus")
        self._new.setObjectName("routines_new")
        self._new.clicked.connect(self.new_wanted)
        self._list = Column(looks, gap=16)
        self._lay_out()
        for key in _KEYS_BACK:
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.back_wanted)

    def show_routines(self, views: Sequence[RoutineView]) -> None:
        """Shows these routines, in this order; the keyboard stays where it was, or with the nearest routine."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        place = self._place_of_focus()
        self._list.clear()
        self._cards = [self._card(view) for view in views]
        for card in self._cards:
            self._list.addWidget(card)
            card.show()
        in_tab_order(self._back, self._new, *self._cards)
        if place is not None and self._cards:
            self._focus_again(name, place)

    def focus_first(self) -> None:
        """Puts the keyboard on the routine that something was last done with, else on the one for every day."""
        wanted = [card for card in self._cards if card.routine == self._last]
        wanted += [card for card in self._cards if card.is_chosen]
        for card in (*wanted, *self._cards)[:1]:
            card.focus_start()

    def _lay_out(self) -> None:
        title = Text(self.tr("Routines"), "display", wrap=True)
        title.setObjectName("routines_title")
        top = Row(self._looks, self._back, gap=12)
        top.addWidget(title, 1)
        top.add(self._new)
        page = Page(Column(self._looks, top, self._list, ..., gap=16, margins=(40, 18, 26, 24)))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(page))

    def _card(self, view: RoutineView) -> RoutineCard:
        card = RoutineCard(self._looks, self._figures, view)
        card.start_wanted.connect(self.start_wanted)
        card.choose_wanted.connect(self.choose_wanted)
        card.change_wanted.connect(self.change_wanted)
        card.copy_wanted.connect(self.copy_wanted)
        card.delete_wanted.connect(self.delete_wanted)
        for wanted in (card.start_wanted, card.choose_wanted, card.change_wanted, card.copy_wanted):
            wanted.connect(self._remember)
        return card

    def _remember(self, routine: str) -> None:
        self._last = routine

    def _place_of_focus(self) -> int | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((place for place, card in enumerate(self._cards) if card.isAncestorOf(focused)), None)

    def _focus_again(self, name: str, place: int) -> None:
        """On the same button; where that is gone, on 'Start' of its routine, and where this is gone, of the next."""
        # the cards before are still there until this press is over
        same = next((button for card in self._cards for button in card.findChildren(Button, name)), None)
        routine = name.split("_", 2)[-1]
        own = next((card for card in self._cards if card.routine == routine), None)
        if same is not None and same.isEnabled():
            same.setFocus()
        else:
            (own or self._cards[min(place, len(self._cards) - 1)]).focus_start()
