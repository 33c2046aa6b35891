# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar's week: seven local days from the day a week begins on, and what each of them holds.

A day is what the calendar on the wall calls one, so that those of 23 and 25 hours are days like all others.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from companion.domain.diary import Record

DAYS = 7


class Mark(StrEnum):
    """What a day came to."""

    DONE = "done"
    PART = "part"
    RESTED = "rested"
    MISSED = "missed"
    PLANNED = "planned"
    TODAY = "today"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first`."""

    first: date

    @classmethod
    def of(cls, day: date, first_weekday: int) -> "Week":
        """The week that `day` lies in, when weeks begin on `first_weekday` (Monday is 0)."""
        return cls(day - timedelta(days=(day.weekday() - first_weekday) % DAYS))

    @property
    def days(self) -> tuple[date, ...]:
        """The days in order."""
        return tuple(self.first + timedelta(days=number) for number in range(DAYS))

    @property
    def last(self) -> date:
        """The seventh day."""
        return self.days[-1]

    @property
    def before(self) -> "Week":
        """The week before this one."""
        return Week(self.first - timedelta(days=DAYS))

    @property
    def after(self) -> "Week":
        """The week after this one."""
        return Week(self.first + timedelta(days=DAYS))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar on the wall."""

    year: int
    month: int

    @classmethod
    def of(cls, week: Week) -> "Month":
        """The month that most days of `week` lie in."""
        middle = week.days[DAYS // 2]
        return cls(middle.year, middle.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after.first - timedelta(days=1)

    @property
    def before(self) -> "Month":
        """The month before this one."""
        day = self.first - timedelta(days=1)
        return Month(day.year, day.month)

    @property
    def after(self) -> "Month":
        """The month after this one."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    def weeks(self, first_weekday: int) -> tuple[Week, ...]:
        """The weeks that have a day in it, when weeks begin on `first_weekday` (Monday is 0)."""
        week = Week.of(self.first, first_weekday)
        weeks = []
        while week.first <= self.last:
            weeks.append(week)
            week = week.after
        return tuple(weeks)


@dataclass(frozen=True, slots=True)
class Day:
    """One day and the kept sessions that began on it, in the order in which they began.

    Attributes:
        rested: the patient rested because of pain.
        removed: sessions that the patient took out; they do not count and can be brought back.
    """

    day: date
    sessions: tuple[Record, ...] = ()
    rested: bool = False
    removed: tuple[Record, ...] = ()

    def mark(self, today: date) -> Mark:
        """What the day came to, seen from `today`; a day is as good as its best session."""
        if any(session.is_done for session in self.sessions):
            return Mark.DONE
        if any(session.is_part for session in self.sessions):
            return Mark.PART
        if self.rested:
            return Mark.RESTED
        return Mark.TODAY if self.day == today else Mark.FREE


def days_of(week: Week, records: Iterable[Record], rested: AbstractSet[date] = frozenset()) -> tuple[Day, ...]:
    """The days of `week` with those of `records` that belong to them; on the days `rested` there was too much pain."""
    by_day: dict[date, list[Record]] = {day: [] for day in week.days}
    # By the instant, and not by the wall: where clocks were put back, or a laptop travelled, the wall runs twice.
    for record in sorted(records, key=lambda record: record.began.at):
        by_day.get(record.began.day, []).append(record)
    return tuple(
        Day(
            day,
            sessions=tuple(record for record in there if not record.removed),
            rested=day in rested,
            removed=tuple(record for record in there if record.removed),
        )
        for day, there in by_day.items()
    )
