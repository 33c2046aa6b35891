# SPDX-License-Identifier: LGPL-3.0-or-later
"""One program to a data folder: a lock in it says that one is at work there, and counts no more when that has died."""

import logging
import os
import stat
from pathlib import Path

from PySide6.QtCore import QLockFile

_log = logging.getLogger(__name__)

_FILE = "companion.lock"
_MOMENT = 100  # milliseconds; beside it, making the lock's file and holding it are one step


class Instance:
    """The right to be the one program that works on the diary in `folder`, which its caller has made.

    The lock only spares the person a second window and the sentence that nothing can be done in it. What keeps two
    programs from writing the diary is the store's own lock.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / _FILE
        self._lock = QLockFile(str(self._file))
        self._lock.setStaleLockTime(0)  # However long a window is open, it is one.

    @property
    def is_ours(self) -> bool:
        """Whether the lock is held, by this object."""
        return self._lock.isLocked()

    def take(self) -> bool:
        """Take the lock, or learn that another program holds it, which takes a moment.

        Returns:
            False only where another program is at work. Where no lock can be made (a folder that is read-only, somebody
            else's, or a file, or a full disk, or something else of the lock's name) the start goes on without: the
            store says what is wrong, if that keeps it from anything.
        """
        if self._is_something_else():
            _log.info("No lock can be made in %s: something else bears its name", self._folder)
            return True
        if self._lock.tryLock(_MOMENT):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError or not self._may_be_written():
            _log.info("No lock can be made in %s: %s", self._folder, self._lock.error())
            return True
        # Qt has asked whether a program of the name and number in the file runs. After a loss of power the file may be
        # empty, and a number may have gone to another program. Only one that still holds the file keeps us from this.
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def release(self) -> None:
        """Let the next program in; without the lock this does nothing."""
        self._lock.unlock()

    def _is_something_else(self) -> bool:
        """Whether what bears the lock's name is no file: Qt would wait for a pipe, and take a folder for a lock."""
        try:
            return not stat.S_ISREG(self._file.lstat().st_mode)
        except OSError:
            return False

    def _may_be_written(self) -> bool:
        return all(
            os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
            for path in (self._folder, self._file)
            if path.exists()
        )
