# SPDX-License-Identifier: LGPL-3.0-or-later
"""Shows a move by itself, by the clock it is given, until it is paused or has been seen often enough."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from companion.domain.ports import Clock
from companion.views.library.turns import beginning, showing

_MOVING_MS = 40
_STILL_MS = 200


class Player(QObject):
    """Plays and pauses; it keeps its place while it is paused.

    Signals:
        shown(Showing): at every look while it plays.
        playing_changed(bool): whether it plays now.
    """

    shown = Signal(object)
    playing_changed = Signal(bool)

    def __init__(self, clock: Clock, *, motion: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stretch_player")
        self._clock = clock
        self._motion = motion
        self._seconds = 0.0
        self._began: float | None = None
        self._timer = QTimer(self, interval=_MOVING_MS if motion else _STILL_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""
        return self._began is not None

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self._play()

    @Slot()
    def pause(self) -> None:
        """Stand still where it is."""
        if self._began is not None:
            self._seconds = self._elapsed(self._began)
            self._stop()

    def begin_at(self, pose: float) -> None:
        """Stand still, and go on from the first move in at this pose (0.0 to 1.0); from the hold, at the start."""
        if self._began is not None:
            self._stop()
        self._seconds = beginning(pose) if self._motion else 0.0

    @Slot()
    def look(self) -> None:
        """Look at the clock, and show what is to be seen now."""
        if self._began is None:
            return
        now = showing(self._elapsed(self._began), motion=self._motion)
        self.shown.emit(now)
        if now.is_over:
            self._seconds = 0.0
            self._stop()

    def _play(self) -> None:
        self._began = self._clock().monotonic - self._seconds
        self._timer.start()
        self.playing_changed.emit(True)
        self.look()

    def _stop(self) -> None:
        self._began = None
        self._timer.stop()
        self.playing_changed.emit(False)

    def _elapsed(self, began: float) -> float:
        return self._clock().monotonic - began
