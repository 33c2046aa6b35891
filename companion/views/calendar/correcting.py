# SPDX-License-Identifier: LGPL-3.0-or-later
"""Everything that is put right in the diary: changed, added, deleted, and undone and done again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal, Slot

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
from companion.domain.ports import Diary, Machine, NotSavedError
from companion.domain.programme import Programme
from companion.domain.routine import Routine
from companion.domain.settings import Settings
from companion.domain.timeline import seconds_in, segments
from companion.views.calendar.session_editor import Draft, SessionEditor
from companion.views.reading import reading
from companion.views.widgets.looks import LookSource
from companion.views.words.corrections import began_words, not_over_yet, overlapping
from companion.views.words.dates import long_day

_UNSAVED = 0
"""The number of a session that is still to be added."""

_A_DAY = timedelta(days=1)


class Correcting(QObject):
    """Opens one session at a time, and writes down what is changed.

    Signals:
        page_wanted(QWidget): the page of a session that was opened is to be shown.
        day_wanted(date): the day on which something changed, or was left as it was, is to be shown.
        kept(): something new is on disk.
        said(str, str): something to be told, and the word for undoing or redoing it, if it can be.
        not_saved(Refusal): the diary could not be written; whatever was there before is safe.
        refused(StoreRefusedError): the diary cannot be read any more.
    """

    page_wanted = Signal(object)
    day_wanted = Signal(object)
    kept = Signal()
    said = Signal(str, str)
    not_saved = Signal(object)
    refused = Signal(object)

    def __init__(
        self, looks: LookSource, *, diary: Diary, machine: Machine, programme: Programme, settings: Settings
    ) -> None:
        super().__init__()
        self._looks = looks
        self._diary = diary
        self._machine = machine
        self._programme = programme
        self._settings = settings
        self._history = History()
        self._record: Record | None = None
        self._editor: SessionEditor | None = None
        self._again: Callable[[], None] = self.undo

    @property
    def page(self) -> SessionEditor | None:
        """The session that is open, if any."""
        return self._editor

    def asks_before_leaving(self) -> bool:
        """Whether something was said that is not saved: then its page tells so, and asking again is leaving it."""
        return self._editor is not None and self._editor.asks_before_leaving()

    def set_settings(self, settings: Settings) -> None:
        """What a session that is added asks for."""
        self._settings = settings

    def set_programme(self, programme: Programme) -> None:
        """What a session that is added may be of."""
        self._programme = programme

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        edit = self._history.last
        if edit is None:
            self.said.emit(self.tr("There is nothing to undo."), "")
        elif self._keep(edit.undone):
            self._history.undid()
            self._again = self.redo
            self._tell(edit, self.tr("Undone: {what}."), self.tr("Redo"))

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        edit = self._history.next
        if edit is None:
            self.said.emit(self.tr("There is nothing to do again."), "")
        elif self._keep(edit):
            self._history.redid()
            self._again = self.undo
            self._tell(edit, self.tr("Done again: {what}."), self.tr("Undo"))

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
        """Have it shown where it happened, and say so; `{what}` in `words` is the session or the day."""
        with reading(self.refused):
            if isinstance(edit, RestEdit):
                day, what = edit.day, long_day(edit.day)
            else:
                record = self._diary.read(edit.session)
                day, what = record.began.day, f"{began_words(record, self._machine.felt)} {record.asked.name}"
            self._leave(day)
            self.said.emit(words.format(what=what), action)
            self.kept.emit()

    def _leave(self, day: date) -> None:
        self.put_away()
        self.day_wanted.emit(day)

    @Slot(object, bool)
    def rest(self, day: date, rested: bool) -> None:
        """Mark a day as rested because of pain, or not any more."""
        words = self.tr("{what}: rested because of pain.") if rested else self.tr("{what}: not a day of rest.")
        self._do(RestEdit(day, rested), words)

    @Slot(int)
    def remove(self, session: int) -> None:
        """Take the session of this number out."""
        self._do(SessionEdit(session, (RemovedChange(old=False, new=True),)), self.tr("Deleted: {what}."))

    @Slot(int)
    def bring_back(self, session: int) -> None:
        """Bring the session of this number back."""
        self._do(SessionEdit(session, (RemovedChange(old=True, new=False),)), self.tr("Brought back: {what}."))

    # The editor

    @Slot(int)
    def change(self, session: int) -> None:
        """Open the session of this number."""
        with reading(self.refused):
            self._open(self._diary.read(session), ())

    @Slot(object)
    def add(self, day: date) -> None:
        """Open a session that no timer led, to be added on `day`."""
        usable = self._usable_routines()
        if day > self._today:
            self.said.emit(self.tr("This day is yet to come. A session can be added once it is done."), "")
        elif not usable:
            self.said.emit(self.tr("There is no routine that could be added. Please tell your clinic."), "")
        else:
            with reading(self.refused):
                asked = self._ask(usable[0], day)
                if asked is not None:
                    times = self._usual_times(day, asked)
                    record = Record(_UNSAVED, asked, times.began, ended=times.ended, origin=Origin.BY_HAND)
                    self._open(record, [(routine.id, routine.name) for routine in usable])

    def _usable_routines(self) -> list[Routine]:
        """Those of which something is left for this patient, that of today first."""
        programme = self._programme
        today = programme.today(self._settings)
        usable = [one for one in programme.routines_in_order() if programme.fitted(one).routine is not None]
        return sorted(usable, key=lambda one: one is not today)

    def _open(self, record: Record, routines: Sequence[tuple[str, str]]) -> None:
        self._record = record
        # With a clock that was set back the session itself may lie after today.
        latest = max(self._today, record.began.day)
        self._editor = SessionEditor(self._looks, record, latest, self._machine.zones, routines)
        self._editor.save_wanted.connect(self._save)
        self._editor.cancelled.connect(self._close)
        self._editor.routine_chosen.connect(self._choose_routine)
        self.page_wanted.emit(self._editor)

    @Slot(str)
    def _choose_routine(self, routine: str) -> None:
        if self._editor is not None and self._record is not None:
            with reading(self.refused):
                asked = self._ask(self._programme.routines[routine], self._record.began.day)
                self._record = replace(self._record, asked=asked or self._record.asked)
                was_touched = self._editor.is_touched
                self._editor.show_record(self._record)
                if was_touched:
                    words = self.tr("Please say again what was held and what hurt: this is another routine.")
                    self._editor.say(words)

    @Slot(object, bool)
    def _save(self, draft: Draft, may_overlap: bool) -> None:
        if self._editor is None or self._record is None:
            return
        is_moved = self._record.id == _UNSAVED or draft.times != self._record.times
        if is_moved and draft.times.ended.at > self._machine.clock().wall:
            self._editor.say(not_over_yet())
            return
        with reading(self.refused):
            other = self._overlapped(draft.times, self._record) if is_moved else None
            if other is not None and not may_overlap:
                self._editor.ask(overlapping(other, self._machine.felt))
            elif self._record.id == _UNSAVED:
                self._save_new(self._record, draft)
            elif draft.changes:
                self._do(SessionEdit(self._record.id, draft.changes), self.tr("Saved: {what}."))
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
        self._tell(edit, self.tr("Added: {what}."), self.tr("Undo"))

    def _overlapped(self, times: Times, record: Record) -> Record | None:
        around = self._diary.between(times.began.day - _A_DAY, times.ended.day + _A_DAY)
        others = (other for other in around if other.id != record.id and not other.removed)
        return next((other for other in others if other.times.overlaps(times)), None)

    def put_away(self) -> None:
        """Leave the session that is open as it was."""
        if self._editor is not None:
            self._editor.deleteLater()
            self._editor = None

    @Slot()
    def _close(self) -> None:
        if self._record is not None:
            self._leave(self._record.began.day)

    @property
    def _today(self) -> date:
        return self._machine.now().day

    def _ask(self, routine: Routine, day: date) -> Asked | None:
        return self._programme.ask(routine, self._settings, day, self._diary.first_day())

    def _usual_times(self, day: date, asked: Asked) -> Times:
        """A time of the day that is over: at eleven, or just now where that is still to come."""
        now = self._machine.now()
        length = timedelta(seconds=round(seconds_in(segments(asked)) / 60) * 60)
        at_eleven = self._machine.zones.on_the_wall(datetime.combine(day, time(11)), now.zone).meanings
        began = at_eleven[0] if at_eleven else now
        if began.at + length > now.at:
            began = self._machine.felt(now.at - length)
        return Times(began, self._machine.zones.felt(began.at + length, began.zone))
