# SPDX-License-Identifier: LGPL-3.0-or-later
"""A backup is whole, encrypted and numbered; what goes wrong in making one costs nothing that was there."""

import sys
import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import NotSavedError, Refusal
from companion.store import backups as module
from companion.store.backups import Backup, backups_in, sweep
from companion.store.connection import open_alone
from companion.store.opening import Store, open_store
from companion.store.preview import records_of
from companion.store.rotation import LAST
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import as_nobody, contents
from tests.store.samples import felt, held, keep_session
from tests.store.test_privacy import traces, write

EVENING = datetime(2026, 11, 25, 9, 30, 12, 345678, tzinfo=UTC)


@pytest.fixture
def key(store: Store, keys: FileKeyStore) -> bytes:
    return keys.read() or b""


def test_a_backup_has_what_the_diary_has(store: Store, folder: Path, key: bytes) -> None:
    written = [store.diary.read(keep_session(store, felt(day))) for day in (1, 2, 3)]
    backup = store.back_up(EVENING)
    assert backup == Backup(
        folder / "backups" / "diary-000001-20261125T093012Z.db", 1, datetime(2026, 11, 25, 9, 30, 12, tzinfo=UTC)
    )
    assert store.backups.listed() == (backup,)
    assert list(records_of(backup.file, key)) == written
    # AND there is nothing else in the folder
    assert [file.name for file in (folder / "backups").iterdir()] == [backup.file.name]


def test_the_time_in_a_name_is_in_utc_wherever_the_laptop_is(store: Store) -> None:
    kathmandu = timezone(timedelta(hours=5, minutes=45))
    assert store.back_up(EVENING.astimezone(kathmandu)).file.name == "diary-000001-20261125T093012Z.db"


def test_a_time_without_a_zone_makes_no_backup(store: Store) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.back_up(EVENING.replace(tzinfo=None))
    assert list(store.backups.folder.iterdir()) == []


def test_a_backup_folds_the_log_into_the_diary(store: Store, folder: Path, key: bytes, tmp_path: Path) -> None:
    number = keep_session(store)
    assert (folder / "diary.db-wal").stat().st_size > 0
    store.back_up(EVENING)
    # THEN whatever happens to the log now, the diary has it all
    assert (folder / "diary.db-wal").stat().st_size == 0
    alone = tmp_path / "alone.db"
    alone.write_bytes((folder / "diary.db").read_bytes())
    connection = open_alone(alone, key)
    assert connection.execute("SELECT session FROM ending").fetchall() == [(number,)]
    connection.close()
    # AND the diary goes on
    store.diary.read(keep_session(store, felt(4)))


def test_numbers_grow_though_the_clock_goes_back(store: Store) -> None:
    made = [store.back_up(EVENING + timedelta(days=days)) for days in (0, -1, 400, -400)]
    assert [backup.number for backup in made] == [1, 2, 3, 4]
    assert store.backups.listed() == tuple(reversed(made))


def test_older_backups_are_thinned_out(store: Store) -> None:
    made = [store.back_up(EVENING + timedelta(minutes=minute)) for minute in range(LAST + 5)]
    assert store.backups.listed() == tuple(reversed(made[5:]))


FOREIGN = (
    "diary-before-v2.db",
    "diary-000001-20261125T093012Z.db-wal",
    "diary-000001-20261125T093012Z.db.txt",
    "diary-1-20261125T093012Z.db",
    "diary-0000001-20261125T093012Z.db",
    "diary-000001-20261345T093012Z.db",
    "diary-000001-20261125T093012.db",
    "diary-\N{ARABIC-INDIC DIGIT ONE}00001-20261125T093012Z.db",
    "Diary-000001-20261125T093012Z.db",
    "draft-0000.db",
    "note.txt",
)


def test_files_of_others_are_neither_listed_nor_deleted(store: Store, folder: Path) -> None:
    backups = folder / "backups"
    backups.mkdir()
    for name in FOREIGN:
        (backups / name).write_bytes(b"of others")
    (backups / "diary-000007-20261125T093012Z.db").mkdir()
    if sys.platform != "win32":
        (backups / "diary-000008-20261125T093012Z.db").symlink_to(backups / "note.txt")
    before = contents(folder)
    assert store.backups.listed() == ()
    for _ in range(LAST + 5):
        store.back_up(EVENING)
    sweep(folder / "backups")
    found = contents(folder)
    assert {name: found.get(name) for name in before if name.startswith("backups/")} == {
        name: digest for name, digest in before.items() if name.startswith("backups/")
    }
    assert len(store.backups.listed()) == LAST


def test_thinning_goes_by_names_and_opens_nothing(store: Store) -> None:
    # GIVEN backups of which all were damaged
    for number in range(LAST + 5):
        store.back_up(EVENING + timedelta(days=number)).file.write_bytes(b"damaged")
    # WHEN another is made THEN those of days before are there still, damaged or not
    store.back_up(EVENING + timedelta(days=LAST + 5))
    assert len(store.backups.listed()) > LAST


def test_a_draft_that_was_broken_off_is_swept_at_the_next_start(opened: Opener, folder: Path) -> None:
    first = opened()
    first.backups.draw(first.connection)
    first.close()
    assert [file.name[:6] for file in (folder / "backups").iterdir()] == ["draft-"]
    (folder / "draft-01234567.db").write_bytes(b"of a restore")
    (folder / "draft-mine.db").write_bytes(b"of somebody")
    opened()
    assert list((folder / "backups").iterdir()) == []
    assert [file.name for file in folder.glob("draft*")] == ["draft-mine.db"]


def test_the_second_half_can_be_done_in_another_thread(store: Store, key: bytes) -> None:
    number = keep_session(store)
    draft = store.backups.draw(store.connection)
    made = []
    thread = threading.Thread(target=lambda: made.append(store.backups.keep(draft, EVENING)))
    thread.start()
    # Meanwhile the diary goes on; that is for the next backup.
    keep_session(store, felt(4))
    thread.join()
    assert [record.id for record in records_of(made[0].file, key)] == [number]
    assert store.needs_backup


def test_whether_a_backup_is_needed(opened: Opener) -> None:
    store = opened()
    assert not store.needs_backup
    keep_session(store)
    assert store.needs_backup
    store.back_up(EVENING)
    assert not store.needs_backup
    store.close()
    # AND a run that wrote nothing needs none
    assert not opened().needs_backup


def test_after_a_kill_a_backup_is_needed_until_there_is_one(opened: Opener, folder: Path, tmp_path: Path) -> None:
    keep_session(opened())
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in folder.iterdir():
        (crashed / file.name).write_bytes(file.read_bytes())
    store = open_store(crashed, FileKeyStore(crashed / "diary.key"), MONDAY_MORNING)
    assert store.needs_backup
    store.back_up(EVENING)
    assert not store.needs_backup
    store.close()


def assert_costs_nothing(store: Store, folder: Path, expected: Refusal) -> None:
    number = keep_session(store)
    before = contents(folder / "backups")
    with pytest.raises(NotSavedError) as refused:
        store.back_up(EVENING)
    assert refused.value.refusal is expected
    assert contents(folder / "backups") == before
    assert store.diary.read(number).log == (held(1), held(2))
    assert store.needs_backup


def test_a_copy_that_turns_out_bad_is_no_backup(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that loses a bit cannot be had here, so the bit is flipped before the copy is put on the disk."""
    store.back_up(EVENING)
    whole = module.copy_open

    def flip(connection, copy: Path) -> None:
        whole(connection, copy)
        damaged = bytearray(copy.read_bytes())
        damaged[len(damaged) // 2] ^= 1
        copy.write_bytes(damaged)

    monkeypatch.setattr(module, "copy_open", flip)
    assert_costs_nothing(store, folder, Refusal.DAMAGED)


def test_a_file_in_the_place_of_the_folder_is_refused(store: Store, folder: Path) -> None:
    (folder / "backups").write_text("a file", encoding="ascii")
    with pytest.raises(NotSavedError) as refused:
        store.back_up(EVENING)
    assert refused.value.refusal is Refusal.UNREADABLE
    assert (folder / "backups").read_text(encoding="ascii") == "a file"


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_a_folder_that_may_not_be_written_is_refused(store: Store, folder: Path) -> None:
    for above in folder.parents:
        if above.owner() == "root" and above.stat().st_mode & 0o001 == 0:
            above.chmod(above.stat().st_mode | 0o011)
    store.back_up(EVENING)
    with as_nobody(folder):
        (folder / "backups").chmod(0o500)
        try:
            assert_costs_nothing(store, folder, Refusal.READ_ONLY)
        finally:
            (folder / "backups").chmod(0o700)


def test_no_trace_of_the_patient_is_in_a_backup_or_its_name(store: Store, folder: Path) -> None:
    write(store)
    store.back_up(EVENING)
    store.backups.draw(store.connection)
    assert traces(folder / "backups") == set()


def test_a_folder_that_is_not_there_has_no_backups(tmp_path: Path) -> None:
    assert backups_in(tmp_path / "nowhere") == ()
