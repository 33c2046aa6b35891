# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session in its day's column: when it began, what it was, and what was held of each side."""

from PySide6.QtCore import QCoreApplication

from companion.domain.diary import Record
from companion.views.calendar.counts import SideCount, by_side, count_words, side_count_words
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.corrections import Here, began_words, by_hand_words, changed_words

translate = QCoreApplication.translate

_UNBROKEN = "\N{NO-BREAK SPACE}"


def session_words(record: Record, here: Here) -> str:
    """'07:42 Two-stretch starter, LEFT 1 of 1, RIGHT 0 of 1', as a screen reader says it."""
    counts = [side_count_words(count) for count in by_side(record.results)]
    told = [words for words in (hurt_words(record), *history_words(record, here)) if words]
    return ", ".join([f"{began_words(record, here)} {record.asked.name}", *counts, *told])


def history_words(record: Record, here: Here) -> list[str]:
    """That it was added by hand, and when it was changed last."""
    return [words for words in (by_hand_words(record, here), changed_words(record, here)) if words]


def hurt_words(record: Record) -> str:
    """That something hurt, during the session or as said at its end; empty where nothing did."""
    hurts = bool(record.hurt) or any(result.hurt for result in record.results)
    return translate("Calendar", "This hurt") if hurts else ""


class SessionCard(Card):
    """A small card; the day that it lies on takes the clicks."""

    def __init__(self, looks: LookSource, record: Record, here: Here) -> None:
        column = Column(looks, Text(began_words(record, here), bold=True, wrap=True), gap=2, margins=(10, 8, 8, 8))
        column.add(Text(record.asked.name, "caption", wrap=True), 2)
        told = [_unbroken(count) for count in by_side(record.results)]
        column.add(*(Text(words, "caption", colour="ink2", wrap=True) for words in told))
        column.add(*(Text(words, "caption", colour="ink2", wrap=True) for words in history_words(record, here)))
        if hurt_words(record):
            column.add(Text(hurt_words(record), "caption", colour="care", wrap=True))
        super().__init__(column, "sunken")
        self.setObjectName(f"calendar_session_{record.id}")


def _unbroken(count: SideCount) -> str:
    """'LEFT 4 of 6, 1 in part', of which a line may end after the side or the comma only."""
    words = count_words(count)
    unbroken = ", ".join(part.replace(" ", _UNBROKEN) for part in words.split(", "))
    return side_count_words(count).replace(words, unbroken)
