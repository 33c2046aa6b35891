# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session on a disk that fills up: `python -m tests.store.full_disk FOLDER`, on a file system of a megabyte.

Prints what happened as JSON, for the test that started it.
"""

import json
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path

from companion.desktop.secrets import FileKeyStore
from companion.domain.diary import Ending
from companion.domain.log import Held
from companion.domain.ports import NotSavedError, StoreRefusedError
from companion.domain.settings import Settings
from companion.store.connection import is_whole
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING
from tests.store.samples import MONDAY, TWO_STRETCHES, held

BALLAST = 200_000


def fill(file: Path) -> None:
    """Take what is left of the disk, to the last byte."""
    with suppress(OSError), file.open("wb", buffering=0) as stream:
        while stream.write(b"x" * 512):
            pass


def open_in(folder: Path) -> Store:
    return open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING)


def first_start(folder: Path) -> str:
    """What a first start says on a full disk; afterwards there is room, and it has to get through."""
    fill(folder / "filler")
    try:
        open_in(folder / "new")
    except StoreRefusedError as refused:
        said = str(refused.refusal)
    else:
        said = "opened"
    (folder / "filler").unlink()
    open_in(folder / "new").close()
    return said


def holds_kept(store: Store, session: int) -> int:
    return sum(isinstance(entry, Held) for entry in store.diary.read(session).log)


def session(folder: Path) -> dict[str, object]:
    """Log holds until the disk is full, free some of it, and finish the session."""
    (folder / "ballast").write_bytes(b"x" * BALLAST)
    store = open_in(folder / "data")
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    told: dict[str, object] = {}
    acknowledged = 0
    for attempt in count(1):
        try:
            store.diary.add(number, [held(attempt=attempt)])
        except NotSavedError as refused:
            told["hold"] = str(refused.refusal)
            break
        acknowledged = attempt
        if attempt == 50:
            fill(folder / "filler")
    told["acknowledged"] = acknowledged
    told["read while full"] = holds_kept(store, number)
    told["settings"] = saying(lambda: store.settings.write(Settings(volume=1)))
    told["ending"] = saying(lambda: store.diary.end(number, MONDAY, Ending.KEPT, None))
    (folder / "ballast").unlink()
    store.diary.add(number, [held(attempt=acknowledged + 1)])
    store.diary.end(number, MONDAY, Ending.KEPT, frozenset())
    store.close()
    again = open_in(folder / "data")
    told["read at the end"] = holds_kept(again, number)
    told["whole"] = is_whole(again.connection)
    again.close()
    return told


def saying(write) -> str:
    try:
        write()
    except NotSavedError as refused:
        return str(refused.refusal)
    return "saved"


if __name__ == "__main__":
    where = Path(sys.argv[1])
    sys.stdout.write(json.dumps({"first start": first_start(where), **session(where)}))
