# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where the pelvis is: over the knee that kneels, on the mat, on the chair, or between standing feet."""

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.body import add_hip_joint
from companion.illustrator.body.clothes import LEG_LOOSE, SHIRT_LOOSE, SHORTS_LOOSE
from companion.illustrator.body.limbs import add_thigh, thigh
from companion.illustrator.body.person import Build, Person
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, about_x, about_y, about_z, vector
from companion.illustrator.pose.between import Mix
from companion.illustrator.pose.leg_targets import growth, knee_on_ground
from companion.illustrator.pose.pose import Lie, Pelvis, Pose, Rest, Triple
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SIDES, SideName, Skeleton, out
from companion.illustrator.room.props import bed_top, seat_top
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed

PRESSED = 0.006
"""Metres by which flesh and cloth are pressed flat under the body's weight."""

COARSE = 0.014
"""The step of the mesh on which the lowest point of the body is looked for."""

_LYING: dict[Lie, Floats] = {
    Lie.UPRIGHT: np.eye(3),
    Lie.ON_BACK: np.array([[0.0, 0, 1], [-1, 0, 0], [0, -1, 0]]),
    Lie.ON_FRONT: np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]),
    Lie.ON_LEFT: np.array([[0.0, 0, 1], [0, 1, 0], [-1, 0, 0]]),
    Lie.ON_RIGHT: np.array([[0.0, 0, 1], [0, -1, 0], [1, 0, 0]]),
}


def pelvis_at(pose: Pose, mix: Mix, person: Person) -> Frame:
    """The pelvis at a moment; one that lies or sits is not yet let down."""
    build = person.build
    first = pose.keys[0].pelvis
    pelves = [key.pelvis for key in pose.keys]
    numbers = np.array([[*_place(one, person), one.lean, one.tilt, one.turn, one.aside] for one in pelves])
    x, y, z, lean, tilt, turn, aside = (float(number) for number in mix(numbers))
    frame = Frame(_LYING[first.lie] @ about_z(turn) @ about_x(tilt) @ about_y(aside), vector(x, y, z))
    knees: dict[Rest, SideName] = {Rest.LEFT_KNEE: LEFT, Rest.RIGHT_KNEE: RIGHT}
    if first.rests in knees:
        side = knees[first.rests]
        knee = knee_on_ground(pose.keys[0].legs[side], pose.props, person)
        hip = knee + about_x(lean) @ vector(0, 0, build.thigh)
        frame = frame.moved(hip - hip_of(frame, build, side))
    return frame


def _place(pelvis: Pelvis, person: Person) -> Triple:
    """Where the middle between the hips is told to be; over feet it grows with the legs."""
    share = growth(person) if pelvis.rests is Rest.FEET else 1.0
    x, y, z = pelvis.at
    return x * share, y * share, z * share


def is_settled(pose: Pose) -> bool:
    """Whether the pelvis is let down onto what carries it."""
    return pose.keys[0].pelvis.rests in (Rest.FLOOR, Rest.CHAIR, Rest.BED)


def stands_up(pose: Pose) -> bool:
    """Whether what carries the pelvis changes on the way: a seat first, then the feet."""
    return len({key.pelvis.rests for key in pose.keys}) > 1


def gap_below(bones: Skeleton, pose: Pose, person: Person) -> float:
    """By how much a body has to move up, in metres, to lie or sit on what carries it; negative is down."""
    return _support(pose) - PRESSED - _lowest(bones, person, with_thighs=pose.keys[0].pelvis.lie is not Lie.ON_FRONT)


def _support(pose: Pose) -> float:
    """The height of what the pelvis lies or sits on."""
    rests = pose.keys[0].pelvis.rests
    if rests is Rest.FLOOR:
        return 0.0
    thing = next(prop for prop in pose.props if prop.kind == rests)
    return seat_top(thing) if rests is Rest.CHAIR else bed_top(thing)


def _lowest(bones: Skeleton, person: Person, *, with_thighs: bool) -> float:
    """The height of the lowest point of the clothed trunk and thighs, without what hangs below a seat.

    Who lies on the front lies on the belly: the soft groins are pressed flat.
    """
    field = Field()
    add_torso(field, bones, person.build)
    field.swell(TRUNK, max(SHIRT_LOOSE, SHORTS_LOOSE))
    for side in SIDES if with_thighs else ():
        upper = bones.legs[side].thigh
        add_thigh(field, upper, person.build, side)
        field.swell(thigh(side), LEG_LOOSE)
        field.cut(thigh(side), upper.direction(0, 0, -1), upper.point(0, 0, -0.5 * person.build.thigh))
        add_hip_joint(field, bones, side)
    return float(meshed(field, COARSE).vertices[:, 2].min())


def hip_of(pelvis: Frame, build: Build, side: SideName) -> Floats:
    """The joint of a hip."""
    return pelvis.point(out(side) * build.hips, 0, 0)
