# SPDX-License-Identifier: LGPL-3.0-or-later
"""Doses and their bounds, and which form is the easier one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.stretch import Bounds, Dose, Phase, Variation
from tests.moves import UP_TO_40, stretch
from tests.strategies import bounds

any_dose = st.builds(Dose, st.floats(0, 200), st.integers(0, 20))


@pytest.mark.parametrize(
    ("dose", "allowed"),
    [
        (Dose(10.0, 1), True),
        (Dose(40.0, 4), True),
        (Dose(9.9, 1), False),
        (Dose(40.1, 1), False),
        (Dose(20.0, 0), False),
        (Dose(20.0, 5), False),
    ],
)
def test_both_ends_of_the_bounds_are_allowed(dose, allowed):
    assert UP_TO_40.allows(dose) is allowed


@given(bounds(), any_dose)
def test_the_nearest_dose_is_allowed_and_an_allowed_one_stays(allowed: Bounds, dose: Dose):
    nearest = allowed.nearest(dose)
    assert allowed.allows(nearest)
    assert (nearest == dose) is allowed.allows(dose)


def test_three_phases_lead_up_to_a_hold():
    assert {phase for phase in Phase if phase.is_waiting} == {Phase.GET_READY, Phase.REST, Phase.CHANGE_SIDES}


def test_the_easier_form_is_the_first_easier_way_that_is_a_move_of_its_own():
    in_words, standing, sitting = Variation("Use a pad."), Variation("", "standing"), Variation("", "sitting")
    assert stretch(easier=(in_words, standing, sitting)).easier_form == "standing"
    assert stretch(easier=(in_words,), harder=(standing,)).easier_form is None
