# SPDX-License-Identifier: LGPL-3.0-or-later
"""How a move is shown by itself: in, held, out and a rest, three times, ending in the hold; seconds in, pose out."""

import math
from dataclasses import dataclass

from companion.domain.breath import fullness, gently

TURNS = 3

MOVE_IN, HOLD, MOVE_OUT, REST = 3.0, 2.5, 2.0, 1.0
"""Seconds of the parts of one turn; the hold takes as long as one breath in."""

STILL = 2.0
"""Seconds for which the start and the hold are shown in turn, where nothing is to move."""

_TURN = MOVE_IN + HOLD + MOVE_OUT + REST
_END = TURNS * _TURN - MOVE_OUT - REST
_STILL_END = 2 * TURNS * STILL


@dataclass(frozen=True, slots=True)
class Showing:
    """One instant of it.

    Attributes:
        pose: 0.0 in the start pose, 1.0 in the hold pose.
        breath: how full the chest is, 0.0 to 1.0.
        leaves: the body moves back to the start.
        is_over: all turns are done; the hold is shown.
    """

    pose: float
    breath: float = 0.0
    leaves: bool = False
    is_over: bool = False


def showing(seconds: float, *, motion: bool = True) -> Showing:
    """What is shown `seconds` after the beginning; without motion, two stills."""
    if seconds >= (_END if motion else _STILL_END):
        return Showing(1.0, is_over=True)
    if not motion:
        return Showing(float(seconds // STILL % 2))
    into = seconds % _TURN
    if into < MOVE_IN:
        return Showing(gently(into / MOVE_IN))
    if into < MOVE_IN + HOLD:
        held = into - MOVE_IN
        return Showing(1.0, fullness(held, HOLD - held))
    out = into - MOVE_IN - HOLD
    return Showing(1.0 - gently(out / MOVE_OUT), leaves=out < MOVE_OUT)


def beginning(pose: float) -> float:
    """The seconds at which the first move in reaches `pose`; 0 for the hold, from which it begins anew."""
    return 0.0 if pose >= 1.0 else MOVE_IN * math.acos(1.0 - 2.0 * max(pose, 0.0)) / math.pi
