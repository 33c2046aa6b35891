# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a row is taken by: with the mouse to drag it, with Tab to use the keys for rows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource


class DragHandle(Button):
    """A button that is dragged up and down.

    Attributes:
        dragged: The mouse, with the button held down, is at this height of the screen, in pixels.
        dropped: The button of the mouse was let go after that.
    """

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__(looks, kind="quiet", icon="grip", height=44)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._pressed_at: int | None = None
        self._drags = False

    def let_go(self) -> None:
        """Forgets that it is dragged: nothing is dropped when the mouse's button is let go."""
        self._pressed_at = None
        self._drags = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a drag, perhaps."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed_at = round(event.globalPosition().y())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags, once the hand has clearly moved."""
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        y = round(event.globalPosition().y())
        if self._drags or abs(y - self._pressed_at) >= QApplication.startDragDistance():
            self._drags = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(y)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drops, after a drag; without one it is a click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        was_dragged, was_pressed = self._drags, self._pressed_at is not None
        self.let_go()
        event.accept()
        if was_dragged:
            self.dropped.emit()
        elif was_pressed:
            self.click()
