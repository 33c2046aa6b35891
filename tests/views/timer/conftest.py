# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sessions in the places where tests begin."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.stretch import Phase


@pytest.fixture
def timer(laptop):
    """A session that has just begun."""
    laptop.start()
    laptop.key(Qt.Key.Key_Return)
    return laptop


@pytest.fixture
def holding(timer):
    """Six seconds into the first hold."""
    timer.wait_for(Phase.HOLD)
    timer.wait(6)
    return timer
