# SPDX-License-Identifier: LGPL-3.0-or-later
"""From a distance field to a mesh: marching cubes over the few blocks of space that the surface passes through."""

from typing import NamedTuple

import numpy as np
from skimage.measure import marching_cubes

from companion.illustrator.arrays import Floats, Ints
from companion.illustrator.shape.distance import distances, fill_blocks
from companion.illustrator.shape.field import Field

BLOCK = 4
"""Grid points along the edge of a block."""

CHUNK = 4
"""Blocks along the edge of a chunk: only chunks that the surface may pass are divided."""

HALF_DIAGONAL = 0.87
"""Of a cube of edge 1, rounded up."""

SLACK = 1.35
"""A squeezed shape tells distances that are up to this much too large or small."""

NOT_NEAR = 0.05
"""Metres: what stands in the grid where the surface is further away than a block."""


class Mesh(NamedTuple):
    """Vertices (n, 3) in metres, faces (m, 3) counter-clockwise from outside, normals (n, 3) of length 1."""

    vertices: Floats
    faces: Ints
    normals: Floats


NO_MESH = Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int32), np.zeros((0, 3)))


def meshed(field: Field, step: float) -> Mesh:
    """The surface of `field` from a grid of `step` metres; without vertices where there is no surface."""
    program = field.compiled()
    low, high = field.bounds()
    # the first and the last of the grid's points lie outside, so that the surface is closed
    low, high = low - step, high + step
    edge = step * BLOCK
    chunks = np.ceil((high - low) / (edge * CHUNK)).astype(np.int64)
    every = np.argwhere(np.ones(chunks, dtype=np.bool_))
    away = distances(low + (every + 0.5) * edge * CHUNK, program)
    inside = np.where(away < 0, -NOT_NEAR, NOT_NEAR).astype(np.float32).reshape(chunks)
    volume = inside.repeat(CHUNK * BLOCK, 0).repeat(CHUNK * BLOCK, 1).repeat(CHUNK * BLOCK, 2)
    near = every[np.abs(away) < edge * CHUNK * HALF_DIAGONAL * SLACK + SLACK * step]
    blocks = (
        (near[:, None] * CHUNK + np.argwhere(np.ones((CHUNK,) * 3, dtype=np.bool_))).reshape(-1, 3).astype(np.int32)
    )
    fill_blocks(volume, blocks, low, step, BLOCK, edge * HALF_DIAGONAL * SLACK + SLACK * step, program)
    if not (volume.min() < 0 < volume.max()):
        return NO_MESH
    vertices, faces, normals, _ = marching_cubes(volume, 0.0)  # type: ignore[no-untyped-call]
    places = low + (vertices.astype(np.float64) + 0.5) * step
    # scikit-image lets normals point to where the field falls: inwards
    return Mesh(places, faces.astype(np.int32), -normals.astype(np.float64))
