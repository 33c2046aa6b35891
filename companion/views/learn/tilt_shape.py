# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pelvis that tips and the spine that follows, seen from the side: degrees in, points out.

Lengths are millimetres of a grown person. The hip joint is the origin, x grows to the back and y downwards, so that the
person looks to the left. The chest stays upright above the hips: the low back makes up for the tilt. Sizes and angles
are usual ones, rounded; this is a diagram, not a measurement.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

Point = tuple[float, float]
Cubic = tuple[Point, Point, Point, Point]

MOST = 15
"""The largest tilt either way, in degrees; forward is positive."""

LUMBAR = 5
"""Bones of the low back."""

_SACRUM_TOP: Point = (30.0, -104.0)
_SLOPE = 38.0
"""How far the top of the sacrum slopes down to the front while the pelvis is level, in degrees."""

_CHEST_X = 36.0
_CHEST_LEAN = 20.0
"""How far the spine leans back where the low back ends, in degrees."""

_LENGTH = 192.0
"""Of the low back, along its curve: bones do not shrink."""

_PULL = 0.36
"""Length of a control arm for each millimetre of curve."""

_SAMPLES = 60
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Block:
    """One bone of the spine.

    Attributes:
        middle: of the bone's body.
        angle: how far it is turned, in degrees; 0 is level, positive has its front lower.
        width: from front to back.
        height: from top to bottom.
    """

    middle: Point
    angle: float
    width: float
    height: float


def turned(point: Point, tilt: float) -> Point:
    """Where a point of the level pelvis is after it has tipped about the hip joint; forward moves what is above on."""
    sine, cosine = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    x, y = point
    return x * cosine + y * sine, y * cosine - x * sine


@lru_cache(maxsize=8)
def low_back(tilt: float) -> Cubic:
    """The line through the bones of the low back, from the sacrum to the chest, always of the same length."""
    start = turned(_SACRUM_TOP, tilt)
    top = start[1] - _LENGTH
    for _ in range(_ROUNDS):  # the curve is longer by about as much as its end is higher
        top += _length(_curve(start, tilt, top)) - _LENGTH
    return _curve(start, tilt, top)


def chest_foot(tilt: float) -> Point:
    """Where the low back meets the chest."""
    return low_back(tilt)[3]


def points_of(cubic: Cubic) -> list[Point]:
    """Points along a curve, from one end to the other."""
    return [_at(cubic, number / _SAMPLES) for number in range(_SAMPLES + 1)]


def hollow(tilt: float) -> float:
    """How deep the curve of the low back is: its greatest distance in front of the straight line between its ends."""
    points = points_of(low_back(tilt))
    (x0, y0), (x1, y1) = points[0], points[-1]
    chord = math.hypot(x1 - x0, y1 - y0)
    return max(((y1 - y0) * (x - x0) - (x1 - x0) * (y - y0)) / chord for x, y in points)


def lumbar_bones(tilt: float) -> list[Block]:
    """The five bones of the low back, the lowest first, evenly along the curve."""
    points = points_of(low_back(tilt))
    shares = [(number + 0.52) / LUMBAR for number in range(LUMBAR)]
    sizes = [(37.0, 28.0), (37.0, 28.0), (36.0, 28.0), (35.0, 27.5), (34.0, 27.0)]
    return [Block(*_on(points, share), *size) for share, size in zip(shares, sizes, strict=True)]


def _curve(start: Point, tilt: float, top: float) -> Cubic:
    arm = _LENGTH * _PULL
    slope, lean = math.radians(_SLOPE + tilt), math.radians(_CHEST_LEAN)
    end = (_CHEST_X, top)
    first = (start[0] - arm * math.sin(slope), start[1] - arm * math.cos(slope))
    second = (end[0] - arm * math.sin(lean), end[1] + arm * math.cos(lean))
    return start, first, second, end


def _at(cubic: Cubic, share: float) -> Point:
    rest = 1.0 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    return (
        sum(weight * x for weight, (x, _) in zip(weights, cubic, strict=True)),
        sum(weight * y for weight, (_, y) in zip(weights, cubic, strict=True)),
    )


def _length(cubic: Cubic) -> float:
    return sum(math.dist(one, other) for one, other in pairwise(points_of(cubic)))


def _on(points: list[Point], share: float) -> tuple[Point, float]:
    """The point at a share of the way along `points`, and the angle of a bone that lies across the way there."""
    lengths = [0.0, *accumulate(math.dist(one, other) for one, other in pairwise(points))]
    wanted = share * lengths[-1]
    number = next(index for index in range(1, len(points)) if lengths[index] >= wanted)
    (x0, y0), (x1, y1) = points[number - 1], points[number]
    part = (wanted - lengths[number - 1]) / (lengths[number] - lengths[number - 1])
    angle = math.degrees(math.atan2(x0 - x1, y0 - y1))
    return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), angle
