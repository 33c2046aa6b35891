# SPDX-License-Identifier: LGPL-3.0-or-later
"""The log of sessions in SQL. A method that writes is one transaction, on the disk when it returns."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from companion.domain.asked import Asked
from companion.domain.diary import Correction, Ending, Felt, Record
from companion.domain.log import Entry, Held
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store import instants, rows, snapshot
from companion.store.connection import Connection, Row
from companion.store.folder import refusing
from companion.store.records import records
from companion.store.saving import saving
from companion.store.snapshot import SnapshotDamagedError


class SqlDiary:
    """A `Diary` of one loan.

    Reading raises `StoreRefusedError` when the file has become unreadable or was damaged while it was open.
    """

    def __init__(self, connection: Connection, loan: int, file: Path) -> None:
        self._connection = connection
        self._loan = loan
        self._file = file

    def begin(self, asked: Asked, began: Felt) -> int:
        """Write down that a session was begun, and return its number."""
        row = (
            self._loan,
            snapshot.write(asked),
            asked.routine,
            asked.name,
            "timer",
            *instants.columns(began),
            began.day.isoformat(),
        )
        with saving(self._connection):
            return self._connection.execute(
                "INSERT INTO session"
                " (loan, asked_json, routine, name, origin, began_utc, zone, offset_seconds, local_day)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid

    def add(self, session: int, entries: Sequence[Entry]) -> None:
        """Add to the log of an unfinished session, all entries or none.

        Raises:
            NotSavedError: they did not reach the disk.
            KeyError: there is no such session.
            ValueError: the session has ended.
        """
        with saving(self._connection):
            self._require_unfinished(session)
            for number, entry in enumerate(entries, self._next_in_log(session)):
                self._insert(entry, (session, self._loan, number))

    def correct(self, session: int, corrections: Sequence[Correction]) -> None:
        """Add corrections; nothing that was written before is changed.

        Raises:
            NotSavedError: they did not reach the disk.
            KeyError: there is no such session.
        """
        with saving(self._connection):
            self._has_ended(session)
            self._connection.executemany(
                "INSERT INTO correction (session, loan, at_utc, by, field, part, side, repetition, old, new)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(session, self._loan, *rows.of_correction(correction)) for correction in corrections],
            )

    def end(self, session: int, ended: Felt, ending: Ending, hurt: frozenset[int] | None) -> None:
        """Write down what became of a session, and which of its parts hurt (None if that was not answered).

        Raises:
            NotSavedError: it did not reach the disk.
            KeyError: there is no such session.
            ValueError: the session has ended already.
        """
        told = None if hurt is None else json.dumps(sorted(hurt))
        with saving(self._connection):
            self._require_unfinished(session)
            self._connection.execute(
                "INSERT INTO ending (session, loan, ended_utc, zone, offset_seconds, ending, hurt_json)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (session, self._loan, *instants.columns(ended), ending, told),
            )

    def read(self, session: int) -> Record:
        """One session.

        Raises:
            KeyError: there is no such session.
        """
        found = self._records("SELECT id FROM session WHERE loan = ? AND id = ?", session)
        if not found:
            raise KeyError(session)
        return found[0]

    def unfinished(self) -> Record | None:
        """The newest session that has no ending, if any."""
        found = self._records(
            "SELECT id FROM session WHERE loan = ?"
            " AND NOT EXISTS (SELECT 1 FROM ending WHERE ending.session = session.id) ORDER BY id DESC LIMIT 1"
        )
        return found[0] if found else None

    def between(self, first: date, last: date) -> tuple[Record, ...]:
        """The kept sessions that began on the local days from `first` to `last`, in the order in which they began."""
        return self._records(
            "SELECT id FROM session JOIN ending ON ending.session = session.id"
            " WHERE session.loan = ? AND ending.ending = 'kept' AND session.local_day BETWEEN ? AND ?"
            " ORDER BY session.began_utc, session.id",
            first.isoformat(),
            last.isoformat(),
        )

    def first_day(self) -> date | None:
        """The local day of the first session kept."""
        with self._reading():
            row = self._connection.execute(
                "SELECT session.local_day FROM session JOIN ending ON ending.session = session.id"
                " WHERE session.loan = ? AND ending.ending = 'kept' ORDER BY session.local_day LIMIT 1",
                (self._loan,),
            ).fetchone()
            return None if row is None else date.fromisoformat(row[0])

    def latest(self) -> Record | None:
        """The kept session that began last."""
        found = self._records(
            "SELECT id FROM session JOIN ending ON ending.session = session.id"
            " WHERE session.loan = ? AND ending.ending = 'kept'"
            " ORDER BY session.began_utc DESC, session.id DESC LIMIT 1"
        )
        return found[0] if found else None

    def _records(self, numbers: str, *values: object) -> tuple[Record, ...]:
        """The sessions that the statement `numbers` finds, given our loan and `values`."""
        with self._reading():
            found = self._connection.execute(numbers, (self._loan, *values))
            return records(self._connection, [row[0] for row in found])

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with refusing(self._file):
                yield
        except (ValueError, SnapshotDamagedError) as error:
            raise StoreRefusedError(Refusal.DAMAGED, str(self._file)) from error

    def _has_ended(self, session: int) -> bool:
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM ending WHERE ending.session = session.id)"
            " FROM session WHERE id = ? AND loan = ?",
            (session, self._loan),
        ).fetchone()
        if row is None:
            raise KeyError(session)
        return bool(row[0])

    def _require_unfinished(self, session: int) -> None:
        if self._has_ended(session):
            raise ValueError(f"session {session} has ended")

    def _next_in_log(self, session: int) -> int:
        row = self._connection.execute(
            "SELECT 1 + coalesce(max(seq), 0) FROM"
            " (SELECT seq FROM hold WHERE session = ?1 UNION ALL SELECT seq FROM event WHERE session = ?1)",
            (session,),
        ).fetchone()
        return int(row[0]) if row else 1

    def _insert(self, entry: Entry, where: Row) -> None:
        if isinstance(entry, Held):
            self._connection.execute(
                "INSERT INTO hold (session, loan, seq, part, side, repetition, stretch, attempt, asked_seconds,"
                " held_tenths, outcome, ended_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*where, *rows.of_hold(entry)),
            )
        else:
            self._connection.execute(
                "INSERT INTO event (session, loan, seq, kind, part, side, repetition, at_utc, seconds)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*where, *rows.of_event(entry)),
            )
