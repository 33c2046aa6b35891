# SPDX-License-Identifier: LGPL-3.0-or-later
"""Seven days from the locale's first day, and what each of them came to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.diary import Record
from companion.domain.felt import Felt
from companion.domain.log import Held, Outcome
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.domain.week import Day, Mark, Month, Week, days_of
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


def test_the_sessions_of_a_day_are_in_the_order_in_which_they_began_whatever_the_wall_clock_did():
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    first, second = session(noon, 1), session(noon + timedelta(hours=1), 2, offset=timedelta(hours=-3))
    assert days_of(Week(date(2026, 3, 2)), [first, second])[0].sessions == (first, second)


@given(st.lists(records(), max_size=3), days)
def test_a_week_shows_each_session_of_its_days_once(sessions, day):
    week = Week.of(sessions[0].began.day if sessions else day, MONDAY)
    shown = [(day.day, record) for day in days_of(week, sessions) for record in (*day.sessions, *day.removed)]
    assert len(shown) == sum(record.began.day in week for record in sessions)
    assert all(record.began.day == day for day, record in shown)


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


def test_what_was_removed_does_not_count_and_is_still_there():
    whole = session(datetime(2026, 3, 2, 12, tzinfo=UTC))
    gone = replace(whole, id=2, removed=True)
    monday = days_of(Week(date(2026, 3, 2)), [gone])[0]
    assert (monday.sessions, monday.removed) == ((), (gone,))
    assert monday.mark(date(2026, 3, 4)) is Mark.FREE


@pytest.mark.parametrize(
    ("sessions", "mark"), [((), Mark.RESTED), ((0,), Mark.RESTED), ((1,), Mark.PART), ((2,), Mark.DONE)]
)
def test_rest_is_what_a_day_came_to_unless_something_was_held(sessions, mark):
    day = date(2026, 3, 2)
    records = [session(datetime(2026, 3, 2, 12, tzinfo=UTC), whole=whole) for whole in sessions]
    assert days_of(Week(day), records, {day})[0].mark(day) is mark


@pytest.mark.parametrize(
    ("month", "first_weekday", "first", "count"),
    [
        (Month(2026, 2), MONDAY, date(2026, 1, 26), 5),
        (Month(2026, 2), 6, date(2026, 2, 1), 4),  # four whole weeks from Sunday to Saturday
        (Month(2026, 8), MONDAY, date(2026, 7, 27), 6),
        (Month(2024, 2), 5, date(2024, 1, 27), 5),  # weeks that begin on Saturday, and a leap day
    ],
)
def test_a_month_has_the_weeks_that_have_a_day_in_it(month, first_weekday, first, count):
    weeks = month.weeks(first_weekday)
    assert (weeks[0].first, len(weeks)) == (first, count)


@given(days, st.integers(0, 6))
def test_every_day_of_a_month_lies_in_one_of_its_weeks(day, first_weekday):
    month = Month(day.year, day.month)
    weeks = month.weeks(first_weekday)
    assert sum(day in week for week in weeks) == 1
    assert month.before.after == month == month.after.before
    assert month.first <= day <= month.last
    assert Month.of(Week.of(day, first_weekday)) in (month.before, month, month.after)
