# SPDX-License-Identifier: LGPL-3.0-or-later
"""Holds something of the machine (a sound device, the screen's wakefulness) on a thread of its own until released."""

import atexit
import threading
from collections.abc import Callable

_GRACE = 2.5  # seconds that the end of the program waits for a device to be given back


class Held:
    """Runs `hold` on its own thread at once: it takes the thing, waits for the event it is given, and gives it back.

    Opening a sound device or asking the desktop to stay awake takes a tenth of a second, or for ever where a sound
    server or a message bus hangs. The window waits for neither. (wakepy also wants the thread that took to give back.)

    The thread is a daemon, so that a hanging server cannot keep the program from ending. But Python must not take
    itself down while a device still calls into it (seen with miniaudio: the process hangs for ever), so the end of the
    program releases what is still held and waits a little for it.
    """

    def __init__(self, name: str, hold: Callable[[threading.Event], None]) -> None:
        self._hold = hold
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        atexit.register(self._end)
        self._thread.start()

    def release(self) -> None:
        """Let it go; returns at once, whatever state it is in."""
        self._over.set()

    def _run(self) -> None:
        try:
            self._hold(self._over)
        finally:
            atexit.unregister(self._end)

    def _end(self) -> None:
        self.release()
        self._thread.join(_GRACE)
