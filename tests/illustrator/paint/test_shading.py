# SPDX-License-Identifier: LGPL-3.0-or-later
"""Form by light and shade."""

from dataclasses import replace

import numpy as np
import pytest

from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.rasteriser import merged
from companion.illustrator.paint.shading import (
    Pixels,
    colour,
    key_light,
    lit,
    openness,
    shade,
    shadow_map,
    to_linear,
    to_srgb,
    tones,
)
from tests.illustrator.solids import CLOTH, SKIN, mat, scene, sphere

CAMERA = Camera(30.0, 15.0, 5.0, (0.0, 0.0, 0.0))
LIGHT = key_light(CAMERA)


def pixels(*normals, **known):
    count = len(normals)
    plain = {
        "owner": np.zeros(count, dtype=np.int32),
        "position": np.zeros((count, 3)),
        "normal": np.array(normals, dtype=float),
        "openness": np.ones(count),
        "light": np.ones(count),
        "ground": np.full(count, -1.0),
    }
    return Pixels(**(plain | known))


def shaded(material, *normals, **known):
    return shade(pixels(*normals, **known), tones([sphere(material=material)]), CAMERA)


def test_srgb_comes_back_from_linear_light():
    values = np.linspace(0.0, 1.0, 256)
    assert to_srgb(to_linear(values)) == pytest.approx(values)
    assert to_linear(np.array([0.5]))[0] == pytest.approx(0.2140, abs=1e-4)


def test_the_light_comes_from_above_the_left_shoulder_of_who_looks():
    right, up, back = CAMERA.axes
    assert LIGHT @ right < -0.3
    assert LIGHT @ up > 0.5
    assert LIGHT @ back > 0.3
    assert np.linalg.norm(LIGHT) == pytest.approx(1.0)


@pytest.mark.parametrize("material", [SKIN, CLOTH, replace(CLOTH, sheen=1.0)])
def test_what_faces_the_light_is_lighter(material):
    side = np.cross(LIGHT, CAMERA.axes[1])
    side /= np.linalg.norm(side)
    turned = [np.cos(angle) * LIGHT + np.sin(angle) * side for angle in np.radians([0, 30, 50, 65, 80, 95])]
    found = shaded(material, *turned)
    assert (np.diff(found[:, :3].sum(axis=1)) <= 1e-12).all()
    assert (np.diff(found[2:, :3].sum(axis=1)) < -0.05).all()
    assert (np.diff(found[2:, 3]) < -0.05).all()


def test_in_full_light_and_in_full_shade_the_tones_are_the_chosen_ones():
    found = shaded(CLOTH, LIGHT, -LIGHT, light=np.array([1.0, 0.0]))
    assert to_srgb(found[0, :3]) == pytest.approx(to_srgb(colour(CLOTH.light)), abs=0.03)
    assert to_srgb(found[1, :3]) == pytest.approx(to_srgb(colour(CLOTH.shadow)), abs=0.10)


def test_a_hollow_is_darker_and_keeps_its_hue():
    found = shaded(SKIN, LIGHT, LIGHT, openness=np.array([1.0, 0.3]))
    assert (found[1, :3] < found[0, :3]).all()
    # Red is what skin keeps in the shade; a grey hollow would look like dirt.
    assert found[1, 0] / found[1, 2] > found[0, 0] / found[0, 2]


def test_skin_is_warmer_where_light_and_shade_meet():
    cold, warm = (shaded(replace(SKIN, warmth=warmth), *_around(9))[:, :3] for warmth in (0.0, 1.0))
    gain = warm[:, 0] / warm[:, 2] / (cold[:, 0] / cold[:, 2])
    assert gain.max() > 1.05
    assert gain[0] == pytest.approx(1.0)
    assert gain[-1] == pytest.approx(1.0, abs=0.02)


def _around(count):
    """Directions from the light to away from it."""
    side = np.cross(LIGHT, CAMERA.axes[1])
    side /= np.linalg.norm(side)
    return [np.cos(angle) * LIGHT + np.sin(angle) * side for angle in np.linspace(0.0, np.pi, count)]


def test_ground_is_even_and_darkens_with_its_shadow():
    up = np.array([0.0, 0.0, 1.0])
    found = shaded(CLOTH, up, up, up, ground=np.array([0.0, 0.4, 0.9]), light=np.array([0.0, 1.0, 1.0]))
    assert (np.diff(found[:, :3].sum(axis=1)) < 0.0).all()
    assert to_srgb(found[0, :3]) == pytest.approx(to_srgb(colour(CLOTH.base)), abs=0.08)


def test_a_body_stands_in_its_own_light():
    ball, plate = sphere(tuple(0.5 * LIGHT), radius=0.15), mat(half=0.8)
    shadows = shadow_map(merged([ball, plate]), LIGHT)
    points = np.array([[0.0, 0.0, 0.0], [0.6, 0.6, 0.0], [0.0, 0.0, 0.0] + 0.65 * LIGHT])
    light = lit(shadows, points, np.tile(LIGHT, (3, 1)), taps=20)
    assert light[0] == pytest.approx(0.0)
    assert light[1] == pytest.approx(1.0)
    assert light[2] == pytest.approx(1.0)


def test_the_border_of_a_cast_shadow_is_soft():
    ball = sphere(tuple(0.5 * LIGHT), radius=0.15)
    shadows = shadow_map(merged([ball, mat(half=0.8)]), LIGHT)
    aside = np.cross(LIGHT, [0.0, 0.0, 1.0])
    aside /= np.linalg.norm(aside)
    points = np.linspace(0.08, 0.22, 60)[:, None] * aside
    light = lit(shadows, points, np.tile(LIGHT, (60, 1)), taps=20)
    assert light[0] == 0.0
    assert light[-1] == 1.0
    assert np.abs(np.diff(light)).max() < 0.2


def test_a_wall_closes_the_room_above_a_surface():
    ground = mat()

    def wall(points):
        return np.minimum(points[:, 2], np.abs(points[:, 0] - 0.5))

    mesh = merged([ground])
    found = openness(scene(ground, distance=wall), mesh, np.ones(len(mesh.vertices), dtype=bool))
    at_wall = np.abs(mesh.vertices[:, 0] - 0.5) < 0.01
    assert found[at_wall].max() < 0.5
    assert found[np.abs(mesh.vertices[:, 0] - 0.5) > 0.2] == pytest.approx(1.0)


def test_the_floor_closes_the_room_below_a_body():
    ball = sphere((0.0, 0.0, 0.3), radius=0.3)

    def outside(points):
        return np.linalg.norm(points - [0.0, 0.0, 0.3], axis=1) - 0.3

    mesh = merged([ball])
    found = openness(scene(ball, distance=outside, floor=0.0), mesh, np.ones(len(mesh.vertices), dtype=bool))
    assert found[mesh.normals[:, 2] > 0.0] == pytest.approx(1.0)
    assert found[mesh.normals[:, 2] < -0.98].max() < 0.2


def test_vertices_that_are_not_seen_are_not_asked_about():
    ball = sphere()
    asked = []

    def distance(points):
        asked.append(len(points))
        return np.full(len(points), 9.0)

    mesh = merged([ball])
    wanted = mesh.normals[:, 1] < 0.0
    openness(scene(ball, distance=distance), mesh, wanted)
    assert set(asked) == {int(wanted.sum())}
