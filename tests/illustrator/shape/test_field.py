# SPDX-License-Identifier: LGPL-3.0-or-later
"""Distances from shapes that are put together."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.frames import WORLD, Frame, about_y, about_z, vector
from companion.illustrator.shape.field import Field
from tests.illustrator.shape.fields import builders, frames, number, point

ORIGIN = vector(0, 0, 0)


def ball(radius=0.1, at=ORIGIN, blend=0.04, field=None, group="ball"):
    field = field or Field()
    field.ellipsoid(group, WORLD, at, vector(radius, radius, radius), blend)
    return field


def away(field, *places):
    return field.distance(np.array(places, dtype=float))


def below(field, middle=ORIGIN, way=(0, 0, 1), reach=1.0):
    """How far from `middle` the surface is, found by halving."""
    inside, outside = 0.0, reach
    for _ in range(50):
        half = (inside + outside) / 2
        inside, outside = (half, outside) if away(field, middle + half * np.array(way))[0] < 0 else (inside, half)
    return inside


# One shape


@given(number(0.02, 0.3), point(0.5))
def test_a_ball_knows_how_far_away_everything_is(radius, place):
    expected = np.linalg.norm(place) - radius
    assert away(ball(radius), place)[0] == pytest.approx(expected, abs=1e-6)


def test_an_ellipsoid_reaches_as_far_as_its_radii():
    field = Field()
    field.ellipsoid("egg", WORLD, ORIGIN, vector(0.1, 0.2, 0.3))
    assert away(field, (0.1, 0, 0), (0, -0.2, 0), (0, 0, 0.3)) == pytest.approx([0, 0, 0], abs=1e-9)
    assert away(field, (0.15, 0, 0), (0, 0.3, 0), (0, 0, 0.5)) == pytest.approx([0.05, 0.1, 0.2])


@given(st.tuples(*(number(0.001, 0.1),) * 3), st.tuples(*(number(-1, 1),) * 3))
def test_nothing_in_an_ellipsoid_is_deeper_than_its_smallest_radius(radii, share):
    field = Field()
    field.ellipsoid("egg", WORLD, ORIGIN, np.array(radii))
    assert away(field, np.array(share) * radii)[0] >= -min(radii) - 1e-9


def test_an_ellipsoid_can_be_turned():
    field = Field()
    field.ellipsoid(
        "egg", Frame(about_z(90), vector(1, 0, 0)), vector(0, 0, 0.5), vector(0.1, 0.2, 0.3), turn=about_y(90)
    )
    # its own z lies along the frame's x, which lies along the world's y
    assert away(field, (1, 0.3, 0.5), (1, 0, 0.6), (1.2, 0, 0.5)) == pytest.approx([0, 0, 0], abs=1e-9)


@given(number(-0.2, 0.5), number(0, 0.3), st.integers(0, 359))
def test_a_cone_is_the_nearest_of_the_balls_along_it(height, out, around):
    field = Field()
    field.cone("cone", WORLD, ORIGIN, vector(0, 0, 0.3), (0.08, 0.03))
    place = vector(out * math.cos(math.radians(around)), out * math.sin(math.radians(around)), height)
    along = np.linspace(0, 1, 4001)
    balls = np.hypot(out, height - 0.3 * along) - (0.08 + (0.03 - 0.08) * along)
    assert away(field, place)[0] == pytest.approx(balls.min(), abs=1e-4)


def test_a_cone_that_is_flat_is_wide_and_not_deep():
    field = Field()
    field.cone("wrist", WORLD, vector(0, 0, -0.1), vector(0, 0, 0.1), (0.03, 0.03), flat=(1.2, 0.8))
    assert sorted(below(field, way=way) for way in ((1, 0, 0), (0, 1, 0))) == pytest.approx([0.024, 0.036], abs=1e-6)
    # y is the way that it is deep
    assert below(field, way=(0, 1, 0)) == pytest.approx(0.024, abs=1e-6)


def test_a_limb_is_a_cone_between_two_points_of_the_world():
    start, end = vector(0.1, 0.2, 0.3), vector(-0.1, 0.4, 0.3)
    one, other = Field(), Field()
    one.limb("limb", start, end, (0.04, 0.02))
    other.cone("limb", WORLD, start, end, (0.04, 0.02))
    places = np.random.default_rng(1).uniform(-0.2, 0.5, (50, 3))
    assert one.distance(places) == pytest.approx(other.distance(places))
    assert away(one, start, end) == pytest.approx([-0.04, -0.02])


def test_a_box_has_flat_sides_and_round_edges():
    field = Field()
    field.box("box", WORLD, ORIGIN, vector(0.1, 0.2, 0.05), 0.02)
    assert away(field, (0.1, 0, 0), (0, 0.2, 0), (0, 0, 0.05), (0.3, 0, 0)) == pytest.approx([0, 0, 0, 0.2], abs=1e-9)
    corner = vector(0.1, 0.2, 0.05)
    assert away(field, corner)[0] == pytest.approx(0.02 * (math.sqrt(3) - 1))
    assert away(field, ORIGIN)[0] == pytest.approx(-0.05)


# Several shapes of one group


def test_shapes_that_are_far_apart_do_not_know_of_one_another():
    field = ball(0.1, vector(0.5, 0, 0), field=ball(0.1))
    assert away(field, (0, 0, 0.2), (0.5, 0, 0.15)) == pytest.approx([0.1, 0.05])


def test_shapes_of_a_group_melt_where_they_meet():
    # GIVEN two balls that meet, and the point of the seam between them
    seam = vector(0, 0, 0.06)
    sharp, soft = (ball(0.1, vector(0.08, 0, 0), blend, ball(0.1, vector(-0.08, 0, 0))) for blend in (1e-4, 0.04))
    # THEN the seam is filled by a quarter of what they melt by, and far from it nothing has changed
    assert away(sharp, seam)[0] == pytest.approx(0, abs=1e-4)
    assert away(soft, seam)[0] == pytest.approx(-0.01, abs=1e-6)
    assert away(soft, (0.28, 0, 0))[0] == pytest.approx(away(sharp, (0.28, 0, 0))[0])


@given(builders(kinds=("swell",)), point(0.25))
def test_melting_only_ever_adds(built, place):
    build, count = built
    alone = [away(build(only=number), place)[0] for number in range(count)]
    assert away(build(), place)[0] <= min(alone) + 1e-9


# What is done to a group


def test_a_group_swells():
    field = ball()
    field.swell("ball", 0.012)
    assert below(field) == pytest.approx(0.112)


def test_only_the_group_swells_that_is_named():
    field = ball(0.1, vector(0.5, 0, 0), field=ball(), group="other")
    field.swell("other", 0.02)
    field.join("other", "ball", vector(9, 0, 0), 0.01, 0.01, 0.1)
    assert below(field) == pytest.approx(0.1)
    assert below(field, vector(0.5, 0, 0)) == pytest.approx(0.12)


def test_a_cut_takes_away_what_lies_beyond():
    field = ball()
    field.cut("ball", vector(0, 0, 2), vector(0.3, 0, 0.04))
    assert below(field) == pytest.approx(0.04, abs=1e-3)
    assert below(field, way=(0, 0, -1)) == pytest.approx(0.1)
    assert away(field, (0, 0, 0.08))[0] > 0


def test_a_scoop_takes_away_a_ball():
    field = ball()
    field.scoop("ball", vector(0, 0, 0.12), 0.05)
    assert below(field) == pytest.approx(0.07, abs=1e-3)
    assert below(field, way=(1, 0, 0)) == pytest.approx(0.1)


def test_folds_are_ridges_across_their_x_that_fade_out():
    field = Field()
    field.box("cloth", WORLD, ORIGIN, vector(0.4, 0.4, 0.1), 0.01)
    field.fold("cloth", WORLD, vector(0, 0, 0.1), vector(0.1, 0.1, 0.1), 0.04, 0.003)
    # a ridge, a furrow, and nothing where the folds end
    assert below(field) == pytest.approx(0.103, abs=1e-4)
    assert below(field, vector(0.02, 0, 0)) < 0.0975
    assert below(field, vector(0, 0.05, 0)) > 0.1
    assert below(field, vector(0.3, 0, 0)) == pytest.approx(0.1)
    assert below(field, vector(0, 0.3, 0)) == pytest.approx(0.1)


# Groups that are joined


def two_limbs(near=0.04, far=0.004, reach=0.2):
    """Two limbs that lie along one another and are joined at one end."""
    field = Field()
    field.limb("upper", ORIGIN, vector(0, 0, 0.6), (0.05, 0.05))
    field.limb("lower", vector(0.11, 0, 0), vector(0.11, 0, 0.6), (0.05, 0.05))
    field.join("lower", "upper", vector(0.055, 0, 0), near, far, reach)
    return field


def test_groups_melt_at_their_joint_and_keep_their_outline_elsewhere():
    field = two_limbs()
    gap = away(field, (0.055, 0, 0.0), (0.055, 0, 0.5))
    # 5 mm of air between them: at the joint it is filled
    assert gap[0] == pytest.approx(0.005 - 0.01)
    assert gap[1] == pytest.approx(0.005 - 0.001)


def test_a_group_that_is_not_joined_is_not_there():
    field = ball(field=ball(0.1, vector(1, 0, 0)), group="other")
    assert away(field, ORIGIN)[0] > 0.5


@given(st.floats(0, 0.6))
def test_away_from_the_joint_the_melting_gets_less(height):
    field = two_limbs()
    nearer, further = away(field, (0.055, 0, height), (0.055, 0, height + 0.02))
    assert nearer <= further + 1e-9


# The whole field


@given(builders(), frames, point(0.25))
def test_a_field_moves_and_turns_as_a_whole(built, frame, place):
    build, _ = built
    here, there = build(), build(frame)
    assert away(there, frame.point(*place))[0] == pytest.approx(away(here, place)[0], abs=1e-9)


@given(builders(), st.lists(point(0.35), min_size=1, max_size=20))
def test_nothing_of_a_field_lies_out_of_its_bounds(built, places):
    field = built[0]()
    low, high = field.bounds()
    outside = [place for place in places if ((place < low) | (place > high)).any()]
    assert all(field.distance(np.array(outside).reshape(-1, 3)) > 0)


def test_many_shapes_at_one_place_bulge_and_stay_in_bounds():
    field = Field()
    for _ in range(6):
        ball(0.1, blend=0.05, field=field)
    _, high = field.bounds()
    assert 0.12 < below(field) < high[2]


def test_a_wide_join_stays_in_bounds():
    field = ball(0.1, field=ball(0.1), group="other")
    field.join("other", "ball", ORIGIN, 0.2, 0.2, 1.0)
    _, high = field.bounds()
    assert 0.14 < below(field) < high[2]


def test_the_ends_of_every_cone_are_told():
    field = ball()
    field.limb("ball", vector(0.1, 0.2, 0.3), vector(0.4, 0.5, 0.6), (0.01, 0.02))
    field.cone("ball", Frame(about_z(90), vector(0, 0, 1)), vector(0.1, 0, 0), vector(0.2, 0, 0), (0.03, 0.04))
    ends, radii = field.cone_ends()
    assert ends == pytest.approx(np.array([(0.1, 0.2, 0.3), (0.4, 0.5, 0.6), (0, 0.1, 1), (0, 0.2, 1)]))
    assert radii == pytest.approx([0.01, 0.02, 0.03, 0.04])


def test_without_a_cone_there_are_no_ends():
    ends, radii = ball().cone_ends()
    assert ends.shape == (0, 3)
    assert radii.shape == (0,)


def test_a_part_of_an_array_can_be_asked():
    # a slice of a larger array does not lie in one piece
    places = np.zeros((5, 6))
    places[:, 2] = 0.3
    assert ball().distance(places[:, ::2]) == pytest.approx(away(ball(), *[(0, 0.3, 0)] * 5))
