# SPDX-License-Identifier: LGPL-3.0-or-later
"""A hand: palm, four fingers of three joints each, and a thumb; all lengths in metres."""

import math
from typing import NamedTuple

from companion.illustrator.body.limbs import forearm
from companion.illustrator.frames import unit, vector
from companion.illustrator.pose.skeleton import Arm, SideName, out
from companion.illustrator.shape.field import Field

PALM = vector(0, -0.0155, -0.058)
"""The middle of the palm's skin in the hand's frame; what is held lies here."""


class Finger(NamedTuple):
    """Where a finger's knuckle is, across the hand, to its back and along it; the finger's length and its thickness.

    It is curled by `more` degrees more than the hand.
    """

    across: float
    back: float
    along: float
    length: float
    radius: float
    more: float


FINGERS = (
    Finger(0.0295, 0.0010, -0.081, 0.088, 0.0100, 0),
    Finger(0.0100, 0.0030, -0.085, 0.097, 0.0102, 2),
    Finger(-0.0100, 0.0020, -0.082, 0.090, 0.0098, 4),
    Finger(-0.0285, -0.0015, -0.076, 0.071, 0.0087, 6),
)
BONES = ((0.46, 0.7, 1.0), (0.29, 1.35, 0.2), (0.25, 0.95, 0.2))
"""The share of a finger's length that each bone has, and how much the joint before it takes of a curl and of a stretch.

A finger that is bent back (a curl below 0) bends at its knuckle.
"""

TAPER = 0.925
"""How thick a bone's end is beside its beginning."""

FAN = 3.6
"""Radians by which a finger points aside for each metre that it begins aside."""

GRIP = 34.0
"""The curl at which the thumb has come round to the fingers."""


def add_hand(field: Field, arm: Arm, side: SideName) -> None:
    """The hand, as part of the forearm's group."""
    at, group, x = arm.hand, forearm(side), out(side)
    field.cone(group, at, vector(0, 0, 0.010), vector(0, 0, -0.012), (0.0235, 0.0235), 0.03, (1.14, 0.80))
    # the bones of the palm, from the wrist to the knuckles
    for finger in FINGERS:
        start = vector(x * finger.across * 0.50, 0.001, -0.014)
        knuckle = vector(x * finger.across * 0.97, finger.back - 0.0015, finger.along - 0.004)
        field.cone(group, at, start, knuckle, (0.0145, finger.radius + 0.0028), 0.016)
    # the ball of the thumb and the little finger's side
    field.ellipsoid(group, at, vector(x * 0.021, -0.009, -0.036), vector(0.016, 0.012, 0.028), 0.016)
    field.ellipsoid(group, at, vector(-x * 0.024, -0.007, -0.042), vector(0.012, 0.010, 0.032), 0.016)
    add_fingers(field, group, arm, side)
    add_thumb(field, group, arm, side)


def add_fingers(field: Field, group: str, arm: Arm, side: SideName) -> None:
    """The four fingers alone: what closes around what is held."""
    for finger in FINGERS:
        _add_finger(field, group, finger, arm, side)


def _add_finger(field: Field, group: str, finger: Finger, arm: Arm, side: SideName) -> None:
    at, x = arm.hand, out(side)
    point = vector(x * finger.across, finger.back, finger.along)
    aside = x * finger.across * FAN * arm.spread
    angle, radius = 0.0, finger.radius
    curl = arm.curl + finger.more if arm.curl > 0 else arm.curl
    for share, bent, stretched in BONES:
        angle += math.radians(curl * (bent if curl > 0 else stretched))
        following = point + unit(vector(aside, -math.sin(angle), -math.cos(angle))) * finger.length * share
        field.cone(group, at, point, following, (radius, radius * TAPER), 0.004)
        point, radius = following, radius * TAPER


def add_thumb(field: Field, group: str, arm: Arm, side: SideName) -> None:
    """The thumb: beside a flat hand it points away, and the more the fingers curl the more it comes before the palm."""
    at, x, grip = arm.hand, out(side), min(arm.thumb / GRIP, 1.3)
    wide = 0.6 + 0.4 * arm.spread
    root = vector(x * 0.021, -0.006, -0.020)
    knuckle = root + unit(vector(x * (0.82 - 0.12 * grip) * wide, -0.22 - 0.40 * grip, -1)) * 0.046
    middle = knuckle + unit(vector(x * (0.50 - 0.30 * grip) * wide, -0.16 - 0.40 * grip, -1)) * 0.034
    tip = middle + unit(vector(x * (0.36 - 0.50 * grip) * wide, -0.10 - 0.45 * grip, -1)) * 0.026
    field.cone(group, at, root, knuckle, (0.0165, 0.0130), 0.018)
    field.cone(group, at, knuckle, middle, (0.0122, 0.0108), 0.008)
    field.cone(group, at, middle, tip, (0.0110, 0.0088), 0.006)
