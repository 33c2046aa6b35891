# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a hand or a forearm has to be for its contact to hold."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.clothes import LEG_LOOSE, SHIRT_LOOSE
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.limbs import add_shank
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, about_z, unit, vector
from companion.illustrator.pose.arm_targets import (
    FOREARM_HEIGHT,
    NECK,
    PALM_ABOVE_FLOOR,
    PALM_PRESS,
    arm_target,
    hand_at,
    shoulder_of,
)
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.pose import ArmPose, PropPose
from companion.illustrator.pose.skeleton import LEFT, SIDES, out, reached
from companion.illustrator.pose.surfaces import DELTOID, aimed
from companion.illustrator.room.props import RAIL_HEIGHT, parts_of
from companion.illustrator.shape.field import Field
from tests.illustrator.pose.bodies import BUILD, MIRROR, PERSON, SITTING, UPRIGHT, away, skeleton, thigh_of

numbers = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
directions = st.tuples(numbers, numbers, numbers).map(np.array).filter(lambda way: np.linalg.norm(way) > 0.1)
percents = st.integers(0, 100)
sides = st.sampled_from(SIDES)
ON_FRONT = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
CHAIR = PropPose("chair", (0.4, 0.3, 0), (0, 0, 0), 30)


def arm(words, of=LEFT, bones=None, **says):
    return arm_target(ArmPose(contact_of(words), **says), of, bones or skeleton(**SITTING), (CHAIR,), PERSON)


@given(sides, sides, st.integers(10, 90))
@settings(max_examples=30)
def test_a_palm_lies_on_a_thigh_and_faces_it(side, limb, percent):
    bones = skeleton(**SITTING)
    target = arm(f"hand on {limb} thigh at {percent} %", side, bones, side=(0, 1, 0))
    field = thigh_of(bones, limb, LEG_LOOSE if percent / 100 <= PERSON.clothes.leg else 0.0)
    assert away(field, target.palm) == pytest.approx(-PALM_PRESS, abs=5e-4)
    # away from the hand the thigh gets deeper
    assert away(field, target.palm + 0.01 * target.facing) < -0.008
    assert target.fingers @ target.facing == pytest.approx(0, abs=1e-9)


def test_below_the_hem_a_hand_lies_on_skin():
    hem = round(PERSON.clothes.leg * 100)
    bones = skeleton(**SITTING)
    on_cloth, on_skin = (arm(f"hand on left thigh at {percent} %", LEFT, bones) for percent in (hem, hem + 1))
    skin = thigh_of(bones, LEFT)
    assert away(skin, on_cloth.palm) == pytest.approx(LEG_LOOSE - PALM_PRESS, abs=1e-3)
    assert away(skin, on_skin.palm) == pytest.approx(-PALM_PRESS, abs=1e-3)


@given(sides, st.integers(5, 95))
@settings(max_examples=20)
def test_a_palm_lies_on_a_bare_shin(side, percent):
    bones, field = skeleton(**SITTING), Field()
    add_shank(field, bones.legs[side].shank, BUILD, side)
    target = arm(f"hand on {side} shin at {percent} %", LEFT, bones, side=(0, 1, 0))
    assert away(field, target.palm) == pytest.approx(-PALM_PRESS, abs=5e-4)


@pytest.mark.parametrize("breath", [0.0, 1.0])
def test_a_palm_lies_on_a_hip_also_while_the_belly_rises(breath):
    bones, field = skeleton(breath=breath), Field()
    add_torso(field, bones, BUILD)
    target = arm("hand on left hip at 30 %", LEFT, bones, side=(1, 0.5, 0))
    # the shorts are a centimetre away from the skin
    assert away(field, target.palm) == pytest.approx(0.010 - PALM_PRESS, abs=5e-4)
    assert bones.pelvis.inside(target.palm)[0] > 0.08


@given(sides, sides, percents)
@settings(max_examples=30)
def test_a_palm_lies_on_a_shoulder_between_the_neck_and_the_joint(side, shoulder, percent):
    bones, shirt = skeleton(), Field()
    add_torso(shirt, bones, BUILD)
    shirt.swell(TRUNK, SHIRT_LOOSE)
    target = arm(f"hand on {shoulder} shoulder at {percent} %", side, bones, side=(0, 0, 1), fingers=(0, -1, 0))
    across = bones.chest.inside(target.palm)[0] * out(shoulder) / BUILD.shoulders
    assert across == pytest.approx(NECK + (1 - NECK) * percent / 100, abs=0.03)
    # on the shirt, or on the sleeve beyond it
    assert -PALM_PRESS - 5e-4 <= away(shirt, target.palm) < DELTOID
    assert target.facing[2] < -0.3


def test_the_fingers_of_a_hand_on_a_shoulder_are_of_the_chest_and_others_of_the_pelvis():
    straight, twisted = skeleton(), skeleton(lumbar=about_z(40))
    told = {"side": (0, 1, 0), "fingers": (-1.0, 0.1, 0.3)}
    shoulder, hip = (
        [arm(f"hand on right {place} at 40 %", LEFT, bones, **told) for bones in (straight, twisted)]
        for place in ("shoulder", "hip")
    )
    assert twisted.chest.turn.T @ shoulder[1].fingers == pytest.approx(shoulder[0].fingers, abs=1e-2)
    assert hip[1].fingers == pytest.approx(hip[0].fingers, abs=0.15)
    assert np.linalg.norm(twisted.chest.turn.T @ hip[1].fingers - hip[0].fingers) > 0.2


def leaning(shoulder_height):
    """Somebody who lies on the front with the chest so high."""
    bones = skeleton(Frame(ON_FRONT, vector(0, 0, 0)))
    height = shoulder_of(bones.chest, vector(0, 0, 0), PERSON, LEFT)[2]
    return skeleton(Frame(ON_FRONT, vector(0, 0, shoulder_height - height)))


@given(sides, st.integers(150, 325), st.integers(-40, 60))
def test_a_forearm_lies_on_the_floor_under_every_shoulder_that_is_low_enough(side, millimetres, outwards):
    bones = leaning(millimetres / 1000)
    fingers = (outwards / 100, 0, 1)
    target = arm("forearm on floor", side, bones, fingers=fingers, elbow=(0.3, 0, 1), curl=3.0)
    shoulder = shoulder_of(bones.chest, target.shoulder, PERSON, side)
    hand = hand_at(target.palm, target.facing, target.fingers)
    reach = reached(shoulder, hand.origin, target.elbow, BUILD.upper_arm, BUILD.forearm, bends_back=False)
    assert reach.missed < 0.003
    assert reach.lower.origin[2] == pytest.approx(FOREARM_HEIGHT, abs=0.010)
    assert hand.point(*PALM)[2] == pytest.approx(PALM_ABOVE_FLOOR)
    assert 0 < hand.origin[2] < FOREARM_HEIGHT
    assert target.facing == pytest.approx([0, 0, -1])
    # fingers and elbow point where they are told, on the floor
    assert target.fingers == pytest.approx(unit(aimed(fingers, bones.pelvis, side) * (1, 1, 0)), abs=1e-6)
    assert target.curl == target.thumb == 3.0


def test_under_a_shoulder_that_is_too_high_a_forearm_is_out_of_reach():
    bones = leaning(0.5)
    target = arm("forearm on floor", LEFT, bones, fingers=(0, 0, 1), elbow=(0.3, 0, 1))
    shoulder = shoulder_of(bones.chest, target.shoulder, PERSON, LEFT)
    hand = hand_at(target.palm, target.facing, target.fingers)
    reach = reached(shoulder, hand.origin, target.elbow, BUILD.upper_arm, BUILD.forearm, bends_back=False)
    assert reach.missed > 0.010 or reach.lower.origin[2] > FOREARM_HEIGHT + 0.05


@given(percents)
def test_a_palm_lies_on_top_of_a_chair_s_back(percent):
    target = arm(f"hand on chair back at {percent} %")
    back = next(part for part in parts_of(CHAIR) if part.name == "back").field
    assert target.palm[2] == pytest.approx(RAIL_HEIGHT)
    assert abs(away(back, target.palm)) < 1e-3
    assert target.facing == pytest.approx([0, 0, -1])


def test_a_hand_on_the_floor_faces_it():
    target = arm("hand on floor", at=(0.1, 0.2, 0.01))
    assert target.palm == pytest.approx([0.1, 0.2, 0.01])
    assert target.facing == pytest.approx([0, 0, -1])


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("elbow", [(1, -0.5, 0), (0.5, -1, -0.5), (0.2, 0, -1)])
def test_a_free_hand_is_where_it_is_told_and_goes_on_as_the_forearm(side, elbow):
    bones = skeleton()
    target = arm("free", side, bones, at=(out(side) * 0.3, -0.35, 1.1), palm=(-1, 0, 0), elbow=elbow)
    assert target.palm == pytest.approx([out(side) * 0.3, -0.35, 1.1])
    assert target.facing == pytest.approx([-out(side), 0, 0])
    hand = hand_at(target.palm, target.facing, target.fingers)
    shoulder = shoulder_of(bones.chest, target.shoulder, PERSON, side)
    reach = reached(shoulder, hand.origin, target.elbow, BUILD.upper_arm, BUILD.forearm, bends_back=False)
    # the wrist is bent neither to the thumb nor to the little finger
    assert abs(hand.turn[:, 0] @ reach.lower.turn[:, 2]) < math.sin(math.radians(8))


def test_a_hand_that_holds_nothing_is_bent_as_it_is_told():
    assert arm("free", at=(0.3, -0.3, 1.0), curl=33.0)[5:] == pytest.approx((33.0, 33.0, 1.0))
    assert arm("hand on floor", at=(0.3, -0.3, 0.0), curl=3.0, spread=1.4)[5:] == pytest.approx((3.0, 3.0, 1.4))


def test_a_hand_that_holds_something_closes_at_most_as_far_as_it_is_told():
    loose, tight = (
        arm("hand on left shin at 40 %", side=(1, 0, 0), fingers=(-0.6, 1, 0), curl=to) for to in (5.0, 60.0)
    )
    assert loose.curl <= 5.0
    assert 5.0 < tight.curl <= 60.0


@given(st.sampled_from(("{} thigh at 70 %", "{} shin at 30 %", "{} hip at 40 %")), directions, directions)
@settings(max_examples=8)
def test_left_and_right_are_mirror_images(place, way, fingers):
    bones = skeleton(**SITTING)
    left, right = (
        arm(f"hand on {place.format(side)}", side, bones, side=tuple(way), fingers=tuple(fingers)) for side in SIDES
    )
    for number in range(4):
        # shapes melt into one another in an order, which is seen where both sides meet
        assert left[number] == pytest.approx(MIRROR @ right[number], abs=7e-2)


def test_a_shoulder_moves_out_to_the_front_and_up():
    for side in SIDES:
        target = arm("free", side, skeleton(), at=(0, -0.4, 1.2), shoulder=(0.01, 0.02, 0.03))
        usual, moved = (shoulder_of(UPRIGHT, shift, PERSON, side) for shift in (vector(0, 0, 0), target.shoulder))
        assert moved - usual == pytest.approx(vector(out(side) * 0.01, -0.02, 0.03))


@given(directions, directions)
def test_a_hand_lies_with_the_middle_of_its_palm_where_it_is_told(facing, fingers):
    if np.linalg.norm(np.cross(unit(facing), unit(fingers))) < 0.05:
        return
    hand = hand_at(vector(0.1, 0.2, 0.3), facing, fingers)
    assert hand.point(*PALM) == pytest.approx(vector(0.1, 0.2, 0.3))
    assert hand.turn.T @ hand.turn == pytest.approx(np.eye(3), abs=1e-9)
    assert -hand.turn[:, 1] == pytest.approx(unit(facing))
    # the fingers run along -z, as near to their direction as the palm lets them
    assert -hand.turn[:, 2] @ fingers > 0
