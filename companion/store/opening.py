# SPDX-License-Identifier: LGPL-3.0-or-later
"""Opens the diary, or says why not; what is refused is left as it was, byte for byte.

A first start makes the key, then the database, then the key check. So a check means that the diary was whole once,
and a start that was broken off anywhere is gone on with by the next one.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from companion.domain.ports import KeyStore, Refusal, StoreRefusedError
from companion.store.connection import (
    Connection,
    DriverError,
    is_safe,
    is_whole,
    open_alone,
    open_to_look,
    refusal_of,
    version_of,
)
from companion.store.diary import SqlDiary
from companion.store.folder import (
    StoreFolder,
    beside,
    make_private,
    refuse_unless_writable,
    refusing,
    sync_names,
    touch_private,
)
from companion.store.key_check import key_for, read_check, write_check
from companion.store.loan import current_loan
from companion.store.migrations import STEPS, Step, bring_up_to_date
from companion.store.settings import SqlSettings


@dataclass(frozen=True, slots=True)
class Store:
    """The open store; the file is ours alone until `close`."""

    diary: SqlDiary
    settings: SqlSettings
    connection: Connection

    def close(self) -> None:
        """Give the file back; nothing can be read or written afterwards."""
        self.connection.close()


def open_store(folder: Path, keys: KeyStore, now: datetime, steps: Sequence[Step] = STEPS) -> Store:
    """Open the diary in `folder`, or make it where there is none.

    Args:
        folder: made, for this user alone, if it is not there.
        keys: where the key lies.
        now: when the loan begins, if none is running; timezone-aware.
        steps: the migrations; another row than `STEPS` is for tests.

    Raises:
        StoreRefusedError: with the reason.
    """
    if not is_safe():
        raise StoreRefusedError(Refusal.UNSAFE_DRIVER, str(folder))
    place = StoreFolder(folder)
    with refusing(place.diary):
        refuse_unless_writable(place)
        key = key_for(place, keys)
        # In this order, as another program may be at its first start just now: it makes these after the database.
        remains = [path for path in (place.log, place.key_check) if path.exists()]
        if place.diary.exists():
            _look(place, key, newest=len(steps))
        else:
            _touch(place, remains)
        connection = open_alone(place.diary, key)
        try:
            bring_up_to_date(connection, place, key, steps)
            if read_check(place) is None:
                write_check(place, key)
            loan = current_loan(connection, now)
        except BaseException:
            connection.close()
            raise
    return Store(SqlDiary(connection, loan, place.diary), SqlSettings(connection, loan, place.diary), connection)


def _touch(place: StoreFolder, remains: Sequence[Path]) -> None:
    """Make an empty database, given what `remains` of one that is gone."""
    if place.log in remains:
        # SQLite would put the old log into the new database.
        raise StoreRefusedError(Refusal.DAMAGED, str(place.log))
    make_private(place.path)
    for check in remains:
        check.unlink()  # It would say that the database that is made now was whole once.
    touch_private(place.diary)
    sync_names(place.path)


def _look(place: StoreFolder, key: bytes, newest: int) -> None:
    """Refuse a diary that is newer, damaged, or not to be opened with `key`, before anything can change it."""
    was_whole = read_check(place) is not None
    if not was_whole and beside(place.diary, "-journal").exists():
        return  # Making the database was broken off in its first write, which SQLite takes back at opening.
    with _looking(place, key, Refusal.DAMAGED if was_whole else Refusal.KEY_WRONG) as connection:
        version = version_of(connection)
        if version > newest:
            raise StoreRefusedError(Refusal.NEWER, str(place.diary))
        if (was_whole and version == 0) or not is_whole(connection):
            raise StoreRefusedError(Refusal.DAMAGED, str(place.diary))


@contextlib.contextmanager
def _looking(place: StoreFolder, key: bytes, if_no_page_opens: Refusal) -> Iterator[Connection]:
    index = beside(place.diary, "-shm")
    had_log, had_index = place.log.exists(), index.exists()
    with contextlib.closing(open_to_look(place.diary, key)) as connection:
        try:
            _first_read(connection, place, if_no_page_opens)
            yield connection
        finally:
            # Only those who look make an index, and from then until they close they keep every writer out. So with
            # a new index an empty new log is nobody's. Windows does not part with open files; there they do no harm.
            if index.exists() and not had_index:
                with contextlib.suppress(PermissionError):
                    index.unlink()
                    if not had_log and place.log.stat().st_size == 0:
                        place.log.unlink()


def _first_read(connection: Connection, place: StoreFolder, if_no_page_opens: Refusal) -> None:
    try:
        version_of(connection)
    except DriverError as error:
        if refusal_of(error) is Refusal.DAMAGED:
            raise StoreRefusedError(if_no_page_opens, str(place.diary)) from error
        raise
