# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a foot or a knee has to be for its contact to hold, and how the foot then stands."""

import math
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.clothes import ANKLE_TO_SOLE, BALL, LEG_LOOSE, shoe, sole
from companion.illustrator.body.limbs import add_shank
from companion.illustrator.check.ranges import angles
from companion.illustrator.frames import about_x, unit, vector
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.leg_targets import (
    ANKLE_RADIUS,
    HEEL_TO_BALL,
    INSTEP_HEIGHT,
    KNEE_HEIGHT,
    USUAL_LEG,
    Trunk,
    growth,
    leg_target,
)
from companion.illustrator.pose.pose import LegPose, PropPose
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SIDES, Leg, out, reached
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, PERSON, SITTING, UPRIGHT, away, skeleton, thigh_of

numbers = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
sides = st.sampled_from(SIDES)
ROLLED_IN = 0.012
"""Metres by which the soft edge of a shoe that is laid over is pressed into the mat, at most."""

PAD = PropPose("pad", (0, 0, 0), (0.3, 0.3, 0.04))


def leg(words, side=LEFT, bones=None, props=(), person=PERSON, **says):
    bones = bones or skeleton()
    trunk = Trunk(bones.pelvis, bones.chest, {side: bones.legs[side].thigh.origin for side in SIDES}, props)
    return leg_target(LegPose(contact_of(words), **says), side, trunk, bones.legs, person)


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


@cache
def trainer(side):
    """Points all over a shoe and its sole, in the foot's frame."""
    bones = skeleton()
    at = bones.legs[side].foot
    return np.concatenate([meshed(part(bones, side), 0.005).vertices - at.origin for part in (shoe, sole)]) @ at.turn


def lowest_point(target, side):
    return float((trainer(side) @ target.foot.T)[:, 2].min() + target.ankle[2])


@given(sides, st.integers(-90, 90), st.integers(0, 359))
def test_a_foot_that_is_laid_over_touches_the_floor_with_its_edge(side, roll, angle):
    toes = (math.cos(math.radians(angle)), math.sin(math.radians(angle)))
    target = leg("sole flat on floor", side, at=(0.1, 0.2), toes=toes, roll=float(roll))
    assert target.ankle[:2] == pytest.approx([0.1, 0.2])
    assert -ROLLED_IN <= lowest_point(target, side) <= 0
    # it turns about its own length: heel and toes are as high
    assert target.foot[:, 1] == pytest.approx(-vector(*toes, 0))
    assert target.foot[2, 2] == pytest.approx(math.cos(math.radians(roll)))


@pytest.mark.parametrize("side", SIDES)
def test_a_foot_is_laid_over_onto_its_outer_edge(side):
    target = leg("sole flat on floor", side, toes=(0, -1), roll=70.0)
    # the toes point to -y, so the left foot's outer edge is at +x; the sole looks to the other foot
    assert -target.foot[0, 2] * out(side) < -0.9


@given(sides, st.integers(5, 90))
def test_a_foot_on_its_heel_touches_the_floor_with_it_and_its_toes_are_up(side, toes_up):
    target = leg("heel on floor", side, at=(0.1, 0.2), toes=(0.6, -0.8), toes_up=float(toes_up))
    assert target.ankle[:2] == pytest.approx([0.1, 0.2])
    assert abs(lowest_point(target, side)) < 0.003
    ahead = target.foot @ (0, -1, 0)
    assert ahead[2] == pytest.approx(math.sin(math.radians(toes_up)))
    assert ahead[:2] == pytest.approx(math.cos(math.radians(toes_up)) * np.array([0.6, -0.8]))
    assert target.toes_bent == 0


@given(
    st.sampled_from(("sole flat on floor", "ball on floor", "heel on floor", "knee on floor")),
    st.integers(70, 95),
    st.tuples(numbers, numbers),
)
def test_a_place_on_the_floor_is_as_much_further_away_as_legs_are_longer(words, centimetres, at):
    length = centimetres / 100
    person = replace(PERSON, build=replace(BUILD, thigh=0.5 * length, shank=0.5 * length))
    says = {"heel": 0.05} if words.startswith("ball") else {}
    here, there = (leg(words, person=person, at=place, **says).ankle for place in ((0.0, 0.0), at))
    assert growth(person) == pytest.approx(length / 0.83)
    assert there - here == pytest.approx(length / 0.83 * vector(*at, 0))


def test_for_the_usual_legs_a_place_is_where_it_is_told():
    assert growth(PERSON) == pytest.approx(1)
    assert BUILD.thigh + BUILD.shank == pytest.approx(USUAL_LEG)


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


@given(sides, st.integers(60, 100))
def test_an_ankle_lies_on_the_other_shin(side, percent):
    bones, field = skeleton(**SITTING), Field()
    other = RIGHT if side == LEFT else LEFT
    add_shank(field, bones.legs[other].shank, BUILD, other)
    target = leg(f"ankle on {other} shin at {percent} %", side, bones, knee=(1, 0, 0), around=90.0)
    assert 0.85 * ANKLE_RADIUS < away(field, target.ankle) <= ANKLE_RADIUS + 1e-3
    inside = bones.legs[other].shank.inside(target.ankle)
    assert inside[2] == pytest.approx(-percent / 100 * BUILD.shank, abs=1e-3)
    # 90 degrees around is inwards, where the other leg is
    assert inside[0] * out(other) < -ANKLE_RADIUS


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
