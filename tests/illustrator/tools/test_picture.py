# SPDX-License-Identifier: LGPL-3.0-or-later
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from companion.illustrator.tools.picture import BODY, HIGHLIGHT, Coding, cropped, encoded, laid_over


def empty():
    return np.zeros((48, 64, 4), np.uint8)


def test_nothing_is_cropped_to_nothing():
    assert cropped(empty(), BODY) is None


def test_what_is_too_faint_to_be_seen_counts_as_nothing():
    picture = empty()
    picture[10, 10] = (255, 255, 255, 2)

    assert cropped(picture, BODY) is None


@given(st.integers(0, 40), st.integers(0, 50), st.integers(1, 8), st.integers(1, 14))
def test_a_picture_is_cropped_to_what_is_on_it(top, left, height, width):
    picture = empty()
    picture[top : top + height, left : left + width] = (200, 60, 40, 255)

    found = cropped(picture, BODY)

    assert found is not None
    assert (found.x, found.y, found.width, found.height) == (left, top, width, height)
    read = Image.open(io.BytesIO(found.data)).convert("RGBA")
    assert read.size == (width, height)
    assert np.abs(np.asarray(read, int)[..., :3] - (200, 60, 40)).max() < 12


def test_a_lower_quality_takes_less_room():
    noise = np.random.default_rng(1).integers(0, 255, (120, 160, 3), np.uint8)
    picture = np.dstack([noise, np.full((120, 160), 255, np.uint8)])

    assert len(encoded(picture, Coding(30, 1, 1))) < len(encoded(picture, Coding(90, 1, 1)))


@pytest.mark.parametrize("coding", [BODY, HIGHLIGHT], ids=["body", "highlight"])
def test_shade_keeps_fine_steps_and_what_is_opaque_stays_so(coding):
    picture = empty()
    picture[...] = (60, 60, 60, 255)
    picture[:, :52, 3] = np.linspace(0, 80, 52).astype(np.uint8)

    with Image.open(io.BytesIO(encoded(picture, coding))) as file:
        alpha = np.asarray(file.convert("RGBA"), int)[..., 3]

    assert np.abs(alpha[:, :52] - picture[:, :52, 3]).max() <= coding.shade_step / 2
    assert (alpha[:, 52:] == 255).all()


def test_the_highlight_lies_over_the_body():
    body, highlight = empty(), empty()
    body[..., :] = (0, 0, 255, 255)
    highlight[:24, :, :] = (255, 0, 0, 255)

    whole = np.asarray(laid_over(body, highlight))

    assert tuple(whole[0, 0]) == (255, 0, 0, 255)
    assert tuple(whole[40, 0]) == (0, 0, 255, 255)
