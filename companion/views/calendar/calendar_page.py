# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar: a week of days with their sessions, and the day that is opened."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from companion.domain.week import Day, Month, Week
from companion.figure.source import FigureSource
from companion.views.calendar.day_detail import DayDetail
from companion.views.calendar.day_tile import DayTile
from companion.views.calendar.month_strip import MonthStrip
from companion.views.calendar.week_bar import WeekBar
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text
from companion.views.words.corrections import Here
from companion.views.words.dates import month_words, week_words

_MAY_REPEAT = ("Alt+Left", "Alt+Right")
"""The keys that do their work again and again while they are held down; no change of the diary is among them."""

_SHOWN_OF_THE_DAY = 250
"""Pixels at 100 % of the opened day that are brought into sight."""


class CalendarPage(Page):
    """Shows the week that it is given; arrow keys move between its days, Enter opens one, N adds, Del deletes.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        here: The time where this computer is.

    Attributes:
        week_wanted: The person wants to see another week, a `Week`.
        month_wanted: The weeks of a month are to be shown, a `Month`; None puts them away.
        add_wanted: Add a session on a day, a `date`.
        rest_wanted: A day was one of rest, or was not after all; a `date` and a `bool`.
        change_wanted: Put right the session of this number.
        remove_wanted: Take the session of this number out.
        bring_back_wanted: Bring back the session of this number.
        print_wanted: Print the week.
        undo_wanted: Take back the last change.
        redo_wanted: Make the change again that was taken back last.
    """

    week_wanted = Signal(object)
    month_wanted = Signal(object)
    add_wanted = Signal(object)
    rest_wanted = Signal(object, bool)
    change_wanted = Signal(int)
    remove_wanted = Signal(int)
    bring_back_wanted = Signal(int)
    print_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, here: Here) -> None:
        super().__init__()
        self.setObjectName("calendar")
        self._looks = looks
        self._figures = figures
        self._here = here
        self._week: Week | None = None
        self._days: tuple[Day, ...] = ()
        self._today = date.min
        self._opened: date | None = None
        self._tiles: list[DayTile] = []
        self._detail: DayDetail | None = None
        self._focus_on: date | None = None
        self._as_rows = looks.look.large
        self._bar = WeekBar(looks)
        self._month = MonthStrip(looks)
        self._month.hide()
        self._empty_text = Text(size="lead", wrap=True)
        self._empty_text.setObjectName("calendar_empty")
        self._empty = Card(Column(looks, self._empty_text, margins=(24, 20, 24, 20)))
        self._lay_out()
        self._connect()

    def show_week(self, week: Week, days: Sequence[Day], today: date) -> None:
        """Shows `week`, whose days are `days`, as it is seen from `today`."""
        if self._opened is None or self._opened not in week:
            self._opened = None if self._looks.look.large else _day_to_open(days, today)
        is_another = week != self._week
        self._week, self._days, self._today = week, tuple(days), today
        self._bar.show_week(week_words(week, today))
        self._empty_text.setText(self._empty_words(week, today))
        self._empty.setVisible(not any(day.sessions for day in days))
        self._build()
        if self.isVisible() and is_another:
            announce(self, week_words(week, today))

    @property
    def month(self) -> Month | None:
        """The month whose weeks are shown; None while they are put away."""
        return None if self._month.isHidden() else self._month.month

    def show_month(self, month: Month, weeks: Sequence[Sequence[Day]], shown: Week, today: date) -> None:
        """Shows the weeks of `month` to choose from; `shown` is the one that the page shows."""
        self._month.show_month(month, weeks, shown, today)
        self._month.show()
        self._order_tabs()
        self._bar.point(month_is_open=True)
        announce(self, month_words(month))

    def hide_month(self) -> None:
        """Puts the weeks of the month away."""
        self._month.hide()
        self._bar.point(month_is_open=False)
        announce(self, self.tr("The month is closed."))

    def open_day(self, day: date) -> None:
        """Opens a day of the week that is shown, and puts the keyboard on it."""
        self._opened = day
        self._show_opened()
        self._focus_day(day)

    def focus_first(self) -> None:
        """Puts the keyboard on the day that was wanted, else on today, else on the first day."""
        if self._focus_on is not None:
            self._focus_day(self._focus_on)
            return
        today = (tile for tile in self._tiles if tile.day.day == self._today)
        tile = next(today, self._tiles[0] if self._tiles else None)
        if tile is not None:
            tile.setFocus()

    def _empty_words(self, week: Week, today: date) -> str:
        if week.last < today:
            return self.tr("There are no sessions in this week.")
        return self.tr("Your sessions will be shown here. Start one from Today, or open a day to add one.")

    def _lay_out(self) -> None:
        self._row = Row(self._looks, gap=10)
        self._column = Column(
            self._looks, self._bar, self._month, self._row, self._empty, ..., gap=16, margins=(40, 18, 24, 24)
        )
        self._scroll = scrolled(Page(self._column))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _connect(self) -> None:
        self._bar.before_wanted.connect(self._want_before)
        self._bar.this_wanted.connect(self._want_this)
        self._bar.after_wanted.connect(self._want_after)
        self._bar.month_wanted.connect(self._want_month)
        self._bar.print_wanted.connect(self.print_wanted)
        self._month.week_wanted.connect(self.week_wanted)
        self._month.month_wanted.connect(self.month_wanted)
        self._looks.changed.connect(self._build)
        for key, wanted in self._keys().items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(key in _MAY_REPEAT)
            shortcut.activated.connect(wanted)

    def _keys(self) -> dict[str, Callable[[], None]]:
        return {
            "Alt+Left": self._want_left,
            "Alt+Right": self._want_right,
            "T": self._want_this,
            "M": self._want_month,
            "N": self._want_new,
            "Del": self._want_removed,
            "Ctrl+P": self.print_wanted.emit,
            "Ctrl+Z": self.undo_wanted.emit,
            "Ctrl+Y": self.redo_wanted.emit,
            "Ctrl+Shift+Z": self.redo_wanted.emit,
        }

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
        if self._focus_on is not None and self._week is not None and self._focus_on in self._week:
            self._focus_day(self._focus_on)
        elif was_within and self._opened is not None:
            self._focus_day(self._opened)
        elif focused is not None:
            self._tiles[focused].setFocus()

    def _tile(self, day: Day) -> DayTile:
        tile = DayTile(self._looks, day, self._today, self._here, as_row=self._as_rows)
        tile.opened.connect(self._open)
        tile.step_wanted.connect(partial(self._step, day.day))
        return tile

    def _step(self, day: date, days: int) -> None:
        """To the day so many further on, in this week or in another."""
        wanted = day + timedelta(days=days)
        self._focus_on = wanted
        if self._week is not None and wanted not in self._week:
            self.week_wanted.emit(Week.of(wanted, self._week.first.weekday()))
        else:
            self._focus_day(wanted)

    def _focus_day(self, day: date) -> None:
        self._focus_on = None
        for tile in self._tiles:
            if tile.day.day == day:
                tile.setFocus()

    def _open(self, day: date) -> None:
        self._opened = None if day == self._opened else day
        self._show_opened()

    def _show_opened(self) -> None:
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
            # Its first session is enough: the days above it are not to go.
            shown = min(self._detail.height(), self._looks.look.metric(_SHOWN_OF_THE_DAY))
            self._scroll.ensureVisible(0, self._detail.y() + shown, 0, 0)

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
                box = self._row if self._as_rows else self._column
                box.insertWidget(place + 1 if self._as_rows else self._column.indexOf(self._row) + 1, self._detail)

        self._order_tabs()

    def _order_tabs(self) -> None:
        """The opened day follows its row, or all columns; columns are made in this order anyhow."""
        if not self._as_rows and self._month.isHidden():
            return
        days: list[QWidget] = []
        for tile in self._tiles:
            days.append(tile)
            if self._detail is not None and self._as_rows and tile.isChecked():
                days.append(self._detail)
        if self._detail is not None and not self._as_rows:
            days.append(self._detail)
        in_tab_order(self._bar, self._month, *days)

    def _detail_of(self, day: Day) -> DayDetail:
        detail = DayDetail(self._looks, self._figures, day, self._today, self._here)
        detail.add_wanted.connect(self.add_wanted)
        detail.rest_wanted.connect(self.rest_wanted)
        detail.change_wanted.connect(self.change_wanted)
        detail.remove_wanted.connect(self.remove_wanted)
        detail.bring_back_wanted.connect(self.bring_back_wanted)
        return detail

    # What the keys want

    @property
    def _day_at_hand(self) -> date:
        """The day that the keyboard is on, else the one that is open, else today, else the first one shown."""
        week = [tile.day.day for tile in self._tiles]
        focused = next((tile.day.day for tile in self._tiles if tile.hasFocus()), None)
        return focused or self._opened or (self._today if self._today in week or not week else week[0])

    def _want_new(self) -> None:
        self.add_wanted.emit(self._day_at_hand)

    def _want_removed(self) -> None:
        """The session that the keyboard is on, or the only one of its day; of several, one has to be chosen first.

        With the keyboard elsewhere nothing goes: it would not be seen.
        """
        entries = self._detail.entries if self._detail is not None else []
        at_hand = next((entry for entry in entries if entry.has_focus()), None)
        if at_hand is not None:
            self.remove_wanted.emit(at_hand.number)
            return
        day = next((tile.day for tile in self._tiles if tile.hasFocus()), None)
        if day is None:
            return
        if not day.sessions:
            announce(self, self.tr("There is no session on this day."))
        elif len(day.sessions) == 1:
            self.remove_wanted.emit(day.sessions[0].id)
        else:
            self.open_day(day.day)
            if self._detail is not None:
                self._detail.show()
                self._detail.entries[0].focus_first()
            announce(self, self.tr("There are several sessions on this day. Choose one."))

    def _want_month(self) -> None:
        if self._week is not None:
            self.month_wanted.emit(None if self.month is not None else Month.of(self._week))

    def _want_before(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.before)

    def _want_after(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.after)

    def _want_this(self) -> None:
        if self._week is not None:
            self._focus_on = self._today
            self.week_wanted.emit(Week.of(self._today, self._week.first.weekday()))

    def _want_left(self) -> None:
        (self._want_after if self.isRightToLeft() else self._want_before)()

    def _want_right(self) -> None:
        (self._want_before if self.isRightToLeft() else self._want_after)()


def _day_to_open(days: Sequence[Day], today: date) -> date | None:
    """Today, or else the newest day, that has a session."""
    with_sessions = [day.day for day in days if day.sessions]
    return today if today in with_sessions else max(with_sessions, default=None)
