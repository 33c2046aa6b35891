# SPDX-License-Identifier: LGPL-3.0-or-later
"""The whole body as one field, melted together at its joints."""

import numpy as np

from companion.illustrator.body.hand import add_hand
from companion.illustrator.body.head import add_neck_and_head
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
from companion.illustrator.body.person import Build
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame
from companion.illustrator.pose.skeleton import SIDES, Arm, Leg, SideName, Skeleton
from companion.illustrator.shape.field import Field


def body(bones: Skeleton, build: Build) -> Field:
    """Skin from head to ankles."""
    field = Field()
    add_torso(field, bones, build)
    add_neck_and_head(field, bones, build)
    for side in SIDES:
        leg, arm = bones.legs[side], bones.arms[side]
        add_thigh(field, leg.thigh, build, side)
        add_shank(field, leg.shank, build, side)
        add_upper_arm(field, arm.upper, build, side)
        add_forearm(field, arm.forearm, build, side)
        add_hand(field, arm, side)
        add_knee_joint(field, leg, side)
        add_elbow_joint(field, arm, side)
    for side in SIDES:
        add_hip_joint(field, bones, side)
        add_shoulder_joint(field, bones, side)
    return field


def arms(bones: Skeleton, build: Build) -> Field:
    """Both arms alone."""
    field = Field()
    for side in SIDES:
        arm = bones.arms[side]
        add_upper_arm(field, arm.upper, build, side)
        add_forearm(field, arm.forearm, build, side)
        add_hand(field, arm, side)
    for side in SIDES:
        for group in (upper_arm(side), forearm(side)):
            if group != upper_arm(SIDES[0]):
                field.join(group, upper_arm(SIDES[0]), bones.chest.origin, 0.003, 0.003, 1.0)
    return field


def add_knee_joint(field: Field, leg: Leg, side: SideName) -> None:
    """Melt a shank into its thigh, the more the knee is bent."""
    width = 0.010 + 0.035 * _bend(leg.thigh, leg.shank)
    field.join(shank(side), thigh(side), leg.shank.origin, width, 0.004, 0.12)


def add_elbow_joint(field: Field, arm: Arm, side: SideName) -> None:
    """Melt a forearm into its upper arm, the more the elbow is bent."""
    width = 0.010 + 0.022 * _bend(arm.upper, arm.forearm)
    field.join(forearm(side), upper_arm(side), arm.forearm.origin, width, 0.003, 0.09)


def add_hip_joint(field: Field, bones: Skeleton, side: SideName) -> None:
    """Melt a thigh into the trunk."""
    field.join(thigh(side), TRUNK, bones.legs[side].thigh.origin, 0.07, 0.006, 0.20)


def add_shoulder_joint(field: Field, bones: Skeleton, side: SideName) -> None:
    """Melt an upper arm into the trunk."""
    field.join(upper_arm(side), TRUNK, bones.arms[side].upper.origin, 0.06, 0.005, 0.15)


def _bend(upper: Frame, lower: Frame) -> float:
    """From 0 for a straight joint to 1 for one that is bent by 115 degrees or more."""
    return float(np.clip((1 - upper.turn[:, 2] @ lower.turn[:, 2]) / 1.4, 0, 1))
