# SPDX-License-Identifier: LGPL-3.0-or-later
"""How a move is done, step by step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.stretch import Side
from companion.views.library.sided_text import SidedText
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.looks import LookSource

_DISC_SHARE = 1.65
"""The disc's diameter for each pixel of the number's height."""


def numbered(looks: LookSource, steps: tuple[str, ...], side: Side) -> Column:
    """The steps below each other, each behind its number."""
    column = Column(looks, gap=10)
    for number, step in enumerate(steps, start=1):
        row = Row(looks, gap=12)
        disc = StepNumber(looks, number)
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignTop)
        words = SidedText(step, side)
        words.setObjectName(f"stretch_step_{number}")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        column.add(row)
    return column


class StepNumber(QWidget):
    """A number on a round ground."""

    def __init__(self, looks: LookSource, number: int) -> None:
        super().__init__()
        self._looks = looks
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.updateGeometry)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As large as the number asks for."""
        edge = round(self._looks.look.size("body") * _DISC_SHARE)
        return QSize(edge, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the disc and the number."""
        look = self._looks.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.accent_soft))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setPixelSize(look.size("body"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(look.palette.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.locale().toString(self._number))
        painter.end()
