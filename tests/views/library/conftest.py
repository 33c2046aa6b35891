# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look, the real pictures and the page of the library."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from companion.figure.source import FigureSource
from companion.views.library.library_page import LibraryPage, LibraryView
from tests.views.library.moves import MOVES
from tests.views.widgets.conftest import ASSETS, icons, looks, redress, show, template

__all__ = ["figures", "icons", "library", "looks", "redress", "settle", "show", "template"]

WIDTH, HEIGHT = 1250, 690


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
