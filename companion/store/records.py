# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sessions read whole: as many as wanted with four statements, so that a month costs about as much as a day."""

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from companion.domain.asked import Asked
from companion.domain.correction import Correction
from companion.domain.diary import Ending, Origin, Record
from companion.domain.log import Entry
from companion.store import changes, rows, snapshot
from companion.store.connection import Connection, Row
from companion.store.instants import felt

_Parameters = tuple[str, ...]


def records(connection: Connection, sessions: Sequence[int]) -> tuple[Record, ...]:
    """The sessions with these numbers, in this order; each has to be there.

    Raises:
        SnapshotDamagedError: what was asked for cannot be told.
        ValueError: a word in a row is not one of ours.
    """
    wanted = (json.dumps(list(sessions)),)
    logs = _logs(connection, wanted)
    corrections = _corrections(connection, wanted)
    found = connection.execute(
        "SELECT session.id, asked_json, began_utc, session.zone, session.offset_seconds,"
        " ended_utc, ending.zone, ending.offset_seconds, ending, hurt_json, origin"
        " FROM session LEFT JOIN ending ON ending.session = session.id"
        " WHERE session.id IN (SELECT value FROM json_each(?))",
        wanted,
    )
    # Day after day the same is asked for, and telling it from text is the most work.
    asked_by = cache(snapshot.read)
    by_number = {row[0]: _record(row, asked_by(row[1]), logs[row[0]], corrections[row[0]]) for row in found}
    return tuple(by_number[number] for number in sessions)


def _record(row: Row, asked: Asked, log: Sequence[Entry], corrections: Sequence[Correction]) -> Record:
    number, _, began, zone, offset, ended, ended_zone, ended_offset, ending, hurt, origin = row
    written = Record(
        id=number,
        asked=asked,
        began=felt(began, zone, offset),
        log=tuple(log),
        ended=None if ended is None else felt(ended, ended_zone, ended_offset),
        ending=None if ending is None else Ending(ending),
        hurt=None if hurt is None else frozenset(json.loads(hurt)),
        origin=Origin(origin),
    )
    return written.corrected(corrections)


def _logs(connection: Connection, wanted: _Parameters) -> dict[int, list[Entry]]:
    holds = connection.execute(
        "SELECT session, seq, part, side, repetition, stretch, attempt, asked_seconds, held_tenths, outcome, ended_utc"
        " FROM hold WHERE session IN (SELECT value FROM json_each(?))",
        wanted,
    )
    numbered: list[tuple[int, int, Entry]] = [(row[0], row[1], rows.to_hold(row[2:])) for row in holds]
    events = connection.execute(
        "SELECT session, seq, kind, part, side, repetition, at_utc, seconds"
        " FROM event WHERE session IN (SELECT value FROM json_each(?))",
        wanted,
    )
    numbered += [(row[0], row[1], rows.to_event(row[2:])) for row in events]
    logs: dict[int, list[Entry]] = defaultdict(list)
    for session, _, entry in sorted(numbered, key=lambda line: line[:2]):
        logs[session].append(entry)
    return logs


def _corrections(connection: Connection, wanted: _Parameters) -> dict[int, list[Correction]]:
    found = connection.execute(
        "SELECT session, at_utc, field, part, side, repetition, old, new FROM correction"
        " WHERE session IN (SELECT value FROM json_each(?)) ORDER BY id",
        wanted,
    )
    corrections: dict[int, list[Correction]] = defaultdict(list)
    for row in found:
        corrections[row[0]].append(changes.to_correction(row[1:]))
    return corrections
