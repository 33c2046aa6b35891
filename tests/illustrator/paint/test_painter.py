# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whole pictures."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.painter import paint
from companion.illustrator.paint.surface import Material
from tests.illustrator.solids import SKIN, mat, scene, sphere

CAMERA = Camera(20.0, 15.0, 5.0, (0.0, 0.0, 0.0), focal=4.0)
CANVAS = (160, 120)


def upper_half(normals):
    return (normals[:, 2] > 0.3).astype(float)


def over(picture, stage):
    """A picture on an even stage, as a screen lays it: of shape (h, w, 3)."""
    share = picture[..., 3:] / 255.0
    return picture[..., :3] * share + np.array(stage) * (1.0 - share)


def test_there_is_nothing_outside_the_body():
    body = paint(scene(sphere()), CAMERA, CANVAS).body
    assert body.shape == (120, 160, 4)
    assert body.dtype == np.uint8
    assert body[60, 80, 3] == 255
    assert not body[:10].any()
    assert not body[:, :10].any()


def test_the_lit_side_is_lighter():
    body = paint(scene(sphere()), CAMERA, CANVAS).body.astype(int)
    assert body[45, 65, :3].sum() > body[60, 80, :3].sum() > body[78, 98, :3].sum()


@pytest.mark.parametrize("samples", [1, 2, 3])
def test_an_edge_has_no_fringe(samples):
    # GIVEN a body whose tones are all one colour
    plain = Material("C08060", "C08060", "C08060", "C08060")
    body = paint(scene(sphere(material=plain)), CAMERA, CANVAS, samples).body
    # THEN every pixel has it, however little of it is covered; the light at the rim may brighten it a little
    edge = (body[..., 3] > 8) & (body[..., 3] < 250)
    assert edge.sum() > 60
    differs = body[edge][:, :3].astype(int) - [0xC0, 0x80, 0x60]
    assert differs.min() >= -3
    assert differs.max() <= 24


@pytest.mark.parametrize("stage", [(255, 255, 255), (32, 38, 38)])
def test_on_a_stage_the_edge_lies_between_its_two_sides(stage):
    plain = Material("808080", "808080", "808080", "808080")
    picture = over(paint(scene(sphere(material=plain)), CAMERA, CANVAS).body, stage)
    low, high = sorted((128.0, float(stage[0])))
    assert picture.min() >= low - 8.0
    assert picture.max() <= max(high, 160.0) + 8.0


def test_edges_are_smooth():
    alpha = paint(scene(sphere()), CAMERA, CANVAS).body[..., 3]
    solid = alpha == 255
    rim = ndimage.binary_dilation(solid) & ~solid
    assert ((alpha[rim] > 0) & (alpha[rim] < 255)).mean() > 0.7


def test_the_muscle_is_a_layer_of_its_own_within_the_body():
    painting = paint(scene(sphere(muscle=upper_half)), CAMERA, CANVAS)
    strong = painting.highlight[..., 3] > 150
    assert strong[45, 80]
    assert not painting.highlight[75:, :, 3].any()
    assert (painting.body[..., 3][painting.highlight[..., 3] > 0] > 0).all()
    red, green, blue = (painting.highlight[..., channel][strong].astype(int) for channel in range(3))
    assert (red > green + 40).all()
    assert (red > blue + 40).all()


def test_the_muscle_takes_the_light_of_the_form():
    painting = paint(scene(sphere(muscle=lambda normals: np.ones(len(normals)))), CAMERA, CANVAS).highlight.astype(int)
    assert painting[45, 65, :3].sum() > painting[78, 98, :3].sum() + 60


def test_the_edge_of_the_muscle_is_soft():
    alpha = paint(scene(sphere(muscle=upper_half)), CAMERA, CANVAS).highlight[:, 80, 3].astype(int)
    top = int(alpha.argmax())
    assert np.abs(np.diff(alpha[top:])).max() < 120
    assert ((alpha > 5) & (alpha < 120)).sum() >= 4


def test_the_lines_of_the_body_stay_visible_over_the_muscle():
    everywhere = sphere(muscle=lambda normals: np.ones(len(normals)))
    painting = paint(scene(everywhere), CAMERA, (960, 720))
    edge = int(np.flatnonzero(painting.body[360, :, 3] == 255)[0])
    assert painting.highlight[360, edge, 3] < 0.5 * painting.highlight[360, 480, 3]


def test_without_a_muscle_the_layer_is_empty():
    assert not paint(scene(sphere()), CAMERA, CANVAS).highlight.any()


def test_no_surface_gives_an_empty_picture():
    painting = paint(scene(), CAMERA, CANVAS)
    assert not painting.body.any()
    assert not painting.highlight.any()


def test_what_is_far_outside_the_picture_is_left_out():
    assert not paint(scene(sphere((9.0, 0.0, 0.0))), CAMERA, CANVAS).body.any()


def test_what_is_cut_by_the_picture_has_no_line_along_the_cut():
    # GIVEN a ball that the lower edge cuts through its middle
    plain = Material("FFFFFF", "FFFFFF", "FFFFFF", "000000")
    body = paint(scene(sphere((0.0, 0.0, -0.47), material=plain)), CAMERA, CANVAS).body
    # THEN the last row is as white in the middle as the rows above it
    assert (body[-1, 70:90, 3] == 255).all()
    assert (body[-1, 70:90, :3] > 240).all()


def test_the_same_scene_gives_the_same_bytes():
    first, second = (paint(scene(sphere(muscle=upper_half), mat(), floor=-0.3), CAMERA, CANVAS) for _ in range(2))
    assert np.array_equal(first.body, second.body)
    assert np.array_equal(first.highlight, second.highlight)


def test_what_is_worked_on_does_not_change_the_picture():
    # GIVEN a small ball far from the first, so that a larger part of the canvas is worked on
    alone = paint(scene(sphere()), CAMERA, CANVAS, taps=0).body.astype(int)
    small = sphere((0.55, 0.0, 0.4), radius=0.02, part="small")
    both = paint(scene(sphere(), small), CAMERA, CANVAS, taps=0).body.astype(int)
    # THEN the first ball is the same
    assert np.abs(alone[:, 30:125] - both[:, 30:125]).max() <= 1


def test_a_quick_look_shows_the_same_body():
    ball = sphere(muscle=upper_half)
    good = paint(scene(ball), CAMERA, CANVAS)
    quick = paint(scene(ball), CAMERA, CANVAS, samples=1, taps=0)
    differs = np.abs(good.body.astype(int) - quick.body.astype(int)).max(axis=2)
    assert (differs > 60).mean() < 0.03
    assert np.array_equal(good.highlight[45, 80, 3] > 150, quick.highlight[45, 80, 3] > 150)


def test_a_body_on_the_floor_has_a_shadow_that_is_transparent_and_dark():
    body = paint(scene(sphere(), floor=-0.3), CAMERA, CANVAS).body
    alone = paint(scene(sphere()), CAMERA, CANVAS).body
    shadow = (alone[..., 3] == 0) & (body[..., 3] > 0)
    assert body[shadow][:, 3].max() > 60
    assert body[shadow][:, 3].max() < 230
    assert body[shadow & (body[..., 3] > 150)][:, :3].max() < 95
    edges = np.concatenate([body[0], body[-1], body[:, 0], body[:, -1]])
    assert edges[:, 3].max() < 12


def test_a_body_shades_the_mat_below_it():
    camera = replace(CAMERA, above_deg=35.0, focal=2.0)
    body = paint(scene(mat(height=-0.3), sphere(), floor=-0.31), camera, CANVAS).body.astype(int)
    bare = paint(scene(mat(height=-0.3), floor=-0.31), camera, CANVAS).body.astype(int)
    x, y, _ = camera.project(np.array([[0.10, -0.16, -0.3]]), CANVAS)
    spot = (int(y[0]), int(x[0]))
    assert bare[spot][3] == body[spot][3] == 255
    assert (body[spot][:3] < bare[spot][:3] - 10).all()


@pytest.mark.parametrize("warmth", [0.0, 1.0])
def test_light_from_the_left_is_not_mirrored_but_the_outline_is(warmth):
    front = replace(CAMERA, around_deg=0.0)
    body = paint(scene(sphere(material=replace(SKIN, warmth=warmth))), front, CANVAS).body.astype(int)
    solid = body[..., 3] > 128
    assert (solid != solid[:, ::-1]).sum() <= 0.01 * solid.sum()
    assert body[60, 65, :3].sum() > body[60, 160 - 66, :3].sum() + 30
