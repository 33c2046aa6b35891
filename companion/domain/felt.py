# SPDX-License-Identifier: LGPL-3.0-or-later
"""Time as it was felt: an instant, and what the clock on the patient's wall showed then."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone


@dataclass(frozen=True, slots=True)
class Felt:
    """A time as it was felt: the instant in UTC, with the zone and the offset of that place and day.

    Attributes:
        at: timezone-aware, in UTC.
        zone: the IANA name, 'UTC' where it is not known.
        offset: local time minus UTC.
    """

    at: datetime
    zone: str
    offset: timedelta

    @property
    def local(self) -> datetime:
        """The time on the patient's wall then."""
        return self.at.astimezone(timezone(self.offset))

    @property
    def day(self) -> date:
        """The local day; a session belongs to the day it began on."""
        return self.local.date()


@dataclass(frozen=True, slots=True)
class WallTime:
    """What a time on the wall of a place can mean.

    Attributes:
        meanings: one instant on most days; two, the earlier first, where the clocks were put back over it; none where
            they were put forward over it.
        instead: what the clocks showed in place of a time that they left out, without a zone; else None.
    """

    meanings: tuple[Felt, ...]
    instead: datetime | None = None


@dataclass(frozen=True, slots=True)
class Times:
    """When a session was.

    Raises:
        ValueError: it ends before it begins.
    """

    began: Felt
    ended: Felt

    def __post_init__(self) -> None:
        if self.ended.at < self.began.at:
            raise ValueError("a session cannot end before it begins")

    @property
    def length(self) -> timedelta:
        """How long it took, whatever the clocks on the wall did meanwhile."""
        return self.ended.at - self.began.at

    def overlaps(self, other: "Times") -> bool:
        """Whether both were at the same time; one that ends when the other begins was not."""
        return self.began.at < other.ended.at and other.began.at < self.ended.at
