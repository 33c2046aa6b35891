# SPDX-License-Identifier: LGPL-3.0-or-later
"""The way from key to key."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.pose.between import mix_at

shares = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
numbers = st.floats(-720, 720, allow_subnormal=False)


@st.composite
def moves(draw):
    """Times of keys from start to hold, and what each says."""
    inner = draw(st.sets(st.integers(1, 99), max_size=4))
    times = (0.0, *(hundredth / 100 for hundredth in sorted(inner)), 1.0)
    return times, draw(st.lists(numbers, min_size=len(times), max_size=len(times)))


@given(moves())
def test_every_key_is_reached_at_its_time(move):
    times, said = move
    for time, value in zip(times, said, strict=True):
        assert mix_at(times, time)(said) == pytest.approx(value, abs=1e-9)


@given(moves(), shares)
def test_nothing_goes_beyond_what_two_neighbours_say(move, progress):
    times, said = move
    after = next(number for number, time in enumerate(times) if time >= progress)
    around = said[max(after - 1, 0) : after + 1]
    assert min(around) - 1e-9 <= mix_at(times, progress)(said) <= max(around) + 1e-9


@given(moves())
def test_start_and_hold_are_at_rest(move):
    times, said = move
    least, all_ = min(times[1], 1 - times[-2]) / 1000, max(said) - min(said)
    for rest, beside in ((0.0, least), (1.0, 1 - least)):
        # in a thousandth of the time to the next key less than a hundred-thousandth of the way
        assert abs(mix_at(times, beside)(said) - mix_at(times, rest)(said)) <= 1e-5 * all_ + 1e-9


@given(moves(), shares)
def test_the_curve_has_no_jump(move, progress):
    times, said = move
    step = 1e-6
    nearest = min(later - earlier for earlier, later in pairwise(times))
    all_ = max(said) - min(said)
    assert (
        abs(mix_at(times, min(progress + step, 1.0))(said) - mix_at(times, progress)(said)) <= 4 * all_ * step / nearest
    )


@given(numbers, shares)
def test_what_no_key_changes_stays(value, progress):
    assert mix_at((0.0, 0.3, 1.0), progress)([value] * 3) == pytest.approx(value)


@given(shares)
def test_whole_arrays_are_mixed_number_by_number(progress):
    mix = mix_at((0.0, 0.4, 1.0), progress)
    said = np.random.default_rng(3).normal(size=(3, 2, 3))
    mixed = mix(list(said))
    assert mixed.shape == (2, 3)
    assert mixed[1, 2] == pytest.approx(mix(said[:, 1, 2]))


def test_the_middle_of_two_keys_is_half_way():
    assert mix_at((0.0, 1.0), 0.5)([2.0, 4.0]) == pytest.approx(3.0)
    # slow, fast, slow
    assert mix_at((0.0, 1.0), 0.1)([0.0, 1.0]) < 0.05


def test_a_generator_may_tell_what_the_keys_say():
    assert mix_at((0.0, 1.0), 1.0)(value for value in (1.0, 5.0)) == pytest.approx(5.0)
