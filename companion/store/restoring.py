# SPDX-License-Identifier: LGPL-3.0-or-later
"""Puts a backup in the place of the diary. What was there is kept: set aside if it is damaged, else as a backup.

For a diary that is not open. If the program dies at any call, the next start finds the old diary, or the new one, or
none beside backups, which it refuses until one of them is put in its place; it never finds the log of one database
beside another, which SQLite would put together.
"""

import contextlib
from collections.abc import Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from companion.domain.ports import Refusal, StoreRefusedError
from companion.store import stamps
from companion.store.backups import Backup, Backups, backups_in, refusing_if_not_saved
from companion.store.connection import open_alone, open_still, version_of
from companion.store.copies import copy_file
from companion.store.folder import StoreFolder, beside, make_private, refuse_unless_writable, refusing, sync_names
from companion.store.key_check import refuse_wrong_key
from companion.store.looking import if_no_page_opens, refuse_unless_good, refuse_unless_sound
from companion.store.migrations import STEPS, Step

_BESIDE = ("-wal", "-journal", "-shm")
"""What SQLite keeps beside a database."""

_PAST_MENDING = (Refusal.DAMAGED, Refusal.KEY_WRONG, Refusal.UNREADABLE)
"""What is wrong with a diary that gives way to a backup."""


def newest_verified(place: StoreFolder, key: bytes, steps: Sequence[Step] = STEPS) -> Backup | None:
    """The newest backup that is sound and can be restored; damaged ones are passed over and stay where they are.

    Raises:
        StoreRefusedError: the folder of the backups cannot be read.
    """
    return next((backup for backup in backups_in(place.backups) if is_good(backup, key, steps)), None)


def is_good(backup: Backup, key: bytes, steps: Sequence[Step] = STEPS) -> bool:
    """Whether `backup` opens with `key`, can be read by a program with these `steps`, and is sound in every page."""
    try:
        refuse_unless_good(backup.file, key, range(1, len(steps) + 1))
    except StoreRefusedError:
        return False
    return True


def restore(place: StoreFolder, key: bytes, source: Path, now: datetime, steps: Sequence[Step] = STEPS) -> None:
    """Put a copy of `source` in the place of the diary, and keep what is there now.

    Args:
        place: where the diary lies.
        key: that of the diary and of `source`.
        source: a backup, in the folder of the backups or elsewhere; it stays. One of an older version becomes newer
            when the diary is opened.
        now: goes into the names of what is kept; timezone-aware.
        steps: another row than `STEPS` is for tests.

    Raises:
        StoreRefusedError: about `source`: `KEY_WRONG`, `DAMAGED`, `NEWER` or `UNREADABLE`; about the diary: `IN_USE`
            or `NEWER`; or the disk would not take it. The diary and its backups are as they were, or a backup more;
            a disk that fails in the very last step leaves none in the diary's place, as a kill would.
    """
    readable = range(1, len(steps) + 1)
    backups = Backups(place.backups, key)
    with refusing(place.diary), refusing_if_not_saved(place.backups):
        refuse_unless_writable(place)
        refuse_wrong_key(place, key)
        _refuse_unless_still(source)
        refuse_unless_good(source, key, readable, if_no_page_opens(place))
        if source.parent.resolve() != place.backups.resolve():
            # So that whatever happens there is a backup to be offered.
            backups.take_in(source, _version(source, key), now)
        draft = backups.new_draft_name()
        try:
            copy_file(source, draft)
            refuse_unless_good(draft, key, readable)
            sync_names(place.backups)
            if not _is_backed_up(place, key, backups, now, len(steps)):
                set_aside(place, now)
            draft.replace(place.diary)
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
        sync_names(place.path)
        sync_names(place.backups)


def set_aside(place: StoreFolder, now: datetime) -> Path | None:
    """Move the database and what SQLite keeps beside it into a new folder, named after `now` (timezone-aware).

    The next start finds no database: it makes an empty one if there are no backups.

    Returns:
        The folder; None if there was nothing to move.

    Raises:
        StoreRefusedError: the system would not do it; what was not moved is where it was.
    """
    database, *others = (place.diary, *(beside(place.diary, ending) for ending in _BESIDE))
    if not any(file.exists() for file in (database, *others)):
        return None
    with refusing(place.set_aside):
        folder = _new_folder(place, stamps.written(now))
        # The database first, and surely: without its log it could look sound and be older, or half a state. A log
        # without a database, though, is never used, and every start is refused.
        _move([database], folder, place)
        _move(others, folder, place)
    return folder


def _move(files: Sequence[Path], folder: Path, place: StoreFolder) -> None:
    for file in files:
        if file.exists():
            file.rename(folder / file.name)
    sync_names(folder)
    sync_names(place.path)


def _new_folder(place: StoreFolder, name: str) -> Path:
    make_private(place.set_aside)
    for number in count(1):
        folder = place.set_aside / (name if number == 1 else f"{name}-{number}")
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            break
    sync_names(place.set_aside)
    sync_names(place.path)
    return folder


def _is_backed_up(place: StoreFolder, key: bytes, backups: Backups, now: datetime, newest: int) -> bool:
    """Whether the diary that is there is sound, has become a backup, and can be written over."""
    if not place.diary.exists():
        return False
    try:
        with refusing(place.diary), refusing_if_not_saved(place.diary):
            refuse_unless_sound(place, key, newest)
            with contextlib.closing(open_alone(place.diary, key)) as connection:
                backups.put_in(backups.draw(connection), now)
    except StoreRefusedError as error:
        if error.refusal not in _PAST_MENDING:
            raise
        return False
    # Closing deletes the log, and it has to be gone for good before another database takes this one's name.
    sync_names(place.path)
    return not any(beside(place.diary, ending).exists() for ending in _BESIDE)


def _refuse_unless_still(source: Path) -> None:
    """Refuse a database that was copied while it was open: a part of it would be in its log."""
    logs = [beside(source, ending) for ending in ("-wal", "-journal")]
    if any(log.exists() and log.stat().st_size for log in logs):
        raise StoreRefusedError(Refusal.DAMAGED, str(source))


def _version(source: Path, key: bytes) -> int:
    with contextlib.closing(open_still(source, key)) as connection:
        return version_of(connection)
