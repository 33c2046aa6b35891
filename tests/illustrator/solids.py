# SPDX-License-Identifier: LGPL-3.0-or-later
"""Small bodies whose picture is known beforehand."""

import numpy as np

from companion.illustrator.paint.surface import Material, Scene, Surface

SKIN = Material("F8D5BA", "EFBC99", "CC8B6C", "874736", warmth=1.0)
CLOTH = Material("63C7C1", "3FAFAB", "23807F", "0F4A4D")


def sphere(centre=(0.0, 0.0, 0.0), radius=0.3, *, part="ball", material=SKIN, muscle=None, rings=48, **kinds):
    """A ball; `muscle` takes its normals, of shape (n, 3), to weights."""
    high, round_ = np.meshgrid(
        np.linspace(0, np.pi, rings + 1), np.linspace(0, 2 * np.pi, 2 * rings + 1), indexing="ij"
    )
    normals = np.stack([np.sin(high) * np.cos(round_), np.sin(high) * np.sin(round_), np.cos(high)], axis=-1)
    normals = normals.reshape(-1, 3)
    first = (np.arange(rings)[:, None] * (2 * rings + 1) + np.arange(2 * rings)).ravel()
    below = first + 2 * rings + 1
    faces = np.concatenate([np.stack([first, below, below + 1], 1), np.stack([first, below + 1, first + 1], 1)])
    weights = np.zeros(len(normals)) if muscle is None else muscle(normals)
    return Surface(part, material, normals * radius + centre, faces.astype(np.int32), normals, weights, **kinds)


def sheet(corners, part="sheet", material=CLOTH, steps=8, **kinds):
    """A flat square through four corners, counter-clockwise when seen from outside, of shape (4, 3)."""
    corners = np.asarray(corners, dtype=float)
    u, v = (each.ravel()[:, None] for each in np.meshgrid(np.linspace(0, 1, steps + 1), np.linspace(0, 1, steps + 1)))
    low, high = corners[0] + (corners[1] - corners[0]) * u, corners[3] + (corners[2] - corners[3]) * u
    vertices = low + (high - low) * v
    normal = np.cross(corners[1] - corners[0], corners[3] - corners[0])
    normals = np.tile(normal / np.linalg.norm(normal), (len(vertices), 1))
    first = (np.arange(steps)[:, None] * (steps + 1) + np.arange(steps)).ravel()
    above = first + steps + 1
    faces = np.concatenate([np.stack([first, first + 1, above + 1], 1), np.stack([first, above + 1, above], 1)])
    return Surface(part, material, vertices, faces.astype(np.int32), normals, np.zeros(len(vertices)), **kinds)


def mat(half=1.0, height=0.0):
    """A level square around the origin."""
    corners = [(-half, -half, height), (half, -half, height), (half, half, height), (-half, half, height)]
    return sheet(corners, part="mat", of_person=False)


def nowhere(points):
    """A distance to nothing: everything is far away."""
    return np.full(len(points), 9.0)


def scene(*surfaces, distance=nowhere, floor=-9.0):
    """A scene; the floor is so deep that no shadow is seen unless a test asks for one."""
    return Scene(surfaces, distance, floor)
