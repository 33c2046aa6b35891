# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where hands and feet have to be for their contacts to hold."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.clothes import ANKLE_TO_SOLE, BALL, LEG_LOOSE
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.limbs import add_shank, add_thigh, thigh
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.check.ranges import angles
from companion.illustrator.frames import Frame, about_x, unit, vector
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.pose import ArmPose, LegPose, PropPose
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SIDES, Leg, out, reached
from companion.illustrator.pose.targets import (
    ANKLE_RADIUS,
    HEEL_TO_BALL,
    INSTEP_HEIGHT,
    KNEE_HEIGHT,
    PALM_PRESS,
    Trunk,
    aimed,
    arm_target,
    hand_at,
    leg_target,
    shoulder_of,
    touched,
)
from companion.illustrator.room.props import RAIL_HEIGHT, parts_of
from companion.illustrator.shape.field import Field
from tests.illustrator.pose.bodies import BUILD, MIRROR, PERSON, SITTING, UPRIGHT, skeleton

numbers = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
directions = st.tuples(numbers, numbers, numbers).map(np.array).filter(lambda way: np.linalg.norm(way) > 0.1)
percents = st.integers(0, 100)
sides = st.sampled_from(SIDES)
CHAIR = PropPose("chair", (0.4, 0.3, 0), (0, 0, 0), 30)
PAD = PropPose("pad", (0, 0, 0), (0.3, 0.3, 0.04))


def leg(words, side=LEFT, bones=None, props=(), **says):
    bones = bones or skeleton()
    trunk = Trunk(bones.pelvis, bones.chest, {side: bones.legs[side].thigh.origin for side in SIDES}, props)
    return leg_target(LegPose(contact_of(words), **says), side, trunk, bones.legs, PERSON)


def arm(words, of=LEFT, bones=None, **says):
    return arm_target(ArmPose(contact_of(words), **says), of, bones or skeleton(**SITTING), (CHAIR,), PERSON)


def thigh_of(bones, side, loose=0.0):
    field = Field()
    add_thigh(field, bones.legs[side].thigh, BUILD, side)
    field.swell(thigh(side), loose)
    return field


def away(field, point):
    return float(field.distance(point[None])[0])


# Legs


@given(st.tuples(numbers, numbers), st.integers(0, 359), st.sampled_from((0.01, 1.0, 30.0)))
def test_a_flat_foot_stands_where_it_is_told_and_points_where_it_is_told(at, angle, length):
    toes = (length * math.cos(math.radians(angle)), length * math.sin(math.radians(angle)))
    target = leg("sole flat on floor", at=at, toes=toes)
    assert target.ankle == pytest.approx(vector(*at, ANKLE_TO_SOLE))
    assert target.foot[:, 2] == pytest.approx([0, 0, 1])
    assert target.foot[:, 1] == pytest.approx(-unit(vector(*toes, 0)))
    assert target.toes_bent == 0


@given(st.integers(1, 140))
def test_a_raised_heel_turns_about_the_ball_of_the_foot(millimetres):
    heel = millimetres / 1000
    flat, raised = leg("sole flat on floor", at=(0.1, 0.2)), leg("ball on floor", at=(0.1, 0.2), heel=heel)
    ball = flat.ankle + flat.foot @ BALL
    assert raised.ankle + raised.foot @ BALL == pytest.approx(ball)
    assert (raised.foot @ vector(0, HEEL_TO_BALL, 0))[2] == pytest.approx(heel)
    # and the toes stay flat
    assert raised.foot @ about_x(-raised.toes_bent) == pytest.approx(flat.foot)


def test_a_heel_cannot_be_higher_than_the_foot_is_long():
    assert leg("ball on floor", heel=0.5).foot[:, 1] == pytest.approx([0, 0, 1], abs=1e-9)


@given(st.integers(0, 359))
def test_a_knee_kneels_and_the_shin_lies_behind_it(angle):
    toes = (math.cos(math.radians(angle)), math.sin(math.radians(angle)))
    target = leg("knee on floor", at=(0.1, 0.2), toes=toes)
    knee = vector(0.1, 0.2, KNEE_HEIGHT)
    assert np.linalg.norm(target.ankle - knee) == pytest.approx(BUILD.shank)
    assert target.ankle[2] == pytest.approx(INSTEP_HEIGHT)
    assert unit((target.ankle - knee)[:2]) == pytest.approx(np.array(toes))
    # the back of the foot is down
    assert (-target.foot[:, 1] @ (*toes, 0)) > 0.7
    assert target.foot[:, 2] @ (0, 0, 1) < -0.5


def test_the_bones_of_a_kneeling_leg_meet_in_the_knee():
    bones = skeleton(pelvis=UPRIGHT.moved(vector(-0.088, -0.1, -0.92 + KNEE_HEIGHT + 0.41)))
    target = leg("knee on floor", at=(0, 0), toes=(0, 1), bones=bones)
    hip = bones.legs[LEFT].thigh.origin
    reach = reached(
        hip, target.ankle, target.knee, np.linalg.norm(hip - vector(0, 0, KNEE_HEIGHT)), BUILD.shank, bends_back=True
    )
    assert reach.lower.origin == pytest.approx(vector(0, 0, KNEE_HEIGHT), abs=1e-6)


def test_a_knee_on_a_pad_is_higher_by_the_pad_that_it_presses():
    floor, pad = leg("knee on floor", toes=(0, 1), props=(PAD,)), leg("knee on pad", toes=(0, 1), props=(PAD,))
    rise = INSTEP_HEIGHT - KNEE_HEIGHT
    drop = math.sqrt(BUILD.shank**2 - rise**2) - pad.ankle[1]
    assert 0 < drop < 0.01
    # the foot is still on the floor
    assert pad.ankle[2] == pytest.approx(floor.ankle[2])


@given(sides, st.integers(20, 95))
def test_an_ankle_lies_on_the_other_thigh(side, percent):
    bones = skeleton(**SITTING)
    other = RIGHT if side == LEFT else LEFT
    target = leg(f"ankle on {other} thigh at {percent} %", side, bones, knee=(1, 0, 0), foot=5.0)
    field = thigh_of(bones, other, LEG_LOOSE if percent / 100 <= PERSON.clothes.leg else 0.0)
    assert 0.85 * ANKLE_RADIUS < away(field, target.ankle) <= ANKLE_RADIUS + 1e-3
    assert bones.legs[other].thigh.inside(target.ankle)[2] == pytest.approx(-percent / 100 * BUILD.thigh, abs=1e-3)
    assert target.foot is None
    assert target.pulled == 5.0


@pytest.mark.parametrize("side", SIDES)
def test_an_ankle_can_lie_past_the_middle_and_around_the_thigh(side):
    bones, other = skeleton(**SITTING), RIGHT if side == LEFT else LEFT
    ankle, past, around = (
        bones.legs[other].thigh.inside(leg(f"ankle on {other} thigh at 80 %", side, bones, **says).ankle)
        for says in ({}, {"past": 0.03}, {"around": 30.0})
    )
    outwards = out(other)
    assert (past - ankle)[0] * outwards == pytest.approx(0.03)
    assert (around - ankle)[0] * outwards < -0.02


@given(sides, st.integers(-10, 120), st.integers(15, 140))
@settings(max_examples=40)
def test_a_free_leg_bends_as_it_is_told(side, hip, knee):
    bones = skeleton()
    target = leg("free", side, bones, hip=float(hip), knee_bend=float(knee))
    reach = reached(bones.legs[side].thigh.origin, target.ankle, target.knee, BUILD.thigh, BUILD.shank, bends_back=True)
    bent = replace(bones, legs={**bones.legs, side: Leg(reach.upper, reach.lower, reach.lower, reach.lower)})
    measured = {(joint, kind): angle for joint, kind, angle in angles(bent)}
    assert measured[f"{side} hip", "hip flexion"] == pytest.approx(hip, abs=1e-3)
    assert measured[f"{side} knee", "knee flexion"] == pytest.approx(knee, abs=1e-3)


def test_a_free_leg_opens_outwards():
    for side in SIDES:
        ankle = leg("free", side, skeleton(), hip=90.0, open=20.0, knee_bend=0.0).ankle
        assert ankle[0] * out(side) > BUILD.hips + 0.2


# Arms


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


@given(directions, sides)
def test_a_direction_is_told_alike_for_both_sides(direction, side):
    world = aimed(tuple(direction), UPRIGHT, side)
    assert world == pytest.approx(unit(vector(out(side) * direction[0], -direction[1], direction[2])))


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


@given(directions, st.integers(20, 200))
def test_what_comes_from_outside_touches_the_first_skin(way, millimetres):
    field, middle, radius = Field(), vector(0.4, 0.5, 0.6), millimetres / 1000
    field.ellipsoid("ball", Frame(np.eye(3), middle), vector(0, 0, 0), vector(radius, radius, radius))
    assert touched(field, middle, unit(way)) == pytest.approx(middle + unit(way) * radius, abs=1e-4)


def test_a_group_that_is_worn_over_the_trunk_is_touched_first():
    bones, field = skeleton(), Field()
    add_torso(field, bones, BUILD)
    field.swell(TRUNK, 0.02)
    skin = Field()
    add_torso(skin, bones, BUILD)
    point = touched(field, bones.pelvis.point(0, 0, 0.05), vector(1, 0, 0))
    assert away(skin, point) == pytest.approx(0.02, abs=1e-3)
