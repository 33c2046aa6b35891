# SPDX-License-Identifier: LGPL-3.0-or-later
"""A copy of the diary in a file of its own, for this user only and encrypted with the same key."""

import shutil
from pathlib import Path

from companion.store.connection import Connection
from companion.store.folder import sync, touch_private


def copy_open(connection: Connection, copy: Path) -> None:
    """Copy the open diary to the new file `copy`; it need not be on the disk yet."""
    touch_private(copy)
    # As a URI, because a name that is no Unicode cannot be handed over as text.
    connection.execute("VACUUM INTO ?", (copy.absolute().as_uri(),))


def copy_file(source: Path, copy: Path) -> None:
    """Copy `source`, to which nothing is written, to the new file `copy`; it is on the disk when this returns."""
    touch_private(copy)
    with source.open("rb") as from_file, copy.open("r+b") as to_file:
        shutil.copyfileobj(from_file, to_file, 1 << 20)
    sync(copy)
