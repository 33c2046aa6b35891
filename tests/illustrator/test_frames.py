# SPDX-License-Identifier: LGPL-3.0-or-later
"""Places and directions in space."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from companion.illustrator.frames import (
    WORLD,
    Frame,
    about_x,
    about_y,
    about_z,
    across,
    along,
    cross,
    turn_of,
    unit,
    vector,
)

numbers = st.integers(-3000, 3000).map(lambda thousandths: thousandths / 1000)
points = st.tuples(numbers, numbers, numbers).map(np.array)
directions = points.filter(lambda point: np.linalg.norm(point) > 0.1)
degrees = st.floats(-360, 360)
turns = st.tuples(degrees, degrees, degrees).map(
    lambda angles: about_z(angles[0]) @ about_x(angles[1]) @ about_y(angles[2])
)
frames = st.builds(Frame, turns, points)


def is_turn(turn):
    """Whether a matrix turns and neither stretches nor mirrors."""
    return np.allclose(turn.T @ turn, np.eye(3), atol=1e-9) and np.linalg.det(turn) == pytest.approx(1)


def test_an_upright_person_tips_leans_and_turns_as_is_said():
    up, front = vector(0, 0, 1), vector(0, -1, 0)
    assert about_x(90) @ up == pytest.approx(front)
    assert about_y(90) @ up == pytest.approx(vector(1, 0, 0))
    assert about_z(90) @ front == pytest.approx(vector(1, 0, 0))


@given(degrees, degrees)
def test_turns_about_one_axis_add_up(first, second):
    for about in (about_x, about_y, about_z):
        assert about(first) @ about(second) == pytest.approx(about(first + second), abs=1e-9)
        assert is_turn(about(first))


@given(points)
def test_a_unit_has_length_1_or_none(point):
    assert np.linalg.norm(unit(point)) == pytest.approx(1 if np.any(point) else 0)


def test_nothing_has_no_direction():
    assert not unit(vector(0, 0, 0)).any()


@given(points, points)
def test_the_cross_product_is_that_of_numpy(a, b):
    assert cross(a, b) == pytest.approx(np.cross(a, b))


@given(directions, directions)
def test_across_is_at_a_right_angle_and_on_the_side_of_the_direction(direction, axis):
    assume(np.linalg.norm(np.cross(unit(direction), unit(axis))) > 0.01)
    aside = across(direction, axis)
    assert aside @ axis == pytest.approx(0, abs=1e-9)
    assert np.linalg.norm(aside) == pytest.approx(1)
    assert aside @ direction > 0


@given(turns)
def test_two_axes_give_the_third(turn):
    assert turn_of(turn[:, 1], turn[:, 2]) == pytest.approx(turn)


@given(frames, points)
def test_into_a_frame_and_out_again(frame, point):
    assert frame.point(*frame.inside(point)) == pytest.approx(point, abs=1e-9)


@given(frames, points)
def test_a_direction_is_a_point_without_the_place(frame, point):
    assert frame.direction(*point) == pytest.approx(frame.point(*point) - frame.origin, abs=1e-9)


@given(frames, points, turns, points)
def test_a_child_lies_in_its_frame(frame, offset, turn, point):
    child = frame.child(offset, turn)
    assert child.point(*point) == pytest.approx(frame.point(*(offset + turn @ point)), abs=1e-9)
    assert is_turn(child.turn)
    assert frame.child(offset).turn is frame.turn


@given(frames, points, points)
def test_a_moved_frame_keeps_its_directions(frame, by, point):
    moved = frame.moved(by)
    assert moved.point(*point) == pytest.approx(frame.point(*point) + by, abs=1e-9)
    assert moved.turn is frame.turn


def test_the_world_is_where_it_is():
    assert WORLD.point(1, 2, 3) == pytest.approx(vector(1, 2, 3))


@given(directions, points)
def test_along_points_where_it_is_told_whatever_the_hint(direction, hint):
    turn = along(direction, hint)
    assert is_turn(turn)
    assert turn[:, 2] == pytest.approx(unit(direction))
    # the y is on the hint's side
    assert turn[:, 1] @ hint >= -1e-9


@pytest.mark.parametrize("direction", [*np.eye(3), *-np.eye(3), (0, 1, 1), (1, 2, 3), (-1, 0.1, 0)])
@pytest.mark.parametrize("hint", [(0, 0, 0), 1, -2])
def test_a_hint_that_says_nothing_still_gives_a_turn(direction, hint):
    hint = np.array(hint) if isinstance(hint, tuple) else hint * np.array(direction)
    turn = along(np.array(direction), hint)
    assert is_turn(turn)
    assert turn[:, 2] == pytest.approx(unit(np.array(direction)))
