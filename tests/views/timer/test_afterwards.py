# SPDX-License-Identifier: LGPL-3.0-or-later
"""The honest page: what was held is shown, corrected and kept."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.diary import Result
from companion.domain.stretch import Phase, Side
from companion.domain.timeline import Place
from companion.views.widgets.hold_pill import choices
from tests.views.timer.test_saving import give_disk_back, protect_disk

Key = Qt.Key


@pytest.fixture
def afterwards(timer):
    """A whole session has just ended."""
    timer.lead_to_the_end()
    return timer


def result(counted, asked=20.0):
    return Result(Place(0, Side.LEFT, 1), asked, counted, counted)


def test_it_shows_every_hold_by_side(afterwards):
    for name in ("hold_0_left_1", "hold_0_right_1", "hold_1_left_1", "hold_1_right_1"):
        assert afterwards.find(name).words == "20 s"
    assert afterwards.words("afterwards_summary") == "4 of 4 holds"


def test_enter_keeps_it_and_shows_it_in_the_calendar(afterwards):
    afterwards.key(Key.Key_Return)
    record = afterwards.store.diary.latest()
    assert record.is_done
    assert [row.counted for row in record.results] == [20.0] * 4
    assert record.hurt is None
    assert afterwards.screens.window.page == "calendar"
    assert afterwards.sees(f"calendar_session_{record.id}")


def test_the_keyboard_is_on_keep(afterwards):
    assert afterwards.focused() == "afterwards_keep"


def test_one_press_corrects_a_hold(afterwards):
    # WHEN the patient did not really do the last hold
    afterwards.click("hold_1_right_1")
    assert afterwards.find("hold_1_right_1").words == "not held"
    assert afterwards.words("afterwards_summary") == "3 of 4 holds"
    afterwards.click("afterwards_keep")
    # THEN that counts, and what was timed is still there
    record = afterwards.store.diary.latest()
    assert (record.whole_holds, record.results[3].counted, record.results[3].total) == (3, 0.0, 20.0)
    assert [(told.change.old, told.change.new) for told in record.corrections] == [(20.0, 0.0)]


def test_another_press_takes_the_correction_back(afterwards):
    afterwards.click("hold_1_right_1")
    afterwards.click("hold_1_right_1")
    afterwards.click("afterwards_keep")
    assert afterwards.store.diary.latest().corrections == ()


def test_space_corrects_the_hold_that_the_patient_went_to(afterwards):
    afterwards.find("hold_0_left_1").setFocus()
    afterwards.key(Key.Key_Space)
    assert afterwards.find("hold_0_left_1").words == "not held"


def test_no_answer_about_pain_is_given_for_the_patient(afterwards):
    for name in ("hurt_nothing", "hurt_0", "hurt_1"):
        assert not afterwards.find(name).isChecked()


@pytest.mark.parametrize(
    ("pressed", "kept"),
    [
        ([], None),
        (["hurt_nothing"], frozenset()),
        (["hurt_1"], frozenset({1})),
        (["hurt_0", "hurt_1"], frozenset({0, 1})),
        (["hurt_nothing", "hurt_0"], frozenset({0})),
        (["hurt_0", "hurt_nothing"], frozenset()),
        (["hurt_0", "hurt_0"], None),
    ],
)
def test_what_hurt_is_kept(afterwards, pressed, kept):
    for name in pressed:
        afterwards.click(name)
    afterwards.key(Key.Key_Return)
    assert afterwards.store.diary.latest().hurt == kept


def test_enter_that_stays_down_from_the_timer_keeps_nothing_unseen(timer):
    timer.wait_for(Phase.HOLD)
    timer.keep_down(Key.Key_Return)
    timer.lead_to_the_end()
    timer.keep_down(Key.Key_Return, again=True)
    assert timer.sees("afterwards_keep")
    assert timer.store.diary.latest() is None


def test_a_second_press_keeps_nothing_twice(afterwards):
    keep = afterwards.find("afterwards_keep")
    keep.click()
    keep.click()
    days = afterwards.store.diary.between(afterwards.clock.wall.date(), afterwards.clock.wall.date())
    assert len(days) == 1


def test_a_second_session_shows_its_own_holds(afterwards):
    afterwards.click("hold_0_left_1")
    afterwards.key(Key.Key_Return)
    afterwards.click("rail_today")
    afterwards.key(Key.Key_Return)
    afterwards.wait_for(Phase.HOLD)
    afterwards.wait(4)
    afterwards.key(Key.Key_Escape)
    afterwards.key(Key.Key_2)
    assert afterwards.find("hold_0_left_1").words == "4 s"
    assert afterwards.find("hold_0_right_1").words == "not held"


def test_a_press_goes_through_what_may_be_true():
    assert choices(result(20.0)) == (20.0, 0.0)
    assert choices(result(7.3)) == (7.3, 20.0, 0.0)
    assert choices(result(0.0)) == (0.0, 20.0)
    assert choices(result(30.0)) == (30.0, 0.0, 20.0)


def test_a_correction_that_is_taken_back_before_anything_could_be_kept_is_not_kept(afterwards):
    # GIVEN a hold that is said not to have been held, while nothing can be written
    protect_disk(afterwards)
    afterwards.click("hold_0_left_1")
    afterwards.key(Key.Key_Return)
    assert afterwards.sees("afterwards_keep")
    # WHEN it is put back, and it can be written again
    while afterwards.find("hold_0_left_1").words != "20 s":
        afterwards.click("hold_0_left_1")
    give_disk_back(afterwards)
    afterwards.key(Key.Key_Return)
    record = afterwards.store.diary.latest()
    assert record.corrections == ()
    assert record.results[0].counted == 20.0
