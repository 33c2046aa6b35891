# SPDX-License-Identifier: LGPL-3.0-or-later
"""Mixes two neighbouring frames and their highlights into one picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter

WEIGHTS = 255
"""Steps of a weight that can be told apart."""


@dataclass(frozen=True, slots=True)
class Sprite:
    """A picture ready to be drawn, and where; in device pixels from the corner of the figure."""

    image: QImage
    at: QPoint


@dataclass(frozen=True, slots=True)
class Pose:
    """One frame: the body, and the stretched muscle as a layer of its own where there is one."""

    body: Sprite
    highlight: Sprite | None


@dataclass(frozen=True, slots=True)
class Blend:
    """Two neighbouring frames; `weight` of the upper runs from 0 to 1, `size` is in device pixels."""

    size: QSize
    lower: Pose
    upper: Pose
    weight: float


def composed(blend: Blend, highlight: float) -> QImage:
    """The one picture of `blend` with the highlight at a strength from 0 to 1.

    The two frames share every pixel in proportion: what is solid in both stays solid in between. Drawing one half
    transparent over the other would let the ground shine through the middle of a move.
    """
    weight = round(blend.weight * WEIGHTS) / WEIGHTS
    if weight == 1:
        return _with_highlight(blend.upper, highlight, blend.size)
    mixed = _with_highlight(blend.lower, highlight, blend.size)
    if weight > 0:
        upper = _with_highlight(blend.upper, highlight, blend.size)
        painter = QPainter(mixed)
        # With an opacity, 'source' is the upper's share of both in each pixel, empty ones too: one pass over them all.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setOpacity(weight)
        painter.drawImage(0, 0, upper)
        painter.end()
    return mixed


def _with_highlight(pose: Pose, strength: float, size: QSize) -> QImage:
    picture = _empty(size)
    painter = QPainter(picture)
    painter.drawImage(pose.body.at, pose.body.image)
    if pose.highlight is not None and strength > 0:
        painter.setOpacity(strength)
        painter.drawImage(pose.highlight.at, pose.highlight.image)
    painter.end()
    return picture


def _empty(size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
