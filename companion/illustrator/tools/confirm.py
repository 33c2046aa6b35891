# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whether the illustrator still draws what was rendered: a few pictures are drawn again and compared."""

import json
from pathlib import Path

import numpy as np

from companion.illustrator.figure import camera_of
from companion.illustrator.paint.camera import Camera
from companion.illustrator.tools.manifest import FILE_NAME, picture_in
from companion.illustrator.tools.moments import HOLD, MOVE, Moment
from companion.illustrator.tools.picture import laid_over
from companion.illustrator.tools.render import CANVAS, Work, drawing

LOOKED_AT: tuple[Moment, ...] = (MOVE[0], MOVE[len(MOVE) // 2], HOLD)

SAME = 2.5
"""The mean difference of a channel, of 255, that lossy files and other processors make."""


def difference(work: Work, moment: Moment, camera: Camera) -> float:
    """How far the rendered picture of a moment is from one that is drawn now: the mean of a channel, of 255.

    Raises:
        OSError: there is no rendered picture.
        ValueError: its list cannot be read.
    """
    kept = np.asarray(picture_in(work.target, moment.progress), dtype=np.float64)
    painting = drawing(work.pose, work.person, camera, moment)
    highlight = painting.highlight.copy()
    highlight[..., 3] = (highlight[..., 3] * moment.progress).astype(highlight.dtype)
    drawn = np.asarray(laid_over(painting.body, highlight), dtype=np.float64)
    # see-through pixels have no colour to speak of
    shown = np.maximum(kept[..., 3:], drawn[..., 3:]) / 255
    return float((np.abs(kept - drawn) * shown).sum() / max(shown.sum() * 4, 1.0))


def looks_the_same(work: Work) -> bool:
    """Whether the rendered pictures are still what would be drawn."""
    camera = camera_of(work.pose, work.person, CANVAS)
    return all(difference(work, moment, camera) <= SAME for moment in LOOKED_AT)


def renew_stamp(target: Path, stamp: str) -> None:
    """Say in the manifest that its pictures are what is drawn now."""
    path = target / FILE_NAME
    record = json.loads(path.read_text(encoding="utf-8"))
    record["stamp"] = stamp
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
