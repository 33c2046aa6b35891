# SPDX-License-Identifier: LGPL-3.0-or-later
"""Ink."""

import numpy as np
import pytest
from scipy import ndimage

from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.lines import View, ink
from companion.illustrator.paint.rasteriser import Window, interpolated, merged, rasterise
from companion.illustrator.paint.surface import Surface
from tests.illustrator.solids import CLOTH, mat, sheet, sphere

CAMERA = Camera(0.0, 10.0, 5.0, (0.0, 0.0, 0.0))
CANVAS = (480, 360)


def view(*surfaces, camera=CAMERA):
    mesh = merged(surfaces)
    raster = rasterise(*camera.project(mesh.vertices, CANVAS), mesh.faces, Window(0, 0, *CANVAS))
    covered, (right, up, _) = raster.covered, camera.axes
    owner, facing = np.full(covered.shape, -1, dtype=np.int32), np.zeros((*covered.shape, 2))
    owner[covered] = mesh.owner[raster.face[covered]]
    normal = interpolated(mesh.normals, mesh.faces, raster.face[covered], raster.weights[covered])
    facing[covered] = np.stack([normal @ right, -(normal @ up)], axis=1)
    return View(
        raster.depth,
        owner,
        facing,
        np.array([surface.of_person for surface in surfaces], dtype=bool),
        np.array([surface.has_lines for surface in surfaces], dtype=bool),
        camera.distance / (camera.focal * CANVAS[0]),
    )


def thickness(cover, row):
    """Widths of the lines that a row of pixels crosses, in pixels."""
    names, count = ndimage.label(cover[row] > 0.0)
    return ndimage.sum_labels(cover[row], names, np.arange(1, count + 1))


def test_the_outline_of_a_ball_is_closed_and_nothing_is_inside():
    seen = view(sphere())
    cover = ink(seen, 1.0).cover
    names, count = ndimage.label(cover < 0.5)
    assert count == 2
    inside = names == names[180, 240]
    assert not inside[0, 0]
    # Well within the ball there is no ink at all.
    assert (cover[ndimage.binary_erosion(seen.owner >= 0, iterations=6)] == 0.0).all()


def test_the_outline_lies_on_the_edge_and_reaches_both_sides():
    seen = view(sphere())
    cover = ink(seen, 1.0).cover
    covered = seen.owner >= 0
    rim = covered & ~ndimage.binary_erosion(covered)
    assert cover[rim].mean() > 0.85
    assert cover[rim].min() > 0.3
    assert (cover[~covered] > 0.3).sum() > 100
    assert (cover[~ndimage.binary_dilation(covered, iterations=4)] == 0.0).all()


def test_the_outline_has_an_even_weight():
    # Each row near the middle crosses the outline twice, and squarely.
    widths = np.array([thickness(ink(view(sphere()), 2.0).cover, row) for row in range(170, 190)])
    assert widths.shape == (20, 2)
    assert widths.std(axis=0).max() < 0.12


def test_the_outline_is_heavier_away_from_the_light():
    left, right = thickness(ink(view(sphere()), 2.0).cover, 180)
    assert 1.05 < right / left < 2.0


def test_lines_are_antialiased():
    cover = ink(view(sphere()), 1.0).cover
    assert ((cover > 0.05) & (cover < 0.95)).sum() > 200


def test_a_ball_before_another_has_a_contour_in_its_own_ink():
    seen = view(sphere((0.0, 0.4, 0.1), part="back"), sphere((0.0, -0.4, -0.1), radius=0.2, part="front"))
    drawn = ink(seen, 1.0)
    rim = (seen.owner == 1) & ~ndimage.binary_erosion(seen.owner == 1)
    assert drawn.cover[rim].min() > 0.15
    # The outline behind ends in it, and may touch it there.
    assert (drawn.owner[rim] == 1).mean() > 0.95


def test_the_line_between_two_parts_is_thinner_than_the_outline():
    left = sheet([(-0.4, 0, -0.4), (0, 0, -0.4), (0, 0, 0.4), (-0.4, 0, 0.4)], part="left")
    right = sheet([(0, 0, -0.4), (0.4, 0, -0.4), (0.4, 0, 0.4), (0, 0, 0.4)], part="right")
    outer, border, outer_too = thickness(ink(view(left, right), 2.0).cover, 180)
    assert 0.3 < border / min(outer, outer_too) < 0.7


def test_a_surface_that_has_no_lines_gets_none():
    eye = sphere((0.0, -0.3, 0.0), radius=0.06, part="eye", has_lines=False)
    seen = view(sphere(), eye)
    cover = ink(seen, 1.0).cover
    assert (seen.owner == 1).sum() > 50
    assert (cover[ndimage.binary_dilation(seen.owner == 1, iterations=3)] == 0.0).all()


def bent(depth, **kinds):
    """Two planes that meet in an upright valley of a depth; a ridge when that is below 0."""
    left = sheet([(-0.4, -depth, -0.4), (0, 0, -0.4), (0, 0, 0.4), (-0.4, -depth, 0.4)])
    right = sheet([(0, 0, -0.4), (0.4, -depth, -0.4), (0.4, -depth, 0.4), (0, 0, 0.4)])
    mesh = merged([left, right])
    return Surface("cloth", CLOTH, mesh.vertices, mesh.faces, mesh.normals, mesh.muscle, **kinds)


def test_a_fold_of_the_person_gets_a_faint_line_and_one_of_a_prop_none():
    middle = np.s_[150:210, 225:255]
    of_person, of_prop = (ink(view(bent(0.5, of_person=person)), 1.0).cover[middle] for person in (True, False))
    assert of_person.max(axis=1).min() > 0.05
    assert of_person.max() < 0.5
    assert (of_prop == 0.0).all()


def test_a_ridge_gets_no_line():
    assert (ink(view(bent(-0.5)), 1.0).cover[150:210, 225:255] == 0.0).all()


def test_the_outline_goes_on_where_the_person_lies_on_the_mat():
    seen = view(sphere((0.0, 0.0, 0.27)), mat(), camera=Camera(0.0, 25.0, 5.0, (0.0, 0.0, 0.0)))
    cover = ink(seen, 1.0).cover
    ball = seen.owner == 0
    assert cover[ball & ~ndimage.binary_erosion(ball)].min() > 0.25


def test_specks_are_taken_away():
    dots = [sphere((x, 0.0, 0.0), radius=0.004, part=f"dot {x}", rings=6) for x in (-0.3, 0.0, 0.3)]
    seen = view(*dots)
    assert (seen.owner >= 0).sum() > 2
    assert (ink(seen, 2.0).cover == 0.0).all()


@pytest.mark.parametrize("shape", [(0, 0), (5, 7)])
def test_nothing_gives_no_ink(shape):
    nothing = np.zeros(0, dtype=bool)
    empty = View(
        np.full(shape, 1e6), np.full(shape, -1, dtype=np.int32), np.zeros((*shape, 2)), nothing, nothing, 0.001
    )
    drawn = ink(empty, 1.0)
    assert drawn.cover.shape == shape
    assert (drawn.owner == -1).all()
