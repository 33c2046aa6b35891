# SPDX-License-Identifier: LGPL-3.0-or-later
"""Meshes lie on the surface of their field, closed and facing outwards."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree
from skimage.measure import marching_cubes

from companion.illustrator.frames import WORLD, about_x, about_y, vector
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import BLOCK, CHUNK, meshed
from tests.illustrator.shape.fields import builders, is_closed, point, volume_of

STEP = 0.012


def ball(radius=0.1, at=(0, 0, 0)):
    field = Field()
    field.ellipsoid("ball", WORLD, np.array(at, dtype=float), vector(radius, radius, radius))
    return field


def asked_everywhere(field, step):
    """The mesh as if no block were left out: every point of the grid is asked."""
    low, high = field.bounds()
    low, high = low - step, high + step
    counts = np.ceil((high - low) / (step * BLOCK * CHUNK)).astype(int) * BLOCK * CHUNK
    axes = [low[axis] + (np.arange(counts[axis]) + 0.5) * step for axis in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    vertices, faces, *_ = marching_cubes(field.distance(grid).reshape(counts).astype(np.float32), 0.0)
    return low + (vertices + 0.5) * step, faces


def same_surface(mesh, vertices):
    """How far vertices of one mesh are from those of another, in metres."""
    there, back = cKDTree(vertices).query(mesh.vertices)[0], cKDTree(mesh.vertices).query(vertices)[0]
    return max(there.max(), back.max())


@pytest.mark.parametrize("step", [0.006, 0.012, 0.02])
def test_the_vertices_of_a_ball_lie_on_it_and_its_normals_point_outwards(step):
    mesh = meshed(ball(at=(0.3, -0.2, 0.9)), step)
    ways = mesh.vertices - (0.3, -0.2, 0.9)
    lengths = np.linalg.norm(ways, axis=1)
    assert np.abs(lengths - 0.1).max() < step**2 / 0.4
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(1, abs=1e-5)
    assert (mesh.normals * ways / lengths[:, None]).sum(axis=1).min() > 0.99


def test_a_ball_has_its_volume_and_its_faces_run_anticlockwise_from_outside():
    mesh = meshed(ball(), 0.005)
    assert is_closed(mesh)
    assert volume_of(mesh) == pytest.approx(4 / 3 * math.pi * 0.1**3, rel=0.01)


@given(builders())
@settings(max_examples=40)
def test_every_mesh_is_closed_and_lies_on_its_surface(built):
    field = built[0]()
    mesh = meshed(field, STEP)
    assert is_closed(mesh)
    assert volume_of(mesh) >= 0
    if len(mesh.vertices):
        # in a seam or at the edge of a cut a vertex is as far away as the grid is coarse
        assert np.abs(field.distance(mesh.vertices)).max() < STEP / 2
        assert np.quantile(np.abs(field.distance(mesh.vertices)), 0.9) < STEP / 8


@given(builders())
@settings(max_examples=25)
def test_the_normals_point_to_where_the_field_rises(built):
    field = built[0]()
    mesh = meshed(field, STEP)
    if len(mesh.vertices):
        rise = field.distance(mesh.vertices + mesh.normals * 0.004) - field.distance(
            mesh.vertices - mesh.normals * 0.004
        )
        # a metre a metre, but for seams and edges
        assert rise.mean() > 0.7 * 0.008


@given(builders())
@settings(max_examples=25)
def test_leaving_blocks_out_does_not_change_the_surface(built):
    field = built[0]()
    mesh = meshed(field, STEP)
    if len(mesh.vertices):
        vertices, faces = asked_everywhere(field, STEP)
        assert (len(mesh.vertices), len(mesh.faces)) == (len(vertices), len(faces))
        assert same_surface(mesh, vertices) < 0.002


def test_many_shapes_that_melt_give_the_surface_that_asking_everywhere_gives():
    # GIVEN a shoe: cones that lie in one another and melt by as much as they are thick
    field = Field()
    for start, end, radii in (
        ((0, 0.012, 0.008), (0, 0.018, -0.045), (0.041, 0.040)),
        ((0, 0.030, -0.050), (-0.004, -0.080, -0.056), (0.036, 0.033)),
        ((0, -0.010, -0.010), (-0.003, -0.100, -0.046), (0.034, 0.028)),
        ((-0.004, -0.055, -0.058), (-0.004, -0.090, -0.058), (0.037, 0.037)),
        ((-0.004, -0.085, -0.060), (-0.002, -0.150, -0.065), (0.037, 0.027)),
    ):
        field.cone("shoe", WORLD, vector(*start), vector(*end), radii, 0.03)
    mesh = meshed(field, 0.0032)
    vertices, _ = asked_everywhere(field, 0.0032)
    # THEN no block stands out, and where the balls of its ends bulge beyond their bounds there is no hole
    assert len(mesh.vertices) == len(vertices)
    assert same_surface(mesh, vertices) < 0.0005
    assert is_closed(mesh)


@pytest.mark.parametrize("shift", np.linspace(0, 0.0036, 7))
def test_a_flat_ellipsoid_has_no_block_in_its_middle(shift):
    # GIVEN a spot as the white of an eye, and beside it something that lets the grid begin somewhere else
    field = ball(0.003, (-0.03 - shift, -0.01 - shift, -0.01 - shift))
    field.ellipsoid("ball", WORLD, vector(0, 0, 0), vector(0.0100, 0.0012, 0.0055), 0.001)
    mesh = meshed(field, 0.0009)
    assert np.abs(field.distance(mesh.vertices)).max() < 0.0004


@pytest.mark.parametrize("step", [0.004, 0.008, 0.011, 0.03])
def test_a_flat_thing_is_closed_however_coarse_the_grid_is(step):
    field = Field()
    field.box("mat", WORLD, vector(0, 0, -0.02), vector(0.3, 0.2, 0.02), 0.006)
    mesh = meshed(field, step)
    assert len(mesh.vertices)
    assert is_closed(mesh)


def test_six_balls_at_one_place_are_closed():
    field = Field()
    for _ in range(6):
        field.ellipsoid("ball", WORLD, vector(0, 0, 0), vector(0.1, 0.1, 0.1), 0.05)
    mesh = meshed(field, 0.01)
    assert is_closed(mesh)
    assert np.linalg.norm(mesh.vertices, axis=1).min() > 0.12


@given(builders(), point(2.0))
@settings(max_examples=20)
def test_a_moved_field_has_the_moved_mesh(built, by):
    build, _ = built
    here, there = meshed(build(), STEP), meshed(build(WORLD.moved(by)), STEP)
    if len(here.vertices):
        assert same_surface(there, here.vertices + by) < 0.004
        assert volume_of(there) == pytest.approx(volume_of(here), rel=0.01, abs=1e-6)


@given(st.integers(0, 359))
@settings(max_examples=20)
def test_a_turned_box_has_the_same_volume(angle):
    field = Field()
    field.box("box", WORLD, vector(0, 0, 0), vector(0.1, 0.06, 0.03), 0.01, turn=about_x(angle) @ about_y(angle / 2))
    assert volume_of(meshed(field, 0.006)) == pytest.approx(8 * 0.1 * 0.06 * 0.03, rel=0.04)


def test_far_pieces_are_meshed_each():
    # GIVEN eight balls a metre apart
    field = Field()
    for corner in product((0, 1), repeat=3):
        field.ellipsoid("balls", WORLD, vector(*corner), vector(0.05, 0.05, 0.05))
    mesh = meshed(field, 0.01)
    assert is_closed(mesh)
    assert volume_of(mesh) == pytest.approx(8 * 4 / 3 * math.pi * 0.05**3, rel=0.03)


def test_where_all_is_cut_away_there_is_no_mesh():
    field = ball()
    field.cut("ball", vector(0, 0, 1), vector(0, 0, -0.5))
    mesh = meshed(field, STEP)
    assert mesh.vertices.shape == mesh.normals.shape == (0, 3)
    assert mesh.faces.shape == (0, 3)


def test_where_all_is_scooped_out_there_is_no_mesh():
    field = ball()
    field.scoop("ball", vector(0, 0, 0), 0.2)
    assert not len(meshed(field, STEP).vertices)


def test_what_is_smaller_than_a_step_may_be_missed_but_is_no_fault():
    assert len(meshed(ball(0.001), 0.05).vertices) == 0
