# SPDX-License-Identifier: LGPL-3.0-or-later
"""The folder of the routines that were made on this laptop: each is written whole or not at all, and none is lost."""

import contextlib
import errno
import os
from collections.abc import Iterator
from enum import StrEnum
from itertools import count
from pathlib import Path

from companion.content.routine_writer import is_written_here, text_of
from companion.content.syncing import sync_names
from companion.domain.routine import Routine

_CONTENT = ".yaml"
_REMOVED = ".removed"
_BY_HAND = ".by-hand"
_DRAFT = ".new"


class OwnFolderReason(StrEnum):
    """Why a routine was not kept, removed or brought back; in every case all is as it was."""

    DISK_FULL = "disk_full"
    NO_RIGHT = "no_right"
    NOT_THERE = "not_there"
    IN_THE_WAY = "in_the_way"
    FAILED = "failed"


_REASONS = {
    errno.ENOSPC: OwnFolderReason.DISK_FULL,
    errno.EDQUOT: OwnFolderReason.DISK_FULL,
    errno.EACCES: OwnFolderReason.NO_RIGHT,
    errno.EPERM: OwnFolderReason.NO_RIGHT,
    errno.EROFS: OwnFolderReason.NO_RIGHT,
    errno.ENOENT: OwnFolderReason.NOT_THERE,
    errno.EEXIST: OwnFolderReason.IN_THE_WAY,
    errno.EISDIR: OwnFolderReason.IN_THE_WAY,
    errno.ENOTDIR: OwnFolderReason.IN_THE_WAY,
}


class OwnFolderError(Exception):
    """It was not done.

    Attributes:
        reason: why.
        where: the folder.
    """

    def __init__(self, reason: OwnFolderReason, where: Path) -> None:
        super().__init__(f"{reason}: {where}")
        self.reason = reason
        self.where = where


class OwnFolder:
    """The routines in the folder at `path`, which need not be there yet.

    What was removed stays beside the others as `<id>.yaml.removed`, and a file that somebody wrote by hand as
    `<id>.yaml.by-hand` once a changed routine takes its place. The catalogue reads neither.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def has(self, routine: str) -> bool:
        """Whether the routine of this id has a file here."""
        try:
            return self._file(routine).is_file()
        except OSError:
            return False

    @property
    def ids(self) -> frozenset[str]:
        """Every id that a file here bears, also one that cannot be read or was removed: no new one should have it."""
        try:
            names = os.listdir(self._path)  # noqa: PTH208 names only
        except OSError:
            return frozenset()
        return frozenset(name.partition(".")[0] for name in names if not name.startswith("."))

    def save(self, routine: Routine) -> None:
        """Keep `routine`, in the place of what was kept of it before; it is on the disk when this returns.

        Raises:
            OwnFolderError: it could not be written.
        """
        with self._telling():
            _make_private(self._path)
            file = self._file(routine.id)
            self._keep_what_is_by_hand(file)
            _write(file, text_of(routine).encode())

    def remove(self, routine: str) -> None:
        """Put the routine of this id out of use.

        Raises:
            OwnFolderError: it could not be moved aside.
        """
        with self._telling():
            file = self._file(routine)
            aside = _beside(file, _REMOVED)
            _refuse_unless_file(file)
            if os.path.lexists(aside):
                aside.rename(_free(aside))
            file.rename(aside)
            sync_names(self._path)

    def bring_back(self, routine: str) -> None:
        """Undo the last `remove` of this id.

        Raises:
            OwnFolderError: it could not be moved back; for one, because there is a routine of this id again.
        """
        with self._telling():
            file = self._file(routine)
            aside = _beside(file, _REMOVED)
            _refuse_unless_file(aside)
            if os.path.lexists(file):
                raise _in_the_way(file)
            aside.rename(file)
            sync_names(self._path)

    def _file(self, routine: str) -> Path:
        return self._path / f"{routine}{_CONTENT}"

    def _keep_what_is_by_hand(self, file: Path) -> None:
        """Copy aside what stands at `file`, unless the program wrote it; what cannot be read is not written over."""
        if not os.path.lexists(file):
            return
        if not file.is_file():  # a pipe would be waited for
            raise _in_the_way(file)
        before = file.read_bytes()
        if not is_written_here(before.decode("utf-8", "replace")):
            aside = _beside(file, _BY_HAND)
            _write(_free(aside) if os.path.lexists(aside) else aside, before)

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        """Turn what the system says into an `OwnFolderError`."""
        try:
            yield
        except OSError as error:
            reason = _REASONS.get(error.errno or 0, OwnFolderReason.FAILED)
            raise OwnFolderError(reason, self._path) from error


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _free(taken: Path) -> Path:
    """A name like `taken` with a number behind it, which nothing bears."""
    names = (_beside(taken, f"-{number}") for number in count(2))
    return next(name for name in names if not os.path.lexists(name))


def _in_the_way(path: Path) -> OSError:
    return FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _refuse_unless_file(path: Path) -> None:
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def _make_private(folder: Path) -> None:
    """Make `folder` for this user alone, if it is not there, and put its name on the disk."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)
        with contextlib.suppress(PermissionError):  # a folder that one may write in and not read
            sync_names(folder.parent)


def _write(file: Path, content: bytes) -> None:
    """Write `file` whole or not at all, readable for this user alone."""
    draft = file.with_name(f".{file.name}{_DRAFT}")
    draft.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_names(file.parent)
