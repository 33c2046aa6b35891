# SPDX-License-Identifier: LGPL-3.0-or-later
"""Two bones reach for a point."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.illustrator.frames import unit, vector
from companion.illustrator.pose.skeleton import LEFT, RIGHT, STRAIGHT, out, reached

THIGH, SHANK = 0.425, 0.405
numbers = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
points = st.tuples(numbers, numbers, numbers).map(np.array)
directions = points.filter(lambda point: np.linalg.norm(point) > 0.1)
lengths = st.integers(100, 500).map(lambda millimetres: millimetres / 1000)
limbs = st.tuples(lengths, lengths)
ways = st.booleans()


def end_of(bone, length):
    return bone.point(0, 0, -length)


def is_turn(turn):
    return np.allclose(turn.T @ turn, np.eye(3), atol=1e-7) and np.linalg.det(turn) == pytest.approx(1)


def bent(reach):
    """The degrees by which the lower bone is bent against the upper one: knees bend by more than 0, elbows by less."""
    turn = reach.upper.turn.T @ reach.lower.turn
    return math.degrees(math.atan2(turn[2, 1], turn[1, 1]))


@given(points, points, directions, limbs, ways)
def test_bones_keep_their_length_and_meet_in_the_middle(root, target, towards, limb, back):
    reach = reached(root, target, towards, *limb, bends_back=back)
    assert reach.upper.origin == pytest.approx(root)
    assert end_of(reach.upper, limb[0]) == pytest.approx(reach.lower.origin, abs=1e-9)
    assert end_of(reach.lower, limb[1]) == pytest.approx(reach.end, abs=1e-9)
    assert is_turn(reach.upper.turn)
    assert is_turn(reach.lower.turn)


@given(points, points, directions, limbs, ways)
def test_what_is_missed_is_told(root, target, towards, limb, back):
    reach = reached(root, target, towards, *limb, bends_back=back)
    assert reach.missed == pytest.approx(np.linalg.norm(reach.end - target), abs=1e-9)


@given(points, directions, directions, st.integers(10, 98), ways)
def test_what_is_within_reach_is_reached(root, way, towards, percent, back):
    target = root + unit(way) * (THIGH + SHANK) * percent / 100
    reach = reached(root, target, towards, THIGH, SHANK, bends_back=back)
    assert reach.missed == pytest.approx(0, abs=1e-9)
    assert reach.end == pytest.approx(target)


@given(points, directions, directions, ways)
def test_what_is_too_far_is_pointed_at(root, way, towards, back):
    target = root + unit(way) * 3
    reach = reached(root, target, towards, THIGH, SHANK, bends_back=back)
    assert reach.missed == pytest.approx(3 - (THIGH + SHANK - STRAIGHT))
    assert unit(reach.end - root) == pytest.approx(unit(way))


@given(points, directions, directions, st.integers(20, 95), ways)
def test_the_middle_joint_lies_where_it_is_pushed(root, way, towards, percent, back):
    assume(np.linalg.norm(np.cross(unit(way), unit(towards))) > 0.05)
    target = root + unit(way) * (THIGH + SHANK) * percent / 100
    middle = reached(root, target, towards, THIGH, SHANK, bends_back=back).lower.origin
    aside = middle - root - unit(way) * float((middle - root) @ unit(way))
    assert aside @ towards > 0
    # it does not leave the plane of way and direction
    assert aside @ np.cross(way, towards) == pytest.approx(0, abs=1e-9)


@given(points, directions, directions, st.integers(20, 95))
def test_a_knee_folds_back_and_an_elbow_folds_to_the_front(root, way, towards, percent):
    assume(np.linalg.norm(np.cross(unit(way), unit(towards))) > 0.05)
    target = root + unit(way) * (THIGH + SHANK) * percent / 100
    knee, elbow = (reached(root, target, towards, THIGH, SHANK, bends_back=back) for back in (True, False))
    away = (THIGH + SHANK) * percent / 100
    expected = 180 - math.degrees(math.acos((THIGH**2 + SHANK**2 - away**2) / (2 * THIGH * SHANK)))
    assert bent(knee) == pytest.approx(expected, abs=1e-4)
    assert bent(elbow) == pytest.approx(-expected, abs=1e-4)


def test_a_person_who_squats_has_the_knees_before_them():
    # they face -y, and the back of every bone is y
    reach = reached(vector(0, 0, 0.7), vector(0, 0, 0.1), vector(0, -1, 0), THIGH, SHANK, bends_back=True)
    assert reach.lower.origin[1] < -0.1
    assert reach.upper.turn[:, 0] == pytest.approx([1, 0, 0])
    assert reach.lower.turn[:, 1] @ (0, 1, 0) > 0


@pytest.mark.parametrize("towards", [(0, 0, -1), (0, 0, 1), (0, 0, 0), (1e-12, 0, -1)])
def test_a_direction_that_says_nothing_still_gives_bones(towards):
    reach = reached(vector(0, 0, 1), vector(0, 0, 0.4), np.array(towards, dtype=float), THIGH, SHANK, bends_back=True)
    assert is_turn(reach.upper.turn)
    assert is_turn(reach.lower.turn)
    assert end_of(reach.lower, SHANK) == pytest.approx(vector(0, 0, 0.4), abs=1e-9)


def test_a_point_in_the_joint_itself_is_missed_by_what_cannot_fold():
    reach = reached(vector(0, 0, 1), vector(0, 0, 1), vector(0, -1, 0), THIGH, SHANK, bends_back=True)
    assert reach.missed == pytest.approx(THIGH - SHANK + 0.02)
    assert is_turn(reach.upper.turn)


def test_out_is_away_from_the_midline():
    assert (out(LEFT), out(RIGHT)) == (1, -1)
