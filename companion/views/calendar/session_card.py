# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session in its day's column: when it began, what it was, and what was held of each side."""

from companion.domain.diary import Record
from companion.views.calendar.counts import by_side, side_count_words
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.dates import time_of_day


def began_words(record: Record) -> str:
    """The time on the patient's wall when it began."""
    return time_of_day(record.began.local)


def session_words(record: Record) -> str:
    """'07:42 Two-stretch starter, LEFT 1 of 1, RIGHT 0 of 1', as a screen reader says it."""
    counts = [side_count_words(count) for count in by_side(record.results)]
    return ", ".join([f"{began_words(record)} {record.asked.name}", *counts])


class SessionCard(Card):
    """A small card; the day that it lies on takes the clicks."""

    def __init__(self, looks: LookSource, record: Record) -> None:
        column = Column(looks, Text(began_words(record), bold=True), gap=2, margins=(10, 8, 8, 8))
        column.add(Text(record.asked.name, "caption", wrap=True), 2)
        column.add(
            *(Text(side_count_words(count), "caption", colour="ink2", wrap=True) for count in by_side(record.results))
        )
        super().__init__(column, "sunken")
        self.setObjectName(f"calendar_session_{record.id}")
