# SPDX-License-Identifier: LGPL-3.0-or-later
"""An older diary becomes a newer one whole, or stays what it was; a backup is made first."""

import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store import looking
from companion.store.backups import Backup, backups_in
from companion.store.connection import Connection, DriverError, is_whole, open_still, version_of
from companion.store.migrations import STEPS, MigrationFailedError, Step
from companion.store.schema import v1
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import felt, held, keep_session

TODAY = len(STEPS)


def add_note(connection: Connection) -> None:
    """A next version, for these tests only."""
    connection.execute("ALTER TABLE session ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def put_new_table_in_place(connection: Connection) -> None:
    """Another one, which builds a table anew, as a changed CHECK needs: references to it have to survive."""
    connection.execute("CREATE TABLE loan_2 (id INTEGER PRIMARY KEY, began_utc TEXT NOT NULL, ended_utc TEXT) STRICT")
    connection.execute("INSERT INTO loan_2 SELECT id, began_utc, ended_utc FROM loan")
    connection.execute("DROP TABLE loan")
    connection.execute("ALTER TABLE loan_2 RENAME TO loan")


def lose_the_loans(connection: Connection) -> None:
    """A broken step: sessions are left that refer to no loan."""
    add_note(connection)
    connection.execute("DELETE FROM loan")


def stop_half_way(connection: Connection) -> None:
    """A broken step: it fails after a change."""
    add_note(connection)
    connection.execute("INSERT INTO setting VALUES (1, 'volume', '5')")
    raise RuntimeError("half way")


@pytest.fixture
def diary(opened: Opener, folder: Path) -> Path:
    """The folder of a diary of today's version with sessions in it."""
    store = opened()
    for day in (1, 2, 3):
        keep_session(store, felt(day))
    store.close()
    return folder


def only_backup(folder: Path) -> Backup:
    (backup,) = backups_in(folder / "backups")
    return backup


def version_and_holds(file: Path, keys: FileKeyStore) -> tuple[int, int]:
    with closing(open_still(file, keys.read() or b"")) as connection:
        assert is_whole(connection)
        row = connection.execute("SELECT count(*) FROM hold").fetchone()
        assert row is not None
        return version_of(connection), row[0]


@pytest.mark.parametrize("step", [add_note, put_new_table_in_place])
def test_an_older_diary_becomes_newer_with_all_its_rows(
    diary: Path, opened: Opener, keys: FileKeyStore, step: Step
) -> None:
    store = opened((*STEPS, step))
    assert version_of(store.connection) == TODAY + 1
    assert store.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    latest = store.diary.latest()
    assert latest is not None
    assert latest.log == (held(1), held(2))
    assert latest.began == felt(3)
    # AND as it was, it is a backup: encrypted, whole, for this user only
    backup = only_backup(diary)
    assert (backup.number, backup.made) == (1, MONDAY_MORNING)
    assert version_and_holds(backup.file, keys) == (TODAY, 6)
    assert b"CREATE TABLE" not in backup.file.read_bytes()
    if sys.platform != "win32":
        assert backup.file.stat().st_mode & 0o777 == 0o600
        assert backup.file.parent.stat().st_mode & 0o777 == 0o700
    store.close()
    left = {"backups", f"backups/{backup.file.name}", "ballast", "diary.db", "diary.key", "diary.keycheck"}
    assert set(contents(diary)) == left


def test_several_steps_are_one(diary: Path, opened: Opener, keys: FileKeyStore) -> None:
    store = opened((*STEPS, add_note, put_new_table_in_place))
    assert version_of(store.connection) == TODAY + 2
    assert version_and_holds(only_backup(diary).file, keys) == (TODAY, 6)


def test_a_new_diary_has_nothing_to_back_up(folder: Path, opened: Opener) -> None:
    store = opened((*STEPS, add_note))
    assert version_of(store.connection) == TODAY + 1
    store.close()
    assert sorted(contents(folder)) == ["ballast", "diary.db", "diary.key", "diary.keycheck"]


def test_an_opened_diary_of_today_is_not_migrated_again(diary: Path, opened: Opener) -> None:
    before = contents(diary)
    opened().close()
    assert contents(diary) == before


@pytest.mark.parametrize(
    ("steps", "error"),
    [
        ((stop_half_way,), RuntimeError),
        ((lose_the_loans,), MigrationFailedError),
        ((add_note, put_new_table_in_place, lose_the_loans), DriverError),
    ],
    ids=["stops", "loses", "third of three"],
)
def test_a_migration_that_fails_changes_nothing(
    diary: Path, opened: Opener, steps: tuple[Step, ...], error: type[Exception]
) -> None:
    before = contents(diary)
    for _ in range(2):
        with pytest.raises(error):
            opened((*STEPS, *steps))
        assert contents(diary) == before
    # AND the program of before opens it still
    assert opened().diary.latest() is not None


def test_a_migration_that_fails_costs_no_backup(diary: Path, opened: Opener) -> None:
    # GIVEN as many backups as are kept
    store = opened()
    for day in range(40):
        store.back_up(MONDAY_MORNING + timedelta(days=day))
    store.close()
    before = contents(diary)
    # WHEN a migration fails THEN all of them are there, and no other
    with pytest.raises(RuntimeError):
        opened((*STEPS, stop_half_way))
    assert contents(diary) == before
    # AND one that succeeds adds one
    opened((*STEPS, add_note)).close()
    assert len(set(contents(diary)) - set(before)) == 1


def test_without_a_verified_backup_there_is_no_migration(
    diary: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that goes bad between being written and being verified cannot be had here, so the look is blinded."""
    looked_at = []

    def sees_only_the_diary_whole(connection: Connection) -> bool:
        looked_at.append(connection)
        return len(looked_at) == 1

    monkeypatch.setattr(looking, "is_whole", sees_only_the_diary_whole)
    with pytest.raises(StoreRefusedError) as refused:
        opened((*STEPS, add_note))
    assert refused.value.refusal is Refusal.DAMAGED
    monkeypatch.undo()
    assert backups_in(diary / "backups") == ()
    # AND the diary is what it was
    assert version_of(opened().connection) == TODAY


def test_the_program_of_before_refuses_the_newer_diary(diary: Path, opened: Opener) -> None:
    opened((*STEPS, add_note)).close()
    before = contents(diary)
    with pytest.raises(StoreRefusedError) as refused:
        opened()
    assert refused.value.refusal is Refusal.NEWER
    assert contents(diary) == before


def test_every_row_carries_its_loan_and_every_table_is_strict(opened: Opener) -> None:
    connection = opened().connection
    tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    ours = {name: strict for name, strict in tables if not name.startswith("sqlite_")}
    logged = {"session", "hold", "event", "ending", "correction", "rest_day"}
    assert set(ours) == {"loan", *logged, "standing", "setting"}
    assert set(ours.values()) == {1}
    for table in set(ours) - {"loan"}:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        assert ("loan",) in columns
        actions = connection.execute("SELECT on_delete FROM pragma_foreign_key_list(?)", (table,)).fetchall()
        assert set(actions) == {("NO ACTION",)}


def test_version_1_is_the_first_step() -> None:
    assert STEPS[0] is v1.make
