# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session in its day's column: when it began, what it was, and what was held of each side."""

from companion.domain.diary import Record
from companion.views.calendar.counts import by_side, side_count_words
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.corrections import Here, began_words, by_hand_words, changed_words


def session_words(record: Record, here: Here) -> str:
    """'07:42 Two-stretch starter, LEFT 1 of 1, RIGHT 0 of 1', as a screen reader says it."""
    counts = [side_count_words(count) for count in by_side(record.results)]
    changes = history_words(record, here)
    return ", ".join([f"{began_words(record, here)} {record.asked.name}", *counts, *changes])


def history_words(record: Record, here: Here) -> list[str]:
    """That it was added by hand, and when it was changed last."""
    return [words for words in (by_hand_words(record, here), changed_words(record, here)) if words]


class SessionCard(Card):
    """A small card; the day that it lies on takes the clicks."""

    def __init__(self, looks: LookSource, record: Record, here: Here) -> None:
        column = Column(looks, Text(began_words(record, here), bold=True, wrap=True), gap=2, margins=(10, 8, 8, 8))
        column.add(Text(record.asked.name, "caption", wrap=True), 2)
        told = [side_count_words(count) for count in by_side(record.results)]
        column.add(*(Text(words, "caption", colour="ink2", wrap=True) for words in told))
        column.add(*(Text(words, "caption", colour="ink2", wrap=True) for words in history_words(record, here)))
        super().__init__(column, "sunken")
        self.setObjectName(f"calendar_session_{record.id}")
