# SPDX-License-Identifier: LGPL-3.0-or-later
"""A second look at the body in a disc on the picture, with a ground and a rim of its own."""

import numpy as np

from companion.illustrator.arrays import Bytes, Floats
from companion.illustrator.paint.painter import Painting

GROUND, RIM = (247, 244, 237), (122, 128, 134)
"""Of the disc and its edge, in sRGB; they stand out from every stage on which figures are shown."""

RIM_WIDE = 0.012
"""In widths of the disc."""


def laid_in(whole: Painting, close: Painting, at: tuple[float, float]) -> Painting:
    """Both layers of a picture with another one laid into a disc on it.

    Args:
        whole: The picture.
        close: A square one.
        at: The middle of the disc, in widths and heights of the picture.
    """
    height, width = whole.body.shape[:2]
    edge = len(close.body)
    left, top = round(at[0] * width - edge / 2), round(at[1] * height - edge / 2)
    disc, rim = _shapes(edge)
    body, highlight = whole.body.copy(), whole.highlight.copy()
    there = (slice(top, top + edge), slice(left, left + edge))
    ground = np.dstack([np.broadcast_to(GROUND, (edge, edge, 3)), 255.0 * disc])
    body[there] = _over(_over(_over(body[there], ground), _cut(close.body, disc)), _ring(rim))
    # what glows behind the disc is hidden by it
    hidden = highlight[there].astype(np.float64)
    hidden[..., 3] *= 1.0 - disc
    highlight[there] = _over(hidden, _cut(close.highlight, disc - rim))
    return Painting(body, highlight)


def _shapes(edge: int) -> tuple[Floats, Floats]:
    """How much of each pixel the disc covers, and its rim, of shape (edge, edge), from 0 to 1."""
    middle = (edge - 1) / 2
    rows, columns = np.mgrid[:edge, :edge]
    away = np.hypot(rows - middle, columns - middle)
    disc = np.clip(middle - away, 0.0, 1.0)
    return disc, disc - np.clip(middle - RIM_WIDE * edge - away, 0.0, 1.0)


def _ring(rim: Floats) -> Floats:
    return np.dstack([np.broadcast_to(RIM, (*rim.shape, 3)), 255.0 * rim])


def _cut(picture: Bytes, shape: Floats) -> Floats:
    found = picture.astype(np.float64)
    found[..., 3] *= np.clip(shape, 0.0, 1.0)
    return found


def _over(below: Bytes | Floats, above: Floats) -> Bytes:
    """One picture with straight alpha laid over another of the same shape."""
    share = above[..., 3:] / 255.0
    under = below[..., 3:] / 255.0 * (1.0 - share)
    opaque = share + under
    colours = (above[..., :3] * share + below[..., :3] * under) / np.maximum(opaque, 1e-6)
    return np.rint(np.dstack([colours, 255.0 * opaque])).astype(np.uint8)
