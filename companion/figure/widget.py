# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figure on the screen: fitted and centred, over whatever ground is behind it."""

import math
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.stretch import Side
from companion.figure.blend import composed
from companion.figure.geometry import Box, fitted, lamp
from companion.figure.source import FigureSource

DIMMED_OPACITY = 0.42
LAMP_STOPS = 13
TEXT_MARGIN = 16


@dataclass(frozen=True, slots=True)
class _Shown:
    """Everything that decides about the pixels of the figure."""

    stretch: str = ""
    side: Side = Side.BOTH
    progress: float = 0.0
    highlight: float = 0.0
    size: QSize = field(default_factory=QSize)
    ratio: float = 1.0


class FigureView(QWidget):
    """Shows one moment of one stretch; `clicked` tells that it was clicked anywhere."""

    clicked = Signal()

    def __init__(self, source: FigureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown = _Shown()
        self._drawn: _Shown | None = None
        self._picture: QImage | None = None
        self._is_pressed = False
        self._is_dimmed = False
        self._is_still = False
        self._lamp: tuple[QColor, QColor] | None = None
        self._fallback = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @Slot(str, Side)
    def show_stretch(self, stretch: str, side: Side) -> None:
        """Show this stretch with this side worked; `Side.BOTH` shows the pictures as they were made."""
        self._show(replace(self._shown, stretch=stretch, side=side))

    @Slot(float)
    def set_progress(self, progress: float) -> None:
        """Show a moment of the move-in, from 0 (start) to 1 (hold)."""
        self._show(replace(self._shown, progress=min(max(progress, 0.0), 1.0)))

    @Slot(float)
    def set_highlight(self, strength: float) -> None:
        """Show the stretched muscle from 0 (not at all) to 1."""
        self._show(replace(self._shown, highlight=min(max(strength, 0.0), 1.0)))

    @Slot(bool)
    def set_dimmed(self, dimmed: bool) -> None:
        """Show the figure faintly, as behind a pause."""
        self._is_dimmed = dimmed
        self.update()

    @Slot(bool)
    def set_still(self, still: bool) -> None:
        """For reduced motion: the start until the move-in is over, then the hold, and nothing in between."""
        self._is_still = still
        self.update()

    def set_lamp(self, colour: QColor | None, ground: QColor | None) -> None:
        """Light behind the figure, fading into `ground`, so that dark hair keeps its edge; None puts it out."""
        self._lamp = None if colour is None or ground is None else (QColor(colour), QColor(ground))
        self.update()

    @Slot(str)
    def set_fallback(self, text: str) -> None:
        """The words that stand here when there is no picture."""
        self._fallback = text
        self.update()

    def sizeHint(self) -> QSize:
        """A comfortable size for one figure."""
        return QSize(480, 360)

    def minimumSizeHint(self) -> QSize:
        """The smallest size at which a pose can be told."""
        return QSize(160, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton
        event.setAccepted(self._is_pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click and do nothing: it may have begun on what was here before."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce a click, if it began here and the pointer was not moved away."""
        was_pressed, self._is_pressed = self._is_pressed, False
        if was_pressed and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the lamp and the figure, or else the words."""
        picture = self._current_picture()
        # Ended here and now: a logged fault keeps this frame, and a painter in it that outlives the widget crashes.
        with QPainter(self) as painter:
            if picture is None:
                margins = self.rect().adjusted(TEXT_MARGIN, TEXT_MARGIN, -TEXT_MARGIN, -TEXT_MARGIN)
                painter.drawText(margins, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._fallback)
            else:
                self._draw(painter, picture)

    def _draw(self, painter: QPainter, picture: QImage) -> None:
        room = Box(0, 0, self.width(), self.height())
        figure = fitted(Box(0, 0, picture.width(), picture.height()), room)
        if self._lamp is not None:
            draw_lamp(painter, lamp(figure, room), *self._lamp)
        painter.setOpacity(DIMMED_OPACITY if self._is_dimmed else 1.0)
        # the top left corner on a whole device pixel: the picture is already scaled and must not be blurred again
        ratio = self.devicePixelRatio()
        painter.drawImage(QPointF(round(figure.x * ratio) / ratio, round(figure.y * ratio) / ratio), picture)

    def _show(self, shown: _Shown) -> None:
        if shown != self._shown:
            self._shown = shown
            self.update()

    def _current_picture(self) -> QImage | None:
        """The picture of now, mixed anew only when something about it changed."""
        progress = math.floor(self._shown.progress) if self._is_still else self._shown.progress
        wanted = replace(self._shown, progress=progress, size=self.size(), ratio=self.devicePixelRatio())
        if wanted != self._drawn:
            self._drawn, self._picture = wanted, self._mixed(wanted)
        return self._picture

    def _mixed(self, wanted: _Shown) -> QImage | None:
        mirrored = self._source.is_mirrored(wanted.stretch, wanted.side)
        blend = self._source.frames_at(
            wanted.stretch, wanted.progress, wanted.size, mirrored=mirrored, ratio=wanted.ratio
        )
        if blend is None:
            return None
        picture = composed(blend, wanted.highlight)
        picture.setDevicePixelRatio(wanted.ratio)
        return picture


def draw_lamp(painter: QPainter, box: Box, colour: QColor, ground: QColor) -> None:
    """A round light whose colour falls off on a cosine: enough stops that neither a band nor an edge is seen."""
    gradient = QRadialGradient(QPointF(0, 0), 1)
    for stop in range(LAMP_STOPS):
        at = stop / (LAMP_STOPS - 1)
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
