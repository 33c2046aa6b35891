# SPDX-License-Identifier: LGPL-3.0-or-later
"""How far the session is: a block for each hold, grouped by stretch."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.views.tokens import Palette
from companion.views.widgets.looks import LookSource

_GAP = 4.0
_GROUP_GAP = 14.0
_NARROWEST_BLOCK = 6.0
_HEIGHT = 14


class BlockState(Enum):
    """What became of one hold."""

    DONE = auto()
    PART = auto()
    RUNNING = auto()
    TO_COME = auto()
    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One hold: what became of it and, where partly held, which share (0 to 1)."""

    state: BlockState
    fraction: float = 0.0


def block_spans(width: float, groups: Sequence[int]) -> list[tuple[float, float]]:
    """Says where the blocks lie.

    Args:
        width: Room in pixels.
        groups: How many blocks each group has.

    Returns:
        Left edge and width of each block in pixels; all are equally wide.
    """
    groups = [count for count in groups if count > 0]
    blocks = sum(groups)
    if not blocks:
        return []
    between = _GROUP_GAP * (len(groups) - 1)
    gap = min(_GAP, max(0.0, (width - between) / blocks - _NARROWEST_BLOCK))
    each = max(1.0, (width - between - gap * (blocks - len(groups))) / blocks)
    spans, left = [], 0.0
    for count in groups:
        for _ in range(count):
            spans.append((left, each))
            left += each + gap
        left += _GROUP_GAP - gap
    return spans


class Segments(QWidget):
    """Session progress; told in words to screen readers."""

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._blocks: tuple[Block, ...] = ()
        self._groups: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.updateGeometry)
        looks.changed.connect(self.update)

    def set_blocks(self, groups: Sequence[Sequence[Block]], spoken: str) -> None:
        """Shows the holds of each stretch; `spoken` says the same, like '3 of 12 holds done'."""
        blocks = tuple(block for group in groups for block in group)
        counts = tuple(len(group) for group in groups)
        if (blocks, counts) != (self._blocks, self._groups):
            self._blocks, self._groups = blocks, counts
            self.update()
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """As wide as there is room; thin."""
        return QSize(320, self._looks.look.metric(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrow blocks still tell the story."""
        return QSize(120, self._looks.look.metric(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the blocks, from the right where one reads from the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        for block, (left, width) in zip(self._blocks, block_spans(self.width(), self._groups), strict=True):
            _draw_block(painter, self._looks.look.palette, block, QRectF(left, 0, width, self.height()))
        painter.end()


def _draw_block(painter: QPainter, colours: Palette, block: Block, place: QRectF) -> None:
    accent, edge = QColor(colours.accent), QColor(colours.edge)
    running = block.state == BlockState.RUNNING
    pen = QPen(accent if block.state in {BlockState.DONE, BlockState.PART, BlockState.RUNNING} else edge)
    pen.setWidthF(2.0 if running else 1.0)
    rect = place.adjusted(*((1, 1, -1, -1) if running else (0.5, 0.5, -0.5, -0.5)))
    outline = QPainterPath()
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.fillPath(outline, QColor(colours.surface))
    share = {BlockState.DONE: 1.0, BlockState.PART: block.fraction, BlockState.RUNNING: block.fraction}.get(
        block.state, 0.0
    )
    if share > 0:
        filled = QPainterPath()
        filled.addRect(QRectF(rect.left(), rect.top(), rect.width() * min(share, 1.0), rect.height()))
        painter.fillPath(outline.intersected(filled), accent)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    if block.state == BlockState.SKIPPED:
        middle = rect.center().y()
        painter.setPen(QPen(edge, 2))
        inset = rect.width() * 0.3
        painter.drawLine(QPointF(rect.left() + inset, middle), QPointF(rect.right() - inset, middle))
