# SPDX-License-Identifier: LGPL-3.0-or-later
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.diary import Result
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.views.calendar.counts import SideCount, by_side, count_words, side_count_words
from tests.views.calendar.sessions import asked, holds, session
from tests.views.library.moves import CAT_CAMEL, FIGURE_4, HALF_KNEELING

results = st.lists(
    st.builds(
        Result,
        place=st.builds(Place, part=st.integers(0, 2), side=st.sampled_from(Side), repetition=st.integers(1, 4)),
        asked=st.floats(1, 60),
        counted=st.floats(0, 70),
        total=st.just(0.0),
    )
)


def test_holds_are_counted_by_side_over_all_moves():
    record = session(
        what=asked(HALF_KNEELING, FIGURE_4, repetitions=2),
        held={**holds(0, Side.LEFT, 20, 20), **holds(1, Side.LEFT, 20), **holds(1, Side.RIGHT, 7.5)},
    )
    assert by_side(record.results) == (
        SideCount(Side.LEFT, whole=3, part=0, asked=4),
        SideCount(Side.RIGHT, whole=0, part=1, asked=4),
    )


@given(rows=results)
def test_every_hold_is_counted_once_and_nothing_is_both_whole_and_part(rows):
    counts = by_side(rows)
    assert sum(count.asked for count in counts) == len(rows)
    assert len({count.side for count in counts}) == len(counts)
    assert all(count.whole + count.part <= count.asked for count in counts)
    assert sum(count.part for count in counts) == sum(row.is_part for row in rows)


def test_a_count_tells_what_was_held_in_part():
    assert count_words(SideCount(Side.LEFT, 1, 0, 3)) == "1 of 3"
    assert count_words(SideCount(Side.LEFT, 1, 2, 3)) == "1 of 3, 2 in part"


def test_a_side_is_named_in_capitals():
    assert side_count_words(SideCount(Side.RIGHT, 0, 0, 1)) == "RIGHT 0 of 1"
    record = session(what=asked(CAT_CAMEL, repetitions=6))
    assert [side_count_words(count) for count in by_side(record.results)] == ["Both sides 6 of 6"]
