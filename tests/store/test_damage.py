# SPDX-License-Identifier: LGPL-3.0-or-later
"""A damaged diary is noticed at the start, wherever the damage is, and left as it is for whoever can mend it."""

from pathlib import Path
from random import Random

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.opening import open_store
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import felt, keep_session

PAGE = 4096


@pytest.fixture
def diary(opened: Opener, folder: Path) -> Path:
    """The closed database of a month."""
    store = opened()
    for day in range(1, 29):
        keep_session(store, felt(day))
    store.close()
    return folder / "diary.db"


def assert_damaged(folder: Path, keys: FileKeyStore) -> None:
    before = contents(folder)
    with pytest.raises(StoreRefusedError) as refused:
        open_store(folder, keys, MONDAY_MORNING)
    assert refused.value.refusal is Refusal.DAMAGED
    assert contents(folder) == before


def test_a_flipped_bit_in_any_page_is_noticed(
    diary: Path, folder: Path, keys: FileKeyStore, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = diary.read_bytes()
    pages = len(whole) // PAGE
    assert pages > 20
    random = Random(4711)  # noqa: S311 not a secret
    for page in range(pages):
        damaged = bytearray(whole)
        damaged[page * PAGE + random.randrange(PAGE)] ^= 1 << random.randrange(8)
        diary.write_bytes(damaged)
        assert_damaged(folder, keys)
    # AND the cipher does not chatter about it
    assert capfd.readouterr().err == ""
    # AND the sound file opens
    diary.write_bytes(whole)
    open_store(folder, keys, MONDAY_MORNING).close()


@pytest.mark.parametrize("size", [0, 1, 100, PAGE - 1, PAGE, 5 * PAGE, 5 * PAGE + 7])
def test_a_diary_that_was_cut_short_is_noticed(diary: Path, folder: Path, keys: FileKeyStore, size: int) -> None:
    diary.write_bytes(diary.read_bytes()[:size])
    assert_damaged(folder, keys)


@pytest.mark.parametrize("put", [b"", b"\x00" * 8192, b"SQLite format 3\x00" + b"\x00" * 5000, b"text" * 3000])
def test_another_file_in_the_place_of_the_diary_is_noticed(
    diary: Path, folder: Path, keys: FileKeyStore, put: bytes
) -> None:
    diary.write_bytes(put)
    assert_damaged(folder, keys)


def test_damage_is_noticed_behind_an_open_log_too(opened: Opener, folder: Path, tmp_path: Path) -> None:
    # GIVEN a diary after a kill, with a log, and a database in which a bit flipped
    first = opened()
    keep_session(first)
    first.close()
    second = opened()
    keep_session(second, felt(3))
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for path in folder.iterdir():
        (crashed / path.name).write_bytes(path.read_bytes())
    damaged = bytearray((crashed / "diary.db").read_bytes())
    damaged[-1] ^= 1
    (crashed / "diary.db").write_bytes(damaged)
    assert (crashed / "diary.db-wal").stat().st_size > 0
    # THEN it is refused, and the log is still there
    assert_damaged(crashed, FileKeyStore(crashed / "diary.key"))
