# SPDX-License-Identifier: LGPL-3.0-or-later
"""A backup takes the place of the diary, and nothing that was there is lost; what is no good changes nothing."""

import errno
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import NotSavedError, Refusal, StoreRefusedError
from companion.store.backups import Backup, Backups, backups_in
from companion.store.connection import open_alone
from companion.store.folder import StoreFolder
from companion.store.migrations import STEPS
from companion.store.opening import Store, open_store
from companion.store.preview import records_of
from companion.store.restoring import is_good, newest_verified, restore, set_aside
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import as_nobody, contents
from tests.store.samples import felt, keep_session
from tests.store.test_migrations import add_note

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
STAMP = "20261125T093000Z"


@pytest.fixture
def place(folder: Path) -> StoreFolder:
    return StoreFolder(folder)


@pytest.fixture
def backup(opened: Opener) -> Backup:
    """That of a diary with two sessions; the diary has a third now, and is closed."""
    store = opened()
    for day in (1, 2):
        keep_session(store, felt(day))
    made = store.back_up(MONDAY_MORNING)
    keep_session(store, felt(3))
    store.close()
    return made


@pytest.fixture
def key(backup: Backup, keys: FileKeyStore) -> bytes:
    return keys.read() or b""


def flip(file: Path) -> bytes:
    """Flip a bit in the middle of `file`; what it holds now."""
    damaged = bytearray(file.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    file.write_bytes(damaged)
    return bytes(damaged)


def days(store: Store) -> list[int]:
    """The days of March on which the diary has sessions."""
    return [record.began.day.day for record in store.diary.between(felt(1).day, felt(31).day)]


def test_a_sound_diary_becomes_a_backup_itself_so_that_a_restore_can_be_undone(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener
) -> None:
    assert restore(place, key, backup.file, NOW)
    assert not place.set_aside.exists()
    store = opened()
    assert days(store) == [1, 2]
    store.close()
    # WHEN what was there before is restored THEN all is as it was
    undo, first = backups_in(place.backups)
    assert (undo.number, undo.made) == (2, NOW)
    assert first == backup
    restore(place, key, undo.file, NOW)
    assert days(opened()) == [1, 2, 3]


def test_a_sound_diary_that_a_kill_left_with_a_log_is_backed_up_with_it(
    place: StoreFolder, opened: Opener, keys: FileKeyStore, tmp_path: Path
) -> None:
    store = opened()
    keep_session(store, felt(1))
    store.back_up(MONDAY_MORNING)
    keep_session(store, felt(2))
    crashed = StoreFolder(tmp_path / "crashed")
    shutil.copytree(place.path, crashed.path)
    key = keys.read() or b""
    restore(crashed, key, backups_in(crashed.backups)[0].file, NOW)
    assert len(records_of(backups_in(crashed.backups)[0].file, key)) == 2
    assert sorted(path.name for path in crashed.path.glob("diary.db*")) == ["diary.db"]


def test_a_damaged_diary_is_set_aside_with_its_log(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener
) -> None:
    damaged = flip(place.diary)
    place.log.write_bytes(b"the log of a damaged diary")
    assert not restore(place, key, backup.file, NOW)
    aside = place.set_aside / STAMP
    assert (aside / "diary.db").read_bytes() == damaged
    assert (aside / "diary.db-wal").read_bytes() == b"the log of a damaged diary"
    assert days(opened()) == [1, 2]
    # AND it is not among the backups
    assert backups_in(place.backups) == (backup,)


def test_a_diary_that_is_gone_is_restored(place: StoreFolder, backup: Backup, key: bytes, opened: Opener) -> None:
    place.diary.unlink()
    assert not restore(place, key, backup.file, NOW)
    assert days(opened()) == [1, 2]
    assert not place.set_aside.exists()


def test_a_log_without_a_diary_is_set_aside(place: StoreFolder, backup: Backup, key: bytes, opened: Opener) -> None:
    place.diary.unlink()
    place.log.write_bytes(b"a log")
    restore(place, key, backup.file, NOW)
    assert (place.set_aside / STAMP / "diary.db-wal").read_bytes() == b"a log"
    assert days(opened()) == [1, 2]


def test_a_backup_from_elsewhere_is_taken_in(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "a memory stick"
    elsewhere.mkdir()
    shutil.move(backup.file, elsewhere / "copy.db")
    flip(place.diary)
    restore(place, key, elsewhere / "copy.db", NOW)
    assert days(opened()) == [1, 2]
    assert [path.name for path in elsewhere.iterdir()] == ["copy.db"]
    (taken_in,) = backups_in(place.backups)
    assert len(records_of(taken_in.file, key)) == 2


def test_a_backup_of_an_older_version_becomes_newer_when_it_is_opened(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener
) -> None:
    newer = (*STEPS, add_note)
    opened(newer).close()
    restore(place, key, backup.file, NOW, newer)
    assert days(opened(newer)) == [1, 2]


def test_what_is_restored_is_for_this_user_only(place: StoreFolder, backup: Backup, key: bytes) -> None:
    if sys.platform == "win32":
        pytest.skip("file modes")
    backup.file.chmod(0o644)
    flip(place.diary)
    restore(place, key, backup.file, NOW)
    assert place.diary.stat().st_mode & 0o777 == 0o600
    assert place.set_aside.stat().st_mode & 0o777 == (place.set_aside / STAMP).stat().st_mode & 0o777 == 0o700


def test_a_first_start_that_was_broken_off_has_nothing_to_back_up(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener
) -> None:
    place.diary.write_bytes(b"")
    place.key_check.unlink()
    assert not restore(place, key, backup.file, NOW)
    assert days(opened()) == [1, 2]
    assert backups_in(place.backups) == (backup,)


# A diary that could not become a backup


def fail(*_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


@pytest.mark.parametrize("at", ["copy_open", "sync"])
def test_a_sound_diary_that_could_not_become_a_backup_stays(
    place: StoreFolder, backup: Backup, key: bytes, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    before = contents(place.path)
    monkeypatch.setattr(f"companion.store.backups.{at}", fail)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, key, backup.file, NOW)
    assert refused.value.refusal is Refusal.UNREADABLE
    assert contents(place.path) == before


def test_a_diary_of_which_only_the_look_fails_stays(
    place: StoreFolder, backup: Backup, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a diary that SQLite cannot read, though its bytes can be
    place.log.mkdir()
    before = contents(place.path)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, key, backup.file, NOW)
    assert refused.value.refusal is Refusal.UNREADABLE
    assert contents(place.path) == before


def test_a_diary_of_which_no_byte_can_be_read_is_set_aside(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that has gone bad cannot be had here."""
    opening = Path.open

    def open_others(path: Path, *how: str, **others: str) -> object:
        return fail() if path == place.diary else opening(path, *how, **others)

    def refuse(*_: object) -> None:
        raise StoreRefusedError(Refusal.UNREADABLE, str(place.diary))

    with monkeypatch.context() as bad_disk:
        bad_disk.setattr("companion.store.restoring.refuse_unless_sound", refuse)
        bad_disk.setattr(Path, "open", open_others)
        assert not restore(place, key, backup.file, NOW)
    assert days(opened()) == [1, 2]
    assert (place.set_aside / STAMP / "diary.db").exists()


def test_a_diary_that_turns_out_damaged_while_it_is_copied_is_set_aside(
    place: StoreFolder, backup: Backup, key: bytes, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(*_: object) -> None:
        raise NotSavedError(Refusal.DAMAGED)

    monkeypatch.setattr(Backups, "draw", draw)
    assert not restore(place, key, backup.file, NOW)
    assert days(opened()) == [1, 2]
    assert (place.set_aside / STAMP / "diary.db").exists()


# What is refused


def make_newer(file: Path, key: bytes) -> None:
    connection = open_alone(file, key)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()


SPOILT: dict[str, tuple[Callable[[Path], object], Refusal]] = {
    "flipped": (flip, Refusal.DAMAGED),
    "empty": (lambda file: file.write_bytes(b""), Refusal.DAMAGED),
    "cut": (lambda file: file.write_bytes(file.read_bytes()[:9000]), Refusal.DAMAGED),
    "with a log": (lambda file: file.with_name(file.name + "-wal").write_bytes(b"left"), Refusal.DAMAGED),
    "gone": (lambda file: file.unlink(), Refusal.UNREADABLE),
}


@pytest.mark.parametrize("diary", ["sound", "damaged", "gone"])
@pytest.mark.parametrize("how", SPOILT)
def test_what_is_no_good_backup_changes_nothing(
    place: StoreFolder, backup: Backup, key: bytes, how: str, diary: str
) -> None:
    spoil, expected = SPOILT[how]
    spoil(backup.file)
    if diary == "damaged":
        flip(place.diary)
    elif diary == "gone":
        place.diary.unlink()
    assert_refused(place, key, backup.file, expected)


def assert_refused(place: StoreFolder, key: bytes, source: Path, expected: Refusal) -> None:
    before = contents(place.path)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, key, source, NOW)
    assert (refused.value.refusal, refused.value.where) == (expected, str(source))
    assert contents(place.path) == before


def test_a_newer_backup_changes_nothing(place: StoreFolder, backup: Backup, key: bytes) -> None:
    make_newer(backup.file, key)
    assert_refused(place, key, backup.file, Refusal.NEWER)


@pytest.mark.parametrize("check", ["there", "gone"])
def test_a_wrong_key_changes_nothing(place: StoreFolder, backup: Backup, check: str) -> None:
    if check == "gone":
        place.key_check.unlink()
    before = contents(place.path)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, b"k" * 32, backup.file, NOW)
    assert refused.value.refusal is Refusal.KEY_WRONG
    assert contents(place.path) == before


def test_a_diary_that_is_open_is_not_restored(place: StoreFolder, backup: Backup, key: bytes, opened: Opener) -> None:
    store = opened()
    before = contents(place.path)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, key, backup.file, NOW)
    assert refused.value.refusal is Refusal.IN_USE
    assert contents(place.path) == before
    keep_session(store, felt(4))
    assert days(store) == [1, 2, 3, 4]


def test_a_newer_diary_does_not_give_way(place: StoreFolder, backup: Backup, key: bytes) -> None:
    make_newer(place.diary, key)
    before = contents(place.path)
    with pytest.raises(StoreRefusedError) as refused:
        restore(place, key, backup.file, NOW)
    assert (refused.value.refusal, refused.value.where) == (Refusal.NEWER, str(place.diary))
    assert contents(place.path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_a_folder_that_may_not_be_written_is_refused(place: StoreFolder, backup: Backup, key: bytes) -> None:
    for above in place.path.parents:
        if above.owner() == "root" and above.stat().st_mode & 0o001 == 0:
            above.chmod(above.stat().st_mode | 0o011)
    flip(place.diary)
    before = contents(place.path)
    with as_nobody(place.path):
        place.path.chmod(0o500)
        try:
            with pytest.raises(StoreRefusedError) as refused:
                restore(place, key, backup.file, NOW)
        finally:
            place.path.chmod(0o700)
    assert refused.value.refusal is Refusal.READ_ONLY
    assert contents(place.path) == before


# Which backup


def test_a_damaged_backup_is_passed_over_and_stays(place: StoreFolder, opened: Opener, keys: FileKeyStore) -> None:
    store = opened()
    made = [store.back_up(MONDAY_MORNING) for _ in range(3)]
    store.close()
    key = keys.read() or b""
    assert newest_verified(place, key) == made[2]
    damaged = flip(made[2].file)
    assert newest_verified(place, key) == made[1]
    assert made[2].file.read_bytes() == damaged
    assert [is_good(backup, key) for backup in made] == [True, True, False]
    for backup in made:
        backup.file.write_bytes(b"")
    assert newest_verified(place, key) is None
    assert len(backups_in(place.backups)) == 3


def test_a_newer_backup_is_passed_over(place: StoreFolder, backup: Backup, key: bytes) -> None:
    make_newer(backup.file, key)
    assert newest_verified(place, key) is None
    assert newest_verified(place, key, (*STEPS, add_note)) == backup


# Setting aside


def test_nothing_is_written_over_by_setting_aside(place: StoreFolder, backup: Backup) -> None:
    found = []
    for text in (b"first", b"second", b"third"):
        place.diary.write_bytes(text)
        folder = set_aside(place, NOW)
        assert folder is not None
        found.append((folder.name, (folder / "diary.db").read_bytes()))
    assert found == [(STAMP, b"first"), (f"{STAMP}-2", b"second"), (f"{STAMP}-3", b"third")]


def test_where_there_is_nothing_nothing_is_set_aside(place: StoreFolder, backup: Backup) -> None:
    place.diary.unlink()
    before = contents(place.path)
    assert set_aside(place, NOW) is None
    assert contents(place.path) == before


def test_without_backups_a_diary_set_aside_gives_way_to_an_empty_one(
    place: StoreFolder, backup: Backup, keys: FileKeyStore
) -> None:
    backup.file.unlink()
    flip(place.diary)
    set_aside(place, NOW)
    store = open_store(place.path, keys, MONDAY_MORNING)
    assert days(store) == []
    store.close()
