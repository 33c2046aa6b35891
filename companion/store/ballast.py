# SPDX-License-Identifier: LGPL-3.0-or-later
"""A megabyte that is kept for the day on which the disk is full: given up, it lets a session be finished."""

import os
import secrets
import shutil
from pathlib import Path

from companion.store.folder import has_room, sync_names, touch_private

SIZE = 1 << 20
"""Bytes. A session of an hour, with the log that SQLite writes first, takes a fifth of it."""

_ROOM = 8 * SIZE
"""Bytes that have to be free, or the ballast itself would be what fills the disk."""


class Ballast:
    """The file that takes up the room."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def take_on(self) -> None:
        """Lay the ballast, if it is not there and there is room for it; a disk that takes none goes without."""
        try:
            if self._file.exists() or shutil.disk_usage(self._file.parent).free < _ROOM:
                return
            touch_private(self._file)
            with self._file.open("wb") as stream:
                # Random, because some disks squeeze what repeats itself into no room at all.
                stream.write(secrets.token_bytes(SIZE))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError:
            self.give_up()

    def make_room(self) -> None:
        """Give it up if the disk takes next to nothing without that."""
        if not has_room(self._file):
            self.give_up()

    @property
    def is_given_up(self) -> bool:
        """Whether it is gone and cannot be laid again: what is written now is written in its room."""
        return not self._file.exists() and not has_room(self._file, SIZE)

    def give_up(self) -> bool:
        """Make its room free; whether there was any."""
        try:
            had = self._file.stat().st_size > 0
            self._file.unlink()
            sync_names(self._file.parent)
        except OSError:
            return False
        return had
