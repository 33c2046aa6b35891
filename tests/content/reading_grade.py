# SPDX-License-Identifier: LGPL-3.0-or-later
"""How many years of school a text asks for: the Flesch-Kincaid grade, with a counter of syllables of its own.

    grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59

Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel,
Research Branch Report 8-75, Naval Technical Training Command, 1975. As Flesch counted for the formula that it was
derived from (A New Readability Yardstick, J Appl Psychol 32:221-33, 1948): a sentence is what is marked off by a full
stop, colon, semicolon, question or exclamation mark, or stands by itself; a number counts as it is spoken.

English writes its vowels as it likes, so that the syllables of a word are its groups of vowels, put right by rules for
the silent `e` and for neighbours that are spoken apart, and by a list of words that follow no rule.
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][A-Za-z]+)?|[0-9]+")
_END_OF_SENTENCE = re.compile(r"[.:;?!]+(?=\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")

_ODD = {
    "area": 3, "being": 2, "bodies": 2, "business": 2, "clothes": 1, "everyone": 3, "eye": 1, "eyes": 1, "forehead": 2,
    "gluteal": 3, "ideal": 3, "idea": 3, "ideas": 3, "iliopsoas": 5, "maybe": 2, "mckenzie": 3, "nhs": 3, "people": 2,
    "physio": 3, "physiotherapist": 6, "physiotherapists": 6, "physiotherapy": 6, "piriformis": 4, "psoas": 2,
    "sciatica": 4, "science": 2, "series": 2, "therefore": 2,
}  # fmt: skip
"""Words that follow none of the rules."""

_SILENT = (
    r"(?<=[^aeiouy])e$(?<![^aeiouylr][lr]e)",  # `hole`, not `little` or `centre`
    r"(?<=[^aeiouyszxcg])es$(?<![^aeiouylr][lr]es)(?<![cs]hes)",  # `bones`, not `pages`, `muscles` or `pushes`
    r"(?<=[^aeiouytd])ed$(?<![bcdfgkpstz]led)",  # `pulled`, not `rested` or `settled`
    r"(?<=[^aeiouy])e(?=(?:ly|ments?|ful|less|ness|where|times|line|ways)$)",  # `safely`, `movement`
    r"(?<=^som)e(?=[a-z])",  # `somebody`
    r"(?<=^ev)e(?=ry)",  # `everything`
)
_APART = (
    r"i(?=a)(?<![tc]i)",  # `diary`, not `social`
    r"(?<=[^aeiouytscgx])i(?=o)",  # `period`, not `motion`
    r"i(?=u)",  # `medium`
    r"(?:(?<=d)|(?<=q)|(?<=cl))i(?=e[nt])",  # `quiet`, not `patient`
    r"(?<=[^aeioug])u(?=[ao])",  # `usual`
    r"(?<=[^aeiouqgb])u(?=i[dn](?!e))",  # `fluid`, not `build`
    r"(?<=[aeouy])(?=ing)",  # `doing`
    r"(?<=[^aeiou]e)(?=o(?![uf]))",  # `video`
    r"o(?=e[mt])",  # `poem`
    r"(?<=cre)(?=at)",  # `create`
    r"(?<=[dst]n)(?='t)",  # `couldn't`
    r"(?<=s)(?=m$)",  # `spasm`
)
"""Where one group of vowels more, or fewer, is spoken than is written."""


def reading_grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of several texts together.

    Raises:
        ValueError: there is no word in them.
    """
    told = [text for text in texts if _WORD.search(text)]
    words = [word for text in told for word in _WORD.findall(text)]
    if not words:
        raise ValueError("no word to grade")
    sentences = sum(map(_sentences, told))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word or a number has when it is spoken."""
    if word.isdigit():
        return _spoken(int(word))
    plain = word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    bare = plain.replace("'", "")
    if bare in _ODD:
        return _ODD[bare]
    seen = plain.replace("qu", "q")
    apart = sum(len(re.findall(rule, seen)) for rule in _APART)
    silent = sum(len(re.findall(rule, seen)) for rule in _SILENT)
    return max(1, len(_VOWELS.findall(seen)) + apart - silent)


def _sentences(text: str) -> int:
    """Each end of a sentence, and what is left behind the last one."""
    parts = _END_OF_SENTENCE.split(text)
    return sum(1 for part in parts if _WORD.search(part))


_TO_NINETEEN = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)


def _spoken(number: int) -> int:
    if number < 20:
        return _TO_NINETEEN[number]
    if number < 100:
        return _TENS[number // 10] + (_spoken(number % 10) if number % 10 else 0)
    large = 1000 if number >= 2000 else 100  # 1983 is nineteen eighty-three
    rest = number % large
    name = 0 if number > 1000 and large == 100 and rest else 2
    return _spoken(number // large) + name + (_spoken(rest) if rest else 0)
