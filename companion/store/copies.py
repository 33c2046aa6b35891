# SPDX-License-Identifier: LGPL-3.0-or-later
"""A copy of the diary in a file of its own: encrypted with the same key, verified by opening it, on the disk."""

from contextlib import closing
from itertools import count
from pathlib import Path

from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.connection import Connection, is_whole, open_to_look, version_of
from companion.store.folder import beside, sync, sync_names, touch_private


def keep_copy(connection: Connection, key: bytes, wanted: Path) -> Path:
    """Copy the open diary to `wanted`, or to a name beside it with a number if that is taken.

    Returns:
        The file that was made. No file that was there is written over.

    Raises:
        StoreRefusedError: the copy turned out bad and was taken away.
    """
    draft = beside(wanted, "-new")
    draft.unlink(missing_ok=True)
    touch_private(draft)
    try:
        connection.execute("VACUUM INTO ?", (str(draft),))
        _verify(draft, key, version_of(connection))
        sync(draft)
        copy = _free_name(wanted)
        draft.rename(copy)
    finally:
        draft.unlink(missing_ok=True)
    sync_names(copy.parent)
    return copy


def _verify(copy: Path, key: bytes, version: int) -> None:
    with closing(open_to_look(copy, key)) as connection:
        if version_of(connection) != version or not is_whole(connection):
            raise StoreRefusedError(Refusal.DAMAGED, str(copy))


def _free_name(wanted: Path) -> Path:
    numbered = (wanted.with_stem(f"{wanted.stem}-{number}") for number in count(2))
    return wanted if not wanted.exists() else next(name for name in numbered if not name.exists())
