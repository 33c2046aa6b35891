# SPDX-License-Identifier: LGPL-3.0-or-later
"""From an older schema to the newest, all steps or none; a diary with rows in it is backed up first."""

from collections.abc import Callable, Sequence
from datetime import datetime

from companion.store.backups import Backups, refusing_if_not_saved
from companion.store.connection import Connection, transaction, version_of
from companion.store.schema import v1, v2

Step = Callable[[Connection], None]

STEPS: tuple[Step, ...] = (v1.make, v2.make)
"""The step at index n leads from version n to version n + 1; version 0 is an empty database."""


class MigrationFailedError(Exception):
    """A step left rows that refer to nothing. That is a fault of the step; the diary is as it was."""


def bring_up_to_date(connection: Connection, backups: Backups, now: datetime, steps: Sequence[Step]) -> None:
    """Run those of `steps` that the diary has not had; as it was, it is among the `backups` then, made at `now`.

    Raises:
        MigrationFailedError: the steps broke a reference; nothing was changed.
        StoreRefusedError: the backup could not be made or verified; nothing was changed.
    """
    version = version_of(connection)
    if version == len(steps):
        return
    backup = None
    if version:
        # Before, not afterwards: starts that are killed do not heap up backups, and one that fails costs none.
        backups.thin_out()
        with refusing_if_not_saved(backups.folder):
            backup = backups.put_in(backups.draw(connection), now)
    try:
        migrate(connection, steps)
    except BaseException:
        # The diary is as it was, so this backup is not needed, and a next try would add another.
        if backup is not None:
            backups.discard(backup)
        raise


def migrate(connection: Connection, steps: Sequence[Step]) -> None:
    """Run those of `steps` that the database has not had, all or none; no backup is made.

    Raises:
        MigrationFailedError: the steps broke a reference; nothing was changed.
    """
    # A step may have to put a new table in the place of an old one, which live references forbid.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            for step in steps[version_of(connection) :]:
                step(connection)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise MigrationFailedError(f"version {len(steps)}")
            connection.execute(f"PRAGMA user_version = {len(steps)}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
