# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is drawn around the low back: skin, ribs, pelvis and its bowl of water; degrees of tilt in, outlines out.

Measures are those of `tilt_shape`. What belongs to the pelvis tips with it, what belongs to the chest rises and sinks
with the upper end of the low back, the thighs stand still; the skin goes through points of all three.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from companion.views.learn.tilt_shape import Block, Cubic, Point, chest_foot, low_back, points_of, turned

TOP, BOTTOM = -372.0, 108.0
"""What of the body is seen: from the chest to the thigh."""

FRONT, BACK = -130.0, 150.0
"""Nothing of the body is further out than this."""

HEAD_OF_THIGH = 21.0
"""Radius of the round end of the thigh bone, in the hip joint."""

_OUT_OF_SIGHT = 60.0
_RIM: tuple[Point, Point] = ((-72.0, -92.0), (58.0, -92.0))
_BOWL_DEPTH = 94.0

_HIP_BONE: tuple[Point, ...] = (
    (-64, -88), (-52, -116), (-18, -136), (26, -134), (62, -116), (80, -92), (70, -70), (50, -58), (40, -34), (46, -10),
    (40, 14), (42, 44), (26, 70), (2, 70), (-20, 54), (-48, 46), (-66, 34), (-68, 14), (-52, 2), (-38, -12), (-42, -34),
    (-52, -52), (-53, -70),
)  # fmt: skip
_HOLE: tuple[Point, ...] = ((-30, 20), (-6, 23), (14, 36), (14, 50), (-6, 48), (-32, 34))
_SACRUM: tuple[Point, ...] = (
    (13, -92), (47, -118), (66, -108), (84, -84), (96, -50), (98, -22), (88, 2), (80, 6), (82, -18), (76, -42),
    (60, -62), (34, -76),
)  # fmt: skip
_CHEST_BONES: tuple[tuple[Point, float], ...] = (
    ((43, -16), -18.0), ((52, -46), -14.0), ((58, -77), -10.0), ((62, -108), -6.0), ((64, -139), -2.0),
)  # fmt: skip
"""From where the low back ends: the middle of each bone, and how it is turned."""

_RIB_CAGE: tuple[Point, ...] = (
    (56, -210), (50, -60), (30, 2), (-6, 20), (-46, 4), (-80, -44), (-94, -104), (-92, -210),
)  # fmt: skip
_RIB: tuple[Point, ...] = ((52, -34), (12, -28), (-40, -10), (-82, -46))
_RIBS = 4
_BETWEEN_RIBS = 36.0


def smooth(points: Sequence[Point], *, closed: bool = False) -> list[Cubic]:
    """Curves through all points without a corner (Catmull and Rom 1974); a row that is not closed has two ends."""
    row = list(points)
    around = [row[-1], *row, row[0], row[1]] if closed else [row[0], *row, row[-1]]
    return [_through(*around[number : number + 4]) for number in range(len(around) - 3)]


def hip_bone(tilt: float) -> list[Cubic]:
    """The outline of the hip bone."""
    return smooth(_tipped(_HIP_BONE, tilt), closed=True)


def hip_hole(tilt: float) -> list[Cubic]:
    """The hole in the lower part of the hip bone."""
    return smooth(_tipped(_HOLE, tilt), closed=True)


def sacrum(tilt: float) -> list[Cubic]:
    """The outline of the bone on which the spine stands."""
    return smooth(_tipped(_SACRUM, tilt), closed=True)


def bowl(tilt: float) -> list[Point]:
    """The inside of the bowl, from its front rim along the bottom to its back rim."""
    (x0, y0), (x1, _) = _RIM
    middle, radius = (x0 + x1) / 2, (x1 - x0) / 2
    angles = [math.pi * number / 40 for number in range(41)]
    return _tipped([(middle - radius * math.cos(one), y0 + _BOWL_DEPTH * math.sin(one)) for one in angles], tilt)


def water(tilt: float) -> list[Point]:
    """The outline of the water: level, whatever the bowl does, and as high as the lower rim."""
    return below(bowl(tilt), lower_rim(tilt)[1])


def lower_rim(tilt: float) -> Point:
    """The rim over which water goes."""
    inside = bowl(tilt)
    return max(inside[0], inside[-1], key=lambda point: point[1])


def below(outline: Sequence[Point], level: float) -> list[Point]:
    """The part of a closed outline that lies below a level line (Sutherland and Hodgman 1974)."""
    kept: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise([*outline, outline[0]]):
        if y0 >= level:
            kept.append((x0, y0))
        if (y0 >= level) is not (y1 >= level):
            kept.append((x0 + (x1 - x0) * (level - y0) / (y1 - y0), level))
    return kept


def chest_bones(tilt: float) -> list[Block]:
    """The bones of the spine above the low back, the lowest first."""
    y = chest_foot(tilt)[1]
    return [Block((across, y + up), angle, 31.0, 23.0) for (across, up), angle in _CHEST_BONES]


def rib_cage(tilt: float) -> list[Cubic]:
    """The outline of the ribs, open at the top."""
    y = chest_foot(tilt)[1]
    return smooth([(across, y + up) for across, up in _RIB_CAGE])


def ribs(tilt: float) -> list[list[Cubic]]:
    """Some ribs, the lowest first, each from the spine to the front."""
    y = chest_foot(tilt)[1]
    heights = [y - number * _BETWEEN_RIBS for number in range(_RIBS)]
    return [smooth([(across, height + up) for across, up in _RIB]) for height in heights]


def skin_in_front(tilt: float) -> list[Cubic]:
    """From the chest down to the thigh."""
    y = chest_foot(tilt)[1]
    belly = 0.4 * tilt
    groin = [turned((-96, -66), 0.7 * tilt), turned((-86, -4), 0.4 * tilt)]
    chest = [(-112.0, TOP - _OUT_OF_SIGHT), (-116.0, y - 100), (-112.0, y - 20)]
    return smooth([*chest, (-114 - belly, y + 66), (-112 - belly, y + 130), *groin, *_down(-87.0, 62.0)])


def skin_at_the_back(tilt: float) -> list[Cubic]:
    """From the chest down to the thigh, in at the low back."""
    y = chest_foot(tilt)[1]
    points = points_of(low_back(tilt))
    hollow = [(points[number][0] + out, points[number][1]) for number, out in ((48, 54), (32, 52), (14, 60))]
    buttock = [turned((108, -84), tilt), turned((136, -22), 0.8 * tilt), turned((132, 34), 0.5 * tilt)]
    chest = [(112.0, TOP - _OUT_OF_SIGHT), (112.0, y - 110), (98.0, y - 34)]
    return smooth([*chest, *hollow, *buttock, (104, 84), *_down(88.0, 128.0)])


def _down(across: float, start: float) -> list[Point]:
    return [(across, start), (across, BOTTOM + _OUT_OF_SIGHT)]


def _tipped(points: Sequence[Point], tilt: float) -> list[Point]:
    return [turned(point, tilt) for point in points]


def _through(before: Point, start: Point, end: Point, after: Point) -> Cubic:
    one = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
    other = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
    return start, one, other, end
