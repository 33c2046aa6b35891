# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar: a week of days with their sessions, and the day that is opened."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from companion.domain.week import Day, Week
from companion.figure.source import FigureSource
from companion.views.calendar.day_detail import DayDetail
from companion.views.calendar.day_tile import DayTile
from companion.views.calendar.week_bar import WeekBar
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.dates import week_words


class CalendarPage(Page):
    """Shows the week that it is given; arrow keys move between its days, Enter opens one.

    Attributes:
        week_wanted: The person wants to see another week, a `Week`.
    """

    week_wanted = Signal(object)

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("calendar")
        self._looks = looks
        self._figures = figures
        self._week: Week | None = None
        self._days: tuple[Day, ...] = ()
        self._today = date.min
        self._opened: date | None = None
        self._tiles: list[DayTile] = []
        self._detail: DayDetail | None = None
        self._as_rows = looks.look.large
        self._bar = WeekBar(looks)
        self._empty_text = Text(size="lead", wrap=True)
        self._empty_text.setObjectName("calendar_empty")
        self._empty = Card(Column(looks, self._empty_text, margins=(24, 20, 24, 20)))
        self._lay_out()
        self._connect()

    def show_week(self, week: Week, days: Sequence[Day], today: date) -> None:
        """Shows `week`, whose days are `days`, as it is seen from `today`."""
        if self._opened is None or self._opened not in week:
            self._opened = None if self._looks.look.large else _day_to_open(days, today)
        self._week, self._days, self._today = week, tuple(days), today
        self._bar.show_week(week_words(week, today))
        self._empty_text.setText(self._empty_words(week, today))
        self._empty.setVisible(not any(day.sessions for day in days))
        self._build()
        if self.isVisible():
            announce(self, week_words(week, today))

    def focus_first(self) -> None:
        """Puts the keyboard on today, else on the first day."""
        today = (tile for tile in self._tiles if tile.day.day == self._today)
        tile = next(today, self._tiles[0] if self._tiles else None)
        if tile is not None:
            tile.setFocus()

    def _empty_words(self, week: Week, today: date) -> str:
        if week.last < today:
            return self.tr("There are no sessions in this week.")
        return self.tr("Your sessions will be shown here. Start one from Today.")

    def _lay_out(self) -> None:
        self._row = Row(self._looks, gap=10)
        self._column = Column(self._looks, self._bar, self._row, self._empty, ..., gap=16, margins=(40, 18, 24, 24))
        self._scroll = scrolled(Page(self._column))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _connect(self) -> None:
        self._bar.before_wanted.connect(self._want_before)
        self._bar.this_wanted.connect(self._want_this)
        self._bar.after_wanted.connect(self._want_after)
        self._looks.changed.connect(self._build)
        keys = {"Alt+Left": self._want_left, "Alt+Right": self._want_right, "T": self._want_this}
        for key, wanted in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)

    def _build(self) -> None:
        """Makes the days anew; the focus stays on the same weekday."""
        focused = next((place for place, tile in enumerate(self._tiles) if tile.hasFocus()), None)
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
        self._show_detail()
        if focused is not None:
            self._tiles[focused].setFocus()

    def _tile(self, day: Day) -> DayTile:
        tile = DayTile(self._looks, day, self._today, as_row=self._as_rows)
        tile.opened.connect(self._open)
        return tile

    def _open(self, day: date) -> None:
        self._opened = None if day == self._opened else day
        self._show_detail()
        if self._detail is not None:
            self._detail.show()
            # at once, and not when Qt gets to it: only a page that has grown can be scrolled that far
            QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))
            self._column.activate()
            self._reveal()

    def _reveal(self) -> None:
        tile = next((tile for tile in self._tiles if tile.isChecked()), None)
        if tile is not None and self._as_rows:
            self._scroll.verticalScrollBar().setValue(tile.y())
        elif self._detail is not None:
            self._scroll.ensureWidgetVisible(self._detail)

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
                self._detail = DayDetail(self._looks, self._figures, tile.day, 1 if self._as_rows else 2)
                box = self._row if self._as_rows else self._column
                box.insertWidget(place + 1 if self._as_rows else 2, self._detail)

    def _want_before(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.before)

    def _want_after(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.after)

    def _want_this(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(Week.of(self._today, self._week.first.weekday()))

    def _want_left(self) -> None:
        (self._want_after if self.isRightToLeft() else self._want_before)()

    def _want_right(self) -> None:
        (self._want_before if self.isRightToLeft() else self._want_after)()


def _day_to_open(days: Sequence[Day], today: date) -> date | None:
    """Today, or else the newest day, that has a session."""
    with_sessions = [day.day for day in days if day.sessions]
    return today if today in with_sessions else max(with_sessions, default=None)
