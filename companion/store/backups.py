# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups of the diary: verified copies in a folder of their own, of which the older ones are thinned out.

A name like `diary-000123-20261125T093000Z.db` has a number that always grows, so that a clock that was set back neither
loses a backup nor puts it in a wrong place, and the time in UTC. It says nothing of the patient.
"""

import contextlib
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from companion.domain.ports import NotSavedError, StoreRefusedError
from companion.store import rotation, stamps
from companion.store.connection import Connection, version_of
from companion.store.copies import copy_file, copy_open
from companion.store.folder import make_private, refusing, sync, sync_names
from companion.store.looking import refuse_unless_good

_NAME = re.compile(r"diary-(?P<number>[0-9]{6,18})-(?P<made>[0-9]{8}T[0-9]{6}Z)\.db", re.ASCII)
_DRAFT = re.compile(r"draft-[0-9a-f]{8}\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as its name tells of it; whether it is sound is only known after a look.

    Attributes:
        file: where it lies.
        number: the later, the higher.
        made: when it was made, in UTC, to the second.
    """

    file: Path
    number: int
    made: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A copy that has not been verified and may not be on the disk yet.

    Attributes:
        file: where it lies; its name is none of a backup.
        version: the version of its schema.
        changes: `total_changes` of the connection that it was drawn from; -1 if there was none.
    """

    file: Path
    version: int
    changes: int = -1


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in `folder`, the newest first; other files, and a folder that is not there, count for nothing.

    Raises:
        StoreRefusedError: the folder cannot be read.
    """
    with refusing(folder):
        found = [_named(file) for file in folder.iterdir()] if folder.is_dir() else []
    return tuple(sorted(filter(None, found), key=lambda backup: (backup.number, backup.made), reverse=True))


def new_draft(folder: Path) -> Path:
    """Where in `folder` a copy can be made that is to become something else; `sweep` takes away what is left of it."""
    return folder / f"draft-{secrets.token_hex(4)}.db"


def sweep(folder: Path) -> None:
    """Take away drafts that were broken off; only for whoever has the diary alone, as others may be at work."""
    with contextlib.suppress(OSError):
        for file in list(folder.iterdir()):
            if _DRAFT.fullmatch(file.name):
                file.unlink()


class Backups:
    """The backups in one folder, all of the diary with one key. What was broken off leaves a draft, never a backup.

    `draw` needs the connection, and so the thread that it lives in. All else uses files only and may be done in any.

    Attributes:
        up_to: the `total_changes` of the open connection up to which nothing is missing from the backups, as far as
            this run of the program knows; -1 if it does not.
        key: opens all of them.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder = folder
        self.up_to = -1
        self.key = key
        self._one_at_a_time = Lock()

    def listed(self) -> tuple[Backup, ...]:
        """All of them, the newest first, damaged ones too.

        Raises:
            StoreRefusedError: the folder cannot be read.
        """
        return backups_in(self.folder)

    def make(self, connection: Connection, now: datetime) -> Backup:
        """Make a backup of the open diary at `now` (timezone-aware), and thin out the older ones.

        Raises:
            NotSavedError: it did not reach the disk, or turned out bad; what was there is there still.
        """
        return self.keep(self.draw(connection), now)

    def draw(self, connection: Connection) -> Draft:
        """The first half of `make`: copy the open diary; the other half is `keep`.

        Its log is folded into it before, as nothing but the log could lose a part of itself without a word.

        Raises:
            NotSavedError: there is no draft.
        """
        file = new_draft(self.folder)
        with _not_saving(self.folder), _taking_back(file):
            make_private(self.folder)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            copy_open(connection, file)
            return Draft(file, version_of(connection), connection.total_changes)

    def keep(self, draft: Draft, now: datetime) -> Backup:
        """The second half of `make`: verify `draft`, put it on the disk, and thin out the older backups.

        Raises:
            NotSavedError: it is no backup, and the draft is gone.
        """
        backup = self.put_in(draft, now)
        self.thin_out()
        return backup

    def put_in(self, draft: Draft, now: datetime) -> Backup:
        """As `keep`, but no other backup goes.

        Raises:
            NotSavedError: it is no backup, and the draft is gone.
        """
        with self._one_at_a_time, _not_saving(draft.file), _taking_back(draft.file):
            refuse_unless_good(draft.file, self.key, range(max(1, draft.version), draft.version + 1))
            sync(draft.file)
            number = self._next_number()
            name = f"diary-{number:06}-{stamps.written(now)}.db"
            backup = Backup(draft.file.rename(self.folder / name), number, now.astimezone(UTC).replace(microsecond=0))
            sync_names(self.folder)
            sync_names(self.folder.parent)  # the folder itself may be new
            self.up_to = max(self.up_to, draft.changes)
        return backup

    def take_in(self, source: Path, version: int, now: datetime) -> Backup:
        """Make a backup out of a copy of the diary that lies elsewhere and is of this version; `source` stays.

        Raises:
            NotSavedError: it is no backup.
        """
        file = new_draft(self.folder)
        with _not_saving(self.folder), _taking_back(file):
            make_private(self.folder)
            copy_file(source, file)
        return self.put_in(Draft(file, version), now)

    def thin_out(self) -> None:
        """Delete the backups that `rotation` does not keep. They go by their names: a damaged one is worth a try yet.

        What cannot be deleted stays.
        """
        with self._one_at_a_time, contextlib.suppress(StoreRefusedError):
            backups = self.listed()
            kept = set(rotation.kept(backups))
            for backup in backups:
                if backup not in kept:
                    with contextlib.suppress(OSError):
                        backup.file.unlink()

    def discard(self, backup: Backup) -> None:
        """Delete `backup`, and the folder if that was all."""
        backup.file.unlink()
        with contextlib.suppress(OSError):
            self.folder.rmdir()

    def _next_number(self) -> int:
        """Higher than in any name that is there, even in one of something that is no file, which is not to be lost."""
        told = (_NAME.fullmatch(path.name) for path in self.folder.iterdir())
        return max((int(name["number"]) for name in told if name), default=0) + 1


def copy_out(connection: Connection, key: bytes, file: Path) -> None:
    """Write a verified copy of the open diary to `file`, anywhere but in a folder of backups.

    Raises:
        FileExistsError: `file` is there already; it is left as it is.
        NotSavedError: the copy did not reach the disk.
    """
    if file.exists():
        raise FileExistsError(file)
    draft = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    version = version_of(connection)
    with _not_saving(file), _taking_back(draft):
        copy_open(connection, draft)
        refuse_unless_good(draft, key, range(version, version + 1))
        sync(draft)
        draft.rename(file)
        sync_names(file.parent)


@contextlib.contextmanager
def refusing_if_not_saved(where: Path) -> Iterator[None]:
    """Where a backup is a condition, what would not be saved is refused.

    Raises:
        StoreRefusedError: with the reason of the `NotSavedError`.
    """
    try:
        yield
    except NotSavedError as error:
        raise StoreRefusedError(error.refusal, str(where)) from error


def _named(file: Path) -> Backup | None:
    told = _NAME.fullmatch(file.name)
    if told is None or file.is_symlink() or not file.is_file():
        return None
    number = int(told["number"])
    if told["number"] != f"{number:06}":
        return None
    try:
        return Backup(file, number, stamps.read(told["made"]))
    except ValueError:
        return None


@contextlib.contextmanager
def _not_saving(where: Path) -> Iterator[None]:
    try:
        with refusing(where):
            yield
    except StoreRefusedError as error:
        raise NotSavedError(error.refusal) from error


@contextlib.contextmanager
def _taking_back(draft: Path) -> Iterator[None]:
    """Delete `draft` if what is done inside does not succeed."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
