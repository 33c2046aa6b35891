# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look and the real pictures."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from companion.figure.source import FigureSource
from tests.views.widgets.conftest import ASSETS, icons, looks, redress, show, template

__all__ = ["figures", "icons", "looks", "redress", "settle", "show", "template"]


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
