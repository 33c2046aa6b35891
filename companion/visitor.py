# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whoever goes on the tour: hands that press by object name, a clock that is driven, and eyes that wait for pictures.

A part of the composition root.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTime
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTimeEdit, QWidget

from companion.app import Program, Shipped
from companion.desktop.awake import StillAwake
from companion.desktop.clock import SystemZones
from companion.desktop.paper import NoPaper
from companion.desktop.sound import SilentSound
from companion.domain.felt import Felt
from companion.domain.ports import Machine, Reading
from companion.domain.settings import ThemeChoice
from companion.domain.stretch import Phase
from companion.figure.widget import FigureView
from companion.screens import Screens
from companion.views.timer.running import RunningSession

MONDAY_MORNING = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)
_TICK = 0.5


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the pictures are to be like: `size` in pixels, `text` in percent."""

    shots: Path
    size: tuple[int, int]
    text: int
    theme: str
    language: str


class DrivenClock:
    """Both clocks, moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._now = Reading(1000.0, start)

    def __call__(self) -> Reading:
        """The time now."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Time that is seen to pass."""
        self._now = Reading(self._now.monotonic + seconds, self._now.wall + timedelta(seconds=seconds))

    def sleep_until(self, wall: datetime) -> None:
        """Time that the machine sleeps through: only the wall clock goes on."""
        self._now = Reading(self._now.monotonic, wall)


class Visitor:
    """Somebody in front of the program, on a diary in the empty folder `data`.

    `look` is called wherever there is a stop, with the window and the stop's name.
    """

    def __init__(
        self,
        application: QApplication,
        shipped: Shipped,
        data: Path,
        wanted: Wanted,
        look: Callable[[QWidget, str], None],
    ) -> None:
        self._application = application
        self._shipped = shipped
        self._data = data
        self._wanted = wanted
        self._look = look
        self._clock = DrivenClock(MONDAY_MORNING)
        self._machine = Machine(self._clock, _felt, SystemZones(), SilentSound(), StillAwake(), NoPaper())

    @contextmanager
    def _program(self) -> Iterator[Program]:
        program = Program(self._application, self._data, self._machine, self._shipped)
        if program.screens is not None:
            chosen = replace(
                program.screens.settings, text_percent=self._wanted.text, theme=ThemeChoice(self._wanted.theme)
            )
            program.screens.change_settings(chosen)
        program.window.resize(*self._wanted.size)
        program.window.show()
        try:
            yield program
        finally:
            program.close()
            program.window.deleteLater()  # or every later change of looks would dress it too
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _press(self, program: Program, name: str) -> None:
        self._button(program, name).click()
        self._application.processEvents()

    def _button(self, program: Program, name: str) -> QAbstractButton:
        # What was taken off the page may still be there, until Qt gets to it.
        for button in program.window.findChildren(QAbstractButton, name):
            if button.isVisible():
                return button
        raise LookupError(name)

    def _sees(self, program: Program, name: str) -> bool:
        return any(button.isVisible() for button in program.window.findChildren(QAbstractButton, name))

    def _field(self, program: Program, name: str) -> QLineEdit:
        return next(field for field in program.window.findChildren(QLineEdit, name) if field.isVisible())

    def _open_day(self, program: Program, at: datetime) -> None:
        name = f"calendar_day_{at.date().isoformat()}"
        if not self._button(program, name).isChecked():
            self._press(program, name)

    def _set_time(self, program: Program, hour: int, minute: int) -> None:
        fields = (field for field in program.window.findChildren(QTimeEdit) if field.isVisible())
        next(fields).setTime(QTime(hour, minute))

    def _pass(self, program: Program, seconds: float) -> None:
        """Let time pass as a patient sees it, in steps as small as the timer's own."""
        running = running_of(program)
        while seconds > 0:
            self._clock.advance(min(_TICK, seconds))
            running.look()
            seconds -= _TICK

    def _until(self, program: Program, phase: Phase) -> None:
        running = running_of(program)
        while running.session.at(self._clock()).phase is not phase:
            if running.session.is_over:
                raise LookupError(phase)
            self._pass(program, _TICK)

    def _to_the_end(self, program: Program) -> None:
        running = running_of(program)
        while not running.session.is_over:
            self._pass(program, _TICK)

    def _stop(self, program: Program, name: str) -> None:
        self._application.processEvents()
        for figure in program.window.findChildren(FigureView):
            if figure.isVisible():
                figure.wait_for_picture()
        self._application.processEvents()
        self._look(program.window, name)


def _felt(at: datetime) -> Felt:
    return Felt(at, "Europe/London", timedelta(0))


def screens_of(program: Program) -> Screens:
    """The pages of a program whose diary is open.

    Raises:
        LookupError: it is not.
    """
    if program.screens is None:
        raise LookupError("screens")
    return program.screens


def running_of(program: Program) -> RunningSession:
    """The session that is led now.

    Raises:
        LookupError: there is none.
    """
    running = screens_of(program).flow.running
    if running is None:
        raise LookupError("session")
    return running
