# SPDX-License-Identifier: LGPL-3.0-or-later
"""Pictures as files: cropped to what is on them, with the place where they lie on the canvas."""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from companion.illustrator.arrays import Bytes

SLOWEST = 6
"""WebP's method: the smallest files."""

FAINTEST = 3
"""Of 255: what is fainter is cropped away."""

SHADE = 160
"""Of 255: what is less opaque is shade on the ground."""


OPAQUE = 250
"""Of 255: from here on nothing shines through."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How a kind of picture is written.

    Attributes:
        colours: WebP's quality of the colours; much below 60 the lines get a fringe.
        shade_step: In steps of how many, of 255, soft shade is kept; more shows as rings around it.
        edge_step: The same for edges, of which a pixel is all that is ever seen. With every step that there is, how
            opaque a picture is takes as much room as its colours.
    """

    colours: int
    shade_step: int
    edge_step: int


BODY = Coding(colours=62, shade_step=6, edge_step=32)
HIGHLIGHT = Coding(colours=50, shade_step=8, edge_step=8)
LARGE = Coding(colours=78, shade_step=5, edge_step=16)
SMALL = Coding(colours=75, shade_step=5, edge_step=16)


@dataclass(frozen=True, slots=True)
class Cropped:
    """A WebP file's bytes and where its picture lies on the canvas, in pixels."""

    data: bytes
    x: int
    y: int
    width: int
    height: int


def cropped(picture: Bytes, coding: Coding) -> Cropped | None:
    """The part of a picture, of shape (h, w, 4), on which there is something; None where there is nothing."""
    rows, columns = np.nonzero(picture[..., 3] >= FAINTEST)
    if len(rows) == 0:
        return None
    top, left, bottom, right = int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1
    part = np.ascontiguousarray(picture[top:bottom, left:right])
    return Cropped(encoded(part, coding), left, top, right - left, bottom - top)


def encoded(picture: Bytes, coding: Coding) -> bytes:
    """A picture, of shape (h, w, 4), as the bytes of a WebP file."""
    stepped = picture.copy()
    stepped[..., 3] = _in_steps(picture[..., 3], coding)
    file = io.BytesIO()
    Image.fromarray(stepped).save(file, "WEBP", quality=coding.colours, alpha_quality=100, method=SLOWEST)
    return file.getvalue()


def _in_steps(opaque: Bytes, coding: Coding) -> Bytes:
    step = np.where(opaque < SHADE, coding.shade_step, coding.edge_step)
    rounded = np.rint(opaque / step) * step
    return np.where(opaque > OPAQUE, 255, np.minimum(rounded, 255)).astype(np.uint8)


def laid_over(body: Bytes, highlight: Bytes, strength: float = 1.0) -> Image.Image:
    """Body and highlight as one picture, the highlight as strong as asked, from 0 to 1."""
    whole, red = Image.fromarray(body), Image.fromarray(highlight)
    red.putalpha(red.getchannel("A").point(lambda alpha: alpha * strength))
    whole.alpha_composite(red)
    return whole
