# SPDX-License-Identifier: LGPL-3.0-or-later
"""The folder of the diary: its files by name, made private, and put on the disk."""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.connection import DriverError, refusal_of

_REFUSALS = {
    errno.ENOSPC: Refusal.DISK_FULL,
    errno.EDQUOT: Refusal.DISK_FULL,
    errno.EACCES: Refusal.READ_ONLY,
    errno.EPERM: Refusal.READ_ONLY,
    errno.EROFS: Refusal.READ_ONLY,
    # Only a file that we were about to make ourselves: another program did so at the same moment. For a folder, see
    # `make_private`.
    errno.EEXIST: Refusal.IN_USE,
}

_ROOM = 1 << 18
"""Bytes, more than what a session takes; only to look at a diary, SQLite has to make an index of 32 KiB."""


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The files in the folder at `path`."""

    path: Path

    @property
    def diary(self) -> Path:
        """The encrypted database."""
        return self.path / "diary.db"

    @property
    def log(self) -> Path:
        """SQLite's write-ahead log: the newest changes, not yet in the database."""
        return beside(self.diary, "-wal")

    @property
    def ballast(self) -> Path:
        """What is given up when the disk is full."""
        return self.path / "ballast"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.path / "backups"

    @property
    def set_aside(self) -> Path:
        """The folder of what was damaged and is kept for whoever can mend it."""
        return self.path / "set-aside"

    @property
    def key_check(self) -> Path:
        """What tells a wrong key from a damaged database."""
        return self.path / "diary.keycheck"


def beside(file: Path, ending: str) -> Path:
    """The file that SQLite keeps beside `file`."""
    return file.with_name(file.name + ending)


def make_private(folder: Path) -> None:
    """Make `folder`, for this user alone, if it is not there; one that is there keeps its mode.

    Its name is on the disk when this returns: what lies in a folder that is lost is lost with it.

    Raises:
        NotADirectoryError: something else bears its name.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from error
    for path in reversed(missing):
        with contextlib.suppress(PermissionError):  # a folder that one may write in and not read
            sync_names(path.parent)


def touch_private(file: Path) -> None:
    """Make an empty `file` that only this user may read; what SQLite puts beside it takes over its mode."""
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def write_private(file: Path, text: str) -> None:
    """Write `file` whole or not at all, on the disk when this returns."""
    draft = beside(file, "-new")
    draft.unlink(missing_ok=True)
    touch_private(draft)
    with draft.open("w", encoding="ascii") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
    sync_names(file.parent)


def sync(file: Path) -> None:
    """Put what `file` holds on the disk."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())


def sync_names(folder: Path) -> None:
    """Put the names in `folder` on the disk; Windows does so by itself and cannot open folders."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def has_room(where: Path, beyond: int = 0) -> bool:
    """Whether the disk takes more than next to nothing `beyond` so many bytes; yes where that cannot be told."""
    try:
        return shutil.disk_usage(where if where.exists() else where.parent).free >= beyond + _ROOM
    except OSError:
        return True


def is_file(path: Path) -> bool:
    """Whether a file is there that can be reached: a pipe would be waited for, and a device never end."""
    try:
        return path.is_file()
    except OSError:
        return False


@contextlib.contextmanager
def refusing(where: Path) -> Iterator[None]:
    """Turn what the driver or the system says against `where` into a `StoreRefusedError`; our own faults go on."""
    try:
        yield
    except DriverError as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        if refusal is Refusal.UNREADABLE and not has_room(where):
            refusal = Refusal.DISK_FULL  # Even to read, SQLite puts files beside, and does not say what it failed at.
        raise StoreRefusedError(refusal, str(where)) from error
    except OSError as error:
        raise StoreRefusedError(refusal_of_system(error), str(where)) from error


def refusal_of_system(error: OSError) -> Refusal:
    """What the system's `error` means for the person in front of the screen."""
    return _REFUSALS.get(error.errno or 0, Refusal.UNREADABLE)


def refuse_unless_writable(place: StoreFolder) -> None:
    """Ask before anything is opened: SQLite takes what it may only read, and fails at the first write.

    Raises:
        StoreRefusedError: `READ_ONLY` or `UNREADABLE`.
    """
    _refuse_unless_usable(place.path, Path.is_dir, os.R_OK | os.X_OK)
    _refuse_unless_usable(place.diary, Path.is_file, os.R_OK)


def _refuse_unless_usable(path: Path, is_right: Callable[[Path], bool], to_read: int) -> None:
    if not path.exists():
        return
    if not (is_right(path) and _may(path, to_read)):
        raise StoreRefusedError(Refusal.UNREADABLE, str(path))
    if not _may(path, os.W_OK):
        raise StoreRefusedError(Refusal.READ_ONLY, str(path))


def _may(path: Path, wanted: int) -> bool:
    return os.access(path, wanted, effective_ids=os.access in os.supports_effective_ids)
