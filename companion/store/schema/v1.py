# SPDX-License-Identifier: LGPL-3.0-or-later
"""Version 1 of the schema: loans, sessions with their log, corrections and settings.

Every row carries its loan. What was logged is only ever added to, and triggers see to it; a change of mind is a
row of `correction`. Times are ISO 8601 in UTC with microseconds, so that they sort as text. `held_tenths` is a whole
number, so that sums are exact; `asked_seconds` and `seconds` are REAL and come back bit for bit. Words that a later
version will add to (`event.kind`, `correction.field`) are not listed in a CHECK, all others are.
"""

from companion.store.connection import Connection

_TIME = "GLOB '????-??-??T??:??:??.??????Z'"

_TABLES = (
    f"""
    CREATE TABLE loan (
        id INTEGER PRIMARY KEY,
        began_utc TEXT NOT NULL CHECK (began_utc {_TIME}),
        ended_utc TEXT CHECK (ended_utc {_TIME})
    ) STRICT
    """,
    f"""
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        loan INTEGER NOT NULL REFERENCES loan (id),
        asked_json TEXT NOT NULL CHECK (json_valid(asked_json)),
        routine TEXT NOT NULL,
        name TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('timer', 'by_hand')),
        began_utc TEXT NOT NULL CHECK (began_utc {_TIME}),
        zone TEXT NOT NULL,
        offset_seconds INTEGER NOT NULL CHECK (abs(offset_seconds) < 86400),
        local_day TEXT NOT NULL CHECK (local_day GLOB '????-??-??'),
        UNIQUE (id, loan)
    ) STRICT
    """,
    f"""
    CREATE TABLE hold (
        session INTEGER NOT NULL,
        loan INTEGER NOT NULL,
        seq INTEGER NOT NULL CHECK (seq >= 1),
        part INTEGER NOT NULL CHECK (part >= 0),
        side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
        repetition INTEGER NOT NULL CHECK (repetition >= 1),
        stretch TEXT NOT NULL,
        attempt INTEGER NOT NULL CHECK (attempt >= 1),
        asked_seconds REAL NOT NULL CHECK (asked_seconds > 0),
        held_tenths INTEGER NOT NULL CHECK (held_tenths >= 0),
        outcome TEXT NOT NULL CHECK (outcome IN ('whole', 'broken_off', 'hurt')),
        ended_utc TEXT NOT NULL CHECK (ended_utc {_TIME}),
        PRIMARY KEY (session, seq),
        UNIQUE (session, part, side, repetition, attempt),
        FOREIGN KEY (session, loan) REFERENCES session (id, loan)
    ) STRICT
    """,
    f"""
    CREATE TABLE event (
        session INTEGER NOT NULL,
        loan INTEGER NOT NULL,
        seq INTEGER NOT NULL CHECK (seq >= 1),
        kind TEXT NOT NULL CHECK (kind <> ''),
        part INTEGER NOT NULL CHECK (part >= 0),
        side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
        repetition INTEGER NOT NULL CHECK (repetition >= 1),
        at_utc TEXT NOT NULL CHECK (at_utc {_TIME}),
        seconds REAL NOT NULL CHECK (seconds >= 0),
        PRIMARY KEY (session, seq),
        FOREIGN KEY (session, loan) REFERENCES session (id, loan)
    ) STRICT
    """,
    f"""
    CREATE TABLE ending (
        session INTEGER PRIMARY KEY,
        loan INTEGER NOT NULL,
        ended_utc TEXT NOT NULL CHECK (ended_utc {_TIME}),
        zone TEXT NOT NULL,
        offset_seconds INTEGER NOT NULL CHECK (abs(offset_seconds) < 86400),
        ending TEXT NOT NULL CHECK (ending IN ('kept', 'thrown_away')),
        hurt_json TEXT CHECK (json_valid(hurt_json)),
        FOREIGN KEY (session, loan) REFERENCES session (id, loan)
    ) STRICT
    """,
    f"""
    CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        session INTEGER NOT NULL,
        loan INTEGER NOT NULL,
        at_utc TEXT NOT NULL CHECK (at_utc {_TIME}),
        by TEXT NOT NULL CHECK (by IN ('patient', 'clinic')),
        field TEXT NOT NULL CHECK (field <> ''),
        part INTEGER CHECK (part >= 0),
        side TEXT CHECK (side IN ('left', 'right', 'both')),
        repetition INTEGER CHECK (repetition >= 1),
        old TEXT CHECK (json_valid(old)),
        new TEXT CHECK (json_valid(new)),
        CHECK ((part IS NULL) = (side IS NULL) AND (side IS NULL) = (repetition IS NULL)),
        FOREIGN KEY (session, loan) REFERENCES session (id, loan)
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        loan INTEGER NOT NULL REFERENCES loan (id),
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (loan, name)
    ) STRICT, WITHOUT ROWID
    """,
)

_INDEXES = (
    "CREATE UNIQUE INDEX one_loan_at_a_time ON loan (ended_utc IS NULL) WHERE ended_utc IS NULL",
    "CREATE INDEX session_by_day ON session (loan, local_day)",
    "CREATE INDEX session_by_start ON session (loan, began_utc)",
    "CREATE INDEX correction_by_session ON correction (session)",
)

_ONLY_ADDED_TO = ("session", "hold", "event", "ending", "correction")

_TRIGGERS = tuple(
    f"""
    CREATE TRIGGER no_{deed.lower()}_of_{table} BEFORE {deed} ON {table}
    BEGIN SELECT RAISE(ABORT, '{table} is only ever added to'); END
    """
    for table in _ONLY_ADDED_TO
    for deed in ("UPDATE", "DELETE")
)

_LOG_ENDS = (
    """
    CREATE TRIGGER no_late_hold BEFORE INSERT ON hold
    WHEN EXISTS (SELECT 1 FROM ending WHERE session = NEW.session)
    BEGIN SELECT RAISE(ABORT, 'the session has ended'); END
    """,
    """
    CREATE TRIGGER no_late_event BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM ending WHERE session = NEW.session)
    BEGIN SELECT RAISE(ABORT, 'the session has ended'); END
    """,
)


def make(connection: Connection) -> None:
    """Make the tables in an empty database."""
    for statement in (*_TABLES, *_INDEXES, *_TRIGGERS, *_LOG_ENDS):
        connection.execute(statement)
