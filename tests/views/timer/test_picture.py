# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of the timer: it breathes in the hold, and the arrow shows the way in."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.breath import IN, OUT, PAUSE
from companion.domain.stretch import Phase
from companion.figure.widget import FigureView
from companion.views.timer.running import BREATHING_MS, MOVING_MS, STILL_MS

KEYS = Qt.Key


def figure(laptop) -> FigureView:
    found = laptop.find("timer_picture")
    assert isinstance(found, FigureView)
    return found


def breath(laptop) -> float:
    return figure(laptop)._shown.breath


def until_next_look(laptop) -> int:
    return laptop.running._timer.interval()


def hold(laptop) -> None:
    """The first instant of the next hold."""
    laptop.wait_for(Phase.HOLD)
    laptop.wait(-laptop.moment.elapsed % (IN + OUT + PAUSE))


def test_in_the_hold_it_breathes_in_first_and_then_out(timer):
    hold(timer)
    at_first = breath(timer)
    timer.wait(IN / 2)
    half = breath(timer)
    timer.wait(IN / 2)
    full = breath(timer)
    timer.wait(OUT)
    assert (at_first, half, full, breath(timer)) == (0, pytest.approx(0.5, abs=0.05), 1, 0)


def test_it_breathes_in_the_hold_only(timer):
    while timer.moment.phase is not Phase.HOLD:
        assert breath(timer) == 0
        timer.wait(0.5)
    while timer.moment.phase is Phase.HOLD:
        timer.wait(0.5)
    assert breath(timer) == 0


def test_in_a_pause_the_chest_stands_still(holding):
    holding.wait(2)
    holding.key(KEYS.Key_Space)
    before = breath(holding)
    assert before > 0
    holding.clock.advance(1)
    holding.running.look()
    assert breath(holding) == before


def test_without_motion_nothing_breathes(laptop):
    laptop.start()
    laptop.key(KEYS.Key_5, Qt.KeyboardModifier.AltModifier)
    laptop.click("setting_motion_no")
    laptop.key(KEYS.Key_1, Qt.KeyboardModifier.AltModifier)
    laptop.click("today_start")
    hold(laptop)
    laptop.wait(IN)
    assert breath(laptop) == 0
    assert until_next_look(laptop) == STILL_MS


def test_it_looks_at_the_clock_as_often_as_the_picture_needs(timer):
    assert until_next_look(timer) == STILL_MS
    timer.wait_for(Phase.EASE_IN)
    timer.wait(1)
    assert until_next_look(timer) == MOVING_MS
    hold(timer)
    assert until_next_look(timer) == BREATHING_MS


def test_the_arrow_shows_the_way_in_and_not_the_way_out(timer):
    shown = {}
    for _ in range(400):
        shown[timer.moment.phase] = figure(timer)._has_arrow
        if timer.moment.phase is Phase.CHANGE_SIDES:
            break
        timer.wait(0.5)
    assert shown == {
        Phase.GET_READY: True,
        Phase.EASE_IN: True,
        Phase.HOLD: True,
        Phase.EASE_OUT: False,
        Phase.CHANGE_SIDES: True,
    }


def test_the_muscle_comes_out_with_the_move_and_stays_in_the_hold(timer):
    timer.wait_for(Phase.EASE_IN)
    strengths = []
    while timer.moment.phase is Phase.EASE_IN:
        strengths.append(figure(timer)._shown.highlight)
        timer.wait(0.25)
    assert strengths == sorted(strengths)
    assert strengths[1] - strengths[0] < strengths[len(strengths) // 2] - strengths[len(strengths) // 2 - 1]
    for _ in range(8):
        assert figure(timer)._shown.highlight == 1
        timer.wait(1)
