# SPDX-License-Identifier: LGPL-3.0-or-later
"""All that is known of a day: its sessions, and the ways to put the day right."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.diary import Record
from companion.domain.week import Day
from companion.figure.source import FigureSource
from companion.views.calendar.session_entry import SessionEntry
from companion.views.widgets.boxes import Column, Row, hairline
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.corrections import Here, began_words
from companion.views.words.dates import long_day


class DayDetail(Card):
    """The opened day.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        day: The day and its sessions.
        today: A day that is yet to come takes no sessions.
        here: The time where this computer is.

    Attributes:
        add_wanted: Add a session on the day, a `date`.
        rest_wanted: The day was one of rest, or was not after all; a `date` and a `bool`.
        change_wanted: Put right the session of this number.
        remove_wanted: Take the session of this number out.
        bring_back_wanted: Bring back the session of this number.
    """

    add_wanted = Signal(object)
    rest_wanted = Signal(object, bool)
    change_wanted = Signal(int)
    remove_wanted = Signal(int)
    bring_back_wanted = Signal(int)

    def __init__(self, looks: LookSource, figures: FigureSource, day: Day, today: date, here: Here) -> None:
        super().__init__()
        self._looks = looks
        self._day = day
        self._here = here
        self.setObjectName("calendar_detail")
        self.entries = [self._entry(figures, record) for record in day.sessions]
        column = Column(looks, self._head(today), gap=12, margins=(24, 18, 24, 20))
        for entry in self.entries:
            column.add(hairline(), entry)
        if not day.sessions:
            column.add(Text(self._empty_words(today), colour="ink2", wrap=True))
        for record in day.removed:
            column.add(hairline(), self._removed(record))
        self.setLayout(column)

    def _empty_words(self, today: date) -> str:
        if self._day.day > today:
            return self.tr("This day is yet to come.")
        if self._day.rested:
            return self.tr("You rested because of pain. This does not count as missed.")
        return self.tr("No session on this day.")

    def _head(self, today: date) -> QWidget:
        heading = Text(long_day(self._day.day), "lead", wrap=True)
        heading.setObjectName("calendar_detail_day")
        buttons = self._buttons() if self._day.day <= today else []
        head = QWidget()
        if self._looks.look.large:
            around = QWidget()
            around.setLayout(Flow(self._looks, *buttons, gap=8))
            head.setLayout(Column(self._looks, heading, around, gap=8))
        else:
            row = Row(self._looks, gap=12)
            row.addWidget(heading, 1)
            row.add(*buttons)
            head.setLayout(row)
        return head

    def _buttons(self) -> list[Button]:
        buttons = []
        if self._day.rested or not self._day.sessions:
            rest = Button(self._looks, self.tr("Rested because of pain"), "chip", height=44, checkable=True, once=True)
            rest.set_icon("radio", "radio-on")
            rest.setObjectName("calendar_rest")
            rest.setChecked(self._day.rested)
            rest.clicked.connect(partial(self.rest_wanted.emit, self._day.day, not self._day.rested))
            buttons.append(rest)
        add = Button(self._looks, self.tr("Add a session"), icon="plus", height=44, once=True)
        add.setObjectName("calendar_add")
        add.setToolTip(self.tr("Add a session that was done without the timer (N)"))
        add.clicked.connect(partial(self.add_wanted.emit, self._day.day))
        return [*buttons, add]

    def _entry(self, figures: FigureSource, record: Record) -> SessionEntry:
        entry = SessionEntry(self._looks, figures, record, self._here, 1 if self._looks.look.large else 2)
        entry.change_wanted.connect(self.change_wanted)
        entry.remove_wanted.connect(self.remove_wanted)
        return entry

    def _removed(self, record: Record) -> QWidget:
        words = self.tr("Deleted: {time}  {name}").format(time=began_words(record, self._here), name=record.asked.name)
        back = Button(self._looks, self.tr("Bring back"), icon="undo", height=44, once=True)
        back.setObjectName(f"calendar_bring_back_{record.id}")
        back.setAccessibleName(f"{back.words}: {words}")
        back.clicked.connect(partial(self.bring_back_wanted.emit, record.id))
        row = Row(self._looks, gap=12)
        row.addWidget(Text(words, colour="ink2", wrap=True), 1)
        row.add(back)
        line = QWidget()
        line.setLayout(row)
        return line
