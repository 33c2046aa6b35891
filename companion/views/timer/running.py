# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session in real time: looks at the clock, keeps what was held, tells the screens how it stands."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from companion.domain.log import Entry
from companion.domain.moment import Moment
from companion.domain.ports import Clock, Diary, NotSavedError
from companion.domain.session import Session
from companion.domain.stretch import Phase
from companion.views.timer.command import Command

MOVING_MS = 40
"""Between two looks while the picture moves: 25 pictures a second."""

BREATHING_MS = 120
"""Between two looks while the picture only breathes, which is slow."""

STILL_MS = 250
"""Between two looks while only the ring moves."""

DOUBLE_PRESS = 0.7
"""Seconds in which a second press, of a hand that shakes, is not meant."""

_MOVING = (Phase.EASE_IN, Phase.EASE_OUT)


class RunningSession(QObject):
    """Drives a `Session` by the clock it is given and writes down what the session returns before going on.

    Signals:
        moment_changed(Moment): at every look.
        phase_changed(Moment): when the phase, the side, the hold or the pause is another one; the first time at once.
        log_changed(): something was added to `log`.
        not_saved(Refusal): the diary could not be written; it is tried again with whatever comes next.
        saved_again(): what could not be written is on disk now.
        ended(): the last segment is over, or the patient stopped.
    """

    moment_changed = Signal(object)
    phase_changed = Signal(object)
    log_changed = Signal()
    not_saved = Signal(object)
    saved_again = Signal()
    ended = Signal()

    def __init__(  # noqa: PLR0913 - the session, where it is kept, and the two things that drive it
        self,
        session: Session,
        number: int,
        log: tuple[Entry, ...],
        diary: Diary,
        clock: Clock,
        *,
        motion: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._number = number
        self._log = log
        self._unsaved: tuple[Entry, ...] = ()
        self._diary = diary
        self._clock = clock
        self._began = clock().monotonic
        self._motion = motion
        self._last: Moment | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._presses = {
            Command.PAUSE: session.pause,
            Command.GO_ON: session.resume,
            Command.READY: session.ready,
            Command.SKIP: session.skip,
            Command.BACK: session.back,
            Command.REPEAT: session.repeat,
            Command.MORE: session.more,
            Command.HURTS: session.hurts,
            Command.EASE: session.ease,
            Command.LEAVE_OUT: session.leave_out,
            Command.STOP: session.stop,
        }

    @property
    def session(self) -> Session:
        """The session that is driven."""
        return self._session

    @property
    def is_looking(self) -> bool:
        """Whether it looks at the clock by itself, again and again."""
        return self._timer.isActive()

    @property
    def number(self) -> int:
        """The session's number in the diary."""
        return self._number

    @property
    def log(self) -> tuple[Entry, ...]:
        """All that happened so far, what could not be saved yet included."""
        return self._log

    @property
    def unsaved(self) -> tuple[Entry, ...]:
        """The part of `log` that is not on disk."""
        return self._unsaved

    @Slot()
    def look(self) -> None:
        """Look at the clock, and go on."""
        now = self._clock()
        self._keep(self._session.tick(now))
        self._tell(self._session.at(now))

    @Slot(object)
    def press(self, command: Command) -> None:
        """Do what the patient asks; an Enter that comes right after the one that began the session asks nothing."""
        now = self._clock()
        if command is Command.READY and now.monotonic - self._began < DOUBLE_PRESS:
            return
        self._keep(self._presses[command](now))
        self._tell(self._session.at(now))

    def break_off(self) -> None:
        """Write down what is held of a running hold and look no more; the session stays unfinished."""
        self._timer.stop()
        self._keep(self._session.stop(self._clock()))

    def set_motion(self, motion: bool) -> None:
        """Whether the picture moves; without motion fewer looks are needed."""
        self._motion = motion

    def save_again(self) -> None:
        """Try to write what could not be written.

        Raises:
            NotSavedError: it still cannot be.
        """
        if self._unsaved:
            self._diary.add(self._number, self._unsaved)
            self._unsaved = ()
            self.saved_again.emit()

    def _keep(self, entries: tuple[Entry, ...]) -> None:
        if not entries:
            return
        self._log += entries
        self._unsaved += entries
        try:
            self._diary.add(self._number, self._unsaved)
        except NotSavedError as error:
            self.not_saved.emit(error.refusal)
        else:
            if self._unsaved != entries:
                self.saved_again.emit()
            self._unsaved = ()
        self.log_changed.emit()

    def _tell(self, moment: Moment) -> None:
        before, self._last = self._last, moment
        self.moment_changed.emit(moment)
        if before is None or _what(before) != _what(moment):
            self.phase_changed.emit(moment)
        if moment.phase is Phase.DONE:
            self._timer.stop()
            if before is None or before.phase is not Phase.DONE:
                self.ended.emit()
        elif moment.pause is None:
            self._timer.start(self._until_next_look(moment))
        else:
            self._timer.stop()

    def _until_next_look(self, moment: Moment) -> int:
        moving = MOVING_MS if moment.phase in _MOVING else BREATHING_MS if moment.phase is Phase.HOLD else STILL_MS
        usual = moving if self._motion else STILL_MS
        return usual if moment.remaining is None else max(1, min(usual, round(moment.remaining * 1000)))


def _what(moment: Moment) -> tuple[object, ...]:
    return (moment.phase, moment.place, moment.pause, moment.form.stretch)
