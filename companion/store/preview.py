# SPDX-License-Identifier: LGPL-3.0-or-later
"""Reads the sessions in a backup, so that a person can see what a restore would bring; the backup is left as it is."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from companion.domain.diary import Ending, Record
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.connection import Connection, open_in_memory, open_still, version_of
from companion.store.folder import refusing
from companion.store.looking import refuse_unless_good
from companion.store.migrations import STEPS, Step, migrate
from companion.store.records import records
from companion.store.snapshot import SnapshotDamagedError

_KEPT = """
    SELECT session.id FROM session
    JOIN loan ON loan.id = session.loan
    JOIN ending ON ending.session = session.id
    WHERE loan.ended_utc IS NULL AND ending.ending = ?
    ORDER BY session.began_utc, session.id
"""


def records_of(backup: Path, key: bytes, steps: Sequence[Step] = STEPS) -> tuple[Record, ...]:
    """The kept sessions of the running loan in `backup`, in the order in which they began, removed ones too.

    A backup of an older version is copied into memory, and made newer there.

    Raises:
        StoreRefusedError: `DAMAGED` (or another key's), `NEWER` or `UNREADABLE`.
    """
    refuse_unless_good(backup, key, range(1, len(steps) + 1))
    try:
        with refusing(backup), closing(_opened(backup, key, steps)) as connection:
            return records(connection, [row[0] for row in connection.execute(_KEPT, (Ending.KEPT,))])
    except (KeyError, TypeError, ValueError, SnapshotDamagedError) as error:
        raise StoreRefusedError(Refusal.DAMAGED, str(backup)) from error


def _opened(backup: Path, key: bytes, steps: Sequence[Step]) -> Connection:
    connection = open_still(backup, key)
    if version_of(connection) == len(steps):
        return connection
    connection.close()
    connection = open_in_memory(backup, key)
    migrate(connection, steps)
    return connection
