# SPDX-License-Identifier: LGPL-3.0-or-later
"""The content that ships with the program: without faults, plain enough, and with the doses of its sources."""

import re
from pathlib import Path

import pytest

from companion.content.catalogue import Catalogue, check, load
from companion.domain.asked import Lengths, ask
from companion.domain.stretch import Phase, Position, Side, Stretch
from companion.domain.timeline import segments
from companion.domain.wording import for_side
from companion.paths import shipped_routines

MOST_LETTERS_IN_A_CUE = 40
HIGHEST_GRADE = 6.0

CATALOGUE = load([shipped_routines()])

every_stretch = pytest.mark.parametrize("stretch", CATALOGUE.stretches.values(), ids=lambda stretch: stretch.id)
every_held_stretch = pytest.mark.parametrize(
    "stretch", [one for one in CATALOGUE.stretches.values() if one.pace is None], ids=lambda stretch: stretch.id
)
every_routine = pytest.mark.parametrize("routine", CATALOGUE.routines.values(), ids=lambda routine: routine.id)


@pytest.fixture
def catalogue() -> Catalogue:
    return CATALOGUE


def test_shipped_content_has_no_fault(catalogue: Catalogue, shipped: Path) -> None:
    assert catalogue.faults == ()
    assert check([], shipped) == ()


def test_an_untouched_copy_has_no_fault(copied: Path, shipped: Path) -> None:
    assert check([copied], shipped) == ()
    assert check([copied / "stretches"], shipped) == ()
    assert check(sorted(copied.rglob("*.yaml")), shipped) == ()


def test_the_twenty_moves_and_six_routines_are_there(catalogue: Catalogue) -> None:
    assert len(catalogue.stretches) == 20
    assert {routine.name for routine in catalogue.routines.values()} == {
        "Two-stretch starter",
        "Two-stretch starter, standing and chair",
        "Morning routine",
        "Desk break on a chair",
        "On the floor",
        "Gentle: chair and bed",
        "Strength and mobility",
    }


def test_the_starter_begins_with_one_hold_of_its_two_moves_for_a_week(catalogue: Catalogue) -> None:
    starter = catalogue.routines["two-stretch-starter"]
    assert [step.stretch.id for step in starter.steps] == ["hip-flexor-half-kneel", "glute-supine-figure4"]
    assert starter.build_up is not None
    assert (starter.build_up.days, starter.build_up.repetitions) == (7, 1)


@pytest.mark.parametrize("own", ["two-stretch-starter", "two-stretch-starter-standing-chair"])
def test_a_starter_holds_three_times_20_seconds_on_each_side_left_first(catalogue: Catalogue, own: str) -> None:
    for step in catalogue.routines[own].steps:
        assert [asked.side for asked in step.doses] == [Side.LEFT, Side.RIGHT]
        assert {(asked.dose.hold, asked.dose.repetitions) for asked in step.doses} == {(20.0, 3)}


def test_who_cannot_get_to_the_floor_stands_and_sits(catalogue: Catalogue) -> None:
    other = catalogue.routines["two-stretch-starter"].without_floor
    assert other is not None
    positions = [step.stretch.position for step in catalogue.routines[other].steps]
    assert positions == [Position.STANDING, Position.SITTING]


def test_the_floor_moves_have_an_easier_form_off_the_floor(catalogue: Catalogue) -> None:
    assert catalogue.stretches["hip-flexor-half-kneel"].easier_form == "hip-flexor-standing"
    assert catalogue.stretches["glute-supine-figure4"].easier_form == "glute-seated-figure4"


@every_routine
def test_a_routine_can_be_asked_and_led(routine) -> None:
    row = segments(ask(routine, CATALOGUE.stretches, Lengths()))
    asked = sum(one.dose.repetitions for step in routine.steps for one in step.doses)
    assert sum(segment.phase is Phase.HOLD for segment in row) == asked


@every_held_stretch
def test_two_holds_of_30_seconds_are_within_bounds_for_older_patients(stretch: Stretch) -> None:
    assert stretch.bounds.hold[0] <= 30 <= stretch.bounds.hold[1]
    assert stretch.bounds.repetitions[0] == 1
    assert stretch.bounds.repetitions[1] >= 2


@every_stretch
def test_every_phase_with_something_to_do_has_a_cue_that_fits_one_line(stretch: Stretch) -> None:
    to_do = {Phase.GET_READY, Phase.EASE_IN, Phase.HOLD, Phase.EASE_OUT}
    assert set(stretch.cues) - {Phase.REST} == to_do | ({Phase.CHANGE_SIDES} if len(stretch.sides) == 2 else set())
    for cue in (*stretch.cues.values(), *(caution.cue for caution in stretch.cautions)):
        for side in (Side.LEFT, Side.RIGHT):
            assert len(for_side(cue, side)) <= MOST_LETTERS_IN_A_CUE


@every_stretch
def test_a_text_names_the_worked_side_or_its_opposite(stretch: Stretch) -> None:
    for text in (*stretch.steps, *stretch.cues.values(), stretch.feel):
        assert {pair.lower() for pair in re.findall(r"\[.*?\]", text)} <= {"[right|left]", "[left|right]"}


def test_the_kneeling_leg_is_the_worked_one(catalogue: Catalogue) -> None:
    first = catalogue.stretches["hip-flexor-half-kneel"].steps[0]
    assert for_side(first, Side.RIGHT) == (
        "Kneel on your right knee on a soft pad. Put your left foot flat on the floor in front of you."
    )


@every_stretch
def test_every_move_is_sourced_and_still_a_draft(stretch: Stretch) -> None:
    assert len(stretch.sources) >= 4
    assert all("http" in source for source in stretch.sources)
    assert stretch.reviewed is None


@every_stretch
def test_what_a_patient_reads_is_plain(stretch: Stretch) -> None:
    texts = (*stretch.steps, stretch.feel, *stretch.mistakes, *stretch.cues.values())
    cautions = tuple(caution.text for caution in stretch.cautions)
    assert reading_grade(for_side(" ".join(texts), Side.RIGHT)) <= HIGHEST_GRADE
    assert reading_grade(for_side(" ".join((*texts, *cautions)), Side.LEFT)) <= HIGHEST_GRADE


@every_stretch
def test_nothing_shouts_or_promises(stretch: Stretch) -> None:
    for text in (*stretch.steps, *stretch.mistakes, stretch.feel, *stretch.cues.values()):
        assert "!" not in text
        assert not re.search(r"\b(cure|heal|fix|always|never)\b", text, re.IGNORECASE)


def test_the_reading_grade_tells_hard_from_easy() -> None:
    hard = "Posterior innominate rotation facilitates considerable elongation of the iliopsoas musculature bilaterally."
    assert reading_grade("Lie on your back. Bend your knees.") < 2
    assert reading_grade(hard) > 15


def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade (Kincaid et al. 1975)."""
    sentences = max(1, len(re.findall(r"[.!?:]+(?=\s|$)", text)))
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)
