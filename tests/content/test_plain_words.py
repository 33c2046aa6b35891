# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every text that ships in a content file can be read after six years of school, promises nothing and has a source."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from companion.domain.stretch import Side
from companion.domain.wording import for_side
from companion.paths import shipped_routines
from tests.content.reading_grade import reading_grade, syllables

HIGHEST_GRADE = 6.0

TEXTS = (
    "name", "title", "other_names", "purpose", "notes", "body", "steps", "cues", "feel", "mistakes", "easier", "harder",
    "cautions", "how_sure",
)  # fmt: skip
"""The fields that a patient reads, of moves, routines and cards; citations are for whoever checks them."""

NO_TEXTS = ("stretch", "condition", "then", "sides", "dose")
"""What stands beside a text in an item of such a list."""

PROMISE = re.compile(r"\b(?:cure[sd]?|curing|heal(?:s|ed|ing)?|guarantee\w*|safe(?:r|st|ly|ty)?)\b", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+/?\S*")
DRAFT = "# Draft: not yet reviewed by a physiotherapist"

FILES = [path for path in sorted(shipped_routines().rglob("*.yaml")) if "." not in path.stem]
"""The originals: the formula knows English only."""

every_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(shipped_routines()).with_suffix("").as_posix()
)


def fields_of(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def texts_of(fields: dict[str, Any]) -> list[str]:
    return [text for name in TEXTS if name in fields for text in _texts_in(fields[name])]


def _texts_in(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from _texts_in(item)
    elif isinstance(node, dict):
        for name, item in node.items():
            if name not in NO_TEXTS:
                yield from _texts_in(item)


def test_moves_routines_and_cards_are_all_looked_at() -> None:
    assert {path.parent.name for path in FILES} >= {"routines", "stretches", "learn"}
    assert all(len(texts_of(fields_of(path))) >= 2 for path in FILES)


@every_file
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_file_can_be_read_after_six_years_of_school(path: Path, side: Side) -> None:
    assert reading_grade(for_side(text, side) for text in texts_of(fields_of(path))) <= HIGHEST_GRADE


@every_file
def test_nothing_is_promised(path: Path) -> None:
    assert [text for text in texts_of(fields_of(path)) if PROMISE.search(text)] == []


@every_file
def test_a_file_names_where_one_can_look_it_up(path: Path) -> None:
    assert any(ADDRESS.search(source) for source in fields_of(path).get("sources", []))


@every_file
def test_a_file_is_signed_or_says_that_it_is_a_draft(path: Path) -> None:
    assert fields_of(path)["reviewed"] or DRAFT in path.read_text(encoding="utf-8").splitlines()


# The measure itself

SPOKEN = {
    1: "the bone bones hole knees raised pulled breathe squeeze eye shoes whole stretched clothes you 6 12",
    2: "little muscle muscles pages pushes rested settled safely something lying doing quiet towel people maybe "
    "patient motion couldn't isn't spasm movement buttock pelvis create centre 20 7",
    3: "diary usual exercise medium period somebody together everything lordosis 100 21",
    4: "exercises mobility anterior piriformis sciatica musculature",
    5: "iliopsoas flexibility organization 120 1983",
    6: "physiotherapist osteoporosis 324",
}
"""Words and numbers with as many syllables as a dictionary gives them."""


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in SPOKEN.items() for word in words.split()]
)
def test_the_syllables_of_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_the_formula() -> None:
    # 6 words, 2 sentences, 7 syllables; then one sentence of 4 words and 5 syllables
    assert reading_grade(["Lie on your back. Breathe slowly."]) == pytest.approx(0.39 * 3 + 11.8 * 7 / 6 - 15.59)
    assert reading_grade(["Hold for 20 seconds"]) == pytest.approx(0.39 * 4 + 11.8 * 6 / 4 - 15.59)


def test_a_hard_text_is_found_out() -> None:
    hard = "Posterior innominate rotation facilitates considerable elongation of the iliopsoas musculature bilaterally."
    assert reading_grade([hard]) > 2 * HIGHEST_GRADE
    plain = texts_of(fields_of(FILES[0]))
    assert reading_grade(plain) <= HIGHEST_GRADE < reading_grade([*plain, *[hard] * len(plain)])


def test_it_is_long_sentences_that_are_hard() -> None:
    one = (
        "When you bend and lift and turn for the whole day and then sit in a chair that is low and soft for hours, "
        "it may well be that your low back is stiff and sore at night"
    )
    assert reading_grade([one]) > HIGHEST_GRADE
    assert reading_grade(re.split(" and | then ", one)) < HIGHEST_GRADE


@pytest.mark.parametrize("words", ["This cures back pain.", "Guaranteed.", "It is safe to bend.", "Your back HEALS."])
def test_a_promise_is_found_out(words: str) -> None:
    assert PROMISE.search(words)
    assert not PROMISE.search("A health service says so. Keep your heel on the floor.")


def test_a_source_without_an_address_is_found_out() -> None:
    assert not ADDRESS.search("NHS, Lower back pain exercises, 2019.")
    assert ADDRESS.search("NHS, 2019. https://www.nhs.uk/live-well/")
