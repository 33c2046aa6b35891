# SPDX-License-Identifier: LGPL-3.0-or-later
"""Finding a move by any of its names, also misspelt, or by what people call the part of the body."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

_LEAST_LIKENESS = 0.74
_SHORTEST_MISSPELT = 4
_MOST_MEANT = 3

_WHOLE, _BEGINNING, _WITHIN, _MISSPELT = 8, 4, 2, 1


class Finder:
    """Looks for words in texts that belong to ids.

    Args:
        texts: for each id, what it is found by; what stands first counts most.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self._words = {own: _weighed(found_by) for own, found_by in texts.items()}
        self._vocabulary = sorted({word for words in self._words.values() for word in words})

    def find(self, wanted: str) -> list[str]:
        """The ids in whose texts every word of `wanted` is found, the best first; all of them for no words."""
        meant = [self._meant(word) for word in words_of(wanted)]
        scores = {own: _score(words, meant) for own, words in self._words.items()}
        found = [own for own, score in scores.items() if score is not None]
        return sorted(found, key=lambda own: -(scores[own] or 0))  # a stable sort: equals stay in the order given

    def _meant(self, word: str) -> Mapping[str, int]:
        """The words of all texts that may be meant by `word`, and how well they fit."""
        fits = {known: _fit(word, known) for known in self._vocabulary if word in known}
        if not fits and len(word) >= _SHORTEST_MISSPELT:
            near = [known for known in self._vocabulary if abs(len(known) - len(word)) <= len(word) // 3]
            fits = dict.fromkeys(get_close_matches(word, near, _MOST_MEANT, _LEAST_LIKENESS), _MISSPELT)
        return fits


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, without accents and signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = (letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter))
    return "".join(letters).split()


def _weighed(texts: Iterable[str]) -> dict[str, int]:
    """Every word with its weight: 2 in the first text, 1 in the others."""
    weights: dict[str, int] = {}
    for number, text in enumerate(texts):
        for word in words_of(text):
            weights.setdefault(word, 1 if number else 2)
    return weights


def _fit(word: str, known: str) -> int:
    if word == known:
        return _WHOLE
    return _BEGINNING if known.startswith(word) else _WITHIN


def _score(words: Mapping[str, int], meant: Iterable[Mapping[str, int]]) -> int | None:
    """How well a text fits; None where one of the wanted words is not in it."""
    total = 0
    for fits in meant:
        best = max((fits[known] * weight for known, weight in words.items() if known in fits), default=0)
        if not best:
            return None
        total += best
    return total
