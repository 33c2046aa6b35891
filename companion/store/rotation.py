# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which backups are kept: the last ones, and one each of the days and weeks before.

What comes later is told by the number, not by the time: so a clock that was set back for a day, or far ahead, costs no
backup, and its days give way to others like any day.
"""

from collections.abc import Collection, Hashable, Iterable
from datetime import UTC, datetime
from typing import Protocol, TypeVar

LAST = 10
DAYS = 7
WEEKS = 4


class Numbered(Protocol):
    """What rotates.

    Attributes:
        number: the later, the higher.
        made: when it was made, timezone-aware.
    """

    @property
    def number(self) -> int: ...  # noqa: D102 see the class

    @property
    def made(self) -> datetime: ...  # noqa: D102 see the class


T = TypeVar("T", bound=Numbered)


def kept(backups: Collection[T]) -> list[T]:
    """Those of `backups` to keep, the newest first: no more than `LAST` + `DAYS` + `WEEKS`.

    They are the last `LAST`, the newest of each of the last `DAYS` days that have one, and the newest of each of the
    last `WEEKS` ISO weeks that have one. Days and weeks are those of UTC.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    wanted = {backup.number for backup in newest_first[:LAST]}
    wanted.update(_first_of_each(DAYS, ((_day(backup), backup.number) for backup in newest_first)))
    wanted.update(_first_of_each(WEEKS, ((_day(backup)[:2], backup.number) for backup in newest_first)))
    return [backup for backup in newest_first if backup.number in wanted]


def _first_of_each(most: int, numbers: Iterable[tuple[Hashable, int]]) -> list[int]:
    """The first number of each of the first `most` spans."""
    first: dict[Hashable, int] = {}
    for span, number in numbers:
        first.setdefault(span, number)
    return list(first.values())[:most]


def _day(backup: Numbered) -> tuple[int, int, int]:
    """The ISO year, week and day."""
    year, week, day = backup.made.astimezone(UTC).isocalendar()
    return (year, week, day)
