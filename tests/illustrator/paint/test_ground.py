# SPDX-License-Identifier: LGPL-3.0-or-later
"""The shadow on the ground."""

import numpy as np
import pytest

from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.ground import beyond, ground_of, is_ground
from companion.illustrator.paint.rasteriser import merged
from companion.illustrator.paint.shading import key_light
from tests.illustrator.solids import mat, sphere

CAMERA = Camera(20.0, 20.0, 5.0, (0.0, 0.0, 0.2))
LIGHT = key_light(CAMERA)
CANVAS = (240, 180)


def shadows(*surfaces, floor=0.0):
    return ground_of(merged(surfaces), LIGHT, floor)[:2]


def on_picture(*surfaces, camera=CAMERA):
    """How opaque the floor is, and how bright where it is, both of shape (h, w)."""
    rgb, opaque = beyond(ground_of(merged(surfaces), LIGHT, 0.0), camera, CANVAS, 0.0)
    return opaque, rgb.mean(axis=2) / np.maximum(opaque, 1e-6)


def under(shadow):
    return float(shadow.at(np.zeros((1, 2)))[0])


def test_it_is_dark_below_what_touches_and_light_far_away():
    _, on_floor = shadows(sphere((0.0, 0.0, 0.3)))
    near, far = on_floor.at(np.array([[0.0, 0.0], [2.0, 2.0]]))
    assert near > 0.6
    assert far == 0.0


def test_what_is_lifted_has_a_paler_shadow():
    dark = [under(shadows(sphere((0.0, 0.0, 0.3 + lift)))[1]) for lift in (0.0, 0.1, 0.4)]
    assert dark[0] > dark[1] > dark[2] > 0.0


def test_the_shadow_falls_away_from_the_light():
    dark = shadows(sphere((0.0, 0.0, 0.8), radius=0.2))[1].values
    rows, columns = np.nonzero(dark > 0.5 * dark.max())
    corner = shadows(sphere((0.0, 0.0, 0.8), radius=0.2))[1].corner
    centre = np.array([columns.mean(), rows.mean()]) * 0.008 + corner
    assert centre @ LIGHT[:2] < -0.05


def test_the_shadow_has_no_edge():
    for shadow in shadows(sphere((0.0, 0.0, 0.3)), mat()):
        edges = np.concatenate([shadow.values[0], shadow.values[-1], shadow.values[:, 0], shadow.values[:, -1]])
        assert (edges == 0.0).all()
        assert np.abs(np.diff(shadow.values, axis=0)).max() < 0.3


def test_a_mat_shades_the_floor_beside_it_and_not_itself():
    on_mat, on_floor = shadows(mat(half=0.6, height=0.01))
    beside = np.array([[0.602, 0.0]])
    assert (on_mat.values == 0.0).all()
    assert on_floor.at(beside)[0] > 0.1
    # It lies flat: two hands away nothing is left of it.
    assert on_floor.at(np.array([[0.8, 0.0]]))[0] == pytest.approx(0.0, abs=0.01)


def test_no_body_casts_no_shadow():
    on_mat, on_floor = shadows()
    assert under(on_mat) == under(on_floor) == 0.0


@pytest.mark.parametrize(
    ("height", "up", "person", "expected"),
    [(0.01, 1.0, False, True), (0.01, 0.5, False, False), (0.01, 1.0, True, False), (0.45, 1.0, False, False)],
)
def test_ground_is_what_is_low_and_level_and_no_person(height, up, person, expected):
    normal = np.array([[np.sqrt(1.0 - up**2), 0.0, up]])
    found = is_ground(np.array([[0.0, 0.0, height]]), normal, np.array([person]), 0.0)
    assert found.tolist() == [expected]


def edge_of(values):
    return max(values[0].max(), values[-1].max(), values[:, 0].max(), values[:, -1].max())


def test_on_the_picture_the_shadow_lies_below_the_body_and_ends_before_the_edge():
    opaque, brightness = on_picture(sphere((0.0, 0.0, 0.3)))
    x, y, _ = CAMERA.project(np.zeros((1, 3)), CANVAS)
    assert opaque.shape == (180, 240)
    assert opaque[int(y[0]), int(x[0])] > 0.6
    assert brightness[int(y[0]), int(x[0])] < 0.1
    assert edge_of(opaque) < 0.04


def test_around_the_shadow_is_a_faint_pool_of_light():
    # A dark stage is 0.02 bright and a light one 0.85, both in linear light: the pool is seen on either.
    opaque, brightness = on_picture(sphere((0.0, 0.0, 0.3)))
    pool = (brightness > 0.2) & (opaque > 0.03)
    assert pool.sum() > 300
    assert opaque[pool].max() < 0.3
    assert brightness[pool].max() < 0.6


def test_a_body_larger_than_the_picture_leaves_no_hard_edge():
    opaque, _ = on_picture(mat(half=4.0), sphere((0.0, 0.0, 0.9), radius=0.9))
    assert opaque.max() > 0.3
    assert edge_of(opaque) < 0.1


def test_there_is_no_floor_in_the_sky():
    opaque, _ = on_picture(sphere((0.0, 0.0, 0.3)), camera=Camera(0.0, 0.0, 5.0, (0.0, 0.0, 0.5)))
    assert (opaque[:90] == 0.0).all()
    assert opaque.max() > 0.3
