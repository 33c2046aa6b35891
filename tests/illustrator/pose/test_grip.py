# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hands close around what they hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.hand import PALM, add_fingers, add_thumb
from companion.illustrator.frames import Frame, vector
from companion.illustrator.pose.grip import OPEN, STEP, SUNK, THUMB_OPEN, closed
from companion.illustrator.pose.skeleton import LEFT, SIDES, Arm
from companion.illustrator.shape.field import Field

MOST = 75.0
HAND = Frame(np.eye(3), vector(0, 0, 0))
"""Its palm faces -y and its fingers point down."""

radii = st.integers(12, 90).map(lambda millimetres: millimetres / 1000)


def limb(radius, pressed=0.002):
    """A limb across the palm."""
    field, middle = Field(), vector(*PALM) - vector(0, radius - pressed, 0)
    field.limb("limb", middle - vector(0.4, 0, 0), middle + vector(0.4, 0, 0), (radius, radius))
    return field


def grip(held, side=LEFT, most=MOST, spread=1.0):
    return closed(held, HAND, side, spread=spread, most=most)


def skin(add, curl, side=LEFT, count=9):
    """Points on the skin of fingers or of a thumb that are bent so far, of shape (n, 3)."""
    shape = Field()
    add(shape, "fingers", Arm(HAND, HAND, HAND, curl, curl, 1.0), side)
    ends, sizes = shape.cone_ends()
    starts, stops, first, last = ends[::2], ends[1::2], sizes[::2], sizes[1::2]
    share = np.linspace(0, 1, count)[:, None, None]
    middles = starts + (stops - starts) * share
    thick = first[:, None] + (last - first)[:, None] * share
    way = np.random.default_rng(7).normal(size=(60, 1, 1, 3))
    way /= np.linalg.norm(way, axis=-1, keepdims=True)
    return (middles + way * thick).reshape(-1, 3)


def test_fingers_close_further_around_a_thin_limb_than_around_a_thick_one():
    curls = [grip(limb(radius)).curl for radius in (0.02, 0.035, 0.06, 0.12)]
    assert curls == sorted(curls, reverse=True)
    assert curls[0] > curls[-1] + 20


@given(radii, st.sampled_from(SIDES))
@settings(max_examples=25)
def test_no_finger_sinks_in_deeper_than_the_limit(radius, side):
    held = limb(radius)
    found = grip(held, side)
    # a straight bone over a round limb is deepest in its middle, where the hand does not measure
    for add, bent in ((add_fingers, found.curl), (add_thumb, found.thumb)):
        assert held.distance(skin(add, bent, side)).min() > -SUNK - 0.003


@given(radii)
@settings(max_examples=25)
def test_they_do_not_stop_before_they_touch(radius):
    held = limb(radius)
    found = grip(held)
    for add, bent in ((add_fingers, found.curl), (add_thumb, found.thumb)):
        if bent < MOST:
            assert held.distance(skin(add, bent + STEP)).min() < -0.002


def test_nothing_to_hold_lets_them_close_as_far_as_they_may():
    assert grip(limb(0.03, pressed=-0.5)) == (MOST, MOST)


@given(st.integers(-5, 80))
@settings(max_examples=20)
def test_they_close_at_most_as_far_as_they_may(most):
    for held in (limb(0.03), limb(0.03, pressed=-0.5)):
        found = grip(held, most=float(most))
        assert OPEN <= found.curl <= max(most, OPEN)
        assert THUMB_OPEN <= found.thumb <= max(most, THUMB_OPEN)


def test_a_hand_that_lies_in_what_it_holds_stays_open():
    assert grip(limb(0.1, pressed=0.05)) == (OPEN, THUMB_OPEN)


@given(radii)
@settings(max_examples=10)
def test_left_and_right_close_alike(radius):
    left, right = (grip(limb(radius), side) for side in SIDES)
    assert left == pytest.approx(right)


def test_a_finger_that_is_bent_is_nearer_to_the_palm():
    straight, bent = skin(add_fingers, 0.0), skin(add_fingers, 60.0)
    assert bent[:, 1].min() < straight[:, 1].min() - 0.02
    assert bent[:, 2].min() > straight[:, 2].min() + 0.03
