# SPDX-License-Identifier: LGPL-3.0-or-later
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from companion.views.widgets.ring_places import arc_steps, digit_scale, ring_places, word_pixels, word_scale


@given(st.floats(200, 800), st.floats(0.2, 0.5))
def test_the_corners_of_the_digits_stay_within_the_ring(diameter, share):
    digits = diameter * share
    places = ring_places(diameter, digits, with_word=False)
    assert hypot(places.widest / 2, digits / 2) <= diameter / 2 - places.line


@given(st.floats(200, 800), st.integers(15, 60), st.floats(1, 8))
def test_the_word_below_stays_within_the_ring_or_is_smallest(diameter, wanted, width_per_pixel):
    places = ring_places(diameter, diameter * 0.45, with_word=True)
    size = word_pixels(places, wanted, width_per_pixel)
    assert size <= max(wanted, 12)
    assert size == 12 or size * width_per_pixel <= places.chord(places.word_top + size)


def test_digits_are_condensed_and_never_shorter():
    assert digit_scale(100, 100, 200, 400) == (2.0, 2.0)
    assert digit_scale(300, 100, 200, 300) == (1.0, 2.0)
    assert digit_scale(0, 0, 200, 300) == (1.0, 1.0)


def test_words_keep_their_shape():
    assert word_scale(300, 100, 200, 300) == 1.0
    assert word_scale(100, 100, 200, 300) == 2.0
    assert word_scale(0, 0, 200, 300) == 1.0


def test_an_arc_is_counted_in_pixels_and_bounded():
    assert arc_steps(0.5, 200) == 314
    assert arc_steps(-1, 200) == 0
    assert arc_steps(7, 200) == arc_steps(1, 200)
