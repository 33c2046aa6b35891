# SPDX-License-Identifier: LGPL-3.0-or-later
"""A routine of one move, and the softer beginning."""

from datetime import date, timedelta

import pytest

from companion.domain.routine import BuildUp, Routine, SideDose
from companion.domain.stretch import Dose, Side
from tests.moves import stretch

FIRST = date(2026, 2, 26)


def test_a_routine_of_one_move_has_its_sides_in_their_order_and_its_dose():
    lunge = stretch(sides=(Side.RIGHT, Side.LEFT), dose=Dose(30.0, 2))
    routine = Routine.of(lunge)

    assert (routine.id, routine.name) == (lunge.id, lunge.name)
    assert [step.stretch for step in routine.steps] == [lunge]
    assert routine.steps[0].doses == (SideDose(Side.RIGHT, Dose(30.0, 2)), SideDose(Side.LEFT, Dose(30.0, 2)))
    assert routine.most_repetitions(FIRST, None) is None


@pytest.mark.parametrize(
    ("first_session", "days_later", "most"),
    [(None, 0, 1), (None, 400, 1), (FIRST, 0, 1), (FIRST, 6, 1), (FIRST, 7, None), (FIRST, 400, None), (FIRST, -1, 1)],
)
def test_the_softer_beginning_lasts_seven_days_from_the_first_session(first_session, days_later, most):
    routine = Routine("starter", "Starter", (), build_up=BuildUp(days=7, repetitions=1))
    assert routine.most_repetitions(FIRST + timedelta(days=days_later), first_session) == most
