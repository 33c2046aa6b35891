# SPDX-License-Identifier: LGPL-3.0-or-later
"""One encrypted connection: the driver, its types and how a file is opened. Only this module knows the driver."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlcipher3 import dbapi2

from companion.domain.ports import Refusal

DriverError: type[Exception] = dbapi2.Error

SAFE_SQLITE = (3, 51, 3)
"""The first SQLite that cannot damage a file in WAL mode when a checkpoint meets a write (the 'WAL-reset' fault)."""

_PATIENCE = 0.2  # seconds for which a file that is locked is tried again

_REFUSALS = {
    dbapi2.SQLITE_BUSY: Refusal.IN_USE,
    dbapi2.SQLITE_LOCKED: Refusal.IN_USE,
    dbapi2.SQLITE_FULL: Refusal.DISK_FULL,
    dbapi2.SQLITE_READONLY: Refusal.READ_ONLY,
    dbapi2.SQLITE_CORRUPT: Refusal.DAMAGED,
    dbapi2.SQLITE_NOTADB: Refusal.DAMAGED,
    dbapi2.SQLITE_IOERR: Refusal.UNREADABLE,
    dbapi2.SQLITE_CANTOPEN: Refusal.UNREADABLE,
    dbapi2.SQLITE_PERM: Refusal.UNREADABLE,
    dbapi2.SQLITE_NOMEM: Refusal.UNREADABLE,
}

Row = tuple[Any, ...]


class Cursor(Protocol):
    """The result of a statement; iterating it gives the rows."""

    @property
    def lastrowid(self) -> int:
        """The number of the row that was inserted last."""

    def fetchone(self) -> Row | None:
        """The next row, or None after the last."""

    def fetchall(self) -> list[Row]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Row]: ...


class Connection(Protocol):
    """What we use of the driver's connection."""

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""

    @property
    def total_changes(self) -> int:
        """How many rows were added, changed or deleted since the connection was opened."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor:
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Sequence[object]], /) -> Cursor:
        """Run one statement for each of `rows`."""

    def close(self) -> None:
        """Give the file back; the write-ahead log is folded into it."""


def is_safe() -> bool:
    """Whether the driver's SQLite has the fix that a diary needs (`SAFE_SQLITE`)."""
    return tuple(dbapi2.sqlite_version_info) >= SAFE_SQLITE


def open_to_look(file: Path, key: bytes) -> Connection:
    """A connection that can only read. It leaves `file` and its log as they are, and shares it with other readers.

    SQLite may put an empty log and an index beside a file that has none; `looking.looking` takes them away again.
    """
    return _connect(file, key, "mode=ro", ())


def open_still(file: Path, key: bytes) -> Connection:
    """A connection to a database that nobody writes, and that has no log: it can only read, and puts nothing beside."""
    return _connect(file, key, "mode=ro&immutable=1", ())


def open_alone(file: Path, key: bytes) -> Connection:
    """A connection that reads and writes, and that no other can join; the file has to exist.

    A commit is on the disk when it returns: `synchronous=FULL`, and `fullfsync` where the system only pretends.
    """
    return _connect(
        file,
        key,
        "mode=rw",
        (
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON",
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
        ),
    )


def open_in_memory(file: Path, key: bytes) -> Connection:
    """A copy of `file`, a database as for `open_still`, in memory alone: it can be changed, and is gone when closed."""
    connection: Connection = dbapi2.connect(":memory:", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA temp_store = MEMORY")  # nothing of it may come to a disk unencrypted
        connection.execute(f'ATTACH ? AS kept KEY "{_raw(key)}"', (_uri(file, "mode=ro&immutable=1"),))
        row = connection.execute("PRAGMA kept.user_version").fetchone()
        connection.execute("SELECT sqlcipher_export('main', 'kept')").fetchall()
        connection.execute(f"PRAGMA user_version = {row[0] if row else 0}")
        connection.execute("DETACH kept")
    except BaseException:
        connection.close()
        raise
    return connection


def version_of(connection: Connection) -> int:
    """The version of the schema; 0 in an empty database."""
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def is_whole(connection: Connection) -> bool:
    """Whether every page can be read and is sound. Each carries a keyed checksum, so a single flipped bit shows."""
    return connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


@contextlib.contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All that is done inside is kept together at the end, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has rolled back by itself after some errors, a full disk among them.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def refusal_of(error: Exception) -> Refusal | None:
    """What the driver's `error` means for the person in front of the screen; None if it is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _REFUSALS.get(code & 0xFF)


def _connect(file: Path, key: bytes, how: str, pragmas: Sequence[str]) -> Connection:
    connection: Connection = dbapi2.connect(_uri(file, how), uri=True, isolation_level=None, timeout=_PATIENCE)
    try:
        connection.execute(f'PRAGMA key = "{_raw(key)}"')
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA temp_store = MEMORY")
        for pragma in pragmas:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(file: Path, how: str) -> str:
    return f"{file.absolute().as_uri()}?{how}"


def _raw(key: bytes) -> str:
    # A raw key, as it is random already: no derivation, and opening takes a millisecond.
    return f"x'{key.hex()}'"
