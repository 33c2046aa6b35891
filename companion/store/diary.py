# SPDX-License-Identifier: LGPL-3.0-or-later
"""The log of sessions in SQL. A method that writes is one transaction, on the disk when it returns."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from companion.domain.asked import Asked
from companion.domain.correction import Correction
from companion.domain.diary import Ending, Origin, Record
from companion.domain.felt import Felt, Times
from companion.domain.log import Entry, Held
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store import changes, instants, rows, snapshot
from companion.store.connection import Connection, Row
from companion.store.folder import refusing
from companion.store.records import records
from companion.store.saving import Saver
from companion.store.snapshot import SnapshotDamagedError


class SqlDiary:
    """A `Diary` of one loan.

    Reading raises `StoreRefusedError` when the file has become unreadable or was damaged while it was open.
    """

    def __init__(self, connection: Connection, loan: int, file: Path, saver: Saver) -> None:
        self._connection = connection
        self._loan = loan
        self._file = file
        self._saver = saver

    def begin(self, asked: Asked, began: Felt) -> int:
        """Write down that a session was begun, and return its number.

        Raises:
            NotSavedError: it did not reach the disk.
        """
        return self._saver.save(lambda: self._insert_session(asked, began, Origin.TIMER))

    def add(self, session: int, entries: Sequence[Entry]) -> None:
        """Add to the log of an unfinished session, all entries or none.

        Raises:
            NotSavedError: they did not reach the disk.
            KeyError: there is no such session.
            ValueError: the session has ended.
        """

        def write() -> None:
            self._require_unfinished(session)
            for number, entry in enumerate(entries, self._next_in_log(session)):
                self._insert(entry, (session, self._loan, number))

        self._saver.save(write)

    def correct(self, session: int, corrections: Sequence[Correction]) -> None:
        """Add corrections; nothing that was written before is changed.

        Raises:
            NotSavedError: they did not reach the disk.
            KeyError: there is no such session.
        """

        def write() -> None:
            self._has_ended(session)
            self._insert_corrections(session, corrections)

        self._saver.save(write)

    def add_by_hand(self, asked: Asked, times: Times, corrections: Sequence[Correction]) -> int:
        """Write down a session that no timer led; nothing of it was timed, so `corrections` say what was done.

        Raises:
            NotSavedError: it did not reach the disk.
        """

        def write() -> int:
            session = self._insert_session(asked, times.began, Origin.BY_HAND)
            self._insert_corrections(session, corrections)
            self._insert_ending(session, times.ended, Ending.KEPT, None)
            return session

        return self._saver.save(write)

    def end(
        self,
        session: int,
        ended: Felt,
        ending: Ending,
        hurt: frozenset[int] | None,
        corrections: Sequence[Correction] = (),
    ) -> None:
        """Write down what became of a session, and which of its parts hurt (None if that was not answered).

        `corrections` are those that the patient made before keeping it: all of it is kept, or nothing.

        Raises:
            NotSavedError: it did not reach the disk.
            KeyError: there is no such session.
            ValueError: the session has ended already.
        """

        def write() -> None:
            self._require_unfinished(session)
            self._insert_corrections(session, corrections)
            self._insert_ending(session, ended, ending, hurt)

        self._saver.save(write)

    def rest(self, day: date, rested: bool, at: datetime) -> None:
        """Write down at `at` that the patient rested on the local day `day` because of pain, or did not after all.

        Raises:
            NotSavedError: it did not reach the disk.
        """
        row = (self._loan, day.isoformat(), instants.written(at), "patient", "pain", int(rested))
        self._saver.save(
            lambda: self._connection.execute(
                "INSERT INTO rest_day (loan, local_day, at_utc, by, reason, rested) VALUES (?, ?, ?, ?, ?, ?)", row
            )
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
        found = self._records("SELECT session FROM standing WHERE loan = ? AND ending IS NULL ORDER BY 1 DESC LIMIT 1")
        return found[0] if found else None

    def between(self, first: date, last: date) -> tuple[Record, ...]:
        """The kept sessions that began on the local days from `first` to `last`, in the order in which they began.

        Those that the patient removed are among them, and say so.
        """
        return self._records(
            "SELECT session FROM standing WHERE loan = ? AND ending = 'kept' AND local_day BETWEEN ? AND ?"
            " ORDER BY began_utc, session",
            first.isoformat(),
            last.isoformat(),
        )

    def rested(self, first: date, last: date) -> frozenset[date]:
        """The local days from `first` to `last` on which the patient rested because of pain."""
        with self._reading():
            found = self._connection.execute(
                "SELECT local_day, rested, max(id) FROM rest_day WHERE loan = ? AND local_day BETWEEN ? AND ?"
                " GROUP BY local_day",
                (self._loan, first.isoformat(), last.isoformat()),
            )
            return frozenset(date.fromisoformat(day) for day, rested, _ in found if rested)

    def first_day(self) -> date | None:
        """The local day of the first session kept and not removed; none counts as before the day the loan began.

        The build-up is told from it. A mistyped year of a session added by hand must not end that at once.
        """
        with self._reading():
            row = self._connection.execute(
                # The loan has no offset; that of the session tells on which local day it began.
                "SELECT max(standing.local_day, date(loan.began_utc, session.offset_seconds || ' seconds'))"
                " FROM standing JOIN session ON session.id = standing.session JOIN loan ON loan.id = standing.loan"
                " WHERE standing.loan = ? AND ending = 'kept' AND NOT removed"
                " ORDER BY standing.local_day, standing.session LIMIT 1",
                (self._loan,),
            ).fetchone()
            return None if row is None else date.fromisoformat(row[0])

    def latest(self) -> Record | None:
        """Of the sessions kept and not removed, the one that began last."""
        found = self._records(
            "SELECT session FROM standing WHERE loan = ? AND ending = 'kept' AND removed = 0"
            " ORDER BY began_utc DESC, session DESC LIMIT 1"
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
        except (KeyError, TypeError, ValueError, SnapshotDamagedError) as error:
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

    def _insert_session(self, asked: Asked, began: Felt, origin: Origin) -> int:
        row = (
            self._loan,
            snapshot.write(asked),
            asked.routine,
            asked.name,
            origin,
            *instants.columns(began),
            began.day.isoformat(),
        )
        return self._connection.execute(
            "INSERT INTO session"
            " (loan, asked_json, routine, name, origin, began_utc, zone, offset_seconds, local_day)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        ).lastrowid

    def _insert_ending(self, session: int, ended: Felt, ending: Ending, hurt: frozenset[int] | None) -> None:
        told = None if hurt is None else json.dumps(sorted(hurt))
        self._connection.execute(
            "INSERT INTO ending (session, loan, ended_utc, zone, offset_seconds, ending, hurt_json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (session, self._loan, *instants.columns(ended), ending, told),
        )

    def _insert_corrections(self, session: int, corrections: Sequence[Correction]) -> None:
        self._connection.executemany(
            "INSERT INTO correction (session, loan, at_utc, by, field, part, side, repetition, old, new)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(session, self._loan, *changes.of_correction(correction)) for correction in corrections],
        )

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
