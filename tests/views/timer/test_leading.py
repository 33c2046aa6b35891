# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the patient presses while a session runs, by key and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from companion.domain.log import Happened, Happening
from companion.domain.moment import Pause
from companion.domain.settings import Settings
from companion.domain.stretch import Phase, Side

Key = Qt.Key


def kinds(laptop):
    return [entry.kind for entry in laptop.running.log if isinstance(entry, Happened)]


def test_it_leads_through_the_phases_and_says_each_in_words(timer):
    assert (timer.words("timer_where"), timer.find("timer_phase").words) == (
        "Hold 1 of 4  ·  about 2 minutes left",
        "Get ready",
    )
    assert timer.find("timer_side").words == "Your LEFT side"
    for phase, word in ((Phase.EASE_IN, "Ease in"), (Phase.HOLD, "Hold"), (Phase.EASE_OUT, "Ease out")):
        timer.wait_for(phase)
        assert timer.find("timer_phase").words == word
    timer.wait_for(Phase.CHANGE_SIDES)
    assert timer.find("timer_phase").words == "Change sides"
    assert timer.find("timer_side").words == "Change to your RIGHT side"


def test_what_comes_next_leaves_the_easing_aside(timer):
    assert (timer.words("timer_next"), timer.words("timer_next_detail")) == ("Hold, 20 seconds", "LEFT")
    timer.wait_for(Phase.HOLD)
    assert (timer.words("timer_next"), timer.words("timer_next_detail")) == ("RIGHT side", "Change sides, 8 seconds")


def test_a_second_enter_right_after_start_does_not_cut_getting_ready_short(timer):
    timer.key(Key.Key_Return)
    assert timer.find("timer_phase").words == "Get ready"
    timer.wait(1)
    timer.key(Key.Key_Return)
    assert timer.find("timer_phase").words == "Ease in"


def test_the_last_hold_says_that_the_end_comes_next(timer):
    timer.wait(1)
    for _ in range(3):
        timer.key(Key.Key_Right)
        timer.key(Key.Key_Right)
    timer.wait_for(Phase.HOLD)
    assert timer.words("timer_next") == "The end"


def test_space_pauses_and_goes_on(holding):
    # WHEN the patient presses Space, and time passes
    holding.key(Key.Key_Space)
    assert holding.moment.pause is Pause.PRESSED
    holding.clock.advance(90)
    # THEN another Space goes on where the hold was
    holding.key(Key.Key_Space)
    assert (holding.moment.pause, holding.moment.elapsed) == (None, 6.0)


def test_a_paused_session_looks_at_the_clock_no_more_and_goes_on_by_itself_after(holding):
    assert holding.running.is_looking
    holding.key(Key.Key_Space)
    assert not holding.running.is_looking
    holding.key(Key.Key_Space)
    assert holding.running.is_looking


def test_space_pauses_wherever_the_keyboard_is(holding):
    holding.find("timer_end").setFocus()
    holding.key(Key.Key_Space)
    assert holding.moment.pause is Pause.PRESSED
    assert holding.sees("timer_pause")


@pytest.mark.parametrize("share", [(0.02, 0.02), (0.5, 0.5), (0.98, 0.98)])
def test_a_click_anywhere_on_the_picture_pauses(holding, share):
    picture = holding.find("timer_picture")
    at = QPoint(int(picture.width() * share[0]), int(picture.height() * share[1]))
    holding.click("timer_picture", at)
    assert holding.moment.pause is Pause.PRESSED
    holding.click("timer_picture", at)
    assert holding.moment.pause is None


def test_the_big_button_pauses_and_says_go_on(holding):
    holding.click("timer_pause")
    assert holding.moment.pause is Pause.PRESSED
    assert holding.find("timer_pause").words == "Go on"
    holding.click("timer_pause")
    assert holding.find("timer_pause").words == "Pause"


def test_a_double_click_on_the_picture_pauses_once(holding):
    picture = holding.find("timer_picture")
    middle = picture.mapTo(holding.window, picture.rect().center())
    QTest.mouseDClick(holding.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert holding.moment.pause is Pause.PRESSED


@pytest.mark.parametrize("skip", [lambda at: at.key(Key.Key_Right), lambda at: at.click("timer_skip")])
def test_skip_leaves_the_hold_and_keeps_what_was_held(holding, skip):
    skip(holding)
    assert (holding.moment.phase, holding.moment.place.side) == (Phase.CHANGE_SIDES, Side.RIGHT)
    assert holding.running.log[-2].held == 6.0


@pytest.mark.parametrize("back", [lambda at: at.key(Key.Key_Left), lambda at: at.click("timer_back")])
def test_back_leads_to_the_hold_before(holding, back):
    holding.key(Key.Key_Right)
    holding.wait_for(Phase.HOLD)
    back(holding)
    assert (holding.moment.phase, holding.moment.place.side) == (Phase.GET_READY, Side.LEFT)


@pytest.mark.parametrize("repeat", [lambda at: at.key(Key.Key_R), lambda at: at.click("timer_repeat")])
def test_repeat_does_the_same_side_again(holding, repeat):
    repeat(holding)
    assert (holding.moment.phase, holding.moment.place.side) == (Phase.GET_READY, Side.LEFT)
    assert kinds(holding) == [Happening.REPEATED]


@pytest.mark.parametrize("more", [lambda at: at.key(Key.Key_Plus), lambda at: at.click("timer_more_time")])
def test_plus_gives_ten_seconds_more(holding, more):
    more(holding)
    assert holding.moment.length == 30.0


def test_the_plus_of_the_number_keys_does_the_same(holding):
    holding.key(Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert holding.moment.length == 30.0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Right])
def test_ready_ends_the_waiting(timer, key):
    timer.wait(1)
    timer.key(key)
    assert timer.moment.phase is Phase.EASE_IN


def test_enter_in_a_hold_does_nothing(holding):
    holding.key(Key.Key_Return)
    assert (holding.moment.phase, holding.moment.pause, holding.running.log) == (Phase.HOLD, None, ())


def test_enter_presses_the_button_that_the_patient_went_to(holding):
    holding.find("timer_repeat").setFocus()
    holding.key(Key.Key_Return)
    assert kinds(holding) == [Happening.REPEATED]


@pytest.mark.parametrize(
    ("key", "then"), [(Key.Key_Right, Phase.CHANGE_SIDES), (Key.Key_R, Phase.GET_READY), (Key.Key_Space, Phase.HOLD)]
)
def test_a_key_that_stays_down_acts_once(holding, key, then):
    holding.hold_down(key)
    assert holding.moment.phase is then
    assert len(kinds(holding)) == 1


def test_enter_that_stays_down_on_start_begins_one_session_and_skips_nothing(laptop):
    laptop.start()
    laptop.hold_down(Key.Key_Return)
    assert laptop.moment.phase is Phase.GET_READY
    assert laptop.running.log == ()
    assert laptop.running.number == laptop.store.diary.unfinished().id == 1


def test_a_double_click_on_start_begins_one_session_that_is_not_paused(laptop):
    laptop.start()
    start = laptop.find("today_start")
    middle = start.mapTo(laptop.window, start.rect().center())
    QTest.mouseDClick(laptop.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert (laptop.running.number, laptop.moment.phase, laptop.moment.pause) == (1, Phase.GET_READY, None)


def test_f11_fills_the_screen_and_gives_it_back(timer):
    was = timer.window.windowState()
    timer.key(Key.Key_F11)
    assert timer.window.isFullScreen()
    timer.key(Key.Key_F11)
    assert timer.window.windowState() == was


def test_wait_for_a_key_says_so_and_counts_nothing(laptop):
    laptop.start()
    laptop.screens.change_settings(Settings(press_when_ready=True))
    laptop.key(Key.Key_Return)
    # WHEN the patient takes very long
    laptop.wait(300)
    # THEN the session waits, and Enter goes on
    assert laptop.moment.phase is Phase.GET_READY
    assert not laptop.find("timer_more_time").isEnabled()
    laptop.key(Key.Key_Return)
    assert laptop.moment.phase is Phase.EASE_IN


def test_with_large_text_what_finds_no_room_is_in_the_menu(laptop):
    laptop.start()
    for _ in range(4):
        laptop.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    laptop.key(Key.Key_Return)
    laptop.wait_for(Phase.HOLD)
    assert not laptop.sees("timer_more_time")
    menu = laptop.find("timer_more").menu()
    for action in menu.actions():
        action.trigger()
    assert kinds(laptop) == [Happening.REPEATED, Happening.EXTENDED]
