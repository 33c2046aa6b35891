# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups into a file and back, as the command line makes them; a part of the composition root."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from companion.domain.backup import Differences, differences
from companion.domain.ports import KeyStore, KeyUnreadableError, Refusal, StoreRefusedError
from companion.store.backups import backups_in, copy_out
from companion.store.folder import StoreFolder
from companion.store.key_check import key_for
from companion.store.opening import open_store
from companion.store.preview import records_of
from companion.store.restoring import restore


class NoDiaryError(Exception):
    """There is no diary in the folder."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What going back to a file would change.

    Attributes:
        sessions: how many are in the file.
        changes: None where the diary that is there cannot be read.
    """

    sessions: int
    changes: Differences | None


def back_up(folder: Path, keys: KeyStore, file: Path, now: datetime) -> None:
    """Write a verified copy of the diary in `folder` to `file`, encrypted with the same key.

    Raises:
        NoDiaryError: there is none; none is made.
        FileExistsError: `file` is there already; it is left as it is.
        NotSavedError: the copy did not reach the disk.
        StoreRefusedError: the diary cannot be opened.
    """
    place = StoreFolder(folder)
    if not (place.diary.exists() or backups_in(place.backups)):
        raise NoDiaryError
    store = open_store(folder, keys, now)
    try:
        copy_out(store.connection, store.backups.key, file)
    finally:
        store.close()


def preview(folder: Path, keys: KeyStore, file: Path, now: datetime) -> Preview:
    """What putting `file` in the place of the diary in `folder` would change; nothing is changed yet.

    Raises:
        StoreRefusedError: `file` is damaged or no backup, was made with another key or by a newer program; or the
            key cannot be had.
    """
    there = records_of(file, _key(folder, keys))
    try:
        store = open_store(folder, keys, now)
    except StoreRefusedError as error:
        if error.refusal not in (Refusal.DAMAGED, Refusal.GONE):
            raise
        return Preview(len(there), None)
    try:
        return Preview(len(there), differences(store.diary.between(date.min, date.max), there))
    finally:
        store.close()


def go_back(folder: Path, keys: KeyStore, file: Path, now: datetime) -> None:
    """Put `file` in the place of the diary in `folder`; what was there is kept.

    Raises:
        StoreRefusedError: nothing was changed.
    """
    restore(StoreFolder(folder), _key(folder, keys), file, now)


def _key(folder: Path, keys: KeyStore) -> bytes:
    """The key that is there; none is made for a backup, which it could not open.

    Raises:
        StoreRefusedError: there is none, or it cannot be used.
    """
    try:
        if keys.read() is None:
            raise StoreRefusedError(Refusal.KEY_MISSING, str(folder))
    except KeyUnreadableError as error:
        raise StoreRefusedError(Refusal.KEY_UNREADABLE, str(folder)) from error
    return key_for(StoreFolder(folder), keys)
