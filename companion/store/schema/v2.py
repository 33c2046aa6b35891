# SPDX-License-Identifier: LGPL-3.0-or-later
"""Version 2 of the schema: a diary that is corrected.

A correction of any field is a row of `correction`, as before. `standing` says where each session stands in the calendar
after all of them, so that a week is found by its days without reading ten years; it is derived, and triggers keep it.
`rest_day` is added to like the log: the last row of a day counts.
"""

from companion.store.connection import Connection

_TIME = "GLOB '????-??-??T??:??:??.??????Z'"
_DAY = "GLOB '????-??-??'"

_TABLES = (
    f"""
    CREATE TABLE rest_day (
        id INTEGER PRIMARY KEY,
        loan INTEGER NOT NULL REFERENCES loan (id),
        local_day TEXT NOT NULL CHECK (local_day {_DAY}),
        at_utc TEXT NOT NULL CHECK (at_utc {_TIME}),
        by TEXT NOT NULL CHECK (by IN ('patient', 'clinic')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        rested INTEGER NOT NULL CHECK (rested IN (0, 1))
    ) STRICT
    """,
    f"""
    CREATE TABLE standing (
        session INTEGER PRIMARY KEY,
        loan INTEGER NOT NULL,
        began_utc TEXT NOT NULL CHECK (began_utc {_TIME}),
        local_day TEXT NOT NULL CHECK (local_day {_DAY}),
        ending TEXT CHECK (ending IN ('kept', 'thrown_away')),
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
        FOREIGN KEY (session, loan) REFERENCES session (id, loan)
    ) STRICT
    """,
)

_INDEXES = (
    "CREATE INDEX rest_day_by_day ON rest_day (loan, local_day)",
    "CREATE INDEX standing_by_day ON standing (loan, ending, local_day)",
    "CREATE INDEX standing_by_start ON standing (loan, ending, removed, began_utc)",
    "DROP INDEX session_by_day",
    "DROP INDEX session_by_start",
)

_FILL = """
    INSERT INTO standing (session, loan, began_utc, local_day, ending)
    SELECT session.id, session.loan, session.began_utc, session.local_day, ending.ending
    FROM session LEFT JOIN ending ON ending.session = session.id
"""

_TRIGGERS = (
    """
    CREATE TRIGGER stand_when_begun AFTER INSERT ON session
    BEGIN
        INSERT INTO standing (session, loan, began_utc, local_day)
        VALUES (NEW.id, NEW.loan, NEW.began_utc, NEW.local_day);
    END
    """,
    """
    CREATE TRIGGER stand_when_ended AFTER INSERT ON ending
    BEGIN UPDATE standing SET ending = NEW.ending WHERE session = NEW.session; END
    """,
    """
    CREATE TRIGGER stand_when_moved AFTER INSERT ON correction WHEN NEW.field = 'times'
    BEGIN
        UPDATE standing SET
            began_utc = json_extract(NEW.new, '$.began.at'),
            local_day = json_extract(NEW.new, '$.began.day')
        WHERE session = NEW.session;
    END
    """,
    """
    CREATE TRIGGER stand_when_removed AFTER INSERT ON correction WHEN NEW.field = 'removed'
    BEGIN UPDATE standing SET removed = json_extract(NEW.new, '$') WHERE session = NEW.session; END
    """,
    """
    CREATE TRIGGER no_update_of_rest_day BEFORE UPDATE ON rest_day
    BEGIN SELECT RAISE(ABORT, 'rest_day is only ever added to'); END
    """,
    """
    CREATE TRIGGER no_delete_of_rest_day BEFORE DELETE ON rest_day
    BEGIN SELECT RAISE(ABORT, 'rest_day is only ever added to'); END
    """,
)


def make(connection: Connection) -> None:
    """Add what a corrected diary needs to a database of version 1."""
    for statement in (*_TABLES, *_INDEXES, _FILL, *_TRIGGERS):
        connection.execute(statement)
