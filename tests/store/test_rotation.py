# SPDX-License-Identifier: LGPL-3.0-or-later
"""Of many backups the right few are kept, whatever the clock did."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from companion.store.rotation import DAYS, LAST, WEEKS, kept

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)  # a Monday


@dataclass(frozen=True)
class Made:
    number: int
    made: datetime


_times = st.datetimes(datetime(2026, 1, 1), datetime(2026, 4, 1), timezones=st.just(UTC))  # noqa: DTZ001 hypothesis adds the zone
"""Any times in any order: a clock may be set to whatever."""


def numbered(times: list[datetime]) -> list[Made]:
    return [Made(number, at) for number, at in enumerate(times, 1)]


rows = st.lists(_times, max_size=60).map(numbered)


def day(backup: Made):
    return backup.made.date()


def week(backup: Made):
    return backup.made.isocalendar()[:2]


@given(backups=rows)
def test_the_last_are_kept_and_never_more_than_there_is_a_place_for(backups: list[Made]) -> None:
    found = kept(backups)
    assert found[:LAST] == backups[::-1][:LAST]
    assert set(found) <= set(backups)
    assert len(found) <= LAST + DAYS + WEEKS


@given(backups=rows)
def test_what_was_kept_once_is_kept_when_asked_again(backups: list[Made]) -> None:
    assert kept(kept(backups)) == kept(backups)


@given(backups=rows, shuffled=st.randoms())
def test_the_order_in_which_a_folder_tells_them_is_nothing(backups: list[Made], shuffled) -> None:
    told = backups.copy()
    shuffled.shuffle(told)
    assert kept(told) == kept(backups)


@given(backups=rows)
def test_every_day_and_week_kept_is_there_with_its_newest(backups: list[Made]) -> None:
    found = kept(backups)
    for span, most in ((day, DAYS), (week, WEEKS)):
        newest = {span(backup): backup for backup in backups}
        latest = sorted(newest.values(), key=lambda backup: backup.number)[-most:]
        assert set(latest) <= set(found)


@given(backups=rows, at=_times)
def test_the_one_just_made_stays_though_the_clock_went_back(backups: list[Made], at: datetime) -> None:
    new = Made(len(backups) + 1, at)
    assert kept([*backups, new])[0] == new


def test_old_days_and_weeks_survive_a_hundred_backups_on_one_day() -> None:
    old = [NOON - timedelta(days=days) for days in (28, 21, 14, 7, 5, 3, 2, 1)]
    today = [NOON + timedelta(minutes=minute) for minute in range(100)]
    found = kept(numbered(old + today))
    days_kept = {(NOON.date() - backup.made.date()).days for backup in found}
    assert days_kept == {14, 7, 5, 3, 2, 1, 0} | {21}
    assert sum(backup.made >= NOON for backup in found) == LAST


def test_backups_made_one_by_one_over_a_year_leave_a_month_to_go_back_to() -> None:
    found: list[Made] = []
    for number in range(1, 366):
        found = kept([*found, Made(number, NOON + timedelta(days=number))])
    ages = [365 - backup.number for backup in found]
    assert ages[:LAST] == list(range(LAST))
    assert 14 <= ages[-1] <= 27


def test_days_of_a_wrong_clock_give_way_like_any_others() -> None:
    # GIVEN a week in which the clock stood in 2099
    wrong = [datetime(2099, 1, day, tzinfo=UTC) for day in range(1, 8)]
    right = [NOON + timedelta(days=day) for day in range(30)]
    # THEN after a month of right days nothing is left of it
    assert {backup.made.year for backup in kept(numbered(wrong + right))} == {2026}


def test_days_are_those_of_utc() -> None:
    # 2 March in Kathmandu, 1 March in UTC, and the newest of that day
    late = Made(2, datetime(2026, 3, 2, 3, tzinfo=timezone(timedelta(hours=5, minutes=45))))
    after = [Made(3 + minute, NOON + timedelta(minutes=minute)) for minute in range(20)]
    found = kept([Made(1, datetime(2026, 3, 1, 8, tzinfo=UTC)), late, *after])
    assert found[-1] == late
