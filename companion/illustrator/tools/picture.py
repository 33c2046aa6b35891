# SPDX-License-Identifier: LGPL-3.0-or-later
"""Pictures as files: cropped to what is on them, with the place where they lie on the canvas."""

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from companion.illustrator.arrays import Bytes

QUALITY = 75
"""Of WebP's colours; below, the lines get a fringe."""

ALPHA_QUALITY = 60
SLOWEST = 6
"""WebP's method: the smallest files."""

FAINTEST = 3
"""Of 255: what is fainter is cropped away."""


@dataclass(frozen=True, slots=True)
class Cropped:
    """A WebP file's bytes and where its picture lies on the canvas, in pixels."""

    data: bytes
    x: int
    y: int
    width: int
    height: int


def cropped(picture: Bytes, quality: int = QUALITY) -> Cropped | None:
    """The part of a picture, of shape (h, w, 4), on which there is something; None where there is nothing."""
    rows, columns = np.nonzero(picture[..., 3] >= FAINTEST)
    if len(rows) == 0:
        return None
    top, left, bottom, right = int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1
    part = np.ascontiguousarray(picture[top:bottom, left:right])
    return Cropped(encoded(Image.fromarray(part), quality), left, top, right - left, bottom - top)


def encoded(picture: Image.Image, quality: int = QUALITY) -> bytes:
    """A picture as the bytes of a WebP file."""
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=quality, alpha_quality=ALPHA_QUALITY, method=SLOWEST)
    return file.getvalue()


def laid_over(body: Bytes, highlight: Bytes) -> Image.Image:
    """Body and highlight as one picture."""
    whole = Image.fromarray(body)
    whole.alpha_composite(Image.fromarray(highlight))
    return whole
