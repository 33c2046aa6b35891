# SPDX-License-Identifier: LGPL-3.0-or-later
"""The cards of all moves that are found: arrow keys move between them, Enter, Space or a click open one."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from companion.figure.source import FigureSource
from companion.views.library.card_delegate import AnyIndex, CardDelegate
from companion.views.library.card_grid import Grid, columns_for, next_card
from companion.views.library.card_model import CARD, FAVOURITE, CardModel
from companion.views.library.card_shape import CardShape
from companion.views.library.move_card import MoveCard
from companion.views.widgets.looks import LookSource

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MARKING = Qt.Key.Key_F

_MOST_GRIDS = 4
"""Widths for which the rows are kept: a layout asks for the one with a scroll bar and the one without in turn."""

_LEFT, _RIGHT = QAbstractItemView.CursorAction.MoveLeft, QAbstractItemView.CursorAction.MoveRight
_MIRRORED = {_LEFT: _RIGHT, _RIGHT: _LEFT}


class CardList(QListView):
    """As high as all its cards, so that the page around it scrolls; paints those that are in sight.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.

    Attributes:
        opened: The person opened a move; its id.
        mark_wanted: A move is to be a favourite, or none any more; its id.
        moved: A key led to another card.
    """

    opened = Signal(str)
    mark_wanted = Signal(str, bool)
    moved = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self._looks = looks
        self._is_second_press = False
        self._grids: dict[int, Grid] = {}
        self._cards = CardModel()
        self._delegate = CardDelegate(looks, figures, self)
        self._shape = CardShape(looks.look, self.font())
        self._lie_still()
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._open)
        looks.changed.connect(self._redress)
        figures.changed.connect(self._forget_pictures)

    def _lie_still(self) -> None:
        """Rows that wrap; nothing in here scrolls, is dragged or chosen."""
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setProperty("role", "cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAutoScroll(False)
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        # Not by a click: the page would scroll to the card that had the focus before, away from below the mouse.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What is shown

    @property
    def current(self) -> str:
        """The id of the move that has the keyboard or would get it; empty where there is none."""
        index = self.currentIndex()
        return index.data(CARD).stretch if index.isValid() else ""

    def show_cards(self, cards: Sequence[MoveCard], favourites: AbstractSet[str], *, anew: bool) -> None:
        """Shows other cards.

        Args:
            cards: in order.
            favourites: the ids of the moves that were marked.
            anew: the keyboard begins at the first; else it stays on its move, or on the place where that was.
        """
        current, row = self.current, self.currentIndex().row()
        self._grids.clear()
        self._cards.show_cards(cards, favourites)
        index = self._cards.index(0) if anew else self._cards.place_of(current)
        if not index.isValid():
            index = self._cards.index(min(max(row, 0), len(cards) - 1))
        self.setCurrentIndex(index)
        self.updateGeometry()

    # How large it is

    def hasHeightForWidth(self) -> bool:
        """A narrower list may be a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that all rows need together."""
        return self._grid(width).height

    def minimumSizeHint(self) -> QSize:
        """Nothing: the height comes from heightForWidth."""
        return QSize(0, 0)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Puts the cards into their rows."""
        self._delegate.set_measures(self._shape, self._grid(self.viewport().width()))
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the cards into their rows at once, so that no picture is seen in its old place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def _grid(self, width: int) -> Grid:
        if width not in self._grids:
            if len(self._grids) >= _MOST_GRIDS:
                self._grids.clear()
            self._grids[width] = Grid.of(self._cards.cards, self._shape, columns_for(self._looks.look), width)
        return self._grids[width]

    @Slot()
    def _redress(self) -> None:
        self._shape = CardShape(self._looks.look, self.font())
        self._grids.clear()
        self.doItemsLayout()
        self.updateGeometry()

    @Slot()
    def _forget_pictures(self) -> None:
        self._delegate.forget_pictures()
        self.viewport().update()

    # Keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the current move, or marks it; a key that is still down from before does nothing more."""
        key, current = event.key(), self.currentIndex()
        if key in _OPENING or (key == _MARKING and not event.modifiers()):
            event.accept()
            if not event.isAutoRepeat() and current.isValid():
                self._open(current) if key in _OPENING else self._mark(current)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != current:
            self.moved.emit()

    def keyboardSearch(self, _letters: str) -> None:  # noqa: N802 - Qt's name
        """Jumps to no card that begins with a letter: there is a field to search in."""

    def moveCursor(self, move: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 - Qt's name
        """The card that a key leads to, as the cards lie on the screen."""
        count, at = len(self._cards.cards), self.currentIndex().row()
        if at < 0:
            return self._cards.index(0)
        if self.isRightToLeft():
            move = _MIRRORED.get(move, move)
        grid = self._grid(self.viewport().width())
        in_sight = self.visibleRegion().boundingRect().height() // grid.heights[at // grid.columns]
        return self._cards.index(next_card(move, at, count, grid.columns, max(1, in_sight)))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # noqa: ANN401, N802 - as Qt has it
        """Says where the keyboard is, for that is where the page scrolls to.

        Of a card in the first row its upper half must do: the head of the page stays in sight as long as it can.
        """
        answer = super().inputMethodQuery(query)
        row = self.currentIndex().row()
        if query == Qt.InputMethodQuery.ImCursorRectangle and 0 <= row < columns_for(self._looks.look):
            rect = self.visualRect(self.currentIndex())
            return QRect(rect.topLeft(), QSize(rect.width(), rect.height() // 2))
        return answer

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the second press of a double click and does nothing: it may have begun on what was here before."""
        self._is_second_press = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens the move that was pressed, but once."""
        if self._is_second_press:
            self._is_second_press = False
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: AnyIndex) -> None:
        self.opened.emit(index.data(CARD).stretch)

    def _mark(self, index: AnyIndex) -> None:
        self.mark_wanted.emit(index.data(CARD).stretch, not index.data(FAVOURITE))
