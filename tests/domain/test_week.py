# SPDX-License-Identifier: LGPL-3.0-or-later
"""Seven days from the locale's first day, and what each of them came to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.diary import Felt, Record
from companion.domain.log import Held, Outcome
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.domain.week import Day, Mark, Week, days_of
from tests.moves import asked
from tests.strategies import records

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
days = st.dates(date(1990, 1, 1), date(2099, 12, 1))
SIDES = (Side.LEFT, Side.RIGHT)


def session(at, number=1, whole=2, offset=timedelta()):
    """A session of two holds that began at `at`, the first `whole` of them held."""
    log = tuple(Held(Place(0, side, 1), "lunge", 1, 20.0, 20.0, Outcome.WHOLE, at) for side in SIDES[:whole])
    return Record(number, asked(), Felt(at, "UTC", offset), log)


@pytest.mark.parametrize(
    ("day", "first_weekday", "first"),
    [
        (date(2026, 1, 1), MONDAY, date(2025, 12, 29)),
        (date(2026, 1, 1), SUNDAY, date(2025, 12, 28)),
        (date(2026, 1, 1), SATURDAY, date(2025, 12, 27)),
        (date(2025, 12, 28), SUNDAY, date(2025, 12, 28)),
        (date(2025, 12, 28), MONDAY, date(2025, 12, 22)),
        (date(2024, 2, 29), MONDAY, date(2024, 2, 26)),
    ],
)
def test_a_week_begins_as_the_locale_says_also_over_the_new_year(day, first_weekday, first):
    week = Week.of(day, first_weekday)
    assert (week.first, week.last) == (first, first + timedelta(days=6))


@given(days, st.integers(0, 6))
def test_every_day_lies_in_its_week_and_in_no_other(day, first_weekday):
    week = Week.of(day, first_weekday)
    assert day in week
    assert day not in week.before
    assert day not in week.after
    assert week.first.weekday() == first_weekday
    assert {Week.of(other, first_weekday) for other in week.days} == {week}
    assert week.after.before == week
    assert (*week.before.days, *week.days) == tuple(week.before.first + timedelta(days=number) for number in range(14))


def test_a_session_belongs_to_the_local_day_it_began_on():
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    here, east = session(late), session(late, offset=timedelta(hours=2))
    week = Week(date(2026, 3, 2))

    assert [day.sessions for day in days_of(week, [here, east])] == [(east,), *[()] * 6]
    assert days_of(week.before, [here, east])[-1].sessions == (here,)


def test_the_sessions_of_a_day_are_in_the_order_of_the_wall_clock():
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    first, second = session(noon, 1), session(noon + timedelta(hours=1), 2, offset=timedelta(hours=-3))
    assert days_of(Week(date(2026, 3, 2)), [first, second])[0].sessions == (second, first)


@given(st.lists(records(), max_size=3), days)
def test_a_week_shows_each_session_of_its_days_once(sessions, day):
    week = Week.of(sessions[0].began.day if sessions else day, MONDAY)
    shown = [record for day in days_of(week, sessions) for record in day.sessions]
    assert len(shown) == sum(record.began.day in week for record in sessions)
    assert all(record.began.day == day.day for day in days_of(week, sessions) for record in day.sessions)


@pytest.mark.parametrize(
    ("wholes", "today", "mark"),
    [
        ((), False, Mark.FREE),
        ((), True, Mark.TODAY),
        ((0,), False, Mark.FREE),
        ((0,), True, Mark.TODAY),
        ((1,), True, Mark.PART),
        ((1, 2), False, Mark.DONE),
        ((2, 0), True, Mark.DONE),
    ],
)
def test_a_day_is_as_good_as_its_best_session(wholes, today, mark):
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    day = Day(noon.date(), tuple(session(noon, whole=whole) for whole in wholes))
    assert day.mark(noon.date() if today else noon.date() + timedelta(days=1)) is mark
