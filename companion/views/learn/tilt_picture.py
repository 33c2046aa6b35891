# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of the pelvis that tips: skin, ribs and bones from the side, and the pelvis as a bowl of water."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.learn import tilt_body
from companion.views.learn.paths import between, curved, straight
from companion.views.learn.tilt_shape import MOST, Block, Point, lumbar_bones
from companion.views.tokens import Palette
from companion.views.widgets.looks import LookSource

_FINE, _LINE, _BOWL = 1.5, 2.0, 9.0
"""Widths of lines: the first two in pixels, the bowl's in millimetres of the body."""

_CORNER = 6.0
_SPINE_OUT, _SPINE_LONG, _SPINE_HIGH = 5.0, 23.0, 11.0
"""The bit of each bone that one can feel at the back: its distance, length and height."""

_ARROW_RADIUS, _ARROW_UP, _ARROW_DOWN, _ARROW_HEAD = 168.0, 152.0, 182.0, 14.0
"""The arrow before the body: it shows the way of the tilt on a larger circle, and further."""

_LEAST_SHOWN = 2
_DEGREES_A_DROP = 4
_DROP = 8.0


class TiltPicture(QWidget):
    """Draws the body at a tilt, in degrees; forward is positive."""

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._tilt = 0.0
        self.setObjectName("learn_tilt_picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    @property
    def tilt(self) -> float:
        """What is shown now."""
        return self._tilt

    def set_tilt(self, tilt: float) -> None:
        """Shows another tilt, at most `MOST` either way."""
        bounded = min(max(tilt, float(-MOST)), float(MOST))
        if bounded != self._tilt:
            self._tilt = bounded
            self.update()

    def sizeHint(self) -> QSize:
        """Large enough to see each bone."""
        return QSize(420, 440)

    def minimumSizeHint(self) -> QSize:
        """Still a body."""
        return QSize(200, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the body, cut off at the upper and the lower edge, and says where front and back are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        scale = min(
            self.height() / (tilt_body.BOTTOM - tilt_body.TOP), self.width() / (tilt_body.BACK - tilt_body.FRONT)
        )
        painter.translate(self.width() / 2, self.height())
        painter.scale(-scale if self._looks_to_the_right else scale, scale)
        painter.translate(-(tilt_body.FRONT + tilt_body.BACK) / 2, -tilt_body.BOTTOM)
        _Body(painter, self._looks.look.palette, self._tilt).draw()
        painter.restore()
        self._write_ends(painter)
        painter.end()

    @property
    def _looks_to_the_right(self) -> bool:
        """To the end of the slider at which the pelvis is tipped forward."""
        return not self.isRightToLeft()

    def _write_ends(self, painter: QPainter) -> None:
        look = self._looks.look
        font = QFont(self.font())
        font.setPixelSize(look.size("caption"))
        painter.setFont(font)
        painter.setPen(QColor(look.palette.ink2))
        box = QRectF(self.rect()).adjusted(look.gap(14), look.gap(10), -look.gap(14), 0)
        ends = [self.tr("Front"), self.tr("Back")]
        left, right = reversed(ends) if self._looks_to_the_right else ends
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, left)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, right)


class _Body:
    """One drawing, from what lies behind to what lies in front."""

    def __init__(self, painter: QPainter, palette: Palette, tilt: float) -> None:
        self._painter = painter
        self._palette = palette
        self._tilt = tilt
        # White bones on a dark ground would glare, and dark ones would not be seen.
        self._bone = QColor(palette.surface if palette.name == "light" else palette.ink2)

    def draw(self) -> None:
        """Draw it."""
        self._draw_skin()
        self._draw_ribs()
        self._draw_pelvis()
        self._draw_spine()
        self._draw_bowl()
        self._draw_drops()
        self._draw_arrow()

    def _pen(self, colour: str, width: float = _FINE) -> QPen:
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        pen.setCosmetic(True)
        return pen

    def _fill(self, path: QPainterPath, ground: QColor | str, edge: str, width: float = _FINE) -> None:
        self._painter.setPen(self._pen(edge, width))
        self._painter.setBrush(QColor(ground))
        self._painter.drawPath(path)

    def _draw_skin(self) -> None:
        skin = between(tilt_body.skin_in_front(self._tilt), tilt_body.skin_at_the_back(self._tilt))
        self._fill(skin, self._palette.coral_soft, self._palette.edge, _LINE)

    def _draw_ribs(self) -> None:
        ground = QColor(self._bone)
        ground.setAlphaF(0.3)
        self._fill(curved(tilt_body.rib_cage(self._tilt)), ground, self._palette.edge)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for rib in tilt_body.ribs(self._tilt):
            self._painter.drawPath(curved(rib))

    def _draw_pelvis(self) -> None:
        edge = self._palette.edge if self._palette.name != "contrast" else self._palette.ground
        thigh = QPainterPath()
        thigh.addRoundedRect(QRectF(-14, 0, 29, tilt_body.BOTTOM * 2), _CORNER, _CORNER)
        self._fill(thigh, self._bone, edge)
        self._fill(curved(tilt_body.sacrum(self._tilt), closed=True), self._bone, edge)
        bone = curved(tilt_body.hip_bone(self._tilt), closed=True)
        self._fill(bone.subtracted(curved(tilt_body.hip_hole(self._tilt), closed=True)), self._bone, edge)
        self._painter.drawEllipse(QPointF(0, 0), tilt_body.HEAD_OF_THIGH, tilt_body.HEAD_OF_THIGH)

    def _draw_spine(self) -> None:
        palette = self._palette
        for bone in tilt_body.chest_bones(self._tilt):
            self._draw_block(bone, self._bone, palette.edge if palette.name != "contrast" else palette.ground)
        for bone in lumbar_bones(self._tilt):
            self._draw_block(bone, QColor(palette.accent_soft), palette.accent)

    def _draw_block(self, bone: Block, ground: QColor, edge: str) -> None:
        painter = self._painter
        painter.save()
        painter.translate(*bone.middle)
        painter.rotate(-bone.angle)
        painter.setPen(self._pen(edge, _LINE))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(-bone.width / 2, -bone.height / 2, bone.width, bone.height), _CORNER, _CORNER)
        spine = QRectF(bone.width / 2 + _SPINE_OUT, -_SPINE_HIGH / 2, _SPINE_LONG, _SPINE_HIGH)
        painter.drawRoundedRect(spine, _SPINE_HIGH / 2, _SPINE_HIGH / 2)
        painter.restore()

    def _draw_bowl(self) -> None:
        ground = QColor(self._palette.rest)
        ground.setAlphaF(0.45)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawPath(straight(tilt_body.water(self._tilt), closed=True))
        pen = self._pen(self._palette.accent, _BOWL)
        pen.setCosmetic(False)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(straight(tilt_body.bowl(self._tilt)))

    def _draw_drops(self) -> None:
        x, y = tilt_body.lower_rim(self._tilt)
        out = -1 if self._tilt > 0 else 1
        for number in range(int(abs(self._tilt) / _DEGREES_A_DROP)):
            middle = QPointF(x + out * (16 + 2 * number), y + 17 + 26 * number)
            self._fill(_drop(middle), self._palette.rest, self._palette.surface)

    def _draw_arrow(self) -> None:
        if abs(self._tilt) < _LEAST_SHOWN:
            return
        span = (_ARROW_DOWN - _ARROW_UP) * self._tilt / MOST
        start = _ARROW_UP if self._tilt > 0 else _ARROW_DOWN
        self._painter.setPen(self._pen(self._palette.ink, 3.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(-_ARROW_RADIUS, -_ARROW_RADIUS, 2 * _ARROW_RADIUS, 2 * _ARROW_RADIUS)
        arc = QPainterPath()
        arc.arcMoveTo(box, start)
        arc.arcTo(box, start, span)
        self._painter.drawPath(arc)
        self._painter.drawPath(straight(_head(start + span, forward=self._tilt > 0)))


def _drop(middle: QPointF) -> QPainterPath:
    """A drop of water: round below, a point above."""
    point, low = middle - QPointF(0, 1.9 * _DROP), middle + QPointF(0, _DROP)
    path = QPainterPath(point)
    for side, up in ((1, False), (-1, True)):
        belly = middle + QPointF(side * _DROP, 0)
        neck = [middle + QPointF(side * 0.2 * _DROP, -1.1 * _DROP), belly - QPointF(0, 0.6 * _DROP)]
        foot = [belly + QPointF(0, 0.55 * _DROP), low + QPointF(side * 0.55 * _DROP, 0)]
        if up:
            path.cubicTo(foot[1], foot[0], belly)
            path.cubicTo(neck[1], neck[0], point)
        else:
            path.cubicTo(neck[0], neck[1], belly)
            path.cubicTo(foot[0], foot[1], low)
    return path


def _head(degrees: float, *, forward: bool) -> list[Point]:
    """The arrow's head, at an angle of the circle."""
    way = math.radians(degrees - 90 if forward else degrees + 90)
    x, y = _ARROW_RADIUS * math.cos(math.radians(degrees)), -_ARROW_RADIUS * math.sin(math.radians(degrees))
    one, other = ((x + _ARROW_HEAD * math.cos(end), y - _ARROW_HEAD * math.sin(end)) for end in (way - 0.6, way + 0.6))
    return [one, (x, y), other]
