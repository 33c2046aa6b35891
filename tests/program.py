# SPDX-License-Identifier: LGPL-3.0-or-later
"""A lent laptop: the real program on a folder of its own, and the hands of the patient in front of it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from companion.app import Program, Shipped, build
from companion.desktop.clock import SystemZones
from companion.domain.felt import Felt
from companion.domain.moment import Moment
from companion.domain.ports import Machine, Printed, Tone
from companion.domain.screening import Screening
from companion.domain.stretch import Phase
from companion.screens import Screens
from companion.store.opening import Store
from companion.views.timer.running import RunningSession
from tests.clock import FakeClock

LOOK = 1.0
"""Seconds between two looks at the clock, as far apart as the timer's own may be on a slow machine."""

_LONGEST = 3600
"""Seconds after which every session of these tests is over."""


class HeardSound:
    """A `Sound` that remembers what was heard."""

    def __init__(self) -> None:
        self.tones: list[Tone] = []
        self.volumes: list[float] = []
        self.times_closed = 0

    def play(self, tone: Tone, volume: float) -> None:
        self.tones.append(tone)
        self.volumes.append(volume)

    def close(self) -> None:
        self.times_closed += 1


class ReadPaper:
    """A `Paper` that remembers what was printed."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.comes_to = Printed.PRINTED

    def put(self, html: str, _name: str, _title: str) -> Printed:
        self.pages.append(html)
        return self.comes_to


class WatchedAwake:
    """An `Awake` that remembers whether the screen is kept on."""

    def __init__(self) -> None:
        self.is_on = False
        self.times_begun = 0

    def begin(self) -> None:
        self.is_on = True
        self.times_begun += 1

    def end(self) -> None:
        self.is_on = False


def felt_in_london(at: datetime) -> Felt:
    """An instant on the laptop of an English clinic."""
    return SystemZones().felt(at, "Europe/London")


class Laptop:
    """Starts the program again and again on the same folder; all windows close with the test.

    Attributes:
        figures: the root of pictures to be shown in place of the shipped ones, if any.
    """

    def __init__(self, application: QApplication, folder: Path, clock: FakeClock) -> None:
        self.folder = folder
        self.figures: Path | None = None
        self.clock = clock
        self.sound = HeardSound()
        self.awake = WatchedAwake()
        self.paper = ReadPaper()
        self._application = application
        self._programs: list[Program] = []

    # The program

    def start(self, size: tuple[int, int] = (1366, 768), *, screened: bool = True) -> Program:
        """The program, shown; what other methods do is done to the one that was started last.

        Args:
            size: of the window.
            screened: this patient answered the questions before the first session, and nothing applies.
        """
        machine = Machine(self.clock, felt_in_london, SystemZones(), self.sound, self.awake, self.paper)
        program = self._build(machine)
        self._programs.append(program)
        if screened and program.screens is not None and not program.screens.patient.screening.is_done:
            program.screens.patient.answer(Screening(on=self.clock().wall.date()))
            program.screens.show_page("today")
        program.window.resize(*size)
        program.window.show()
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)
        return program

    def _build(self, machine: Machine) -> Program:
        if self.figures is None:
            return build(self._application, self.folder, machine)
        return Program(self._application, self.folder, machine, replace(Shipped.read(), figures=self.figures))

    def close(self) -> None:
        """The patient closes the window, and the program ends."""
        self.program.window.close()
        self._end()

    def clear_away(self) -> None:
        """At the end of a test, whatever it left running."""
        while self._programs:
            self._end()

    def _end(self) -> None:
        program = self._programs.pop()
        screens = program.screens
        program.close()
        # At once: a style sheet dresses every widget that is still there, and slows the next start down.
        for widget in (program.window, *((screens.flow.timer, screens.flow.afterwards) if screens is not None else ())):
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def program(self) -> Program:
        return self._programs[-1]

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def screens(self) -> Screens:
        assert self.program.screens is not None
        return self.program.screens

    @property
    def store(self) -> Store:
        assert self.program.store is not None
        return self.program.store

    # The eyes

    def find(self, name: str) -> QWidget:
        """The control of that name that is on the screen."""
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{name} is seen {len(found)} times"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether a control of that name is on the screen."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def words(self, name: str) -> str:
        """What the label of that name says."""
        label = self.find(name)
        assert isinstance(label, QLabel)
        return label.text()

    def focused(self) -> str:
        """The name of the control that has the keyboard."""
        widget = self._application.focusWidget()
        return "" if widget is None else widget.objectName()

    @property
    def running(self) -> RunningSession:
        running = self.screens.flow.running
        assert running is not None
        return running

    @property
    def moment(self) -> Moment:
        return self.running.session.at(self.clock())

    # The hands

    def click(self, name: str, at: QPoint | None = None) -> None:
        """A click of the mouse, in the middle unless another place is given."""
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton, pos=at or QPoint())
        self._application.processEvents()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, pressed and let go, wherever the keyboard is."""
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        self._application.processEvents()

    def hold_down(self, key: Qt.Key, repeats: int = 20) -> None:
        """A key that is pressed and stays down for as long as it takes to repeat so often."""
        self.keep_down(key)
        for _ in range(repeats):
            self.keep_down(key, again=True)
        self._send(QEvent.Type.KeyRelease, key)

    def keep_down(self, key: Qt.Key, *, again: bool = False) -> None:
        """A key is pressed, or repeats because it still is, and is not let go."""
        self._send(QEvent.Type.KeyPress, key, again=again)

    def _send(self, kind: QEvent.Type, key: Qt.Key, *, again: bool = False) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        self._application.sendEvent(self.window.windowHandle(), event)
        self._application.processEvents()

    def check(self, name: str, chosen: bool) -> None:
        """Choose a button that stays chosen, or take the choice back."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        if button.isChecked() != chosen:
            self.click(name)

    # Time

    def wait(self, seconds: float) -> None:
        """Let time pass as the patient sees it, in steps as small as the timer's own."""
        while seconds > 0:
            self._look_on(min(LOOK, seconds))
            seconds -= LOOK
        self._application.processEvents()

    def wait_for(self, phase: Phase) -> None:
        """Let time pass until a phase begins; at once if it is that phase already."""
        for _ in range(round(_LONGEST / LOOK)):
            if self.moment.phase is phase:
                self._application.processEvents()
                return
            self._look_on(LOOK)
        raise AssertionError(f"{phase} never came")

    def _look_on(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.running.look()

    def lead_to_the_end(self) -> None:
        """A whole session by a patient who only looks on."""
        self.wait_for(Phase.DONE)
