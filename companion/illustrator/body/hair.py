# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hair: a close shell over the skull with a hairline of its own, and broad locks on it; lengths as of the head."""

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.head import SIDEWAYS, Clay, head_of
from companion.illustrator.body.person import Build, Hairstyle
from companion.illustrator.frames import about_x, about_y, unit, vector
from companion.illustrator.pose.skeleton import Skeleton
from companion.illustrator.shape.field import Field

MIDDLE = vector(0, 0.014, 0.100)
"""What strands turn their backs to."""

STRANDS = (0.020, 0.0018)
"""How far strands are apart and how far they stand out."""

Place = tuple[float, float, float]
Lock = tuple[Place, Place, tuple[float, float]]
"""Where a lock begins and ends, and how thick it is there."""

SHORT_LOCKS: tuple[Lock, ...] = (
    # the fringe, from the parting over the forehead and to the right temple, and a tuft at the left temple
    ((0.028, -0.050, 0.168), (-0.030, -0.066, 0.152), (0.014, 0.010)),
    ((-0.016, -0.056, 0.166), (-0.059, -0.044, 0.130), (0.017, 0.004)),
    ((0.034, -0.044, 0.166), (0.061, -0.036, 0.131), (0.013, 0.004)),
)
BOB_LOCKS: tuple[Lock, ...] = (
    # from the parting aslant over the forehead to the right cheek, and down the left
    ((0.030, -0.034, 0.176), (-0.032, -0.047, 0.156), (0.012, 0.015)),
    ((-0.028, -0.047, 0.158), (-0.068, -0.024, 0.086), (0.015, 0.006)),
    ((0.036, -0.032, 0.172), (0.055, -0.036, 0.142), (0.010, 0.011)),
    ((0.055, -0.036, 0.144), (0.070, -0.020, 0.086), (0.011, 0.006)),
)

BUN_LOCKS: tuple[Lock, ...] = (
    # from the parting aslant over the forehead to both temples, and back over the ears
    ((0.024, -0.052, 0.168), (-0.030, -0.062, 0.149), (0.012, 0.011)),
    ((-0.028, -0.062, 0.150), (-0.061, -0.034, 0.118), (0.011, 0.009)),
    ((-0.060, -0.034, 0.119), (-0.069, 0.004, 0.110), (0.009, 0.007)),
    ((0.028, -0.050, 0.167), (0.057, -0.038, 0.130), (0.011, 0.010)),
    ((0.057, -0.038, 0.131), (0.069, 0.004, 0.110), (0.010, 0.007)),
)


def add_hair(field: Field, bones: Skeleton, build: Build, style: Hairstyle) -> None:
    """Hair of a style."""
    head = head_of(bones, build)
    # the first group is the one the others are melted into
    cap = head.clay(field, "hair")
    if style is Hairstyle.SHORT:
        _add_short(cap)
    elif style is Hairstyle.BOB:
        _add_bob(cap)
    else:
        _add_bun(cap)


def _add_short(cap: Clay) -> None:
    """Close at the sides and the back, longer on top, parted on the person's left and swept to the right."""
    _add_cap(cap, 0.005, (-0.082, 0.151), (0.024, 0.094))
    top = _beside(cap, "hair on top")
    # the volume from the parting to the right, and to the crown
    top.ellipsoid(vector(-0.010, -0.018, 0.170), vector(0.057, 0.055, 0.037), 0.012, about_y(-6))
    top.ellipsoid(vector(-0.002, 0.026, 0.166), vector(0.061, 0.062, 0.036), 0.030)
    _add_locks(top, SHORT_LOCKS, 0.012)
    _add_nape(cap, 0.004)
    _add_temples(cap, -0.017, 0.064)
    top.join(cap, 0.012)
    _comb(top, vector(-0.016, -0.040, 0.186), vector(0.050, 0.075, 0.050), vector(0.35, 1, 0.2))
    _comb(cap, vector(0.060, 0.010, 0.140), vector(0.060, 0.050, 0.040), vector(0, 0.6, 0.8))
    _comb(cap, vector(0, 0.100, 0.110), vector(0.070, 0.040, 0.060), vector(1, 0, 0))


def _add_bob(cap: Clay) -> None:
    """Down to the chin at both sides, parted on the left, with a fringe that is swept aside."""
    _add_cap(cap, 0.011, (-0.082, 0.158), (0.000, 0.100))
    bell, top = _beside(cap, "hair at the sides"), _beside(cap, "hair on top")
    # open before the face and cut level at the chin
    bell.ellipsoid(vector(0, 0.022, 0.092), vector(0.087, 0.096, 0.106), 0.02)
    bell.ellipsoid(vector(0, 0.030, 0.030), vector(0.086, 0.076, 0.060), 0.04)
    bell.cut((0, -1, -0.22), (0, -0.026, 0.070), 0.012)
    bell.cut((0, 0.10, -1), (0, 0.030, -0.004), 0.014)
    bell.join(cap, 0.020)
    _add_locks(top, BOB_LOCKS, 0.016)
    top.join(cap, 0.020)
    _comb(top, vector(-0.010, -0.060, 0.160), vector(0.050, 0.050, 0.090), vector(-0.4, -0.2, 1))
    _comb(bell, vector(0, 0.110, 0.070), vector(0.070, 0.040, 0.080), vector(1, 0, 0))
    for side in SIDEWAYS:
        _comb(bell, vector(side * 0.080, 0.020, 0.070), vector(0.060, 0.040, 0.080), vector(0, 1, 0))


def _add_bun(cap: Clay) -> None:
    """Combed back into a bun, the ears free."""
    _add_cap(cap, 0.0045, (-0.082, 0.149), (0.018, 0.096))
    top, bun = _beside(cap, "hair on top"), _beside(cap, "bun")
    top.ellipsoid(vector(0, 0.018, 0.158), vector(0.062, 0.074, 0.048), 0.03)
    _add_locks(top, BUN_LOCKS, 0.014)
    _add_nape(cap, 0.005)
    _add_temples(cap, -0.010, 0.076)
    top.join(cap, 0.030)
    # the bun, and the strand around its foot
    bun.ellipsoid(vector(0, 0.084, 0.198), vector(0.038, 0.035, 0.034), 0.006)
    bun.ellipsoid(vector(0, 0.074, 0.187), vector(0.043, 0.040, 0.018), 0.006, about_x(-42))
    bun.join(cap, 0.006)
    _comb(bun, vector(0, 0.090, 0.205), vector(0.060, 0.060, 0.060), vector(0.8, 0.3, 0.5))
    _comb(top, vector(0, -0.010, 0.196), vector(0.056, 0.050, 0.080), vector(1, 0, 0))
    for side in SIDEWAYS:
        _comb(cap, vector(side * 0.066, 0.006, 0.134), vector(0.070, 0.050, 0.080), vector(side * 0.3, 0.35, -0.8))


def _beside(cap: Clay, group: str) -> Clay:
    return cap.head.clay(cap.field, group)


def _add_locks(clay: Clay, locks: tuple[Lock, ...], blend: float) -> None:
    for start, end, radii in locks:
        clay.cone(vector(*start), vector(*end), radii, blend)


def _comb(clay: Clay, centre: Floats, radii: Floats, across: Floats) -> None:
    """Furrows between strands; `across` is the direction from one strand to the next, `radii` go across, out, along."""
    x = unit(across)
    out = unit(centre - MIDDLE - x * float((centre - MIDDLE) @ x))
    clay.waves(centre, radii, STRANDS, np.stack([x, out, np.cross(x, out)], axis=1))


def _add_cap(cap: Clay, thick: float, front: tuple[float, float], back: tuple[float, float]) -> None:
    """A shell above a hairline through two points (y, z) of the side view, the second one further back and lower."""
    cap.ellipsoid(vector(0, 0.014, 0.108), vector(0.074, 0.092, 0.086) + thick, 0.02)
    cap.cut((0, back[1] - front[1], front[0] - back[0]), (0, *front), 0.008)


def _add_nape(cap: Clay, thick: float) -> None:
    """Hair behind the ears, closer to the neck the lower it is."""
    nape = _beside(cap, "hair at the back")
    nape.ellipsoid(vector(0, 0.014, 0.108), vector(0.074, 0.092, 0.086), 0.02)
    nape.cone(vector(0, 0.030, 0.070), vector(0, 0.0175, 0.010), (0.054, 0.042), 0.03)
    nape.swell(thick)
    nape.cut((0, -1, -0.30), (0, 0.030, 0.06), 0.006)
    nape.cut((0, -0.16, -1), (0, 0.07, 0.020), 0.010)
    nape.join(cap, 0.010)


def _add_temples(cap: Clay, front: float, low: float) -> None:
    """Thin hair above the ears, with sideburns that go as far to the `front` and as `low`."""
    temples = _beside(cap, "hair at the temples")
    temples.ellipsoid(vector(0, 0.014, 0.108), vector(0.074, 0.092, 0.086), 0.02)
    temples.ellipsoid(vector(0, -0.032, 0.064), vector(0.061, 0.061, 0.082), 0.03)
    temples.swell(0.003)
    temples.cut((0, -1, 0.20), (0, front, 0.08), 0.006)
    temples.cut((0, 0.2, -1), (0, front + 0.007, low), 0.006)
    temples.join(cap, 0.010)
