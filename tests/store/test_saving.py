# SPDX-License-Identifier: LGPL-3.0-or-later
"""On a full disk the ballast is given up for the change at hand, and that is told."""

from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from companion.domain.ports import NotSavedError, Refusal
from companion.store.ballast import SIZE, Ballast
from companion.store.opening import Store
from tests.store.conftest import Opener
from tests.store.samples import MONDAY, TWO_STRETCHES, held


@pytest.fixture
def told(store: Store) -> list[str]:
    """A word for each time that the reserve was used."""
    heard: list[str] = []
    store.saver.when_reserve_is_used = lambda: heard.append("used")
    return heard


def fill(store: Store) -> None:
    """The database may not grow, and has no page with room for another session."""
    pages = store.connection.execute("PRAGMA page_count").fetchone()
    assert pages is not None
    store.connection.execute(f"PRAGMA max_page_count = {pages[0]}")
    with suppress(NotSavedError):
        while True:
            store.diary.begin(TWO_STRETCHES, MONDAY)


def test_the_ballast_lies_there_from_the_first_start_for_this_user_only(store: Store, folder: Path) -> None:
    ballast = folder / "ballast"
    assert ballast.stat().st_size == SIZE
    assert ballast.stat().st_mode & 0o077 == 0


def test_a_change_that_finds_room_is_not_told(store: Store, told: list[str], folder: Path) -> None:
    store.diary.begin(TWO_STRETCHES, MONDAY)
    assert told == []
    assert (folder / "ballast").exists()


def test_without_room_the_ballast_goes_and_the_change_is_tried_once_more(
    store: Store, told: list[str], folder: Path
) -> None:
    fill(store)
    # Here giving it up makes no room: the limit is the database's own. So the change is refused, and nothing is told.
    assert not (folder / "ballast").exists()
    with pytest.raises(NotSavedError) as refused:
        store.diary.begin(TWO_STRETCHES, MONDAY)
    assert refused.value.refusal is Refusal.DISK_FULL
    assert told == []


@pytest.mark.parametrize(("free", "is_full"), [(0, True), (100_000, True), (300_000, False), (2_000_000, False)])
def test_a_start_on_a_full_disk_begins_by_giving_it_up(
    store: Store, opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch, *, free: int, is_full: bool
) -> None:
    """Only what the disk is said to have is less here; `test_full_disk` fills one."""
    assert not store.is_on_reserve
    store.close()
    in_its_room = SIZE if is_full else 0

    def usage(_path: Path) -> SimpleNamespace:
        return SimpleNamespace(free=free + (0 if (folder / "ballast").exists() else in_its_room))

    monkeypatch.setattr("shutil.disk_usage", usage)
    for _ in range(2):
        again = opened()
        assert again.is_on_reserve is is_full
        assert (folder / "ballast").exists() is not is_full
        again.close()
    # AND with room again there is another
    monkeypatch.undo()
    assert not opened().is_on_reserve
    assert (folder / "ballast").exists()


def test_a_refusal_for_another_reason_keeps_the_ballast(store: Store, folder: Path) -> None:
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSavedError):
        store.diary.begin(TWO_STRETCHES, MONDAY)
    assert (folder / "ballast").exists()


def test_the_change_that_is_saved_in_its_room_is_saved_once_and_told(
    store: Store, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = store.diary.begin(TWO_STRETCHES, MONDAY)
    fill(store)

    def give_up(_ballast: Ballast) -> bool:
        store.connection.execute("PRAGMA max_page_count = 100000")
        return True

    monkeypatch.setattr(Ballast, "give_up", give_up)
    store.diary.begin(TWO_STRETCHES, MONDAY)
    assert told == ["used"]
    store.diary.add(session, [held(1)])
    assert len(store.diary.read(session).log) == 1
    assert told == ["used"]


def test_a_ballast_that_is_not_whole_is_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_size: int) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("companion.store.ballast.secrets.token_bytes", fail)
    Ballast(tmp_path / "ballast").take_on()
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_ballast_there_is_nothing_to_give_up(tmp_path: Path) -> None:
    assert Ballast(tmp_path / "ballast").give_up() is False
