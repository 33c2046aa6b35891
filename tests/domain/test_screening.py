# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the answers rule out: of every move and routine that ships, and of any that somebody may add."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content.catalogue import load
from companion.domain.routine import Routine
from companion.domain.screening import Change, Fitted, Question, Screening, changes, cued, easier_for, fitted
from companion.domain.stretch import (
    Bounds,
    Care,
    Caution,
    Condition,
    Dose,
    Equipment,
    Phase,
    Position,
    Side,
    Stretch,
    Variation,
)
from companion.paths import shipped_routines
from tests import strategies
from tests.moves import stretch

DAY, LATER = date(2026, 11, 23), date(2026, 12, 1)
EVERY_ANSWER = [frozenset(yes) for count in range(7) for yes in combinations(Question, count)]
SHIPPED = load([shipped_routines()])
LIBRARY, ROUTINES = SHIPPED.stretches, SHIPPED.routines

FINE_WITH_A_NEW_HIP = {"pelvic-tilt-supine", "knee-rolls", "trunk-rotation-seated", "sit-to-stand"}
NEVER_WITH = {
    Question.BONES: {"bottom-to-heels", "knee-to-chest-single"},
    Question.OUTER_HIP: {"glute-supine-figure4", "glute-seated-figure4"},
    Question.BELOW_KNEE: {"hamstring-supine-strap"},
}
FLAT_BACK = {"trunk-rotation-seated", "hamstring-seated", "glute-seated-figure4", "pelvic-rock-seated"}

each_answer = pytest.mark.parametrize("yes", EVERY_ANSWER, ids=lambda yes: "+".join(sorted(yes)) or "nothing")


def said(*yes: Question, allowed: tuple[str, ...] = ()) -> Screening:
    return Screening(DAY, frozenset(yes), frozenset(allowed))


def ruled_out(*yes: Question) -> set[str]:
    return {move.id for move in LIBRARY.values() if said(*yes).rules_out(move)}


# Every answer over everything that ships


@each_answer
def test_no_routine_and_no_swap_holds_what_is_ruled_out(yes: frozenset[Question]) -> None:
    screening = said(*yes)
    for routine in ROUTINES.values():
        fit = fitted(routine, screening, LIBRARY)
        moves = [step.stretch for step in fit.routine.steps] if fit.routine is not None else []
        assert not [move.id for move in moves if screening.rules_out(move)]
        assert len({move.id for move in moves}) == len(moves)
        gone = [step.stretch for step in routine.steps if screening.rules_out(step.stretch)]
        assert [change.stretch for change in fit.changes] == gone
        assert all(change.findings for change in fit.changes)
    for move in LIBRARY.values():
        instead = easier_for(move, screening, LIBRARY)
        assert instead is None or not screening.rules_out(instead)


@each_answer
def test_what_rules_a_move_out_alone_rules_it_out_together_with_anything(yes: frozenset[Question]) -> None:
    assert ruled_out(*yes) == set().union(*(ruled_out(question) for question in yes))


def test_who_says_no_to_all_gets_everything_as_it_is_written() -> None:
    assert ruled_out() == set()
    assert all(fitted(routine, said(), LIBRARY) == Fitted(routine) for routine in ROUTINES.values())


def test_a_new_hip_leaves_a_few_soft_moves() -> None:
    assert LIBRARY.keys() - ruled_out(Question.HIP) == FINE_WITH_A_NEW_HIP & LIBRARY.keys()


@pytest.mark.parametrize("question", NEVER_WITH)
def test_an_answer_hides_the_moves_that_it_is_about(question: Question) -> None:
    assert NEVER_WITH[question] & LIBRARY.keys() <= ruled_out(question)


def test_weak_bones_are_told_to_stay_flat_where_a_move_could_bend_or_turn_them() -> None:
    for move in (LIBRARY[name] for name in FLAT_BACK & LIBRARY.keys()):
        assert not said(Question.BONES).rules_out(move)
        assert any(finding.caution for finding in said(Question.BONES).findings(move)), move.id
    turn = LIBRARY["trunk-rotation-seated"]
    assert cued(turn, said(Question.BONES)).cues[Phase.EASE_IN] != turn.cues[Phase.EASE_IN]


def test_nobody_who_is_pregnant_lies_on_the_back_or_on_the_front() -> None:
    offered = [move for move in LIBRARY.values() if move.id not in ruled_out(Question.PREGNANT)]
    assert not {Position.LYING_ON_BACK, Position.LYING_ON_FRONT} & {move.position for move in offered}
    assert {Position.SITTING, Position.STANDING} <= {move.position for move in offered}


def test_nobody_who_cannot_kneel_or_get_to_the_floor_is_sent_there() -> None:
    assert ruled_out(Question.FLOOR) == {move.id for move in LIBRARY.values() if move.needs_floor}
    half_kneel = LIBRARY["hip-flexor-half-kneel"]
    instead = easier_for(half_kneel, said(Question.FLOOR), LIBRARY)
    assert instead is not None
    assert instead.position is Position.STANDING


# What holds for any move, whatever its file says


ON_BACK = stretch("back", position=Position.LYING_ON_BACK, helpful=(Equipment.BED,))
ON_FRONT = stretch("front", position=Position.LYING_ON_FRONT, equipment=(Equipment.BED,))
KNEELING = stretch("lunge", easier=(Variation("Stand.", "stand"),))
STANDING = stretch("stand", position=Position.STANDING)
SITTING = stretch("chair", position=Position.SITTING)
SOFT = replace(SITTING, fine_with=(Condition.HIP_REPLACEMENT_BACK, Condition.HIP_REPLACEMENT_FRONT))
HALF_SOFT = replace(SITTING, fine_with=(Condition.HIP_REPLACEMENT_FRONT,))


@pytest.mark.parametrize(
    ("question", "move", "then"),
    [
        (Question.HIP, SITTING, Care.EASIER),
        (Question.HIP, HALF_SOFT, Care.EASIER),
        (Question.HIP, SOFT, None),
        (Question.PREGNANT, ON_FRONT, Care.AVOID),
        (Question.PREGNANT, ON_BACK, Care.EASIER),
        (Question.PREGNANT, SITTING, None),
        (Question.FLOOR, KNEELING, Care.EASIER),
        (Question.FLOOR, replace(ON_BACK, helpful=()), Care.EASIER),
        (Question.FLOOR, ON_BACK, None),
        (Question.BONES, KNEELING, None),
    ],
)
def test_a_move_whose_file_says_nothing_is_judged_by_its_position(
    question: Question, move: Stretch, then: Care | None
) -> None:
    assert [finding.then for finding in said(question).findings(move)] == ([] if then is None else [then])
    assert said(question).rules_out(move) is (then is not None)


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        (Question.HIP, Condition.HIP_REPLACEMENT_BACK),
        (Question.BONES, Condition.OSTEOPOROSIS),
        (Question.PREGNANT, Condition.PREGNANCY),
        (Question.OUTER_HIP, Condition.OUTER_HIP_PAIN),
        (Question.BELOW_KNEE, Condition.LEG_SYMPTOMS),
    ],
)
@pytest.mark.parametrize("then", Care)
def test_a_moves_own_caution_holds_and_wins_over_a_routine(
    question: Question, condition: Condition, then: Care
) -> None:
    caution = Caution(condition, "Take care.", then)
    move = replace(SOFT, id="own", cautions=(caution,), easier=(Variation("Softer.", "chair"),))
    fit = fitted(Routine.of(move), said(question), {"own": move, "chair": SOFT})
    steps = [step.stretch.id for step in fit.routine.steps] if fit.routine is not None else None
    assert steps == {Care.CARE: ["own"], Care.EASIER: ["chair"], Care.AVOID: None}[then]
    assert [finding.caution for finding in said(question).findings(move)] == [caution]


def test_avoid_weighs_more_than_easier_and_both_reasons_are_told() -> None:
    move = replace(KNEELING, cautions=(Caution(Condition.OSTEOPOROSIS, "No.", Care.AVOID),))
    screening = said(Question.FLOOR, Question.BONES)
    found = [(finding.question, finding.then) for finding in screening.findings(move)]
    assert found == [(Question.BONES, Care.AVOID), (Question.FLOOR, Care.EASIER)]
    assert easier_for(move, screening, {"stand": STANDING}) is None


def test_an_easier_form_that_is_ruled_out_gives_way_to_its_own() -> None:
    stand = replace(STANDING, cautions=(Caution(Condition.LEG_SYMPTOMS, "No.", Care.AVOID),))
    stand = replace(stand, easier=(Variation("Sit.", "chair"),))
    library = {"stand": stand, "chair": SITTING}
    assert easier_for(KNEELING, said(Question.FLOOR), library) is stand
    assert easier_for(KNEELING, said(Question.FLOOR, Question.BELOW_KNEE), library) is SITTING


def test_a_swap_keeps_the_dose_as_far_as_the_easier_form_allows() -> None:
    short = replace(STANDING, bounds=Bounds((5.0, 15.0), (1, 2)), dose=Dose(10.0, 1))
    fit = fitted(Routine.of(KNEELING), said(Question.FLOOR), {"stand": short})
    assert fit.routine is not None
    assert [(asked.side, asked.dose) for asked in fit.routine.steps[0].doses] == [
        (Side.LEFT, Dose(15.0, 2)),
        (Side.RIGHT, Dose(15.0, 2)),
    ]


def test_a_swap_for_a_move_of_another_manner_takes_that_moves_own_dose() -> None:
    both = replace(STANDING, sides=(Side.BOTH,), dose=Dose(12.0, 4))
    fit = fitted(Routine.of(KNEELING), said(Question.FLOOR), {"stand": both})
    assert fit.routine is not None
    assert [(asked.side, asked.dose) for asked in fit.routine.steps[0].doses] == [(Side.BOTH, Dose(12.0, 4))]


def test_a_move_is_left_out_where_its_easier_form_is_in_the_routine_already() -> None:
    routine = replace(Routine.of(KNEELING), steps=(*Routine.of(KNEELING).steps, *Routine.of(STANDING).steps))
    fit = fitted(routine, said(Question.FLOOR), {"lunge": KNEELING, "stand": STANDING})
    assert fit.routine is not None
    assert [step.stretch for step in fit.routine.steps] == [STANDING]
    assert [(change.stretch, change.instead) for change in fit.changes] == [(KNEELING, None)]


def test_nothing_is_left_of_a_routine_whose_moves_are_all_ruled_out() -> None:
    fit = fitted(Routine.of(SITTING), said(Question.HIP), {})
    assert fit.routine is None
    assert [change.stretch for change in fit.changes] == [SITTING]


# Any content


@st.composite
def libraries(draw: st.DrawFn) -> dict[str, Stretch]:
    """Moves with cautions, and with easier forms that may lead round in a circle."""
    moves = draw(strategies.libraries())
    cautions = st.builds(
        Caution, st.sampled_from(Condition), strategies.words, st.sampled_from(Care), st.just("") | strategies.words
    )
    return {
        name: replace(
            move,
            cautions=tuple(draw(st.lists(cautions, max_size=2))),
            fine_with=tuple(draw(st.sets(st.sampled_from(Condition), max_size=17))),
            helpful=draw(st.sampled_from([(), (Equipment.BED,)])),
            easier=tuple(
                Variation("Softer.", way) for way in draw(st.lists(st.sampled_from(sorted(moves)), max_size=1))
            ),
        )
        for name, move in moves.items()
    }


answers = st.frozensets(st.sampled_from(Question))


@given(data=st.data(), yes=answers)
def test_a_fitted_routine_is_safe_whole_and_in_order(data: st.DataObject, yes: frozenset[Question]) -> None:
    library = data.draw(libraries())
    routine = data.draw(strategies.routines(library))
    screening = Screening(DAY, yes, data.draw(st.frozensets(st.sampled_from(sorted(library)))))
    fit = fitted(routine, screening, library)
    steps = fit.routine.steps if fit.routine is not None else ()
    assert not [step.stretch.id for step in steps if screening.rules_out(step.stretch)]
    assert (fit.routine is None) is (not steps)
    # doses within bounds, on sides that the move has
    for step in steps:
        assert all(step.stretch.bounds.allows(asked.dose) for asked in step.doses)
        assert {asked.side for asked in step.doses} <= set(step.stretch.sides)
    # never a move more often than it was written
    written = Counter(step.stretch.id for step in routine.steps)
    offered = Counter(step.stretch.id for step in steps)
    assert all(count <= max(1, written[move]) for move, count in offered.items())
    # what stays, stays in order; every change is told
    kept = [step for step in routine.steps if not screening.rules_out(step.stretch)]
    swapped = [change.instead for change in fit.changes if change.instead is not None]
    assert [step for step in steps if step in kept] == kept
    assert len(steps) == len(kept) + len(swapped)
    assert [change.stretch for change in fit.changes] == [
        step.stretch for step in routine.steps if screening.rules_out(step.stretch)
    ]


# The clinic's word


def test_what_the_clinic_allows_is_offered_again_and_its_caution_still_told() -> None:
    caution = Caution(Condition.OSTEOPOROSIS, "Back flat.", Care.AVOID, "Stay flat.")
    move = replace(ON_BACK, cautions=(caution,), cues={Phase.EASE_IN: "Roll up."})
    screening = said(Question.PREGNANT, Question.BONES, allowed=("back",))
    assert [(one.question, one.then, one.caution) for one in screening.findings(move)] == [
        (Question.BONES, Care.CARE, caution)
    ]
    assert fitted(Routine.of(move), screening, {}) == Fitted(Routine.of(move))
    assert cued(move, screening).cues[Phase.EASE_IN] == "Stay flat."
    assert screening.strict.rules_out(move)
    assert screening.reasons(move) == {Question.PREGNANT, Question.BONES}


@each_answer
def test_the_clinic_can_allow_everything_that_ships(yes: frozenset[Question]) -> None:
    screening = said(*yes, allowed=tuple(LIBRARY))
    assert not [move.id for move in LIBRARY.values() if screening.rules_out(move)]


def test_allowing_can_be_taken_back() -> None:
    allowed = said(Question.FLOOR).with_allowed("lunge", is_allowed=True)
    assert not allowed.rules_out(KNEELING)
    assert allowed.with_allowed("lunge", is_allowed=False) == said(Question.FLOOR)


@pytest.mark.parametrize(
    ("before", "now", "is_kept"),
    [
        ((Question.FLOOR,), (Question.FLOOR,), True),
        ((Question.FLOOR,), (Question.FLOOR, Question.PREGNANT), True),
        ((Question.FLOOR,), (), True),
        ((Question.FLOOR,), (Question.FLOOR, Question.HIP), False),
        ((Question.FLOOR, Question.HIP), (Question.HIP,), True),
    ],
)
def test_what_was_allowed_stays_so_unless_a_new_answer_rules_it_out_too(
    before: tuple[Question, ...], now: tuple[Question, ...], is_kept: bool
) -> None:
    screening = said(*before, allowed=("lunge", "gone")).answered(frozenset(now), LATER, [KNEELING, STANDING])
    assert screening == Screening(LATER, frozenset(now), frozenset({"lunge"} if is_kept else ()))


# What is told


def test_all_that_is_ruled_out_is_told_in_order_with_what_is_done_in_its_place() -> None:
    screening = said(Question.FLOOR)
    moves = [SITTING, KNEELING, replace(ON_BACK, helpful=())]
    assert changes(screening, [*moves, STANDING]) == (
        Change(KNEELING, STANDING, screening.findings(KNEELING)),
        Change(moves[2], None, screening.findings(moves[2])),
    )


def test_a_cue_of_a_caution_is_said_only_to_those_whom_it_is_for() -> None:
    caution = Caution(Condition.LEG_SYMPTOMS, "Go gently.", cue="Stop if it tingles.")
    move = replace(SITTING, cautions=(caution,), cues={Phase.EASE_IN: "Tip.", Phase.HOLD: "Breathe."})
    assert cued(move, said(Question.BONES)) is move
    assert cued(move, said(Question.BELOW_KNEE)).cues == {
        Phase.EASE_IN: "Stop if it tingles.",
        Phase.HOLD: "Breathe.",
    }


def test_nobody_has_answered_before_they_have() -> None:
    assert not Screening().is_done
    assert said().is_done
