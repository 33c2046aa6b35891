# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a foot or a knee has to be for its contact to hold, given the bones that are placed already."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.clothes import ANKLE_TO_SOLE, BALL
from companion.illustrator.body.person import Person
from companion.illustrator.frames import Frame, about_x, about_y, about_z, turn_of, unit, vector
from companion.illustrator.pose.pose import LegPose, Part, Place, PropPose
from companion.illustrator.pose.skeleton import Leg, SideName, out
from companion.illustrator.pose.surfaces import SHANKS, THIGHS, aimed, shank_of, thigh_at, touched

KNEE_HEIGHT = 0.054
"""From the floor to the middle of a knee that kneels; the flesh is pressed by 2 mm."""

PAD_PRESSED = 0.008
"""Metres by which a knee sinks into a pad."""

INSTEP_HEIGHT = 0.069
"""From the floor to the ankle of a foot that lies on its toes, with its back down."""

INSTEP_SLOPE = 37.0
"""Degrees by which such a foot points down: an ankle does not stretch until the whole back of the foot lies."""

ANKLE_RADIUS = 0.047
"""From the ankle's joint to the outside of the shoe."""

HEEL_TO_BALL = 0.150

USUAL_LEG = 0.830
"""The length of thigh and shank together, in metres, for which the places of feet and knees are told."""

ROUND_THE_SHOE = np.array([
    [x * wide, y, z]
    for x in (-1, 1)
    for wide, y, z in (
        (0.000, 0.067, -0.084), (0.000, 0.069, -0.071), (0.037, 0.030, -0.084), (0.040, 0.030, -0.071),
        (0.040, -0.060, -0.084), (0.044, -0.060, -0.071), (0.041, 0.012, 0.008), (0.036, -0.080, -0.056),
    )
])  # fmt: skip
"""Points of a shoe, of shape (n, 3), in the foot's frame: one of them touches the floor however the foot is turned."""


class LegTarget(NamedTuple):
    """Where an ankle goes, where its knee points, and how the foot stands when the floor or a knee decides it.

    Attributes:
        foot: The foot's turn, of shape (3, 3), in the world; None where it follows the shank.
        pulled: Degrees by which a foot that follows the shank is pulled up.
        toes_bent: Degrees by which the toes are bent up.
    """

    ankle: Floats
    knee: Floats
    foot: Floats | None
    pulled: float
    toes_bent: float


@dataclass(frozen=True, slots=True)
class Trunk:
    """What of the body is placed before the limbs are."""

    pelvis: Frame
    chest: Frame
    hips: Mapping[SideName, Floats]
    props: tuple[PropPose, ...]


def leg_target(pose: LegPose, side: SideName, trunk: Trunk, legs: Mapping[SideName, Leg], person: Person) -> LegTarget:
    """Where one leg has to reach; a leg that rests on the other one needs it among `legs`."""
    knee = aimed(pose.knee, trunk.pelvis, side)
    part = pose.contact.part
    if part in (Part.SOLE, Part.BALL):
        return _on_sole(pose, side, person, knee)
    if part is Part.HEEL:
        return _on_heel(pose, person, knee)
    if part is Part.KNEE:
        return _kneeling(pose, trunk, side, person)
    if part is Part.ANKLE:
        return _on_other_leg(pose, legs, person, knee)
    return _free(pose, side, trunk, person)


def growth(person: Person) -> float:
    """By how much a place of a foot or a knee that is told in metres lies further away for somebody's legs."""
    return (person.build.thigh + person.build.shank) / USUAL_LEG


def _place(pose: LegPose, person: Person, height: float) -> Floats:
    return vector(*(growth(person) * number for number in pose.at), height)


def _on_sole(pose: LegPose, side: SideName, person: Person, knee: Floats) -> LegTarget:
    flat = _standing(vector(*pose.toes, 0))
    if pose.roll:
        turn = flat @ about_y(out(side) * pose.roll)
        return LegTarget(_place(pose, person, _height(turn)), knee, turn, 0.0, 0.0)
    ankle = _place(pose, person, ANKLE_TO_SOLE)
    bend = float(np.degrees(np.arcsin(min(pose.heel / HEEL_TO_BALL, 1.0))))
    ball = ankle + flat @ BALL
    raised = flat @ about_x(bend)
    return LegTarget(ball - raised @ BALL, knee, raised, 0.0, bend)


def _on_heel(pose: LegPose, person: Person, knee: Floats) -> LegTarget:
    turn = _standing(vector(*pose.toes, 0)) @ about_x(-pose.toes_up)
    return LegTarget(_place(pose, person, _height(turn)), knee, turn, 0.0, 0.0)


def _height(turn: Floats) -> float:
    """Of the ankle above the floor when a foot is turned like this."""
    return -float((ROUND_THE_SHOE @ turn.T)[:, 2].min())


def _standing(toes: Floats) -> Floats:
    """The turn of a foot that stands flat with its toes in a direction."""
    y = -unit(toes)
    z = vector(0, 0, 1)
    return turn_of(y, z)


def knee_on_ground(pose: LegPose, props: tuple[PropPose, ...], person: Person) -> Floats:
    """The middle of a knee that kneels on the floor or on a pad."""
    pads = [prop for prop in props if prop.kind == "pad" and pose.contact.place is Place.PAD]
    height = max((prop.size[2] - PAD_PRESSED for prop in pads), default=0.0)
    return _place(pose, person, KNEE_HEIGHT + height)


def _kneeling(pose: LegPose, trunk: Trunk, side: SideName, person: Person) -> LegTarget:
    hip, knee = trunk.hips[side], knee_on_ground(pose, trunk.props, person)
    back = unit(vector(*pose.toes, 0))
    rise = INSTEP_HEIGHT - float(knee[2])
    ankle = knee + back * float(np.sqrt(person.build.shank**2 - rise**2)) + vector(0, 0, rise)
    lying = turn_of(-back, vector(0, 0, -1))
    return LegTarget(ankle, unit(knee - (hip + ankle) / 2), lying @ about_x(-INSTEP_SLOPE), 0.0, 0.0)


def _on_other_leg(pose: LegPose, legs: Mapping[SideName, Leg], person: Person, knee: Floats) -> LegTarget:
    place, share = pose.contact.place, pose.contact.share
    on_thigh = place in THIGHS
    carrier = THIGHS[place] if on_thigh else SHANKS[place]
    bone, x = legs[carrier].thigh if on_thigh else legs[carrier].shank, out(carrier)
    flesh = thigh_at(share, legs, carrier, person) if on_thigh else shank_of(legs, carrier, person)
    front = bone.turn @ about_z(-pose.around * x) @ vector(0, -1, 0)
    middle = bone.point(0, 0, -share * (person.build.thigh if on_thigh else person.build.shank))
    surface = touched(flesh, middle, front)
    # the shin comes from the other side, and the ankle lies past the middle of the thigh
    ankle = surface + front * ANKLE_RADIUS + bone.direction(x, 0, 0) * pose.past
    return LegTarget(ankle, knee, None, pose.foot, 0.0)


def _free(pose: LegPose, side: SideName, trunk: Trunk, person: Person) -> LegTarget:
    x = out(side)
    way = trunk.pelvis.turn @ about_z(x * pose.open) @ about_x(-pose.hip)
    bone = Frame(way, trunk.hips[side])
    shank = bone.child(vector(0, 0, -person.build.thigh), about_x(pose.knee_bend))
    ankle = shank.point(0, 0, -person.build.shank)
    return LegTarget(ankle, bone.direction(0, -1, 0), None, pose.foot, 0.0)
