# SPDX-License-Identifier: LGPL-3.0-or-later
"""How high a card is and where on it everything stands, at one text size."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from companion.views.library.move_card import MoveCard
from companion.views.library.wrapping import wrapped
from companion.views.tokens import Look

_BETWEEN_CARDS = 18
_PICTURE_HEIGHT = 176
_SIDE, _TOP, _BOTTOM = 12, 12, 14
_BELOW_PICTURE, _BELOW_NAME, _BETWEEN_FACTS = 12, 6, 4
_ICON, _BESIDE_ICON = 20, 8

_MOST_WIDTHS = 8
"""Of texts, whose heights are kept: those of two widths of the window, and some to spare."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Where an icon is, and the words beside it."""

    icon: QRect
    words: QRect


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is on a card, in pixels, for somebody who reads from the left."""

    frame: QRect
    picture: QRect
    name: QRect
    dose: Fact
    placed: Fact


class CardShape:
    """The measures of all cards in one look.

    Args:
        look: How things look.
        font: The one that words are written in, in any size.

    Attributes:
        name_font: For the name of a move.
        fact_font: For what stands below it.
        space: Between a card and the edge of its cell, in pixels.
    """

    def __init__(self, look: Look, font: QFont) -> None:
        self.name_font, self.fact_font = QFont(font), QFont(font)
        self.name_font.setPixelSize(look.size("body"))
        self.name_font.setWeight(QFont.Weight.DemiBold)
        self.fact_font.setPixelSize(look.size("caption"))
        self.space = look.gap(_BETWEEN_CARDS) // 2
        self._gap = look.gap
        self._icon = look.metric(_ICON)
        self._beside = self._icon + look.gap(_BESIDE_ICON)
        self._name_metrics, self._fact_metrics = QFontMetrics(self.name_font), QFontMetrics(self.fact_font)
        # an icon is level with the first line of its words
        lower = self._icon - self._fact_metrics.height()
        self._lower_words, self._lower_icon = max(lower, 0) // 2, max(-lower, 0) // 2
        self._lengths: dict[str, int] = {}
        self._heights: dict[int, dict[tuple[str, bool], int]] = {}

    def cell_height(self, card: MoveCard, width: int) -> int:
        """The least height of a cell of this width, in pixels."""
        gap, inside = self._gap, self._inside(width)
        around = 2 * self.space + gap(_TOP) + gap(_PICTURE_HEIGHT) + gap(_BELOW_PICTURE) + gap(_BELOW_NAME)
        facts = self._fact_height(card.dose, inside) + gap(_BETWEEN_FACTS) + self._fact_height(card.placed, inside)
        return around + self._name_height(card.name, inside) + facts + gap(_BOTTOM)

    def places(self, card: MoveCard, cell: QRect) -> Places:
        """Where everything on the card in this cell is."""
        gap, space = self._gap, self.space
        frame = cell.adjusted(space, space, -space, -space)
        left, width = frame.left() + gap(_SIDE), self._inside(cell.width())
        picture = QRect(left, frame.top() + gap(_TOP), width, gap(_PICTURE_HEIGHT))
        name_top = picture.top() + picture.height() + gap(_BELOW_PICTURE)
        name = QRect(left, name_top, width, self._name_height(card.name, width))
        dose_top = name_top + name.height() + gap(_BELOW_NAME)
        placed_top = dose_top + self._fact_height(card.dose, width) + gap(_BETWEEN_FACTS)
        return Places(
            frame, picture, name,
            dose=self._fact(card.dose, left, dose_top, width),
            placed=self._fact(card.placed, left, placed_top, width),
        )  # fmt: skip

    def _inside(self, cell_width: int) -> int:
        return max(cell_width - 2 * (self.space + self._gap(_SIDE)), 1)

    def _fact(self, words: str, left: int, top: int, width: int) -> Fact:
        beside = self._beside
        height = self._words_height(words, width - beside)
        return Fact(
            QRect(left, top + self._lower_icon, self._icon, self._icon),
            QRect(left + beside, top + self._lower_words, width - beside, height),
        )

    def _fact_height(self, words: str, width: int) -> int:
        words_height = self._words_height(words, width - self._beside)
        return max(self._lower_icon + self._icon, self._lower_words + words_height)

    def _name_height(self, name: str, width: int) -> int:
        # Most names fit into one line: how long one is is measured once, and not for every width of the window.
        if name not in self._lengths:
            self._lengths[name] = self._name_metrics.horizontalAdvance(name)
        if self._lengths[name] < width:
            return self._name_metrics.height()
        return self._kept_height(name, width, self.name_font, is_name=True)

    def _words_height(self, words: str, width: int) -> int:
        return self._kept_height(words, width, self.fact_font, is_name=False)

    def _kept_height(self, words: str, width: int, font: QFont, *, is_name: bool) -> int:
        if width not in self._heights and len(self._heights) >= _MOST_WIDTHS:
            self._heights.clear()
        heights = self._heights.setdefault(width, {})
        if (words, is_name) not in heights:
            heights[words, is_name] = round(wrapped(words, font, width).boundingRect().height())
        return heights[words, is_name]
