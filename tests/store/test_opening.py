# SPDX-License-Identifier: LGPL-3.0-or-later
"""The diary opens, or is refused with the right reason and left as it was, byte for byte."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.diary import Ending
from companion.domain.ports import KeyUnreadableError, NotSavedError, Refusal, StoreRefusedError
from companion.store import connection as driver
from companion.store.migrations import STEPS
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import as_nobody, contents
from tests.store.samples import MONDAY, TWO_STRETCHES, held, keep_session


def refusal(folder: Path, keys: FileKeyStore) -> Refusal:
    """Why the store is not opened; it is checked that nothing was moved, made or changed."""
    before = contents(folder) if folder.is_dir() else {}
    with pytest.raises(StoreRefusedError) as refused:
        open_store(folder, keys, MONDAY_MORNING)
    assert (contents(folder) if folder.is_dir() else {}) == before
    assert refused.value.where
    return refused.value.refusal


@pytest.fixture
def closed(opened: Opener, folder: Path) -> Path:
    """The folder of a diary with one session, closed."""
    store = opened()
    keep_session(store)
    store.close()
    return folder


@pytest.fixture
def crashed(opened: Opener, folder: Path, tmp_path: Path) -> Path:
    """The same, copied while it was open: the session is in the log, not yet in the database, as after a kill."""
    keep_session(opened())
    copy = tmp_path / "crashed"
    shutil.copytree(folder, copy)
    assert (copy / "diary.db-wal").stat().st_size > 0
    return copy


def keys_in(folder: Path) -> FileKeyStore:
    return FileKeyStore(folder / "diary.key")


def give_another_key(folder: Path) -> None:
    (folder / "diary.key").write_text("ab" * 32, encoding="ascii")


def test_a_first_start_makes_a_diary_that_the_next_start_finds(opened: Opener, folder: Path) -> None:
    first = opened()
    number = keep_session(first)
    first.close()
    assert sorted(contents(folder)) == ["ballast", "diary.db", "diary.key", "diary.keycheck"]
    assert opened().diary.read(number).log == (held(1), held(2))


def test_after_a_kill_the_log_is_read(crashed: Path) -> None:
    store = open_store(crashed, keys_in(crashed), MONDAY_MORNING)
    latest = store.diary.latest()
    store.close()
    assert latest is not None
    assert latest.log == (held(1), held(2))


def test_every_commit_is_asked_to_reach_the_disk(store: Store) -> None:
    asked = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "locking_mode": "exclusive",
        "temp_store": 2,
    }
    found = {name: store.connection.execute(f"PRAGMA {name}").fetchone() for name in asked}
    assert found == {name: (value,) for name, value in asked.items()}


@pytest.mark.parametrize("state", ["closed", "crashed"])
def test_a_missing_key_is_refused_and_no_key_is_made(state: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(state)
    (folder / "diary.key").unlink()
    assert refusal(folder, keys_in(folder)) is Refusal.KEY_MISSING


@pytest.mark.parametrize("left", ["diary.keycheck", "diary.db", "diary.db-wal", "backups"])
def test_any_trace_of_a_diary_forbids_a_new_key(crashed: Path, left: str) -> None:
    (crashed / "backups").mkdir()
    for path in crashed.iterdir():
        if path.name != left:
            path.rmdir() if path.is_dir() else path.unlink()
    assert refusal(crashed, keys_in(crashed)) is Refusal.KEY_MISSING


@pytest.mark.parametrize("state", ["closed", "crashed"])
def test_a_wrong_key_is_refused(state: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(state)
    give_another_key(folder)
    assert refusal(folder, keys_in(folder)) is Refusal.KEY_WRONG


@pytest.mark.parametrize("state", ["closed", "crashed"])
@pytest.mark.parametrize("check", [None, b"", b"torn", b"\xff\x00"], ids=["gone", "empty", "torn", "bytes"])
def test_a_wrong_key_is_refused_without_a_check_too(
    state: str, check: bytes | None, request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue(state)
    (folder / "diary.keycheck").unlink()
    if check is not None:
        (folder / "diary.keycheck").write_bytes(check)
    give_another_key(folder)
    assert refusal(folder, keys_in(folder)) is Refusal.KEY_WRONG


@pytest.mark.parametrize("check", [None, b"", b"torn"], ids=["gone", "empty", "torn"])
def test_the_right_key_mends_a_lost_check(closed: Path, check: bytes | None) -> None:
    # GIVEN a diary whose check was lost
    whole = (closed / "diary.keycheck").read_bytes()
    (closed / "diary.keycheck").unlink()
    if check is not None:
        (closed / "diary.keycheck").write_bytes(check)
    # WHEN it opens with its key
    store = open_store(closed, keys_in(closed), MONDAY_MORNING)
    # THEN that proves the key, and the check is there again
    assert store.diary.latest() is not None
    store.close()
    assert (closed / "diary.keycheck").read_bytes() == whole


def test_a_damaged_key_is_refused(closed: Path) -> None:
    (closed / "diary.key").write_text("no key", encoding="ascii")
    assert refusal(closed, keys_in(closed)) is Refusal.KEY_UNREADABLE


class ShortKeys:
    """A key store that is broken: it gives half a key."""

    def read(self) -> bytes:
        return b"k" * 16

    def create(self) -> bytes:
        raise KeyUnreadableError


def test_half_a_key_is_no_key(folder: Path) -> None:
    with pytest.raises(StoreRefusedError) as refused:
        open_store(folder, ShortKeys(), MONDAY_MORNING)
    assert refused.value.refusal is Refusal.KEY_UNREADABLE
    assert not folder.exists()


@pytest.mark.parametrize("state", ["closed", "crashed"])
def test_a_newer_diary_is_refused(state: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(state)
    connection = driver.open_alone(folder / "diary.db", keys_in(folder).read() or b"")
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    if state == "closed":
        connection.close()
        assert refusal(folder, keys_in(folder)) is Refusal.NEWER
    else:
        newer = folder.with_name("newer")
        shutil.copytree(folder, newer)
        connection.close()
        assert refusal(newer, keys_in(newer)) is Refusal.NEWER


def test_a_second_start_is_refused_and_the_first_goes_on(opened: Opener, folder: Path, keys: FileKeyStore) -> None:
    first = opened()
    number = first.diary.begin(TWO_STRETCHES, MONDAY)
    for _ in range(2):
        with pytest.raises(StoreRefusedError) as refused:
            open_store(folder, keys, MONDAY_MORNING)
        assert refused.value.refusal is Refusal.IN_USE
    first.diary.add(number, [held()])
    first.close()
    assert opened().diary.read(number).log == (held(),)


HOLDER = """
import signal, sys
from pathlib import Path
from companion.desktop.secrets import FileKeyStore
from companion.store.opening import open_store
from tests.clock import MONDAY_MORNING
folder = Path(sys.argv[1])
store = open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING)
print("open", flush=True)
signal.pause()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_another_process_is_refused_until_the_first_has_died(closed: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(closed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as holder:  # noqa: S603 our own words
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        # WHEN another process has the diary open, THEN it is refused, and nothing is taken from under that process
        assert refusal(closed, keys_in(closed)) is Refusal.IN_USE
        holder.send_signal(signal.SIGKILL)
    # AND once that process has died, even by a kill, the diary opens
    open_store(closed, keys_in(closed), MONDAY_MORNING).close()


STARTER = """
import sys
from pathlib import Path
from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import StoreRefusedError
from companion.store.opening import open_store
from tests.clock import MONDAY_MORNING
folder = Path(sys.argv[1])
sys.stdin.readline()
try:
    store = open_store(folder, FileKeyStore(folder / "diary.key"), MONDAY_MORNING)
    print("opened", flush=True)
except StoreRefusedError as refused:
    print(refused.refusal, flush=True)
sys.stdin.readline()
"""


def test_of_first_starts_at_the_same_moment_one_gets_the_diary(tmp_path: Path) -> None:
    """As after a double click too many. No start may take another's key or file away, or call it damaged."""
    for attempt in range(3):
        command = [sys.executable, "-c", STARTER, str(tmp_path / str(attempt))]
        starts = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 our words
            for _ in range(4)
        ]
        for word in ("go", "end"):
            for start in starts:
                assert start.stdin is not None
                start.stdin.write(f"{word}\n")
                start.stdin.flush()
            if word == "go":
                said = [start.stdout.readline().strip() for start in starts if start.stdout is not None]
        for start in starts:
            with start:
                start.communicate()
        assert sorted(said) == ["in_use", "in_use", "in_use", "opened"]


def test_a_log_without_its_database_is_never_put_into_a_new_one(crashed: Path) -> None:
    (crashed / "diary.db").unlink()
    assert refusal(crashed, keys_in(crashed)) is Refusal.DAMAGED


def test_without_a_database_a_diary_is_begun_with_the_same_key(closed: Path) -> None:
    key = (closed / "diary.key").read_bytes()
    (closed / "diary.db").unlink()
    store = open_store(closed, keys_in(closed), MONDAY_MORNING)
    assert store.diary.latest() is None
    store.close()
    assert (closed / "diary.key").read_bytes() == key


@pytest.mark.parametrize("check", ["there", "gone"])
def test_without_a_database_but_with_backups_no_empty_one_is_made(opened: Opener, folder: Path, check: str) -> None:
    store = opened()
    keep_session(store)
    store.back_up(MONDAY_MORNING)
    store.close()
    (folder / "diary.db").unlink()
    if check == "gone":
        (folder / "diary.keycheck").unlink()
    assert refusal(folder, keys_in(folder)) is Refusal.GONE


def test_a_driver_with_the_wal_reset_fault_is_refused(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The driver here is good, so the bar is raised above it."""
    monkeypatch.setattr(driver, "SAFE_SQLITE", (99, 0, 0))
    assert refusal(closed, keys_in(closed)) is Refusal.UNSAFE_DRIVER
    assert refusal(tmp_path / "new", keys_in(tmp_path / "new")) is Refusal.UNSAFE_DRIVER
    assert not (tmp_path / "new").exists()


def test_a_folder_in_the_place_of_the_database_is_refused(folder: Path, keys: FileKeyStore) -> None:
    keys.create()
    (folder / "diary.db").mkdir()
    assert refusal(folder, keys) is Refusal.UNREADABLE


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="ascii")
    assert refusal(tmp_path / "data", keys_in(tmp_path)) is Refusal.UNREADABLE
    assert refusal(tmp_path / "data" / "deeper", keys_in(tmp_path)) is Refusal.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
class TestModes:
    """What the system does not let us do, tried as a user to whom file modes apply."""

    @pytest.fixture
    def ours(self, closed: Path) -> Path:
        # The folders of the tests are closed to other users, whom root has to become for this.
        for above in closed.parents:
            if above.owner() == "root" and above.stat().st_mode & 0o001 == 0:
                above.chmod(above.stat().st_mode | 0o011)
        return closed

    @pytest.mark.parametrize(
        ("folder_mode", "file_mode", "expected"),
        [
            (0o500, 0o600, Refusal.READ_ONLY),
            (0o700, 0o400, Refusal.READ_ONLY),
            (0o500, 0o400, Refusal.READ_ONLY),
            (0o700, 0o000, Refusal.UNREADABLE),
            (0o000, 0o600, Refusal.UNREADABLE),
        ],
    )
    def test_what_may_not_be_written_or_read_is_refused(
        self, ours: Path, folder_mode: int, file_mode: int, expected: Refusal
    ) -> None:
        before = contents(ours)
        with as_nobody(ours):
            (ours / "diary.db").chmod(file_mode)
            ours.chmod(folder_mode)
            try:
                with pytest.raises(StoreRefusedError) as refused:
                    open_store(ours, keys_in(ours), MONDAY_MORNING)
            finally:
                ours.chmod(0o700)
                (ours / "diary.db").chmod(0o600)
        assert refused.value.refusal is expected
        assert contents(ours) == before

    def test_a_folder_that_cannot_be_made_is_refused(self, ours: Path) -> None:
        with as_nobody(ours):
            ours.chmod(0o500)
            try:
                with pytest.raises(StoreRefusedError) as refused:
                    open_store(ours / "new", keys_in(ours / "new"), MONDAY_MORNING)
            finally:
                ours.chmod(0o700)
        assert refused.value.refusal is Refusal.READ_ONLY
        assert not (ours / "new").exists()

    def test_only_this_user_may_read_what_is_made(self, folder: Path, keys: FileKeyStore) -> None:
        old = os.umask(0o000)
        try:
            store = open_store(folder, keys, MONDAY_MORNING)
            keep_session(store)
            backup = store.back_up(MONDAY_MORNING)
            assert backup.file.stat().st_mode & 0o777 == 0o600
            modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
            store.close()
        finally:
            os.umask(old)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert modes.pop("backups") == 0o700
        assert set(modes) == {"ballast", "diary.db", "diary.db-wal", "diary.key", "diary.keycheck"}
        assert set(modes.values()) == {0o600}


def test_a_diary_that_turns_read_only_while_open_keeps_what_it_has(store: Store) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.add(number, [held(1)])
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSavedError) as refused:
        store.diary.add(number, [held(2)])
    assert refused.value.refusal is Refusal.READ_ONLY
    assert store.diary.read(number).log == (held(1),)
    # AND when it may be written again, the session can be finished
    store.connection.execute("PRAGMA query_only = OFF")
    store.diary.add(number, [held(2)])
    store.diary.end(number, MONDAY, Ending.KEPT, None)
    assert store.diary.read(number).whole_holds == 2
