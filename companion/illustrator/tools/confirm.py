# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whether the illustrator still draws what was rendered: a few pictures are drawn again and compared."""

import json
from pathlib import Path

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.paint.camera import Camera
from companion.illustrator.tools.manifest import FILE_NAME, picture_in, written
from companion.illustrator.tools.moments import Moment
from companion.illustrator.tools.picture import laid_over
from companion.illustrator.tools.render import Work, drawing

TILE = 16
"""Pixels along the edge of the squares that are compared: small enough that a nose fills one."""

SAME = 10.0
"""The mean difference of a channel within a square, of 255, that lossy files and other processors make."""


def difference(work: Work, moment: Moment, camera: Camera, kept: Moment | None = None) -> float:
    """How far a rendered picture is from one that is drawn now: in the square that differs most, of 255.

    Args:
        work: the pictures.
        moment: what is drawn now.
        camera: where it is seen from.
        kept: which rendered picture; that of the same moment when none is named.

    Raises:
        OSError: there is no rendered picture.
        ValueError: its list cannot be read.
    """
    painting = drawing(work, camera, moment)
    new = np.asarray(laid_over(painting.body, painting.highlight, moment.progress), dtype=np.float64)
    old = np.asarray(picture_in(work.target, (kept or moment).progress), dtype=np.float64)
    # see-through pixels have no colour to speak of
    shown = np.maximum(new[..., 3:], old[..., 3:]) / 255
    return float(_tiles(np.abs(new - old) * shown).max())


def _tiles(picture: Floats) -> Floats:
    """The mean of each square of a picture, of shape (h, w, channels), whose edges are whole squares."""
    height, width, channels = picture.shape
    squares = picture[: height // TILE * TILE, : width // TILE * TILE]
    return np.asarray(squares.reshape(height // TILE, TILE, width // TILE, TILE * channels).mean(axis=(1, 3)))


def looks_the_same(work: Work) -> bool:
    """Whether the rendered pictures are still what would be drawn."""
    camera, move = work.camera, work.reel.move
    return all(difference(work, moment, camera) <= SAME for moment in (move[0], move[len(move) // 2], move[-1]))


def renew_stamp(target: Path, stamp: str) -> None:
    """Say in the manifest that its pictures are what is drawn now."""
    path = target / FILE_NAME
    record = json.loads(path.read_text(encoding="utf-8"))
    record["stamp"] = stamp
    path.write_text(written(record), encoding="utf-8")
