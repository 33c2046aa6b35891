# SPDX-License-Identifier: LGPL-3.0-or-later
from hypothesis import given
from hypothesis import strategies as st

from companion.views.learn.tilting import MOST, SECONDS, tilt_at


def test_it_begins_and_ends_level_and_goes_both_ways():
    way = [tilt_at(step * SECONDS / 100) for step in range(101)]
    assert way[0] == way[-1] == 0
    assert max(way) == MOST
    assert min(way) == -MOST
    assert way.index(MOST) < way.index(-MOST), "forward first"
    assert tilt_at(SECONDS + 100) == 0


@given(st.floats(0, SECONDS))
def test_it_is_slow(seconds):
    assert abs(tilt_at(seconds + 0.1) - tilt_at(seconds)) < 1.1
