# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.soak.flips [FLIPS]`: flip a bit of a month's diary, 200 times, and get everything back each time."""

import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from companion.desktop.secrets import FileKeyStore
from companion.domain.diary import Record
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.folder import StoreFolder
from companion.store.opening import Store, open_store
from companion.store.restoring import newest_verified, restore
from tests.clock import MONDAY_MORNING
from tests.store.samples import felt, keep_session

DAYS = 28


@dataclass
class Tally:
    """What was done and found over all flips of one diary.

    Attributes:
        noticed: how often the next start refused the diary as damaged.
        restored: how often a backup was offered and put in its place.
        pages: how many flips fell into each page.
    """

    flips: int = 0
    noticed: int = 0
    restored: int = 0
    pages: Counter[int] = field(default_factory=Counter)


class Month:
    """The diary of a month in `folder`, backed up after each session, and what is in it."""

    def __init__(self, folder: Path) -> None:
        self.place = StoreFolder(folder)
        self.keys = FileKeyStore(folder / "diary.key")
        store = self.open()
        for day in range(1, DAYS + 1):
            keep_session(store, felt(day))
            store.back_up(felt(day).at)
        self.records = everything(store)
        store.close()

    @property
    def key(self) -> bytes:
        """The key of the diary."""
        return self.keys.read() or b""

    def open(self) -> Store:
        """The diary, opened."""
        return open_store(self.place.path, self.keys, MONDAY_MORNING)


def everything(store: Store) -> list[Record]:
    """All sessions, in the order of their numbers."""
    return [store.diary.read(row[0]) for row in store.connection.execute("SELECT id FROM session ORDER BY id")]


def flip_once(month: Month, seed: int, tally: Tally) -> list[str]:
    """Flip a bit in the diary, start, restore what is offered, and start again; returns what went wrong."""
    random = Random(seed)  # noqa: S311 not a secret
    damaged = bytearray(month.place.diary.read_bytes())
    at = random.randrange(len(damaged))
    damaged[at] ^= 1 << random.randrange(8)
    month.place.diary.write_bytes(damaged)
    tally.flips += 1
    tally.pages[at // 4096] += 1
    return [f"flip {seed} at byte {at}: {fault}" for fault in _faults(month, bytes(damaged), seed, tally)]


def _faults(month: Month, damaged: bytes, seed: int, tally: Tally) -> list[str]:
    try:
        month.open().close()
    except StoreRefusedError as refused:
        if refused.refusal is not Refusal.DAMAGED:
            return [f"refused as {refused.refusal}"]
    else:
        return ["not noticed"]
    tally.noticed += 1
    faults = [] if month.place.diary.read_bytes() == damaged else ["the damaged diary was changed"]
    offered = newest_verified(month.place, month.key)
    if offered is None:
        return [*faults, "no backup is offered"]
    restore(month.place, month.key, offered.file, MONDAY_MORNING + timedelta(minutes=seed))
    aside = max(month.place.set_aside.iterdir(), key=lambda folder: folder.stat().st_mtime_ns)
    if (aside / "diary.db").read_bytes() != damaged:
        faults.append("the damaged diary is not what was set aside")
    store = month.open()
    if everything(store) != month.records:
        faults.append("something is lost")
    store.close()
    tally.restored += 1
    return faults


def main(flips: int) -> int:
    tally = Tally()
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        month = Month(Path(folder) / "data")
        faults = [fault for seed in range(flips) for fault in flip_once(month, seed, tally)]
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(
        f"{tally.flips} flipped bits in {len(tally.pages)} pages in {time.perf_counter() - began:.0f} s:"
        f" {tally.noticed} noticed, {tally.restored} times set aside and restored from the newest backup,"
        f" {len(faults)} faults (not noticed, changed, not offered or lost)\n"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
