# SPDX-License-Identifier: LGPL-3.0-or-later
"""What all tests share: a clock that the test moves, a screen that needs no display, and how hypothesis looks."""

import os

import pytest
from hypothesis import settings

from tests.clock import FakeClock

# Qt reads this when the first application is made; a developer may set another platform to watch the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: a slow machine is no fault. In CI each run tries the same examples, so that a red run can be repeated.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture
def clock() -> FakeClock:
    """Both clocks, on a Monday morning."""
    return FakeClock()
