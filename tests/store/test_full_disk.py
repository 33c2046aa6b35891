# SPDX-License-Identifier: LGPL-3.0-or-later
"""On a full disk nothing that was acknowledged is lost, and the session can be finished once there is room."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.ports import Refusal


def on_a_small_disk(folder: Path, size: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run `command`, to which `folder` is a disk of that `size`, such as `1m`; nobody else sees that disk."""
    mounted = 'mount -t tmpfs -o size="$1",mode=700 tmpfs "$0" && shift && exec "$@"'
    return subprocess.run(  # noqa: S603 our own words
        [shutil.which("unshare") or "unshare", "-m", "sh", "-c", mounted, str(folder), size, *command],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    if not shutil.which("unshare") or on_a_small_disk(tmp_path, "1m", "true").returncode:
        pytest.skip("mounting a small disk needs Linux and root")
    return tmp_path


def told(disk: Path, what: str, size: str = "1m") -> dict:
    """What came of a trial of `tests.store.full_disk`."""
    run = on_a_small_disk(disk, size, sys.executable, "-m", "tests.store.full_disk", str(disk), what)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_a_first_start_on_a_full_disk_is_refused(disk: Path) -> None:
    assert told(disk, "first start")["said"] == Refusal.DISK_FULL


def test_a_full_disk_costs_nothing_that_was_acknowledged(disk: Path) -> None:
    found = told(disk, "long session")
    # THEN what was to be written was refused as it should be
    assert found["hold"] == found["backup"] == Refusal.DISK_FULL
    # AND all that was acknowledged can be read, while the disk is full and afterwards, with the one hold more
    assert found["acknowledged"] >= 50
    assert found["read while full"] == found["acknowledged"]
    assert found["read at the end"] == found["acknowledged"] + 1
    assert found["whole"] is True


WRITES = ["begin", "hold", "pause", "hold", "hold", "choose", "correct", "end", "back_up"]


def test_a_disk_that_is_full_before_any_write_of_a_session_costs_nothing(disk: Path) -> None:
    found = told(disk, "each write")
    assert found["faults"] == []
    assert found["said"] == [f"{write}: {Refusal.DISK_FULL}" for write in WRITES]


def test_with_ballast_a_disk_that_is_full_before_any_write_costs_nothing(disk: Path) -> None:
    found = told(disk, "each write with ballast", "16m")
    assert found["faults"] == []
    # AND the session can be finished: only the backup has to wait for room
    saved = [f"{write}: saved" for write in WRITES if write != "back_up"]
    assert found["said"] == [*saved, f"back_up: {Refusal.DISK_FULL}"]


def test_a_start_on_a_full_disk_uses_the_ballast_and_says_so(disk: Path) -> None:
    assert told(disk, "later start", "16m") == {
        "at first": False,
        "without ballast": [Refusal.DISK_FULL, True],
        "full": True,
        "full again": True,
        "with room": [False, 3],
        "ballast": True,
    }


def test_a_restore_on_a_full_disk_changes_nothing(disk: Path) -> None:
    assert told(disk, "restore") == {"said": Refusal.DISK_FULL, "same": True, "sessions": 1}


def test_a_restore_on_a_disk_that_is_nearly_full_never_costs_a_sound_diary(disk: Path) -> None:
    found = told(disk, "restore over a sound diary", "4m")
    assert found == {"said": [Refusal.DISK_FULL, "restored"], "faults": [], "backups": 2}


def test_backups_may_lie_on_another_disk(disk: Path) -> None:
    found = told(disk, "restore from another disk", "16m")
    assert found == {"one disk": False, "sessions": [[True, 1], [False, 1]]}
