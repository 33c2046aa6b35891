# SPDX-License-Identifier: LGPL-3.0-or-later
"""The bones of one moment: a frame for each, and how limbs of two bones reach a point.

In every bone's frame x points to the person's left, y to their back, and z towards the head, so that a limb runs down
its own -z.
"""

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.frames import Frame, along, cross, turn_of, unit

LEFT: "SideName" = "left"
RIGHT: "SideName" = "right"
SideName = Literal["left", "right"]
SIDES: tuple[SideName, SideName] = (LEFT, RIGHT)

STRAIGHT = 0.002
"""Metres by which a limb stays short of its full length: a joint that locks flips about."""


def out(side: SideName) -> int:
    """The sign of x on the way out from the midline: 1 on the left, -1 on the right."""
    return 1 if side == LEFT else -1


class Reach(NamedTuple):
    """Two bones that reach for a point; `missed` is how far, in metres, the end is from it."""

    upper: Frame
    lower: Frame
    end: Floats
    missed: float


def reached(  # noqa: PLR0913 - two bones, two points, a direction and a way to bend
    root: Floats, target: Floats, bend_towards: Floats, upper: float, lower: float, *, bends_back: bool
) -> Reach:
    """Two bones from `root` to `target`, the joint between them pushed towards a direction.

    Args:
        root: where the upper bone begins.
        target: where the lower bone should end.
        bend_towards: the direction in which the middle joint lies.
        upper: the upper bone's length in metres.
        lower: the lower bone's length in metres.
        bends_back: whether the lower bone folds towards the back, as a knee does; an elbow folds to the front.
    """
    way = target - root
    distance = float(np.linalg.norm(way))
    ahead = unit(way) if distance > 0 else unit(-bend_towards)
    span = min(max(distance, abs(upper - lower) + 0.02), upper + lower - STRAIGHT)
    aside = along(ahead, bend_towards)[:, 1]
    down = (upper * upper - lower * lower + span * span) / (2 * span)
    middle = root + ahead * down + aside * math.sqrt(max(upper * upper - down * down, 0.0))
    end = root + ahead * span
    hinge = cross(aside, ahead) * (1 if bends_back else -1)
    return Reach(_bone(root, middle, hinge), _bone(middle, end, hinge), end, abs(distance - span))


def _bone(top: Floats, bottom: Floats, hinge: Floats) -> Frame:
    z = unit(top - bottom)
    y = unit(cross(z, hinge))
    return Frame(turn_of(y, z), top)


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """The bones of one leg; `toes` is hinged at the ball of the foot."""

    thigh: Frame
    shank: Frame
    foot: Frame
    toes: Frame


@dataclass(frozen=True, slots=True, eq=False)
class Arm:
    """The bones of one arm.

    Attributes:
        upper: From the shoulder.
        forearm: From the elbow.
        hand: From the wrist: x to the thumb's side on the left hand, y to the back of the hand, -z along the fingers.
        curl: Degrees by which each joint of the fingers is bent.
        thumb: As much as the fingers' curl that goes with it; less leaves the thumb further open.
        spread: How far the fingers are apart, 1 is at ease.
    """

    upper: Frame
    forearm: Frame
    hand: Frame
    curl: float
    thumb: float
    spread: float


@dataclass(frozen=True, slots=True, eq=False)
class Skeleton:
    """All bones; `breath` is how full the chest is, from 0 to 1."""

    pelvis: Frame
    lumbar: Frame
    ribs: Frame
    chest: Frame
    neck: Frame
    head: Frame
    legs: dict[SideName, Leg]
    arms: dict[SideName, Arm]
    breath: float = 0.0
