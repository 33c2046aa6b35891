# SPDX-License-Identifier: LGPL-3.0-or-later
"""Kills the program in mid-write, again and again, and looks at what became of the diary."""

import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from companion.desktop.secrets import FileKeyStore
from companion.domain.session import Session
from companion.store.opening import Store, open_store
from tests.clock import FakeClock

LONGEST_SERIES = 60
"""Holds that are reported, at most, before the kill."""

LONGEST_DELAY = 0.004
"""Seconds after the last report within which the kill comes: a few commits, so that it falls anywhere in one."""

LONGEST_START = 0.3
"""Seconds from the start of the process within which one kill in eight comes: while the diary is being opened."""


@dataclass
class Tally:
    """What was told and found over all kills of one folder.

    Attributes:
        told: the lines of the diary's acknowledgements.
        unsaid: lines that were in the diary without having been told: the kill came between the commit and the line.
        resumed: how often an unfinished session could be gone on with.
    """

    kills: int = 0
    told: Counter[str] = field(default_factory=Counter)
    unsaid: Counter[str] = field(default_factory=Counter)
    resumed: int = 0

    @property
    def holds(self) -> int:
        """How many holds are in the diary."""
        return sum(line.startswith("hold ") for line in (self.told + self.unsaid).elements())


def kill_once(folder: Path, seed: int, tally: Tally) -> list[str]:
    """Let a patient go on in `folder`, kill the program, open the diary again; returns what is wrong with it."""
    told = _killed(folder, seed)
    tally.kills += 1
    tally.told.update(told)
    store = open_store(folder, FileKeyStore(folder / "diary.key"), FakeClock().wall)
    try:
        return [f"kill {seed}: {fault}" for fault in _faults(store, tally)]
    finally:
        store.close()


def _killed(folder: Path, seed: int) -> list[str]:
    random = Random(seed)  # noqa: S311 not a secret
    command = [sys.executable, "-m", "tests.soak.patient", str(folder), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as patient:  # noqa: S603 our own module
        assert patient.stdout is not None
        if random.randrange(8) == 0:
            told, delay = [], random.uniform(0, LONGEST_START)
        else:
            told = [patient.stdout.readline().strip() for _ in range(random.randrange(1, LONGEST_SERIES))]
            delay = random.uniform(0, LONGEST_DELAY)
        _pass(delay)
        if patient.poll() is not None:
            raise RuntimeError(f"the program ended by itself with {patient.returncode}")
        patient.kill()
        # What was in the pipe had been acknowledged too. A line that was cut had not been told.
        rest = patient.stdout.read()
    return told + rest.split("\n")[:-1]


def _pass(seconds: float) -> None:
    """Be busy for so long: a sleeping parent would wake up too late to hit a commit."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def _faults(store: Store, tally: Tally) -> list[str]:
    faults = damage_in(store) + differences(kept_in(store), tally)
    went_on, fault = goes_on(store)
    tally.resumed += went_on
    return faults + fault


def damage_in(store: Store) -> list[str]:
    """What is broken in the file itself."""
    connection = store.connection
    # SQLCipher looks at the database alone, where pages may be torn that are whole in the log.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    checks = [connection.execute(f"PRAGMA {check}").fetchall() for check in ("integrity_check", "foreign_key_check")]
    damage = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return [f"damaged: {checks} {damage}"] if checks != [[("ok",)], []] or damage else []


def differences(kept: Counter[str], tally: Tally) -> list[str]:
    """What was told and is not kept, or is kept and was not told; one commit may have come before its line."""
    known = tally.told + tally.unsaid
    faults = [f"lost: {line}" for line in known - kept]
    faults += [f"twice: {line}" for line, times in kept.items() if times > 1]
    new = kept - known
    if sum(new.values()) > 1:
        faults.append(f"not told: {sorted(new)}")
    tally.unsaid.update(new)
    return faults


def kept_in(store: Store) -> Counter[str]:
    """What is in the diary, in the words of `tests.soak.patient`."""
    sessions = store.connection.execute("SELECT 'begun ' || id FROM session").fetchall()
    endings = store.connection.execute("SELECT 'ended ' || session FROM ending").fetchall()
    holds = store.connection.execute(
        "SELECT concat_ws(' ', 'hold', session, part, side, repetition, attempt, held_tenths) FROM hold"
    ).fetchall()
    return Counter(line for (line,) in (*sessions, *endings, *holds))


def goes_on(store: Store) -> tuple[bool, list[str]]:
    """Whether there is an unfinished session that could be led to its end, and what is wrong with one that cannot."""
    record = store.diary.unfinished()
    unfinished = store.connection.execute("SELECT count(*) FROM session WHERE id NOT IN (SELECT session FROM ending)")
    if record is None:
        return False, [] if unfinished.fetchone() == (0,) else ["stuck: an unfinished session is not offered"]
    clock = FakeClock()
    session = Session.resumed(record.asked, record.log, clock())
    for _ in range(100_000):
        if session.is_over:
            return True, []
        now = clock.advance(1.0)
        # A session that was left at 'this hurts' asks again, and one answer is to leave the stretch out.
        session.tick(now) if session.at(now).pause is None else session.leave_out(now)
    return False, [f"stuck: session {record.id} does not come to its end"]


def main(kills: int) -> int:
    """Kill the program so many times, and say what was found; the exit status."""
    tally = Tally()
    faults = []
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        for seed in range(kills):
            faults += kill_once(Path(folder) / "data", seed, tally)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(
        f"{tally.kills} kills in {time.perf_counter() - began:.0f} s: {tally.holds} holds in the diary,"
        f" {len(faults)} faults (lost, twice, damaged or not to be gone on with);"
        f" {sum(tally.unsaid.values())} kills fell between a commit and its report,"
        f" {tally.resumed} left a session that was gone on with\n"
    )
    return 1 if faults else 0
