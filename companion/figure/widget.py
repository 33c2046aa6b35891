# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figure on the screen: fitted and centred, over whatever ground is behind it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.stretch import Side
from companion.figure.arrow import Arrow, Ink, painted, strength
from companion.figure.film import Film
from companion.figure.geometry import Box, fitted, flipped, lamp
from companion.figure.lamp import draw_lamp
from companion.figure.projector import Projected, Projector, Shown
from companion.figure.source import FigureSource

DIMMED_OPACITY = 0.42
TEXT_MARGIN = 16
ICON_SHARE = 0.5
"""Of the room for the figure, where an icon stands in for it."""


class FigureView(QWidget):
    """Shows one moment of one stretch; `clicked` tells that it was clicked anywhere."""

    clicked = Signal()

    def __init__(self, source: FigureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._projector = Projector(source, self)
        self._shown = Shown()
        self._is_pressed = False
        self._is_dimmed = False
        self._lamp: tuple[QColor, QColor] | None = None
        self._arrow_ink: Ink | None = None
        self._has_arrow = True
        self._painted_arrow: tuple[Film, float, Ink, QImage] | None = None
        self._fallback = ""
        self._fallback_icon: Callable[[int, float], QPixmap] | None = None
        self._fallback_colour: QColor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        source.pictures.arrived.connect(self._look_again)
        source.changed.connect(self._begin_anew)

    @Slot(str, Side)
    def show_stretch(self, stretch: str, side: Side) -> None:
        """Show this stretch with this side worked; `Side.BOTH` shows the pictures as they were made."""
        self._show(replace(self._shown, stretch=stretch, side=side))

    @Slot(float)
    def set_progress(self, progress: float) -> None:
        """Show a moment of the move-in, from 0 (start) to 1 (hold)."""
        self._show(replace(self._shown, progress=min(max(progress, 0.0), 1.0)))

    @Slot(float)
    def set_breath(self, fullness: float) -> None:
        """Fill the chest, from 0 (empty) to 1; seen in the hold only."""
        self._show(replace(self._shown, breath=min(max(fullness, 0.0), 1.0)))

    @Slot(float)
    def set_highlight(self, strength: float) -> None:
        """Show the stretched muscle from 0 (not at all) to 1."""
        self._show(replace(self._shown, highlight=min(max(strength, 0.0), 1.0)))

    @Slot(bool)
    def set_still(self, still: bool) -> None:
        """For reduced motion: the start until the move-in is over, then the hold, and nothing in between."""
        self._show(replace(self._shown, still=still))

    @Slot(bool)
    def set_dimmed(self, dimmed: bool) -> None:
        """Show the figure faintly, as behind a pause."""
        if dimmed != self._is_dimmed:
            self._is_dimmed = dimmed
            self.update()

    def set_lamp(self, colour: QColor | None, ground: QColor | None) -> None:
        """Light behind the figure, fading into `ground`, so that dark hair keeps its edge; None puts it out."""
        self._lamp = None if colour is None or ground is None else (QColor(colour), QColor(ground))
        self.update()

    def set_arrow_colours(self, colour: QColor, *halos: QColor) -> None:
        """Draw the arrow, with the one of `halos` around it that stands out from it most; before, there is none."""
        self._arrow_ink = Ink.against(colour, *halos)
        self.update()

    def set_fallback_colour(self, colour: QColor) -> None:
        """The colour of the words that stand in for a picture; before, that of all words."""
        self._fallback_colour = QColor(colour)
        self.update()

    @Slot(bool)
    def set_arrow_shown(self, shown: bool) -> None:
        """Whether the arrow is seen at all: on the way out it would point the wrong way."""
        if shown != self._has_arrow:
            self._has_arrow = shown
            self.update()

    def set_fallback(self, text: str, icon: Callable[[int, float], QPixmap] | None = None) -> None:
        """What stands here when there is no picture: words, and over them an icon.

        Args:
            text: the words.
            icon: draws it, so many pixels wide and high, for a device pixel ratio.
        """
        if (text, icon) != (self._fallback, self._fallback_icon):
            self._fallback, self._fallback_icon = text, icon
            self.update()

    def wait_for_picture(self) -> None:
        """Until the picture of now is there as it should be: for whoever takes photographs of the program."""
        self._source.pictures.wait(self._is_complete)
        self.update()

    def sizeHint(self) -> QSize:
        """A comfortable size for one figure."""
        return QSize(480, 360)

    def minimumSizeHint(self) -> QSize:
        """The smallest size at which a pose can be told."""
        return QSize(160, 120)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no more pictures."""
        self._projector.rest()
        super().hideEvent(event)

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
        """Draw the lamp and the figure, or else the words; nothing while the first picture is on its way."""
        projected = self._current()
        # Ended here and now: a logged fault keeps this frame, and a painter in it that outlives the widget crashes.
        with QPainter(self) as painter:
            if projected is not None:
                self._draw(painter, projected)
            elif not self._projector.is_waiting:
                self._draw_fallback(painter)

    def _draw_fallback(self, painter: QPainter) -> None:
        room = self.rect().adjusted(TEXT_MARGIN, TEXT_MARGIN, -TEXT_MARGIN, -TEXT_MARGIN)
        if self._fallback_icon is not None:
            edge = round(min(room.width(), room.height()) * ICON_SHARE)
            left, top = room.center().x() - edge // 2, room.center().y() - edge * 2 // 3
            painter.setOpacity(DIMMED_OPACITY if self._is_dimmed else 1.0)
            painter.drawPixmap(left, top, self._fallback_icon(edge, self.devicePixelRatio()))
            room.setTop(top + edge)
        if self._fallback_colour is not None:
            painter.setPen(self._fallback_colour)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._fallback)

    def _show(self, shown: Shown) -> None:
        if shown != self._shown:
            self._shown = shown
            self.update()

    @Slot()
    def _look_again(self) -> None:
        if self._projector.refresh():
            self.update()

    @Slot()
    def _begin_anew(self) -> None:
        self._projector.forget()
        self.update()

    def _current(self) -> Projected | None:
        return self._projector.picture(replace(self._shown, size=self.size(), ratio=self.devicePixelRatio()))

    def _is_complete(self) -> bool:
        self._current()
        return not self._projector.is_waiting

    def _draw(self, painter: QPainter, projected: Projected) -> None:
        room = Box(0, 0, self.width(), self.height())
        figure = fitted(Box(0, 0, *projected.film.size), room)
        if self._lamp is not None:
            draw_lamp(painter, lamp(figure, room), *self._lamp)
        painter.setOpacity(DIMMED_OPACITY if self._is_dimmed else 1.0)
        film = self._projector.film or projected.film
        painter.save()
        if film.mirrored is not projected.film.mirrored:
            # the picture of the side before, until that of this side is there
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        self._draw_picture(painter, projected, figure)
        painter.restore()
        self._draw_arrow(painter, projected, figure)

    def _draw_picture(self, painter: QPainter, projected: Projected, figure: Box) -> None:
        # the top left corner on a whole device pixel: the picture is already scaled and must not be blurred again
        ratio, picture = self.devicePixelRatio(), projected.picture
        corner = QPointF(round(figure.x * ratio) / ratio, round(figure.y * ratio) / ratio)
        if abs(figure.width * ratio - picture.width()) < 1 and abs(figure.height * ratio - picture.height()) < 1:
            painter.drawImage(QRectF(corner, picture.size().toSizeF() / ratio), picture)
        else:
            # of another size until that of this size is there, or smaller than the room for lack of memory
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(figure.x, figure.y, figure.width, figure.height), picture)

    def _draw_arrow(self, painter: QPainter, projected: Projected, figure: Box) -> None:
        film = self._projector.film or projected.film
        seen = strength(self._shown.pose[0]) if self._has_arrow else 0.0
        if film.arrow is None or self._arrow_ink is None or not seen:
            return
        scale = figure.width / film.bounds.width
        box = film.arrow.box
        if film.mirrored:
            box = flipped(box, film.bounds)
        place = QPointF(figure.x + (box.x - film.bounds.x) * scale, figure.y + (box.y - film.bounds.y) * scale)
        painter.setOpacity(painter.opacity() * seen)
        painter.drawImage(place, self._arrow_at(scale, film, film.arrow, self._arrow_ink))

    def _arrow_at(self, scale: float, film: Film, arrow: Arrow, ink: Ink) -> QImage:
        before = self._painted_arrow
        if before is not None and before[0] is film and before[1:3] == (scale, ink):
            return before[3]
        ratio = self.devicePixelRatio()
        picture = painted(arrow, ink, scale * ratio, mirrored=film.mirrored)
        picture.setDevicePixelRatio(ratio)
        self._painted_arrow = (film, scale, ink, picture)
        return picture
