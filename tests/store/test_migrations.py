# SPDX-License-Identifier: LGPL-3.0-or-later
"""An older diary becomes a newer one whole, or stays what it was; a copy is made first."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store import copies
from companion.store.connection import Connection, DriverError, is_whole, open_to_look, version_of
from companion.store.migrations import STEPS, MigrationFailedError, Step
from companion.store.schema import v1
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import felt, held, keep_session


def add_note(connection: Connection) -> None:
    """A second version, for these tests only."""
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
    """The folder of a diary of version 1 with sessions in it."""
    store = opened()
    for day in (1, 2, 3):
        keep_session(store, felt(day))
    store.close()
    return folder


def read_as_version_1(file: Path, keys: FileKeyStore) -> tuple[int, int]:
    """The version of `file` and its number of holds."""
    with closing(open_to_look(file, keys.read() or b"")) as connection:
        assert is_whole(connection)
        row = connection.execute("SELECT count(*) FROM hold").fetchone()
        assert row is not None
        return version_of(connection), row[0]


@pytest.mark.parametrize("step", [add_note, put_new_table_in_place])
def test_an_older_diary_becomes_newer_with_all_its_rows(
    diary: Path, opened: Opener, keys: FileKeyStore, step: Step
) -> None:
    store = opened((*STEPS, step))
    assert version_of(store.connection) == 2
    assert store.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    latest = store.diary.latest()
    assert latest is not None
    assert latest.log == (held(1), held(2))
    assert latest.began == felt(3)
    # AND as it was, it lies beside: encrypted, whole, for this user only
    copy = diary / "diary-before-v2.db"
    assert read_as_version_1(copy, keys) == (1, 6)
    assert b"CREATE TABLE" not in copy.read_bytes()
    if sys.platform != "win32":
        assert copy.stat().st_mode & 0o777 == 0o600
    store.close()
    assert sorted(contents(diary)) == ["diary-before-v2.db", "diary.db", "diary.key", "diary.keycheck"]


def test_several_steps_are_one(diary: Path, opened: Opener, keys: FileKeyStore) -> None:
    store = opened((*STEPS, add_note, put_new_table_in_place))
    assert version_of(store.connection) == 3
    assert read_as_version_1(diary / "diary-before-v3.db", keys) == (1, 6)


def test_a_new_diary_has_nothing_to_copy(folder: Path, opened: Opener) -> None:
    store = opened((*STEPS, add_note))
    assert version_of(store.connection) == 2
    store.close()
    assert sorted(contents(folder)) == ["diary.db", "diary.key", "diary.keycheck"]


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


def test_no_copy_is_written_over(diary: Path, opened: Opener, keys: FileKeyStore) -> None:
    (diary / "diary-before-v2.db").write_bytes(b"an older copy")
    (diary / "diary-before-v2-2.db").write_bytes(b"another")
    opened((*STEPS, add_note)).close()
    assert (diary / "diary-before-v2.db").read_bytes() == b"an older copy"
    assert (diary / "diary-before-v2-2.db").read_bytes() == b"another"
    assert read_as_version_1(diary / "diary-before-v2-3.db", keys) == (1, 6)


def test_without_a_verified_copy_there_is_no_migration(
    diary: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that goes bad between being written and being verified cannot be had here, so the look is blinded."""
    before = contents(diary)
    monkeypatch.setattr(copies, "is_whole", lambda _: False)
    with pytest.raises(StoreRefusedError) as refused:
        opened((*STEPS, add_note))
    assert refused.value.refusal is Refusal.DAMAGED
    assert contents(diary) == before


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
    assert set(ours) == {"loan", "session", "hold", "event", "ending", "correction", "setting"}
    assert set(ours.values()) == {1}
    for table in set(ours) - {"loan"}:
        columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
        assert ("loan",) in columns
        actions = connection.execute("SELECT on_delete FROM pragma_foreign_key_list(?)", (table,)).fetchall()
        assert set(actions) == {("NO ACTION",)}


def test_version_1_is_the_first_step() -> None:
    assert STEPS[0] is v1.make
