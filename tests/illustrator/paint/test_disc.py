# SPDX-License-Identifier: LGPL-3.0-or-later
"""A second look, laid into a disc on a picture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.paint.disc import GROUND, RIM, laid_in
from companion.illustrator.paint.painter import Painting

WIDE, HIGH = 96, 72
RNG = np.random.default_rng(5)


def noise(height, width):
    """Colours of all kinds, none of them quite transparent: an empty pixel has no colour to keep."""
    return RNG.integers(1, 256, (height, width, 4), dtype=np.uint8)


def even(height, width, *colour):
    return np.tile(np.array(colour, dtype=np.uint8), (height, width, 1))


def away_from(middle, edge):
    """How far each pixel of the picture is from the middle of a disc, in its radii."""
    rows, columns = np.mgrid[:HIGH, :WIDE]
    left, top = (round(share * size - edge / 2) for share, size in zip(middle, (WIDE, HIGH), strict=True))
    radius = (edge - 1) / 2
    return np.hypot(rows - top - radius, columns - left - radius) / radius


WHOLE = Painting(noise(HIGH, WIDE), noise(HIGH, WIDE))
discs = st.integers(20, 60).flatmap(
    lambda edge: st.tuples(
        st.just(edge),
        st.integers(edge // 2 + 1, WIDE - edge // 2 - 1).map(lambda x: x / WIDE),
        st.integers(edge // 2 + 1, HIGH - edge // 2 - 1).map(lambda y: y / HIGH),
    )
)


@given(discs)
def test_outside_the_disc_nothing_changes_and_inside_nothing_shines_through(disc):
    edge, *middle = disc
    laid = laid_in(WHOLE, Painting(noise(edge, edge), noise(edge, edge)), tuple(middle))
    away = away_from(middle, edge)
    outside = away > 1.0

    assert np.array_equal(laid.body[outside], WHOLE.body[outside])
    assert np.array_equal(laid.highlight[outside], WHOLE.highlight[outside])
    assert (laid.body[away < 0.85][:, 3] == 255).all()


def test_the_picture_itself_stays_as_it_was():
    before = WHOLE.body.copy(), WHOLE.highlight.copy()
    laid_in(WHOLE, Painting(noise(40, 40), noise(40, 40)), (0.5, 0.5))

    assert np.array_equal(WHOLE.body, before[0])
    assert np.array_equal(WHOLE.highlight, before[1])


@pytest.fixture
def away():
    return away_from((0.5, 0.5), 50)


def laid(close, whole=WHOLE):
    return laid_in(whole, close, (0.5, 0.5))


def test_what_is_empty_shows_the_ground_of_the_disc_and_its_rim(away):
    empty = Painting(even(50, 50, 0, 0, 0, 0), even(50, 50, 0, 0, 0, 0))
    body = laid(empty).body

    assert (body[away < 0.93][:, :3] == GROUND).all()
    rim = body[np.abs(away - 0.987) < 0.008][:, :3].astype(int)
    assert np.abs(rim - RIM).mean() < np.abs(rim - GROUND).mean()


def test_a_solid_second_look_is_what_is_seen(away):
    close = Painting(even(50, 50, 10, 20, 30, 255), even(50, 50, 200, 40, 30, 180))
    both = laid(close)

    assert (both.body[away < 0.93] == (10, 20, 30, 255)).all()
    assert (both.highlight[away < 0.93] == (200, 40, 30, 180)).all()


def test_what_glows_behind_the_disc_is_hidden(away):
    glowing = Painting(WHOLE.body, even(HIGH, WIDE, 255, 0, 0, 200))
    dark = Painting(even(50, 50, 10, 20, 30, 255), even(50, 50, 0, 0, 0, 0))
    highlight = laid(dark, glowing).highlight

    assert not highlight[away < 0.93][:, 3].any()
    assert (highlight[away > 1.0] == (255, 0, 0, 200)).all()


def test_the_rim_does_not_glow(away):
    glowing = Painting(even(50, 50, 10, 20, 30, 255), even(50, 50, 255, 0, 0, 255))
    dark = Painting(WHOLE.body, even(HIGH, WIDE, 0, 0, 0, 0))

    assert laid(glowing, dark).highlight[away > 0.985][:, 3].max(initial=0) < 190


def test_a_half_opaque_colour_mixes_with_the_ground(away):
    close = Painting(even(50, 50, 0, 0, 0, 128), even(50, 50, 0, 0, 0, 0))
    body = laid(close).body[away < 0.9].astype(int)

    assert np.abs(body[:, :3] - np.array(GROUND) * (127 / 255)).max() <= 1.5
    assert (body[:, 3] == 255).all()
