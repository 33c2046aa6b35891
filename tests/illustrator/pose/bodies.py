# SPDX-License-Identifier: LGPL-3.0-or-later
"""Skeletons that are put together by hand, and shipped poses with one thing changed."""

from dataclasses import replace
from functools import cache

import numpy as np

from companion.illustrator.body.clothes import BALL
from companion.illustrator.body.limbs import add_thigh, thigh
from companion.illustrator.body.person_file import read_person
from companion.illustrator.frames import Frame, about_x, about_y, about_z, vector
from companion.illustrator.pose.skeleton import SIDES, Arm, Leg, Skeleton, out
from companion.illustrator.shape.field import Field
from tests.illustrator.works import pose_of

PERSON = read_person("default")
BUILD = PERSON.build
UPRIGHT = Frame(np.eye(3), vector(0, 0, 0.92))
SITTING = {f"{side}_{joint}": about_x(turn) for side in SIDES for joint, turn in (("hip", -90), ("knee", 90))}

MIRROR = np.diag([-1.0, 1.0, 1.0])


def skeleton(pelvis=UPRIGHT, breath=0.0, curl=15.0, **turns):
    """A person who stands with hanging arms; `turns` turn joints against the bone above, such as `left_knee`."""

    def child(bone, joint, offset):
        return bone.child(offset, turns.get(joint, np.eye(3)))

    lumbar = child(pelvis, "lumbar", vector(0, 0.012, 0.090))
    ribs = child(lumbar, "ribs", vector(0, 0, 0.120))
    chest = child(ribs, "chest", vector(0, 0, 0.130))
    neck = child(chest, "neck", vector(0, 0.020, 0.164))
    head = child(neck, "head", vector(0, -0.012, 0.096))
    legs, arms = {}, {}
    for side in SIDES:
        thigh = child(pelvis, f"{side}_hip", vector(out(side) * BUILD.hips, 0, 0))
        shank = child(thigh, f"{side}_knee", vector(0, 0, -BUILD.thigh))
        foot = child(shank, f"{side}_ankle", vector(0, 0, -BUILD.shank))
        legs[side] = Leg(thigh, shank, foot, child(foot, f"{side}_toes", BALL))
        upper = child(chest, f"{side}_shoulder", vector(out(side) * BUILD.shoulders, 0.012, 0.108))
        forearm = child(upper, f"{side}_elbow", vector(0, 0, -BUILD.upper_arm))
        hand = child(forearm, f"{side}_wrist", vector(0, 0, -BUILD.forearm))
        arms[side] = Arm(upper, forearm, hand, curl, curl, 1.0)
    return Skeleton(pelvis, lumbar, ribs, chest, neck, head, legs, arms, breath)


def bones_of(bones):
    """The frames of a skeleton by name."""
    found = {name: getattr(bones, name) for name in ("pelvis", "lumbar", "ribs", "chest", "neck", "head")}
    for side in SIDES:
        leg, arm = bones.legs[side], bones.arms[side]
        found |= {f"{side} {name}": getattr(leg, name) for name in ("thigh", "shank", "foot", "toes")}
        found |= {f"{side} {name}": getattr(arm, name) for name in ("upper", "forearm", "hand")}
    return found


def mirrored(bones):
    """The same skeleton as a mirror shows it: what was left is right."""

    def frame(of):
        return Frame(MIRROR @ of.turn @ MIRROR, MIRROR @ of.origin)

    other = dict(zip(SIDES, reversed(SIDES), strict=True))
    legs = {
        other[side]: Leg(frame(leg.thigh), frame(leg.shank), frame(leg.foot), frame(leg.toes))
        for side, leg in bones.legs.items()
    }
    arms = {
        other[side]: replace(arm, upper=frame(arm.upper), forearm=frame(arm.forearm), hand=frame(arm.hand))
        for side, arm in bones.arms.items()
    }
    trunk = {name: frame(getattr(bones, name)) for name in ("pelvis", "lumbar", "ribs", "chest", "neck", "head")}
    return Skeleton(**trunk, legs=legs, arms=arms, breath=bones.breath)


@cache
def shipped(stretch):
    """The pose of a shipped stretch."""
    return pose_of(stretch)


def changed(pose, only=None, **parts):
    """A pose of which all keys, or the `only` one of a name, say something else, such as `left_leg={"heel": 0.1}`."""

    def change(key):
        for part, says in parts.items():
            side, _, limb = part.partition("_")
            if limb:
                limbs = getattr(key, f"{limb}s")
                key = replace(key, **{f"{limb}s": {**limbs, side: replace(limbs[side], **says)}})
            else:
                key = replace(key, **{part: replace(getattr(key, part), **says)})
        return key

    return replace(pose, keys=tuple(change(key) if only in (None, key.name) else key for key in pose.keys))


def turned(forward=0.0, aside=0.0, turn=0.0):
    """A joint's turn, in the order in which a spine takes it."""
    return about_z(turn) @ about_x(forward) @ about_y(aside)


def thigh_of(bones, side, loose=0.0):
    """A thigh as it is felt, with cloth that is so loose."""
    field = Field()
    add_thigh(field, bones.legs[side].thigh, BUILD, side)
    field.swell(thigh(side), loose)
    return field


def away(field, point):
    """How far a point is from a field; negative inside."""
    return float(field.distance(point[None])[0])
