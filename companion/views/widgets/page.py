# SPDX-License-Identifier: LGPL-3.0-or-later
"""A page of the window, and the scroll area that shows one that is too tall."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

_ROOM_AROUND_FOCUS = 24
_TAB = Qt.FocusPolicy.TabFocus


class Page(QWidget):
    """A page: asks for no size of its own, so that no text can make the window outgrow the screen."""

    def __init__(self, layout: QLayout | None = None) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if layout is not None:
            self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        """Nothing: the height comes from heightForWidth."""
        return QSize(0, 0)


class _FollowingScrollArea(QScrollArea):
    """Scrolls to whatever inside it takes the focus; takes it itself where nothing inside can."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._followed: QWindow | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        """Follows the focus of its window from now on."""
        super().showEvent(event)
        controls = (child for child in self._page.findChildren(QWidget) if child.focusPolicy() & _TAB)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if any(controls) else Qt.FocusPolicy.StrongFocus)
        if self._followed is None:
            self._followed = self.window().windowHandle()
            self._followed.focusObjectChanged.connect(self._follow)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lets the window go: it may be another one the next time."""
        super().hideEvent(event)
        if self._followed is not None:
            self._followed.focusObjectChanged.disconnect(self._follow)
            self._followed = None

    def _follow(self, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now, _ROOM_AROUND_FOCUS, _ROOM_AROUND_FOCUS)


def scrolled(page: Page) -> QScrollArea:
    """Puts a page into an area that scrolls up and down, never sideways, and follows the focus."""
    return _FollowingScrollArea(page)
