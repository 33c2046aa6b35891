# SPDX-License-Identifier: LGPL-3.0-or-later
"""The calendar's week: seven local days from the day a week begins on, and what each of them holds."""

from collections.abc import Iterable
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
class Day:
    """One day and the kept sessions that began on it, in the order of their local times."""

    day: date
    sessions: tuple[Record, ...]

    def mark(self, today: date) -> Mark:
        """What the day came to, seen from `today`; a day is as good as its best session."""
        if any(session.is_done for session in self.sessions):
            return Mark.DONE
        if any(session.is_part for session in self.sessions):
            return Mark.PART
        return Mark.TODAY if self.day == today else Mark.FREE


def days_of(week: Week, records: Iterable[Record]) -> tuple[Day, ...]:
    """The days of `week` with those of `records` that belong to them."""
    by_day: dict[date, list[Record]] = {day: [] for day in week.days}
    for record in records:
        by_day.get(record.began.day, []).append(record)
    return tuple(
        Day(day, tuple(sorted(sessions, key=lambda record: record.began.local.replace(tzinfo=None))))
        for day, sessions in by_day.items()
    )
