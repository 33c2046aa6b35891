# SPDX-License-Identifier: LGPL-3.0-or-later
"""From a scene to its two pictures: the body on its ground, and the muscle that is stretched."""

from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from companion.illustrator.arrays import Bytes, Floats, Ints, Mask
from companion.illustrator.paint.camera import Camera, Canvas
from companion.illustrator.paint.glow import FAINTEST, LINE_SHARE, glow, red
from companion.illustrator.paint.ground import GroundMap, beyond, ground_of, is_ground
from companion.illustrator.paint.lines import Ink, View, ink
from companion.illustrator.paint.rasteriser import Mesh, Raster, Window, interpolated, merged, rasterise, window_around
from companion.illustrator.paint.shading import (
    Pixels,
    key_light,
    lit,
    openness,
    shade,
    shadow_map,
    to_srgb,
    tones,
)
from companion.illustrator.paint.surface import Scene

Values = TypeVar("Values", Floats, Ints)

REACH = 6
"""Pixels at 960 of canvas around the figure that a line can cover."""


@dataclass(frozen=True, slots=True)
class Painting:
    """Two pictures of one moment, each of shape (h, w, 4): red, green, blue and straight alpha in sRGB.

    Attributes:
        body: The person, the props and their shadow.
        highlight: The muscle that is stretched; it is laid over the body, as strongly as the moment asks.
    """

    body: Bytes
    highlight: Bytes


@dataclass(frozen=True, slots=True)
class _Layer:
    """Linear colours times how opaque they are, of shape (h, w, 3), and how opaque they are, of shape (h, w)."""

    rgb: Floats
    opaque: Floats


@dataclass(frozen=True, slots=True)
class _Sight:
    """A scene, from where it is seen, and what is seen of it."""

    scene: Scene
    camera: Camera
    mesh: Mesh
    raster: Raster
    unit: float
    """Samples for one pixel of a canvas 960 wide."""

    @property
    def of_person(self) -> Mask:
        """Of shape (s,), for the surfaces."""
        return np.array([surface.of_person for surface in self.scene.surfaces], dtype=bool)


def paint(scene: Scene, camera: Camera, canvas: Canvas = (960, 720), samples: int = 2, taps: int = 48) -> Painting:
    """Paints a scene.

    Args:
        scene: What is drawn.
        camera: Where it is seen from.
        canvas: Size of the pictures.
        samples: Across and down in every pixel: 2 or 3; 1 for a quick look.
        taps: How many places of the shadow map are asked for every sample: fewer than 40 leave faint rings in the
            shadows; 0 leaves cast shadows out, for a quick look.
    """
    mesh = merged(scene.surfaces)
    fine = (canvas[0] * samples, canvas[1] * samples)
    x, y, depth = camera.project(mesh.vertices, fine)
    unit = fine[0] / 960.0
    window = window_around(x, y, fine, _up(REACH * unit, samples), samples)
    sight = _Sight(scene, camera, mesh, rasterise(x, y, depth, mesh.faces, window), unit)
    ground = ground_of(mesh, key_light(camera), scene.floor)
    pixels = _pixels(sight, ground.on_mat, taps)
    shaded = shade(pixels, tones(scene.surfaces), camera)
    drawn = ink(_view(sight, pixels), unit)
    body = _placed(_body(sight, shaded[:, :3], drawn), window, canvas, samples)
    highlight = _placed(_highlight(sight, shaded[:, 3], drawn), window, canvas, samples)
    floor = _Layer(*beyond(ground, camera, canvas, scene.floor))
    return Painting(_finished(_over(body, floor)), _finished(highlight))


def _pixels(sight: _Sight, on_mat: GroundMap, taps: int) -> Pixels:
    """What is known of every covered pixel, row by row."""
    scene, mesh, raster = sight.scene, sight.mesh, sight.raster
    face, weights = raster.face[raster.covered], raster.weights[raster.covered]
    seen = np.zeros(len(mesh.vertices), dtype=bool)
    seen[mesh.faces[np.unique(face)]] = True
    values = np.column_stack([mesh.vertices, mesh.normals, openness(scene, mesh, seen)])
    found = interpolated(values, mesh.faces, face, weights)
    position, normal, owner = found[:, :3], found[:, 3:6], mesh.owner[face]
    normal /= np.maximum(np.sqrt(np.einsum("ij,ij->i", normal, normal)), 1e-9)[:, None]
    level = is_ground(position, normal, sight.of_person[owner], scene.floor)
    ground, light = np.full(len(face), -1.0), np.ones(len(face))
    ground[level] = on_mat.at(position[level])
    if taps and not level.all():
        shadows = shadow_map(mesh, key_light(sight.camera))
        light[~level] = lit(shadows, position[~level], normal[~level], taps)
    return Pixels(owner, position, normal, found[:, 6], light, ground)


def _view(sight: _Sight, pixels: Pixels) -> View:
    """What lines are found in."""
    camera, covered = sight.camera, sight.raster.covered
    right, up, _ = camera.axes
    facing = np.stack([pixels.normal @ right, -(pixels.normal @ up)], axis=1)
    return View(
        sight.raster.depth,
        _spread(pixels.owner, covered, -1),
        _spread(facing, covered, 0.0),
        sight.of_person,
        np.array([surface.has_lines for surface in sight.scene.surfaces], dtype=bool),
        camera.distance / (camera.focal * 960.0 * sight.unit),
    )


def _body(sight: _Sight, colours: Floats, drawn: Ink) -> _Layer:
    """The layer of the person and the props."""
    covered, lines = sight.raster.covered, tones(sight.scene.surfaces).colours[:, 3]
    rgb = _spread(colours, covered, 0.0)
    inked = drawn.cover > 0.0
    cover = drawn.cover[inked][:, None]
    # Premultiplied: outside the figure there is nothing below the ink.
    rgb[inked] = rgb[inked] * (1.0 - cover) + lines[drawn.owner[inked]] * cover
    return _Layer(rgb, np.maximum(covered.astype(np.float64), drawn.cover))


def _highlight(sight: _Sight, tone: Floats, drawn: Ink) -> _Layer:
    """The layer of the muscle, below the body's lines."""
    mesh, raster = sight.mesh, sight.raster
    covered, shown = raster.covered, glow(mesh)
    near = np.asarray((shown.halo[mesh.faces] > FAINTEST).any(axis=1))
    glows = np.flatnonzero(near[raster.face[covered]])
    rows, columns = (places[glows] for places in np.nonzero(covered))
    values = np.column_stack([shown.body, shown.halo])
    found = interpolated(values, mesh.faces, raster.face[rows, columns], raster.weights[rows, columns])
    colours, opaque = red(found[:, 0], found[:, 1], tone[glows])
    layer = _Layer(np.zeros((*covered.shape, 3)), np.zeros(covered.shape))
    layer.opaque[rows, columns] = opaque * (1.0 - LINE_SHARE * drawn.cover[rows, columns])
    layer.rgb[rows, columns] = colours * layer.opaque[rows, columns][:, None]
    return layer


def _spread(values: Values, covered: Mask, empty: float) -> Values:
    """Puts values of the covered pixels, of shape (p, ...), where they are seen, in shape (h, w, ...)."""
    found = np.full((*covered.shape, *values.shape[1:]), empty, dtype=values.dtype)
    found[covered] = values
    return found


def _placed(layer: _Layer, window: Window, canvas: Canvas, samples: int) -> _Layer:
    """Means of the samples of every pixel, set into the whole picture."""
    left, top = window.left // samples, window.top // samples
    right, bottom = left + window.width // samples, top + window.height // samples
    there = (slice(max(top, 0), min(bottom, canvas[1])), slice(max(left, 0), min(right, canvas[0])))
    here = (slice(there[0].start - top, there[0].stop - top), slice(there[1].start - left, there[1].stop - left))
    found = _Layer(np.zeros((canvas[1], canvas[0], 3)), np.zeros((canvas[1], canvas[0])))
    for row in range(samples):
        for column in range(samples):
            found.rgb[there] += layer.rgb[row::samples, column::samples][here] / samples**2
            found.opaque[there] += layer.opaque[row::samples, column::samples][here] / samples**2
    return found


def _over(above: _Layer, below: _Layer) -> _Layer:
    """One layer laid over another."""
    rest = 1.0 - above.opaque
    return _Layer(above.rgb + below.rgb * rest[..., None], above.opaque + below.opaque * rest)


def _finished(layer: _Layer) -> Bytes:
    """Straight alpha in sRGB. A pixel that shows nothing is 0 throughout, so that the file is small."""
    alpha = np.rint(np.clip(layer.opaque, 0.0, 1.0) * 255.0)
    found, seen = np.zeros((*alpha.shape, 4), dtype=np.uint8), alpha > 0.0
    straight = np.clip(layer.rgb[seen] / layer.opaque[seen][:, None], 0.0, 1.0)
    found[seen] = np.column_stack([np.rint(to_srgb(straight) * 255.0), alpha[seen]]).astype(np.uint8)
    return found


def _up(length: float, step: int) -> int:
    """The next multiple of a step."""
    return int(-(-length // step) * step)
