# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every setting with its type, its default and its bounds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from companion.domain.asked import Lengths

TEXT_PERCENT = range(100, 201, 25)
HOLDS_EACH_SIDE = range(1, 5)
HOLD_SECONDS = range(10, 61, 10)
WAIT_SECONDS = range(3, 31)
EASE_SECONDS = range(3, 11)


class ThemeChoice(StrEnum):
    """Which colours are used; `SYSTEM` follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class ShownPerson(StrEnum):
    """Who shows the moves; the word is that of the folder with this person's pictures."""

    DEFAULT = "default"
    GRACE = "grace"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the patient or the clinic chose.

    Attributes:
        text_percent: one of `TEXT_PERCENT`.
        volume: percent of full.
        motion: whether the picture moves and the frame flashes.
        person: who shows the moves; one without pictures of this person is shown by the usual one.
        language: a code like 'de', or empty for the computer's language.
        get_ready: seconds to get into position; likewise the other lengths.
        press_when_ready: wait for a key in place of `get_ready` and `change_sides`.
        ease: seconds to move into a stretch, and as many to move out.
        hold: one of `HOLD_SECONDS`, or 0 to do as the routine says; each move bounds it.
        holds_each_side: one of `HOLDS_EACH_SIDE`, or 0 to do as the routine says.
        without_floor: whether the patient cannot kneel or get to the floor just now.
        routine: the id of the routine that was chosen for every day, or empty for the starter.
        favourites: the ids of the moves that were marked, in the order in which they were.
    """

    text_percent: int = 100
    theme: ThemeChoice = ThemeChoice.SYSTEM
    sound: bool = True
    volume: int = 70
    motion: bool = True
    person: ShownPerson = ShownPerson.DEFAULT
    language: str = ""
    get_ready: int = 8
    change_sides: int = 8
    rest: int = 5
    press_when_ready: bool = False
    ease: int = 3
    hold: int = 0
    holds_each_side: int = 0
    without_floor: bool = False
    routine: str = ""
    favourites: tuple[str, ...] = ()

    @property
    def lengths(self) -> Lengths:
        """The lengths of the phases around a hold, as the engine wants them."""
        return Lengths(
            get_ready=None if self.press_when_ready else float(self.get_ready),
            change_sides=None if self.press_when_ready else float(self.change_sides),
            rest=float(self.rest),
            ease_in=float(self.ease),
            ease_out=float(self.ease),
        )

    def as_words(self) -> dict[str, str]:
        """Every setting as text, as it is kept."""
        return {name: _word(value) for name, value in asdict(self).items()}

    @classmethod
    def from_words(cls, words: Mapping[str, str]) -> "Settings":
        """The settings that `words` tell of; what is missing or out of bounds takes its default."""
        chosen: dict[str, Any] = {}
        for setting in fields(cls):
            value = _READ[setting.name](words.get(setting.name, ""))
            if value is not None:
                chosen[setting.name] = value
        return cls(**chosen)


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _yes_or_no(word: str) -> bool | None:
    return {"yes": True, "no": False}.get(word)


def _one_of(allowed: Iterable[int]) -> Callable[[str], int | None]:
    def read(word: str) -> int | None:
        return next((value for value in allowed if str(value) == word), None)

    return read


def _theme(word: str) -> ThemeChoice | None:
    return next((choice for choice in ThemeChoice if choice == word), None)


def _person(word: str) -> ShownPerson | None:
    return next((person for person in ShownPerson if person == word), None)


def _language(word: str) -> str | None:
    return word if word.replace("_", "").isalpha() else None


def _ids(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.split()))


_READ: dict[str, Callable[[str], object]] = {
    "text_percent": _one_of(TEXT_PERCENT),
    "theme": _theme,
    "sound": _yes_or_no,
    "volume": _one_of(range(101)),
    "motion": _yes_or_no,
    "person": _person,
    "language": _language,
    "get_ready": _one_of(WAIT_SECONDS),
    "change_sides": _one_of(WAIT_SECONDS),
    "rest": _one_of(WAIT_SECONDS),
    "press_when_ready": _yes_or_no,
    "ease": _one_of(EASE_SECONDS),
    "hold": _one_of((0, *HOLD_SECONDS)),
    "holds_each_side": _one_of((0, *HOLDS_EACH_SIDE)),
    "without_floor": _yes_or_no,
    "routine": str,
    "favourites": _ids,
}
