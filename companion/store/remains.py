# SPDX-License-Identifier: LGPL-3.0-or-later
"""What can still be told of the sessions in a damaged diary, so that a person learns what a backup lacks."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from companion.domain.diary import Ending
from companion.domain.felt import Felt
from companion.domain.ports import StoreRefusedError
from companion.store.connection import Connection, DriverError, Row
from companion.store.instants import felt
from companion.store.looking import looking


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What is known of a session that may not be read as a whole.

    Attributes:
        id: its number, the same as in a backup that has it.
        began: as it was written down first; corrections of it are not looked at.
        name: that of its routine.
    """

    id: int
    began: Felt
    name: str


def readable_sessions(damaged: Path, key: bytes) -> tuple[Glimpse, ...] | None:
    """The sessions of the running loan that can still be read in a database and its log; neither is changed.

    Those that are known to have been thrown away are left out. Never raises.

    Returns:
        The sessions in the order of their numbers; None if nothing can be told.
    """
    try:
        with looking(damaged, key) as connection:
            return _glimpses(connection)
    except (DriverError, OSError, StoreRefusedError, TypeError, ValueError):
        return None


def _glimpses(connection: Connection) -> tuple[Glimpse, ...] | None:
    loan = _row(connection, "SELECT id FROM loan WHERE ended_utc IS NULL")
    # From both ends, as the way from either may lead over a damaged page; between, each is asked for by its number.
    numbers = [*_numbers(connection, "ASC"), *_numbers(connection, "DESC")]
    if loan is None or (not numbers and _row(connection, "SELECT count(*) FROM session") is None):
        return None
    found = (_glimpse(connection, loan[0], number) for number in range(1, max(numbers, default=0) + 1))
    return tuple(glimpse for glimpse in found if glimpse is not None)


def _numbers(connection: Connection, order: str) -> Iterator[int]:
    with contextlib.suppress(DriverError):
        for row in connection.execute(f"SELECT id FROM session ORDER BY id {order}"):  # noqa: S608 a word of ours
            yield int(row[0])


def _glimpse(connection: Connection, loan: int, number: int) -> Glimpse | None:
    ending = _row(connection, "SELECT ending FROM ending WHERE session = ?", number)
    row = _row(
        connection,
        "SELECT id, name, began_utc, zone, offset_seconds FROM session WHERE id = ? AND loan = ?",
        number,
        loan,
    )
    if row is None or ending == (Ending.THROWN_AWAY,):
        return None
    return Glimpse(row[0], felt(*row[2:]), row[1])


def _row(connection: Connection, statement: str, *values: object) -> Row | None:
    """The first row of `statement`; None if there is none, or if it cannot be read."""
    try:
        return connection.execute(statement, values).fetchone()
    except DriverError:
        return None
