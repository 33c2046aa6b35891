# SPDX-License-Identifier: LGPL-3.0-or-later
"""On a full disk nothing that was acknowledged is lost, and the session can be finished once there is room."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.domain.ports import Refusal


def on_a_small_disk(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run `command`, to which `folder` is a disk of a megabyte; nobody else sees that disk."""
    mounted = 'mount -t tmpfs -o size=1m,mode=700 tmpfs "$0" && exec "$@"'
    return subprocess.run(  # noqa: S603 our own words
        [shutil.which("unshare") or "unshare", "-m", "sh", "-c", mounted, str(folder), *command],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    if not shutil.which("unshare") or on_a_small_disk(tmp_path, "true").returncode:
        pytest.skip("mounting a small disk needs Linux and root")
    return tmp_path


def test_a_full_disk_costs_nothing_that_was_acknowledged(disk: Path) -> None:
    run = on_a_small_disk(disk, sys.executable, "-m", "tests.store.full_disk", str(disk))
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    # THEN whatever was to be written was refused as it should be
    assert {told[deed] for deed in ("first start", "hold", "settings", "ending")} <= {Refusal.DISK_FULL}
    # AND all that was acknowledged can be read, while the disk is full and afterwards, with the one hold more
    assert told["acknowledged"] >= 50
    assert told["read while full"] == told["acknowledged"]
    assert told["read at the end"] == told["acknowledged"] + 1
    assert told["whole"] is True
