# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which face is seen at each pixel."""

import numpy as np
import pytest

from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.rasteriser import FAR, Window, interpolated, merged, nearest, rasterise, window_around
from tests.illustrator.solids import mat, sheet, sphere

CANVAS = (120, 90)
ALL = Window(0, 0, 120, 90)
FRONT = Camera(0.0, 0.0, 5.0, (0.0, 0.0, 0.0))


def upright(y, half=0.5):
    return sheet([(-half, y, -half), (half, y, -half), (half, y, half), (-half, y, half)])


def seen(surfaces, camera=FRONT, window=ALL):
    mesh = merged(surfaces)
    return mesh, rasterise(*camera.project(mesh.vertices, CANVAS), mesh.faces, window)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_is_nearer_hides_what_is_behind(order):
    surfaces = [upright(-0.3, half=0.2), upright(0.3)]
    mesh, raster = seen([surfaces[number] for number in order])
    near, far = order.index(0), order.index(1)
    assert mesh.owner[raster.face[45, 60]] == near
    assert raster.depth[45, 60] == pytest.approx(4.7)
    assert mesh.owner[raster.face[30, 45]] == far
    assert raster.depth[30, 45] == pytest.approx(5.3)


def test_a_square_has_no_gaps_and_nothing_is_around_it():
    _, raster = seen([upright(0.0)])
    half = 0.5 * FRONT.focal * 120 / 5.0
    columns, rows = np.abs(np.arange(120) + 0.5 - 60), np.abs(np.arange(90) + 0.5 - 45)
    assert np.array_equal(raster.covered, (rows[:, None] < half) & (columns < half))
    assert (raster.depth[~raster.covered] == FAR).all()


def test_what_vertices_say_is_read_in_perspective():
    camera = Camera(0.0, 12.0, 3.0, (0.0, 0.0, 0.0))
    mesh, raster = seen([sheet(mat().vertices[[0, 8, 80, 72]], steps=1)], camera)
    covered = raster.covered
    found = interpolated(mesh.vertices, mesh.faces, raster.face[covered], raster.weights[covered])
    rows, columns = np.nonzero(covered)
    rays = camera.rays(columns + 0.5, rows + 0.5, CANVAS)
    expected = camera.eye + rays * (-camera.eye[2] / rays[:, 2])[:, None]
    assert len(rows) > 500
    assert found == pytest.approx(expected, abs=1e-9)


def test_a_part_of_the_picture_is_the_same_as_the_whole_cut_down():
    surfaces = [sphere(radius=0.4), upright(0.3)]
    _, whole = seen(surfaces)
    _, part = seen(surfaces, window=Window(37, 21, 50, 40))
    for full, cut in zip(whole, part, strict=True):
        assert cut == pytest.approx(full[21:61, 37:87], abs=1e-9)


def test_a_mirrored_body_is_seen_mirrored():
    _, raster = seen([sphere((0.2, 0.0, 0.1))], Camera(30.0, 15.0, 5.0, (0.0, 0.0, 0.0)))
    _, mirrored = seen([sphere((-0.2, 0.0, 0.1))], Camera(-30.0, 15.0, 5.0, (0.0, 0.0, 0.0)))
    differs = raster.covered != mirrored.covered[:, ::-1]
    assert raster.covered.sum() > 200
    assert differs.sum() <= 2  # The ball's mesh is not quite symmetrical itself.


def test_faces_at_the_lens_are_left_out():
    _, raster = seen([upright(-4.99), upright(-7.0)])
    assert not raster.covered.any()


def test_no_surface_gives_an_empty_mesh():
    mesh, raster = seen([])
    assert mesh.vertices.shape == (0, 3)
    assert mesh.faces.shape == (0, 3)
    assert not raster.covered.any()


def test_surfaces_keep_their_faces_apart():
    mesh = merged([upright(0.0), sphere()])
    assert len(mesh.owner) == len(mesh.faces)
    assert np.array_equal(mesh.maker[mesh.faces], np.repeat(mesh.owner[:, None], 3, axis=1))


def test_the_window_holds_the_points_and_lies_on_the_grid():
    window = window_around(np.array([31.0, 77.5]), np.array([20.2, 40.0]), CANVAS, reach=5, step=4)
    assert (window.left, window.top) == (24, 12)
    assert (window.left + window.width, window.top + window.height) == (84, 48)


def test_the_window_ends_just_beyond_the_picture():
    window = window_around(np.array([-500.0, 700.0]), np.array([-9.0, 999.0]), CANVAS, reach=6, step=2)
    assert window == Window(-6, -6, 132, 102)


@pytest.mark.parametrize("x", [np.array([]), np.array([-80.0, -40.0]), np.array([300.0])])
def test_there_is_no_window_where_nothing_is_near(x):
    assert window_around(x, np.full(len(x), 45.0), CANVAS, reach=6, step=2) == Window(0, 0, 0, 0)


def test_without_perspective_the_lowest_counts():
    mesh = merged([mat(height=0.5), mat(half=0.2, height=0.1)])
    depth = nearest((mesh.vertices + np.array([1.0, 1.0, 0.0])) * [10.0, 10.0, 1.0], mesh.faces, (25, 25))
    assert depth[10, 10] == pytest.approx(0.1)
    assert depth[3, 3] == pytest.approx(0.5)
    assert depth[24, 24] == FAR
