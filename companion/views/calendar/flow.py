# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar and the diary: which week is shown, on the screen and on paper, and where something was put right."""

from datetime import date
from functools import cached_property

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.ports import Diary, Machine, Printed
from companion.domain.programme import Programme
from companion.domain.settings import Settings
from companion.domain.week import Day, Month, Week, days_of
from companion.figure.source import FigureSource
from companion.views.calendar.calendar_page import CalendarPage
from companion.views.calendar.correcting import Correcting
from companion.views.calendar.printed_week import printed_week
from companion.views.reading import reading
from companion.views.widgets.looks import LookSource


class CalendarFlow(QObject):
    """Shows weeks and keeps what is changed in them.

    Signals:
        page_wanted(QWidget): this page is to be shown beside the rail now.
        kept(): something new is on disk.
        said(str, str): something to be told, and the word for undoing or redoing it, if it can be.
        not_saved(Refusal): the diary could not be written; whatever was there before is safe.
        refused(StoreRefusedError): the diary cannot be read any more.
    """

    page_wanted = Signal(object)
    kept = Signal()
    said = Signal(str, str)
    not_saved = Signal(object)
    refused = Signal(object)

    def __init__(  # noqa: PLR0913 - the diary, and what can be added to it
        self,
        looks: LookSource,
        figures: FigureSource,
        *,
        diary: Diary,
        machine: Machine,
        programme: Programme,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._diary = diary
        self._machine = machine
        self._week: Week | None = None
        self.correcting = Correcting(looks, diary=diary, machine=machine, programme=programme, settings=settings)
        self.correcting.page_wanted.connect(self.page_wanted)
        self.correcting.day_wanted.connect(self._show_day)
        self.correcting.kept.connect(self.kept)
        self.correcting.said.connect(self.said)
        self.correcting.not_saved.connect(self.not_saved)
        self.correcting.refused.connect(self.refused)

    @property
    def page(self) -> QWidget:
        """What stands for the calendar now: a session that is being changed, else the week, up to date."""
        if self.correcting.page is not None:
            return self.correcting.page
        self.show_week(self._week or self.this_week)
        return self._calendar

    @property
    def this_week(self) -> Week:
        """The week of today, as the locale has weeks begin."""
        return Week.of(self._today, QLocale().firstDayOfWeek().value - 1)

    def begin_with_today(self) -> None:
        """The next time, show the week of today, and not a session that was left open with nothing said of it."""
        self._week = None
        if self.correcting.page is not None and not self.correcting.page.is_touched:
            self.correcting.put_away()

    def days(self, week: Week) -> tuple[Day, ...]:
        """The days of `week` with what the diary has of them.

        Raises:
            StoreRefusedError: it cannot be read.
        """
        records = self._diary.between(week.first, week.last)
        return days_of(week, records, self._diary.rested(week.first, week.last))

    @Slot(object)
    def show_week(self, week: Week) -> None:
        """The calendar of `week`."""
        self._week = week
        with reading(self.refused):
            self._calendar.show_week(week, self.days(week), self._today)
            if self._calendar.month is not None:
                self.show_month(Month.of(week))

    @Slot(object)
    def show_month(self, month: Month | None) -> None:
        """The weeks of `month` to choose from; None puts them away."""
        if month is None or self._week is None:
            self._calendar.hide_month()
            return
        with reading(self.refused):
            weeks = month.weeks(self._week.first.weekday())
            first, last = weeks[0].first, weeks[-1].last
            records, rested = self._diary.between(first, last), self._diary.rested(first, last)
            days = [days_of(week, records, rested) for week in weeks]
            self._calendar.show_month(month, days, self._week, self._today)

    @Slot(object)
    def _show_day(self, day: date) -> None:
        self.show_week(Week.of(day, (self._week or self.this_week).first.weekday()))
        self.page_wanted.emit(self._calendar)
        self._calendar.open_day(day)

    @Slot()
    def _print(self) -> None:
        if self._week is None:
            return
        with reading(self.refused):
            page = printed_week(self._week, self.days(self._week), self._today, self._machine.felt)
            title = self.tr("Print this week")
            came_to = self._machine.paper.put(page, f"stretching-{self._week.first.isoformat()}", title)
        words = {
            Printed.PRINTED: self.tr("The week is on its way to the printer."),
            Printed.SAVED: self.tr("The week is saved as a PDF file. Whoever has the file can read it."),
            Printed.FAILED: self.tr("The week could not be printed. Look at the printer, or choose another folder."),
            Printed.CANCELLED: "",
        }[came_to]
        if words:
            self.said.emit(words, "")

    @property
    def _today(self) -> date:
        return self._machine.now().day

    @cached_property
    def _calendar(self) -> CalendarPage:
        page = CalendarPage(self._looks, self._figures, self._machine.felt)
        page.week_wanted.connect(self.show_week)
        page.month_wanted.connect(self.show_month)
        page.print_wanted.connect(self._print)
        page.add_wanted.connect(self.correcting.add)
        page.rest_wanted.connect(self.correcting.rest)
        page.change_wanted.connect(self.correcting.change)
        page.remove_wanted.connect(self.correcting.remove)
        page.bring_back_wanted.connect(self.correcting.bring_back)
        page.undo_wanted.connect(self.correcting.undo)
        page.redo_wanted.connect(self.correcting.redo)
        return page
