# SPDX-License-Identifier: LGPL-3.0-or-later
"""A translation replaces texts and nothing else."""

from pathlib import Path

import pytest

from companion.content.catalogue import check, load
from companion.content.fault import FaultCode
from companion.domain.stretch import Phase

GERMAN = """\
schema: 1
name: Hüftbeuger im Halbkniestand
other_names: [Ausfallschritt]
feel: Ein leichtes Ziehen vorn an der [rechten|linken] Hüfte.
cues:
  hold: Becken gekippt lassen. Ruhig atmen.
easier:
  - text: Im Stehen, mit einem Stuhl neben sich.
  - {}
"""


@pytest.fixture
def german(copied: Path) -> Path:
    path = copied / "stretches" / "hip-flexor-half-kneel.de.yaml"
    path.write_text(GERMAN, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["de", "de_AT"])
def test_a_translation_replaces_the_texts_that_it_has(german: Path, copied: Path, language: str) -> None:
    catalogue = load([copied], language)
    assert catalogue.faults == ()
    stretch = catalogue.stretches["hip-flexor-half-kneel"]
    original = load([copied]).stretches["hip-flexor-half-kneel"]
    assert stretch.name == "Hüftbeuger im Halbkniestand"
    assert stretch.cues[Phase.HOLD] == "Becken gekippt lassen. Ruhig atmen."
    assert stretch.cues[Phase.EASE_IN] == original.cues[Phase.EASE_IN]
    assert stretch.easier[0].text == "Im Stehen, mit einem Stuhl neben sich."
    assert (stretch.easier_form, stretch.easier[1]) == (original.easier_form, original.easier[1])
    assert (stretch.dose, stretch.steps) == (original.dose, original.steps)


def test_a_routine_is_translated_too(copied: Path) -> None:
    (copied / "two-stretch-starter.de.yaml").write_text("name: Zwei Dehnungen\n", encoding="utf-8")
    catalogue = load([copied], "de")
    assert catalogue.faults == ()
    assert catalogue.routines["two-stretch-starter"].name == "Zwei Dehnungen"


def test_other_languages_are_not_even_read(german: Path, copied: Path) -> None:
    german.write_bytes(b"\0")
    assert load([copied], "fr").faults == ()


@pytest.mark.parametrize(
    "text", ["cautions:", "easier: ~", "cues:", "cues: {hold: }", "mistakes: null", "feel:", "steps:", "other_names:"]
)
def test_what_is_left_empty_stays_as_it_is_in_the_original(
    german: Path, copied: Path, shipped: Path, text: str
) -> None:
    german.write_text(f"{text}\n", encoding="utf-8")
    assert check([german], shipped) == ()
    assert load([copied], "de").stretches == load([copied]).stretches


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("schema: 1", "id: hip-flexor-half-kneel", (FaultCode.NOT_TRANSLATED, "id", 1)),
        ("schema: 1", "dose: {hold: 60}", (FaultCode.NOT_TRANSLATED, "dose", 1)),
        ("schema: 1", "schema: 2", (FaultCode.NEWER_SCHEMA, "schema", 1)),
        ("[rechten|linken]", "rechten", (FaultCode.PAIRS_DIFFER, "feel", 4)),
        ("  hold:", "  rest:", (FaultCode.NOT_TRANSLATED, "cues.rest", 6)),
        ("  - {}\n", "", (FaultCode.LENGTHS_DIFFER, "easier", 8)),
        ("  - {}", "  - stretch: hip-flexor-standing", (FaultCode.NOT_TRANSLATED, "easier[2].stretch", 9)),
        ("feel: ", "feel: [", (FaultCode.SYNTAX, "file", 4)),
        ("other_names: [Ausfallschritt]", "other_names: Ausfallschritt", (FaultCode.LIST_NEEDED, "other_names", 3)),
        ("other_names: [Ausfallschritt]", "steps: [a]", (FaultCode.LENGTHS_DIFFER, "steps", 3)),
        ("Ruhig atmen", "Ruhig atmen, so lange wie es sich gut anfühlt", (FaultCode.TEXT_TOO_LONG, "cues.hold", 6)),
    ],
)
def test_a_faulty_translation_costs_only_itself(
    german: Path, shipped: Path, old: str, new: str, found: tuple[FaultCode, str, int]
) -> None:
    assert old in GERMAN
    copied = german.parents[1]
    german.write_text(GERMAN.replace(old, new, 1), encoding="utf-8")
    faults = check([copied], shipped)
    assert [(fault.path, (fault.code, fault.field, fault.line)) for fault in faults] == [(german, found)]
    assert load([copied], "de").stretches == load([copied]).stretches


def test_a_translation_of_nothing(german: Path, shipped: Path) -> None:
    orphan = german.rename(german.with_name("hip-flexor-flying.de.yaml"))
    assert [fault.code for fault in check([orphan], shipped)] == [FaultCode.NOTHING_TO_TRANSLATE]


def test_the_shipped_translation_is_not_laid_over_a_clinics_own_file(
    german: Path, copied: Path, tmp_path: Path
) -> None:
    # GIVEN a clinic's own text, in a language of which only the shipped file has a translation
    clinic = tmp_path / "clinic"
    clinic.mkdir()
    shipped = copied / "stretches" / "hip-flexor-half-kneel.yaml"
    own = shipped.read_text(encoding="utf-8").replace("name: Half-kneeling hip flexor stretch", "name: Our own")
    (clinic / shipped.name).write_text(own, encoding="utf-8")
    # THEN the clinic's text is what is read
    assert load([copied, clinic], "de").stretches["hip-flexor-half-kneel"].name == "Our own"
