# SPDX-License-Identifier: LGPL-3.0-or-later
"""What happened in a session, in order: holds that were held, and what was pressed. Only ever added to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from companion.domain.timeline import Place


class Outcome(StrEnum):
    """How a hold ended."""

    WHOLE = "whole"
    BROKEN_OFF = "broken_off"
    HURT = "hurt"


@dataclass(frozen=True, slots=True)
class Held:
    """One attempt at a hold.

    Attributes:
        stretch: the id of the form it was held in.
        attempt: 1 for the first try at this place; every redo is a new one.
        asked: seconds that were asked for.
        held: seconds really held, cut to a tenth; never more than the time that passed.
        ended: when it ended, in UTC.
    """

    place: Place
    stretch: str
    attempt: int
    asked: float
    held: float
    outcome: Outcome
    ended: datetime


class Happening(StrEnum):
    """Something other than a hold that belongs in the record."""

    PAUSED = "paused"
    AWAY = "away"
    WENT_ON = "went_on"
    WENT_BACK = "went_back"
    SKIPPED = "skipped"
    REPEATED = "repeated"
    EXTENDED = "extended"
    HURT = "hurt"
    SWAPPED = "swapped"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Happened:
    """One happening.

    Attributes:
        place: the hold that was led to, held or led out of.
        at: when it happened, in UTC; of `AWAY`, when the machine was last awake.
        seconds: how many were added (`EXTENDED`), or how far into the segment it came (`PAUSED`, `AWAY`, `HURT`).
    """

    kind: Happening
    place: Place
    at: datetime
    seconds: float = 0.0


Entry = Held | Happened
