# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of the circle: a ring of little figures with arrows between them; one of them is where one is."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.learn.cycle_figures import FIGURES, Figure
from companion.views.learn.cycle_places import BREAK, STATIONS, CyclePlaces
from companion.views.tokens import Palette
from companion.views.widgets.looks import LookSource

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_SMALLEST_WORD = 12
_HALF_A_FIGURE = 45.0
"""What of the figures' grid the radius of a disc shows."""

_HEAD, _LIMB, _MARK, _THING = 8.0, 8.5, 5.0, 3.0
"""The figures' lines, on their grid of 100."""


class CyclePicture(QWidget):
    """Arrow keys go from station to station, a click goes to one.

    Args:
        looks: How things look now.
        words: What stands in the middle of the ring at each station.

    Attributes:
        asked: Another station is wanted; its number from 0.
    """

    asked = Signal(int)

    def __init__(self, looks: LookSource, words: Sequence[str]) -> None:
        super().__init__()
        self._looks = looks
        self._words = words
        self._station = 0
        self.setObjectName("learn_cycle_picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    def show_station(self, station: int) -> None:
        """Shows where one is."""
        if station != self._station:
            self._station = station
            self.update()

    def sizeHint(self) -> QSize:
        """Large enough for the figures."""
        return QSize(420, 440)

    def minimumSizeHint(self) -> QSize:
        """Still a ring."""
        return QSize(220, 220)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes on and back with the arrow keys."""
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if step is None:
            super().keyPressEvent(event)
            return
        if self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = -step
        self.asked.emit((self._station + step) % STATIONS)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the station under the mouse."""
        station = self._places().station_at(event.position().x(), event.position().y())
        if station is not None:
            self.asked.emit(station)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places()
        drawing = _Ring(painter, self._looks.look.palette, places, self._station)
        drawing.draw()
        self._write(painter, places)
        if self.hasFocus():
            self._draw_focus(painter)
        painter.end()

    def _places(self) -> CyclePlaces:
        return CyclePlaces.within(self.width(), self.height())

    def _write(self, painter: QPainter, places: CyclePlaces) -> None:
        room = places.room_inside()
        box = QRectF(places.middle[0] - room / 2, places.middle[1] - room / 2, room, room)
        painter.setFont(self._fitting_font(box.toRect()))
        painter.setPen(QColor(self._looks.look.palette.ink))
        painter.drawText(box, _CENTRED, self._words[self._station])

    def _fitting_font(self, box: QRect) -> QFont:
        """The same for all stations: as large as text of this size is, if every word fits."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        for size in range(self._looks.look.size("lead"), _SMALLEST_WORD, -1):
            font.setPixelSize(size)
            metrics = QFontMetrics(font)
            needed = [metrics.boundingRect(box, _CENTRED, word).size() for word in self._words]
            if all(one.width() <= box.width() and one.height() <= box.height() for one in needed):
                break
        return font

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._looks.look.palette.focus), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._looks.look.radius("small")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


class _Ring:
    """One drawing of the ring."""

    def __init__(self, painter: QPainter, palette: Palette, places: CyclePlaces, station: int) -> None:
        self._painter = painter
        self._palette = palette
        self._places = places
        self._station = station

    def draw(self) -> None:
        """Draw it."""
        for station, (start, end) in enumerate(self._places.arrows()):
            self._draw_arrow(station, start, end)
        self._draw_way_in()
        for station, figure in enumerate(FIGURES):
            self._draw_station(station, figure)

    def _draw_arrow(self, station: int, start: float, end: float) -> None:
        """The arrow that leaves a station; once a stretch breaks in, the way around is no more than dotted."""
        here = station == self._station
        pen = self._pen(self._palette.accent if here else self._palette.edge, 4 if here else 3)
        (x, y), radius = self._places.middle, self._places.radius
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        arc = QPainterPath()
        arc.arcMoveTo(box, -start)
        arc.arcTo(box, -start, start - end)
        tip = arc.currentPosition()
        self._draw_head(tip, math.radians(end) + math.pi / 2, pen)
        if self._station == BREAK:
            pen.setDashPattern([0.1, 2.2])
        self._painter.strokePath(arc, pen)

    def _draw_way_in(self) -> None:
        here = self._station == BREAK
        pen = self._pen(self._palette.accent if here else self._palette.edge, 4 if here else 3)
        start, end = (QPointF(*point) for point in self._places.way_in())
        self._painter.setPen(pen)
        self._painter.drawLine(start, end)
        self._draw_head(end, math.atan2(end.y() - start.y(), end.x() - start.x()), pen)

    def _draw_head(self, tip: QPointF, way: float, pen: QPen) -> None:
        length = max(7.0, self._places.disc * 0.2)
        sides = (way + math.pi - 0.5, way + math.pi + 0.5)
        ends = [tip + QPointF(math.cos(side), math.sin(side)) * length for side in sides]
        self._painter.setPen(pen)
        self._painter.drawPolyline([ends[0], tip, ends[1]])

    def _pen(self, colour: str, width: float) -> QPen:
        return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)

    def _draw_station(self, station: int, figure: Figure) -> None:
        painter, palette = self._painter, self._palette
        here = station == self._station
        disc = self._places.disc_of(station)
        middle = QPointF(*self._places.centre(station))
        painter.setPen(QPen(QColor(palette.accent if here else palette.edge), 4 if here else 2))
        painter.setBrush(QColor(palette.accent_soft if here else palette.surface))
        painter.drawEllipse(middle, disc, disc)
        painter.save()
        painter.translate(middle)
        painter.scale(disc / _HALF_A_FIGURE, disc / _HALF_A_FIGURE)
        painter.translate(-50, -50)
        self._draw_figure(figure)
        painter.restore()

    def _draw_figure(self, figure: Figure) -> None:
        painter, palette = self._painter, self._palette
        for thing in figure.things:
            self._draw_lines(thing, palette.edge, _THING)
        if figure.ghost:
            self._draw_lines(figure.ghost, palette.edge, _THING, dotted=True)
        for limb in figure.limbs:
            self._draw_lines(limb, palette.ink2, _LIMB)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink2))
        painter.drawEllipse(QPointF(*figure.head), _HEAD, _HEAD)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(getattr(palette, figure.mark), _MARK))
        for start, bend, end in figure.marks:
            path = QPainterPath(QPointF(*start))
            path.quadTo(QPointF(*bend), QPointF(*end))
            painter.drawPath(path)

    def _draw_lines(
        self, joints: tuple[tuple[float, float], ...], colour: str, width: float, *, dotted: bool = False
    ) -> None:
        pen = self._pen(colour, width)
        if dotted:
            pen.setDashPattern([0.1, 2.0])
        self._painter.setPen(pen)
        self._painter.drawPolyline([QPointF(*joint) for joint in joints])
