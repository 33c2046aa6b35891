# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.breath import IN, LAST, OUT, PAUSE, fullness, gently

WHOLE = IN + OUT + PAUSE
seconds = st.floats(0, 600)


@pytest.mark.parametrize(
    ("held", "full"),
    [(0, 0), (IN / 2, 0.5), (IN, 1), (IN + OUT / 2, 0.5), (IN + OUT, 0), (WHOLE - 0.01, 0), (WHOLE + IN, 1)],
)
def test_a_breath_goes_in_out_and_rests(held: float, full: float) -> None:
    assert fullness(held) == pytest.approx(full, abs=1e-9)


def test_it_takes_longer_out_than_in_and_is_slow() -> None:
    assert IN < OUT
    assert 60 / WHOLE < 10


def test_before_the_hold_the_chest_is_empty() -> None:
    assert fullness(-3) == 0


@given(seconds, st.none() | seconds)
def test_the_chest_is_never_more_than_full_or_less_than_empty(held: float, left: float | None) -> None:
    assert 0 <= fullness(held, left) <= 1


@given(seconds, st.floats(0, 0.1))
def test_it_moves_smoothly(held: float, later: float) -> None:
    # at its fastest a half turn of a cosine is 1.6 times as fast as its mean
    assert abs(fullness(held + later) - fullness(held)) <= 1.6 * later / IN + 1e-9


@given(seconds, st.floats(0, 60), st.floats(0, 0.1))
def test_it_comes_to_rest_smoothly_before_the_hold_ends(held: float, left: float, later: float) -> None:
    assert fullness(held, 0) == 0
    after = fullness(held + later, max(left - later, 0))
    assert abs(after - fullness(held, left)) <= 1.6 * later / min(IN, LAST) + 1e-9


@given(seconds, st.floats(LAST, 600))
def test_it_does_not_care_for_an_end_that_is_far(held: float, left: float) -> None:
    assert fullness(held, left) == fullness(held)


@given(st.floats(-2, 3))
def test_a_gentle_movement_begins_and_ends_where_it_should(share: float) -> None:
    assert gently(0) == 0
    assert gently(1) == 1
    assert gently(share) + gently(1 - share) == pytest.approx(1)
