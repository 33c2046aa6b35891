# SPDX-License-Identifier: LGPL-3.0-or-later
"""The weeks of a month beside each other, each with the marks of its days, to find one in."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from companion.domain.week import Day, Mark, Month, Week
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.day_mark import DayMark
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.tile import Tile
from companion.views.words.dates import month_words, week_span, week_words

_COUNTED = (Mark.DONE, Mark.PART)


class MonthStrip(Card):
    """One month.

    Attributes:
        week_wanted: A week was chosen, a `Week`.
        month_wanted: Another month is to be shown, a `Month`.
    """

    week_wanted = Signal(object)
    month_wanted = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("calendar_month")
        self._looks = looks
        self._month: Month | None = None
        self._weeks = QWidget()
        self._name = Text("", "lead")
        self._name.setObjectName("calendar_month_name")
        head = Row(looks, self._button(forward=False), self._name, self._button(forward=True), ..., gap=12)
        self._column = Column(looks, head, self._weeks, gap=10, margins=(16, 12, 16, 14))
        self.setLayout(self._column)

    @property
    def month(self) -> Month | None:
        """The month that it shows."""
        return self._month

    def show_month(self, month: Month, weeks: Sequence[Sequence[Day]], shown: Week, today: date) -> None:
        """Shows `month`, whose weeks have these days; `shown` is the week that the page shows."""
        self._month = month
        self._name.setText(month_words(month))
        focused = next((tile for tile in self._weeks.findChildren(Tile) if tile.hasFocus()), None)
        old, self._weeks = self._weeks, QWidget()
        tiles = [self._tile(month, days, shown, today) for days in weeks]
        self._weeks.setLayout(Flow(self._looks, *tiles, gap=8))
        self._column.replaceWidget(old, self._weeks)
        old.hide()
        old.deleteLater()
        if focused is not None:
            self._weeks.show()
            next((tile for tile in tiles if tile.isChecked()), tiles[0]).setFocus()

    def _button(self, *, forward: bool) -> ChevronButton:
        button = ChevronButton(self._looks, forward=forward)
        button.setObjectName("calendar_month_after" if forward else "calendar_month_before")
        words = self.tr("The month after") if forward else self.tr("The month before")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(self._want_after if forward else self._want_before)
        return button

    def _tile(self, month: Month, days: Sequence[Day], shown: Week, today: date) -> Tile:
        week = Week(days[0].day)
        marks = [day.mark(today) for day in days]
        column = Column(self._looks, gap=4, margins=(12, 8, 12, 8))
        column.addWidget(Text(week_span(week, month), bold=True), 0, Qt.AlignmentFlag.AlignHCenter)
        row = Row(self._looks, gap=3)
        for mark in marks:
            row.addWidget(DayMark(self._looks, mark, 18))
        column.addLayout(row)
        tile = Tile(self._looks, column, checkable=True)
        tile.setObjectName(f"calendar_week_{week.first.isoformat()}")
        tile.setChecked(week == shown)
        count = sum(mark in _COUNTED for mark in marks)
        rested = marks.count(Mark.RESTED)
        words = self.tr("%n day(s) with a session", "", count)
        told = [week_words(week, today), words, *([self.tr("%n day(s) of rest", "", rested)] if rested else [])]
        tile.setAccessibleName(". ".join(told))
        tile.clicked.connect(partial(self.week_wanted.emit, week))
        return tile

    def _want_before(self) -> None:
        if self._month is not None:
            self.month_wanted.emit(self._month.before)

    def _want_after(self) -> None:
        if self._month is not None:
            self.month_wanted.emit(self._month.after)
