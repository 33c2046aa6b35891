# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar: the head, the month to find a week in, the days of the week; and the keys of them all."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from companion.domain.week import Day, Month, Week
from companion.figure.source import FigureSource
from companion.views.calendar.month_strip import MonthStrip
from companion.views.calendar.week_bar import WeekBar
from companion.views.calendar.week_days import WeekDays
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
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
        self._week: Week | None = None
        self._today = date.min
        self._bar = WeekBar(looks)
        self._month = MonthStrip(looks)
        self._month.hide()
        self._days = WeekDays(looks, figures, here)
        self._empty_text = Text(size="lead", wrap=True)
        self._empty_text.setObjectName("calendar_empty")
        self._empty = Card(Column(looks, self._empty_text, margins=(24, 20, 24, 20)))
        self._lay_out()
        self._connect()

    def show_week(self, week: Week, days: Sequence[Day], today: date) -> None:
        """Shows `week`, whose days are `days`, as it is seen from `today`."""
        is_another = week != self._week
        self._week, self._today = week, today
        self._bar.show_week(week_words(week, today))
        self._empty_text.setText(self._empty_words(week, today))
        self._empty.setVisible(not any(day.sessions for day in days))
        self._days.show_days(days, today)
        self._order_tabs()
        if self.isVisible() and is_another:
            announce(self, week_words(week, today))

    @property
    def month(self) -> Month | None:
        """The month whose weeks are shown; None while they are put away."""
        return None if self._month.isHidden() else self._month.month

    def show_month(self, month: Month, weeks: Sequence[Sequence[Day]], shown: Week, today: date) -> None:
        """Shows the weeks of `month` to choose from; `shown` is the one that the page shows."""
        was_away = self._month.isHidden()
        self._month.show_month(month, weeks, shown, today)
        self._month.show()
        if was_away:
            self._scroll.verticalScrollBar().setValue(0)  # its key works from anywhere on the page
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
        self._days.open_day(day)

    def focus_first(self) -> None:
        """Puts the keyboard on the day that was wanted, else on today, else on the first day."""
        self._days.focus_first()

    def _empty_words(self, week: Week, today: date) -> str:
        if week.last < today:
            return self.tr("There are no sessions in this week.")
        return self.tr("Your sessions will be shown here. Start one from Today, or open a day to add one.")

    def _lay_out(self) -> None:
        self._column = Column(
            self._looks, self._bar, self._month, self._days, self._empty, ..., gap=16, margins=(40, 18, 24, 24)
        )
        self._page = Page(self._column)
        self._scroll = scrolled(self._page)
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
        self._days.opened.connect(self._reveal)
        self._days.outside_wanted.connect(self._want_week_of)
        self._days.add_wanted.connect(self.add_wanted)
        self._days.rest_wanted.connect(self.rest_wanted)
        self._days.change_wanted.connect(self.change_wanted)
        self._days.remove_wanted.connect(self.remove_wanted)
        self._days.bring_back_wanted.connect(self.bring_back_wanted)
        self._looks.changed.connect(self._order_tabs)
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
            "Del": self._days.remove_at_hand,
            "Ctrl+P": self.print_wanted.emit,
            "Ctrl+Z": self.undo_wanted.emit,
            "Ctrl+Y": self.redo_wanted.emit,
            "Ctrl+Shift+Z": self.redo_wanted.emit,
        }

    def _reveal(self) -> None:
        """Brings what was opened into sight."""
        self._order_tabs()
        tile, detail = self._days.opened_tile, self._days.detail
        if tile is None or detail is None:
            return
        detail.show()
        # at once, and not when Qt gets to it: only a page that has grown can be scrolled that far
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))
        self._column.activate()
        if self._days.as_rows:
            self._scroll.verticalScrollBar().setValue(tile.mapTo(self._page, QPoint()).y())
        else:
            # Its first session is enough: the days above it are not to go.
            shown = min(detail.height(), self._looks.look.metric(_SHOWN_OF_THE_DAY))
            self._scroll.ensureVisible(0, detail.mapTo(self._page, QPoint()).y() + shown, 0, 0)

    def _order_tabs(self) -> None:
        """In columns with the month put away, everything is made in this order anyhow."""
        if self._days.as_rows or not self._month.isHidden():
            in_tab_order(self._bar, self._month, *self._days.parts)

    # What the keys want

    def _want_new(self) -> None:
        self.add_wanted.emit(self._days.at_hand)

    def _want_month(self) -> None:
        if self._week is not None:
            self.month_wanted.emit(None if self.month is not None else Month.of(self._week))

    def _want_week_of(self, day: date) -> None:
        if self._week is not None:
            self.week_wanted.emit(Week.of(day, self._week.first.weekday()))

    def _want_before(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.before)

    def _want_after(self) -> None:
        if self._week is not None:
            self.week_wanted.emit(self._week.after)

    def _want_this(self) -> None:
        self._days.want(self._today)
        self._want_week_of(self._today)

    def _want_left(self) -> None:
        (self._want_after if self.isRightToLeft() else self._want_before)()

    def _want_right(self) -> None:
        (self._want_before if self.isRightToLeft() else self._want_after)()
