# SPDX-License-Identifier: LGPL-3.0-or-later
"""The loan that everything written now belongs to."""

from datetime import datetime

from companion.store.connection import Connection, transaction
from companion.store.instants import written


def current_loan(connection: Connection, now: datetime) -> int:
    """The number of the loan that has not ended; one begins at `now` (timezone-aware) if there is none."""
    row = connection.execute("SELECT id FROM loan WHERE ended_utc IS NULL").fetchone()
    if row is not None:
        return int(row[0])
    with transaction(connection):
        return connection.execute("INSERT INTO loan (began_utc) VALUES (?)", (written(now),)).lastrowid
