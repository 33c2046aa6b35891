# SPDX-License-Identifier: LGPL-3.0-or-later
"""The window: the rail on the left, one page beside it, and a page that may take the whole of it."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

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
    """Shows one page at a time; knows their keys and nothing else of them.

    Args:
        items: the rail's entries, in order.

    Signals:
        page_wanted(str): a rail entry or its key was pressed.
        larger_text_wanted(int): one step up or, with -1, down.
        closing(): the window is about to close.
    """

    page_wanted = Signal(str)
    larger_text_wanted = Signal(int)
    closing = Signal()

    def __init__(self, looks: LookSource, items: tuple[RailItem, ...]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Companion"))
        self.notice = Notice(looks)
        self._in_rail = {item.key for item in items}
        self._rail = Rail(looks, items)
        self._rail.chosen.connect(self.page_wanted)
        self._stack = QStackedWidget()
        self._page = ""
        self._may_close: Callable[[], bool] | None = None
        self.setCentralWidget(self._frame())
        self._add_keys(items)

    @property
    def page(self) -> str:
        """The key of the page that was last shown beside the rail; empty before the first."""
        return self._page

    @property
    def is_whole(self) -> bool:
        """Whether a page takes the whole window, so that the rail is out of reach."""
        return self._rail.isHidden()

    def show_page(self, key: str, page: QWidget) -> None:
        """A page beside the rail; one whose key has no entry there leaves the rail as it is."""
        if key in self._in_rail:
            self._rail.choose(key)
        self._page = key
        self._rail.show()
        self._show(page)

    def show_whole(self, page: QWidget) -> None:
        """A page that takes the whole window, without the rail."""
        self._rail.hide()
        self._show(page)

    @Slot()
    def switch_full_screen(self) -> None:
        """Into full screen, or back to the size it had before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have `may_close` asked whenever a person closes the window; it stays open as long as the answer is no."""
        self._may_close = may_close

    def close_unasked(self) -> None:
        """Close it, as the program has decided to."""
        self._may_close = None
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let whoever keeps things know, before it is too late."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _frame(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.notice)  # over every page, for it may have to be said in the middle of a session
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        return Page(row)

    def _show(self, page: QWidget) -> None:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if isinstance(page, BeginsFocus):
            page.focus_first()

    def _add_keys(self, items: tuple[RailItem, ...]) -> None:
        for number, item in enumerate(items, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self._rail)
            shortcut.activated.connect(partial(self.page_wanted.emit, item.key))
        for keys, step in ((("Ctrl++", "Ctrl+="), 1), (("Ctrl+-",), -1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(partial(self.larger_text_wanted.emit, step))
        QShortcut(QKeySequence("F11"), self).activated.connect(self.switch_full_screen)
