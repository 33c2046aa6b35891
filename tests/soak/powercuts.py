# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.soak.powercuts [CUTS]`: cut the power in a record of the real program, and see what the diary lost.

Some patients are recorded, one after another in one folder: the writes and syncs of the real store, and what it
acknowledged in between. Then the record is played on a disk that keeps only what it has to, up to one point after
another, and the diary that is left there is opened.
"""

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import StoreRefusedError
from companion.store.connection import DriverError
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING
from tests.soak.disk import Disk, lay_out
from tests.soak.kills import Tally, damage_in, differences, goes_on, kept_in
from tests.soak.patient import SYNCHRONOUS
from tests.soak.recording import Event, IncompleteError, Named, Recorder, Told, Wrote, why_not

DATA = "data"
"""The folder of the diary, in the folder that is recorded."""


@dataclass(frozen=True, slots=True)
class Start:
    """One patient: so many sessions and a good end, unless `kill` (see `Recorder.record`) comes first."""

    sessions: int
    kill: str = ""


STARTS = (
    Start(1, kill="fsync:4"),  # in the midst of making the diary
    Start(3),
    Start(5, kill="fsync:50"),
    Start(4, kill="write:20"),  # between a commit and its line
    Start(1, kill="pwrite64:30"),
    Start(40),  # long enough for checkpoints on the way
    Start(0),
    Start(1),
    Start(30, kill="pwrite64:2001"),
    Start(2),
)


@dataclass(frozen=True, slots=True)
class Record:
    """What the patients did, and the lines that are in the diary in the end though a kill kept them from being told."""

    events: tuple[Event, ...]
    untold: Counter[str]


@dataclass(slots=True)
class Findings:
    """What was found after so many cuts.

    Attributes:
        faults: each with the place of its cut.
        kinds: in how many cuts there was a fault of each kind.
        resumed: how many cuts left a session that could be gone on with.
    """

    cuts: int = 0
    faults: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    resumed: int = 0


def record(starts: Sequence[Start], synchronous: str = "") -> Record:
    """Let patients go on in one folder, one after another.

    Args:
        starts: the patients; the last of them has to come to a good end.
        synchronous: NORMAL or OFF has the diary commit with less care than it does, to show what is lost then.

    Raises:
        IncompleteError: the files are not as the record has them in the end.
    """
    with TemporaryDirectory() as made:
        folder = Path(made).resolve()
        recorder = Recorder(folder)
        events: list[Event] = []
        for seed, start in enumerate(starts):
            words = ["-m", "tests.soak.patient", str(folder / DATA), str(seed), str(start.sessions)]
            # Compiled modules would be written too, and would be counted by `kill`.
            environment = {SYNCHRONOUS: synchronous, "PYTHONDONTWRITEBYTECODE": "1"}
            events += recorder.record(words, start.kill, **environment)
        disk = Disk()
        for event in events:
            disk.take(event)
        there = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        if disk.at_the_end() != there:
            raise IncompleteError(f"the record does not lead to what is there: {sorted(there)}")
        store = _opened(folder / DATA)
        try:
            return Record(tuple(events), kept_in(store) - Counter(_lines(events)))
        finally:
            store.close()


def cut(recorded: Record, cuts: int, seed: int = 1) -> Findings:
    """Cut the power at so many points of the record, and look at what became of the diary."""
    random = Random(seed)  # noqa: S311 not a secret
    findings = Findings()
    disk, at = Disk(), 0
    for point in _points(recorded.events, cuts, random):
        for event in recorded.events[at:point]:
            disk.take(event)
        at = point
        with TemporaryDirectory() as folder:
            lay_out(disk.after_a_cut(random), Path(folder))
            faults, resumed = _judged(Path(folder) / DATA, _lines(recorded.events[:point]), recorded.untold)
        findings.cuts += 1
        findings.resumed += resumed
        findings.faults += [f"cut {findings.cuts} at {point} of {len(recorded.events)}: {fault}" for fault in faults]
        findings.kinds.update({fault.partition(":")[0] for fault in faults})
    return findings


def _points(events: Sequence[Event], cuts: int, random: Random) -> list[int]:
    """Where to cut, in order: every second cut is not in the log, which has nearly all writes."""
    logs = {event.file for event in events if isinstance(event, Named) and event.path.endswith("-wal")}
    elsewhere = [
        number
        for number, event in enumerate(events)
        if not isinstance(event, Told) and getattr(event, "file", None) not in logs
    ]
    among = (range(len(events)), elsewhere)
    return sorted(random.choice(among[number % 2]) + random.randrange(2) for number in range(cuts))


def _lines(events: Sequence[Event]) -> list[str]:
    """The lines that were told; one that was cut had not been told."""
    return "".join(event.text for event in events if isinstance(event, Told)).split("\n")[:-1]


def _opened(folder: Path) -> Store:
    return open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING)


def _judged(folder: Path, told: list[str], untold: Counter[str]) -> tuple[list[str], bool]:
    """What is wrong with the diary in `folder`, and whether a session in it could be gone on with."""
    try:
        store = _opened(folder)
    except (StoreRefusedError, DriverError) as error:
        return [f"refused: {error}"], False
    try:
        kept = kept_in(store)
        faults = damage_in(store) + differences(kept, Tally(told=Counter(told), unsaid=untold & kept))
        resumed, stuck = goes_on(store)
        return faults + stuck, resumed
    except (StoreRefusedError, DriverError) as error:
        return [f"damaged: {error}"], False
    finally:
        store.close()


def main(cuts: int) -> int:
    if reason := why_not():
        sys.exit(f"no power cuts: {reason}")
    began = time.perf_counter()
    recorded = record(STARTS)
    findings = cut(recorded, cuts)
    for fault in findings.faults:
        sys.stderr.write(f"{fault}\n")
    writes = sum(isinstance(event, Wrote) for event in recorded.events)
    kinds = findings.kinds
    sys.stdout.write(
        f"{findings.cuts} power cuts in {time.perf_counter() - began:.0f} s, among {writes} writes of {len(STARTS)}"
        f" starts: acknowledged lines lost in {kinds['lost']}, the diary damaged in {kinds['damaged']},"
        f" not opened in {kinds['refused']}, other faults in {kinds['twice'] + kinds['not told'] + kinds['stuck']};"
        f" {findings.resumed} left a session that was gone on with\n"
    )
    return 1 if findings.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 400))
