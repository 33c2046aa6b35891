# SPDX-License-Identifier: LGPL-3.0-or-later
"""Mixes two neighbouring frames and their highlights into one picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter


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

    The two frames are added in proportion, on nothing: what is solid in both stays solid in between. Drawing one half
    transparent over the other would let the ground shine through the middle of a move.
    """
    mixed = _with_highlight(blend.lower, highlight, blend.size)
    # whole steps of 1/255, so that both shares always add up to solid
    share = round(blend.weight * 255)
    if share == 0:
        return mixed
    upper = _with_highlight(blend.upper, highlight, blend.size)
    _fade(mixed, 255 - share)
    _fade(upper, share)
    painter = QPainter(mixed)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(0, 0, upper)
    painter.end()
    return mixed


def _fade(picture: QImage, share: int) -> None:
    """Keep `share` of 255 parts. Not the painter's opacity: with Plus it is applied after the sum was cut at solid."""
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, share))
    painter.end()


def _with_highlight(pose: Pose, strength: float, size: QSize) -> QImage:
    picture = _empty(size)
    painter = QPainter(picture)
    painter.drawImage(pose.body.at, pose.body.image)
    if pose.highlight is not None:
        painter.setOpacity(strength)
        painter.drawImage(pose.highlight.at, pose.highlight.image)
    painter.end()
    return picture


def _empty(size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
