# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which moments are drawn of which stretch and for whom."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.tools.moments import FEWER, FULL, STARTERS, Reel, reel_of
from tests.illustrator.works import POSED


@given(st.integers(2, 60), st.integers(1, 9))
def test_a_reel_runs_evenly_from_start_to_hold_and_then_breathes_in(frames, breaths):
    reel = Reel.of(frames, breaths)

    assert (len(reel.move), len(reel.breath)) == (frames, breaths)
    assert (reel.move[0].progress, reel.hold.progress) == (0.0, 1.0)
    steps = [later.progress - earlier.progress for earlier, later in pairwise(reel.move)]
    assert steps == pytest.approx([1 / (frames - 1)] * (frames - 1))
    assert {moment.progress for moment in reel.breath} == {1.0}
    assert reel.breath[-1].breath == 1.0
    assert len({moment.name for moment in reel.moments}) == frames + breaths


def test_the_main_person_shows_all_in_full_and_others_what_everybody_starts_with():
    assert set(POSED) >= STARTERS
    assert {reel_of(stretch, "default") for stretch in POSED} == {FULL}
    assert {stretch for stretch in POSED if reel_of(stretch, "grace") is FULL} == STARTERS
    assert {reel_of(stretch, "grace") for stretch in set(POSED) - STARTERS} == {FEWER}


def test_in_fewer_moments_room_is_saved():
    assert len(FEWER.moments) < 0.6 * len(FULL.moments)
