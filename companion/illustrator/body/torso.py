# SPDX-License-Identifier: LGPL-3.0-or-later
"""The trunk and the buttocks as soft shapes in the bones' frames; all lengths in metres."""

from companion.illustrator.body.person import Build
from companion.illustrator.frames import vector
from companion.illustrator.pose.skeleton import SIDES, SideName, Skeleton, out
from companion.illustrator.shape.field import Field

TRUNK = "trunk"

CHEST_RISES = 0.020
"""Metres by which a full breath lifts the front of the chest; seen to be just visible in the hold."""

BELLY_RISES = 0.016


def add_torso(field: Field, bones: Skeleton, build: Build) -> None:
    """Pelvis, belly, ribs, chest, shoulder girdle and buttocks, as the group `trunk`."""
    pelvis, lumbar, ribs, chest = bones.pelvis, bones.lumbar, bones.ribs, bones.chest
    waist, girth, air = build.waist, build.chest, bones.breath
    # the chest and the belly grow forwards only: the back lies or stands still
    belly, depth = 0.083 * waist + BELLY_RISES * air / 2, CHEST_RISES * air / 2
    field.ellipsoid(TRUNK, pelvis, vector(0, 0.006, 0.040), vector(0.138, 0.094, 0.112))
    field.ellipsoid(
        TRUNK, lumbar, vector(0, -0.008 - BELLY_RISES * air / 2, 0.055), vector(0.111 * waist, belly, 0.125), 0.07
    )
    field.ellipsoid(
        TRUNK,
        ribs,
        vector(0, -0.008 - depth, 0.075),
        vector(0.127 * girth + depth / 2, 0.096 * girth + depth, 0.150),
        0.07,
    )
    field.ellipsoid(
        TRUNK, chest, vector(0, 0.006 - depth, 0.045), vector(0.137 * girth, 0.088 * girth + depth, 0.100), 0.06
    )
    for side in SIDES:
        x = out(side)
        field.ellipsoid(
            TRUNK, chest, vector(x * 0.062, -0.060 - 2 * depth - 0.022 * build.bust, 0.008 - 0.012 * build.bust),
            vector(0.070, 0.034 + 0.026 * build.bust, 0.055 + 0.006 * build.bust), 0.05,
        )  # fmt: skip
        slope = build.shoulders - 0.020
        field.cone(TRUNK, chest, vector(x * 0.018, 0.022, 0.160), vector(x * slope, 0.016, 0.108), (0.038, 0.040), 0.05)
        field.ellipsoid(TRUNK, chest, vector(x * 0.070, 0.066, 0.030), vector(0.062, 0.030, 0.090), 0.05)
        _add_buttock(field, bones, build, side)


def _add_buttock(field: Field, bones: Skeleton, build: Build, side: SideName) -> None:
    """A buttock follows the thigh half-way, and so does the side of the hip."""
    x = out(side) * build.hips / 0.088
    pelvis, thigh = bones.pelvis, bones.legs[side].thigh
    girth = build.leg_girth
    top = pelvis.point(x * 0.070, 0.055, 0.030)
    low = (thigh.point(x * 0.012, 0.048, -0.055) + pelvis.point(x * 0.086, 0.050, -0.012)) / 2
    field.limb(TRUNK, top, low, (0.073 * girth, 0.078 * girth), 0.05)
    field.limb(
        TRUNK, pelvis.point(x * 0.116, 0.010, 0.040), thigh.point(x * 0.030, 0, -0.050),
        (0.050 * girth, 0.055 * girth), 0.05,
    )  # fmt: skip
