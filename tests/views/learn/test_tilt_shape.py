# SPDX-License-Identifier: LGPL-3.0-or-later
import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.views.learn.tilt_shape import (
    LUMBAR,
    MOST,
    chest_foot,
    hollow,
    low_back,
    lumbar_bones,
    points_of,
    turned,
)

tilts = st.floats(-MOST, MOST)


def length(points):
    return sum(math.dist(one, other) for one, other in pairwise(points))


def test_forward_tips_the_front_down_and_what_is_above_the_hip_to_the_front():
    assert turned((-100.0, 0.0), 90) == pytest.approx((0.0, 100.0))
    assert turned((0.0, -100.0), 90) == pytest.approx((-100.0, 0.0))
    assert turned((30.0, -104.0), 0) == (30.0, -104.0)


@given(tilts)
def test_tipping_moves_nothing_nearer_to_the_hip_or_further_away(tilt):
    assert math.hypot(*turned((-64.0, -88.0), tilt)) == pytest.approx(math.hypot(64.0, 88.0))


@given(tilts, tilts)
def test_the_further_forward_the_deeper_is_the_curve(one, other):
    low, high = sorted((one, other))
    assert hollow(low) <= hollow(high) + 1e-6
    if high - low > 0.1:
        assert hollow(low) < hollow(high)


def test_the_curve_never_goes_flat_nor_the_wrong_way():
    assert 10 < hollow(-MOST) < hollow(0) < hollow(MOST) < 45


@given(tilts)
def test_the_low_back_goes_from_the_sacrum_to_the_chest_and_keeps_its_length(tilt):
    points = points_of(low_back(tilt))
    assert points[0] == pytest.approx(turned((30.0, -104.0), tilt))
    assert points[-1] == pytest.approx(chest_foot(tilt))
    assert length(points) == pytest.approx(192.0, abs=0.01)
    # AND it goes up all the way
    assert all(y1 < y0 for (_, y0), (_, y1) in pairwise(points))


@given(tilts)
def test_the_chest_stays_above_the_hips(tilt):
    x, y = chest_foot(tilt)
    assert x == chest_foot(0)[0]
    assert abs(y - chest_foot(0)[1]) < 12


@given(tilts)
def test_the_low_back_leaves_the_sacrum_square_and_meets_the_chest_at_its_lean(tilt):
    start, one, other, end = low_back(tilt)
    assert math.degrees(math.atan2(start[0] - one[0], start[1] - one[1])) == pytest.approx(38 + tilt)
    assert math.degrees(math.atan2(end[0] - other[0], other[1] - end[1])) == pytest.approx(20)


@given(tilts)
def test_five_bones_lie_one_above_the_other_and_do_not_touch(tilt):
    bones = lumbar_bones(tilt)
    assert len(bones) == LUMBAR
    for lower, upper in pairwise(bones):
        assert upper.middle[1] < lower.middle[1]
        assert upper.angle < lower.angle + 4, "the curve bends the same way, and is all but straight where it ends"
        assert math.dist(lower.middle, upper.middle) > (lower.height + upper.height) / 2


def test_the_lowest_bone_turns_with_the_pelvis_and_the_highest_hardly():
    back, forward = lumbar_bones(-MOST), lumbar_bones(MOST)
    assert forward[0].angle - back[0].angle > 10
    assert abs(forward[-1].angle - back[-1].angle) < 10 + 1
