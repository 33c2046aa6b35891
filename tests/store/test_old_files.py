# SPDX-License-Identifier: LGPL-3.0-or-later
"""Diaries that earlier programs wrote, as they wrote them, open with this program and tell the same."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from companion.domain.diary import Record
from companion.domain.settings import Settings
from companion.store.backups import backups_in
from companion.store.connection import Connection, Cursor, version_of
from companion.store.migrations import STEPS, Step
from companion.store.opening import Store, open_store
from companion.store.preview import records_of
from tests.old_files.__main__ import HERE, KEY, KnownKey, berlin, fill
from tests.store.folders import contents

VERSIONS = sorted(int(match[1]) for file in HERE.iterdir() if (match := re.fullmatch(r"v([0-9]+)\.db", file.name)))
NOW = berlin(31, 12, offset=2).at


def laid_out(version: int, folder: Path) -> Path:
    """A data folder in which the diary of that version lies, as a program of that version left it."""
    folder.mkdir()
    shutil.copyfile(HERE / f"v{version}.db", folder / "diary.db")
    return folder


def everything(store: Store) -> list[Record]:
    return [store.diary.read(row[0]) for row in store.connection.execute("SELECT id FROM session ORDER BY id")]


@pytest.fixture
def written(tmp_path: Path) -> list[Record]:
    """The sessions of the same patient, as this program writes and reads them."""
    store = open_store(tmp_path / "fresh", KnownKey(), berlin(1, 12).at)
    fill(store)
    records = everything(store)
    store.close()
    return records


def test_every_version_that_was_shipped_is_here() -> None:
    # Before a new version is begun: python -m tests.old_files
    assert list(range(1, len(STEPS) + 1)) == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_diary_opens_and_tells_what_was_written(version: int, tmp_path: Path, written: list[Record]) -> None:
    store = open_store(laid_out(version, tmp_path / "old"), KnownKey(), NOW)
    found = everything(store)
    # What `fill` writes since, it writes after these.
    assert found == written[: len(found)]
    assert len(found) >= 6
    assert store.settings.read() == Settings(text_percent=150, volume=30, without_floor=True)
    # AND it can be gone on with
    unfinished = store.diary.unfinished()
    assert unfinished is not None
    kept = [record for record in found if record.ending == "kept"]
    in_order = sorted(kept, key=lambda record: (record.began.at, record.id))
    assert list(store.diary.between(berlin(2, 8).day, berlin(28, 8).day)) == in_order
    assert version_of(store.connection) == len(STEPS)
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_diary_can_be_looked_into_as_a_backup(version: int, tmp_path: Path, written: list[Record]) -> None:
    folder = laid_out(version, tmp_path / "old")
    before = contents(folder)
    found = records_of(folder / "diary.db", KEY)
    in_order = sorted(found, key=lambda record: record.id)
    assert in_order == [record for record in written[: in_order[-1].id] if record.ending == "kept"]
    assert contents(folder) == before


class FailingConnection:
    """A connection that fails at its `number`th statement."""

    def __init__(self, connection: Connection, number: int) -> None:
        self._connection = connection
        self._left = number

    def execute(self, sql: str, values: Sequence[object] = (), /) -> Cursor:
        self._left -= 1
        if self._left == 0:
            raise RuntimeError("half way")
        return self._connection.execute(sql, values)

    def __getattr__(self, name: str):
        return getattr(self._connection, name)


def fails_at(step: Step, number: int) -> Step:
    return lambda connection: step(FailingConnection(connection, number))


@pytest.mark.parametrize(
    ("version", "step"), [(version, step) for version in VERSIONS for step in range(version, len(STEPS))]
)
def test_a_real_step_that_fails_at_any_statement_changes_nothing(version: int, step: int, tmp_path: Path) -> None:
    folder = laid_out(version, tmp_path / "old")
    open_store(folder, KnownKey(), NOW, STEPS[:version]).close()
    before = contents(folder)
    number = 1
    while True:
        steps = (*STEPS[:step], fails_at(STEPS[step], number), *STEPS[step + 1 :])
        try:
            open_store(folder, KnownKey(), NOW, steps).close()
            break
        except RuntimeError:
            assert contents(folder) == before
            number += 1
    # THEN it failed at each of its statements, and without a fault it gets through
    assert number > 2
    assert len(backups_in(folder / "backups")) == 1
