# SPDX-License-Identifier: LGPL-3.0-or-later
"""The machine's two clocks and its time zone."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone

from companion.domain.ports import Reading


def system_clock() -> Reading:
    """Both clocks, now.

    On Linux and macOS the monotonic clock stands still while the machine sleeps, on Windows it may go on; the wall
    clock jumps ahead after a sleep, and in any direction when it is set. So the engine gets, and compares, both.
    """
    return Reading(monotonic=time.monotonic(), wall=datetime.now(UTC))


def local_zone() -> str:
    """The IANA name of the zone this machine is in, such as 'Europe/Berlin'; 'UTC' where it cannot be told.

    Qt knows where each system keeps it (TZ, /etc/localtime, /etc/timezone, the registry of Windows). It passes on what
    it finds there, so what the time zone database does not know, a POSIX rule or a slip, is not taken over.
    """
    name = QTimeZone.systemTimeZoneId().toStdString()
    try:
        return ZoneInfo(name).key
    except (ValueError, KeyError, OSError):  # not a name, not in the database, a folder of it
        return "UTC"


def offset_at(zone: str, moment: datetime) -> timedelta:
    """How far the clocks in `zone` were ahead of UTC at `moment`.

    Args:
        zone: an IANA name, such as `local_zone` gives.
        moment: timezone-aware.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: the database has no such zone.
    """
    return moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
