# SPDX-License-Identifier: LGPL-3.0-or-later
"""Cards to learn from: read in their order, each by itself, with every fault told in its line."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content.card_file import load_cards
from companion.content.catalogue import check, load
from companion.content.fault import Fault, FaultCode
from companion.domain.card import Card, Illustration
from companion.domain.stretch import Review
from companion.paths import shipped_routines
from companion.views.words.faults import line
from tests.content.conftest import Change

PAGE = (Path(__file__).parents[2] / "docs" / "content-schema.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## A learning card")[2]

WHOLE = """\
schema: 1
id: a-card
order: 3
title: A card
body:
  - The first, with a left and a right.
  - The second.
steps: [Do this., Do that.]
illustration: pelvic_tilt
how_sure:
  - Not very.
sources: [Somebody 2020. https://example.org]
reviewed: {by: R. Ito, on: 2026-11-03}
"""
CARD = Card(
    id="a-card",
    title="A card",
    body=("The first, with a left and a right.", "The second."),
    steps=("Do this.", "Do that."),
    illustration=Illustration.PELVIC_TILT,
    how_sure=("Not very.",),
    sources=("Somebody 2020. https://example.org",),
    reviewed=Review("R. Ito", date(2026, 11, 3)),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "learn"
    path.mkdir()
    (path / "a-card.yaml").write_text(WHOLE, encoding="utf-8")
    return path


def small(own: str, order: int) -> str:
    return f"schema: 1\nid: {own}\norder: {order}\ntitle: {own}\nbody: [Words.]\n"


def told(faults: tuple[Fault, ...]) -> list[tuple[str, FaultCode, str, int]]:
    return [(fault.path.name, fault.code, fault.field, fault.line) for fault in faults]


# Reading


def test_all_that_a_card_says_is_read(folder: Path) -> None:
    assert load_cards(folder) == ((CARD,), ())


def test_what_may_be_left_out_is_left_out(folder: Path) -> None:
    (folder / "a-card.yaml").write_text(small("a-card", 1), encoding="utf-8")
    assert load_cards(folder) == ((Card("a-card", "a-card", ("Words.",)),), ())


def test_cards_come_in_their_order_and_then_by_name(folder: Path) -> None:
    for own, order in (("z", 1), ("b", 3), ("m", 999)):
        (folder / f"{own}.yaml").write_text(small(own, order), encoding="utf-8")
    cards, faults = load_cards(folder)
    assert ([card.id for card in cards], faults) == (["z", "a-card", "b", "m"], ())


def test_where_no_folder_is_there_are_no_cards(folder: Path) -> None:
    assert load_cards(folder / "nothing") == ((), ())
    assert load_cards(folder / "a-card.yaml") == ((), ())


# Faults

Case = tuple[str, str, FaultCode, str]
"""What is replaced in the file, by what, and then: the fault's code and its field."""

FAULTS: list[Case] = [
    ("schema: 1\n", "", FaultCode.MISSING, "schema"),
    ("schema: 1", "schema: 2", FaultCode.NEWER_SCHEMA, "schema"),
    ("id: a-card", "id: other", FaultCode.ID_NOT_FILE_NAME, "id"),
    ("order: 3\n", "", FaultCode.MISSING, "order"),
    ("order: 3", "order: 3.5", FaultCode.WHOLE_NUMBER_NEEDED, "order"),
    ("order: 3", "order: 0", FaultCode.TOO_FEW, "order"),
    ("title: A card", "title: [A]", FaultCode.TEXT_NEEDED, "title"),
    ("title: A card", f"title: {'a' * 61}", FaultCode.TEXT_TOO_LONG, "title"),
    ("title: A card", "title: Your left hip", FaultCode.SIDE_IN_NAME, "title"),
    ("  - The second.", '  - "Your [right|left] hip"', FaultCode.SIDE_IN_NAME, "body[2]"),
    ("  - The second.", f"  - {'a' * 401}", FaultCode.TEXT_TOO_LONG, "body[2]"),
    ("  - The second.", '  - "a\\u202eb"', FaultCode.FORBIDDEN_CHARACTER, "body[2]"),
    ("steps: [Do this., Do that.]", "steps: Do this.", FaultCode.LIST_NEEDED, "steps"),
    ("illustration: pelvic_tilt", "illustration: pelvis", FaultCode.NOT_ONE_OF, "illustration"),
    ("  - Not very.", "  - 12", FaultCode.TEXT_NEEDED, "how_sure[1]"),
    ("on: 2026-11-03", "on: yesterday", FaultCode.DAY_NEEDED, "reviewed.on"),
    ("how_sure:", "howsure:", FaultCode.UNKNOWN_KEY, "howsure"),
    ("title: A card", "title: A card\ntitle: B", FaultCode.DUPLICATE_KEY, "title"),
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case[2]} in {case[3]}")
def test_a_fault_is_told_with_its_line_and_costs_that_card_alone(folder: Path, case: Case) -> None:
    old, new, code, field = case
    assert old in WHOLE
    path = folder / "a-card.yaml"
    path.write_text(WHOLE.replace(old, new, 1), encoding="utf-8")
    (folder / "b.yaml").write_text(small("b", 1), encoding="utf-8")
    cards, faults = load_cards(folder)
    assert [card.id for card in cards] == ["b"]
    assert [(fault.path, fault.code, fault.field) for fault in faults] == [(path, code, field)]
    written = path.read_text(encoding="utf-8").splitlines()[faults[0].line - 1]
    assert code is FaultCode.MISSING or new.splitlines()[-1] in written
    assert line(faults[0]).startswith(f"{path}:{faults[0].line}: {field}: ")


def test_a_card_needs_a_paragraph(folder: Path) -> None:
    (folder / "a-card.yaml").write_text(small("a-card", 1).replace("[Words.]", "[]"), encoding="utf-8")
    assert told(load_cards(folder)[1]) == [("a-card.yaml", FaultCode.EMPTY_LIST, "body", 5)]


def test_of_two_files_with_one_id_the_first_is_used(folder: Path) -> None:
    (folder / "a-card.yml").write_text(small("a-card", 1), encoding="utf-8")
    cards, faults = load_cards(folder)
    assert cards == (CARD,)
    assert told(faults) == [("a-card.yml", FaultCode.DUPLICATE_ID, "id", 2)]


# Translations

GERMAN = "title: Eine Karte\nbody:\n  - Das Erste.\n  - Das Zweite.\nhow_sure: [Nicht sehr.]\n"


@pytest.mark.parametrize(("language", "title"), [("de", "Eine Karte"), ("de_AT", "Eine Karte"), ("fr", "A card")])
def test_a_translation_replaces_the_texts_that_it_has(folder: Path, language: str, title: str) -> None:
    (folder / "a-card.de.yaml").write_text(GERMAN, encoding="utf-8")
    (card,), faults = load_cards(folder, language)
    assert (card.title, card.steps, card.illustration, faults) == (title, CARD.steps, CARD.illustration, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("order: 1\n", (FaultCode.NOT_TRANSLATED, "order", 1)),
        ("body: [Nur eins.]\n", (FaultCode.LENGTHS_DIFFER, "body", 1)),
        ("illustration: none\n", (FaultCode.NOT_TRANSLATED, "illustration", 1)),
    ],
)
def test_a_faulty_translation_leaves_the_original(folder: Path, text: str, found: tuple[FaultCode, str, int]) -> None:
    (folder / "a-card.de.yaml").write_text(text, encoding="utf-8")
    cards, faults = load_cards(folder, "de")
    assert cards == (CARD,)
    assert told(faults) == [("a-card.de.yaml", *found)]


def test_a_translation_of_nothing_is_a_fault(folder: Path) -> None:
    (folder / "b.de.yaml").write_text("title: B\n", encoding="utf-8")
    cards, faults = load_cards(folder, "de")
    assert cards == (CARD,)
    assert told(faults) == [("b.de.yaml", FaultCode.NOTHING_TO_TRANSLATE, "file", 1)]


# What ships, and how it is checked


def test_the_shipped_cards_have_no_fault(shipped: Path) -> None:
    cards, faults = load_cards(shipped / "learn")
    assert faults == ()
    assert [card.id for card in cards] == [
        "hips-and-back",
        "pelvic-tilt",
        "curve-of-the-back",
        "front-of-the-hip",
        "buttocks-and-pelvis",
        "why-strength",
        "good-sore-or-bad",
        "little-and-often",
        "what-to-expect",
        "floor-down-and-up",
    ]
    assert {card.illustration for card in cards} == set(Illustration)
    assert all(card.how_sure for card in cards)


def test_a_check_of_a_folder_checks_its_cards(change: Change, copied: Path, shipped: Path) -> None:
    path = change("learn/pelvic-tilt.yaml", "order: 2", "order: second")
    expected = [("pelvic-tilt.yaml", FaultCode.WHOLE_NUMBER_NEEDED, "order", 4)]
    for place in (copied, copied / "learn", path):
        assert told(check([place], shipped)) == expected
    assert told(check([], copied)) == expected


def test_the_catalogue_is_none_the_wiser(copied: Path, shipped: Path) -> None:
    (copied / "learn" / "pelvic-tilt.yaml").write_bytes(b"\0")
    assert load([copied]) == load([shipped])


def test_a_folder_that_holds_cards_only_is_not_empty(folder: Path, shipped: Path) -> None:
    assert check([folder.parent], shipped) == ()
    (folder / "a-card.yaml").unlink()
    assert [fault.code for fault in check([folder.parent], shipped)] == [FaultCode.NOTHING_HERE]


# The page for authors


def test_the_page_names_every_field_and_illustration() -> None:
    fields = ["schema", "order", *Card.__slots__, *Illustration]
    assert [name for name in fields if f"`{name}`" not in SECTION] == []


def test_the_example_of_the_page_is_good(folder: Path) -> None:
    (example,) = re.findall(r"^```\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL)
    (folder / "little-and-often.yaml").write_text(example, encoding="utf-8")
    cards, faults = load_cards(folder)
    assert ([card.id for card in cards], faults) == (["a-card", "little-and-often"], ())


# Whatever becomes of a file

SHIPPED = sorted((shipped_routines() / "learn").glob("*.yaml"))


@given(
    path=st.sampled_from(SHIPPED),
    share=st.floats(0, 1),
    length=st.integers(0, 30),
    odd=st.text(max_size=8) | st.sampled_from(["\n- ", ": ", "\t", "&a", "[", "left"]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_a_changed_card_is_refused_or_can_be_read(
    tmp_path: Path, path: Path, share: float, length: int, odd: str
) -> None:
    text = path.read_text(encoding="utf-8")
    place = int(share * len(text))
    broken = tmp_path / path.name
    broken.write_bytes((text[:place] + odd + text[place + length :]).encode("utf-8", "surrogatepass"))
    try:
        cards, faults = load_cards(tmp_path)
    finally:
        broken.unlink()
    assert bool(cards) is not bool(faults)
    for card in cards:
        assert card.id == path.stem
        assert all((card.title, *card.body, *card.steps, *card.how_sure))
    for fault in faults:
        assert fault.path == broken
        assert "\n" not in line(fault)
