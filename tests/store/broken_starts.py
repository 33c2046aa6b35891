# SPDX-License-Identifier: LGPL-3.0-or-later
"""Starts and restores that are killed: `python -m tests.store.broken_starts FOLDER WHAT`, WHAT being one of `TRIALS`.

A child opens the store, or restores a backup, and is killed just before its nth call to the system or the database,
for every n until one gets through. After each kill the store is opened again and has to be good. Prints one line a
kill: the call before which it died. It is a process of its own because it forks.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.backups import backups_in
from companion.store.connection import is_whole, version_of
from companion.store.folder import StoreFolder
from companion.store.migrations import STEPS, Step
from companion.store.opening import Store, open_store
from companion.store.preview import records_of
from companion.store.restoring import newest_verified, restore
from tests.clock import MONDAY_MORNING
from tests.store.samples import felt, keep_session
from tests.store.test_migrations import add_note

CALLS = (
    "close", "connect", "execute", "fsync", "link", "mkdir", "open", "rename", "replace", "rmdir", "unlink", "write",
)  # fmt: skip

NEWER = (*STEPS, add_note)

Deed = Callable[[Path], None]


def open_in(folder: Path, steps: tuple[Step, ...] = STEPS) -> Store:
    return open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING, steps)


def key_in(folder: Path) -> bytes:
    return FileKeyStore(folder / "diary.key").read() or b""


def die_before(number: int) -> None:
    """Have this process killed just before its call `number` of `CALLS`; what it was is said on standard output."""
    seen = 0

    def watch(frame: FrameType, event: str, called: object) -> None:
        nonlocal seen
        name = getattr(called, "__name__", "")
        if event == "c_call" and name in CALLS:
            seen += 1
            if seen == number:
                os.write(1, f"{name}\n".encode())
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)


def is_killed(folder: Path, deed: Deed, number: int) -> bool:
    """Whether `deed` made as many as `number` calls in `folder`, and died there."""
    child = os.fork()
    if child == 0:
        die_before(number)
        deed(folder)
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise SystemExit(f"it failed before call {number}")
    return os.WIFSIGNALED(status)


def kill_everywhere(start: Path, deed: Deed, check: Deed) -> None:
    """Do `deed` in a copy of `start` and kill it before its first call, its second, and so on; `check` each copy."""
    number = 1
    while True:
        tried = start.with_name(f"{start.name}-{number}")
        if start.exists():
            shutil.copytree(start, tried)
        killed = is_killed(tried, deed, number)
        check(tried)
        shutil.rmtree(tried)
        if not killed:
            return
        number += 1


def sessions_in(store: Store) -> int:
    row = store.connection.execute("SELECT count(*) FROM session").fetchone()
    if row is None or not is_whole(store.connection):
        raise SystemExit("the diary is not whole")
    return int(row[0])


# Starts


def opens(steps: tuple[Step, ...], sessions: int) -> Deed:
    """The store opens, is whole, and has its `sessions`; it takes one more, and has that at the next start too."""

    def check(folder: Path) -> None:
        store = open_in(folder, steps)
        if sessions_in(store) != sessions or version_of(store.connection) != len(steps):
            raise SystemExit(f"{sessions_in(store)} sessions, version {version_of(store.connection)}")
        number = keep_session(store)
        store.close()
        store = open_in(folder, steps)
        store.diary.read(number)
        store.close()

    return check


def first(start: Path) -> None:
    kill_everywhere(start, lambda folder: open_in(folder).connection.close(), opens(STEPS, 0))


def migration(start: Path) -> None:
    store = open_in(start)
    for day in range(3):
        keep_session(store, felt(day + 1))
    store.close()
    kill_everywhere(start, lambda folder: open_in(folder, NEWER).connection.close(), opens(NEWER, 3))


# Restores

BACKED_UP, WRITTEN = 2, 3
"""Sessions in the backup, and in the diary."""


def make_diary(folder: Path) -> None:
    """A diary as after a kill, with its last session still in the log, and a backup without that session."""
    open_one = folder.with_name("open")
    store = open_in(open_one)
    for day in range(BACKED_UP):
        keep_session(store, felt(day + 1))
    store.back_up(MONDAY_MORNING)
    keep_session(store, felt(WRITTEN))
    shutil.copytree(open_one, folder)
    store.close()


def put_back(folder: Path) -> None:
    """Restore the oldest backup, or the one that lies beside the folder."""
    inside = backups_in(folder / "backups")
    source = inside[-1].file if inside else folder.with_name("elsewhere.db")
    restore(StoreFolder(folder), key_in(folder), source, MONDAY_MORNING)


def over_a_sound_diary(start: Path) -> None:
    make_diary(start)

    def check(folder: Path) -> None:
        found = opened_at_last(folder)
        if found == BACKED_UP:
            copies = [len(records_of(backup.file, key_in(folder))) for backup in backups_in(folder / "backups")]
            if WRITTEN not in copies:
                raise SystemExit("what was written is gone")
        elif found != WRITTEN:
            raise SystemExit(f"{found} sessions")

    kill_everywhere(start, put_back, check)


def over_a_damaged_diary(start: Path) -> None:
    make_diary(start)
    check_damaged(start)


def from_elsewhere(start: Path) -> None:
    make_diary(start)
    (backup,) = backups_in(start / "backups")
    backup.file.rename(start.with_name("elsewhere.db"))
    (start / "backups").rmdir()
    check_damaged(start)


def check_damaged(start: Path) -> None:
    damaged = bytearray((start / "diary.db").read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (start / "diary.db").write_bytes(damaged)
    log = (start / "diary.db-wal").read_bytes()

    def check(folder: Path) -> None:
        found = opened_at_last(folder)
        aside = {path.name: path.read_bytes() for path in (folder / "set-aside").rglob("diary.db*")}
        if found != BACKED_UP or aside["diary.db"] != damaged or aside["diary.db-wal"] != log:
            raise SystemExit(f"{found} sessions, and set aside: {sorted(aside)}")

    kill_everywhere(start, put_back, check)


def opened_at_last(folder: Path) -> int:
    """How many sessions there are at the next start, or after what it offers if it is refused."""
    try:
        store = open_in(folder)
    except StoreRefusedError as error:
        if error.refusal not in (Refusal.DAMAGED, Refusal.GONE):
            raise
        offered = newest_verified(StoreFolder(folder), key_in(folder))
        source = folder.with_name("elsewhere.db") if offered is None else offered.file
        restore(StoreFolder(folder), key_in(folder), source, MONDAY_MORNING)
        store = open_in(folder)
    found = sessions_in(store)
    keep_session(store)
    store.close()
    if list(folder.rglob("draft*")):
        raise SystemExit("a draft was left")
    return found


TRIALS = {
    "first": first,
    "migration": migration,
    "restore": over_a_sound_diary,
    "restore-damaged": over_a_damaged_diary,
    "restore-elsewhere": from_elsewhere,
}


if __name__ == "__main__":
    TRIALS[sys.argv[2]](Path(sys.argv[1]) / "start")
