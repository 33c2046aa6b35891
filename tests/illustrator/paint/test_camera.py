# SPDX-License-Identifier: LGPL-3.0-or-later
"""Points of the world and places on the picture."""

import numpy as np
import pytest

from companion.illustrator.paint.camera import MARGIN, Camera, at_lower_edge, fitted

CANVAS = (960, 720)
CAMERA = Camera(around_deg=35.0, above_deg=20.0, distance=5.0, target=(0.2, -0.1, 0.6), shift=(0.03, -0.02))


@pytest.fixture
def points():
    return np.random.default_rng(7).uniform(-0.8, 0.8, size=(200, 3))


def test_the_target_is_in_the_middle():
    x, y, depth = Camera(35.0, 20.0, 5.0, (0.2, -0.1, 0.6)).project(np.array([[0.2, -0.1, 0.6]]), CANVAS)
    assert (x[0], y[0], depth[0]) == pytest.approx((480.0, 360.0, 5.0))


def test_the_front_of_a_person_is_seen_at_0_degrees():
    front = Camera(0.0, 0.0, 5.0, (0.0, 0.0, 0.0))
    # The person faces -y, so the nose is nearer than the neck; their left hand, at +x, is on the right of the picture.
    nose, left_hand, crown = np.array([[0.0, -0.1, 0.0], [0.5, 0.0, 0.0], [0.0, 0.0, 0.5]])
    x, y, depth = front.project(np.array([nose, left_hand, crown]), CANVAS)
    assert depth[0] == pytest.approx(4.9)
    assert x[1] > 480.0
    assert y[2] < 360.0


def test_turning_goes_towards_plus_x_and_raising_goes_up():
    assert Camera(90.0, 0.0, 5.0, (0.0, 0.0, 0.0)).eye == pytest.approx([5.0, 0.0, 0.0])
    assert Camera(0.0, 90.0, 5.0, (0.0, 0.0, 0.0)).eye == pytest.approx([0.0, 0.0, 5.0], abs=1e-12)


def test_the_axes_stand_square():
    axes = np.stack(CAMERA.axes)
    assert axes @ axes.T == pytest.approx(np.eye(3))
    assert np.linalg.det(axes) == pytest.approx(1.0)


def test_a_ray_through_the_picture_of_a_point_meets_the_point(points):
    x, y, depth = CAMERA.project(points, CANVAS)
    found = CAMERA.eye + CAMERA.rays(x, y, CANVAS) * depth[:, None]
    assert found == pytest.approx(points)


def test_a_mirrored_world_gives_a_mirrored_picture(points):
    camera = Camera(35.0, 20.0, 5.0, (0.2, -0.1, 0.6))
    mirrored = Camera(-35.0, 20.0, 5.0, (-0.2, -0.1, 0.6))
    x, y, depth = camera.project(points, CANVAS)
    x_mirrored, y_mirrored, depth_mirrored = mirrored.project(points * [-1.0, 1.0, 1.0], CANVAS)
    assert x_mirrored == pytest.approx(960.0 - x)
    assert y_mirrored == pytest.approx(y)
    assert depth_mirrored == pytest.approx(depth)


def test_a_picture_twice_as_large_shows_the_same(points):
    x, y, _ = CAMERA.project(points, CANVAS)
    x_large, y_large, _ = CAMERA.project(points, (1920, 1440))
    assert x_large == pytest.approx(2.0 * x)
    assert y_large == pytest.approx(2.0 * y)


def test_a_point_behind_the_lens_is_told_by_its_depth():
    behind = CAMERA.eye + CAMERA.axes[2]
    x, y, depth = CAMERA.project(behind[None], CANVAS)
    assert depth[0] < 0.0
    assert np.isfinite([x[0], y[0]]).all()


@pytest.mark.parametrize("canvas", [(960, 720), (480, 360), (600, 600)])
def test_fitting_fills_the_picture_up_to_the_margin(points, canvas):
    x, y, _ = fitted(CAMERA, points, canvas, margin=0.1).project(points, canvas)
    width, height = canvas
    shares = [(x.max() - x.min()) / width, (y.max() - y.min()) / height]
    assert max(shares) == pytest.approx(0.8)
    assert (x.min() + x.max()) / 2.0 == pytest.approx(width / 2.0)
    assert (y.min() + y.max()) / 2.0 == pytest.approx(height / 2.0)


def test_fitting_keeps_the_perspective(points):
    after = fitted(CAMERA, points, CANVAS)
    assert after.eye == pytest.approx(CAMERA.eye)
    assert fitted(after, points, CANVAS).focal == pytest.approx(after.focal)


def test_fitting_one_point_does_not_fail():
    x, y, _ = fitted(CAMERA, np.array([[0.4, 0.1, 0.3]]), CANVAS).project(np.array([[0.4, 0.1, 0.3]]), CANVAS)
    assert (x[0], y[0]) == pytest.approx((480.0, 360.0), abs=0.1)


@pytest.mark.parametrize("canvas", [(960, 720), (480, 360), (600, 600)])
def test_at_the_lower_edge_all_is_as_large_and_only_further_down(points, canvas):
    fit = fitted(CAMERA, points, canvas)
    x, y, depth = fit.project(points, canvas)
    x_low, y_low, depth_low = at_lower_edge(fit, points, canvas).project(points, canvas)

    assert y_low.max() == pytest.approx((1 - MARGIN) * canvas[1])
    assert (x_low, depth_low) == (pytest.approx(x), pytest.approx(depth))
    assert y_low - y == pytest.approx(np.full(len(y), y_low[0] - y[0]))
    # where there was room above, all of it is above now
    assert y_low[0] >= y[0] - 1e-9
