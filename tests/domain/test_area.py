# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every muscle lies somewhere that a patient can point at."""

import pytest

from companion.domain.area import Area, areas_of
from companion.domain.stretch import Muscle
from tests.moves import stretch


@pytest.mark.parametrize("muscle", Muscle)
def test_every_muscle_has_its_place(muscle):
    assert len(areas_of(stretch(targets=(muscle,)))) == 1


def test_a_move_works_each_place_once():
    bridge = stretch(targets=(Muscle.GLUTEUS_MAXIMUS, Muscle.PIRIFORMIS, Muscle.HAMSTRINGS))
    assert areas_of(bridge) == {Area.BUTTOCK, Area.BACK_OF_THIGH}


def test_every_place_can_be_found():
    assert {area for muscle in Muscle for area in areas_of(stretch(targets=(muscle,)))} == set(Area)
