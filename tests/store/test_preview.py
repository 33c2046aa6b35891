# SPDX-License-Identifier: LGPL-3.0-or-later
"""The sessions in a backup can be read before it is restored, and reading leaves no trace."""

from dataclasses import replace
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.diary import Ending
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.migrations import STEPS
from companion.store.preview import records_of
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import TWO_STRETCHES, felt, held, keep_session
from tests.store.test_migrations import add_note


@pytest.fixture
def backup(opened: Opener) -> Path:
    """A backup with two kept sessions of this loan, and others that do not count."""
    store = opened()
    keep_session(store, felt(1))
    store.connection.execute("UPDATE loan SET ended_utc = began_utc")
    store.close()
    store = opened()
    keep_session(store, felt(5))
    keep_session(store, felt(3))
    store.diary.end(store.diary.begin(TWO_STRETCHES, felt(4)), felt(4), Ending.THROWN_AWAY, None)
    store.diary.add(store.diary.begin(TWO_STRETCHES, felt(6)), [held()])
    backup = store.back_up(MONDAY_MORNING)
    store.close()
    return backup.file


def test_the_kept_sessions_of_this_loan_are_told_in_order(
    backup: Path, opened: Opener, keys: FileKeyStore, folder: Path
) -> None:
    before = contents(folder)
    found = records_of(backup, keys.read() or b"")
    assert contents(folder) == before
    assert found == opened().diary.between(felt(1).day, felt(31).day)
    assert [record.began for record in found] == [felt(3), felt(5)]


def test_an_older_backup_is_told_too_and_stays_old(backup: Path, keys: FileKeyStore, folder: Path) -> None:
    key = keys.read() or b""
    today = records_of(backup, key)
    before = contents(folder)
    assert records_of(backup, key, (*STEPS, add_note)) == today
    assert contents(folder) == before


def test_a_damaged_a_newer_and_anothers_backup_are_refused(backup: Path, keys: FileKeyStore) -> None:
    key = keys.read() or b""
    whole = backup.read_bytes()
    for steps, its_key, content, expected in (
        (STEPS, b"k" * 32, whole, Refusal.DAMAGED),
        (STEPS[:-1], key, whole, Refusal.NEWER),
        (STEPS, key, whole[:-1], Refusal.DAMAGED),
        (STEPS, key, b"", Refusal.DAMAGED),
    ):
        backup.write_bytes(content)
        with pytest.raises(StoreRefusedError) as refused:
            records_of(backup, its_key, steps)
        assert refused.value.refusal is expected


def test_what_was_asked_comes_back_from_an_older_backup_word_for_word(opened: Opener, keys: FileKeyStore) -> None:
    store = opened()
    asked = replace(TWO_STRETCHES, name="Ĝentila ☼ 'routine'")
    number = store.diary.begin(asked, felt(1))
    store.diary.end(number, felt(1), Ending.KEPT, frozenset({1}))
    backup = store.back_up(MONDAY_MORNING)
    assert records_of(backup.file, keys.read() or b"", (*STEPS, add_note)) == (store.diary.read(number),)
