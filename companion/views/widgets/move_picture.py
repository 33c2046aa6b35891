# SPDX-License-Identifier: LGPL-3.0-or-later
"""How the small picture of a move is painted: on its ground, lit in the dark; or as the icon of the position."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from companion.figure.geometry import Box, lamp
from companion.figure.lamp import draw_lamp
from companion.views.tokens import Palette
from companion.views.widgets.looks import LookSource

_ICON_SHARE = 0.5


def draw_move(painter: QPainter, place: QRect, picture: QImage | None, icon: str, looks: LookSource) -> None:
    """Paints the picture of a move in the middle of `place`; where there is none, an icon.

    Args:
        painter: On what it is painted.
        place: The whole ground.
        picture: Already in its size; None where there is none.
        icon: The name of the one that shows how the body is placed.
        looks: How things look now.
    """
    palette = looks.look.palette
    ground = QPainterPath()
    radius = looks.look.radius("small")
    ground.addRoundedRect(QRectF(place), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(ground, QColor(palette.stage))
    painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
    if picture is None:
        edge = round(min(place.width(), place.height()) * _ICON_SHARE)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(_centred(place, edge, edge), looks.icons.pixmap(icon, palette.stage_ink, edge, ratio))
    else:
        _draw_figure(painter, place, picture, palette)
    painter.restore()


def _draw_figure(painter: QPainter, place: QRect, picture: QImage, palette: Palette) -> None:
    size = picture.deviceIndependentSize()
    at = _centred(place, size.width(), size.height())
    if palette.glow0:
        figure = Box(at.x(), at.y(), size.width(), size.height())
        light = lamp(figure, Box(place.x(), place.y(), place.width(), place.height()))
        draw_lamp(painter, light, QColor(palette.glow0), QColor(palette.stage))
    painter.drawImage(at, picture)


def _centred(place: QRect, width: float, height: float) -> QPointF:
    return QPointF(place.x() + (place.width() - width) / 2, place.y() + (place.height() - height) / 2)
