# SPDX-License-Identifier: LGPL-3.0-or-later
"""Keeps the screen on during a session, where the system lets us."""

import importlib
import logging
from threading import Event
from typing import Any

from companion.desktop.held import Held

_log = logging.getLogger(__name__)


class WakepyAwake:
    """An `Awake` through wakepy: Windows' execution state, macOS' caffeinate, the D-Bus inhibitors of Linux desktops.

    Asking takes up to a tenth of a second and must be taken back by the thread that asked, so a thread of its own does
    both. `end` has to be called before the program ends: on Windows wakepy's own thread would keep it alive.
    """

    def __init__(self) -> None:
        self._held: Held | None = None

    def begin(self) -> None:
        """Keep the screen on from now until `end`; a second call changes nothing."""
        if self._held is None:
            self._held = Held("awake", _keep_awake)

    def end(self) -> None:
        """Let the machine sleep again; without `begin` this does nothing."""
        if self._held is not None:
            self._held.release()
            self._held = None

    def works(self) -> bool:
        """Whether the system agrees to keep the screen on; asks and takes it back, for `companion doctor`."""
        mode = _mode()
        if mode is None:
            return False
        with mode:
            return bool(mode.active)


def _keep_awake(over: Event) -> None:
    mode = _mode()
    if mode is not None:
        with mode:
            if not mode.active:
                _log.info("The screen cannot be kept on here: %s", mode.result.get_failure_text(style="inline"))
            over.wait()


def _mode() -> Any:  # noqa: ANN401  its class is not loaded before this
    """A fresh wakepy mode for the thread that calls, or None without wakepy; one that fails says so in `active`."""
    try:
        # Late: the import takes 60 to 90 ms, and most of the time nobody is in a session.
        wakepy = importlib.import_module("wakepy")
    except (ImportError, OSError) as error:
        _log.info("The screen cannot be kept on: wakepy cannot be loaded: %s", error)
        return None
    return wakepy.keep.presenting(on_fail="pass")


class StillAwake:
    """An `Awake` that leaves the screen to the system: for tests and the tour."""

    def begin(self) -> None:
        """Ask for nothing."""

    def end(self) -> None:
        """Nothing to take back."""
