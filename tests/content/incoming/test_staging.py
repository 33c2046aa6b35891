# SPDX-License-Identifier: LGPL-3.0-or-later
"""The stage: what is committed is there as a whole, and what is not leaves nothing."""

import json
import sys
from pathlib import Path

import pytest

from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.incoming.staging import PREFIX, Stage, clear_leftovers
from tests.store.folders import as_nobody, contents
from tests.store.test_full_disk import disk, on_a_small_disk

__all__ = ["disk"]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "content"


def test_what_is_committed_is_there_and_nothing_else(own: Path) -> None:
    stage = Stage(own)
    stage.write("stretches/a.yaml", b"a")
    place = stage.commit("ours")
    stage.clear()
    assert place == own / "parcels" / "ours"
    assert contents(own).keys() == {
        "parcels",
        "parcels/ours",
        "parcels/ours/stretches",
        "parcels/ours/stretches/a.yaml",
    }
    assert own.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_what_is_not_committed_leaves_not_even_the_folders(own: Path, tmp_path: Path) -> None:
    stage = Stage(own)
    stage.write("a.yaml", b"a")
    stage.clear()
    stage.clear()
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_gets_a_number(own: Path) -> None:
    names = []
    for _ in range(3):
        stage = Stage(own)
        names.append(stage.commit("ours").name)
        stage.clear()
    assert names == ["ours", "ours-2", "ours-3"]


def test_a_file_is_never_written_over(own: Path) -> None:
    stage = Stage(own)
    stage.write("a.yaml", b"a")
    with pytest.raises(ParcelRefusedError):
        stage.write("a.yaml", b"b")
    stage.clear()


def test_what_died_is_cleared_away_and_a_link_is_not_followed(own: Path, tmp_path: Path) -> None:
    (own / f"{PREFIX}dead" / "parcel").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "mine").write_text("mine")
    (own / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    clear_leftovers(own)
    assert list(own.iterdir()) == []
    assert (tmp_path / "elsewhere" / "mine").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_a_folder_that_may_not_be_written_is_said_and_left_as_it_was(own: Path, tmp_path: Path) -> None:
    own.mkdir(parents=True)
    for above in own.parents:
        if above.owner() == "root" and above.stat().st_mode & 0o001 == 0:
            above.chmod(above.stat().st_mode | 0o011)
    with as_nobody(own):
        own.chmod(0o500)
        with pytest.raises(ParcelRefusedError) as refused:
            Stage(own)
        own.chmod(0o700)
    assert refused.value.problems[0].code == ParcelFault.NOT_WRITTEN
    assert list(own.iterdir()) == []


def test_a_file_where_the_folder_should_be_is_said(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("mine")
    with pytest.raises(ParcelRefusedError) as refused:
        Stage(own)
    assert refused.value.problems[0].code == ParcelFault.NOT_WRITTEN
    assert own.read_text() == "mine"


def test_a_file_where_the_parcels_should_be_is_said(own: Path) -> None:
    own.mkdir(parents=True)
    (own / "parcels").write_text("mine")
    stage = Stage(own)
    with pytest.raises(ParcelRefusedError):
        stage.commit("ours")
    stage.clear()
    assert contents(own).keys() == {"parcels"}


def test_on_a_full_disk_a_parcel_is_refused_and_all_is_as_it_was(disk: Path) -> None:
    run = on_a_small_disk(disk, "1m", sys.executable, "-m", "tests.content.incoming.full_disk", str(disk))
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {
        "said": [ParcelFault.NO_ROOM],
        "same": True,
        "with room": ["ours", "ours/stretches", "ours/stretches/wall-slide.yaml"],
    }
