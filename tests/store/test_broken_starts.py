# SPDX-License-Identifier: LGPL-3.0-or-later
"""A start that is killed, wherever it is killed, is mended by the next one."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills with a signal")
@pytest.mark.parametrize("what", ["first", "migration"])
def test_a_start_that_was_killed_anywhere_is_mended_by_the_next(tmp_path: Path, what: str) -> None:
    told = subprocess.run(  # noqa: S603 our own module
        [sys.executable, "-m", "tests.store.broken_starts", str(tmp_path), what],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    killed_before = Counter(told.stdout.split())
    assert killed_before["execute"] > 30
    assert killed_before["fsync"] >= (4 if what == "first" else 2)
    assert killed_before["rename" if what == "migration" else "mkdir"] >= 1
