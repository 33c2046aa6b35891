# SPDX-License-Identifier: LGPL-3.0-or-later
"""The light behind a figure."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QRadialGradient

from companion.figure.geometry import Box

STOPS = 13


def draw_lamp(painter: QPainter, box: Box, colour: QColor, ground: QColor) -> None:
    """A round light whose colour falls off on a cosine: enough stops that neither a band nor an edge is seen."""
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for stop in range(STOPS):
        at = stop / (STOPS - 1)
        gradient.setColorAt(at, _between(ground, colour, (1 + math.cos(math.pi * at)) / 2))
    painter.save()
    painter.translate(box.x + box.width / 2, box.y + box.height / 2)
    painter.scale(box.width / 2, box.height / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawEllipse(QRectF(-1, -1, 2, 2))
    painter.restore()


def _between(start: QColor, end: QColor, share: float) -> QColor:
    channels = ((start.redF(), end.redF()), (start.greenF(), end.greenF()), (start.blueF(), end.blueF()))
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in channels))
