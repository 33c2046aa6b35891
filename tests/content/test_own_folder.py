# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was made on this laptop is kept whole, or not at all; and nothing that lies there is lost."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.content.catalogue import load
from companion.content.own_folder import OwnFolder, OwnFolderError, OwnFolderReason
from companion.content.routine_writer import text_of
from companion.domain.routine import Routine
from companion.paths import shipped_routines
from tests.store.folders import as_nobody, contents
from tests.store.test_full_disk import disk, on_a_small_disk

__all__ = ["disk"]

SEATED = load([shipped_routines()]).stretches["glute-seated-figure4"]
MINE = replace(Routine.of(SEATED), id="mine", name="Mine")
LATER = replace(MINE, name="Mine, later", days_per_week=3)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "content"


@pytest.fixture
def folder(own: Path) -> OwnFolder:
    return OwnFolder(own)


def reason(do: Callable[[], None]) -> OwnFolderReason:
    with pytest.raises(OwnFolderError) as refused:
        do()
    return refused.value.reason


def kept(own: Path) -> dict[str, Routine]:
    shipped = load([shipped_routines()])
    both = load([shipped_routines(), own])
    return {id_: routine for id_, routine in both.routines.items() if id_ not in shipped.routines}


def names(own: Path) -> list[str]:
    return sorted(path.name for path in own.iterdir())


def test_a_folder_that_is_not_there_holds_nothing(folder: OwnFolder, own: Path) -> None:
    assert not folder.has("mine")
    assert folder.ids == frozenset()
    assert not own.exists()


def test_a_routine_is_kept_and_found(folder: OwnFolder, own: Path) -> None:
    folder.save(MINE)
    assert folder.has("mine")
    assert kept(own) == {"mine": MINE}
    assert names(own) == ["mine.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_only_this_user_can_read_it(folder: OwnFolder, own: Path) -> None:
    folder.save(MINE)
    assert own.stat().st_mode & 0o777 == 0o700
    assert (own / "mine.yaml").stat().st_mode & 0o777 == 0o600


def test_a_change_takes_the_place_of_what_was_there(folder: OwnFolder, own: Path) -> None:
    folder.save(MINE)
    folder.save(LATER)
    assert kept(own) == {"mine": LATER}
    assert names(own) == ["mine.yaml"]


def test_what_is_removed_can_be_brought_back(folder: OwnFolder, own: Path) -> None:
    folder.save(MINE)
    folder.remove("mine")
    assert not folder.has("mine")
    assert kept(own) == {}
    assert folder.ids == {"mine"}
    folder.bring_back("mine")
    assert kept(own) == {"mine": MINE}
    assert names(own) == ["mine.yaml"]


def test_what_was_removed_before_is_still_there(folder: OwnFolder, own: Path) -> None:
    for routine in (MINE, LATER, replace(MINE, days_per_week=1)):
        folder.save(routine)
        folder.remove("mine")
    assert names(own) == ["mine.yaml.removed", "mine.yaml.removed-2", "mine.yaml.removed-3"]
    # THEN the last one is the one that comes back
    folder.bring_back("mine")
    assert kept(own)["mine"].days_per_week == 1


def test_nothing_comes_back_over_another_one(folder: OwnFolder, own: Path) -> None:
    folder.save(MINE)
    folder.remove("mine")
    folder.save(LATER)
    assert reason(lambda: folder.bring_back("mine")) is OwnFolderReason.IN_THE_WAY
    assert kept(own) == {"mine": LATER}


def test_what_is_not_there_can_be_neither_removed_nor_brought_back(folder: OwnFolder) -> None:
    assert reason(lambda: folder.remove("mine")) is OwnFolderReason.NOT_THERE
    assert reason(lambda: folder.bring_back("mine")) is OwnFolderReason.NOT_THERE


@pytest.mark.parametrize("text", [f"{text_of(MINE)}# for Anna\n".encode(), b"name: [", b"\xff\xfe\x00", b""])
def test_what_somebody_wrote_by_hand_is_kept_beside_it(folder: OwnFolder, own: Path, text: bytes) -> None:
    own.mkdir(parents=True)
    (own / "mine.yaml").write_bytes(text)
    folder.save(LATER)
    assert kept(own) == {"mine": LATER}
    assert (own / "mine.yaml.by-hand").read_bytes() == text
    # AND once more, without a loss
    (own / "mine.yaml").write_bytes(text)
    folder.save(MINE)
    assert names(own) == ["mine.yaml", "mine.yaml.by-hand", "mine.yaml.by-hand-2"]


def test_an_unreadable_file_has_an_id_that_no_new_routine_should_have(folder: OwnFolder, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("name: [", encoding="ascii")
    (own / ".hidden").touch()
    assert folder.ids == {"mine"}


@pytest.mark.parametrize("make", [Path.mkdir, getattr(os, "mkfifo", Path.mkdir)])
def test_what_is_no_file_is_not_written_over(folder: OwnFolder, own: Path, make: Callable[[Path], None]) -> None:
    own.mkdir(parents=True)
    make(own / "mine.yaml")
    assert not folder.has("mine")
    assert reason(lambda: folder.save(MINE)) is OwnFolderReason.IN_THE_WAY
    assert reason(lambda: folder.remove("mine")) is OwnFolderReason.NOT_THERE
    assert names(own) == ["mine.yaml"]


def test_a_file_in_the_place_of_the_folder_is_told(folder: OwnFolder, own: Path) -> None:
    own.parent.mkdir()
    own.write_text("a file", encoding="ascii")
    assert reason(lambda: folder.save(MINE)) is OwnFolderReason.IN_THE_WAY
    assert own.read_text(encoding="ascii") == "a file"
    assert folder.ids == frozenset()


def test_what_a_power_cut_left_of_a_draft_is_in_nobodys_way(folder: OwnFolder, own: Path) -> None:
    own.mkdir(parents=True)
    (own / ".mine.yaml.new").write_text("schema:", encoding="ascii")
    assert kept(own) == {}
    folder.save(MINE)
    assert names(own) == ["mine.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
class TestModes:
    """What the system does not let us do, tried as a user to whom file modes apply."""

    @pytest.fixture
    def closed(self, folder: OwnFolder, own: Path) -> Iterator[Path]:
        folder.save(MINE)
        for above in own.parents:
            if above.owner() == "root" and above.stat().st_mode & 0o001 == 0:
                above.chmod(above.stat().st_mode | 0o011)
        with as_nobody(own):
            own.chmod(0o500)
            yield own
            own.chmod(0o700)

    def test_a_folder_that_may_not_be_written_stays_as_it_is(self, closed: Path) -> None:
        before = contents(closed)
        folder = OwnFolder(closed)
        assert reason(lambda: folder.save(LATER)) is OwnFolderReason.NO_RIGHT
        assert reason(lambda: folder.remove("mine")) is OwnFolderReason.NO_RIGHT
        assert contents(closed) == before

    def test_a_file_that_may_not_be_read_is_not_written_over(self, closed: Path) -> None:
        closed.chmod(0o700)
        (closed / "mine.yaml").chmod(0o000)
        assert reason(lambda: OwnFolder(closed).save(LATER)) is OwnFolderReason.NO_RIGHT
        (closed / "mine.yaml").chmod(0o600)
        assert (closed / "mine.yaml").read_text(encoding="utf-8") == text_of(MINE)

    def test_a_folder_that_cannot_be_made_is_told(self, closed: Path) -> None:
        assert reason(lambda: OwnFolder(closed / "deeper").save(MINE)) is OwnFolderReason.NO_RIGHT


def test_a_full_disk_costs_nothing(disk: Path) -> None:
    trial = [sys.executable, "-m", "tests.content.full_disk", str(disk)]
    run = on_a_small_disk(disk, "1m", *trial)
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told == {
        "said": OwnFolderReason.DISK_FULL,
        "same": True,
        "removed": True,
        "with room": ["mine.yaml"],
    }
