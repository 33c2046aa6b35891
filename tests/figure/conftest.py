# SPDX-License-Identifier: LGPL-3.0-or-later
"""A small real figure on disk, in flat colours, so that tests can tell every part of it by its pixels.

Canvas 40 x 30. The start is a blue block at x 2-22 with a green stripe at its left edge, the hold a blue block at
x 12-32 with the same stripe; together they cover x 2-32, y 4-24: 30 x 20. The highlight is a red square in the hold.

A second one, `glide`, has eleven frames, each a grey block of a shade of its own, and four of breathing.
"""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

BLUE = QColor(0, 0, 200)
GREEN = QColor(0, 160, 0)
RED = QColor(220, 0, 0)
VIOLET = QColor(150, 0, 200)

RECORD = {
    "version": 2,
    "stamp": "of the tests",
    "canvas": [40, 30],
    "shows": "left",
    "frames": [
        {"at": 0.0, "file": "start.png", "x": 2, "y": 4, "width": 20, "height": 20, "highlight": None},
        {
            "at": 1.0,
            "file": "hold.png",
            "x": 12,
            "y": 4,
            "width": 20,
            "height": 20,
            "highlight": {"file": "red.png", "x": 24, "y": 10, "width": 6, "height": 6},
        },
    ],
    "hold": 1,
    "breath": [],
    "arrow": None,
    "thumbnail": "thumb.png",
}


def _save(path: Path, width: int, height: int, *parts: tuple[QRect, QColor]) -> None:
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    for where, colour in parts:
        painter.fillRect(where, colour)
    painter.end()
    assert picture.save(str(path))


FRAMES, BREATHS = 11, 4
STEP = 20
"""Between the shades of two frames of `glide`: 20 at the start, 220 in the hold; the breathing goes on in green."""


def glide(folder: Path) -> None:
    """Write the frames of `glide`; all cover the same 30 x 20 in the corner of the canvas."""
    folder.mkdir(parents=True)
    box = {"x": 0, "y": 0, "width": 30, "height": 20}
    for number in range(FRAMES):
        _save(folder / f"move-{number:02}.png", 30, 20, (QRect(0, 0, 30, 20), grey(number)))
    for number in range(1, BREATHS + 1):
        _save(folder / f"breath-{number}.png", 30, 20, (QRect(0, 0, 30, 20), QColor(0, 50 * number, 0)))
    _save(folder / "thumb.png", 30, 20, (QRect(0, 0, 30, 20), grey(FRAMES - 1)))
    record = {
        **RECORD,
        "frames": [
            {"at": number / (FRAMES - 1), "file": f"move-{number:02}.png", **box, "highlight": None}
            for number in range(FRAMES)
        ],
        "hold": FRAMES - 1,
        "breath": [
            {"at": number / BREATHS, "file": f"breath-{number}.png", **box, "highlight": None}
            for number in range(1, BREATHS + 1)
        ],
    }
    (folder / "manifest.json").write_text(json.dumps(record), encoding="utf-8")


def reach(folder: Path, colour: QColor = BLUE) -> None:
    """Write the two frames of `reach`, with blocks of this colour."""
    folder.mkdir(parents=True)
    block, stripe = (QRect(0, 0, 20, 20), colour), (QRect(0, 0, 4, 20), GREEN)
    _save(folder / "start.png", 20, 20, block, stripe)
    _save(folder / "hold.png", 20, 20, block, stripe)
    _save(folder / "red.png", 6, 6, (QRect(0, 0, 6, 6), RED))
    _save(folder / "thumb.png", 20, 20, block, stripe)
    (folder / "manifest.json").write_text(json.dumps(RECORD), encoding="utf-8")


def grey(number: int) -> QColor:
    """The shade of a frame of `glide`."""
    return QColor(*[STEP * (number + 1)] * 3)


@pytest.fixture
def figures(tmp_path: Path, qtbot: QtBot) -> Path:
    """The root of a figure source that holds the stretches `reach` and `glide`."""
    reach(tmp_path / "figures" / "reach" / "default")
    glide(tmp_path / "figures" / "glide" / "default")
    return tmp_path / "figures"
