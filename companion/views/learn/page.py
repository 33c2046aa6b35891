# SPDX-License-Identifier: LGPL-3.0-or-later
"""Learn: all cards in a list, and one of them to read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QButtonGroup

from companion.domain.card import Card
from companion.domain.ports import Clock
from companion.figure.source import FigureSource
from companion.views.learn.card_item import CardItem
from companion.views.learn.card_panel import CardPanel
from companion.views.learn.inset import inset
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card as Frame
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text

_LIST_SHARE, _CARD_SHARE = 3, 8
_KEYS_BACK = ("Esc", "Alt+Left")


class LearnPage(Page):
    """The list beside the card that is read; from 150 % text on one after the other.

    Args:
        looks: How things look now.
        figures: Where the frames of pictures are.
        clock: By which pictures play.
    """

    def __init__(self, looks: LookSource, figures: FigureSource, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("learn")
        self._looks = looks
        self._cards: tuple[Card, ...] = ()
        self._items: list[CardItem] = []
        self._shown = -1
        self._reads = False
        self._group = QButtonGroup(self)
        self._panel = CardPanel(looks, figures, clock)
        self._panel.back_wanted.connect(lambda: self._go(-1))
        self._panel.next_wanted.connect(lambda: self._go(1))
        self._lay_out()
        self._leave = [self._shortcut(key, self._show_all) for key in _KEYS_BACK]
        self._shortcut("PgDown", lambda: self._panel.turn(1))
        self._shortcut("PgUp", lambda: self._panel.turn(-1))
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Shows these cards, in this order, and the first of them."""
        self._cards = tuple(cards)
        self._list.clear()
        self._items = [self._item(card) for card in self._cards]
        self._list.add(*self._items, ...)
        self._shown = -1
        self._reads = False
        if self._cards:
            self._show(0)
        self._arrange()

    def show_card(self, card: str) -> None:
        """Shows the card of this id, as if it had been chosen; one that is not there changes nothing."""
        number = next((number for number, one in enumerate(self._cards) if one.id == card), None)
        if number is not None:
            self._reads = True
            self._show(number)
            self._arrange()

    def set_motion(self, motion: bool) -> None:
        """Whether pictures may play by themselves."""
        self._panel.set_motion(motion)

    def focus_first(self) -> None:
        """Puts the keyboard on the card that is read, in the list; or on the way back to the list, if that is away."""
        if self._looks.look.large and self._reads:
            self._all.setFocus()
        elif self._items:
            self._items[max(self._shown, 0)].setFocus()

    def _lay_out(self) -> None:
        looks = self._looks
        title = Text(self.tr("Learn"), "display")
        title.setObjectName("learn_title")
        self._told = Text(colour="ink2", wrap=True)
        self._told.setObjectName("learn_count")
        self._head = Frame(Column(looks, title, self._told, gap=0), "plain")
        self._all = Button(looks, self.tr("All cards"), icon="back")
        self._all.setObjectName("learn_all")
        self._all.clicked.connect(self._show_all)
        self._list = Column(looks, gap=4, margins=(8, 8, 8, 8))
        self._area = inset(Page(self._list), "learn_list", self.tr("All cards"))
        self._frame = Frame(Column(looks, self._area, margins=(2, 2, 2, 2)))
        self._row = Row(looks, gap=18)
        self._row.addWidget(self._frame, _LIST_SHARE)
        self._row.addWidget(self._panel, _CARD_SHARE)
        column = Column(looks, self._head, Row(looks, self._all, ...), gap=14, margins=(40, 16, 24, 24))
        column.addLayout(self._row, 1)
        self.setLayout(column)

    def _shortcut(self, key: str, do: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
        return shortcut

    def _item(self, card: Card) -> CardItem:
        item = CardItem(self._looks, card)
        item.wanted.connect(self._open)
        self._group.addButton(item)
        return item

    @Slot(str)
    def _open(self, card: str) -> None:
        self.show_card(card)
        if self._looks.look.large:
            self._all.setFocus()

    def _go(self, step: int) -> None:
        self._show(self._shown + step)

    def _show(self, number: int) -> None:
        if number == self._shown or not 0 <= number < len(self._cards):
            return
        self._shown = number
        card = self._cards[number]
        self._panel.show_card(card, (number + 1, len(self._cards)))
        self._mark()
        announce(self, card.title)

    @Slot()
    def _show_all(self) -> None:
        self._reads = False
        self._arrange()
        self.focus_first()

    def _mark(self) -> None:
        """The card that is read is marked in the list, where arrow keys choose; a list that stands alone has links."""
        large = self._looks.look.large
        self._group.setExclusive(False)
        for number, item in enumerate(self._items):
            here = number == self._shown
            item.setCheckable(not large)
            item.setChecked(here and not large)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here or large else Qt.FocusPolicy.ClickFocus)
            if here:
                self._area.ensureWidgetVisible(item, 0, 0)
        self._group.setExclusive(not large)
        in_tab_order(self._all, self._frame, *self._panel.parts)

    @Slot()
    def _arrange(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        large, count = self._looks.look.large, len(self._cards)
        alone = large and self._reads
        words = self.tr("%n short cards, a minute each", "", count) if count else self.tr("There are no cards yet.")
        self._told.setText(words)
        self._head.setVisible(not alone)
        self._all.setVisible(alone)
        self._frame.setVisible(bool(count) and not alone)
        self._panel.setVisible(bool(count) and (alone or not large))
        for shortcut in self._leave:
            shortcut.setEnabled(alone)
        self._mark()
        if had_focus and focused is not None and not focused.isVisible():
            self.focus_first()
