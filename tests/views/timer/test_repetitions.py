# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is done in repetitions: counted in the ring, told in its rhythm, one button a side afterwards."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.ports import Tone
from companion.domain.stretch import Phase
from companion.views.timer.command import Command
from companion.views.widgets.flash_frame import FlashFrame

Key = Qt.Key


def lead_to(laptop, phase, move="clamshell"):
    laptop.start()
    laptop.screens.hold(move)
    laptop.wait_for(phase)


def test_the_ring_counts_up_and_not_down(laptop):
    lead_to(laptop, Phase.HOLD)
    ring = laptop.find("timer_ring")
    assert ring.accessibleName().startswith("1")
    assert "16" in ring.accessibleName()
    laptop.wait(7)
    assert laptop.moment.place.repetition == 2
    assert ring.accessibleName().startswith("2")


def test_the_cue_follows_the_rhythm_and_the_name_of_the_move_is_counted(laptop):
    lead_to(laptop, Phase.EASE_IN)
    assert laptop.words("timer_cue") == laptop.moment.form.cues[Phase.EASE_IN]
    laptop.wait_for(Phase.HOLD)
    assert laptop.words("timer_cue") == laptop.moment.form.cues[Phase.HOLD]
    assert laptop.words("timer_where").startswith("Move 1 of 1")


@pytest.mark.parametrize(("move", "flashes"), [("clamshell", False), ("hip-flexor-standing", True)])
def test_nothing_flashes_in_the_rhythm(laptop, move, flashes):
    lead_to(laptop, Phase.EASE_IN, move)
    (frame,) = laptop.screens.flow.timer.findChildren(FlashFrame)
    assert frame.isVisible() is flashes


def test_a_short_rest_has_no_tone(laptop):
    lead_to(laptop, Phase.EASE_OUT)
    laptop.sound.tones.clear()
    laptop.wait(4)
    assert Tone.READY not in laptop.sound.tones
    assert Tone.EASE_IN in laptop.sound.tones


def test_skip_goes_to_the_other_side(laptop):
    lead_to(laptop, Phase.HOLD)
    side = laptop.moment.place.side
    laptop.key(Key.Key_Right)
    assert laptop.moment.place.side is not side
    assert laptop.moment.place.repetition == 1


def test_ten_seconds_more_are_not_offered(laptop):
    lead_to(laptop, Phase.HOLD)
    assert not laptop.find("timer_more_time").isEnabled()


def test_afterwards_a_side_is_one_button(laptop):
    lead_to(laptop, Phase.HOLD)
    laptop.lead_to_the_end()
    assert laptop.find("repetitions_0_left").text().strip().endswith("16 of 16")
    laptop.click("repetitions_0_left")
    laptop.click("afterwards_keep")
    record = laptop.store.diary.latest()
    assert record.whole_holds == 16
    assert not record.is_done


def test_this_hurts_offers_the_easier_form_in_its_own_rhythm(laptop):
    lead_to(laptop, Phase.HOLD, "cat-camel")
    laptop.key(Key.Key_H)
    laptop.click(f"answer_{Command.EASE}")
    assert laptop.moment.form.stretch == "pelvic-rock-seated"
    assert laptop.moment.form.pace is not None
