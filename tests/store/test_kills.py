# SPDX-License-Identifier: LGPL-3.0-or-later
"""A program that is killed in mid-write loses nothing that the diary acknowledged; `python -m tests.soak` is longer."""

from pathlib import Path

from tests.soak.kills import Tally, kill_once

KILLS = 20


def test_no_acknowledged_hold_is_lost_in_twenty_kills(tmp_path: Path) -> None:
    tally = Tally()
    faults = [fault for seed in range(KILLS) for fault in kill_once(tmp_path / "data", seed, tally)]
    assert faults == []
    # AND the kills fell into sessions that were worth something
    assert tally.kills == KILLS
    assert tally.holds > 10 * KILLS
    assert tally.resumed > 0
