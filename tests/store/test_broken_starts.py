# SPDX-License-Identifier: LGPL-3.0-or-later
"""A start or a restore that is killed, wherever it is killed, is mended by the next one."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="forks, and kills with a signal")
@pytest.mark.parametrize(
    ("what", "at_least"),
    [
        ("first", {"execute": 30, "fsync": 4, "mkdir": 1}),
        ("migration", {"execute": 30, "fsync": 2, "rename": 1}),
        ("restore", {"execute": 30, "fsync": 6, "rename": 1, "replace": 1}),
        ("restore-damaged", {"execute": 10, "fsync": 6, "rename": 2, "replace": 1}),
        ("restore-elsewhere", {"execute": 10, "fsync": 9, "rename": 3, "replace": 1}),
    ],
)
def test_what_was_killed_anywhere_is_mended_by_the_next_start(
    tmp_path: Path, what: str, at_least: dict[str, int]
) -> None:
    told = subprocess.run(  # noqa: S603 our own module
        [sys.executable, "-m", "tests.store.broken_starts", str(tmp_path), what],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    killed_before = Counter(told.stdout.split())
    assert {call: killed_before[call] >= times for call, times in at_least.items()} == dict.fromkeys(at_least, True)
