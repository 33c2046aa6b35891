# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a hand or a forearm has to be for its contact to hold, given trunk and legs that are placed already."""

from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.person import Build, Person
from companion.illustrator.frames import Frame, across, turn_of, unit, vector
from companion.illustrator.pose.grip import Grip, closed
from companion.illustrator.pose.pose import ArmPose, Part, Place, PropPose
from companion.illustrator.pose.skeleton import SideName, Skeleton, out, reached
from companion.illustrator.pose.surfaces import (
    HIPS,
    SHANKS,
    SHOULDER_JOINT,
    SHOULDERS,
    THIGHS,
    aimed,
    clothed_hips,
    clothed_shoulder,
    shank_of,
    thigh_at,
    touched,
)
from companion.illustrator.room.props import chair_rail, parts_of
from companion.illustrator.shape.field import Field

FOREARM_HEIGHT = 0.046
"""From the floor to the middle of an elbow whose forearm lies; the flesh is pressed a little."""

PALM_ABOVE_FLOOR = 0.010

PALM_PRESS = 0.002
"""Metres by which a palm sinks into what it holds."""

NECK = 0.30
"""How far from the middle of the chest to a shoulder's joint the neck ends, where a shoulder begins."""


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


def arm_target(
    pose: ArmPose, side: SideName, bones: Skeleton, props: tuple[PropPose, ...], person: Person
) -> ArmTarget:
    """Where one arm has to reach when trunk and legs are placed; the fingers close around a limb that they hold."""
    elbow = aimed(pose.elbow, bones.chest, side)
    shift = vector(out(side) * pose.shoulder[0], -pose.shoulder[1], pose.shoulder[2])
    fingers = aimed(pose.fingers, bones.chest if pose.contact.place in SHOULDERS else bones.pelvis, side)
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
    if place in THIGHS:
        bone = bones.legs[THIGHS[place]].thigh
        middle = bone.point(0, 0, -share * person.build.thigh)
        return _on(thigh_at(share, bones.legs, THIGHS[place], person), middle, aimed(pose.side, bone, side))
    if place in SHANKS:
        bone = bones.legs[SHANKS[place]].shank
        middle = bone.point(0, 0, -share * person.build.shank)
        return _on(shank_of(bones.legs, SHANKS[place], person), middle, aimed(pose.side, bone, side))
    if place in HIPS:
        middle = bones.pelvis.point(out(HIPS[place]) * 0.04, 0, 0.14 - 0.16 * share)
        return _on(clothed_hips(bones, person), middle, aimed(pose.side, bones.pelvis, side))
    if place in SHOULDERS:
        aside = out(SHOULDERS[place]) * (NECK + (1 - NECK) * share) * person.build.shoulders
        middle = bones.chest.point(aside, *SHOULDER_JOINT)
        field = clothed_shoulder(bones, person, SHOULDERS[place])
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
