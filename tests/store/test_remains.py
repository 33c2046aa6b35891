# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a damaged diary still tells is told, it is never more than there was, and no damage makes it fail."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.desktop.secrets import FileKeyStore
from companion.domain.diary import Ending
from companion.store.remains import Glimpse, readable_sessions
from tests.store.conftest import Opener
from tests.store.folders import contents
from tests.store.samples import TWO_STRETCHES, felt, keep_session

PAGE = 4096
DAYS = 28


@pytest.fixture
def diary(opened: Opener, folder: Path) -> Path:
    """The closed database of a month."""
    store = opened()
    for day in range(1, DAYS + 1):
        keep_session(store, felt(day))
    store.close()
    return folder / "diary.db"


@pytest.fixture
def key(diary: Path, keys: FileKeyStore) -> bytes:
    return keys.read() or b""


ALL = tuple(Glimpse(day, felt(day), TWO_STRETCHES.name) for day in range(1, DAYS + 1))


def test_a_sound_diary_tells_all(diary: Path, key: bytes, folder: Path) -> None:
    before = contents(folder)
    assert readable_sessions(diary, key) == ALL
    assert contents(folder) == before


def test_sessions_thrown_away_or_of_another_loan_are_left_out(opened: Opener, folder: Path, keys: FileKeyStore) -> None:
    store = opened()
    keep_session(store, felt(1))
    store.connection.execute("UPDATE loan SET ended_utc = began_utc")
    store.close()
    store = opened()
    store.diary.end(store.diary.begin(TWO_STRETCHES, felt(2)), felt(2), Ending.THROWN_AWAY, None)
    unfinished = store.diary.begin(TWO_STRETCHES, felt(3))
    store.close()
    found = readable_sessions(folder / "diary.db", keys.read() or b"")
    assert found == (Glimpse(unfinished, felt(3), TWO_STRETCHES.name),)


def test_one_damaged_page_costs_few_sessions(diary: Path, key: bytes, folder: Path) -> None:
    whole = diary.read_bytes()
    told = []
    for page in range(len(whole) // PAGE):
        damaged = bytearray(whole)
        damaged[page * PAGE + 100] ^= 1
        diary.write_bytes(damaged)
        before = contents(folder)
        found = readable_sessions(diary, key)
        assert contents(folder) == before
        assert found is None or set(found) <= set(ALL)
        told.append(len(found or ()))
    # Without the pages that tell where all others are, of which a month has as many as of others, nothing is found.
    assert sum(count >= DAYS - 4 for count in told) >= len(told) / 2
    assert told[0] == 0


def test_sessions_in_the_log_are_told_too(opened: Opener, folder: Path, keys: FileKeyStore, tmp_path: Path) -> None:
    store = opened()
    keep_session(store, felt(1))
    store.back_up(felt(1).at)
    keep_session(store, felt(2))
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("diary.db", "diary.db-wal"):
        (crashed / name).write_bytes((folder / name).read_bytes())
    before = contents(crashed)
    found = readable_sessions(crashed / "diary.db", keys.read() or b"")
    assert found is not None
    assert [glimpse.began for glimpse in found] == [felt(1), felt(2)]
    assert contents(crashed) == before


@given(random=st.randoms(use_true_random=False), cut=st.none() | st.integers(0, 60 * PAGE))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_damage_makes_it_fail(diary: Path, key: bytes, tmp_path: Path, random: Random, cut: int | None) -> None:
    damaged = bytearray(diary.read_bytes())
    for _ in range(random.randrange(1, 40)):
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
    spoilt = tmp_path / "spoilt.db"
    spoilt.write_bytes(damaged[:cut])
    found = readable_sessions(spoilt, key)
    assert found is None or set(found) <= set(ALL)


@pytest.mark.parametrize("content", [None, b"", b"text" * 3000, b"SQLite format 3\x00" + b"\x00" * 5000])
def test_another_file_or_none_tells_nothing(diary: Path, key: bytes, content: bytes | None) -> None:
    if content is None:
        diary.unlink()
    else:
        diary.write_bytes(content)
    assert readable_sessions(diary, key) is None


def test_a_wrong_key_a_folder_and_a_damaged_log_tell_nothing_or_less(diary: Path, key: bytes, tmp_path: Path) -> None:
    assert readable_sessions(diary, b"k" * 32) is None
    assert readable_sessions(tmp_path, key) is None
    diary.with_name("diary.db-wal").write_bytes(bytes(range(256)) * 64)
    found = readable_sessions(diary, key)
    assert found is None or set(found) <= set(ALL)
