# SPDX-License-Identifier: LGPL-3.0-or-later
"""Finding a move by any of its names, also misspelt, or by what people call the part of the body."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")

_WHOLE, _BEGINNING, _SLIP, _WITHIN, _SLIPS = 8, 4, 3, 2, 1
"""How well a word fits: it is the same, begins like it, is one slip away from it, is within it, is further away."""

_TOGETHER = 16
"""What it counts when all words that are wanted stand in one phrase."""

_SHORTEST_WITHIN = 3
_SHORTEST_MISSPELT = 3
_SHORTEST_NEEDED = 4
_SHORTEST_WITH_TWO_SLIPS = 7


@dataclass(frozen=True, slots=True)
class _Text:
    """All words of a text, and those of each of its phrases."""

    words: frozenset[str]
    phrases: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, text: str) -> "_Text":
        phrases = tuple(frozenset(words_of(phrase)) for phrase in text.split(","))
        return cls(frozenset().union(*phrases), phrases)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word that is looked for: the known words that may be meant, with how well they fit, and whether it matters."""

    fits: Mapping[str, int]
    is_needed: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    """How well each wanted word fits into one text, 0 for not at all, and whether one phrase has them all."""

    fits: tuple[int, ...]
    is_together: bool


class Finder:
    """Looks for words in texts that belong to ids.

    Args:
        texts: for each id, what it is found by; what stands first counts most. A text may list several phrases with
            commas between them: words that stand in one phrase belong together.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self._found_by = {own: tuple(found_by) for own, found_by in texts.items()}
        # Many moves share a text, such as the words for a part of the body: each is taken apart once.
        distinct = {text for found_by in self._found_by.values() for text in found_by}
        self._texts = {text: _Text.of(text) for text in distinct}
        known = sorted({word for text in self._texts.values() for word in text.words})
        self._letters = {word: frozenset(word) for word in known}

    def find(self, wanted: str) -> list[str]:
        """The ids in whose texts the words of `wanted` are found, the best first; all of them for no words.

        A short word that is in no text at all, such as 'for' or 'my', need not be found.
        """
        words = words_of(wanted)
        if not words:
            return list(self._found_by)
        meant = [self._meant(word) for word in words]
        hits = self._hits(meant)
        ranks = {own: _rank(found_by, hits, meant) for own, found_by in self._found_by.items()}
        found = [(rank, own) for own, rank in ranks.items() if rank is not None]
        return [own for _, own in sorted(found, key=lambda one: one[0])]  # stable: equals stay in the order given

    def _meant(self, word: str) -> _Wanted:
        fits = {known: fit for known in self._letters if (fit := _fit(word, known))}
        is_needed = bool(fits) or len(word) >= _SHORTEST_NEEDED
        if max(fits.values(), default=0) < _BEGINNING:
            fits |= {known: fit for known, fit in self._misspelt(word) if fit > fits.get(known, 0)}
        return _Wanted(fits, is_needed)

    def _misspelt(self, word: str) -> Iterable[tuple[str, int]]:
        """The known words that may be meant by `word`, if that is misspelt or the beginning of a misspelt one."""
        if len(word) < _SHORTEST_MISSPELT:
            return
        most = 2 if len(word) >= _SHORTEST_WITH_TWO_SLIPS else 1
        letters = frozenset(word)
        for known, of_known in self._letters.items():
            # Slips are counted only where few letters differ: that leaves one word in fifty.
            if len(known) < len(word) - most or len(letters - of_known) > most:
                continue
            whole, beginning = _slips(word, known)
            if whole == 1:
                yield known, _SLIP
            elif whole <= most or (beginning == 1 and len(word) >= _SHORTEST_NEEDED):
                yield known, _SLIPS

    def _hits(self, meant: Sequence[_Wanted]) -> dict[str, _Hit]:
        fitting = frozenset().union(*(wanted.fits for wanted in meant))
        hits = {}
        for text, parsed in self._texts.items():
            if not parsed.words.isdisjoint(fitting):
                fits = tuple(_best(wanted, parsed.words) for wanted in meant)
                hits[text] = _Hit(fits, any(_is_whole(phrase, meant) for phrase in parsed.phrases))
        return hits


def words_of(text: str) -> list[str]:
    """The words of `text` in small letters, without accents and signs."""
    if not text.isascii():
        text = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return _WORD.findall(text.casefold())


def _fit(word: str, known: str) -> int:
    if known.startswith(word):
        return _WHOLE if word == known else _BEGINNING
    return _WITHIN if len(word) >= _SHORTEST_WITHIN and word in known else 0


def _slips(word: str, known: str) -> tuple[int, int]:
    """How many letters are wrong, missing, too many or swapped with the next.

    Returns:
        Between `word` and all of `known`, then between `word` and the beginning of `known` that is most like it.
    """
    before: list[int] = []
    row = list(range(len(known) + 1))
    for number, letter in enumerate(word, start=1):
        older, before, row = before, row, [number]
        for at, other in enumerate(known, start=1):
            slips = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != other))
            if number > 1 and at > 1 and letter == known[at - 2] and word[number - 2] == other:
                slips = min(slips, older[at - 2] + 1)
            row.append(slips)
    return row[-1], min(row)


def _best(wanted: _Wanted, words: frozenset[str]) -> int:
    return max((wanted.fits[known] for known in wanted.fits.keys() & words), default=0)


def _is_whole(phrase: frozenset[str], meant: Iterable[_Wanted]) -> bool:
    return all(not phrase.isdisjoint(wanted.fits) for wanted in meant)


def _rank(found_by: Iterable[str], hits: Mapping[str, _Hit], meant: Sequence[_Wanted]) -> tuple[int, int] | None:
    """The lower, the better; None where a word that is needed is not found, or none at all is."""
    best = [0] * len(meant)
    together, first = 0, 0
    for number, text in enumerate(found_by):
        hit = hits.get(text)
        if hit is None:
            continue
        weight = 1 if number else 2
        first = first or number + 1
        best = [max(one, fit * weight) for one, fit in zip(best, hit.fits, strict=True)]
        together = max(together, _TOGETHER * weight * hit.is_together)
    is_found = first > 0 and all(one or not wanted.is_needed for one, wanted in zip(best, meant, strict=True))
    return (-sum(best) - together, first) if is_found else None
