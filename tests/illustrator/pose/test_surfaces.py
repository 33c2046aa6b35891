# SPDX-License-Identifier: LGPL-3.0-or-later
"""What somebody touches first who comes from outside, and which way a direction of a body points."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, unit, vector
from companion.illustrator.pose.skeleton import SIDES, out
from companion.illustrator.pose.surfaces import aimed, touched
from companion.illustrator.shape.field import Field
from tests.illustrator.pose.bodies import BUILD, UPRIGHT, away, skeleton

numbers = st.integers(-1000, 1000).map(lambda thousandths: thousandths / 1000)
directions = st.tuples(numbers, numbers, numbers).map(np.array).filter(lambda way: np.linalg.norm(way) > 0.1)
sides = st.sampled_from(SIDES)


@given(directions, sides)
def test_a_direction_is_told_alike_for_both_sides(direction, side):
    world = aimed(tuple(direction), UPRIGHT, side)
    assert world == pytest.approx(unit(vector(out(side) * direction[0], -direction[1], direction[2])))


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
