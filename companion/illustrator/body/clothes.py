# SPDX-License-Identifier: LGPL-3.0-or-later
"""Shirt, shorts, socks and shoes: the body's own shapes grown outwards and cut at their hems; lengths in metres."""

from companion.illustrator.arrays import Floats
from companion.illustrator.body.body import add_elbow_joint, add_hip_joint, add_knee_joint, add_shoulder_joint
from companion.illustrator.body.limbs import (
    add_forearm,
    add_shank,
    add_thigh,
    add_upper_arm,
    forearm,
    shank,
    thigh,
    upper_arm,
)
from companion.illustrator.body.person import Person
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, vector
from companion.illustrator.pose.skeleton import SIDES, Arm, Leg, SideName, Skeleton, out
from companion.illustrator.shape.field import Field

SHIRT_LOOSE = 0.006
SLEEVE_LOOSE = 0.012
SHORTS_LOOSE = 0.010
LEG_LOOSE = 0.012
SHANK_LOOSE = 0.006
SOCK_LOOSE = 0.003
SOCK_HEIGHT = 0.085

ANKLE_TO_SOLE = 0.086
"""From the ankle's joint down to the ground under the shoe."""

BALL = vector(0, -0.085, -0.078)
"""The hinge of the toes in the foot's frame."""


def shirt(bones: Skeleton, person: Person) -> Field:
    """A T-shirt over the top of the shorts."""
    field, build = Field(), person.build
    add_torso(field, bones, build)
    field.swell(TRUNK, SHIRT_LOOSE)
    for side in SIDES:
        _add_sleeve(field, bones.arms[side], person, side)
    hem = bones.pelvis
    field.cut(TRUNK, hem.direction(0, 0, -1), hem.point(0, 0, 0.020), 0.004)
    for tilt in (-1, 1):
        waist = bones.lumbar
        field.fold(TRUNK, waist, vector(tilt * 0.085, -0.03, 0.03), vector(0.06, 0.07, 0.045), 0.034, 0.0022,
                   turn=_ridges_along_x())  # fmt: skip
    neck = bones.chest
    field.scoop(TRUNK, neck.point(0, -0.012, 0.190), 0.086)
    for side in SIDES:
        add_shoulder_joint(field, bones, side)
    return field


def shorts(bones: Skeleton, person: Person) -> Field:
    """Shorts or trousers from the waist down."""
    field, build = Field(), person.build
    add_torso(field, bones, build)
    field.swell(TRUNK, SHORTS_LOOSE)
    pelvis = bones.pelvis
    field.cut(TRUNK, pelvis.direction(0, -0.06, 1), pelvis.point(0, 0, 0.108), 0.004)
    for side in SIDES:
        _add_trouser_leg(field, bones.legs[side], person, side)
    for side in SIDES:
        add_hip_joint(field, bones, side)
    return field


def _add_sleeve(field: Field, arm: Arm, person: Person, side: SideName) -> None:
    """A sleeve that ends on the upper arm, or on the forearm."""
    build, length, group, upper = person.build, person.clothes.sleeve, upper_arm(side), arm.upper
    add_upper_arm(field, upper, build, side)
    field.swell(group, SLEEVE_LOOSE)
    field.fold(group, upper, vector(out(side) * -0.02, 0, -0.07), vector(0.05, 0.07, 0.05), 0.036, 0.0022,
               turn=_ridges_along_x())  # fmt: skip
    if length <= 1:
        _cut_hem(field, group, upper, length * build.upper_arm)
        return
    add_forearm(field, arm.forearm, build, side)
    field.swell(forearm(side), SLEEVE_LOOSE)
    _cut_hem(field, forearm(side), arm.forearm, (length - 1) * build.forearm)
    add_elbow_joint(field, arm, side)


def _add_trouser_leg(field: Field, leg: Leg, person: Person, side: SideName) -> None:
    """A trouser leg that ends on the thigh, or on the shank."""
    build, length, group, upper = person.build, person.clothes.leg, thigh(side), leg.thigh
    add_thigh(field, upper, build, side)
    field.swell(group, LEG_LOOSE)
    field.fold(group, upper, vector(out(side) * -0.02, -0.05, -0.03), vector(0.05, 0.09, 0.07), 0.040, 0.0026,
               turn=_ridges_along_x())  # fmt: skip
    if length <= 1:
        _cut_hem(field, group, upper, length * build.thigh)
        return
    add_shank(field, leg.shank, build, side)
    field.swell(shank(side), SHANK_LOOSE)
    _cut_hem(field, shank(side), leg.shank, (length - 1) * build.shank)
    add_knee_joint(field, leg, side)


def _cut_hem(field: Field, group: str, at: Frame, below: float) -> None:
    field.cut(group, at.direction(0, 0, -1), at.point(0, 0, -below), 0.004)


def _ridges_along_x() -> Floats:
    """A fold's ridges lie across its own x: turned so that they run around a limb, not along it."""
    return vector(0, 0, 1, 0, 1, 0, -1, 0, 0).reshape(3, 3)


def sock(bones: Skeleton, person: Person, side: SideName) -> Field:
    """A short sock."""
    field, build = Field(), person.build
    group, at = shank(side), bones.legs[side].shank
    add_shank(field, at, build, side)
    field.swell(group, SOCK_LOOSE)
    field.cut(group, at.direction(0, 0, 1), at.point(0, 0, SOCK_HEIGHT - build.shank), 0.005)
    return field


def shoe(bones: Skeleton, side: SideName) -> Field:
    """The upper of a trainer."""
    field, leg = Field(), bones.legs[side]
    at, toes, x = leg.foot, leg.toes, out(side)
    field.cone("shoe", at, vector(0, 0.012, 0.008), vector(0, 0.018, -0.045), (0.041, 0.040), 0.02)
    field.cone("shoe", at, vector(0, 0.030, -0.050), vector(-x * 0.004, -0.080, -0.056), (0.036, 0.033), 0.03)
    field.cone("shoe", at, vector(0, -0.010, -0.010), vector(-x * 0.003, -0.100, -0.046), (0.034, 0.028), 0.03)
    field.cone("shoe", at, vector(-x * 0.004, -0.055, -0.058), vector(-x * 0.004, -0.090, -0.058), (0.037, 0.037), 0.03)
    field.cone("shoe", toes, vector(-x * 0.004, 0, 0.018), vector(-x * 0.002, -0.065, 0.013), (0.037, 0.027), 0.03)
    _cut_under(field, "shoe", at, -0.080)
    return field


def sole(bones: Skeleton, side: SideName) -> Field:
    """The sole of a trainer, in two parts that are hinged at the ball."""
    field, leg = Field(), bones.legs[side]
    at, toes, x = leg.foot, leg.toes, out(side)
    heel, ball = "heel", "ball"
    field.cone(heel, at, vector(0, 0.030, -0.072), vector(x * 0.002, -0.060, -0.072), (0.038, 0.041), 0.03)
    field.cone(heel, at, vector(x * 0.002, -0.060, -0.072), vector(-x * 0.002, -0.090, -0.072), (0.041, 0.041), 0.03)
    field.cone(ball, toes, vector(-x * 0.002, 0.010, 0.006), vector(-x * 0.004, -0.068, 0.006), (0.042, 0.030), 0.03)
    for group, frame, low in ((heel, at, -ANKLE_TO_SOLE), (ball, toes, -ANKLE_TO_SOLE - BALL[2])):
        field.swell(group, 0.003)
        field.cut(group, frame.direction(0, 0, 1), frame.point(0, 0, low + 0.020), 0.005)
        field.cut(group, frame.direction(0, 0, -1), frame.point(0, 0, low), 0.005)
    field.join(ball, heel, toes.origin, 0.012, 0.012, 0.1)
    return field


def _cut_under(field: Field, group: str, at: Frame, low: float) -> None:
    field.cut(group, at.direction(0, 0, -1), at.point(0, 0, low), 0.008)
