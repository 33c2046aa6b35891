# SPDX-License-Identifier: LGPL-3.0-or-later
"""From an older schema to the newest, all steps or none; a diary with rows in it is copied first."""

from collections.abc import Callable, Sequence

from companion.store.connection import Connection, transaction, version_of
from companion.store.copies import keep_copy
from companion.store.folder import StoreFolder
from companion.store.schema import v1

Step = Callable[[Connection], None]

STEPS: tuple[Step, ...] = (v1.make,)
"""The step at index n leads from version n to version n + 1; version 0 is an empty database."""


class MigrationFailedError(Exception):
    """A step left rows that refer to nothing. That is a fault of the step; the diary is as it was."""


def bring_up_to_date(connection: Connection, place: StoreFolder, key: bytes, steps: Sequence[Step]) -> None:
    """Run those of `steps` that the diary has not had.

    Raises:
        MigrationFailedError: the steps broke a reference; nothing was changed.
        StoreRefusedError: the copy could not be verified; nothing was changed.
    """
    version = version_of(connection)
    if version == len(steps):
        return
    copy = keep_copy(connection, key, place.path / f"diary-before-v{len(steps)}.db") if version else None
    try:
        _migrate(connection, steps[version:], len(steps))
    except BaseException:
        # The diary is as it was, so the copy is not needed, and a next try would add another.
        if copy is not None:
            copy.unlink()
        raise


def _migrate(connection: Connection, steps: Sequence[Step], version: int) -> None:
    # A step may have to put a new table in the place of an old one, which live references forbid.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            for step in steps:
                step(connection)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise MigrationFailedError(f"version {version}")
            connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
