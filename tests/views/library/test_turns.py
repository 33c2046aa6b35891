# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.views.library.turns import HOLD, MOVE_IN, MOVE_OUT, REST, STILL, TURNS, beginning, showing

TURN = MOVE_IN + HOLD + MOVE_OUT + REST


@pytest.mark.parametrize(
    ("seconds", "pose"),
    [
        (0, 0),
        (MOVE_IN / 2, 0.5),
        (MOVE_IN, 1),
        (MOVE_IN + HOLD - 0.01, 1),
        (MOVE_IN + HOLD + MOVE_OUT / 2, 0.5),
        (TURN - REST / 2, 0),
        (TURN + MOVE_IN / 2, 0.5),
    ],
)
def test_a_turn_goes_in_holds_goes_out_and_rests(seconds, pose):
    assert showing(seconds).pose == pytest.approx(pose)
    assert not showing(seconds).is_over


def test_it_breathes_in_the_hold_only_and_ends_that_with_an_empty_chest():
    breaths = [showing(tenth / 10).breath for tenth in range(round(10 * TURN))]
    assert max(breaths) > 0.3
    assert all(breath == 0 for breath in breaths[: round(10 * MOVE_IN)])
    assert showing(MOVE_IN + HOLD - 0.01).breath == pytest.approx(0, abs=0.01)


def test_it_says_when_the_body_goes_back():
    assert not showing(MOVE_IN / 2).leaves
    assert showing(MOVE_IN + HOLD + 0.1).leaves
    assert not showing(TURN - REST / 2).leaves


def test_the_last_turn_ends_in_the_hold():
    end = TURNS * TURN - MOVE_OUT - REST
    assert not showing(end - 0.01).is_over
    assert showing(end - 0.01).pose == 1
    assert showing(end).is_over
    assert showing(end).pose == 1


def test_without_motion_start_and_hold_are_shown_in_turn():
    poses = [showing(seconds, motion=False).pose for seconds in range(round(2 * TURNS * STILL))]
    assert poses == [0, 0, 1, 1] * TURNS
    assert showing(2 * TURNS * STILL, motion=False).is_over


@given(st.floats(0, 60), st.booleans())
def test_every_instant_has_a_pose(seconds, motion):
    now = showing(seconds, motion=motion)
    assert 0 <= now.pose <= 1
    assert 0 <= now.breath <= 1


@given(st.floats(0, 0.999))
def test_it_goes_on_from_any_pose(pose):
    assert showing(beginning(pose)).pose == pytest.approx(pose, abs=1e-6)


def test_from_the_hold_it_begins_anew():
    assert beginning(1) == 0
