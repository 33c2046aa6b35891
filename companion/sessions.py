# SPDX-License-Identifier: LGPL-3.0-or-later
"""How a session comes about: begun, gone on with, or settled; a part of the composition root."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.asked import Asked
from companion.domain.diary import Ending, Record
from companion.domain.ports import Machine
from companion.domain.routine import Routine
from companion.figure.source import FigureSource
from companion.patient import Patient
from companion.store.opening import Store
from companion.views.notices import Notices
from companion.views.reading import reading
from companion.views.timer.flow import SessionFlow
from companion.views.today.unfinished_card import Unfinished
from companion.views.widgets.looks import LookSource
from companion.views.words.dates import full_date

if TYPE_CHECKING:
    from collections.abc import Callable


class Sessions(QObject):
    """Begins what the patient asks for, once it is known to be for them.

    Signals:
        questions_wanted(): the questions before the first session are not answered yet; what was asked for begins
            after them (`go_on`).
        nothing_left(): the patient's answers leave nothing of what was asked for.
        today_wanted(): back to the first page.
        refused(StoreRefusedError): the diary cannot be read after all.
    """

    questions_wanted = Signal()
    nothing_left = Signal()
    today_wanted = Signal()
    refused = Signal(object)

    def __init__(  # noqa: PLR0913 - what a session needs, and who it is for
        self,
        looks: LookSource,
        figures: FigureSource,
        *,
        store: Store,
        machine: Machine,
        patient: Patient,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._store = store
        self._machine = machine
        self._patient = patient
        self._notices = notices
        self._waits: Callable[[], None] | None = None
        self.flow = SessionFlow(looks, figures, store.diary, machine)
        self.flow.set_settings(patient.settings)
        patient.settings_changed.connect(self.flow.set_settings)

    @Slot()
    def start_today(self) -> None:
        """Start what the first screen shows."""
        routine = self._patient.today
        if routine is not None:
            self.start(routine)

    def start(self, routine: Routine) -> None:
        """Start a session of `routine`, after the questions where they are not answered yet."""
        if not self._patient.screening.is_done:
            self._waits = lambda: self.start(routine)
            self.questions_wanted.emit()
            return
        with reading(self.refused):
            asked = self._patient.ask(routine)
            if asked is None:
                self.nothing_left.emit()
            else:
                self._begin(asked)

    def go_on(self) -> bool:
        """Start what waited for the questions; whether anything did."""
        waits, self._waits = self._waits, None
        if waits is None:
            return False
        waits()
        return True

    def forget(self) -> None:
        """The questions were left unanswered: nothing waits for them any more."""
        self._waits = None

    def _begin(self, asked: Asked) -> None:
        now, last = self._machine.now(), self._store.diary.latest()
        if last is None or last.last_seen <= now.at:
            self.flow.begin(asked)
            return
        words = self.tr("The computer's clock says {today}, but your last session was on {last}. Is the date right?")
        self._notices.ask(
            words.format(today=full_date(now.day), last=full_date(last.began.day)),
            self.tr("Yes, start"),
            lambda: self.flow.begin(asked),
        )

    @Slot(object)
    def settle_unfinished(self, answer: Unfinished) -> None:
        """Go on with a session that was cut short, keep what was done of it, or throw it away."""
        with reading(self.refused):
            record = self._store.diary.unfinished()
            if record is None:
                return
            if answer is Unfinished.GO_ON:
                self._resume(record)
            else:
                self.flow.settle(record, Ending.KEPT if answer is Unfinished.KEEP else Ending.THROWN_AWAY)

    def _resume(self, record: Record) -> None:
        if not self._patient.screening.is_done:
            self._waits = lambda: self._resume(record)
            self.questions_wanted.emit()
        elif not record.can_go_on(self._machine.clock().wall):
            self.today_wanted.emit()
        elif self._patient.rules_out(record.parts):
            # It goes on from its own copy, which knows nothing of answers that came later.
            self._notices.say(
                self.tr("With your new answers a move of this session is left out. Keep it, or start anew.")
            )
        else:
            self.flow.resume(record)
