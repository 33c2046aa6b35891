# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which moments of a stretch are drawn: the move-in frame by frame, and the breath in the hold."""

from dataclasses import dataclass

MOVE_FRAMES = 36
"""A move-in of three seconds shows 12 of them a second; neighbours are cross-faded."""

BREATH_FRAMES = 3
"""Steps of the chest from the hold to a full breath."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture: its file's name, how far the move is, and how full the chest is, both from 0 to 1."""

    name: str
    progress: float
    breath: float = 0.0


MOVE: tuple[Moment, ...] = tuple(
    Moment(f"move-{number:02}", number / (MOVE_FRAMES - 1)) for number in range(MOVE_FRAMES)
)
BREATH: tuple[Moment, ...] = tuple(
    Moment(f"breath-{number}", 1.0, number / BREATH_FRAMES) for number in range(1, BREATH_FRAMES + 1)
)
MOMENTS: tuple[Moment, ...] = MOVE + BREATH
HOLD = MOVE[-1]
