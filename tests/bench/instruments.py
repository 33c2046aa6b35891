# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is measured from inside a process that is measured."""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget


def memory() -> float:
    """What this process has in memory now, in MB; as Linux counts it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tell(**figures: float) -> None:
    """Hand figures to the process that asked for them."""
    sys.stdout.write(json.dumps(figures) + "\n")


def wait(milliseconds: int) -> None:
    """Let the event loop run for real time, as it does before a patient."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def cpu_share(milliseconds: int) -> float:
    """The share of one core that this process takes while the event loop runs."""
    wall, cpu = time.perf_counter(), time.process_time()
    wait(milliseconds)
    return (time.process_time() - cpu) / (time.perf_counter() - wall)


class FirstPaint(QObject):
    """Ends the event loop when `window` was painted for the first time and the picture was handed over."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._at = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window's own paint event comes first, those of its children in the same go."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        self._at = time.monotonic()
        QCoreApplication.exit()

    def report(self) -> None:
        """Tell when it was, on the clock that all processes share, and the memory."""
        tell(at=self._at, memory=memory())
