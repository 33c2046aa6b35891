# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where on a body that is placed already something touches: legs, hips and shoulders as a hand feels them."""

from collections.abc import Mapping

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.clothes import LEG_LOOSE, SHANK_LOOSE, SHIRT_LOOSE, SHORTS_LOOSE
from companion.illustrator.body.limbs import add_shank, add_thigh, shank, thigh
from companion.illustrator.body.person import Person
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, unit, vector
from companion.illustrator.pose.pose import Place, Triple
from companion.illustrator.pose.skeleton import LEFT, RIGHT, Leg, SideName, Skeleton, out
from companion.illustrator.shape.field import Field

SHOULDER_JOINT = (0.012, 0.108)
"""To the back and up, in the chest's frame."""

DELTOID = 0.058
"""The radius of the flesh and the sleeve around that joint; the arm itself is not placed yet."""

RAY_STEPS = 60
FROM_OUTSIDE = 0.30
CAREFUL = 0.9
"""A squeezed shape tells distances that are a little too large."""

NEAR_ENOUGH = 1e-5

THIGHS: dict[Place, SideName] = {Place.LEFT_THIGH: LEFT, Place.RIGHT_THIGH: RIGHT}
SHANKS: dict[Place, SideName] = {Place.LEFT_SHANK: LEFT, Place.RIGHT_SHANK: RIGHT}
SHOULDERS: dict[Place, SideName] = {Place.LEFT_SHOULDER: LEFT, Place.RIGHT_SHOULDER: RIGHT}
HIPS: dict[Place, SideName] = {Place.LEFT_HIP: LEFT, Place.RIGHT_HIP: RIGHT}
"""The side of the body on which a place is."""


def touched(field: Field, middle: Floats, way: Floats) -> Floats:
    """Where somebody who comes from outside, against `way`, towards `middle` first touches `field`."""
    point = middle + way * FROM_OUTSIDE
    for _ in range(RAY_STEPS):
        away = float(field.distance(point[None])[0])
        point = point - way * away * CAREFUL
        if abs(away) < NEAR_ENOUGH:
            break
    return point


def aimed(direction: Triple, frame: Frame, side: SideName) -> Floats:
    """A direction [out, front, up] of a frame, in the world."""
    outwards, front, up = direction
    return unit(frame.direction(out(side) * outwards, -front, up))


def thigh_at(share: float, legs: Mapping[SideName, Leg], side: SideName, person: Person) -> Field:
    """A thigh as it is felt at a share of its length: clothed down to the hem, bare below."""
    field = Field()
    add_thigh(field, legs[side].thigh, person.build, side)
    if share <= person.clothes.leg:
        field.swell(thigh(side), LEG_LOOSE)
    return field


def shank_of(legs: Mapping[SideName, Leg], side: SideName, person: Person) -> Field:
    """A shin, in its trouser leg where that is long."""
    field = Field()
    add_shank(field, legs[side].shank, person.build, side)
    if person.clothes.leg > 1:
        field.swell(shank(side), SHANK_LOOSE)
    return field


def clothed_shoulder(bones: Skeleton, person: Person, side: SideName) -> Field:
    """The trunk in its shirt, with the flesh around one shoulder's joint."""
    field = Field()
    add_torso(field, bones, person.build)
    field.swell(TRUNK, SHIRT_LOOSE)
    joint = vector(out(side) * person.build.shoulders, *SHOULDER_JOINT)
    field.ellipsoid(TRUNK, bones.chest, joint, np.full(3, DELTOID), 0.03)
    return field


def clothed_hips(bones: Skeleton, person: Person) -> Field:
    """The trunk in its shorts."""
    field = Field()
    add_torso(field, bones, person.build)
    field.swell(TRUNK, SHORTS_LOOSE)
    return field
