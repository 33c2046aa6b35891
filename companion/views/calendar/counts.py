# SPDX-License-Identifier: LGPL-3.0-or-later
"""How many holds of each side were held, whole or in part, and how that is said."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from companion.domain.diary import Result
from companion.domain.stretch import Side
from companion.views.words.session import side_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SideCount:
    """What became of the holds of one side: `whole` and `part` of the `asked` ones."""

    side: Side
    whole: int
    part: int
    asked: int


def by_side(results: Iterable[Result]) -> tuple[SideCount, ...]:
    """The holds counted by side, in the order in which the sides were worked first."""
    sides: dict[Side, list[Result]] = {}
    for result in results:
        sides.setdefault(result.place.side, []).append(result)
    return tuple(
        SideCount(side, sum(row.is_whole for row in rows), sum(row.is_part for row in rows), len(rows))
        for side, rows in sides.items()
    )


def count_words(count: SideCount) -> str:
    """'1 of 3', or '1 of 3, 1 in part'."""
    words = translate("Calendar", "{whole} of {asked}").format(whole=count.whole, asked=count.asked)
    if not count.part:
        return words
    return translate("Calendar", "{count}, {part} in part").format(count=words, part=count.part)


def side_count_words(count: SideCount) -> str:
    """'LEFT 1 of 3'."""
    side = side_word(count.side) or translate("Calendar", "Both sides")
    return translate("Calendar", "{side} {count}").format(side=side, count=count_words(count))
