# SPDX-License-Identifier: LGPL-3.0-or-later
"""Data folders with odd names, and with other things where files and folders of ours should be."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import NotSavedError, Refusal, StoreRefusedError
from companion.store.backups import Backup, backups_in, copy_out
from companion.store.folder import StoreFolder
from companion.store.migrations import STEPS
from companion.store.opening import open_store
from companion.store.preview import records_of
from companion.store.restoring import is_good, restore
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import felt, keep_session
from tests.store.test_migrations import add_note
from tests.store.test_restoring import flip

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on Windows")


@pytest.fixture
def place(folder: Path) -> StoreFolder:
    return StoreFolder(folder)


@pytest.fixture
def backup(opened: Opener) -> Backup:
    """That of a diary with one session; the diary is closed."""
    store = opened()
    keep_session(store)
    made = store.back_up(MONDAY_MORNING)
    store.close()
    return made


@pytest.fixture
def key(backup: Backup, keys: FileKeyStore) -> bytes:
    return keys.read() or b""


def refused(deed: Callable[[], object]) -> tuple[Refusal, str]:
    with pytest.raises(StoreRefusedError) as error:
        deed()
    return error.value.refusal, error.value.where


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_folder_whose_name_is_no_unicode_is_as_good_as_any(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9 ?#%20")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes no such names")
    place, keys = StoreFolder(folder), FileKeyStore(folder / "key")
    store = open_store(folder, keys, MONDAY_MORNING)
    session = store.diary.read(keep_session(store))
    backup = store.back_up(MONDAY_MORNING)
    copy_out(store.connection, store.backups.key, folder / "copy.db")
    store.close()
    key = keys.read() or b""
    for steps in (STEPS, (*STEPS, add_note)):
        assert records_of(backup.file, key, steps) == records_of(folder / "copy.db", key, steps) == (session,)
    # AND it is restored, be it sound or damaged
    restore(place, key, folder / "copy.db", MONDAY_MORNING)
    flip(place.diary)
    restore(place, key, backup.file, MONDAY_MORNING)
    store = open_store(folder, keys, MONDAY_MORNING, (*STEPS, add_note))
    assert store.diary.latest() == session
    store.close()


# A file in the place of a folder


def test_where_set_aside_is_a_file_a_damaged_diary_stays(place: StoreFolder, backup: Backup, key: bytes) -> None:
    place.set_aside.write_text("a file")
    flip(place.diary)
    before = contents(place.path)
    assert refused(lambda: restore(place, key, backup.file, MONDAY_MORNING)) == (
        Refusal.UNREADABLE,
        str(place.set_aside),
    )
    assert contents(place.path) == before


@pytest.mark.parametrize("source", ["beside", "elsewhere"])
def test_where_backups_is_a_file_a_sound_diary_stays(
    place: StoreFolder, backup: Backup, key: bytes, tmp_path: Path, source: str
) -> None:
    file = backup.file.rename((place.path if source == "beside" else tmp_path) / "copy.db")
    place.backups.rmdir()
    place.backups.write_text("a file")
    before = contents(place.path)
    assert refused(lambda: restore(place, key, file, MONDAY_MORNING)) == (Refusal.UNREADABLE, str(place.backups))
    assert contents(place.path) == before


def test_where_backups_is_a_file_none_is_made_and_no_older_diary_becomes_newer(
    opened: Opener, place: StoreFolder, keys: FileKeyStore
) -> None:
    place.path.mkdir()
    place.backups.write_text("a file")
    keys.create()
    store = opened()
    keep_session(store)
    with pytest.raises(NotSavedError) as error:
        store.back_up(MONDAY_MORNING)
    assert error.value.refusal is Refusal.UNREADABLE
    store.close()
    assert refused(lambda: opened((*STEPS, add_note))) == (Refusal.UNREADABLE, str(place.backups))
    assert opened().diary.latest() is not None


# A folder in the place of a file


@pytest.mark.parametrize(("free", "expected"), [(0, Refusal.DISK_FULL), (1 << 30, Refusal.UNREADABLE)])
def test_what_sqlite_cannot_put_beside_a_diary_is_not_read_on_a_full_disk(
    place: StoreFolder,
    backup: Backup,
    keys: FileKeyStore,
    monkeypatch: pytest.MonkeyPatch,
    *,
    free: int,
    expected: Refusal,
) -> None:
    place.log.mkdir()
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=free))
    assert refused(lambda: open_store(place.path, keys, MONDAY_MORNING)) == (expected, str(place.diary))


# What is no file, and would be waited for


def make_pipe(path: Path) -> None:
    os.mkfifo(path)  # Windows knows no such call


NO_FILES: dict[str, Callable[[Path], None]] = {
    "a pipe": make_pipe,
    "a folder": Path.mkdir,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "nothing": lambda path: path.symlink_to("nowhere"),
}


@on_posix
@pytest.mark.parametrize("what", NO_FILES)
def test_what_is_no_file_is_no_backup(
    place: StoreFolder, backup: Backup, key: bytes, tmp_path: Path, what: str
) -> None:
    odd = tmp_path / "odd.db"
    NO_FILES[what](odd)
    before = contents(place.path)
    assert refused(lambda: records_of(odd, key)) == (Refusal.UNREADABLE, str(odd))
    assert refused(lambda: restore(place, key, odd, MONDAY_MORNING)) == (Refusal.UNREADABLE, str(odd))
    assert not is_good(Backup(odd, 1, MONDAY_MORNING), key)
    assert contents(place.path) == before


@on_posix
@pytest.mark.parametrize("name", ["diary.db", "diary.keycheck", "diary.key"])
def test_no_start_waits_for_a_pipe(place: StoreFolder, backup: Backup, keys: FileKeyStore, name: str) -> None:
    (place.path / name).unlink()
    make_pipe(place.path / name)
    before = contents(place.path)
    expected = Refusal.KEY_UNREADABLE if name == "diary.key" else Refusal.UNREADABLE
    assert refused(lambda: open_store(place.path, keys, MONDAY_MORNING))[0] is expected
    assert contents(place.path) == before


@on_posix
def test_a_pipe_among_the_backups_is_none_of_them(place: StoreFolder, backup: Backup, keys: FileKeyStore) -> None:
    make_pipe(place.backups / "diary-000007-20261125T093012Z.db")
    make_pipe(place.backups / "draft-01234567.db")
    assert backups_in(place.backups) == (backup,)
    store = open_store(place.path, keys, MONDAY_MORNING)
    keep_session(store, felt(3))
    assert store.back_up(MONDAY_MORNING).number == 8
    store.close()
