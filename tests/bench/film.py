# SPDX-License-Identifier: LGPL-3.0-or-later
"""A figure with all the frames that one may have, made for measuring; nobody looks at it."""

import json
import shutil
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient

CANVAS = QSize(960, 720)
MOVE, BREATH = 48, 5
QUALITY = 85


def make(root: Path, stretches: list[str]) -> Path:
    """Below `root`, the same film for each of `stretches`: 48 frames of the move, five of breathing, an arrow."""
    first = root / stretches[0] / "default"
    first.mkdir(parents=True)
    frames = [_frame(first, f"move-{number:02}", number / (MOVE - 1), 0.0) for number in range(MOVE)]
    breath = [_frame(first, f"breath-{number}", 1.0, number / BREATH) for number in range(1, BREATH + 1)]
    record = {
        "version": 2,
        "stamp": "bench",
        "canvas": [CANVAS.width(), CANVAS.height()],
        "shows": "left",
        "frames": frames,
        "hold": MOVE - 1,
        "breath": [{**frame, "at": number / BREATH} for number, frame in enumerate(breath, 1)],
        "arrow": {"points": [[300, 600], [480, 520], [640, 560]], "width": 14},
        "thumbnail": "thumb.webp",
    }
    (first / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
    _drawn(1.0, 0.0).scaled(320, 240).save(str(first / "thumb.webp"), "webp", QUALITY)
    for other in stretches[1:]:
        shutil.copytree(first, root / other / "default")
    return root


def _frame(folder: Path, name: str, at: float, air: float) -> dict[str, object]:
    body = QRect(60, 20, 840, 690)
    muscle = QRect(380, 250, 200, 180)
    _save(_drawn(at, air).copy(body), folder / f"{name}.webp")
    _save(_glow(muscle.size()), folder / f"{name}-highlight.webp")
    highlight = {"file": f"{name}-highlight.webp", **_box(muscle)}
    return {"at": at, "file": f"{name}.webp", **_box(body), "highlight": highlight}


def _box(box: QRect) -> dict[str, int]:
    return {"x": box.x(), "y": box.y(), "width": box.width(), "height": box.height()}


def _save(picture: QImage, file: Path) -> None:
    if not picture.save(str(file), "webp", QUALITY):
        raise OSError(file)


def _drawn(at: float, air: float) -> QImage:
    """A round, shaded body with limbs, about as many of its pixels solid as in a real picture."""
    picture = QImage(CANVAS, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(480, 400)
    for turn, (width, height) in ((-60, (120, 600)), (60, (120, 600)), (0, (300 + 12 * air, 560)), (90, (90, 760))):
        painter.save()
        painter.rotate(turn + 25 * at)
        shade = QRadialGradient(QPointF(-width / 6, -height / 6), height / 1.6)
        shade.setColorAt(0, QColor("#E7C3A6"))
        shade.setColorAt(1, QColor("#5A6E86"))
        painter.setBrush(shade)
        painter.drawEllipse(QRectF(-width / 2, -height / 2, width, height))
        painter.restore()
    painter.end()
    return picture


def _glow(size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    glow = QRadialGradient(QPointF(size.width() / 2, size.height() / 2), size.height() / 2)
    glow.setColorAt(0, QColor(200, 64, 43, 200))
    glow.setColorAt(1, QColor(200, 64, 43, 0))
    painter.fillRect(picture.rect(), glow)
    painter.end()
    return picture
