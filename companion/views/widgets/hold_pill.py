# SPDX-License-Identifier: LGPL-3.0-or-later
"""One hold: says what was held, and is corrected by a press."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal, Slot

from companion.domain.diary import Result
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.words.session import seconds_words, side_word

translate = QCoreApplication.translate


def choices(result: Result) -> tuple[float, ...]:
    """What a press goes through, in seconds: what was timed first, then the other truths there may be."""
    others = (0.0, result.asked) if result.is_whole else (result.asked, 0.0)
    return (result.counted, *(seconds for seconds in others if seconds != result.counted))


class HoldPill(Button):
    """A hold as a button.

    Signals:
        corrected(): it was pressed; read `corrections`.
    """

    corrected = Signal()

    def __init__(self, looks: LookSource, result: Result, move: str) -> None:
        self._result = result
        self._move = move
        self._choices = choices(result)
        self._at = 0
        super().__init__(looks, kind="chip", icon="check", height=44)
        place = result.place
        self.setObjectName(f"hold_{place.part}_{place.side}_{place.repetition}")
        self.setToolTip(self.tr("Press to correct"))
        self.clicked.connect(self._next)
        self._show()

    @property
    def part(self) -> int:
        """The number of the move in the session, from 0."""
        return self._result.place.part

    @property
    def side(self) -> Side:
        """The side that was worked."""
        return self._result.place.side

    @property
    def hurt(self) -> bool:
        """Whether 'this hurts' was pressed in it."""
        return self._result.hurt

    @property
    def asked(self) -> int:
        """How many holds this is."""
        return 1

    @property
    def whole(self) -> int:
        """1 if it was held for its whole dose, as the patient says; else 0."""
        return int(self._seconds >= self._result.asked)

    @property
    def corrections(self) -> Mapping[Place, float]:
        """Its seconds, if they are not as they were."""
        return {} if self._seconds == self._result.counted else {self._result.place: self._seconds}

    def choose_all(self, done: bool) -> None:
        """Say that it was held whole, or not at all."""
        self._at = self._choices.index(max(self._result.counted, self._result.asked) if done else 0.0)
        self._show()

    @property
    def _seconds(self) -> float:
        return self._choices[self._at]

    @Slot()
    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._choices)
        self._show()
        self.corrected.emit()

    def _show(self) -> None:
        whole = self._seconds >= self._result.asked
        nothing = self._seconds == 0
        self.set_icon("check" if whole else "close" if nothing else "part")
        self.set_words(self.tr("not held") if nothing else self.tr("{seconds} s").format(seconds=f"{self._seconds:g}"))
        self.setAccessibleName(_spoken(self._move, self._result, self._seconds))


def _spoken(move: str, result: Result, seconds: float) -> str:
    held = seconds_words(seconds) if seconds else translate("HoldPill", "not held")
    side = side_word(result.place.side)
    words = translate("HoldPill", "{side} hold {number}: {held}")
    told = words.format(side=side, number=result.place.repetition, held=held).strip()
    return f"{move}, {told}"
