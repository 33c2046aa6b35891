# SPDX-License-Identifier: LGPL-3.0-or-later
"""A card that is one large button: a routine, a stretch in the library, a choice on the paused page."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy

from companion.views.widgets.focus import draw_inner_focus
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import restyle

TileKind = Literal["plain", "fill"]
_SMALLEST_TARGET = 48
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Tile(QPushButton):
    """A button with a layout of its own inside; Enter, Space or a click anywhere on it press it.

    Give it an accessible name: screen readers do not read what is inside a button.

    Args:
        looks: How things look now.
        content: What is on it; nothing in it may take clicks or the focus.
        kind: `fill` for the advised one.
        checkable: It shows an accent edge while it is chosen.
    """

    def __init__(
        self, looks: LookSource, content: QLayout, kind: TileKind = "plain", *, checkable: bool = False
    ) -> None:
        super().__init__()
        self._looks = looks
        self._inside = content
        self._kind: TileKind = kind
        self.setProperty("kind", f"tile-{kind}")
        self.setCheckable(checkable)
        self.setAutoDefault(True)  # Enter presses it, too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setLayout(content)

    def set_kind(self, kind: TileKind) -> None:
        """Makes it the advised one, or plain."""
        self._kind = kind
        self.setProperty("kind", f"tile-{kind}")
        restyle(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the card, with a second focus ring within the advised one."""
        super().paintEvent(event)
        if self._kind == "fill" and self.hasFocus():
            draw_inner_focus(self, self._looks.look, "large")

    def sizeHint(self) -> QSize:
        """What its content asks for."""
        return self._at_least_a_target(self._inside.totalSizeHint())

    def minimumSizeHint(self) -> QSize:
        """What its content cannot do without."""
        return self._at_least_a_target(self._inside.totalMinimumSize())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click and do nothing: it may have begun on what was here before."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it; a key that is still down from before presses nothing more."""
        if event.isAutoRepeat() and event.key() in _PRESSING:
            event.accept()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Wrapped words inside make it taller when it is narrow."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Pixels that its content needs at a width."""
        return self._inside.totalHeightForWidth(width)

    def _at_least_a_target(self, size: QSize) -> QSize:
        least = self._looks.look.metric(_SMALLEST_TARGET)
        return size.expandedTo(QSize(least, least))
