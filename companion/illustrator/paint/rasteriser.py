# SPDX-License-Identifier: LGPL-3.0-or-later
"""From triangles to pixels: which face is seen at each, how deep it lies, and what its vertices say there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats, Ints, Mask
from companion.illustrator.compiled import compiled
from companion.illustrator.paint.camera import NEAREST
from companion.illustrator.paint.surface import Surface

FAR = 1.0e6
"""Metres; the depth where nothing is seen. A finite number, because the compiled loops may not meet infinity."""

EDGE = 1e-7
"""How far beyond its edge a face still covers a pixel, as a share of the face, so that no gap opens between two."""


@dataclass(frozen=True, slots=True)
class Mesh:
    """All surfaces of a scene as one mesh.

    Attributes:
        vertices: Of shape (n, 3), in metres.
        faces: Of shape (m, 3).
        normals: Of shape (n, 3).
        muscle: Of shape (n,).
        owner: Of shape (m,): which surface each face belongs to.
        maker: Of shape (n,): which surface each vertex belongs to.
    """

    vertices: Floats
    faces: Ints
    normals: Floats
    muscle: Floats
    owner: Ints
    maker: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the picture, in pixels; the only part that is worked on."""

    left: int
    top: int
    width: int
    height: int


class Raster(NamedTuple):
    """What is seen in a window.

    Attributes:
        depth: Of shape (h, w), metres from the lens; `FAR` where nothing is.
        face: Of shape (h, w); -1 where nothing is.
        weights: Of shape (h, w, 3): how much each vertex of the face counts there, in the world and not on the picture.
    """

    depth: Floats
    face: Ints
    weights: Floats

    @property
    def covered(self) -> Mask:
        """Of shape (h, w): where something is seen."""
        return self.face >= 0


def merged(surfaces: Sequence[Surface]) -> Mesh:
    """Puts surfaces together; none give an empty mesh."""
    sizes = [len(surface.vertices) for surface in surfaces]
    starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)
    numbers = np.arange(len(surfaces), dtype=np.int32)
    return Mesh(
        vertices=np.concatenate([np.zeros((0, 3)), *(surface.vertices for surface in surfaces)]),
        faces=np.concatenate(
            [
                np.zeros((0, 3), dtype=np.int32),
                *(surface.faces.astype(np.int32) + start for surface, start in zip(surfaces, starts, strict=False)),
            ],
        ),
        normals=np.concatenate([np.zeros((0, 3)), *(surface.normals for surface in surfaces)]),
        muscle=np.concatenate([np.zeros(0), *(surface.muscle for surface in surfaces)]),
        owner=np.repeat(numbers, [len(surface.faces) for surface in surfaces]),
        maker=np.repeat(numbers, sizes),
    )


def window_around(x: Floats, y: Floats, canvas: tuple[int, int], reach: int, step: int) -> Window:
    """The smallest window that holds points, with some room around.

    Args:
        x: Of shape (n,), in pixels.
        y: Of shape (n,), in pixels.
        canvas: Size of the picture in pixels.
        reach: Room left around the points, in pixels; the window may reach as far beyond the canvas, so that an outline
            is drawn where the body ends and not where the picture does.
        step: The edges of the window lie on multiples of it.

    Returns:
        The window, which has no width or height when no point is near the canvas.
    """
    edges = []
    for places, size in ((x, canvas[0]), (y, canvas[1])):
        low, high = (places.min(), places.max()) if len(places) else (0.0, -4.0 * reach)
        low, high = max(low, 0.0) - reach, min(high, float(size)) + reach
        first, last = math.floor(low / step) * step, math.ceil(high / step) * step
        edges.append((first, max(last - first, 0)))
    (left, width), (top, height) = edges
    if not width or not height:
        return Window(0, 0, 0, 0)
    return Window(left, top, width, height)


def rasterise(x: Floats, y: Floats, depth: Floats, faces: Ints, window: Window) -> Raster:
    """Finds the nearest face at the centre of every pixel.

    Args:
        x: Of the vertices, of shape (n,), in pixels of the canvas.
        y: Likewise.
        depth: Likewise, in metres; faces that come too near to the lens are left out.
        faces: Of shape (m, 3).
        window: The part of the canvas that is looked at.

    Returns:
        What is seen, of the window's shape.
    """
    shape = (window.height, window.width)
    found = Raster(np.full(shape, FAR), np.full(shape, -1, dtype=np.int32), np.zeros((*shape, 3)))
    if len(faces):
        _fill(np.stack([x - window.left, y - window.top, depth], axis=1), faces, found)
    return found


def interpolated(values: Floats, faces: Ints, face: Ints, weights: Floats) -> Floats:
    """What the vertices say at pixels.

    Args:
        values: Of the vertices, of shape (n, k).
        faces: Of shape (m, 3).
        face: Of the pixels, of shape (p,).
        weights: Of the pixels, of shape (p, 3).

    Returns:
        Of shape (p, k).
    """
    found = np.empty((len(face), values.shape[1]))
    _interpolate(values, faces, face, weights, found)
    return found


def nearest(places: Floats, faces: Ints, shape: tuple[int, int]) -> Floats:
    """The least third coordinate over every cell of a plane: a view without perspective.

    Args:
        places: Of the vertices, of shape (n, 3): column, row and depth.
        faces: Of shape (m, 3).
        shape: Rows and columns of the plane.

    Returns:
        Of that shape; `FAR` where nothing is.
    """
    depth = np.full(shape, FAR)
    if len(faces):
        _nearest(places, faces, depth)
    return depth


@compiled
def _fill(places: Floats, faces: Ints, found: Raster) -> None:
    """Goes through the faces; a later one wins a pixel only where it is truly nearer, so the order is settled."""
    height, width = found.depth.shape
    for number in range(faces.shape[0]):
        a, b, c = places[faces[number, 0]], places[faces[number, 1]], places[faces[number, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
        if area == 0.0 or min(a[2], b[2], c[2]) < NEAREST:
            continue
        first = max(math.ceil(min(a[0], b[0], c[0]) - 0.5), 0)
        last = min(math.floor(max(a[0], b[0], c[0]) - 0.5), width - 1)
        top = max(math.ceil(min(a[1], b[1], c[1]) - 0.5), 0)
        bottom = min(math.floor(max(a[1], b[1], c[1]) - 0.5), height - 1)
        for row in range(top, bottom + 1):
            for column in range(first, last + 1):
                x, y = column + 0.5, row + 0.5
                # Shares of a triangle on the picture are shares in the world only after a division by depth.
                share_a = ((b[0] - x) * (c[1] - y) - (c[0] - x) * (b[1] - y)) / area
                share_b = ((c[0] - x) * (a[1] - y) - (a[0] - x) * (c[1] - y)) / area
                share_c = 1.0 - share_a - share_b
                if min(share_a, share_b, share_c) < -EDGE:
                    continue
                depth = 1.0 / (share_a / a[2] + share_b / b[2] + share_c / c[2])
                if depth < found.depth[row, column]:
                    found.depth[row, column] = depth
                    found.face[row, column] = number
                    found.weights[row, column, 0] = share_a / a[2] * depth
                    found.weights[row, column, 1] = share_b / b[2] * depth
                    found.weights[row, column, 2] = share_c / c[2] * depth


@compiled
def _nearest(places: Floats, faces: Ints, depth: Floats) -> None:
    """Keeps the least third coordinate at every cell."""
    height, width = depth.shape
    for number in range(faces.shape[0]):
        a, b, c = places[faces[number, 0]], places[faces[number, 1]], places[faces[number, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
        if area == 0.0:
            continue
        first, last = max(math.ceil(min(a[0], b[0], c[0])), 0), min(math.floor(max(a[0], b[0], c[0])), width - 1)
        top, bottom = max(math.ceil(min(a[1], b[1], c[1])), 0), min(math.floor(max(a[1], b[1], c[1])), height - 1)
        for row in range(top, bottom + 1):
            for column in range(first, last + 1):
                share_a = ((b[0] - column) * (c[1] - row) - (c[0] - column) * (b[1] - row)) / area
                share_b = ((c[0] - column) * (a[1] - row) - (a[0] - column) * (c[1] - row)) / area
                share_c = 1.0 - share_a - share_b
                if min(share_a, share_b, share_c) >= -EDGE:
                    third = share_a * a[2] + share_b * b[2] + share_c * c[2]
                    depth[row, column] = min(depth[row, column], third)


@compiled
def _interpolate(values: Floats, faces: Ints, face: Ints, weights: Floats, found: Floats) -> None:
    for pixel in range(face.shape[0]):
        number = face[pixel]
        a, b, c = faces[number, 0], faces[number, 1], faces[number, 2]
        for k in range(values.shape[1]):
            found[pixel, k] = (
                weights[pixel, 0] * values[a, k] + weights[pixel, 1] * values[b, k] + weights[pixel, 2] * values[c, k]
            )
