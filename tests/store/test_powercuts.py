# SPDX-License-Identifier: LGPL-3.0-or-later
"""When the power goes nothing is lost that the diary acknowledged; `python -m tests.soak.powercuts` is longer.

The record needs strace. What the simulation is worth shows where a sync is left out: then it finds what is lost.
"""

from pathlib import Path
from random import Random

import pytest

from tests.soak.disk import SECTOR, Disk
from tests.soak.powercuts import DATA, Record, Start, cut, record
from tests.soak.recording import (
    Event,
    IncompleteError,
    Named,
    Recorder,
    Renamed,
    Synced,
    Told,
    Unnamed,
    Wrote,
    why_not,
)

CUTS = 40

STARTS = (Start(1, kill="fsync:4"), Start(6), Start(4, kill="pwrite64:100"), Start(3, kill="write:9"), Start(3))
"""Making the diary is broken off, then a commit, then what follows one; a good end folds the log into the database."""


@pytest.fixture(scope="module")
def strace() -> None:
    if reason := why_not():
        pytest.skip(reason)


@pytest.fixture(scope="module")
def recorded(strace: None) -> Record:
    return record(STARTS)


def test_no_acknowledged_line_is_lost_in_forty_power_cuts(recorded: Record) -> None:
    findings = cut(recorded, CUTS)
    assert findings.faults == []
    assert findings.cuts == CUTS
    # AND they fell into sessions that were worth something
    assert findings.resumed > 0
    assert sum(isinstance(event, Told) for event in recorded.events) > 50


# --- What the simulation would find ----------------------------------------------------------------------------------


@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_a_diary_that_commits_with_less_care_is_found_out(strace: None, synchronous: str) -> None:
    assert cut(record(STARTS, synchronous), CUTS).kinds["lost"] > 0


@pytest.mark.parametrize("path", [f"{DATA}/diary.db", f"{DATA}/diary.db-wal", DATA])
def test_a_sync_that_is_left_out_is_found_out(recorded: Record, path: str) -> None:
    left_out = {event.file for event in recorded.events if isinstance(event, Named) and event.path == path}
    events = tuple(event for event in recorded.events if not (isinstance(event, Synced) and event.file in left_out))
    assert len(events) < len(recorded.events)
    assert cut(Record(events, recorded.untold), CUTS).faults != []


# --- The disk --------------------------------------------------------------------------------------------------------


def disk_after(*events: Event) -> Disk:
    disk = Disk()
    for event in events:
        disk.take(event)
    return disk


def possible(disk: Disk) -> list[dict[str, bytes]]:
    """What may be on `disk` after a power cut: each way once."""
    random = Random(1)  # noqa: S311 not a secret
    found: list[dict[str, bytes]] = []
    for _ in range(500):
        files = disk.after_a_cut(random)
        if files not in found:
            found.append(files)
    return found


def test_what_was_written_is_sure_once_its_file_is_synced() -> None:
    old = (Named("a", 1), Synced(0), Wrote(1, 0, b"old"), Synced(1))
    assert possible(disk_after(*old)) == [{"a": b"old"}]
    disk = disk_after(*old, Wrote(1, 0, b"new"))
    assert {files["a"] for files in possible(disk)} == {b"old", b"new"}
    assert disk.at_the_end() == {"a": b"new"}


def test_a_write_may_be_torn_between_two_sectors() -> None:
    old = (Named("a", 1), Synced(0), Wrote(1, 0, b"." * 2 * SECTOR), Synced(1))
    disk = disk_after(*old, Wrote(1, SECTOR - 2, b"xxxx"))
    around = {files["a"][SECTOR - 3 : SECTOR + 3] for files in possible(disk)}
    assert around == {b"......", b".xx...", b"...xx.", b".xxxx."}


def test_a_gap_may_be_filled_with_anything() -> None:
    old = (Named("a", 1), Synced(0), Wrote(1, 0, b"old"), Synced(1))
    disk = disk_after(*old, Wrote(1, 3, b"gap"), Wrote(1, 6, b"new"))
    found = {files["a"] for files in possible(disk)}
    assert {b"old", b"oldgap", b"oldgapnew", b"old\0\0\0new"} < found
    assert any(len(content) == 9 and content[3:6] not in (b"gap", b"\0\0\0") for content in found)


def test_a_name_is_sure_once_its_folder_is_synced() -> None:
    written = (Named("a", 1), Wrote(1, 0, b"1"), Synced(1))
    assert possible(disk_after(*written, Synced(0))) == [{"a": b"1"}]
    assert {tuple(files) for files in possible(disk_after(*written))} == {(), ("a",)}
    moved = disk_after(*written, Synced(0), Renamed("a", "b"), Named("c", 1), Unnamed("b"))
    assert {tuple(sorted(files)) for files in possible(moved)} == {("a",), ("b",), ("c",), (), ("a", "c"), ("b", "c")}


def test_a_file_is_gone_with_the_folder_that_it_is_in() -> None:
    kept = (Named("x", 1, is_folder=True), Named("x/a", 2), Wrote(2, 0, b"1"), Synced(2), Synced(1))
    assert {tuple(files) for files in possible(disk_after(*kept))} == {(), ("x/a",)}
    assert possible(disk_after(*kept, Synced(0))) == [{"x/a": b"1"}]


# --- The record ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "doing",
    [
        "import mmap; f = open(PATH, 'w+b'); f.truncate(9); mmap.mmap(f.fileno(), 9)[0] = 1",
        "open(PATH, 'a').write('x')",
        "import os; os.truncate(PATH, 0)",
        "import os; os.writev(os.open(PATH, os.O_WRONLY), [b'x'])",
        "import os; os.fork() or open(PATH, 'w').close()",
        "import os; os.sync()",
    ],
)
def test_what_a_record_cannot_show_is_refused(strace: None, tmp_path: Path, doing: str) -> None:
    path = tmp_path / "seen" / "a"
    path.parent.mkdir()
    recorder = Recorder(path.parent)
    list(recorder.record(["-c", f"open({str(path)!r}, 'w').close()"]))
    with pytest.raises(IncompleteError):
        list(recorder.record(["-c", doing.replace("PATH", repr(str(path)))]))


def test_a_record_tells_what_was_done_in_order(strace: None, tmp_path: Path) -> None:
    words = [
        "-c",
        f"import os; f = open('{tmp_path}/a', 'wb', 0); f.write(b'12'); os.write(1, b'said\\n'); f.write(b'3')",
    ]
    assert list(Recorder(tmp_path).record(words)) == [
        Named("a", 1), Wrote(1, 0, b"12"), Told("said\n"), Wrote(1, 2, b"3")
    ]  # fmt: skip
