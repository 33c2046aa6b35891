# SPDX-License-Identifier: LGPL-3.0-or-later
"""A day of the week: a column with its sessions, or a row when the text is large."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from companion.domain.week import DAYS, Day, Mark
from companion.views.calendar.counts import by_side, side_count_words
from companion.views.calendar.session_card import SessionCard, history_words, hurt_words, session_words
from companion.views.tokens import Colour
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.day_mark import DayMark, mark_word
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.tile import Tile
from companion.views.words.corrections import Here, began_words
from companion.views.words.dates import day_number, short_weekday, spoken_day

translate = QCoreApplication.translate

_UNBROKEN = "\N{NO-BREAK SPACE}"
_MOST_CARDS = 3
"""Sessions of a day that stand in its column; where there are more, the opened day has them all."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_COLOURS: dict[Mark, Colour] = {Mark.RESTED: "rest", Mark.MISSED: "miss", Mark.FREE: "miss", Mark.PLANNED: "ink"}


class DayTile(Tile):
    """One large button that opens the day.

    Args:
        looks: How things look now.
        day: The day and its sessions.
        today: Tells what the day came to.
        as_row: A row, not a column.

    Attributes:
        opened: The person opened or closed the day, a `date`.
        step_wanted: An arrow key asks for the day so many days further on.
    """

    opened = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, looks: LookSource, day: Day, today: date, here: Here, *, as_row: bool) -> None:
        self._day = day
        mark = day.mark(today)
        is_today = day.day == today
        self._chevron = IconLabel(looks, "chevron-down")
        self._as_row = as_row
        lay_out = _row if as_row else _column
        content = lay_out(looks, day, mark, here, is_today=is_today)
        if as_row:
            content.addWidget(self._chevron)
        super().__init__(looks, content, checkable=True)
        self.setObjectName(f"calendar_day_{day.day.isoformat()}")
        told = [spoken_day(day.day, today), mark_word(mark), *(session_words(record, here) for record in day.sessions)]
        self.setAccessibleName(". ".join(told))
        self.clicked.connect(self._open)
        self.toggled.connect(self._point)

    @property
    def day(self) -> Day:
        """The day that it shows."""
        return self._day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from day to day and from week to week, as the days lie on the screen."""
        step = self._step(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        if self._as_row:
            return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        on = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}
        return steps.get(key, 0)

    def _open(self) -> None:
        self.opened.emit(self._day.day)

    def _point(self, is_open: bool) -> None:
        self._chevron.set_name("chevron-up" if is_open else "chevron-down")


def _column(looks: LookSource, day: Day, mark: Mark, here: Here, *, is_today: bool) -> Column:
    column = Column(looks, gap=4, margins=(8, 12, 8, 10))
    column.add(
        Text(
            _told_today(short_weekday(day.day), is_today),
            colour="accent" if is_today else "ink2",
            bold=is_today,
            align=_CENTRE,
        )
    )
    column.add(Text(day_number(day.day), "title", align=_CENTRE), 6)
    column.addWidget(DayMark(looks, mark, 52), 0, _CENTRE)
    column.add(Text(mark_word(mark), colour=_colour(mark), bold=True, align=_CENTRE), 6)
    shown = day.sessions if len(day.sessions) <= _MOST_CARDS else day.sessions[: _MOST_CARDS - 1]
    column.add(*(SessionCard(looks, record, here) for record in shown))
    left = len(day.sessions) - len(shown)
    if left:
        column.add(Text(translate("Calendar", "and %n more", "", left), "caption", wrap=True, align=_CENTRE))
    column.add(...)
    return column


def _row(looks: LookSource, day: Day, mark: Mark, here: Here, *, is_today: bool) -> Row:
    told = Column(looks, ..., Text(mark_word(mark), "lead", colour=_colour(mark)), gap=0)
    for record in day.sessions:
        # a line may end between two sides, not within one
        counts = " · ".join(side_count_words(count).replace(" ", _UNBROKEN) for count in by_side(record.results))
        more = [words for words in (hurt_words(record), *history_words(record, here)) if words]
        words = ". ".join((f"{began_words(record, here)}  {counts}", *more))
        told.add(Text(words, "caption", colour="ink2", wrap=True))
    told.add(...)
    row = Row(looks, DayMark(looks, mark, 36), gap=16, margins=(20, 10, 16, 10))
    name = _told_today(f"{short_weekday(day.day)} {day_number(day.day)}", is_today)
    row.addWidget(Text(name, "lead", colour="accent" if is_today else "ink", wrap=True), 2)
    row.addLayout(told, 5)
    return row


def _told_today(words: str, is_today: bool) -> str:
    return translate("Calendar", "{day}, today").format(day=words) if is_today else words


def _colour(mark: Mark) -> Colour:
    return _COLOURS.get(mark, "accent")
