# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look and the real pictures."""

from datetime import UTC, datetime

import pytest

from tests.views.calendar.hands import TUESDAY, keep_session, open_calendar
from tests.views.library.conftest import figures, icons, looks, redress, settle, show, template

__all__ = ["figures", "icons", "looks", "redress", "settle", "show", "template"]


@pytest.fixture
def calendar(laptop, clock):
    """Wednesday noon, with a session at 07:42 on Tuesday; the calendar is open on Tuesday."""
    clock.set_wall(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 3, 3, 7, 42, tzinfo=UTC))
    open_calendar(laptop, TUESDAY)
    return laptop
