# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions in the middle of a session: before ending, after 'this hurts', after the machine slept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.domain.clinic import Clinic, Hotline
from companion.domain.guidance import StopSign
from companion.domain.log import Held, Outcome
from companion.domain.moment import Pause
from companion.domain.stretch import Phase, Side
from companion.views.timer.questions import this_hurts
from companion.views.words.guidance import stop_sign
from tests.views.fitting import cut_texts

Key = Qt.Key


def seen(laptop):
    return [label.text() for label in laptop.window.findChildren(QLabel) if label.isVisible()]


def fall_asleep(laptop, seconds=240):
    laptop.clock.sleep(seconds)
    laptop.running.look()


# Before ending


@pytest.mark.parametrize("ask", [lambda at: at.key(Key.Key_Escape), lambda at: at.click("timer_end")])
def test_esc_asks_and_does_not_end(holding, ask):
    ask(holding)
    assert (holding.moment.phase, holding.moment.pause) == (Phase.HOLD, Pause.PRESSED)
    assert holding.words("question_title") == "Stop here?"
    assert "Saved so far: 0 of 4 holds." in seen(holding)


def test_space_goes_on_after_esc(holding):
    holding.key(Key.Key_Escape)
    holding.key(Key.Key_Space)
    assert (holding.moment.phase, holding.moment.pause) == (Phase.HOLD, None)
    assert not holding.sees("question_title")
    assert holding.focused() == "timer_pause"


def test_esc_asks_in_a_pause_too(holding):
    holding.key(Key.Key_Space)
    holding.key(Key.Key_Escape)
    assert holding.words("question_title") == "Stop here?"


def test_a_pause_after_the_question_asks_nothing(holding):
    holding.key(Key.Key_Escape)
    holding.key(Key.Key_Space)
    holding.key(Key.Key_Space)
    assert holding.moment.pause is Pause.PRESSED
    assert not holding.sees("question_title")


def test_esc_that_stays_down_only_asks(holding):
    holding.hold_down(Key.Key_Escape)
    assert holding.words("question_title") == "Stop here?"
    assert holding.moment.phase is Phase.HOLD


def test_stopping_keeps_what_was_held(holding):
    holding.key(Key.Key_Escape)
    holding.click("answer_stop")
    # THEN the honest page shows it
    assert holding.find("hold_0_left_1").words == "6 s"
    holding.key(Key.Key_Return)
    record = holding.store.diary.latest()
    assert (record.is_part, record.is_done, record.results[0].counted) == (True, False, 6.0)


def test_a_session_in_which_nothing_was_held_is_not_kept(timer):
    timer.wait(5)
    timer.key(Key.Key_Escape)
    timer.key(Key.Key_2)
    assert timer.sees("today_start")
    assert timer.store.diary.latest() is None
    assert timer.store.diary.unfinished() is None


def test_no_key_of_the_timer_acts_behind_a_question(holding):
    holding.key(Key.Key_Escape)
    before = holding.running.log
    for key in (Key.Key_R, Key.Key_Right, Key.Key_Left, Key.Key_H, Key.Key_Plus, Key.Key_Escape):
        holding.key(key)
    holding.click("timer_picture")
    assert holding.running.log == before
    assert holding.words("question_title") == "Stop here?"


def test_the_answer_that_the_patient_went_to_is_pressed_by_enter(holding):
    holding.key(Key.Key_Escape)
    holding.key(Key.Key_Tab)
    assert holding.focused() == "answer_stop"
    holding.key(Key.Key_Return)
    assert holding.sees("afterwards_keep")


# This hurts


@pytest.mark.parametrize("hurt", [lambda at: at.key(Key.Key_H), lambda at: at.click("timer_hurts")])
def test_this_hurts_ends_the_hold_at_once_and_shows_when_to_stop(holding, hurt):
    hurt(holding)
    held = holding.running.log[0]
    assert isinstance(held, Held)
    assert (held.outcome, held.held) == (Outcome.HURT, 6.0)
    assert {stop_sign(sign, Clinic()) for sign in StopSign} <= set(seen(holding))


def test_whom_to_call_is_what_the_clinic_says():
    signs = this_hurts(None, Clinic(emergency=Hotline("112"))).signs
    assert "call 112 now" in signs[-1]


def test_the_easier_form_is_led_from_the_same_hold(holding):
    holding.key(Key.Key_H)
    holding.click("answer_ease")
    assert (holding.moment.phase, holding.moment.place.side) == (Phase.GET_READY, Side.LEFT)
    assert holding.moment.form.stretch == "hip-flexor-standing"
    assert holding.words("timer_name") == "Standing hip flexor stretch"


def test_without_an_easier_form_none_is_offered(laptop):
    laptop.start()
    laptop.screens.hold("glute-seated-figure4")
    laptop.wait_for(Phase.HOLD)
    laptop.key(Key.Key_H)
    easier = laptop.running.session.can_ease
    assert laptop.sees("answer_ease") is easier
    assert laptop.sees("answer_leave_out")


def test_leaving_the_stretch_out_goes_to_the_next_one(holding):
    holding.key(Key.Key_H)
    holding.click("answer_leave_out")
    assert (holding.moment.phase, holding.moment.form.stretch) == (Phase.GET_READY, "glute-supine-figure4")


def test_stopping_for_today_shows_where_it_hurt(holding):
    holding.key(Key.Key_H)
    holding.key(Key.Key_3)
    assert "You pressed 'This hurts' here." in seen(holding)


def test_h_that_stays_down_answers_nothing(holding):
    holding.hold_down(Key.Key_H)
    assert holding.moment.pause is Pause.HURT
    assert holding.sees("answer_ease")


# The machine slept


def test_after_sleep_it_says_what_counts_and_asks(holding):
    fall_asleep(holding)
    said = " ".join(seen(holding))
    assert "The computer was asleep, or busy, for 4 minutes." in said
    assert "You held 6 of 20 seconds." in said
    assert "Hold: 14 seconds left" in said


def test_a_hang_asks_as_well(holding):
    holding.clock.hang(5)
    holding.running.look()
    assert "The computer was asleep, or busy, for 5 seconds." in " ".join(seen(holding))


def test_space_after_sleep_repeats_the_side(holding):
    fall_asleep(holding)
    holding.key(Key.Key_Space)
    assert (holding.moment.phase, holding.moment.place.side) == (Phase.GET_READY, Side.LEFT)


def test_going_on_after_sleep_credits_nothing_unseen(holding):
    fall_asleep(holding)
    holding.click("answer_go_on")
    assert (holding.moment.phase, holding.moment.elapsed) == (Phase.HOLD, 6.0)
    holding.wait_for(Phase.EASE_OUT)
    assert holding.running.log[-1].held == 20.0


def test_stopping_after_sleep_keeps_what_was_seen(holding):
    fall_asleep(holding)
    holding.click("answer_stop")
    assert holding.find("hold_0_left_1").words == "6 s"


def test_a_question_begins_with_the_advised_answer(holding):
    fall_asleep(holding)
    assert holding.focused() == "answer_repeat"


def test_larger_text_in_the_middle_of_a_question_cuts_nothing(laptop):
    laptop.start(size=(1366, 690))
    laptop.key(Key.Key_Return)
    laptop.wait_for(Phase.HOLD)
    laptop.key(Key.Key_H)
    for _ in range(4):
        laptop.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert cut_texts(laptop.window) == []
    laptop.key(Key.Key_2)
    assert laptop.moment.form.stretch == "glute-supine-figure4"


@pytest.mark.parametrize("height", [690, 768])
def test_every_answer_to_this_hurts_is_in_sight_with_the_largest_text(laptop, height):
    laptop.start((1366, height))
    laptop.screens.change_settings(replace(laptop.screens.settings, text_percent=200))
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_H)
    for answer in ("answer_ease", "answer_leave_out", "answer_stop"):
        tile = laptop.find(answer)
        assert tile.visibleRegion().boundingRect() == tile.rect()
