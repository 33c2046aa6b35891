# SPDX-License-Identifier: LGPL-3.0-or-later
"""Starts that are killed: `python -m tests.store.broken_starts FOLDER first|migration`.

A child opens the store and is killed just before its nth call to the system or the database, for every n until one
gets through. After each kill the store is opened again and has to be good. Prints one line a kill: the call before
which it died. It is a process of its own because it forks.
"""

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType

from companion.desktop.secrets import FileKeyStore
from companion.store.connection import is_whole, version_of
from companion.store.migrations import STEPS, Step
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING
from tests.store.samples import felt, keep_session
from tests.store.test_migrations import add_note

CALLS = ("close", "connect", "execute", "fsync", "link", "mkdir", "open", "rename", "replace", "unlink", "write")

NEWER = (*STEPS, add_note)


def open_in(folder: Path, steps: tuple[Step, ...]) -> Store:
    return open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING, steps)


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


def is_killed(folder: Path, steps: tuple[Step, ...], number: int) -> bool:
    """Whether a start in `folder` made as many as `number` calls, and died there."""
    child = os.fork()
    if child == 0:
        die_before(number)
        open_in(folder, steps)
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise SystemExit(f"the start failed before call {number}")
    return os.WIFSIGNALED(status)


def check(folder: Path, steps: tuple[Step, ...], sessions: int) -> None:
    """The store opens, is whole, and has its `sessions`; it takes one more, and has that at the next start too."""
    store = open_in(folder, steps)
    row = store.connection.execute("SELECT count(*) FROM session").fetchone()
    if row != (sessions,) or version_of(store.connection) != len(steps) or not is_whole(store.connection):
        raise SystemExit(f"{row} sessions, version {version_of(store.connection)}")
    number = keep_session(store)
    store.close()
    store = open_in(folder, steps)
    store.diary.read(number)
    store.close()


def main(folder: Path, what: str) -> None:
    steps, sessions = (STEPS, 0) if what == "first" else (NEWER, 3)
    start = folder / "start"
    if sessions:
        store = open_in(start, STEPS)
        for day in range(sessions):
            keep_session(store, felt(day + 1))
        store.close()
    number = 1
    while True:
        tried = folder / f"{what}-{number}"
        if start.exists():
            shutil.copytree(start, tried)
        killed = is_killed(tried, steps, number)
        check(tried, steps, sessions)
        shutil.rmtree(tried)
        if not killed:
            return
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
