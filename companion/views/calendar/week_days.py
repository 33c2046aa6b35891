# SPDX-License-Identifier: LGPL-3.0-or-later
"""The seven days of a week as columns, or as rows when the text is large, and the day that is opened."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from companion.domain.week import Day
from companion.figure.source import FigureSource
from companion.views.calendar.day_detail import DayDetail
from companion.views.calendar.day_tile import DayTile
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.looks import LookSource
from companion.views.words.corrections import Here


class WeekDays(QWidget):
    """Days to move between by arrow keys and to open; at most one is open, below the columns or below its row.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        here: The time where this computer is.

    Attributes:
        opened: Another day is open now, or none.
        outside_wanted: An arrow key leads to a day of another week, a `date`.
        add_wanted: Add a session on a day, a `date`.
        rest_wanted: A day was one of rest, or was not after all; a `date` and a `bool`.
        change_wanted: Put right the session of this number.
        remove_wanted: Take the session of this number out.
        bring_back_wanted: Bring back the session of this number.
    """

    opened = Signal()
    outside_wanted = Signal(object)
    add_wanted = Signal(object)
    rest_wanted = Signal(object, bool)
    change_wanted = Signal(int)
    remove_wanted = Signal(int)
    bring_back_wanted = Signal(int)

    def __init__(self, looks: LookSource, figures: FigureSource, here: Here) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._here = here
        self._days: tuple[Day, ...] = ()
        self._today = date.min
        self._opened: date | None = None
        self._wanted: date | None = None
        self._tiles: list[DayTile] = []
        self._detail: DayDetail | None = None
        self._as_rows = looks.look.large
        self._row = Row(looks, gap=10)
        self._column = Column(looks, self._row, gap=16)
        self.setLayout(self._column)
        looks.changed.connect(self._build)

    @property
    def as_rows(self) -> bool:
        """Whether the days stand below each other."""
        return self._as_rows

    @property
    def opened_tile(self) -> QWidget | None:
        """The day that is open, in its place among the others."""
        return next((tile for tile in self._tiles if tile.isChecked()), None)

    @property
    def detail(self) -> QWidget | None:
        """All that is known of the day that is open."""
        return self._detail

    @property
    def parts(self) -> list[QWidget]:
        """The days and the opened one, in reading order."""
        parts: list[QWidget] = []
        for tile in self._tiles:
            parts.append(tile)
            if self._detail is not None and self._as_rows and tile.isChecked():
                parts.append(self._detail)
        if self._detail is not None and not self._as_rows:
            parts.append(self._detail)
        return parts

    @property
    def at_hand(self) -> date:
        """The day that the keyboard is on, else the one that is open, else today, else the first one."""
        focused = self._focused
        if focused is not None:
            return focused.day
        days = [day.day for day in self._days]
        return self._opened or (self._today if self._today in days or not days else days[0])

    def show_days(self, days: Sequence[Day], today: date) -> None:
        """Shows other days, or the same ones with what is known of them now."""
        if self._opened not in [day.day for day in days]:
            self._opened = None if self._looks.look.large else _day_to_open(days, today)
        self._days, self._today = tuple(days), today
        self._build()

    def want(self, day: date) -> None:
        """The next time that days are shown, the keyboard is to go to `day`, if it is among them."""
        self._wanted = day

    def open_day(self, day: date) -> None:
        """Opens a day, and puts the keyboard on it."""
        self._opened = day
        self._show_detail()
        self._focus(day)
        self.opened.emit()

    def focus_first(self) -> None:
        """Puts the keyboard on the day that was wanted, else on today, else on the first day."""
        days = [day.day for day in self._days]
        wanted = next((day for day in (self._wanted, self._today) if day in days), days[0] if days else None)
        if wanted is not None:
            self._focus(wanted)

    def remove_at_hand(self) -> None:
        """Asks for the removal of the session that the keyboard is on, or of the only one of its day.

        Of several one has to be chosen first; with the keyboard elsewhere nothing goes, for it would not be seen.
        """
        entries = self._detail.entries if self._detail is not None else []
        entry = next((entry for entry in entries if entry.has_focus()), None)
        day = self._focused
        if entry is not None:
            self.remove_wanted.emit(entry.number)
        elif day is not None and len(day.sessions) == 1:
            self.remove_wanted.emit(day.sessions[0].id)
        elif day is not None and day.sessions:
            self.open_day(day.day)
            if self._detail is not None:
                self._detail.show()
                self._detail.entries[0].focus_first()
            announce(self, self.tr("There are several sessions on this day. Choose one."))
        elif day is not None:
            announce(self, self.tr("There is no session on this day."))

    @property
    def _focused(self) -> Day | None:
        return next((tile.day for tile in self._tiles if tile.hasFocus()), None)

    def _build(self) -> None:
        """Makes the days anew; the keyboard goes to the day that was wanted, else stays on the same weekday."""
        focused = next((place for place, tile in enumerate(self._tiles) if tile.hasFocus()), None)
        at = QApplication.focusWidget()
        was_within = self._detail is not None and at is not None and self._detail.isAncestorOf(at)
        for tile in self._tiles:
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._as_rows = self._looks.look.large
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if self._as_rows else across)
        self._tiles = [self._tile(day) for day in self._days]
        for tile in self._tiles:
            self._row.addWidget(tile, 0 if self._as_rows else 1)
            tile.show()  # at once: what is not shown yet has no place and takes no focus
        self._show_detail()
        if self._wanted in [day.day for day in self._days]:
            self._focus(self._wanted)
        elif was_within and self._opened is not None:
            self._focus(self._opened)
        elif focused is not None:
            self._tiles[focused].setFocus()

    def _tile(self, day: Day) -> DayTile:
        tile = DayTile(self._looks, day, self._today, self._here, as_row=self._as_rows)
        tile.opened.connect(self._open_or_close)
        tile.step_wanted.connect(partial(self._step, day.day))
        return tile

    def _step(self, day: date, days: int) -> None:
        """To the day so many further on, in this week or in another."""
        wanted = day + timedelta(days=days)
        if wanted in [other.day for other in self._days]:
            self._focus(wanted)
        else:
            self._wanted = wanted
            self.outside_wanted.emit(wanted)

    def _focus(self, day: date | None) -> None:
        self._wanted = None
        for tile in self._tiles:
            if tile.day.day == day:
                tile.setFocus()

    def _open_or_close(self, day: date) -> None:
        self._opened = None if day == self._opened else day
        self._show_detail()
        self.opened.emit()

    def _show_detail(self) -> None:
        """Below the days, or below the row of the day that is opened."""
        if self._detail is not None:
            self._row.removeWidget(self._detail)
            self._column.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
            self._detail = None
        for place, tile in enumerate(self._tiles):
            is_open = tile.day.day == self._opened
            tile.setChecked(is_open)
            if is_open:
                self._detail = self._detail_of(tile.day)
                if self._as_rows:
                    self._row.insertWidget(place + 1, self._detail)
                else:
                    self._column.addWidget(self._detail)

    def _detail_of(self, day: Day) -> DayDetail:
        detail = DayDetail(self._looks, self._figures, day, self._today, self._here)
        detail.add_wanted.connect(self.add_wanted)
        detail.rest_wanted.connect(self.rest_wanted)
        detail.change_wanted.connect(self.change_wanted)
        detail.remove_wanted.connect(self.remove_wanted)
        detail.bring_back_wanted.connect(self.bring_back_wanted)
        return detail


def _day_to_open(days: Sequence[Day], today: date) -> date | None:
    """Today, or else the newest day, that has a session."""
    with_sessions = [day.day for day in days if day.sessions]
    return today if today in with_sessions else max(with_sessions, default=None)
