# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a hand or a foot has to be for its contact to hold, given the bones that are placed already."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.clothes import ANKLE_TO_SOLE, BALL, LEG_LOOSE, SHANK_LOOSE, SHIRT_LOOSE, SHORTS_LOOSE
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.limbs import add_shank, add_thigh, shank, thigh
from companion.illustrator.body.person import Build, Person
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, about_x, about_y, about_z, across, turn_of, unit, vector
from companion.illustrator.pose.grip import Grip, closed
from companion.illustrator.pose.pose import ArmPose, LegPose, Part, Place, PropPose, Triple
from companion.illustrator.pose.skeleton import LEFT, RIGHT, Leg, SideName, Skeleton, out, reached
from companion.illustrator.room.props import chair_rail, parts_of
from companion.illustrator.shape.field import Field

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

FOREARM_HEIGHT = 0.046
"""From the floor to the middle of an elbow whose forearm lies; the flesh is pressed a little."""

SHOULDER_JOINT = (0.012, 0.108)
"""To the back and up, in the chest's frame."""

NECK = 0.30
"""How far from the middle of the chest to a shoulder's joint the neck ends, where a shoulder begins."""

DELTOID = 0.058
"""The radius of the flesh and the sleeve around that joint; the arm itself is not placed yet."""

PALM_ABOVE_FLOOR = 0.010

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

PALM_PRESS = 0.002
"""Metres by which a palm sinks into what it holds."""

RAY_STEPS = 60
FROM_OUTSIDE = 0.30
CAREFUL = 0.9
"""A squeezed shape tells distances that are a little too large."""

NEAR_ENOUGH = 1e-5

_THIGHS: dict[Place, SideName] = {Place.LEFT_THIGH: LEFT, Place.RIGHT_THIGH: RIGHT}
_SHANKS: dict[Place, SideName] = {Place.LEFT_SHANK: LEFT, Place.RIGHT_SHANK: RIGHT}
_SHOULDERS: dict[Place, SideName] = {Place.LEFT_SHOULDER: LEFT, Place.RIGHT_SHOULDER: RIGHT}
_HIPS: dict[Place, SideName] = {Place.LEFT_HIP: LEFT, Place.RIGHT_HIP: RIGHT}


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


class ArmTarget(NamedTuple):
    """Where the middle of a palm goes, where palm, fingers and elbow point, and how the hand is shaped."""

    palm: Floats
    facing: Floats
    fingers: Floats
    elbow: Floats
    shoulder: Floats
    curl: float
    thumb: float
    spread: float


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
    on_thigh = place in _THIGHS
    carrier = _THIGHS[place] if on_thigh else _SHANKS[place]
    bone, x = legs[carrier].thigh if on_thigh else legs[carrier].shank, out(carrier)
    flesh = _thigh_at(share, legs, carrier, person) if on_thigh else _bare_shank(legs, carrier, person)
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


def arm_target(
    pose: ArmPose, side: SideName, bones: Skeleton, props: tuple[PropPose, ...], person: Person
) -> ArmTarget:
    """Where one arm has to reach when trunk and legs are placed; the fingers close around a limb that they hold."""
    elbow = aimed(pose.elbow, bones.chest, side)
    shift = vector(out(side) * pose.shoulder[0], -pose.shoulder[1], pose.shoulder[2])
    fingers = aimed(pose.fingers, bones.chest if pose.contact.place in _SHOULDERS else bones.pelvis, side)
    if pose.contact.part is Part.FOREARM:
        lying = _LyingArm(shoulder_of(bones.chest, shift, person, side), elbow, fingers, shift)
        return _on_forearm(pose, lying, person.build)
    palm, facing, held = _palm(pose, side, bones, props, person)
    if pose.contact.part is Part.FREE:
        # a hand that holds nothing goes on as the forearm does
        shoulder = shoulder_of(bones.chest, shift, person, side)
        build = person.build
        arm = reached(shoulder, palm, elbow, build.upper_arm, build.forearm - PALM[2], bends_back=False)
        fingers = -arm.lower.turn[:, 2]
    fingers = across(fingers, facing)
    grip = Grip(pose.curl, pose.curl)
    if held is not None:
        hand = hand_at(palm, facing, fingers)
        grip = closed(held, hand, side, spread=pose.spread, most=pose.curl)
    return ArmTarget(palm, facing, fingers, elbow, shift, *grip, pose.spread)


class _LyingArm(NamedTuple):
    """An arm whose forearm lies on the floor: its shoulder, and where elbow and fingers point."""

    shoulder: Floats
    elbow: Floats
    fingers: Floats
    shift: Floats


def _on_forearm(pose: ArmPose, arm: _LyingArm, build: Build) -> ArmTarget:
    """The elbow lies as far from under the shoulder as the upper arm lets it, and the forearm from there."""
    shoulder, elbow, fingers, shift = arm
    down = vector(0, 0, -1)
    drop = min(float(shoulder[2]) - FOREARM_HEIGHT, build.upper_arm)
    reach = float(np.sqrt(build.upper_arm**2 - drop**2))
    # somebody whose shoulders are too high for it has the elbow in the air, and the palm out of reach
    joint = vector(shoulder[0], shoulder[1], FOREARM_HEIGHT) + across(elbow, down) * reach
    ahead = across(fingers, down)
    palm = joint + ahead * (build.forearm - PALM[2])
    palm[2] = PALM_ABOVE_FLOOR
    wrist = joint + ahead * build.forearm
    bend = joint - (shoulder + wrist) / 2
    return ArmTarget(palm, down, ahead, unit(bend), shift, pose.curl, pose.curl, pose.spread)


def shoulder_of(chest: Frame, shift: Floats, person: Person, side: SideName) -> Floats:
    """The joint of a shoulder that is moved by `shift` in the chest's frame."""
    return chest.point(*(vector(out(side) * person.build.shoulders, *SHOULDER_JOINT) + shift))


def hand_at(palm: Floats, facing: Floats, fingers: Floats) -> Frame:
    """The frame of a hand whose palm's middle is at a point."""
    y = -unit(facing)
    z = -across(fingers, y)
    turn = turn_of(y, z)
    return Frame(turn, palm - turn @ PALM)


def _palm(  # noqa: PLR0911 - one return for each kind of place
    pose: ArmPose, side: SideName, bones: Skeleton, props: tuple[PropPose, ...], person: Person
) -> tuple[Floats, Floats, Field | None]:
    """The middle of the palm, where it faces, and what it holds."""
    place, share = pose.contact.place, pose.contact.share
    if place in _THIGHS:
        bone = bones.legs[_THIGHS[place]].thigh
        middle = bone.point(0, 0, -share * person.build.thigh)
        return _on(_thigh_at(share, bones.legs, _THIGHS[place], person), middle, aimed(pose.side, bone, side))
    if place in _SHANKS:
        bone = bones.legs[_SHANKS[place]].shank
        middle = bone.point(0, 0, -share * person.build.shank)
        return _on(_bare_shank(bones.legs, _SHANKS[place], person), middle, aimed(pose.side, bone, side))
    if place in _HIPS:
        middle = bones.pelvis.point(out(_HIPS[place]) * 0.04, 0, 0.14 - 0.16 * share)
        return _on(_clothed_hips(bones, person), middle, aimed(pose.side, bones.pelvis, side))
    if place in _SHOULDERS:
        aside = out(_SHOULDERS[place]) * (NECK + (1 - NECK) * share) * person.build.shoulders
        middle = bones.chest.point(aside, *SHOULDER_JOINT)
        field = _clothed_shoulder(bones, person, _SHOULDERS[place])
        return _on(field, middle, aimed(pose.side, bones.chest, side))
    if place is Place.CHAIR_BACK:
        chair = next(prop for prop in props if prop.kind == "chair")
        back = next(part for part in parts_of(chair) if part.name == "back")
        return chair_rail(chair, share), vector(0, 0, -1), back.field
    if place is Place.FLOOR:
        return vector(*pose.at), vector(0, 0, -1), None
    return vector(*pose.at), aimed(pose.palm, bones.pelvis, side), None


def _on(field: Field, middle: Floats, way: Floats) -> tuple[Floats, Floats, Field]:
    """A palm lies flat on what it touches, from whichever side it came."""
    point = touched(field, middle, way)
    outwards = field.normal(point)
    return point - outwards * PALM_PRESS, -outwards, field


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


def _thigh_at(share: float, legs: Mapping[SideName, Leg], side: SideName, person: Person) -> Field:
    """A thigh as it is felt at a share of its length: clothed down to the hem, bare below."""
    field = Field()
    add_thigh(field, legs[side].thigh, person.build, side)
    if share <= person.clothes.leg:
        field.swell(thigh(side), LEG_LOOSE)
    return field


def _bare_shank(legs: Mapping[SideName, Leg], side: SideName, person: Person) -> Field:
    field = Field()
    add_shank(field, legs[side].shank, person.build, side)
    if person.clothes.leg > 1:
        field.swell(shank(side), SHANK_LOOSE)
    return field


def _clothed_shoulder(bones: Skeleton, person: Person, side: SideName) -> Field:
    field = Field()
    add_torso(field, bones, person.build)
    field.swell(TRUNK, SHIRT_LOOSE)
    joint = vector(out(side) * person.build.shoulders, *SHOULDER_JOINT)
    field.ellipsoid(TRUNK, bones.chest, joint, np.full(3, DELTOID), 0.03)
    return field


def _clothed_hips(bones: Skeleton, person: Person) -> Field:
    field = Field()
    add_torso(field, bones, person.build)
    field.swell(TRUNK, SHORTS_LOOSE)
    return field
