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

from companion.domain.ports import NotSavedError, Refusal, StoreRefusedError
from companion.store import stamps
from companion.store.backups import Backup, Backups, backups_in, new_draft, refusing_if_not_saved
from companion.store.connection import open_alone, open_still, version_of
from companion.store.copies import copy_file
from companion.store.folder import StoreFolder, beside, make_private, refuse_unless_writable, refusing, sync_names
from companion.store.key_check import refuse_wrong_key
from companion.store.looking import if_no_page_opens, refuse_unless_good, refuse_unless_sound
from companion.store.migrations import STEPS, Step

_BESIDE = ("-wal", "-journal", "-shm")
"""What SQLite keeps beside a database."""


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


def restore(place: StoreFolder, key: bytes, source: Path, now: datetime, steps: Sequence[Step] = STEPS) -> bool:
    """Put a copy of `source` in the place of the diary, and keep what is there now.

    Args:
        place: where the diary lies.
        key: that of the diary and of `source`.
        source: a backup, in the folder of the backups or elsewhere; it stays. One of an older version becomes newer
            when the diary is opened.
        now: goes into the names of what is kept; timezone-aware.
        steps: another row than `STEPS` is for tests.

    Returns:
        Whether what was there was sound and is a backup now; else it is set aside, or there was nothing.

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
        refuse_unless_good(source, key, readable, if_no_page_opens(place))
        _refuse_unless_still(source)
        if source.parent.resolve() != place.backups.resolve():
            # So that whatever happens there is a backup to be offered.
            backups.take_in(source, _version(source, key), now)
        draft = new_draft(place.path)  # The folder of the backups may be a link to another disk.
        try:
            copy_file(source, draft)
            refuse_unless_good(draft, key, readable)
            sync_names(place.path)
            was_backed_up = _is_backed_up(place, key, backups, now, len(steps))
            if not was_backed_up or any(beside(place.diary, ending).exists() for ending in _BESIDE):
                set_aside(place, now)
            draft.replace(place.diary)
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)
        sync_names(place.path)
    return was_backed_up


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
    """Whether the diary that is there is sound and has become a backup; then it is closed, without a log.

    Raises:
        NotSavedError: no backup can be made of it, though it may be sound.
        StoreRefusedError: it may be sound.
    """
    if not place.diary.exists() or _is_past_mending(place, key, newest):
        return False
    try:
        with refusing(place.diary), contextlib.closing(open_alone(place.diary, key)) as connection:
            if not version_of(connection):
                return False  # A first start was broken off before anything could be written down.
            draft = backups.draw(connection)
    except (NotSavedError, StoreRefusedError) as error:
        if error.refusal is Refusal.DAMAGED:
            return False
        raise
    # Closing deletes the log, and it has to be gone for good before another database takes this one's name.
    sync_names(place.path)
    backups.put_in(draft, now)
    return True


def _is_past_mending(place: StoreFolder, key: bytes, newest: int) -> bool:
    """Whether the diary gives way without a backup: it is damaged, or nobody here can read it.

    Raises:
        StoreRefusedError: only this look at it failed.
    """
    try:
        with refusing(place.diary):
            refuse_unless_sound(place, key, newest)
    except StoreRefusedError as error:
        if error.refusal in (Refusal.DAMAGED, Refusal.KEY_WRONG):
            return True
        # To look, SQLite puts files beside the diary. If that failed, all of the diary may be there.
        if error.refusal is Refusal.UNREADABLE and not _has_readable_bytes(place.diary):
            return True
        raise
    return False


def _has_readable_bytes(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            while stream.read(1 << 20):
                pass
    except OSError:
        return False
    return True


def _refuse_unless_still(source: Path) -> None:
    """Refuse a database that was copied while it was open: a part of it would be in its log."""
    logs = [beside(source, ending) for ending in ("-wal", "-journal")]
    if any(log.exists() and log.stat().st_size for log in logs):
        raise StoreRefusedError(Refusal.DAMAGED, str(source))


def _version(source: Path, key: bytes) -> int:
    with contextlib.closing(open_still(source, key)) as connection:
        return version_of(connection)
