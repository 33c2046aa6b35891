# SPDX-License-Identifier: LGPL-3.0-or-later
"""When a session was, as a person says it: what the clock on the wall showed, and how many minutes it took."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from companion.domain.felt import Felt, Times
from companion.domain.ports import Zones

LONGEST = timedelta(hours=4)
"""Of a session: what takes longer was left open, and was no session for all that time."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said.

    Attributes:
        local: when it began, to the minute, without a zone.
        minutes: how long it took; what took less than one is told as one.
        second: of a time that came twice because the clocks were put back, the second one is meant.
    """

    local: datetime
    minutes: int
    second: bool = False


def said_of(times: Times, zones: Zones) -> Said:
    """How a person would say `times`."""
    local = times.began.local.replace(tzinfo=None, second=0, microsecond=0)
    meanings = zones.on_the_wall(local, times.began.zone).meanings
    is_second = len(meanings) > 1 and times.began.offset == meanings[1].offset
    minutes = max(1, round(times.length / timedelta(minutes=1)))
    return Said(local, min(minutes, LONGEST // timedelta(minutes=1)), is_second)


def meant(said: Said, known: Times, zones: Zones) -> Times | None:
    """What `said` means in the zone of `known`; what is said of it as before stays as it is known, to the second.

    Returns:
        None where the clocks were put forward over the time, so that there was none.
    """
    before = said_of(known, zones)
    if said == before:
        return known
    began: Felt | None = known.began
    if (said.local, said.second) != (before.local, before.second):
        meanings = zones.on_the_wall(said.local, known.began.zone).meanings
        began = meanings[-1 if said.second else 0] if meanings else None
    if began is None:
        return None
    length = known.length if said.minutes == before.minutes else timedelta(minutes=said.minutes)
    return Times(began, zones.felt(began.at + length, began.zone))
