# SPDX-License-Identifier: LGPL-3.0-or-later
"""Walks through something once by itself, by the clock it is given."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from companion.domain.ports import Clock


class Walk(QObject):
    """Tells how far it has come, until it is over or stopped.

    Args:
        clock: By which it walks.
        seconds: How long it takes.
        every: Milliseconds between two looks at the clock.
        parent: What owns it.

    Signals:
        came(float): Seconds since the beginning; at the end once more, with all of them.
        walking_changed(bool): Whether it walks now.
    """

    came = Signal(float)
    walking_changed = Signal(bool)

    def __init__(self, clock: Clock, seconds: float, every: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seconds = seconds
        self._began: float | None = None
        self._timer = QTimer(self, interval=every)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_walking(self) -> bool:
        """Whether it walks."""
        return self._began is not None

    @Slot()
    def toggle(self) -> None:
        """Walk from the beginning, or stop."""
        if self.is_walking:
            self.stop()
            return
        self._began = self._clock().monotonic
        self._timer.start()
        self.walking_changed.emit(True)
        self.look()

    @Slot()
    def stop(self) -> None:
        """Stand still where it is."""
        if self._began is not None:
            self._began = None
            self._timer.stop()
            self.walking_changed.emit(False)

    @Slot()
    def look(self) -> None:
        """Look at the clock, and tell."""
        if self._began is None:
            return
        passed = self._clock().monotonic - self._began
        self.came.emit(min(passed, self._seconds))
        if passed >= self._seconds:
            self.stop()
