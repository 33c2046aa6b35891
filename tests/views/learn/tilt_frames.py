# SPDX-License-Identifier: LGPL-3.0-or-later
"""A small standing figure at every tilt, in flat colours, so that its pixels tell the tilt and where its front is.

Each frame is 20 x 60: grey of a shade of its own, with a green stripe at the right edge, which is the front.
"""

import json
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from companion.views.learn.tilt_figure import MOVE
from companion.views.learn.tilting import MOST

FRAMES = 21
WIDTH, HEIGHT, STRIPE = 20, 60, 4
DARKEST, STEP = 30, 10
"""Shades of the first frame, and from one frame to the next."""
GREEN = QColor(0, 200, 0)


def write_frames(root: Path) -> Path:
    """Write the frames where a figure source with this root finds them; the root comes back."""
    folder = root / MOVE / "default"
    folder.mkdir(parents=True)
    box = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
    names = [f"tilt-{number:02}.png" for number in range(FRAMES)]
    for number, name in enumerate(names):
        _save(folder / name, QColor(*[DARKEST + STEP * number] * 3))
    record = {
        "version": 2,
        "stamp": "of the tests",
        "canvas": [WIDTH, HEIGHT],
        "shows": "right",
        "frames": [
            {"at": number / (FRAMES - 1), "file": name, **box, "highlight": None} for number, name in enumerate(names)
        ],
        "hold": FRAMES - 1,
        "breath": [],
        "arrow": None,
        "thumbnail": names[FRAMES // 2],
    }
    (folder / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
    return root


def tilt_of(shade: int) -> int:
    """The tilt, in whole degrees, at which the figure has this shade; between two frames they are mixed."""
    return round((shade - DARKEST) / STEP / (FRAMES - 1) * 2 * MOST) - MOST


def _save(path: Path, shade: QColor) -> None:
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(shade)
    painter = QPainter(picture)
    painter.fillRect(QRect(WIDTH - STRIPE, 0, STRIPE, HEIGHT), GREEN)
    painter.end()
    assert picture.save(str(path))
