# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a muscle lies under the skin: soft tubes along it, and the direction in which it faces."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from companion.domain.stretch import Muscle
from companion.illustrator.arrays import Floats
from companion.illustrator.body.person import Build
from companion.illustrator.frames import unit
from companion.illustrator.pose.skeleton import SideName, Skeleton, out

SOFT_EDGE = 0.028
"""Metres over which the highlight fades out beside a muscle."""

FACING = (0.02, 0.42)
"""The cosine between skin and muscle where the highlight begins, and where it is full."""


class Tube(NamedTuple):
    """A stretch of muscle: its ends, its radius at each, and where its skin faces."""

    start: Floats
    end: Floats
    radii: tuple[float, float]
    facing: Floats


def muscle_weights(vertices: Floats, normals: Floats, tubes: tuple[Tube, ...]) -> Floats:
    """How far each vertex lies over one of the tubes, from 0 to 1, of shape (n,)."""
    weights = np.zeros(len(vertices))
    for tube in tubes:
        way = tube.end - tube.start
        along = np.clip((vertices - tube.start) @ way / (way @ way), 0, 1)
        nearest = tube.start + along[:, None] * way
        away = np.linalg.norm(vertices - nearest, axis=1) - (tube.radii[0] + (tube.radii[1] - tube.radii[0]) * along)
        faces = np.clip((normals @ tube.facing - FACING[0]) / (FACING[1] - FACING[0]), 0, 1)
        weights = np.maximum(weights, np.clip(1 - away / SOFT_EDGE, 0, 1) * faces)
    return weights * weights * (3 - 2 * weights)


def tubes_of(muscles: tuple[Muscle, ...], bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    """The tubes of all `muscles` on one side of a posed body; a muscle that lies too deep to be shown has none."""
    return tuple(tube for muscle in muscles for tube in TUBES.get(muscle, _nothing)(bones, build, side))


def _nothing(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:  # noqa: ARG001 - one of TUBES
    return ()


def _iliopsoas(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    """From inside the hip bone over the crease of the groin to the inner thigh bone."""
    pelvis, thigh, x = bones.pelvis, bones.legs[side].thigh, out(side)
    crease = (pelvis.point(x * build.hips * 0.9, -0.075, 0.005) + thigh.point(0, -0.075, -0.010)) / 2
    facing = unit(pelvis.direction(x * 0.25, -1, 0) + thigh.direction(x * 0.25, -1, 0))
    return (
        Tube(pelvis.point(x * 0.078, -0.060, 0.085), crease, (0.036, 0.052), facing),
        Tube(crease, thigh.point(-x * 0.010, -0.055, -0.090), (0.052, 0.036), facing),
    )


def _rectus_femoris(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    """Down the front of the thigh; its upper part feels the stretch most."""
    thigh, x = bones.legs[side].thigh, out(side)
    facing = thigh.direction(x * 0.25, -1, 0)
    return (
        Tube(
            thigh.point(x * 0.006, -0.050, -0.020),
            thigh.point(x * 0.006, -0.055, -0.60 * build.thigh),
            (0.054, 0.026),
            facing,
        ),
    )


def _buttock(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:  # noqa: ARG001 - one of TUBES
    """From the sacrum to the outside of the hip; on a bent hip it turns under the pelvis with the thigh."""
    pelvis, thigh, x = bones.pelvis, bones.legs[side].thigh, out(side)
    bent = float(np.clip(1 - thigh.turn[:, 2] @ pelvis.turn[:, 2], 0, 1.3))
    facing = unit(pelvis.direction(x * 0.55, 1, -0.1 - 0.95 * bent))
    low = pelvis.point(x * 0.100, 0.035 - 0.015 * bent, -0.045)
    outside = unit(pelvis.direction(x, 0.30, 0))
    end = pelvis.point(x * 0.122, 0.022, -0.045)
    return (
        Tube(pelvis.point(x * 0.062, 0.052, 0.050), low, (0.082, 0.100), facing),
        Tube(pelvis.point(x * 0.095, 0.036, 0.030), end, (0.076, 0.070), outside),
    )


def _hamstrings(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    thigh = bones.legs[side].thigh
    x = out(side)
    end = thigh.point(x * 0.014, 0.045, -0.86 * build.thigh)
    return (Tube(thigh.point(x * 0.012, 0.050, -0.080), end, (0.056, 0.038), unit(thigh.direction(x * 0.45, 1, 0))),)


def _quadriceps(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    thigh, x = bones.legs[side].thigh, out(side)
    end = thigh.point(x * 0.004, -0.045, -0.88 * build.thigh)
    return (Tube(thigh.point(x * 0.010, -0.045, -0.060), end, (0.058, 0.036), thigh.direction(x * 0.2, -1, 0)),)


def _adductors(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    thigh, x = bones.legs[side].thigh, out(side)
    end = thigh.point(-x * 0.042, 0.005, -0.62 * build.thigh)
    return (Tube(thigh.point(-x * 0.045, -0.005, -0.050), end, (0.058, 0.048), thigh.direction(-x, -0.1, 0)),)


def _calf(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    shank = bones.legs[side].shank
    x = out(side)
    end = shank.point(x * 0.004, 0.035, -0.62 * build.shank)
    return (Tube(shank.point(x * 0.006, 0.038, -0.050), end, (0.044, 0.024), unit(shank.direction(x * 0.4, 1, 0))),)


def _outer_hip(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    """Gluteus medius: below the rim of the hip bone, above the outside of the hip."""
    pelvis, thigh, x = bones.pelvis, bones.legs[side].thigh, out(side)
    reach = build.hips / 0.088
    start, end = pelvis.point(x * 0.104 * reach, 0.026, 0.072), thigh.point(x * 0.078 * reach, 0.016, -0.036)
    return (Tube(start, end, (0.060, 0.054), unit(pelvis.direction(x, 0.3, 0.1))),)


def _front_of_outer_hip(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:
    """Tensor fasciae latae: a short band before the outside of the hip."""
    pelvis, thigh, x = bones.pelvis, bones.legs[side].thigh, out(side)
    reach = build.hips / 0.088
    start, end = pelvis.point(x * 0.105 * reach, -0.050, 0.075), thigh.point(x * 0.062 * reach, -0.030, -0.090)
    return (Tube(start, end, (0.028, 0.026), pelvis.direction(x, -0.8, 0)),)


def _back(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:  # noqa: ARG001 - one of TUBES
    """Along one side of the spine, from the sacrum to between the shoulder blades."""
    x = out(side)
    points = (
        bones.pelvis.point(x * 0.030, 0.075, 0.075),
        bones.lumbar.point(x * 0.036, 0.075, 0.030),
        bones.ribs.point(x * 0.036, 0.075, 0.000),
        bones.ribs.point(x * 0.040, 0.085, 0.110),
        bones.chest.point(x * 0.048, 0.085, 0.080),
    )
    radii = (0.030, 0.038, 0.042, 0.042, 0.026)
    facing = unit(bones.pelvis.direction(0, 1, 0) + bones.ribs.direction(0, 1, 0) + bones.chest.direction(0, 1, 0))
    return tuple(
        Tube(points[number], points[number + 1], (radii[number], radii[number + 1]), facing) for number in range(4)
    )


def _belly(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:  # noqa: ARG001 - one of TUBES
    x = out(side)
    start, end = bones.ribs.point(x * 0.036, -0.090, 0.060), bones.pelvis.point(x * 0.030, -0.085, 0.060)
    return (Tube(start, end, (0.040, 0.034), bones.lumbar.direction(0, -1, 0)),)


def _waist(bones: Skeleton, build: Build, side: SideName) -> tuple[Tube, ...]:  # noqa: ARG001 - one of TUBES
    x = out(side)
    start, end = bones.ribs.point(x * 0.105, -0.020, 0.060), bones.pelvis.point(x * 0.110, -0.020, 0.095)
    return (Tube(start, end, (0.044, 0.040), bones.lumbar.direction(x, -0.3, 0)),)


TUBES: dict[Muscle, Callable[[Skeleton, Build, SideName], tuple[Tube, ...]]] = {
    Muscle.ABDOMINALS: _belly,
    Muscle.ADDUCTORS: _adductors,
    Muscle.BACK_EXTENSORS: _back,
    Muscle.CALF: _calf,
    Muscle.GLUTEUS_MAXIMUS: _buttock,
    Muscle.GLUTEUS_MEDIUS: _outer_hip,
    Muscle.HAMSTRINGS: _hamstrings,
    Muscle.ILIOPSOAS: _iliopsoas,
    Muscle.OBLIQUES: _waist,
    Muscle.PIRIFORMIS: _buttock,
    Muscle.QUADRICEPS: _quadriceps,
    Muscle.RECTUS_FEMORIS: _rectus_femoris,
    Muscle.TENSOR_FASCIAE_LATAE: _front_of_outer_hip,
}
"""Deep hip rotators lie under the gluteus maximus and have no skin of their own."""
