# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which routine is for today, what of it is asked, and in which order moves are shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from companion.domain.programme import STARTER, Programme
from companion.domain.routine import BuildUp, Routine
from companion.domain.settings import Settings
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
