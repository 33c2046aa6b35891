# SPDX-License-Identifier: LGPL-3.0-or-later
"""The muscle that is stretched, as a layer of its own: a warm red that takes the light and shade of the form."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from companion.illustrator.arrays import Floats, Ints
from companion.illustrator.paint.rasteriser import Mesh
from companion.illustrator.paint.shading import colour

DEEP, BODY, BRIGHT = "A3221A", "DE3A2B", "FF7A60"
"""Away from the light, the colour itself, and where the light falls."""

STRONGEST, GLOW_SHARE = 0.91, 0.34
"""How opaque the muscle is, and how opaque the glow around it."""
BELLY = 0.45
"""How much deeper the red is at the edge of the muscle than along its middle."""
FAINTEST = 0.002
"""A glow that is fainter is none."""
LINE_SHARE = 0.85
"""How much of a line of the body stays free of the layer."""

SOFT, WIDE = 0.010, 0.020
"""Metres over which weights are evened out along the surface: for a soft edge, and for the glow around it."""
SPREAD = 0.43
"""One round with the neighbours evens out over the root of this, in edges of the mesh."""
MOST_ROUNDS = 150


@dataclass(frozen=True, slots=True)
class Glow:
    """How strongly the muscle shows at vertices.

    Attributes:
        body: Of shape (n,), from 0 to 1: the muscle itself.
        halo: Of shape (n,), from 0 to 1: the glow around it.
    """

    body: Floats
    halo: Floats


def glow(mesh: Mesh) -> Glow:
    """Softens the muscle's weights along the surface, so that no glow falls on an arm that only passes before it."""
    touched = np.zeros(int(mesh.maker.max(initial=-1)) + 1, dtype=bool)
    touched[mesh.owner[(mesh.muscle[mesh.faces] > 0.0).any(axis=1)]] = True
    faces = mesh.faces[touched[mesh.owner]]
    if not len(faces):
        return Glow(np.zeros(len(mesh.muscle)), np.zeros(len(mesh.muscle)))
    around = _around(faces, len(mesh.muscle))
    halo = np.clip(mesh.muscle, 0.0, 1.0)
    soft_rounds, rounds = _rounds(mesh, faces)
    soft = halo
    for done in range(rounds):
        halo = around @ halo
        if done + 1 == soft_rounds:
            soft = halo
    return Glow(soft, halo)


def _rounds(mesh: Mesh, faces: Ints) -> tuple[int, int]:
    """How many rounds `SOFT` and `WIDE` take on a mesh, so that a finer one looks the same."""
    over = faces[(mesh.muscle[faces] > 0.0).any(axis=1)]
    edge = float(np.median(np.linalg.norm(mesh.vertices[over[:, 0]] - mesh.vertices[over[:, 1]], axis=1)))
    soft, wide = (min(round(reach**2 / (SPREAD * max(edge, 1e-4) ** 2)), MOST_ROUNDS) for reach in (SOFT, WIDE))
    return soft, wide


def red(body: Floats, halo: Floats, tone: Floats) -> tuple[Floats, Floats]:
    """Colours of pixels.

    Args:
        body: Of shape (p,), from 0 to 1: how far a pixel lies over the muscle.
        halo: Of shape (p,), from 0 to 1: how far it lies in the glow.
        tone: Of shape (p,), from 0 to 1: how light the form is.

    Returns:
        Linear red, green and blue, of shape (p, 3), and how opaque it is, of shape (p,).
    """
    firm = np.clip((body - 0.03) / 0.80, 0.0, 1.0)
    firm = firm * firm * (3.0 - 2.0 * firm)
    opaque = firm * STRONGEST + (1.0 - firm) * GLOW_SHARE * np.sqrt(halo)
    # Lighter along the middle and deeper towards the edges, as a muscle's belly is.
    tone = np.clip(tone + BELLY * (halo - 0.9), 0.0, 1.0)
    deep, middle, bright = (colour(code) for code in (DEEP, BODY, BRIGHT))
    to_body = np.clip(tone / 0.5, 0.0, 1.0)[:, None]
    to_bright = (np.clip((tone - 0.5) / 0.5, 0.0, 1.0) * (0.25 + 0.45 * firm))[:, None]
    return deep + (middle - deep) * to_body + (bright - middle) * to_bright, opaque


def _around(faces: Ints, count: int) -> sparse.csr_array:
    """A matrix that takes the mean of every vertex and its neighbours; one without neighbours keeps what it has."""
    pairs = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    rows = np.concatenate([pairs[:, 0], pairs[:, 1], np.arange(count)])
    columns = np.concatenate([pairs[:, 1], pairs[:, 0], np.arange(count)])
    links = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    return links.multiply(1.0 / links.sum(axis=1)[:, None]).tocsr()
