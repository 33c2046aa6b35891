# SPDX-License-Identifier: LGPL-3.0-or-later
"""From 'Start' to 'Keep': one session through the timer, onto the honest page and into the diary."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.asked import Asked
from companion.domain.clinic import Clinic
from companion.domain.correction import Correction, HeldChange, after
from companion.domain.cues import tone_of
from companion.domain.diary import Ending, Record, results
from companion.domain.log import Held
from companion.domain.moment import Moment
from companion.domain.ports import Diary, Machine, NotSavedError
from companion.domain.session import Session
from companion.domain.settings import Settings
from companion.domain.timeline import Place
from companion.figure.source import FigureSource
from companion.views.timer.afterwards import AfterwardsPage
from companion.views.timer.page import TimerPage
from companion.views.timer.running import RunningSession
from companion.views.widgets.looks import LookSource


class SessionFlow(QObject):
    """Leads one session at a time.

    Signals:
        page_wanted(QWidget): this page takes the whole window now.
        finished(bool): back to the other pages; whether something was kept.
        not_saved(Refusal): the diary could not be written; whatever was there before is safe.
        saved_again(): what could not be written is on disk now.
    """

    page_wanted = Signal(object)
    finished = Signal(bool)
    not_saved = Signal(object)
    saved_again = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, diary: Diary, machine: Machine) -> None:
        super().__init__()
        self._diary = diary
        self._machine = machine
        self._settings = Settings()
        self._running: RunningSession | None = None
        self._record: Record | None = None
        self.timer = TimerPage(looks, figures)
        self.afterwards = AfterwardsPage(looks)
        self.afterwards.kept.connect(self._keep)

    @property
    def running(self) -> RunningSession | None:
        """The session that is led now, if any."""
        return self._running

    def set_settings(self, settings: Settings) -> None:
        """How loud and how lively it is; a running session follows at once."""
        self._settings = settings
        self.timer.show_sound(settings.sound, settings.volume)
        self.timer.set_motion(settings.motion)
        if self._running is not None:
            self._running.set_motion(settings.motion)

    def show_clinic(self, clinic: Clinic) -> None:
        """Whom the timer tells to call when something hurts; until then, what holds without a clinic's file."""
        self.timer.show_clinic(clinic)

    def begin(self, asked: Asked) -> None:
        """Begin a new session; where it cannot be written down it is not begun."""
        now = self._machine.clock()
        began = self._machine.felt(now.wall)
        try:
            number = self._diary.begin(asked, began)
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
            return
        self._lead(Session(asked, now), Record(number, asked, began))

    def resume(self, record: Record) -> None:
        """Go on with a session that was cut short."""
        self._lead(Session.resumed(record.asked, record.log, self._machine.clock()), record)

    def settle(self, record: Record, ending: Ending) -> None:
        """Keep what was done of a session that was cut short, or throw it away, without going on with it."""
        ended = self._machine.felt(record.last_seen)
        try:
            self._diary.end(record.id, ended, ending, None)
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
            return
        self.finished.emit(ending is Ending.KEPT)

    def break_off(self) -> None:
        """The window closes: what is held so far is written down, and the session is offered at the next start."""
        if self._running is not None:
            self._running.break_off()
        self._rest()

    # One session

    def _lead(self, session: Session, record: Record) -> None:
        self._record = record
        running = RunningSession(
            session,
            record.id,
            record.log,
            self._diary,
            self._machine.clock,
            motion=self._settings.motion,
            parent=self,
        )
        self._running = running
        running.log_changed.connect(self._show_results)
        running.moment_changed.connect(self.timer.show_moment)
        running.phase_changed.connect(self._sound)
        running.phase_changed.connect(self._show_phase)
        running.not_saved.connect(self.not_saved)
        running.saved_again.connect(self.saved_again)
        running.ended.connect(self._end)
        self.timer.pressed.connect(running.press)
        self._machine.awake.begin()
        self._show_results()
        self.page_wanted.emit(self.timer)
        running.look()

    @Slot()
    def _show_results(self) -> None:
        if self._running is not None and self._record is not None:
            self.timer.show_results(results(self._record.asked, self._running.log))

    @Slot(object)
    def _show_phase(self, moment: Moment) -> None:
        if self._running is not None:
            easier = self._running.session.asked.parts[moment.place.part].easier
            self.timer.show_easier_form(easier.name if easier is not None else None)
        self.timer.show_phase(moment)

    @Slot(object)
    def _sound(self, moment: Moment) -> None:
        tone = tone_of(moment)
        if self._settings.sound and tone is not None:
            self._machine.sound.play(tone, self._settings.volume / 100)

    @Slot()
    def _end(self) -> None:
        if self._running is None or self._record is None:
            return
        self._rest()
        record = Record(self._record.id, self._record.asked, self._record.began, self._running.log)
        self._record = record
        if any(isinstance(entry, Held) for entry in record.log):
            self.afterwards.show_record(record)
            self.page_wanted.emit(self.afterwards)
        else:
            # Where even this cannot be written, the session is offered at the next start.
            self._write_ending((), Ending.THROWN_AWAY, None)
            self._leave(kept=False)

    @Slot(object, object)
    def _keep(self, corrected: Mapping[Place, float], hurt: frozenset[int] | None) -> None:
        if self._record is None:
            return
        at = self._machine.clock()
        before = {result.place: result.counted for result in self._record.results}
        changes = (HeldChange(place, before[place], seconds) for place, seconds in corrected.items())
        corrections = after(changes, at.wall)
        if self._write_ending(corrections, Ending.KEPT, hurt):
            self._leave(kept=True)

    def _write_ending(self, corrections: tuple[Correction, ...], ending: Ending, hurt: frozenset[int] | None) -> bool:
        """Whether it is on disk."""
        if self._running is None:
            return False
        number = self._running.number
        try:
            self._running.save_again()
            self._diary.end(number, self._machine.now(), ending, hurt, corrections)
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
            return False
        return True

    def _leave(self, *, kept: bool) -> None:
        if self._running is not None:
            self._running.deleteLater()
        self._running = None
        self._record = None
        self.finished.emit(kept)

    def _rest(self) -> None:
        self._machine.awake.end()
        self._machine.sound.close()
