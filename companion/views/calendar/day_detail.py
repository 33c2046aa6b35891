# SPDX-License-Identifier: LGPL-3.0-or-later
"""All that is known of a day: its sessions, move by move."""

from PySide6.QtWidgets import QGridLayout

from companion.domain.diary import Record, in_the_end
from companion.domain.week import Day
from companion.figure.source import FigureSource
from companion.views.calendar.part_detail import PartDetail
from companion.views.calendar.session_card import began_words
from companion.views.widgets.boxes import Column, hairline
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.dates import long_day
from companion.views.words.session import holds_words


class DayDetail(Card):
    """The opened day.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        day: The day and its sessions.
        columns: How many moves stand beside each other.
    """

    def __init__(self, looks: LookSource, figures: FigureSource, day: Day, columns: int) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._columns = columns
        self.setObjectName("calendar_detail")
        heading = Text(long_day(day.day), "lead", wrap=True)
        heading.setObjectName("calendar_detail_day")
        column = Column(looks, heading, gap=12, margins=(24, 18, 24, 20))
        for record in day.sessions:
            column.add(hairline(), self._told(record), self._parts(record))
        if not day.sessions:
            column.add(Text(self.tr("No session on this day."), colour="ink2", wrap=True))
        self.setLayout(column)

    def _told(self, record: Record) -> Column:
        heading = Text(f"{began_words(record)}  {record.asked.name}", bold=True, wrap=True)
        holds = holds_words(record.whole_holds, len(record.results))
        return Column(self._looks, heading, Text(holds, colour="ink2", wrap=True), gap=0)

    def _parts(self, record: Record) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._looks.look.gap(32))
        grid.setVerticalSpacing(self._looks.look.gap(16))
        results = record.results
        for number, part in enumerate(in_the_end(record.asked, record.log).parts):
            own = [result for result in results if result.place.part == number]
            detail = PartDetail(self._looks, self._figures, part, own, hurt=number in (record.hurt or ()))
            grid.addWidget(detail, number // self._columns, number % self._columns)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        return grid
