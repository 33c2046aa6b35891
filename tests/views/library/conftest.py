# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look, the real pictures and the page of the library."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from companion.figure.source import FigureSource
from companion.views.library.library_page import LibraryPage, LibraryView
from tests.views.library.moves import MOVES
from tests.views.widgets.conftest import ASSETS, icons, looks, redress, show, template

__all__ = ["figures", "icons", "library", "looks", "redress", "settle", "show", "template", "windows"]

WIDTH, HEIGHT = 1250, 690


class WatchedWindows(QObject):
    """Remembers every widget that was shown as a window, were it only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture
def windows(qapp) -> Iterator[WatchedWindows]:
    watch = WatchedWindows()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.fixture(scope="session")
def figures() -> FigureSource:
    return FigureSource(ASSETS / "figures")


@pytest.fixture
def settle(qapp) -> Callable[[], None]:
    """Does what the event loop would do next: lays out, shows what is new and lets go of what was replaced."""

    def settled() -> None:
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()

    return settled


@pytest.fixture
def library(looks, figures, show) -> LibraryPage:
    """The page with a few moves, one of them marked, and the keyboard on its first card."""
    page = LibraryPage(looks, figures)
    page.show_library(LibraryView(MOVES, [MOVES[3].id]))
    show(page, WIDTH, HEIGHT)
    page.focus_first()
    return page
