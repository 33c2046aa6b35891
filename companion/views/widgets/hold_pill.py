# SPDX-License-Identifier: LGPL-3.0-or-later
"""One hold: says what was held, and is corrected by a press."""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from companion.domain.diary import Result
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
        corrected(): it was pressed; read `seconds`.
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
    def result(self) -> Result:
        """The hold as it was timed."""
        return self._result

    @property
    def seconds(self) -> float:
        """What the patient says was held."""
        return self._choices[self._at]

    def choose(self, seconds: float) -> None:
        """Say that `seconds` were held, if that is one of the choices."""
        if seconds in self._choices:
            self._at = self._choices.index(seconds)
            self._show()

    @Slot()
    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._choices)
        self._show()
        self.corrected.emit()

    def _show(self) -> None:
        whole = self.seconds >= self._result.asked
        nothing = self.seconds == 0
        self.set_icon("check" if whole else "close" if nothing else "part")
        self.set_words(self.tr("not held") if nothing else self.tr("{seconds} s").format(seconds=f"{self.seconds:g}"))
        self.setAccessibleName(_spoken(self._move, self._result, self.seconds))


def _spoken(move: str, result: Result, seconds: float) -> str:
    held = seconds_words(seconds) if seconds else translate("HoldPill", "not held")
    side = side_word(result.place.side)
    words = translate("HoldPill", "{side} hold {number}: {held}")
    told = words.format(side=side, number=result.place.repetition, held=held).strip()
    return f"{move}, {told}"
