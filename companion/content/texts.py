# SPDX-License-Identifier: LGPL-3.0-or-later
"""Readers for texts: names, sentences for patients with their sides in pairs, and citations."""

from companion.content.fault import FaultCode, shown
from companion.content.fields import Reader, RefusedError, Value
from companion.content.source import FORBIDDEN
from companion.content.values import is_number, is_truth, word_at
from companion.domain.stretch import Side
from companion.domain.wording import bare_sides, broken_pairs, for_side

LONGEST_NAME = 60
LONGEST_CUE = 48
LONGEST_TEXT = 400


def text(longest: int = LONGEST_TEXT) -> Reader[str]:
    """Reads any text; line breaks in it count as spaces."""
    return Reader(lambda value: _take_text(value, longest), "")


def name() -> Reader[str]:
    """Reads a name, which is shown where no side is meant and so cannot tell one."""

    def take(value: Value) -> str:
        words = _take_text(value, LONGEST_NAME)
        if bare_sides(words) or broken_pairs(words) or for_side(words, Side.LEFT) != words:
            raise RefusedError(FaultCode.SIDE_IN_NAME)
        return words

    return Reader(take, "")


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
    # YAML lets quoted text hide any character behind a backslash.
    if hidden := FORBIDDEN.search(word.text):
        raise RefusedError(FaultCode.FORBIDDEN_CHARACTER, character=f"U+{ord(hidden.group()):04X}")
    words = " ".join(word.text.split())
    if not words or word.is_nothing:
        raise RefusedError(FaultCode.EMPTY_TEXT)
    if len(words) > longest:
        raise RefusedError(FaultCode.TEXT_TOO_LONG, length=len(words), most=longest)
    return words
