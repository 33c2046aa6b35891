# SPDX-License-Identifier: LGPL-3.0-or-later
"""The countdown: digits that can be read from the mat, in a ring that empties."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.tokens import DIGIT_SHARE
from companion.views.widgets.looks import LookSource
from companion.views.widgets.ring_places import (
    RingPlaces,
    arc_steps,
    digit_scale,
    ring_places,
    word_pixels,
    word_scale,
)

_DRAWN_AT = 200
_SMALLEST = 200
_FULL_CIRCLE = 360 * 16


@dataclass(frozen=True, slots=True)
class _Shown:
    text: str = ""
    fraction: float = 0.0
    word: str = ""
    ticked: bool = False


class Ring(QWidget):
    """Shows the time that is left; the digits' height is a share of the window's height, whatever the font."""

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._shown = _Shown()
        self._outline = QPainterPath()
        self._outline_key: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    def set_time(self, text: str, fraction: float, word: str = "", ticked: bool = False) -> None:
        """Shows what is left.

        Args:
            text: Remaining seconds, or a word in their place, like 'Paused'.
            fraction: The share that is left, 0 to 1.
            word: Below the digits, like 'seconds'.
            ticked: The arc of getting ready, changing sides or rest; a hold's is solid.
        """
        before, self._shown = self._shown, _Shown(text, fraction, word, ticked)
        if self._looks_other_than(before):
            self.update()
        if (text, word) != (before.text, before.word):
            self.setAccessibleName(f"{text} {word}".strip())

    def sizeHint(self) -> QSize:
        """About half the height of a small screen."""
        return QSize(380, 380)

    def minimumSizeHint(self) -> QSize:
        """Still a ring."""
        return QSize(_SMALLEST, _SMALLEST)

    def showEvent(self, event: QShowEvent) -> None:
        """Watches the window's height from now on."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The digits grow with the window."""
        if event.type() == QEvent.Type.Resize:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ring."""
        diameter = min(self.width(), self.height())
        digits = self.window().height() * DIGIT_SHARE
        places = ring_places(diameter, digits, bool(self._shown.word))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - diameter) / 2, (self.height() - diameter) / 2)
        self._draw_arc(painter, places)
        self._draw_text(painter, places, digits)
        self._draw_word(painter, places)
        painter.end()

    def _draw_arc(self, painter: QPainter, places: RingPlaces) -> None:
        colours = self._looks.look.palette
        inset = places.line / 2 + 1
        box = QRectF(0, 0, places.diameter, places.diameter).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(colours.track), places.line))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(box)
        pen = QPen(QColor(colours.accent), places.line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        if self._shown.ticked:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([0.55, 0.45])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        span = round(_FULL_CIRCLE * min(max(self._shown.fraction, 0.0), 1.0))
        if span:
            painter.drawArc(box, 90 * 16, -span)

    def _draw_text(self, painter: QPainter, places: RingPlaces, digits: float) -> None:
        outline = self._text_outline(places.widest, digits)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._looks.look.palette.ink))
        painter.save()
        painter.translate(QPointF(places.diameter / 2, places.middle))
        painter.drawPath(outline)
        painter.restore()

    def _text_outline(self, widest: float, digits: float) -> QPainterPath:
        """The text's outline around the origin; made once for each text and size, for drawing text is slow."""
        family = self.font().family()
        key = (self._shown.text, widest, digits, family)
        if key != self._outline_key:
            self._outline_key = key
            self._outline = _fitted_outline(self._shown.text, family, digits, widest)
        return self._outline

    def _draw_word(self, painter: QPainter, places: RingPlaces) -> None:
        word, font = self._shown.word, QFont(self.font())
        font.setPixelSize(_DRAWN_AT)
        width_per_pixel = QFontMetrics(font).horizontalAdvance(word) / _DRAWN_AT
        font.setPixelSize(word_pixels(places, self._looks.look.size("lead"), width_per_pixel))
        painter.setFont(font)
        painter.setPen(QColor(self._looks.look.palette.ink2))
        box = QRectF(0, places.word_top, places.diameter, QFontMetrics(font).height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _looks_other_than(self, before: _Shown) -> bool:
        now, diameter = self._shown, min(self.width(), self.height())
        return (now.text, now.word, now.ticked) != (before.text, before.word, before.ticked) or (
            arc_steps(now.fraction, diameter) != arc_steps(before.fraction, diameter)
        )


def _fitted_outline(text: str, family: str, digits: float, widest: float) -> QPainterPath:
    """Draws a text around the origin: digits at a fixed height, so that they keep their size as they change."""
    outline = _outline(text, family)
    box = outline.boundingRect()
    if any(character.isdigit() for character in text):
        upright = _outline("1", family).boundingRect()
        across, up = digit_scale(box.width(), upright.height(), digits, widest)
        middle = upright.center().y()
    else:
        across = up = word_scale(box.width(), box.height(), digits, widest)
        middle = box.center().y()
    return (QTransform.fromTranslate(-box.center().x(), -middle) * QTransform.fromScale(across, up)).map(outline)


def _outline(text: str, family: str) -> QPainterPath:
    font = QFont(family)
    font.setPixelSize(_DRAWN_AT)
    font.setWeight(QFont.Weight.DemiBold)
    outline = QPainterPath()
    outline.addText(0, 0, font, text)
    return outline
