# SPDX-License-Identifier: LGPL-3.0-or-later
"""After damage the newest sound backup brings everything back; `python -m tests.soak.flips` tries more bits."""

from pathlib import Path

from companion.store.backups import backups_in
from companion.store.remains import readable_sessions
from companion.store.restoring import newest_verified, restore
from tests.clock import MONDAY_MORNING
from tests.soak.flips import DAYS, Month, Tally, everything, flip_once
from tests.store.samples import felt, keep_session

FLIPS = 12


def test_after_a_flipped_bit_nothing_is_lost(tmp_path: Path) -> None:
    month, tally = Month(tmp_path / "data"), Tally()
    faults = [fault for seed in range(FLIPS) for fault in flip_once(month, seed, tally)]
    assert faults == []
    assert tally.flips == tally.noticed == tally.restored == FLIPS
    # AND every damaged file is there still
    assert len(list(month.place.set_aside.rglob("diary.db"))) == FLIPS


def test_if_the_newest_backup_is_damaged_too_the_one_before_is_used(tmp_path: Path) -> None:
    month = Month(tmp_path / "data")
    spoilt = []
    for file in (month.place.diary, *(backup.file for backup in backups_in(month.place.backups)[:2])):
        damaged = bytearray(file.read_bytes())
        damaged[-1000] ^= 1
        file.write_bytes(damaged)
        spoilt.append(damaged)
    offered = newest_verified(month.place, month.key)
    assert offered is not None
    assert offered.number == DAYS - 2
    # WHEN it is restored
    restore(month.place, month.key, offered.file, MONDAY_MORNING)
    # THEN all but the sessions of the last two days are back, and the damaged files are as they were
    store = month.open()
    assert everything(store) == month.records[:-2]
    store.close()
    aside, *backups = *month.place.set_aside.rglob("diary.db"), *(b.file for b in backups_in(month.place.backups)[:2])
    assert [file.read_bytes() for file in (aside, *backups)] == spoilt


def test_what_the_backup_lacks_can_be_told(tmp_path: Path) -> None:
    # GIVEN a session after the newest backup, and damage elsewhere
    month = Month(tmp_path / "data")
    store = month.open()
    latest = store.diary.read(keep_session(store, felt(30)))
    store.close()
    damaged = bytearray(month.place.diary.read_bytes())
    lacking = set()
    # WHEN the damage is in a page of which the newest sessions are none
    for page in range(len(damaged) // 4096):
        damaged[page * 4096 + 50] ^= 1
        month.place.diary.write_bytes(damaged)
        damaged[page * 4096 + 50] ^= 1
        told = readable_sessions(month.place.diary, month.key) or ()
        lacking |= {(glimpse.id, glimpse.began) for glimpse in told if glimpse.id > len(month.records)}
    # THEN it is told apart from what can be restored
    assert lacking == {(latest.id, latest.began)}
