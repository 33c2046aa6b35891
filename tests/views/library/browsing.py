# SPDX-License-Identifier: LGPL-3.0-or-later
"""The hands and eyes of somebody in front of the library: its cards are painted, and no widgets of their own."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from companion.views.library.card_model import CARD, FAVOURITE

Key = Qt.Key


def card_list(root: QWidget) -> QListView:
    """The cards, below a page or the whole window."""
    found = root.findChild(QListView, "library_list")
    assert found is not None
    return found


def indexes(root: QWidget) -> list[QModelIndex]:
    model = card_list(root).model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def moves_shown(root: QWidget) -> list[str]:
    """The ids of the moves whose cards are shown, in order."""
    return [index.data(CARD).stretch for index in indexes(root)] if card_list(root).isVisible() else []


def favourites_shown(root: QWidget) -> list[str]:
    """The ids of those that have a heart."""
    return [index.data(CARD).stretch for index in indexes(root) if index.data(FAVOURITE)]


def card_at(root: QWidget, stretch: str) -> QModelIndex:
    """The card of the move of this id."""
    assert stretch in moves_shown(root), f"{stretch} is not shown"
    return indexes(root)[moves_shown(root).index(stretch)]


def card_place(root: QWidget, stretch: str) -> QRect:
    """Where its cell is, in the list."""
    return card_list(root).visualRect(card_at(root, stretch))


def current_move(root: QWidget) -> str:
    """The id of the move that has the keyboard; empty when it is elsewhere."""
    cards = card_list(root)
    return cards.currentIndex().data(CARD).stretch if cards.hasFocus() else ""


def is_in_sight(root: QWidget, stretch: str) -> bool:
    """Whether some of its card can be seen without scrolling."""
    return not card_list(root).visibleRegion().intersected(card_place(root, stretch)).isEmpty()


def scroll_to(root: QWidget, stretch: str) -> None:
    """Turns the wheel until the card is in sight."""
    cards, area = card_list(root), card_list(root).parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    middle = cards.mapTo(area.widget(), card_place(root, stretch).center())
    area.ensureVisible(middle.x(), middle.y(), 0, card_place(root, stretch).height() // 2)


def open_move(root: QWidget, stretch: str) -> None:
    """A click on the card of the move of this id."""
    scroll_to(root, stretch)
    QTest.mouseClick(root.window().windowHandle(), Qt.MouseButton.LeftButton, pos=place_in_window(root, stretch))


def place_in_window(root: QWidget, stretch: str) -> QPoint:
    """Where the middle of a card is for the mouse, which stays there even if the page scrolls below it."""
    return card_list(root).viewport().mapTo(root.window(), middle_of(root, stretch))


def middle_of(root: QWidget, stretch: str) -> QPoint:
    """The middle of a card, in the list."""
    return card_place(root, stretch).center()


def press(root: QWidget, key: Qt.Key, times: int = 1) -> None:
    """A key, wherever the keyboard is."""
    for _ in range(times):
        QTest.keyClick(root.window().windowHandle(), key)


def write(root: QWidget, words: str) -> None:
    """Types letters, wherever the keyboard is."""
    for letter in words:
        QTest.keyClick(root.window().windowHandle(), letter)
