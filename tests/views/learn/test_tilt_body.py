# SPDX-License-Identifier: LGPL-3.0-or-later
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.views.learn import tilt_body
from companion.views.learn.tilt_body import below, bowl, chest_bones, lower_rim, smooth, water
from companion.views.learn.tilt_shape import MOST, chest_foot, points_of

tilts = st.floats(-MOST, MOST)
OUTLINES = [tilt_body.hip_bone, tilt_body.hip_hole, tilt_body.sacrum]
ROWS = [tilt_body.skin_in_front, tilt_body.skin_at_the_back, tilt_body.rib_cage]


def area(points):
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*points, points[0]]))) / 2


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(-100, 100)), min_size=3, max_size=8))
def test_smooth_curves_go_through_all_points_and_hang_together(points):
    row, ring = smooth(points), smooth(points, closed=True)
    assert [row[0][0], *(end for *_, end in row)] == points
    assert [start for start, *_ in ring] == points
    assert ring[-1][3] == ring[0][0]
    for one, other in (*pairwise(row), *pairwise([*ring, ring[0]])):
        assert one[3] == other[0]
        before = (one[3][0] - one[2][0], one[3][1] - one[2][1])
        after = (other[1][0] - other[0][0], other[1][1] - other[0][1])
        assert before == pytest.approx(after, abs=1e-9), "no corner"


@pytest.mark.parametrize("outline", OUTLINES)
@given(tilt=tilts)
def test_a_bone_keeps_its_size_as_it_tips(outline, tilt):
    level, tipped = ([point for cubic in outline(one) for point in points_of(cubic)] for one in (0.0, tilt))
    assert area(tipped) == pytest.approx(area(level))


@given(tilts)
def test_water_is_level_and_runs_over_the_lower_rim(tilt):
    surface = min(y for _, y in water(tilt))
    on_top = [x for x, y in water(tilt) if y == pytest.approx(surface)]
    assert max(on_top) - min(on_top) > 50
    assert surface == pytest.approx(lower_rim(tilt)[1])
    assert area(water(tilt)) <= area(bowl(tilt)) + 1e-6


def test_more_water_is_gone_the_further_the_bowl_is_tipped():
    left = [area(water(tilt)) for tilt in range(MOST + 1)]
    assert left == sorted(left, reverse=True)
    assert lower_rim(10)[0] < 0 < lower_rim(-10)[0], "over the front rim when forward, over the back rim when back"


def test_what_lies_below_a_line_is_cut_off_there():
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert area(below(square, 4.0)) == 60.0
    assert below(square, -1.0) == square
    assert below(square, 11.0) == []


@given(tilts)
def test_the_chest_stands_on_the_low_back(tilt):
    bones = chest_bones(tilt)
    gap = chest_foot(tilt)[1] - bones[0].middle[1]
    assert gap == pytest.approx(chest_foot(0)[1] - chest_bones(0)[0].middle[1])
    assert all(upper.middle[1] < lower.middle[1] for lower, upper in pairwise(bones))


@pytest.mark.parametrize("row", ROWS)
@given(tilt=tilts)
def test_nothing_of_the_body_is_outside_the_picture_on_either_side(row, tilt):
    points = [point for cubic in row(tilt) for point in points_of(cubic)]
    assert all(tilt_body.FRONT <= x <= tilt_body.BACK for x, _ in points)
    assert min(y for _, y in points) < tilt_body.TOP


@given(tilts)
def test_the_skin_lies_around_the_bones(tilt):
    front, back = (
        {round(y): x for cubic in row(tilt) for x, y in points_of(cubic)}
        for row in (tilt_body.skin_in_front, tilt_body.skin_at_the_back)
    )
    inside = [point for cubic in tilt_body.hip_bone(tilt) for point in points_of(cubic)]
    for x, y in inside:
        if round(y) in front:
            assert front[round(y)] < x
        if round(y) in back:
            assert x < back[round(y)]
