# SPDX-License-Identifier: LGPL-3.0-or-later
"""The shadow on the ground, on the mat and beyond it: dark where the body touches, soft and far where it is high."""

from typing import NamedTuple

import numpy as np
from scipy import ndimage

from companion.illustrator.arrays import Floats, Mask
from companion.illustrator.paint.camera import Camera, Canvas
from companion.illustrator.paint.rasteriser import Mesh, nearest
from companion.illustrator.paint.shading import colour

SHADE, SHADE_SHARE = "161B1F", 0.80
"""The colour of the shadow on the bare floor, which itself is transparent, and how opaque it is at its darkest."""

POOL_COLOUR, POOL_SHARE = "A9B0AC", 0.22
"""Likewise of the pool of light: darker than a light stage and lighter than a dark one, and hardly seen on either."""
POOL, POOL_GAIN = (0.50, 0.14, 0.9), 3.0
FADE = 0.06
"""Over what share of the picture the floor fades out towards its edges."""

CELL = 0.008
ROOM = 0.45
"""Metres of map around what casts a shadow: more than the widest blur reaches, so that it ends in nothing."""

THICKNESS = 0.03
"""Metres above the floor up to which a level surface, such as a mat, is ground that shadows fall on."""

LAYERS = ((0.035, 0.014, 0.66), (0.14, 0.032, 0.42), (0.50, 0.075, 0.32), (1.60, 0.140, 0.20))
"""Up to which height in metres something casts a shadow, how far in metres that is blurred, and how dark it is."""
MAT_LAYERS = ((THICKNESS, 0.008, 0.50), (THICKNESS, 0.030, 0.22))
"""Likewise for a mat, which is too thin for a wide shadow and would seem to float on it."""


class GroundMap(NamedTuple):
    """Values on the ground.

    Attributes:
        values: Of shape (rows along y, columns along x), from 0 to 1.
        corner: x and y of the first cell, of shape (2,), in metres.
    """

    values: Floats
    corner: Floats

    def at(self, points: Floats) -> Floats:
        """The values at points whose last axis is x, y and perhaps z, in metres; of the shape of the other axes."""
        place = (points[..., :2] - self.corner) / CELL
        found = ndimage.map_coordinates(self.values, [place[..., 1], place[..., 0]], order=1, mode="constant")
        return np.asarray(found)


class Ground(NamedTuple):
    """What light and shade do on the ground; every map is wide enough to be 0 along its edges.

    Attributes:
        on_mat: How dark a mat is.
        on_floor: How dark the bare floor is, which the mat shades too.
        pool: How bright the floor is around what stands on it, so that a shadow is seen on a dark stage too.
    """

    on_mat: GroundMap
    on_floor: GroundMap
    pool: GroundMap


def ground_of(mesh: Mesh, light: Floats, floor: float) -> Ground:
    """Light and shade of a scene on the ground.

    Args:
        mesh: Of the scene.
        light: Direction to the light, of shape (3,).
        floor: Its height in metres.
    """
    tallest = np.full(int(mesh.maker.max(initial=-1)) + 1, -np.inf)
    np.maximum.at(tallest, mesh.maker, mesh.vertices[:, 2])
    stands = tallest[mesh.owner] > floor + THICKNESS
    if not len(stands):
        nothing = GroundMap(np.zeros((2, 2)), np.zeros(2))
        return Ground(nothing, nothing, nothing)
    height = np.maximum(mesh.vertices[:, 2] - floor, 0.0)
    # Only half the slant of the light: a shadow that lies far off reads as another object.
    slant = -0.5 * light[:2] / max(float(light[2]), 0.3)
    fallen = mesh.vertices[:, :2] + np.minimum(height, 0.8)[:, None] * slant
    # On multiples of the cell, or the shadow of a foot that stands still would flicker from frame to frame.
    corner = np.floor((fallen.min(axis=0) - ROOM) / CELL) * CELL
    across, along = np.ceil((np.ptp(fallen, axis=0) + 2.0 * ROOM) / CELL).astype(int) + 1
    places, shape = np.concatenate([(fallen - corner) / CELL, height[:, None]], axis=1), (int(along), int(across))
    # The undersides, as the floor sees them along the light: what is low is dark, whatever is above it.
    body, mat = nearest(places, mesh.faces[stands], shape), nearest(places, mesh.faces[~stands], shape)
    bright = _bright(body, LAYERS)
    pool = 1.0 - _bright(np.minimum(body, mat), (POOL,)) ** POOL_GAIN
    return Ground(
        GroundMap(1.0 - bright, corner),
        GroundMap(1.0 - bright * _bright(mat, MAT_LAYERS), corner),
        GroundMap(pool, corner),
    )


def _bright(underside: Floats, layers: tuple[tuple[float, float, float], ...]) -> Floats:
    """How much light is left below undersides, all of shape (rows, columns)."""
    bright = np.ones(underside.shape)
    for high, blur, share in layers:
        hit = (underside < high).astype(np.float64)
        if hit.any():
            bright *= 1.0 - share * ndimage.gaussian_filter(hit, blur / CELL, mode="constant", truncate=3.0)
    return bright


def is_ground(position: Floats, normal: Floats, of_person: Mask, floor: float) -> Mask:
    """Which points lie on level ground, such as a mat, of shape (p,).

    Args:
        position: Of shape (p, 3), in metres.
        normal: Of shape (p, 3), of length 1.
        of_person: Of shape (p,): the person is no ground.
        floor: Its height in metres.
    """
    return np.asarray((position[:, 2] < floor + THICKNESS) & (normal[:, 2] > 0.9) & ~of_person)


def beyond(ground: Ground, camera: Camera, canvas: Canvas, floor: float) -> tuple[Floats, Floats]:
    """The bare floor over the whole picture: light first, and the shadow on it.

    Args:
        ground: Light and shade.
        camera: Where it is seen from.
        canvas: Size of the picture.
        floor: Its height in metres.

    Returns:
        Linear red, green and blue times how opaque it is, of shape (h, w, 3), and how opaque it is, of shape (h, w). It
        is 0 at the edges of the picture, where it would be cut.
    """
    width, height = canvas
    x, y = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    rays, eye = camera.rays(x, y, canvas), camera.eye
    down = np.minimum(rays[..., 2], -1e-3)
    points = eye[:2] + rays[..., :2] * ((floor - eye[2]) / down)[..., None]
    edge = np.minimum(np.minimum(x, width - x) / width, np.minimum(y, height - y) / height) / FADE
    seen = np.clip(edge, 0.0, 1.0) * (rays[..., 2] < -1e-3)
    pool, shade = POOL_SHARE * seen * ground.pool.at(points), SHADE_SHARE * seen * ground.on_floor.at(points)
    rgb = (pool * (1.0 - shade))[..., None] * colour(POOL_COLOUR) + shade[..., None] * colour(SHADE)
    return rgb, pool + shade - pool * shade
