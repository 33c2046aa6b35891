# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look, and what the event loop does in between."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.views.widgets.conftest import icons, looks, redress, show, template

__all__ = ["icons", "looks", "redress", "settle", "show", "template"]


@pytest.fixture
def settle(qapp) -> Callable[[], None]:
    """Does what the event loop would do next: shows what is new, lets go of what was replaced, and lays out."""

    def settled() -> None:
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()

    return settled
