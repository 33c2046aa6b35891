# SPDX-License-Identifier: LGPL-3.0-or-later
"""The machine's two clocks, its time zone, and what a time on the wall can mean."""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimeZone

from companion.domain.felt import Felt, WallTime
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


def felt_here(at: datetime) -> Felt:
    """An instant in UTC as it is felt where this computer is."""
    zone = local_zone()
    return Felt(at, zone, offset_at(zone, at))


class SystemZones:
    """`Zones` out of the time zone database."""

    def felt(self, at: datetime, zone: str) -> Felt:
        """An instant (timezone-aware) as it is felt in `zone`."""
        name = _zone(zone).key
        return Felt(at, name, offset_at(name, at))

    def on_the_wall(self, local: datetime, zone: str) -> WallTime:
        """What a time on the wall of `zone`, without a zone of its own, can mean."""
        place = _zone(zone)
        # Of a time that comes twice, fold tells which; of one that was left out, the offset before and after.
        earlier, later = (local.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
        back = earlier.astimezone(place).replace(tzinfo=None)
        if back != local:
            return WallTime((), instead=back)
        return WallTime(tuple(self.felt(at, place.key) for at in sorted({earlier, later})))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return ZoneInfo(local_zone())
