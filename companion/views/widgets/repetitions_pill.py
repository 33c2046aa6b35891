# SPDX-License-Identifier: LGPL-3.0-or-later
"""All repetitions of one side as one button: says how many were done, and is corrected by a press."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot

from companion.domain.diary import Result
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.words.session import side_word

translate = QCoreApplication.translate


class RepetitionsPill(Button):
    """The repetitions of one side of a move.

    Args:
        looks: How things look now.
        results: What came of each of them.
        move: The name of the move.

    Signals:
        corrected(): it was pressed; read `corrections`.
    """

    corrected = Signal()

    def __init__(self, looks: LookSource, results: Sequence[Result], move: str) -> None:
        self._results = tuple(results)
        self._move = move
        self._choices = _choices(self._results)
        self._at = 0
        super().__init__(looks, kind="chip", icon="check", height=44)
        place = results[0].place
        self.setObjectName(f"repetitions_{place.part}_{place.side}")
        self.setToolTip(self.tr("Press to correct"))
        self.clicked.connect(self._next)
        self._show()

    @property
    def part(self) -> int:
        """The number of the move in the session, from 0."""
        return self._results[0].place.part

    @property
    def side(self) -> Side:
        """The side that was worked."""
        return self._results[0].place.side

    @property
    def hurt(self) -> bool:
        """Whether 'this hurts' was pressed in one of them."""
        return any(result.hurt for result in self._results)

    @property
    def asked(self) -> int:
        """How many were asked for."""
        return len(self._results)

    @property
    def whole(self) -> int:
        """How many were done, as the patient says."""
        return sum(seconds >= result.asked for result, seconds in zip(self._results, self._chosen, strict=True))

    @property
    def corrections(self) -> Mapping[Place, float]:
        """The seconds of those that are not as they were."""
        told = zip(self._results, self._chosen, strict=True)
        return {result.place: seconds for result, seconds in told if seconds != result.counted}

    def choose_all(self, done: bool) -> None:
        """Say that all of them were done, or none."""
        self._at = self._choices.index(_all(self._results) if done else _none(self._results))
        self._show()

    @property
    def _chosen(self) -> tuple[float, ...]:
        return self._choices[self._at]

    @Slot()
    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._choices)
        self._show()
        self.corrected.emit()

    def _show(self) -> None:
        whole = self.whole
        self.set_icon("check" if whole == self.asked else "part" if whole else "close")
        told = translate("RepetitionsPill", "{whole} of {asked}").format(whole=whole, asked=self.asked)
        self.set_words(told if whole else translate("RepetitionsPill", "not done"))
        side = side_word(self.side)
        self.setAccessibleName(f"{self._move}, {side} {told}" if side else f"{self._move}, {told}")


def _choices(results: Sequence[Result]) -> tuple[tuple[float, ...], ...]:
    """What a press goes through: what was timed first, then all of them, then none."""
    timed = tuple(result.counted for result in results)
    return tuple(dict.fromkeys((timed, _all(results), _none(results))))


def _all(results: Sequence[Result]) -> tuple[float, ...]:
    return tuple(max(result.counted, result.asked) for result in results)


def _none(results: Sequence[Result]) -> tuple[float, ...]:
    return (0.0,) * len(results)
