# SPDX-License-Identifier: LGPL-3.0-or-later
"""A picture of one moment with a second look in it."""

from dataclasses import replace

import numpy as np
import pytest

from companion.domain.stretch import Muscle
from companion.illustrator.figure import DISTANCE, camera_of
from companion.illustrator.illustration import Fineness, camera_into, illustration
from companion.illustrator.pose.pose import Depth, Inset
from tests.illustrator.pose.bodies import PERSON, shipped

ROUGH = Fineness(canvas=(120, 90), samples=1, coarse=6.0, taps=0)
STANDING = replace(shipped("hip-flexor-standing"), muscles=(Muscle.GLUTEUS_MAXIMUS,))
INSET = Inset(around=-170, above=5, middle=(0, 0.05, 0.9), across=0.6, at=(0.78, 0.3), size=0.4)
EDGE = 48


def drawn(inset):
    """The hold; seen from where there is room for an inset, whether there is one or not."""
    camera = camera_of(replace(STANDING, inset=INSET), PERSON, ROUGH.canvas)
    return illustration(replace(STANDING, inset=inset), PERSON, camera, ROUGH, progress=1.0)


@pytest.fixture(scope="module")
def pictures():
    """The same moment alone, with the skin in the disc, and with the bones in it."""
    return [drawn(inset) for inset in (None, INSET, replace(INSET, sees=Depth.BONES))]


def around_disc():
    """How far each pixel is from the disc's middle, in its radii."""
    width, height = ROUGH.canvas
    rows, columns = np.mgrid[:height, :width]
    left, top = round(INSET.at[0] * width - EDGE / 2), round(INSET.at[1] * height - EDGE / 2)
    radius = (EDGE - 1) / 2
    return np.hypot(rows - top - radius, columns - left - radius) / radius


def test_outside_the_disc_the_picture_is_the_same_and_inside_it_is_whole(pictures):
    alone, skin, bones = pictures
    outside, inside = around_disc() > 1.0, around_disc() < 0.9

    for picture in (skin, bones):
        visible = outside & (alone.body[..., 3] > 0)
        assert np.array_equal(picture.body[visible], alone.body[visible])
        assert np.array_equal(picture.body[outside][:, 3], alone.body[outside][:, 3])
        assert np.array_equal(picture.highlight[outside][:, 3], alone.highlight[outside][:, 3])
        assert (picture.body[inside][:, 3] == 255).all()
    # there is somebody in the disc, not only its ground
    shown = skin.body[inside][:, :3].astype(int)
    assert (np.abs(shown - shown.max(axis=0)).max(axis=1) > 40).mean() > 0.2


def test_the_muscle_is_seen_from_its_own_side(pictures):
    _, skin, bones = pictures
    inside = around_disc() < 0.9

    assert (skin.highlight[inside][:, 3] > 60).sum() > 20
    # the bones lie where it would be
    assert not bones.highlight[inside][:, 3].any()
    differs = np.abs(skin.body[inside].astype(int) - bones.body[inside]).max(axis=1) > 30
    assert differs.sum() > 60


def test_a_disc_shows_as_many_metres_as_it_is_told():
    camera = camera_into(INSET)
    right, up, _ = camera.axes
    middle = np.array(INSET.middle)
    ends = np.stack([middle, *(middle + way * half for way in (right, up) for half in (-0.3, 0.3))])
    x, y, depth = camera.project(ends, (EDGE, EDGE))

    assert depth == pytest.approx(np.full(5, DISTANCE))
    assert x == pytest.approx([EDGE / 2, 0, EDGE, EDGE / 2, EDGE / 2])
    assert y == pytest.approx([EDGE / 2, EDGE / 2, EDGE / 2, EDGE, 0])
