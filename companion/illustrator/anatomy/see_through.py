# SPDX-License-Identifier: LGPL-3.0-or-later
"""Lays pictures of bones over the picture of a body, as if one could see into it."""

import numpy as np
from PIL import Image
from scipy import ndimage

from companion.illustrator.arrays import Bytes, Floats

GLOW, GLOW_SHARE = "FFF6E0", 0.62
"""The colour of the light around the bones, and how opaque it is beside them."""

GLOW_REACH = 0.0075
"""How far it reaches, in heights of the picture."""

THROUGH = 0.60
"""How much of what lies behind the hip bone shines through it, so that the lowest bone of the back can be counted."""


def over(body: Bytes, column: Bytes, hip: Bytes) -> Bytes:
    """Body, spine and hip as one picture.

    Args:
        body: The person, of shape (h, w, 4) in sRGB with straight alpha.
        column: The spine and the sacrum alone, of the same shape.
        hip: The near hip bone and thigh bone alone, of the same shape.
    """
    spine, near = _opaque(column), _opaque(hip)
    thin = hip.copy()
    thin[..., 3] = np.rint(255.0 * near * (1.0 - THROUGH * spine))
    whole = Image.fromarray(body)
    for layer in (_glow(np.maximum(spine, near), _opaque(body)), column, thin):
        whole.alpha_composite(Image.fromarray(layer))
    return np.asarray(whole)


def faded(picture: Bytes, first: float, last: float) -> Bytes:
    """A picture that is whole down to a row and gone from a later one on; rows are counted in pixels."""
    rows = np.arange(len(picture)) + 0.5
    share = np.clip((last - rows) / (last - first), 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    found = picture.copy()
    found[..., 3] = np.rint(picture[..., 3] * share[:, None])
    found[found[..., 3] == 0] = 0
    return found


def _glow(bones: Floats, body: Floats) -> Bytes:
    """Light around the bones that does not leave the body; both of shape (h, w), from 0 to 1."""
    wide = ndimage.gaussian_filter(bones, GLOW_REACH * len(bones))
    share = GLOW_SHARE * np.clip(1.6 * wide, 0.0, 1.0) * body
    layer = np.empty((*bones.shape, 4), dtype=np.uint8)
    layer[..., :3] = [int(GLOW[at : at + 2], 16) for at in (0, 2, 4)]
    layer[..., 3] = np.rint(255.0 * share)
    return layer


def _opaque(picture: Bytes) -> Floats:
    return np.asarray(picture[..., 3] / 255.0)
