# SPDX-License-Identifier: LGPL-3.0-or-later
"""This week as seven marks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.week import Day
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.day_mark import DayMark, mark_word
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.dates import short_weekday

_COLUMNS = 7
_COLUMNS_LARGE = 4


class WeekCard(Card):
    """Seven days, each with its mark and the mark's word.

    Signals:
        week_wanted(): the patient wants to see the calendar.
    """

    week_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._days: list[QWidget] = []
        self._open = Button(looks, self.tr("Open the calendar"), "quiet", "calendar")
        self._open.setObjectName("today_calendar")
        self._open.clicked.connect(self.week_wanted)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        head = Row(looks, Text(self.tr("This week"), "lead"), ..., self._open)
        self.setLayout(Column(looks, head, self._grid, gap=8, margins=(28, 12, 28, 16)))
        looks.changed.connect(self._arrange)

    def show_days(self, days: Sequence[Day], today: date) -> None:
        """The days of the week that `today` lies in."""
        for old in self._days:
            old.hide()
            old.deleteLater()
        self._days = [self._day(day, today) for day in days]
        self._arrange()

    def _day(self, day: Day, today: date) -> QWidget:
        mark = day.mark(today)
        is_today = day.day == today
        word = mark_word(mark)
        centre = Qt.AlignmentFlag.AlignHCenter
        name = Text(short_weekday(day.day), bold=is_today, colour="accent" if is_today else "ink2", align=centre)
        below = Text(word, "caption", bold=is_today, align=centre)
        picture = Row(self._looks, ..., DayMark(self._looks, mark), ...)
        widget = QWidget()
        widget.setObjectName(f"today_day_{day.day.isoformat()}")
        widget.setAccessibleName(f"{name.text()}: {word}")
        widget.setLayout(Column(self._looks, name, picture, below, gap=4))
        return widget

    def _arrange(self) -> None:
        columns = _COLUMNS_LARGE if self._looks.look.large else _COLUMNS
        for number, day in enumerate(self._days):
            self._grid.addWidget(day, number // columns, number % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
