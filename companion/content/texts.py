# SPDX-License-Identifier: LGPL-3.0-or-later
"""Readers for texts: names, sentences for patients with their sides in pairs, and citations."""

import re

from companion.content.fault import FaultCode, shown
from companion.content.fields import Reader, RefusedError, Value
from companion.content.source import FORBIDDEN
from companion.content.values import is_number, is_truth, word_at
from companion.domain.stretch import Side
from companion.domain.wording import bare_sides, broken_pairs, for_side

LONGEST_NAME = 60
LONGEST_CUE = 48
LONGEST_TEXT = 400

_HALF_A_LETTER = re.compile("[\ud800-\udfff]")
"""What is left of a sign when a program cuts it in two; no file can hold it."""


def text(longest: int = LONGEST_TEXT) -> Reader[str]:
    """Reads any text; line breaks in it count as spaces."""
    return Reader(lambda value: _take_text(value, longest), "")


def name() -> Reader[str]:
    """Reads a name, which is shown where no side is meant and so cannot tell one."""
    return Reader(lambda value: _as_name(_take_text(value, LONGEST_NAME)), "")


def name_fault(text: str) -> FaultCode | None:
    """Why `text`, as a person typed it, cannot be the name of anything; None where it can."""
    if _HALF_A_LETTER.search(text):
        return FaultCode.FORBIDDEN_CHARACTER
    try:
        _as_name(_shown_text(text, LONGEST_NAME))
    except RefusedError as refused:
        return refused.code
    return None


def _as_name(words: str) -> str:
    if bare_sides(words) or broken_pairs(words) or for_side(words, Side.LEFT) != words:
        raise RefusedError(FaultCode.SIDE_IN_NAME)
    return words


def sentence(longest: int = LONGEST_TEXT) -> Reader[str]:
    """Reads a text for patients: every side in it stands in a pair `[right|left]`.

    `longest` holds for the text as it is read with either side.
    """

    def take(value: Value) -> str:
        # Both words of all pairs together are less than twice as long as what is read in the end.
        words = _take_text(value, longest * 2)
        if broken_pairs(words):
            raise RefusedError(FaultCode.BROKEN_PAIR)
        if bare := bare_sides(words):
            raise RefusedError(FaultCode.BARE_SIDE, value=bare[0])
        length = max(len(for_side(words, side)) for side in (Side.LEFT, Side.RIGHT))
        if length > longest:
            raise RefusedError(FaultCode.TEXT_TOO_LONG, length=length, most=longest)
        return words

    return Reader(take, "")


def _take_text(value: Value, longest: int) -> str:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    if is_number(word) or is_truth(word):
        raise RefusedError(FaultCode.TEXT_NEEDED, value=shown(word.text))
    if word.is_nothing:
        raise RefusedError(FaultCode.EMPTY_TEXT)
    return _shown_text(word.text, longest)


def _shown_text(text: str, longest: int) -> str:
    # YAML lets quoted text hide any character behind a backslash.
    if hidden := FORBIDDEN.search(text):
        raise RefusedError(FaultCode.FORBIDDEN_CHARACTER, character=f"U+{ord(hidden.group()):04X}")
    words = " ".join(text.split())
    if not words:
        raise RefusedError(FaultCode.EMPTY_TEXT)
    if len(words) > longest:
        raise RefusedError(FaultCode.TEXT_TOO_LONG, length=len(words), most=longest)
    return words
