# SPDX-License-Identifier: LGPL-3.0-or-later
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from companion.domain.felt import Felt, Times
from tests.strategies import times

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def at(minutes: int, offset: int = 0) -> Felt:
    return Felt(NOON + timedelta(minutes=minutes), "UTC", timedelta(hours=offset))


def test_a_session_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="end before"):
        Times(at(5), at(4))
    assert Times(at(5), at(5)).length == timedelta()


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ((0, 10), (10, 20), False),
        ((0, 10), (9, 20), True),
        ((0, 30), (10, 20), True),
        ((10, 20), (0, 30), True),
        ((0, 10), (20, 30), False),
        ((0, 10), (0, 10), True),
        ((5, 5), (0, 10), True),
        ((0, 0), (0, 10), False),
    ],
)
def test_two_sessions_overlap_where_both_were_at_the_same_time(one, other, overlap):
    first, second = (Times(at(begin), at(end)) for begin, end in (one, other))
    assert first.overlaps(second) is second.overlaps(first) is overlap


def test_the_place_has_no_part_in_it():
    assert Times(at(0), at(10)).overlaps(Times(at(5, offset=9), at(6, offset=9)))


@given(times(), times())
def test_overlapping_has_no_order(one, other):
    assert one.overlaps(other) is other.overlaps(one)
