# SPDX-License-Identifier: LGPL-3.0-or-later
"""Looks at a database before it is used: whether the key opens it, how old it is, and whether it is sound.

Nothing is changed by looking, and nothing is left beside what was looked at.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.connection import (
    Connection,
    DriverError,
    is_whole,
    open_still,
    open_to_look,
    refusal_of,
    version_of,
)
from companion.store.folder import StoreFolder, beside, is_file, refusing
from companion.store.key_check import read_check


def refuse_unless_sound(place: StoreFolder, key: bytes, newest: int) -> None:
    """Refuse a diary that is newer than version `newest`, damaged, or not to be opened with `key`.

    Raises:
        StoreRefusedError: `NEWER`, `DAMAGED`, `KEY_WRONG`, or what the system says.
    """
    was_whole = read_check(place) is not None
    if not was_whole and beside(place.diary, "-journal").exists():
        return  # Making the database was broken off in its first write, which SQLite takes back at opening.
    with looking(place.diary, key, if_no_page_opens(place)) as connection:
        _refuse_unless(connection, place.diary, range(int(was_whole), newest + 1))


def refuse_unless_good(copy: Path, key: bytes, versions: range, unopened: Refusal = Refusal.DAMAGED) -> None:
    """Refuse a copy of a diary, to which nothing is written, for the same reasons.

    Args:
        copy: the file.
        key: that of the diary it should be a copy of.
        versions: those that it may be of.
        unopened: why it is refused if no page of it opens with `key`.

    Raises:
        StoreRefusedError: `NEWER`, `DAMAGED`, `unopened`, or what the system says; `UNREADABLE` if it is no file.
    """
    if not is_file(copy):
        raise StoreRefusedError(Refusal.UNREADABLE, str(copy))
    with refusing(copy), contextlib.closing(open_still(copy, key)) as connection:
        _first_read(connection, copy, unopened)
        _refuse_unless(connection, copy, versions)


def if_no_page_opens(place: StoreFolder) -> Refusal:
    """Why a database is refused that no page of opens with the key: only a check of the key tells the two apart."""
    return Refusal.KEY_WRONG if read_check(place) is None else Refusal.DAMAGED


@contextlib.contextmanager
def looking(file: Path, key: bytes, unopened: Refusal = Refusal.DAMAGED) -> Iterator[Connection]:
    """A connection to a database and its log that can only read; it is refused if no page opens with `key`.

    Raises:
        StoreRefusedError: `unopened`.
    """
    log, index = beside(file, "-wal"), beside(file, "-shm")
    had_log, had_index = log.exists(), index.exists()
    with contextlib.closing(open_to_look(file, key)) as connection:
        try:
            _first_read(connection, file, unopened)
            yield connection
        finally:
            # Only those who look make an index, and from then until they close they keep every writer out. So with
            # a new index an empty new log is nobody's. Windows does not part with open files; there they do no harm.
            if index.exists() and not had_index:
                with contextlib.suppress(PermissionError):
                    index.unlink()
                    if not had_log and log.stat().st_size == 0:
                        log.unlink()


def _first_read(connection: Connection, file: Path, unopened: Refusal) -> None:
    try:
        version_of(connection)
    except DriverError as error:
        if refusal_of(error) is Refusal.DAMAGED:
            raise StoreRefusedError(unopened, str(file)) from error
        raise


def _refuse_unless(connection: Connection, file: Path, versions: range) -> None:
    """Refuse a database that is not whole, or not of one of `versions`."""
    version = version_of(connection)
    if version >= versions.stop:
        raise StoreRefusedError(Refusal.NEWER, str(file))
    if version < versions.start or not is_whole(connection):
        raise StoreRefusedError(Refusal.DAMAGED, str(file))
