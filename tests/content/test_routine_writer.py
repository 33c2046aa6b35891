# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is written of a routine is that routine when it is read again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content.catalogue import load
from companion.content.fault import FaultCode, Notes
from companion.content.fields import Value
from companion.content.reading import Word, table_of
from companion.content.routine_file import Known, read_routine
from companion.content.routine_writer import FIRST_LINE, is_written_here, text_of
from companion.content.texts import LONGEST_NAME, LONGEST_TEXT, name, name_fault
from companion.domain.drafting import copy_of
from companion.domain.routine import BuildUp, Routine, RoutineStep, SideDose
from companion.domain.stretch import Dose, Review, Side, Stretch
from companion.paths import shipped_routines

MOVES = load([shipped_routines()]).stretches
WAYS_TO_WORK = ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT), (Side.LEFT,), (Side.RIGHT,))
HARD_NAMES = (
    "Anna's: 6 moves", "- bridge", "--- x", "? y", "! z", "& a", "* b", "# c", "% d", "@ e", "`f`", '"g"', "'h'", "{i}",
    "1e5", "12", "0.5", "+7", "0x1f", "1:30", "2026-03-01", "true", "no", "null", "~", "on", "=", "<<", "...", "a #b",
    "a: b", "key:", "\\n", "\\", "Morgens 🧘‍♀️", "שגרת בוקר", "صباح الخير", "утро", "ǅ", "\u200fא", "é", "🏳️‍🌈" * 10,
)  # fmt: skip


def read_again(routine: Routine, folder: Path) -> Routine:
    """`routine` as the catalogue's own reader takes it from a file."""
    path = folder / f"{routine.id}.yaml"
    path.write_text(text_of(routine), encoding="utf-8")
    notes = Notes(path)
    table = table_of(notes)
    assert table is not None, notes.faults
    known = Known(MOVES, set(MOVES), {routine.id, "other"})
    read = read_routine(table, routine.id, known, notes)
    assert notes.faults == []
    return read


@st.composite
def doses(draw: st.DrawFn, move: Stretch) -> Dose:
    usual = st.just(move.dose)
    shortest, longest = move.bounds.hold
    hold = st.integers(int(shortest), int(longest)).map(float)
    return draw(usual | st.builds(Dose, hold, st.integers(*move.bounds.repetitions)))


@st.composite
def steps(draw: st.DrawFn) -> RoutineStep:
    move = draw(st.sampled_from(sorted(MOVES.values(), key=lambda each: each.id)))
    sides = move.sides if move.sides == (Side.BOTH,) else draw(st.sampled_from(WAYS_TO_WORK))
    same = draw(st.none() | doses(move))
    return RoutineStep(move, tuple(SideDose(side, same or draw(doses(move))) for side in sides))


def said(longest: int) -> st.SearchStrategy[str]:
    """Texts of up to `longest` letters that the schema takes, also rather odd ones, as they are kept."""
    odd = st.lists(st.sampled_from(HARD_NAMES), min_size=1, max_size=12).map(" ".join)
    kept = (st.text(max_size=longest) | odd).map(lambda text: " ".join(text.split())[:longest].strip())
    return kept.filter(lambda text: name_fault(text) in (None, FaultCode.TEXT_TOO_LONG) and not set("[]|") & set(text))


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    names, texts = said(LONGEST_NAME), said(LONGEST_TEXT)
    return Routine(
        id=draw(st.sampled_from(("own", "null", "7", "my-routine-2"))),
        name=draw(names),
        steps=tuple(draw(st.lists(steps(), min_size=1, max_size=4))),
        purpose=draw(st.just("") | texts),
        days_per_week=draw(st.integers(1, 7)),
        build_up=draw(st.none() | st.builds(BuildUp, st.integers(1, 60), st.integers(1, 4))),
        without_floor=draw(st.sampled_from((None, "other"))),
        notes=tuple(draw(st.lists(texts, max_size=2))),
        sources=tuple(draw(st.lists(texts, max_size=2))),
        reviewed=draw(st.none() | st.builds(Review, names, st.dates())),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@given(routine=routines())
def test_any_routine_is_read_as_it_was_written(routine: Routine, folder: Path) -> None:
    assert read_again(routine, folder) == routine
    assert is_written_here(text_of(routine))


@pytest.mark.parametrize("hard", HARD_NAMES)
def test_a_hard_name_is_read_as_it_was_written(hard: str, folder: Path) -> None:
    move = MOVES["glute-seated-figure4"]
    routine = replace(Routine.of(move), id="own", name=hard)
    assert name_fault(hard) is None
    assert read_again(routine, folder) == routine


def test_every_shipped_routine_is_read_as_it_was_written(folder: Path) -> None:
    shipped = load([shipped_routines()]).routines
    for routine in shipped.values():
        copied = copy_of(routine, f"{routine.name}, my copy", shipped)
        assert read_again(copied, folder) == copied


def test_the_catalogue_takes_it(tmp_path: Path) -> None:
    shipped = load([shipped_routines()])
    copied = copy_of(shipped.routines["two-stretch-starter"], "Mine", shipped.routines)
    (tmp_path / "mine.yaml").write_text(text_of(copied), encoding="utf-8")
    catalogue = load([shipped_routines(), tmp_path])
    assert catalogue.routines["mine"] == copied
    assert catalogue.faults == shipped.faults


def test_a_file_is_laid_out_as_an_author_would() -> None:
    lunge, seated = MOVES["hip-flexor-half-kneel"], MOVES["glute-seated-figure4"]
    differ = (SideDose(Side.RIGHT, Dose(30.0, 2)), SideDose(Side.LEFT, Dose(20.0, 3)))
    longer = replace(seated.dose, hold=45.0)
    routine = Routine(
        id="mine",
        name="Mine: mornings",
        purpose="Before breakfast.",
        build_up=BuildUp(7, 1),
        notes=(" ".join(["Walk slowly, at a pace that feels good."] * 3),),
        steps=(
            RoutineStep(lunge, tuple(SideDose(side, lunge.dose) for side in lunge.sides)),
            RoutineStep(lunge, differ),
            RoutineStep(seated, (SideDose(Side.LEFT, longer),)),
        ),
        reviewed=Review("A. Smith", date(2026, 3, 1)),
    )
    assert text_of(routine) == (
        f"{FIRST_LINE}"
        "schema: 1\n"
        "id: mine\n"
        "name: 'Mine: mornings'\n"
        "purpose: Before breakfast.\n"
        "days_per_week: 5\n"
        "build_up: {days: 7, repetitions: 1}\n"
        "notes:\n"
        "  - >-\n"
        "    Walk slowly, at a pace that feels good. Walk slowly, at a pace that feels good. "
        "Walk slowly, at a pace that\n"
        "    feels good.\n"
        "steps:\n"
        "  - stretch: hip-flexor-half-kneel\n"
        "  - stretch: hip-flexor-half-kneel\n"
        "    sides: [right, left]\n"
        "    dose:\n"
        "      right: {hold: 30, repetitions: 2}\n"
        "      left: {hold: 20, repetitions: 3}\n"
        "  - stretch: glute-seated-figure4\n"
        "    sides: [left]\n"
        "    dose: {hold: 45}\n"
        "reviewed:\n"
        "  by: A. Smith\n"
        "  'on': 2026-03-01\n"
    )


def test_what_somebody_wrote_into_a_file_is_seen() -> None:
    text = text_of(replace(Routine.of(MOVES["glute-seated-figure4"]), id="own"))
    assert is_written_here(text)
    for other in (f"{text}# for Anna\n", text.replace("own", '"own"'), text[:-9], "", "[", "a: &b 1\nc: *b\n", "\x00"):
        assert not is_written_here(other)


def test_texts_that_name_each_other_again_and_again_come_to_an_end() -> None:
    doubled = "".join(f"a{number}: &a{number} [*a{number - 1}, *a{number - 1}]\n" for number in range(1, 60))
    assert not is_written_here(f"{FIRST_LINE}a0: &a0 [x]\n{doubled}")


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("Morning", None),
        ("12", None),
        ("x" * 60, None),
        ("x" * 61, FaultCode.TEXT_TOO_LONG),
        ("", FaultCode.EMPTY_TEXT),
        (" \u00a0 ", FaultCode.EMPTY_TEXT),
        ("My left hip", FaultCode.SIDE_IN_NAME),
        ("RIGHT first", FaultCode.SIDE_IN_NAME),
        ("Upright and bright", None),
        ("Hips [right|left]", FaultCode.SIDE_IN_NAME),
        ("A | B", FaultCode.SIDE_IN_NAME),
        ("a\u202eb", FaultCode.FORBIDDEN_CHARACTER),
        ("a\x00b", FaultCode.FORBIDDEN_CHARACTER),
        ("a\ud83d", FaultCode.FORBIDDEN_CHARACTER),
    ],
)
def test_a_name_that_the_schema_refuses_is_told_before_it_is_written(typed: str, fault: FaultCode | None) -> None:
    assert name_fault(typed) == fault


@given(st.text(max_size=70) | st.text("leftrigh []|", max_size=20))
def test_the_editor_refuses_the_names_that_the_schema_refuses(text: str) -> None:
    notes = Notes(Path("mine.yaml"))
    name()(Value(Word(1, 1, text), "name", notes))
    refused = [fault.code for fault in notes.faults]
    assert name_fault(text) == (refused[0] if refused else None)
