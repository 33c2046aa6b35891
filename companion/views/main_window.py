# SPDX-License-Identifier: LGPL-3.0-or-later
"""The window: the rail on the left, one page beside it, and a page that may take the whole of it."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from companion.views.widgets.looks import LookSource
from companion.views.widgets.notice import Notice
from companion.views.widgets.page import Page
from companion.views.widgets.rail import Rail, RailItem


@runtime_checkable
class BeginsFocus(Protocol):
    """A page that knows where the keyboard begins."""

    def focus_first(self) -> None:
        """Put the keyboard on what matters most."""


class MainWindow(QMainWindow):
    """Shows one page at a time; knows their names and nothing else of them.

    Args:
        pages: every page that stands beside the rail, by its key.
        items: the rail's entries, in order; each is the key of a page.

    Signals:
        page_wanted(str): a rail entry or its key was pressed.
        larger_text_wanted(int): one step up or, with -1, down.
        closing(): the window is about to close.
    """

    page_wanted = Signal(str)
    larger_text_wanted = Signal(int)
    closing = Signal()

    def __init__(self, looks: LookSource, pages: Mapping[str, QWidget], items: tuple[RailItem, ...]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Companion"))
        self.notice = Notice(looks)
        self._pages = dict(pages)
        self._in_rail = {item.key for item in items}
        self._rail = Rail(looks, items)
        self._rail.chosen.connect(self.page_wanted)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._framed = self._frame()
        self._whole = QStackedWidget()
        self._whole.addWidget(self._framed)
        # Above everything, for it may have to be said in the middle of a session.
        self.setCentralWidget(Page(_without_gaps(QVBoxLayout(), self.notice, self._whole)))
        self._add_keys(items)

    @property
    def page(self) -> str:
        """The key of the page beside the rail."""
        return next(key for key, page in self._pages.items() if page is self._stack.currentWidget())

    @property
    def is_whole(self) -> bool:
        """Whether a page takes the whole window, so that the rail is out of reach."""
        return self._whole.currentWidget() is not self._framed

    def show_page(self, key: str) -> None:
        """The page of that key, beside the rail; one without an entry leaves the rail as it is."""
        if key in self._in_rail:
            self._rail.choose(key)
        self._stack.setCurrentWidget(self._pages[key])
        self._whole.setCurrentWidget(self._framed)
        _focus(self._pages[key])

    def show_whole(self, page: QWidget) -> None:
        """A page that takes the whole window, without the rail."""
        if self._whole.indexOf(page) < 0:
            self._whole.addWidget(page)
        self._whole.setCurrentWidget(page)
        _focus(page)

    @Slot()
    def switch_full_screen(self) -> None:
        """Into full screen, or back to the size it had before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let whoever keeps things know, before it is too late."""
        self.closing.emit()
        super().closeEvent(event)

    def _frame(self) -> QWidget:
        return Page(_without_gaps(QHBoxLayout(), self._rail, self._stack))

    def _add_keys(self, items: tuple[RailItem, ...]) -> None:
        for number, item in enumerate(items, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self._framed)
            shortcut.activated.connect(partial(self.page_wanted.emit, item.key))
        for keys, step in ((("Ctrl++", "Ctrl+="), 1), (("Ctrl+-",), -1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(partial(self.larger_text_wanted.emit, step))
        QShortcut(QKeySequence("F11"), self).activated.connect(self.switch_full_screen)


def _without_gaps(layout: QBoxLayout, first: QWidget, rest: QWidget) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(first)
    layout.addWidget(rest, 1)
    return layout


def _focus(page: QWidget) -> None:
    if isinstance(page, BeginsFocus):
        page.focus_first()
