# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sessions on a disk that fills up: `python -m tests.store.full_disk FOLDER WHAT`, on a file system of a few megabytes.

WHAT is one of `TRIALS`. Prints what happened as JSON, for the test that started it.
"""

import json
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.desktop.secrets import FileKeyStore
from companion.domain.correction import Correction, HeldChange
from companion.domain.diary import Ending
from companion.domain.log import Happened, Happening, Held
from companion.domain.ports import NotSavedError, StoreRefusedError
from companion.domain.settings import Settings
from companion.store.connection import is_whole
from companion.store.folder import StoreFolder
from companion.store.opening import Store, open_store
from companion.store.restoring import is_good, restore
from tests.clock import MONDAY_MORNING
from tests.store.folders import contents
from tests.store.samples import MONDAY, TWO_STRETCHES, felt, held, keep_session


def fill(file: Path) -> None:
    """Take what is left of the disk, to the last byte."""
    with suppress(OSError), file.open("wb", buffering=0) as stream:
        while stream.write(b"x" * 512):
            pass


def open_in(folder: Path) -> Store:
    return open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING)


def without_ballast(folder: Path) -> Store:
    """An open diary that has nothing to give up."""
    store = open_in(folder)
    (folder / "ballast").unlink(missing_ok=True)
    return store


def saying(write: Callable[[], object]) -> str:
    """What a write is answered with."""
    try:
        write()
    except NotSavedError as refused:
        return str(refused.refusal)
    return "saved"


def holds_kept(store: Store, session: int) -> int:
    return sum(isinstance(entry, Held) for entry in store.diary.read(session).log)


# A first start


def first_start(folder: Path) -> dict[str, object]:
    """What a first start says on a full disk; afterwards there is room, and it has to get through."""
    fill(folder / "filler")
    try:
        open_in(folder / "new").close()
    except StoreRefusedError as refused:
        said = str(refused.refusal)
    else:
        said = "opened"
    (folder / "filler").unlink()
    open_in(folder / "new").close()
    return {"said": said}


# A disk that is full in the middle of a session


def long_session(folder: Path) -> dict[str, object]:
    """Log holds until the disk is full, make room, and finish the session."""
    store = without_ballast(folder / "data")
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    told: dict[str, object] = {}
    acknowledged = 0
    for attempt in count(1):
        told["hold"] = saying(lambda: store.diary.add(number, [held(attempt=attempt)]))  # noqa: B023 called at once
        if told["hold"] != "saved":
            break
        acknowledged = attempt
        if attempt == 50:
            fill(folder / "filler")
    told["acknowledged"] = acknowledged
    told["read while full"] = holds_kept(store, number)
    told["backup"] = saying(lambda: store.back_up(MONDAY_MORNING))
    (folder / "filler").unlink()
    store.diary.add(number, [held(attempt=acknowledged + 1)])
    store.diary.end(number, MONDAY, Ending.KEPT, frozenset())
    store.close()
    again = open_in(folder / "data")
    told["read at the end"] = holds_kept(again, number)
    told["whole"] = is_whole(again.connection)
    again.close()
    return told


# A disk that is full before each write of a session in turn


@dataclass
class Patient:
    """A patient on an open diary, and what the diary has acknowledged."""

    store: Store
    session: int = 0
    holds: int = 0
    events: int = 0
    corrections: int = 0
    ended: bool = False
    volume: int = 100
    backups: int = field(init=False)

    def __post_init__(self) -> None:
        self.volume = self.store.settings.read().volume
        self.backups = len(self.store.backups.listed())

    def begin(self) -> None:
        self.session = self.store.diary.begin(TWO_STRETCHES, MONDAY)

    def hold(self) -> None:
        self.store.diary.add(self.session, [held(attempt=self.holds + 1)])
        self.holds += 1

    def pause(self) -> None:
        self.store.diary.add(self.session, [Happened(Happening.PAUSED, held().place, MONDAY_MORNING, 4.5)])
        self.events += 1

    def correct(self) -> None:
        self.store.diary.correct(self.session, [Correction(MONDAY_MORNING, HeldChange(held().place, 20.0, 10.0))])
        self.corrections += 1

    def end(self) -> None:
        self.store.diary.end(self.session, MONDAY, Ending.KEPT, frozenset())
        self.ended = True

    def choose(self) -> None:
        self.store.settings.write(Settings(volume=37))
        self.volume = 37

    def back_up(self) -> None:
        self.store.back_up(MONDAY_MORNING)
        self.backups += 1

    def lost(self, store: Store) -> list[str]:
        """What was acknowledged, and is not in `store` as it was; what is there without having been, too."""
        faults = [] if store.settings.read().volume == self.volume else ["settings"]
        key = FileKeyStore(store.backups.folder.parent / "diary.key").read() or b""
        if sum(is_good(backup, key) for backup in store.backups.listed()) != self.backups:
            faults.append("backups")
        if not self.session:
            return faults
        record = store.diary.read(self.session)
        events = len(record.log) - holds_kept(store, self.session)
        found = (holds_kept(store, self.session), events, len(record.corrections), record.ended is not None)
        expected = (self.holds, self.events, self.corrections, self.ended)
        return faults if found == expected else [*faults, f"{found} is not {expected}"]


WRITES = (
    Patient.begin, Patient.hold, Patient.pause, Patient.hold, Patient.hold, Patient.choose, Patient.correct,
    Patient.end, Patient.back_up,
)  # fmt: skip
"""Those of a session, in its order."""


def each_write(folder: Path, opened: Callable[[Path], Store] = without_ballast) -> dict[str, object]:
    """Have the disk full before the first write of a session, before the second, and so on, each on a diary of a week.

    Returns:
        `said`: what each write was answered with while the disk was full; `faults`: what was lost, by write.
    """
    said, faults = [], []
    for number, late in enumerate(WRITES):
        data = folder / f"data-{number}"
        for day in range(1, 8):
            week = opened(data)
            keep_session(week, felt(day))
            week.close()
        store = opened(data)
        store.back_up(MONDAY_MORNING)
        patient = Patient(store)
        for write in WRITES[:number]:
            write(patient)
        fill(folder / "filler")
        answer = saying(lambda: late(patient))  # noqa: B023 called at once
        said.append(f"{late.__name__}: {answer}")
        # THEN all is readable while the disk is full
        faults += [f"{late.__name__}, full: {fault}" for fault in patient.lost(store)]
        (folder / "filler").unlink()
        # AND with room again the session is finished
        for write in WRITES[number + (answer == "saved") :]:
            write(patient)
        store.close()
        again = open_in(data)
        faults += [f"{late.__name__}, again: {fault}" for fault in patient.lost(again)]
        if not is_whole(again.connection) or len(again.diary.between(felt(1).day, felt(7).day)) != 8:
            faults.append(f"{late.__name__}: the diary is not whole")
        again.close()
        shutil.rmtree(data)
    return {"said": said, "faults": faults}


def each_write_with_ballast(folder: Path) -> dict[str, object]:
    """The same, on a diary that has a ballast to give up."""
    return each_write(folder, open_in)


# A start on a disk that has filled up since the last one


def later_start(folder: Path) -> dict[str, object]:
    """What a start says, without ballast and with it; a session can be kept then, and the next starts say the same."""
    data = folder / "data"
    told: dict[str, object] = {}
    store = open_in(data)
    keep_session(store)
    told["at first"] = store.is_on_reserve
    store.close()
    ballast = (data / "ballast").rename(folder / "ballast")
    fill(folder / "filler")
    before = contents(data)
    try:
        open_in(data).close()
    except StoreRefusedError as refused:
        told["without ballast"] = [refused.refusal, contents(data) == before]
    ballast.rename(data / "ballast")
    for start in ("full", "full again"):
        store = open_in(data)
        keep_session(store)
        told[start] = store.is_on_reserve
        store.close()
    (folder / "filler").unlink()
    store = open_in(data)
    told["with room"] = [store.is_on_reserve, len(store.diary.between(MONDAY.day, MONDAY.day))]
    store.close()
    told["ballast"] = (data / "ballast").exists()
    return told


# A restore


def restored(folder: Path) -> dict[str, object]:
    """What a restore says on a full disk, whether all is as it was, and what there is after it was done with room."""
    data = StoreFolder(folder / "data")
    store = without_ballast(data.path)
    keep_session(store)
    backup = store.back_up(MONDAY_MORNING)
    store.close()
    data.diary.write_bytes(data.diary.read_bytes()[:-1])
    before = contents(data.path)
    key = FileKeyStore(data.path / "diary.key").read() or b""
    fill(folder / "filler")
    try:
        restore(data, key, backup.file, MONDAY_MORNING)
    except StoreRefusedError as refused:
        said = str(refused.refusal)
    else:
        said = "restored"
    same = contents(data.path) == before
    (folder / "filler").unlink()
    restore(data, key, backup.file, MONDAY_MORNING)
    store = open_in(data.path)
    sessions = len(store.diary.between(MONDAY.day, MONDAY.day))
    store.close()
    return {"said": said, "same": same, "sessions": sessions}


def restored_over_a_sound_diary(folder: Path) -> dict[str, object]:
    """What a restore says on a disk with room for a copy and a little; what is other than it was, or than was said."""
    data = StoreFolder(folder / "data")
    store = without_ballast(data.path)
    keep_session(store)
    backup = store.back_up(MONDAY_MORNING)
    keep_session(store)
    store.close()
    key = FileKeyStore(data.path / "diary.key").read() or b""
    before, size = contents(data.path), data.diary.stat().st_size
    said, faults = [], []
    for little in range(0, 160, 4):
        left = size + (little << 10)
        (folder / "filler").write_bytes(bytes(shutil.disk_usage(folder).free - left))
        try:
            restore(data, key, backup.file, MONDAY_MORNING)
        except StoreRefusedError as refused:
            said.append(str(refused.refusal))
            if contents(data.path) != before:
                faults.append(f"{little} KiB more than a copy: the folder has changed")
        else:
            said.append("restored")
            break
        finally:
            (folder / "filler").unlink()
    return {"said": sorted(set(said)), "faults": faults, "backups": len(store.backups.listed())}


def restored_from_another_disk(folder: Path) -> dict[str, object]:
    """How many sessions there are after a restore where the folder of the backups is a link to another disk."""
    data = StoreFolder(folder / "data")
    store = open_in(data.path)
    keep_session(store)
    backup = store.back_up(MONDAY_MORNING)
    store.close()
    with TemporaryDirectory() as stick:
        shutil.move(data.backups, Path(stick) / "backups")
        data.backups.symlink_to(Path(stick) / "backups")
        same = (Path(stick) / "backups").stat().st_dev == folder.stat().st_dev
        key = FileKeyStore(data.path / "diary.key").read() or b""
        sessions = []
        for damage in (False, True):
            if damage:
                data.diary.write_bytes(data.diary.read_bytes()[:-1])
            was_backed_up = restore(data, key, backup.file, MONDAY_MORNING)
            store = open_in(data.path)
            sessions.append([was_backed_up, len(store.diary.between(MONDAY.day, MONDAY.day))])
            store.close()
    return {"one disk": same, "sessions": sessions}


TRIALS = {
    "first start": first_start,
    "long session": long_session,
    "each write": each_write,
    "each write with ballast": each_write_with_ballast,
    "later start": later_start,
    "restore": restored,
    "restore over a sound diary": restored_over_a_sound_diary,
    "restore from another disk": restored_from_another_disk,
}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(TRIALS[sys.argv[2]](Path(sys.argv[1]))))
