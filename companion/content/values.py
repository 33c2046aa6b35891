# SPDX-License-Identifier: LGPL-3.0-or-later
"""Readers for the kinds of value that content files are made of: numbers, choices, days, lists and ids."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from companion.content.fault import FaultCode, shown
from companion.content.fields import Reader, RefusedError, Value
from companion.content.reading import Row, Word

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

MOST_ITEMS = 30

_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 60


def is_number(word: Word) -> bool:
    """Whether `word` is written as a number, without quotes."""
    return word.plain and _NUMBER.fullmatch(word.text) is not None


def is_truth(word: Word) -> bool:
    """Whether `word` is written as true or false, without quotes."""
    return word.plain and word.text in _TRUTH


def word_at(value: Value, needed: FaultCode) -> Word:
    """The single word at `value`.

    Raises:
        RefusedError: a list or fields stand there; the fault is `needed`.
    """
    if not isinstance(value.node, Word):
        raise RefusedError(needed, value="[...]" if isinstance(value.node, Row) else "{...}")
    return value.node


def seconds(lowest: float, highest: float) -> Reader[float]:
    """Reads a length of time in whole seconds, both ends included: nobody feels less, and no screen shows it."""

    def take(value: Value) -> float:
        word = word_at(value, FaultCode.NUMBER_NEEDED)
        if not is_number(word):
            raise RefusedError(FaultCode.NUMBER_NEEDED, value=shown(word.text))
        number = _within(float(word.text), word, lowest, highest, (FaultCode.TOO_SHORT, FaultCode.TOO_LONG))
        if not number.is_integer():
            raise RefusedError(FaultCode.WHOLE_NUMBER_NEEDED, value=shown(word.text))
        return number

    return Reader(take, lowest)


def count(lowest: int, highest: int) -> Reader[int]:
    """Reads a whole number, both ends included."""

    def take(value: Value) -> int:
        word = word_at(value, FaultCode.WHOLE_NUMBER_NEEDED)
        if not (word.plain and _WHOLE.fullmatch(word.text)):
            raise RefusedError(FaultCode.WHOLE_NUMBER_NEEDED, value=shown(word.text))
        return int(_within(float(word.text), word, lowest, highest, (FaultCode.TOO_FEW, FaultCode.TOO_MANY)))

    return Reader(take, lowest)


def _within(number: float, word: Word, lowest: float, highest: float, codes: tuple[FaultCode, FaultCode]) -> float:
    if lowest <= number <= highest:
        return number
    code = codes[0] if number < lowest else codes[1]
    raise RefusedError(code, value=shown(word.text), lowest=f"{lowest:g}", highest=f"{highest:g}")


def span(number: Reader[T], widest: tuple[T, T]) -> Reader[tuple[T, T]]:
    """Reads `[lowest, highest]`; where it cannot, nothing is out of bounds."""

    def take(value: Value) -> tuple[T, T]:
        if not isinstance(value.node, Row) or len(value.node.items) != 2:
            raise RefusedError(FaultCode.TWO_NUMBERS_NEEDED)
        before = len(value.notes.faults)
        lowest, highest = _items(value, number)
        if len(value.notes.faults) > before:
            return widest
        if lowest > highest:  # type: ignore[operator]  # both are numbers
            raise RefusedError(FaultCode.BOUNDS_TURNED, lowest=lowest, highest=highest)
        return lowest, highest

    return Reader(take, widest)


def _take_truth(value: Value) -> bool:
    word = word_at(value, FaultCode.TRUE_OR_FALSE_NEEDED)
    if not is_truth(word):
        raise RefusedError(FaultCode.TRUE_OR_FALSE_NEEDED, value=shown(word.text))
    return _TRUTH[word.text]


truth = Reader(_take_truth, stand_in=False)


def _take_day(value: Value) -> date:
    word = word_at(value, FaultCode.DAY_NEEDED)
    try:
        # Python from 3.11 on would take '20261123' and '2026-W47-1' too.
        return date.fromisoformat(word.text if _DAY.fullmatch(word.text) else "")
    except ValueError:
        raise RefusedError(FaultCode.DAY_NEEDED, value=shown(word.text)) from None


day = Reader(_take_day, date.min)


def one_of(choices: Iterable[Choice]) -> Reader[Choice]:
    """Reads one of `choices` by its value."""
    by_word = {str(choice): choice for choice in choices}

    def take(value: Value) -> Choice:
        word = word_at(value, FaultCode.TEXT_NEEDED)
        if word.text not in by_word:
            raise RefusedError(FaultCode.NOT_ONE_OF, value=shown(word.text), allowed=", ".join(by_word))
        return by_word[word.text]

    return Reader(take, next(iter(by_word.values())))


def list_of(item: Reader[T], least: int = 0, most: int = MOST_ITEMS) -> Reader[tuple[T, ...]]:
    """Reads a list of between `least` and `most` values."""

    def take(value: Value) -> tuple[T, ...]:
        if not isinstance(value.node, Row):
            raise RefusedError(FaultCode.LIST_NEEDED)
        length = len(value.node.items)
        if length < least:
            raise RefusedError(FaultCode.EMPTY_LIST)
        if length > most:
            raise RefusedError(FaultCode.LIST_TOO_LONG, length=length, most=most)
        return _items(value, item)

    return Reader(take, ())


def set_of(choices: Iterable[Choice], least: int = 0) -> Reader[tuple[Choice, ...]]:
    """Reads a list of `choices` in which none comes twice."""
    items = list_of(one_of(choices), least)

    def take(value: Value) -> tuple[Choice, ...]:
        before = len(value.notes.faults)
        chosen = items.take(value)
        doubles = [choice for number, choice in enumerate(chosen) if choice in chosen[:number]]
        # A refused value left a stand-in, which may well look like a double.
        if doubles and len(value.notes.faults) == before:
            raise RefusedError(FaultCode.TWICE, value=doubles[0])
        return chosen

    return Reader(take, ())


def _items(value: Value, item: Reader[T]) -> tuple[T, ...]:
    nodes = value.node.items if isinstance(value.node, Row) else ()
    return tuple(
        item(Value(node, f"{value.field}[{number}]", value.notes)) for number, node in enumerate(nodes, start=1)
    )


def own_id(file: str) -> Reader[str]:
    """Reads the id of a file, which has to be the file's name `file` (without its ending)."""

    def take(value: Value) -> str:
        word = word_at(value, FaultCode.BAD_ID)
        if len(word.text) > _LONGEST_ID or not _ID.fullmatch(word.text):
            raise RefusedError(FaultCode.BAD_ID, value=shown(word.text))
        if word.text != file:
            raise RefusedError(FaultCode.ID_NOT_FILE_NAME, value=shown(word.text), file=shown(file))
        return word.text

    return Reader(take, "")


def id_among(known: Iterable[str], unknown: FaultCode, own: str = "") -> Reader[str]:
    """Reads the id of another file; `unknown` is the fault when there is none, `own` the id of this file."""
    ids = sorted(known)

    def take(value: Value) -> str:
        word = word_at(value, FaultCode.TEXT_NEEDED)
        if word.text == own:
            raise RefusedError(FaultCode.REFERS_TO_ITSELF)
        if word.text not in ids:
            nearest = get_close_matches(word.text[:_LONGEST_ID], ids, n=3, cutoff=0)
            raise RefusedError(unknown, value=shown(word.text), nearest=", ".join(nearest))
        return word.text

    return Reader(take, "")
