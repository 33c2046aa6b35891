# SPDX-License-Identifier: LGPL-3.0-or-later
"""From a pose to the bones of one moment: the pelvis first, then the spine, the legs and the arms.

Between two keys every contact of both is solved on the body as it lies at that moment, and only then the two answers
are mixed. A hand that lies on a thigh in both keys stays on it all the way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from companion.illustrator.arrays import Floats
from companion.illustrator.body.clothes import BALL
from companion.illustrator.body.person import Build, Person
from companion.illustrator.frames import Frame, about_x, about_y, about_z, across, turn_of, unit, vector
from companion.illustrator.pose.arm_targets import ArmTarget, arm_target, hand_at, shoulder_of
from companion.illustrator.pose.between import Mix, mix_at
from companion.illustrator.pose.leg_targets import LegTarget, Trunk, leg_target
from companion.illustrator.pose.pose import Part, Pose, Rest
from companion.illustrator.pose.settling import gap_below, hip_of, is_settled, pelvis_at, stands_up
from companion.illustrator.pose.skeleton import SIDES, Arm, Leg, SideName, Skeleton, reached

SETTLING_ROUNDS = 2
"""The pelvis is let down onto what carries it, the legs follow, and so once more."""

_PARTS_OF_SPINE = ("lumbar", "ribs", "chest", "neck", "head")


@dataclass(frozen=True, slots=True)
class Posed:
    """The bones of one moment, and by how much each limb misses what it should touch, in metres."""

    bones: Skeleton
    missed: Mapping[str, float]


def posed(pose: Pose, person: Person, progress: float, breath: float = 0.0) -> Posed:
    """The bones at a moment of the move-in.

    Args:
        pose: what the stretch's file tells.
        person: who is posed.
        progress: from 0 (start) to 1 (hold).
        breath: how full the chest is, from 0 to 1.
    """
    mix = mix_at(tuple(key.at for key in pose.keys), progress)
    pelvis = _rising(pose, mix, person) if stands_up(pose) else _let_down(pose, mix, person)
    bones, missed = _without_arms(pose, mix, pelvis, person, breath=breath)
    return _with_arms(bones, missed, pose, mix, person)


def _let_down(pose: Pose, mix: Mix, person: Person) -> Frame:
    """The pelvis on what carries it."""
    pelvis = pelvis_at(pose, mix, person)
    for _ in range(SETTLING_ROUNDS if is_settled(pose) else 0):
        # settled without a breath: the front of the chest rises, and nothing else moves
        bones, _ = _without_arms(pose, mix, pelvis, person, breath=0.0)
        pelvis = pelvis.moved(vector(0, 0, gap_below(bones, pose, person)))
    return pelvis


def _rising(pose: Pose, mix: Mix, person: Person) -> Frame:
    """The pelvis on its way from a seat to where legs carry it: only a key that sits is let down."""
    times = tuple(key.at for key in pose.keys)
    heights = []
    for key in pose.keys:
        there = mix_at(times, key.at)
        sits = key.pelvis.rests is Rest.CHAIR
        pelvis = _let_down(pose, there, person) if sits else pelvis_at(pose, there, person)
        heights.append(pelvis.origin[2])
    pelvis = pelvis_at(pose, mix, person)
    return Frame(pelvis.turn, vector(pelvis.origin[0], pelvis.origin[1], float(mix(heights))))


def _without_arms(
    pose: Pose, mix: Mix, pelvis: Frame, person: Person, *, breath: float
) -> tuple[Skeleton, dict[str, float]]:
    """Trunk and legs, and by how much each leg misses what it should touch."""
    spine = _spine(pose, mix, pelvis)
    trunk = Trunk(pelvis, spine["chest"], {side: hip_of(pelvis, person.build, side) for side in SIDES}, pose.props)
    missed: dict[str, float] = {}
    legs: dict[SideName, Leg] = {}
    for side in sorted(SIDES, key=lambda side: _leans_on_other(pose, side)):
        targets = [leg_target(key.legs[side], side, trunk, legs, person) for key in pose.keys]
        legs[side], missed[f"{side} leg"] = _leg(targets, mix, trunk.hips[side], person.build)
    return Skeleton(pelvis=pelvis, **spine, legs=legs, arms={}, breath=breath), missed


def _with_arms(bones: Skeleton, missed: dict[str, float], pose: Pose, mix: Mix, person: Person) -> Posed:
    arms: dict[SideName, Arm] = {}
    for side in SIDES:
        reaches = [arm_target(key.arms[side], side, bones, pose.props, person) for key in pose.keys]
        arms[side], missed[f"{side} arm"] = _arm(reaches, mix, bones, person, side)
    return Posed(replace(bones, arms=arms), missed)


def _leans_on_other(pose: Pose, side: SideName) -> bool:
    return any(key.legs[side].contact.part is Part.ANKLE for key in pose.keys)


def _spine(pose: Pose, mix: Mix, pelvis: Frame) -> dict[str, Frame]:
    turns = {part: mix(getattr(key.spine, part) for key in pose.keys) for part in _PARTS_OF_SPINE}
    offsets = {
        "lumbar": vector(0, 0.012, 0.090),
        "ribs": vector(0, 0, 0.120),
        "chest": vector(0, 0, 0.130),
        "neck": vector(0, 0.020, 0.164),
        "head": vector(0, -0.012, 0.096),
    }
    frames: dict[str, Frame] = {}
    below = pelvis
    for part in _PARTS_OF_SPINE:
        forward, aside, turn = turns[part]
        below = below.child(offsets[part], about_z(turn) @ about_x(forward) @ about_y(aside))
        frames[part] = below
    return frames


def _leg(targets: list[LegTarget], mix: Mix, hip: Floats, build: Build) -> tuple[Leg, float]:
    ankle = mix(target.ankle for target in targets)
    knee = mix(target.knee for target in targets)
    reach = reached(hip, ankle, knee, build.thigh, build.shank, bends_back=True)
    turns = [reach.lower.turn @ about_x(-target.pulled) if target.foot is None else target.foot for target in targets]
    foot = Frame(_mixed(turns, mix), reach.end)
    bent = float(mix(target.toes_bent for target in targets))
    return Leg(reach.upper, reach.lower, foot, foot.child(BALL, about_x(-bent))), reach.missed


def _mixed(turns: list[Floats], mix: Mix) -> Floats:
    """A turn between turns, of shape (3, 3); good for turns that are not opposite to one another."""
    z = unit(mix(turn[:, 2] for turn in turns))
    y = across(mix(turn[:, 1] for turn in turns), z)
    return turn_of(y, z)


def _arm(targets: list[ArmTarget], mix: Mix, bones: Skeleton, person: Person, side: SideName) -> tuple[Arm, float]:
    palm, facing, fingers, elbow, shift = (mix(target[number] for target in targets) for number in range(5))
    shape = mix([target.curl, target.thumb, target.spread] for target in targets)
    curl, thumb, spread = (float(number) for number in shape)
    hand = hand_at(palm, facing, fingers)
    shoulder = shoulder_of(bones.chest, shift, person, side)
    build = person.build
    reach = reached(shoulder, hand.origin, elbow, build.upper_arm, build.forearm, bends_back=False)
    return Arm(reach.upper, reach.lower, Frame(hand.turn, reach.end), curl, thumb, spread), reach.missed
