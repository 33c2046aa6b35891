# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is heard of a session, how loud, and when the screen is kept on."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.ports import Tone
from companion.domain.settings import Settings
from companion.domain.stretch import Phase

Key = Qt.Key
HOLD = [Tone.EASE_IN, Tone.HOLD, Tone.EASE_OUT]


def test_every_phase_begins_with_its_tone_once(timer):
    timer.lead_to_the_end()
    first, second = [Tone.READY, *HOLD], [Tone.CHANGE_SIDES, *HOLD]
    assert timer.sound.tones == [*first, *second, *first, *second, Tone.FINISHED]
    assert set(timer.sound.volumes) == {0.7}


def test_a_pause_has_a_tone_and_going_on_says_the_phase_again(timer):
    timer.wait_for(Phase.HOLD)
    timer.key(Key.Key_Space)
    timer.key(Key.Key_Space)
    assert timer.sound.tones[-3:] == [Tone.HOLD, Tone.PAUSE, Tone.HOLD]


@pytest.mark.parametrize("mute", [lambda at: at.key(Key.Key_M), lambda at: at.click("timer_mute")])
def test_muted_plays_none_until_it_is_switched_on_again(timer, mute):
    mute(timer)
    timer.wait_for(Phase.HOLD)
    assert timer.sound.tones == [Tone.READY]
    assert timer.find("timer_mute").accessibleName() == "Sound is off"
    mute(timer)
    timer.wait_for(Phase.EASE_OUT)
    assert timer.sound.tones == [Tone.READY, Tone.EASE_OUT]


def test_silence_is_kept_over_a_restart(timer):
    timer.key(Key.Key_M)
    timer.close()
    timer.start()
    timer.click("unfinished_throw_away")
    timer.key(Key.Key_Return)
    timer.wait_for(Phase.HOLD)
    assert timer.sound.tones == [Tone.READY]


def test_up_and_down_change_the_volume_at_once_and_it_is_kept(timer):
    for _ in range(2):
        timer.key(Key.Key_Up)
    timer.key(Key.Key_Down)
    timer.wait_for(Phase.EASE_IN)
    assert timer.sound.volumes == [0.7, 0.8]
    assert timer.store.settings.read().volume == 80


def test_up_that_stays_down_ends_at_full_volume(timer):
    timer.hold_down(Key.Key_Up)
    assert timer.store.settings.read().volume == 100


def test_the_slider_keeps_its_arrows_while_it_has_the_keyboard(timer):
    timer.find("timer_volume").setFocus()
    timer.key(Key.Key_Right)
    assert timer.moment.phase is Phase.GET_READY
    assert timer.screens.settings.volume == 71


def test_a_setting_changed_elsewhere_is_shown(laptop):
    laptop.start()
    laptop.screens.change_settings(Settings(volume=20, sound=False))
    laptop.key(Key.Key_Return)
    assert (laptop.find("timer_volume").value(), laptop.find("timer_mute").isChecked()) == (20, True)


def test_the_screen_is_kept_on_during_the_session_only(laptop):
    laptop.start()
    assert not laptop.awake.is_on
    laptop.key(Key.Key_Return)
    assert laptop.awake.is_on
    laptop.lead_to_the_end()
    assert not laptop.awake.is_on
    assert (laptop.awake.times_begun, laptop.sound.times_closed) == (1, 1)


def test_closing_the_window_lets_the_screen_go(timer):
    timer.close()
    assert not timer.awake.is_on
