# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar and the diary: which week is shown, and everything that is put right, undone and done again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.asked import Asked
from companion.domain.correction import (
    Change,
    Correction,
    Edit,
    History,
    RemovedChange,
    RestEdit,
    SessionEdit,
    TimesChange,
    after,
)
from companion.domain.diary import Origin, Record
from companion.domain.felt import Times
from companion.domain.ports import Diary, Machine, NotSavedError, Printed, StoreRefusedError
from companion.domain.programme import Programme
from companion.domain.routine import Routine
from companion.domain.settings import Settings
from companion.domain.timeline import seconds_in, segments
from companion.domain.week import Day, Month, Week, days_of
from companion.figure.source import FigureSource
from companion.views.calendar.calendar_page import CalendarPage
from companion.views.calendar.printed_week import printed_week
from companion.views.calendar.session_editor import Draft, SessionEditor
from companion.views.widgets.looks import LookSource
from companion.views.words.corrections import not_over_yet, overlapping

_UNSAVED = 0
"""The number of a session that is still to be added."""

_A_DAY = timedelta(days=1)


class CalendarFlow(QObject):
    """Shows weeks and keeps what is changed in them.

    Signals:
        page_wanted(QWidget): this page is to be shown beside the rail now.
        said(str, str): something to be told, and the word for undoing or redoing it, if it can be.
        not_saved(Refusal): the diary could not be written; whatever was there before is safe.
        refused(StoreRefusedError): the diary cannot be read any more.
    """

    page_wanted = Signal(object)
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
        self._diary = diary
        self._machine = machine
        self._programme = programme
        self._settings = settings
        self._week: Week | None = None
        self._history = History()
        self._record: Record | None = None
        self._editor: SessionEditor | None = None
        self._again: Callable[[], None] = self.undo
        self._figures = figures

    @property
    def page(self) -> QWidget:
        """What stands for the calendar now: a session that is being changed, else the week, up to date."""
        if self._editor is not None:
            return self._editor
        self.show_week(self._week or self.this_week)
        return self._calendar

    @property
    def this_week(self) -> Week:
        """The week of today, as the locale has weeks begin."""
        return Week.of(self._today, QLocale().firstDayOfWeek().value - 1)

    def set_settings(self, settings: Settings) -> None:
        """What a session that is added asks for."""
        self._settings = settings

    def begin_with_today(self) -> None:
        """The next time, show the week of today."""
        self._week = None

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
        with self._reading():
            self._calendar.show_week(week, self.days(week), self._today)
            if self._calendar.month is not None:
                self.show_month(Month.of(week))

    @Slot(object)
    def show_month(self, month: Month | None) -> None:
        """The weeks of `month` to choose from; None puts them away."""
        if month is None or self._week is None:
            self._calendar.hide_month()
            return
        with self._reading():
            weeks = month.weeks(self._week.first.weekday())
            first, last = weeks[0].first, weeks[-1].last
            records, rested = self._diary.between(first, last), self._diary.rested(first, last)
            days = [days_of(week, records, rested) for week in weeks]
            self._calendar.show_month(month, days, self._week, self._today)

    # What is put right

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        edit = self._history.last
        if edit is not None and self._keep(edit.undone):
            self._history.undid()
            self._again = self.redo
            self._tell(edit, self.tr("Undone."), self.tr("Redo"))

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        edit = self._history.next
        if edit is not None and self._keep(edit):
            self._history.redid()
            self._again = self.undo
            self._tell(edit, self.tr("Done again."), self.tr("Undo"))

    @Slot()
    def act(self) -> None:
        """What the word behind the last thing said promised."""
        self._again()

    def _do(self, edit: Edit, words: str) -> None:
        if self._keep(edit):
            self._history.did(edit)
            self._again = self.undo
            self._tell(edit, words, self.tr("Undo"))

    def _keep(self, edit: Edit) -> bool:
        """Whether it is on disk."""
        now = self._machine.clock().wall
        try:
            if isinstance(edit, RestEdit):
                self._diary.rest(edit.day, edit.rested, now)
            else:
                self._diary.correct(edit.session, after(edit.changes, now))
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
            return False
        return True

    def _tell(self, edit: Edit, words: str, action: str) -> None:
        """Show where it happened, and say so."""
        with self._reading():
            day = edit.day if isinstance(edit, RestEdit) else self._diary.read(edit.session).began.day
            self._show_day(day)
            self.said.emit(words, action)

    def _show_day(self, day: date) -> None:
        if self._editor is not None:
            self._editor.deleteLater()
            self._editor = None
        self.show_week(Week.of(day, (self._week or self.this_week).first.weekday()))
        self.page_wanted.emit(self._calendar)
        self._calendar.open_day(day)

    @Slot(object, bool)
    def _rest(self, day: date, rested: bool) -> None:
        words = self.tr("Rested because of pain.") if rested else self.tr("Not a day of rest any more.")
        self._do(RestEdit(day, rested), words)

    @Slot(int)
    def _remove(self, session: int) -> None:
        self._do(SessionEdit(session, (RemovedChange(old=False, new=True),)), self.tr("The session is deleted."))

    @Slot(int)
    def _bring_back(self, session: int) -> None:
        self._do(SessionEdit(session, (RemovedChange(old=True, new=False),)), self.tr("The session is back."))

    # The editor

    @Slot(int)
    def _change(self, session: int) -> None:
        with self._reading():
            self._open(self._diary.read(session), ())

    @Slot(object)
    def _add(self, day: date) -> None:
        routine = self._programme.today(self._settings)
        if day > self._today:
            self.said.emit(self.tr("This day is yet to come. A session can be added once it is done."), "")
        elif routine is not None:
            with self._reading():
                asked = self._ask(routine, day)
                times = self._usual_times(day, asked)
                record = Record(_UNSAVED, asked, times.began, ended=times.ended, origin=Origin.BY_HAND)
                chosen = [(other.id, other.name) for other in self._programme.routines_in_order()]
                self._open(record, chosen)

    def _open(self, record: Record, routines: Sequence[tuple[str, str]]) -> None:
        self._record = record
        self._editor = SessionEditor(self._looks, record, self._today, self._machine.zones, routines)
        self._editor.save_wanted.connect(self._save)
        self._editor.cancelled.connect(self._close)
        self._editor.routine_chosen.connect(self._choose_routine)
        self.page_wanted.emit(self._editor)

    @Slot(str)
    def _choose_routine(self, routine: str) -> None:
        if self._editor is not None and self._record is not None:
            with self._reading():
                asked = self._ask(self._programme.routines[routine], self._record.began.day)
                self._record = replace(self._record, asked=asked)
                self._editor.show_record(self._record)

    @Slot(object, bool)
    def _save(self, draft: Draft, may_overlap: bool) -> None:
        if self._editor is None or self._record is None:
            return
        if draft.times.ended.at > self._machine.clock().wall:
            self._editor.say(not_over_yet())
            return
        with self._reading():
            other = self._overlapped(draft.times, self._record)
            if other is not None and not may_overlap:
                self._editor.ask(overlapping(other, self._machine.felt))
            elif self._record.id == _UNSAVED:
                self._save_new(self._record, draft)
            elif draft.changes:
                self._do(SessionEdit(self._record.id, draft.changes), self.tr("The change is saved."))
            else:
                self._close()

    def _save_new(self, record: Record, draft: Draft) -> None:
        now = self._machine.clock().wall
        brought_in = RemovedChange(old=True, new=False)
        said: list[Change] = [change for change in draft.changes if not isinstance(change, TimesChange)]
        told = (Correction(now, brought_in), *after(said, now))
        try:
            number = self._diary.add_by_hand(record.asked, draft.times, told)
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
            return
        edit = SessionEdit(number, (brought_in,))
        self._history.did(edit)
        self._again = self.undo
        self._tell(edit, self.tr("The session is added."), self.tr("Undo"))

    def _overlapped(self, times: Times, record: Record) -> Record | None:
        if times == record.times and record.id != _UNSAVED:
            return None  # It was so before.
        around = self._diary.between(times.began.day - _A_DAY, times.ended.day + _A_DAY)
        others = (other for other in around if other.id != record.id and not other.removed)
        return next((other for other in others if other.times.overlaps(times)), None)

    @Slot()
    def _close(self) -> None:
        if self._record is not None:
            self._show_day(self._record.began.day)

    # The week on paper

    @Slot()
    def _print(self) -> None:
        if self._week is None:
            return
        with self._reading():
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

    # The parts

    @property
    def _today(self) -> date:
        return self._machine.felt(self._machine.clock().wall).day

    def _ask(self, routine: Routine, day: date) -> Asked:
        return self._programme.ask(routine, self._settings, day, self._diary.first_day())

    def _usual_times(self, day: date, asked: Asked) -> Times:
        """A time of the day that is over: at eleven, or just now where that is still to come."""
        now = self._machine.felt(self._machine.clock().wall)
        length = timedelta(seconds=round(seconds_in(segments(asked)) / 60) * 60)
        at_eleven = self._machine.zones.on_the_wall(datetime.combine(day, time(11)), now.zone).meanings
        began = at_eleven[0] if at_eleven else now
        if began.at + length > now.at:
            began = self._machine.felt(now.at - length)
        return Times(began, self._machine.zones.felt(began.at + length, began.zone))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Whatever reads the diary: should it have been damaged meanwhile, the root is told."""
        try:
            yield
        except StoreRefusedError as error:
            self.refused.emit(error)

    @cached_property
    def _calendar(self) -> CalendarPage:
        page = CalendarPage(self._looks, self._figures, self._machine.felt)
        page.week_wanted.connect(self.show_week)
        page.month_wanted.connect(self.show_month)
        page.add_wanted.connect(self._add)
        page.rest_wanted.connect(self._rest)
        page.change_wanted.connect(self._change)
        page.remove_wanted.connect(self._remove)
        page.bring_back_wanted.connect(self._bring_back)
        page.print_wanted.connect(self._print)
        page.undo_wanted.connect(self.undo)
        page.redo_wanted.connect(self.redo)
        return page
