# SPDX-License-Identifier: LGPL-3.0-or-later
"""The mark of a day: told apart by its shape, named by its word, and coloured only besides."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.week import Mark
from companion.views.tokens import Palette
from companion.views.widgets.icons import IconSet
from companion.views.widgets.looks import LookSource


def mark_word(mark: Mark) -> str:
    """The word that always stands beside the mark."""
    words = {
        Mark.DONE: QCoreApplication.translate("DayMark", "Done"),
        Mark.PART: QCoreApplication.translate("DayMark", "Part"),
        Mark.RESTED: QCoreApplication.translate("DayMark", "Rested"),
        Mark.MISSED: QCoreApplication.translate("DayMark", "Missed"),
        Mark.PLANNED: QCoreApplication.translate("DayMark", "Planned"),
        Mark.TODAY: QCoreApplication.translate("DayMark", "Today"),
        Mark.FREE: QCoreApplication.translate("DayMark", "Free"),
    }
    return words[mark]


class DayMark(QWidget):
    """A round mark: disc with tick, half disc, square with moon, dotted ring with dash, ring, ring with dot, dot.

    Args:
        looks: How things look now.
        mark: Which one.
        diameter: In pixels at 100 %.
    """

    def __init__(self, looks: LookSource, mark: Mark = Mark.FREE, diameter: int = 44) -> None:
        super().__init__()
        self._looks = looks
        self._mark = mark
        self._diameter = diameter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(mark_word(mark))
        looks.changed.connect(self.updateGeometry)
        looks.changed.connect(self.update)

    @property
    def mark(self) -> Mark:
        """Which mark it shows."""
        return self._mark

    def sizeHint(self) -> QSize:
        """Its diameter, both ways."""
        edge = self._looks.look.metric(self._diameter)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """Its diameter, both ways."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, icons = self._looks.look.palette, self._looks.icons
        diameter = min(self.width(), self.height())
        _MarkPainter(painter, colours, icons, diameter, self.devicePixelRatioF()).draw(self._mark)
        painter.end()


class _MarkPainter:
    """Draws one mark into a square at the origin."""

    def __init__(self, painter: QPainter, colours: Palette, icons: IconSet, diameter: int, ratio: float) -> None:
        self._painter = painter
        self._colours = colours
        self._icons = icons
        self._diameter = diameter
        self._ratio = ratio
        self._line = max(2.5, diameter * 0.07)
        inset = self._line / 2 + 1
        self._box = QRectF(inset, inset, diameter - 2 * inset, diameter - 2 * inset)

    def draw(self, mark: Mark) -> None:
        shapes = {
            Mark.DONE: self._done,
            Mark.PART: self._part,
            Mark.RESTED: self._rested,
            Mark.MISSED: self._missed,
            Mark.PLANNED: self._planned,
            Mark.TODAY: self._today,
            Mark.FREE: self._free,
        }
        shapes[mark]()

    def _done(self) -> None:
        self._ring(self._colours.accent, self._colours.accent)
        self._symbol("check", self._colours.on_accent, 0.64)

    def _part(self) -> None:
        self._ring(self._colours.accent, self._colours.surface)
        inset = self._line * 0.9
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.accent))
        self._painter.drawPie(self._box.adjusted(inset, inset, -inset, -inset), 180 * 16, 180 * 16)

    def _rested(self) -> None:
        self._painter.setPen(QPen(QColor(self._colours.rest), self._line * 0.5))
        self._painter.setBrush(QColor(self._colours.rest_soft))
        corner = self._diameter * 0.28
        self._painter.drawRoundedRect(self._box, corner, corner)
        self._symbol("moon", self._colours.rest, 0.6)

    def _missed(self) -> None:
        colour = QColor(self._colours.miss)
        pen = QPen(colour, self._line * 0.8)
        pen.setDashPattern([1.6, 1.4])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(self._box)
        self._painter.setPen(QPen(colour, self._line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = self._diameter / 2
        self._painter.drawLine(QPointF(self._diameter * 0.34, middle), QPointF(self._diameter * 0.66, middle))

    def _planned(self) -> None:
        self._ring(self._colours.edge, self._colours.surface)

    def _today(self) -> None:
        self._ring(self._colours.accent, self._colours.surface)
        self._dot(self._colours.accent, 0.14)

    def _free(self) -> None:
        self._dot(self._colours.miss, 0.09)

    def _ring(self, edge: str, ground: str) -> None:
        self._painter.setPen(QPen(QColor(edge), self._line))
        self._painter.setBrush(QColor(ground))
        self._painter.drawEllipse(self._box)

    def _dot(self, colour: str, radius: float) -> None:
        middle = self._diameter / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawEllipse(QPointF(middle, middle), self._diameter * radius, self._diameter * radius)

    def _symbol(self, name: str, colour: str, share: float) -> None:
        edge = round(self._diameter * share)
        corner = (self._diameter - edge) / 2
        self._painter.drawPixmap(QPointF(corner, corner), self._icons.pixmap(name, colour, edge, self._ratio))
