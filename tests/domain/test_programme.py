# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which routine is for today, what of it is asked, and in which order moves are shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.programme import STARTER, Programme
from companion.domain.routine import BuildUp, Routine
from companion.domain.screening import Question, Screening
from companion.domain.settings import Settings
from companion.domain.stretch import Caution, Condition, Equipment, Phase, Position, Variation
from tests.moves import stretch

LUNGE, ZIGZAG, CHAIR, ARCH = stretch("lunge"), stretch("zigzag"), stretch("chair"), stretch("arch")
STRETCHES = {move.id: move for move in (ARCH, CHAIR, LUNGE, ZIGZAG)}
KNEELING = replace(Routine.of(LUNGE), id=STARTER, without_floor="seated", build_up=BuildUp(7, 1))
SEATED = replace(Routine.of(CHAIR), id="seated")
EVENING = replace(Routine.of(ZIGZAG), id="evening")
FIRST = date(2026, 11, 16)


def programme(*routines):
    return Programme(STRETCHES, {routine.id: routine for routine in routines})


@pytest.mark.parametrize(
    ("routines", "without_floor", "expected"),
    [
        ((EVENING, KNEELING, SEATED), False, KNEELING),
        ((EVENING, KNEELING, SEATED), True, SEATED),
        ((EVENING, KNEELING), True, KNEELING),
        ((EVENING,), False, EVENING),
        ((), True, None),
    ],
)
def test_the_routine_of_today(routines, without_floor, expected):
    assert programme(*routines).today(Settings(without_floor=without_floor)) is expected


def test_the_moves_of_the_starter_come_first_then_its_other_form_then_the_rest_by_name():
    moves = programme(EVENING, KNEELING, SEATED).in_order()
    assert [move.id for move in moves] == ["lunge", "chair", "arch", "zigzag"]


@pytest.mark.parametrize(
    ("days", "settings", "holds"),
    [
        (None, Settings(), 1),
        (6, Settings(), 1),
        (7, Settings(), 3),
        (0, Settings(holds_each_side=2), 2),
    ],
)
def test_one_hold_a_side_for_seven_days_from_the_first_session_unless_it_was_changed(days, settings, holds):
    first_session = None if days is None else FIRST
    asked = programme(KNEELING).ask(KNEELING, settings, FIRST + timedelta(days=days or 0), first_session)
    assert [dose.dose.repetitions for part in asked.parts for dose in part.doses] == [holds, holds]


def test_the_settings_decide_how_long_a_hold_and_the_waits_are():
    asked = programme(KNEELING).ask(KNEELING, Settings(hold=30, rest=9), FIRST, None)
    assert asked.lengths.rest == 9.0
    assert {dose.dose.hold for dose in asked.parts[0].doses} == {30.0}


# What is for this patient


LYING = stretch("lying", position=Position.LYING_ON_BACK, helpful=(Equipment.BED,))
PLANK = stretch("plank", position=Position.HANDS_AND_KNEES, easier=(Variation("Sit.", "chair"),))
SITTING = stretch("chair", position=Position.SITTING)
MIXED = Routine("mixed", "Mixed", (*Routine.of(PLANK).steps, *Routine.of(LYING).steps))


def for_somebody(*yes, allowed=()):
    moves = {move.id: move for move in (LYING, PLANK, SITTING)}
    return Programme(moves, {"mixed": MIXED}, Screening(FIRST, frozenset(yes), frozenset(allowed)))


def test_what_is_ruled_out_is_neither_offered_nor_asked_for():
    programme = for_somebody(Question.FLOOR)
    assert [move.id for move in programme.offered] == ["lying", "chair"]
    assert [move.id for move in programme.ruled_out] == ["plank"]
    asked = programme.ask(MIXED, Settings(), FIRST, None)
    assert [part.form.stretch for part in asked.parts] == ["chair", "lying"]


def test_an_easier_form_that_is_ruled_out_is_not_kept_at_hand():
    programme = for_somebody(allowed=["plank"])
    assert programme.ask(MIXED, Settings(), FIRST, None).parts[0].easier.stretch == "chair"
    hip = for_somebody(Question.HIP, allowed=["plank"])
    assert [part.form.stretch for part in hip.ask(MIXED, Settings(), FIRST, None).parts] == ["plank"]
    assert hip.ask(MIXED, Settings(), FIRST, None).parts[0].easier is None


def test_nothing_is_asked_for_where_nothing_is_left():
    assert for_somebody(Question.HIP).ask(MIXED, Settings(), FIRST, None) is None


def test_that_the_floor_is_hard_may_be_said_on_the_first_page_too():
    programme = for_somebody().with_screening(Screening(FIRST), Settings(without_floor=True))
    assert programme.screening.yes == {Question.FLOOR}
    assert "plank" not in [move.id for move in programme.offered]


def test_what_a_caution_says_takes_the_place_of_the_cue():
    flat = Caution(Condition.OSTEOPOROSIS, "Keep it flat.", cue="Back flat.")
    move = stretch("tip", cautions=(flat,), cues={Phase.EASE_IN: "Tip.", Phase.HOLD: "Breathe."})
    routine = Routine.of(move)
    for yes, cue in (((), "Tip."), ((Question.BONES,), "Back flat.")):
        programme = Programme({"tip": move}, {"tip": routine}, Screening(FIRST, frozenset(yes)))
        cues = programme.ask(routine, Settings(), FIRST, None).parts[0].form.cues
        assert cues == {Phase.EASE_IN: cue, Phase.HOLD: "Breathe."}


def test_a_chosen_routine_goes_before_the_starter_and_one_that_is_gone_does_not():
    routines = programme(KNEELING, SEATED, EVENING)
    assert routines.today(Settings(routine="evening")) is EVENING
    assert routines.today(Settings(routine="gone")) is KNEELING
    assert routines.today(Settings(routine="evening", without_floor=True)) is EVENING
