# SPDX-License-Identifier: LGPL-3.0-or-later
"""What came of one move of a session: its picture, and each side's holds as blocks and in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from companion.domain.asked import Part
from companion.domain.diary import Result
from companion.domain.stretch import Side
from companion.figure.source import FigureSource
from companion.views.calendar.counts import by_side, count_words, side_count_words
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.flow import Flow
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.segments import Block, BlockState, Segments
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.session import side_word

_TOP = Qt.AlignmentFlag.AlignTop


class PartDetail(QWidget):
    """One move.

    Args:
        looks: How things look now.
        figures: Where the picture comes from.
        part: The move in the form in which it was done in the end.
        results: What came of its holds, in order.
        hurt: The person said at the end that this move hurt.
    """

    def __init__(
        self, looks: LookSource, figures: FigureSource, part: Part, results: Sequence[Result], *, hurt: bool
    ) -> None:
        super().__init__()
        self._looks = looks
        form = part.form
        picture = Thumbnail(looks, figures, form.stretch, form.position, part.doses[0].side, height=80, width=108)
        told = Column(looks, Text(form.name, bold=True, wrap=True), gap=6)
        if hurt:
            told.add(self._flag(self.tr("You said that this hurt.")))
        told.add(self._sides(results), ...)
        row = Row(looks, gap=16)
        row.addWidget(picture, 0, _TOP)
        row.addLayout(told, 1)
        self.setLayout(row)

    def _sides(self, results: Sequence[Result]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._looks.look.gap(12))
        grid.setVerticalSpacing(self._looks.look.gap(4))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 4)
        for number, count in enumerate(by_side(results)):
            line = 2 * number
            rows = [result for result in results if result.place.side is count.side]
            blocks = Segments(self._looks)
            blocks.set_blocks([[_block(result) for result in rows]], side_count_words(count))
            if count.side is not Side.BOTH:
                grid.addWidget(Text(side_word(count.side), bold=True), line, 0)
            grid.addWidget(blocks, line, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Text(count_words(count)), line, 2)
            grid.addLayout(self._flags(rows), line + 1, 1, 1, 2)
        return grid

    def _flags(self, rows: Sequence[Result]) -> QLayout:
        flow = Flow(self._looks, gap=12)
        if any(result.hurt for result in rows):
            flow.addWidget(self._flag(self.tr("this hurts")))
        if any(result.corrected for result in rows):
            flow.addWidget(Text(self.tr("corrected"), colour="ink2"))
        return flow

    def _flag(self, words: str) -> QWidget:
        flag = QWidget()
        flag.setLayout(
            Row(self._looks, IconLabel(self._looks, "care", "care", 20), Text(words, colour="care"), ..., gap=6)
        )
        return flag


def _block(result: Result) -> Block:
    if result.is_whole:
        return Block(BlockState.DONE)
    if result.is_part:
        return Block(BlockState.PART, result.counted / result.asked)
    return Block(BlockState.SKIPPED)
