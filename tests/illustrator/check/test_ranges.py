# SPDX-License-Identifier: LGPL-3.0-or-later
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.check.ranges import RANGES, angles
from companion.illustrator.frames import about_x, about_y, about_z
from tests.illustrator.pose.bodies import SITTING, skeleton


def measured(**turns):
    """The angles of a body that stands but for these turns, by joint and kind."""
    return {(joint, kind): angle for joint, kind, angle in angles(skeleton(**turns))}


def test_who_stands_straight_has_no_angle():
    for (joint, kind), angle in measured().items():
        assert angle == pytest.approx(0, abs=1e-4), (joint, kind)


def test_every_angle_has_a_range_and_standing_is_within_all():
    for (_, kind), angle in measured().items():
        low, high = RANGES[kind]
        assert low <= round(angle, 3) <= high


def test_who_sits_has_hips_and_knees_at_right_angles():
    sitting = measured(**SITTING)

    for side in ("left", "right"):
        assert sitting[f"{side} hip", "hip flexion"] == pytest.approx(90)
        assert sitting[f"{side} knee", "knee flexion"] == pytest.approx(90)
        assert sitting[f"{side} hip", "hip outward turn"] == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("degrees", [-15, 30, 89, 120])
def test_a_thigh_that_swings_forward_is_flexed(degrees):
    hip = measured(left_hip=about_x(-degrees))

    assert hip["left hip", "hip flexion"] == pytest.approx(degrees)
    assert hip["right hip", "hip flexion"] == pytest.approx(0, abs=1e-6)


def test_a_thigh_that_opens_is_abducted_on_both_sides():
    both = measured(left_hip=about_y(-25), right_hip=about_y(25))

    assert both["left hip", "hip abduction"] == pytest.approx(25)
    assert both["right hip", "hip abduction"] == pytest.approx(25)


def test_a_shin_that_swings_inwards_is_turned_out():
    """Sitting, the thigh turned about itself by 40 degrees so that the foot comes to the other side."""
    turned = measured(left_hip=about_x(-90) @ about_z(40), left_knee=about_x(90))

    assert turned["left hip", "hip outward turn"] == pytest.approx(40)
    assert turned["left hip", "hip flexion"] == pytest.approx(90)


def test_an_arm_that_is_raised_is_lifted_and_an_elbow_bends():
    raised = measured(right_shoulder=about_x(-170), right_elbow=about_x(-60))

    assert raised["right shoulder", "shoulder lift"] == pytest.approx(170)
    assert raised["right elbow", "elbow flexion"] == pytest.approx(60)


def test_a_back_that_rounds_is_bent_forward():
    assert measured(lumbar=about_x(30))["lumbar", "lumbar bend"] == pytest.approx(30)


turns = st.floats(-70, 70)


@given(turns, turns, turns)
@settings(max_examples=60, deadline=None)
def test_mirrored_bodies_have_the_same_angles(forward, aside, about):
    left = measured(left_hip=about_x(forward) @ about_y(aside) @ about_z(about))
    right = measured(right_hip=about_x(forward) @ about_y(-aside) @ about_z(-about))

    for kind in ("hip flexion", "hip abduction", "hip outward turn"):
        one, other = left["left hip", kind], right["right hip", kind]
        assert math.cos(math.radians(one - other)) == pytest.approx(1, abs=1e-6)
