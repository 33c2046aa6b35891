# SPDX-License-Identifier: LGPL-3.0-or-later
"""Paints the card of a move: its picture, its name, its dose, how the body is placed, and a heart for a favourite."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.domain.stretch import Side
from companion.figure.source import FigureSource
from companion.views.library.card_grid import Grid
from companion.views.library.card_model import CARD, FAVOURITE
from companion.views.library.card_shape import CardShape, Fact
from companion.views.library.move_card import MoveCard
from companion.views.library.wrapping import wrapped
from companion.views.tokens import Colour
from companion.views.widgets.looks import LookSource
from companion.views.widgets.move_picture import draw_move
from companion.views.widgets.thumbnail import position_icon

_EDGE, _FOCUS_EDGE = 2, 3
_PICTURE_MARGIN = 8
_HEART, _HEART_GROUND = 22, 36
_KEPT = 64
"""Pictures: some screens full, so that scrolling up and down decodes nothing anew."""

AnyIndex = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Knows the size of each card and paints those that are seen; only their pictures are fetched.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        parent: The view.
    """

    def __init__(self, looks: LookSource, figures: FigureSource, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = looks
        self._figures = figures
        self._shape = CardShape(looks.look, QFont())
        self._grid = Grid()
        self._picture = lru_cache(maxsize=_KEPT)(self._fetched)

    def set_measures(self, shape: CardShape, grid: Grid) -> None:
        """Paints cards of this shape in these rows from now on."""
        self._shape, self._grid = shape, grid

    def forget_pictures(self) -> None:
        """Fetches each anew: there may be others now."""
        self._picture.cache_clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The cell of a card, as high as its row."""
        return self._grid.cell(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paints one card."""
        card: MoveCard = index.data(CARD)
        places = self._shape.places(card, option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter, places.frame, option)
        self._draw_picture(painter, places.picture, card)
        if index.data(FAVOURITE):
            self._draw_heart(painter, places.picture, option)
        self._write(painter, card.name, places.name, option, is_name=True)
        self._draw_fact(painter, "clock", card.dose, places.dose, option)
        self._draw_fact(painter, position_icon(card.position), card.placed, places.placed, option)
        painter.restore()

    def _draw_frame(self, painter: QPainter, frame: QRect, option: QStyleOptionViewItem) -> None:
        palette, state = self._looks.look.palette, option.state
        colour, width = palette.line, _EDGE
        if state & QStyle.StateFlag.State_MouseOver:
            colour = palette.accent
        if state & QStyle.StateFlag.State_HasFocus:
            colour, width = palette.focus, _FOCUS_EDGE
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(palette.surface))
        half = width / 2
        radius = self._looks.look.radius("large") - half
        painter.drawRoundedRect(QRectF(frame).adjusted(half, half, -half, -half), radius, radius)

    def _draw_picture(self, painter: QPainter, place: QRect, card: MoveCard) -> None:
        room = place.size() - QSize(2 * _PICTURE_MARGIN, 2 * _PICTURE_MARGIN)
        ratio = painter.device().devicePixelRatioF()
        picture = self._picture(card.stretch, card.side, room.width(), room.height(), ratio)
        draw_move(painter, place, picture, position_icon(card.position), self._looks)

    def _fetched(self, stretch: str, side: Side, width: int, height: int, ratio: float) -> QImage | None:
        mirrored = self._figures.is_mirrored(stretch, side)
        return self._figures.thumbnail(stretch, QSize(width, height), mirrored=mirrored, ratio=ratio)

    def _draw_heart(self, painter: QPainter, picture: QRect, option: QStyleOptionViewItem) -> None:
        """Into the upper corner of the picture that one reads last."""
        look = self._looks.look
        edge, size = look.metric(_HEART_GROUND), look.metric(_HEART)
        corner = QPoint(picture.right() + 1 - edge - _PICTURE_MARGIN, picture.top() + _PICTURE_MARGIN)
        disc = _mirrored(QRect(corner, QSize(edge, edge)), option)
        painter.setPen(QColor(look.palette.line))
        painter.setBrush(QColor(look.palette.surface))
        painter.drawEllipse(disc)
        inset = (edge - size) // 2
        self._draw_icon(painter, "heart-filled", "accent", disc.adjusted(inset, inset, -inset, -inset))

    def _draw_fact(self, painter: QPainter, icon: str, words: str, fact: Fact, option: QStyleOptionViewItem) -> None:
        self._draw_icon(painter, icon, "ink2", _mirrored(fact.icon, option))
        self._write(painter, words, fact.words, option)

    def _draw_icon(self, painter: QPainter, name: str, colour: Colour, place: QRect) -> None:
        written: str = getattr(self._looks.look.palette, colour)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._looks.icons.pixmap(name, written, place.width(), ratio))

    def _write(
        self, painter: QPainter, words: str, place: QRect, option: QStyleOptionViewItem, *, is_name: bool = False
    ) -> None:
        palette = self._looks.look.palette
        font = self._shape.name_font if is_name else self._shape.fact_font
        painter.setPen(QColor(palette.ink if is_name else palette.ink2))
        place = _mirrored(place, option)
        wrapped(words, font, place.width(), option.direction).draw(painter, QPointF(place.topLeft()))


def _mirrored(place: QRect, option: QStyleOptionViewItem) -> QRect:
    """Where it is for somebody who reads in the direction of `option`."""
    return QStyle.visualRect(option.direction, option.rect, place)
