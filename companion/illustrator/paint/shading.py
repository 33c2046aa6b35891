# SPDX-License-Identifier: LGPL-3.0-or-later
"""Form by light and shade: a material's tones, laid on by how a surface lies to the light and what stands in the way.

All sums are done in linear light; 'RRGGBB' and pictures are in sRGB.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats, Ints, Mask
from companion.illustrator.compiled import compiled
from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.rasteriser import Mesh, nearest
from companion.illustrator.paint.surface import Scene, Surface

KEY = (-0.62, 1.0, 0.72)
"""Where the light comes from, along right, up and back: over the left shoulder of who looks, as in most textbooks."""

FILL = 0.16
"""How strong the second light is."""

MAP_SIZE = 1024
MAP_BIAS = 0.012
MAP_SOFTNESS = 0.010
PENUMBRA = 0.034
"""Metres around a point in which the shadow map is asked: how soft the border of a cast shadow is."""

HOLLOWS = ((0.025, 0.9), (0.060, 0.7), (0.120, 0.5))
"""Metres above a surface at which the free room is measured, and how much each counts."""
HOLLOWS_SHARE = 0.62


class Tones(NamedTuple):
    """What the materials of s surfaces look like, in linear light.

    Attributes:
        colours: Of shape (s, 4, 3): light, base, shadow and line.
        warmth: Of shape (s,).
        sheen: Of shape (s,).
    """

    colours: Floats
    warmth: Floats
    sheen: Floats


class Pixels(NamedTuple):
    """What is known of p pixels that show something.

    Attributes:
        owner: Of shape (p,): the surface.
        position: Of shape (p, 3), in metres.
        normal: Of shape (p, 3), of length 1.
        openness: Of shape (p,): 1 in the open, 0 in a deep hollow.
        light: Of shape (p,): how much of the light reaches it, from 0 in full shadow to 1.
        ground: Of shape (p,): how dark the shadow on the ground is, from 0 to 1; -1 where it is not ground.
    """

    owner: Ints
    position: Floats
    normal: Floats
    openness: Floats
    light: Floats
    ground: Floats


@dataclass(frozen=True, slots=True)
class ShadowMap:
    """How far the light comes, seen from the light.

    Attributes:
        depth: Of shape (size, size), in metres from the plane through `corner`; `FAR` where it meets nothing.
        axes: Of shape (3, 3): across, along and away from the light.
        corner: Of shape (3,): the least coordinates along the axes.
        cell: Metres between two neighbours.
    """

    depth: Floats
    axes: Floats
    corner: Floats
    cell: float

    def places(self, points: Floats) -> Floats:
        """Points, of shape (n, 3), in cells across and along, and in metres away from the light."""
        return np.asarray((points @ self.axes.T - self.corner) / np.array([self.cell, self.cell, 1.0]))


def to_linear(srgb: Floats) -> Floats:
    """From sRGB to linear light, both from 0 to 1, of any shape."""
    return np.where(srgb <= 0.04045, srgb / 12.92, ((np.maximum(srgb, 0.04045) + 0.055) / 1.055) ** 2.4)


def to_srgb(linear: Floats) -> Floats:
    """From linear light to sRGB, both from 0 to 1, of any shape."""
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 0.0031308) ** (1 / 2.4) - 0.055)


def colour(code: str) -> Floats:
    """A colour 'RRGGBB' in linear light, of shape (3,)."""
    return to_linear(np.array([int(code[at : at + 2], 16) for at in (0, 2, 4)]) / 255.0)


def tones(surfaces: Sequence[Surface]) -> Tones:
    """The colours of the surfaces' materials."""
    materials = [surface.material for surface in surfaces]
    codes = [(each.light, each.base, each.shadow, each.line) for each in materials]
    return Tones(
        colours=np.array([[colour(code) for code in four] for four in codes]).reshape(-1, 4, 3),
        warmth=np.array([each.warmth for each in materials]),
        sheen=np.array([each.sheen for each in materials]),
    )


def key_light(camera: Camera) -> Floats:
    """Direction to the light, of shape (3,) and of length 1; it goes around with the camera, so no view is dark."""
    right, up, back = camera.axes
    direction = KEY[0] * right + KEY[1] * up + KEY[2] * back
    return np.asarray(direction / np.linalg.norm(direction))


def openness(scene: Scene, mesh: Mesh, wanted: Mask) -> Floats:
    """How open the room above each vertex is.

    Args:
        scene: Whose distances are asked.
        mesh: Of the same scene.
        wanted: Of shape (n,): the vertices that are seen; asking is dear, so the others are left at 1.

    Returns:
        Of shape (n,): 1 in the open, 0 in a deep hollow.
    """
    found = np.ones(len(wanted))
    if not wanted.any():
        return found
    points, normals = mesh.vertices[wanted], mesh.normals[wanted]
    closed = np.zeros(len(points))
    for height, share in HOLLOWS:
        above = points + normals * height
        free = np.minimum(scene.distance(above), above[:, 2] - scene.floor)
        closed += share * np.clip((height - free) / height, 0.0, 1.2)
    found[wanted] = np.clip(1.0 - HOLLOWS_SHARE * closed, 0.0, 1.0)
    return found


def shadow_map(mesh: Mesh, light: Floats) -> ShadowMap:
    """What the light sees of a mesh that is not empty.

    Args:
        mesh: What stands in the way.
        light: Direction to the light, of shape (3,) and of length 1, not straight up.
    """
    across = np.cross([0.0, 0.0, 1.0], light)
    across /= np.linalg.norm(across)
    axes = np.stack([across, np.cross(light, across), -light])
    places = mesh.vertices @ axes.T
    low, high = places.min(axis=0), places.max(axis=0)
    cell = max(float((high - low)[:2].max()), 0.1) / (MAP_SIZE - 8)
    corner = low - np.array([4.0 * cell, 4.0 * cell, 0.0])
    scale = np.array([cell, cell, 1.0])
    return ShadowMap(nearest((places - corner) / scale, mesh.faces, (MAP_SIZE, MAP_SIZE)), axes, corner, cell)


def lit(shadows: ShadowMap, points: Floats, normals: Floats, taps: int) -> Floats:
    """How much of the light reaches points.

    Args:
        shadows: What stands in the way.
        points: Of shape (n, 3).
        normals: Of shape (n, 3).
        taps: How many places of the map are asked around each point.

    Returns:
        Of shape (n,), from 0 in full shadow to 1.
    """
    # A sunflower's seeds: even over the disc for any number, and the same for every pixel, so that nothing is grainy.
    seeds = np.arange(taps)
    radius, angle = np.sqrt((seeds + 0.5) / taps) * (PENUMBRA / shadows.cell), seeds * 2.39996
    disc = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    found = np.empty(len(points))
    _ask(shadows.depth, shadows.places(points + normals * MAP_BIAS), disc, found)
    return found


def shade(pixels: Pixels, materials: Tones, camera: Camera) -> Floats:
    """Colours of pixels.

    Args:
        pixels: What is seen.
        materials: Of the surfaces.
        camera: Where it is seen from.

    Returns:
        Of shape (p, 4): linear red, green and blue, and how light the form is there, from 0 to 1.
    """
    right, up, back = camera.axes
    light, rim = key_light(camera), 0.8 * right + 0.5 * up - 0.2 * back
    half, fill = light + back, 0.75 * right + 0.25 * up + 0.6 * back
    found = np.empty((len(pixels.owner), 4))
    directions = np.stack([light, back, rim, half, fill])
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    _shade(pixels, materials, directions, found)
    return found


@compiled
def _step(low: float, high: float, value: float) -> float:
    """From 0 at `low` to 1 at `high`, without a corner."""
    share = min(max((value - low) / (high - low), 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)


@compiled
def _ask(depth: Floats, places: Floats, disc: Floats, found: Floats) -> None:
    """Counts the places of the disc that the light reaches; a place just behind the border counts in part."""
    height, width = depth.shape
    for point in range(places.shape[0]):
        reached = 0.0
        for tap in range(disc.shape[0]):
            column = min(max(int(places[point, 0] + disc[tap, 0] + 0.5), 0), width - 1)
            row = min(max(int(places[point, 1] + disc[tap, 1] + 0.5), 0), height - 1)
            behind = places[point, 2] - depth[row, column]
            reached += 1.0 - min(max((behind - MAP_BIAS) / MAP_SOFTNESS, 0.0), 1.0)
        found[point] = reached / disc.shape[0]


@compiled
def _shade(pixels: Pixels, materials: Tones, directions: Floats, found: Floats) -> None:
    """Lays the tones on; the numbers were chosen by looking."""
    for p in range(pixels.owner.shape[0]):
        owner, ground = pixels.owner[p], pixels.ground[p]
        light, base, shadow = materials.colours[owner, 0], materials.colours[owner, 1], materials.colours[owner, 2]
        to_light = to_eye = to_rim = to_half = to_fill = 0.0
        for k in range(3):
            to_light += pixels.normal[p, k] * directions[0, k]
            to_eye += pixels.normal[p, k] * directions[1, k]
            to_rim += pixels.normal[p, k] * directions[2, k]
            to_half += pixels.normal[p, k] * directions[3, k]
            to_fill += pixels.normal[p, k] * directions[4, k]
        hollow = 1.0 - pixels.openness[p]
        direct = _step(-0.24, 0.66, to_light) * (0.35 + 0.65 * pixels.light[p])
        # A weak second light from the other side, or there would be no form in the shade.
        direct += FILL * (1.0 - direct) * _step(-0.2, 1.0, to_fill)
        lightness = direct * (1.0 - 0.55 * hollow)
        to_base, to_top = _step(0.0, 0.55, lightness), 0.9 * _step(0.50, 1.0, lightness)
        glow = 0.28 * materials.warmth[owner] * to_base * (1.0 - to_base)
        rim = 0.15 * _step(0.50, 0.98, 1.0 - max(to_eye, 0.0)) * _step(-0.2, 0.6, to_rim)
        shine = materials.sheen[owner] * _step(0.72, 1.0, to_half) * pixels.light[p]
        bounce = 0.10 * max(-pixels.normal[p, 2], 0.0) * pixels.openness[p]
        if ground >= 0.0:
            # Level ground is one even tone, or the eye would look at it and not at the person.
            to_base, to_top, rim, bounce, hollow = 1.0, 0.35, 0.0, 0.0, 0.0
        for k in range(3):
            value = shadow[k] + (base[k] - shadow[k]) * to_base
            value += (light[k] - value) * to_top
            # A hollow is darker along the material's own way into the shade, so that it never turns grey.
            value *= 1.0 - 0.75 * hollow * (1.0 - shadow[k] / max(base[k], 1e-4))
            value *= 1.0 + glow * (1.0 - k)
            value += bounce * base[k] + shine * (0.9 * light[k] + 0.05)
            value += rim * (1.0 - value) * (0.35 + 0.65 * light[k])
            value += (0.62 * shadow[k] - value) * max(ground, 0.0)
            found[p, k] = min(max(value, 0.0), 1.0)
        found[p, 3] = lightness
