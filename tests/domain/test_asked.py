# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is asked is a copy of the content as it was, at the dose of the day."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.asked import Form, Lengths, Wish, ask
from companion.domain.routine import Routine, RoutineStep, SideDose
from companion.domain.settings import HOLD_SECONDS
from companion.domain.stretch import Bounds, Dose, Phase, Side, Variation
from companion.domain.timeline import places
from tests import moves
from tests.strategies import libraries, parts, routines

LUNGE = moves.stretch("lunge", easier=(Variation("Stand.", "standing"),), cues={Phase.HOLD: "Tuck your tail."})
STANDING = moves.stretch("standing", bounds=Bounds((5.0, 15.0), (1, 4)), dose=Dose(10.0, 1))
LIBRARY = {"lunge": LUNGE, "standing": STANDING}
ROUTINE = Routine("starter", "Starter", (RoutineStep(LUNGE, (SideDose(Side.LEFT, Dose(30.0, 3)),)),))


def doses_of(asked):
    return [dose.dose for part in asked.parts for dose in part.doses]


def test_a_session_asks_for_what_the_routine_says():
    asked = ask(ROUTINE, LIBRARY, Lengths(rest=7.0))
    (part,) = asked.parts

    assert (asked.routine, asked.name, asked.lengths) == ("starter", "Starter", Lengths(rest=7.0))
    assert (part.form, part.easier) == (Form.of(LUNGE), Form.of(STANDING))
    assert part.doses == ROUTINE.steps[0].doses


@pytest.mark.parametrize(
    ("most", "wished", "repetitions"),
    [(None, None, 3), (1, None, 1), (5, None, 3), (None, 2, 2), (None, 9, 4), (1, 4, 4), (None, 0, 1)],
)
def test_the_day_and_the_patient_change_how_many_holds(most, wished, repetitions):
    asked = ask(ROUTINE, LIBRARY, Lengths(), most=most, wish=Wish(repetitions=wished))
    assert doses_of(asked) == [Dose(30.0, repetitions)]


def test_an_easier_form_that_is_not_in_the_library_is_no_easier_form():
    assert ask(ROUTINE, {"lunge": LUNGE}, Lengths()).parts[0].easier is None
    assert ask(Routine.of(STANDING), LIBRARY, Lengths()).parts[0].easier is None


def test_a_later_change_of_the_cues_does_not_reach_the_copy():
    cues = {Phase.HOLD: "Tuck your tail."}
    form = Form.of(replace(LUNGE, cues=cues))
    cues[Phase.HOLD] = "Changed."
    assert form.cues == {Phase.HOLD: "Tuck your tail."}


@pytest.mark.parametrize(("wished", "hold"), [(None, 30.0), (40.0, 40.0), (600.0, LUNGE.bounds.hold[1])])
def test_the_patient_changes_how_long_a_hold_is_as_far_as_the_move_allows(wished, hold):
    asked = ask(ROUTINE, LIBRARY, Lengths(), wish=Wish(hold=wished))
    assert doses_of(asked) == [Dose(hold, 3)]


@given(
    libraries().flatmap(lambda library: st.tuples(st.just(library), routines(library))),
    st.integers(1, 4),
    st.sampled_from(HOLD_SECONDS),
)
def test_every_dose_the_patient_can_choose_is_allowed(chosen, repetitions, hold):
    library, routine = chosen
    asked = ask(routine, library, Lengths(), wish=Wish(hold, repetitions))
    assert all(part.form.bounds.allows(dose.dose) for part in asked.parts for dose in part.doses)


@given(parts())
def test_the_easier_form_asks_for_the_same_holds_and_none_is_longer(part):
    if part.easier is None:
        with pytest.raises(ValueError, match=part.form.stretch):
            part.eased()
        return
    eased = part.eased()
    before, after = (dict(places(moves.asked(one))) for one in (part, eased))
    assert (eased.form, eased.easier, list(after)) == (part.easier, None, list(before))
    longest = part.easier.bounds.hold[1]
    assert all(after[place].hold == min(before[place].hold, longest) for place in before)


def test_one_part_is_put_in_the_place_of_another():
    one, two, three = moves.part("one"), moves.part("two"), moves.part("three")
    asked = moves.asked(one, two)
    assert asked.with_part(1, three).parts == (one, three)
    assert asked.with_part(0, three).parts == (three, two)
    assert asked.parts == (one, two)
