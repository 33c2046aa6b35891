# SPDX-License-Identifier: LGPL-3.0-or-later
"""How far joints bend: clinical angles measured on a skeleton, and the ranges of a healthy adult. Degrees.

Hip and knee after FPnotebook, Hip Range of Motion (after Wilson, American Family Physician 2014), and Medicospace,
Range of motion of joints: the upper end of what is normal (hip flexion 110 to 125, extension 10 to 20, abduction 30 to
50, adduction 20 to 30, outward turn 40 to 60, inward turn 30 to 40; knee flexion 130 to 150). The other joints are
usual textbook figures, rounded outwards.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from companion.illustrator.frames import Frame
from companion.illustrator.pose.skeleton import SIDES, SideName, Skeleton, out


class Range(NamedTuple):
    """The lowest and the highest angle of a joint."""

    low: float
    high: float


RANGES: dict[str, Range] = {
    "hip flexion": Range(-20, 125),
    "hip abduction": Range(-30, 50),
    "hip outward turn": Range(-40, 60),
    "knee flexion": Range(0, 150),
    "ankle pull": Range(-55, 30),
    "shoulder lift": Range(0, 180),
    "elbow flexion": Range(0, 150),
    "wrist flexion": Range(-85, 85),
    "wrist aside": Range(0, 45),
    "lumbar bend": Range(-25, 45),
    "ribs bend": Range(-20, 35),
    "chest bend": Range(-20, 35),
    "neck bend": Range(-35, 35),
    "head bend": Range(-35, 30),
}


class Measured(NamedTuple):
    """A joint's name, as the reader of a report knows it, which range it has, and its angle."""

    joint: str
    kind: str
    angle: float


def angles(bones: Skeleton) -> Iterator[Measured]:
    """All clinical angles of a skeleton."""
    for side in SIDES:
        yield from _leg(bones, side)
        yield from _arm(bones, side)
    chain = (
        ("lumbar", bones.pelvis, bones.lumbar), ("ribs", bones.lumbar, bones.ribs), ("chest", bones.ribs, bones.chest),
        ("neck", bones.chest, bones.neck), ("head", bones.neck, bones.head),
    )  # fmt: skip
    for name, below, above in chain:
        yield Measured(name, f"{name} bend", _forward(below, above))


def _leg(bones: Skeleton, side: SideName) -> Iterator[Measured]:
    """Flexion is measured in the plane of the leg's own lift, so that an open and bent hip keeps both numbers."""
    leg, x = bones.legs[side], out(side)
    thigh = bones.pelvis.turn.T @ -leg.thigh.turn[:, 2]
    flexion = math.degrees(math.atan2(-thigh[1], -thigh[2]))
    if thigh[2] > 0 and thigh[1] > 0:
        flexion += 360
    abduction = math.degrees(math.asin(_clipped(x * thigh[0])))
    yield Measured(f"{side} hip", "hip flexion", flexion)
    yield Measured(f"{side} hip", "hip abduction", abduction)
    yield Measured(f"{side} hip", "hip outward turn", _outward_turn(bones, side))
    yield Measured(f"{side} knee", "knee flexion", _between(leg.thigh, leg.shank))
    foot = leg.shank.turn.T @ -leg.foot.turn[:, 1]
    yield Measured(f"{side} ankle", "ankle pull", math.degrees(math.asin(_clipped(foot[2]))))


def _outward_turn(bones: Skeleton, side: SideName) -> float:
    """How far the shin swings inwards, out of the plane of a step, about the thigh: as a therapist in front sees it."""
    back_of_thigh = bones.pelvis.turn.T @ bones.legs[side].thigh.turn[:, 1]
    return math.degrees(math.asin(_clipped(-out(side) * back_of_thigh[0])))


def _arm(bones: Skeleton, side: SideName) -> Iterator[Measured]:
    arm = bones.arms[side]
    yield Measured(f"{side} shoulder", "shoulder lift", _between(bones.chest, arm.upper))
    yield Measured(f"{side} elbow", "elbow flexion", _between(arm.upper, arm.forearm))
    # against the hand's own directions: to the palm or the back, and to the thumb or the little finger
    along = arm.hand.turn.T @ -arm.forearm.turn[:, 2]
    yield Measured(f"{side} wrist", "wrist flexion", math.degrees(math.asin(_clipped(along[1]))))
    yield Measured(f"{side} wrist", "wrist aside", abs(math.degrees(math.asin(_clipped(along[0])))))


def _forward(below: Frame, above: Frame) -> float:
    up = below.turn.T @ above.turn[:, 2]
    return math.degrees(math.atan2(-up[1], up[2]))


def _between(upper: Frame, lower: Frame) -> float:
    return math.degrees(math.acos(_clipped(float(upper.turn[:, 2] @ lower.turn[:, 2]))))


def _clipped(value: float) -> float:
    return min(max(float(value), -1.0), 1.0)
