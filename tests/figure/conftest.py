# SPDX-License-Identifier: LGPL-3.0-or-later
"""A small real figure on disk, in flat colours, so that tests can tell every part of it by its pixels.

Canvas 40 x 30. The start is a blue block at x 2-22 with a green stripe at its left edge, the hold a blue block at
x 12-32 with the same stripe; together they cover x 2-32, y 4-24: 30 x 20. The highlight is a red square in the hold.
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

RECORD = {
    "version": 1,
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


@pytest.fixture
def figures(tmp_path: Path, qtbot: QtBot) -> Path:
    """The root of a figure source that holds the one stretch `reach`."""
    folder = tmp_path / "figures" / "reach" / "default"
    folder.mkdir(parents=True)
    block, stripe = (QRect(0, 0, 20, 20), BLUE), (QRect(0, 0, 4, 20), GREEN)
    _save(folder / "start.png", 20, 20, block, stripe)
    _save(folder / "hold.png", 20, 20, block, stripe)
    _save(folder / "red.png", 6, 6, (QRect(0, 0, 6, 6), RED))
    _save(folder / "thumb.png", 20, 20, block, stripe)
    (folder / "manifest.json").write_text(json.dumps(RECORD), encoding="utf-8")
    return tmp_path / "figures"
