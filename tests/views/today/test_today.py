# SPDX-License-Identifier: LGPL-3.0-or-later
"""The first screen: Enter starts; the forms are swapped; a session that was cut short is offered."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.domain.diary import LONGEST_BREAK, Ending
from companion.domain.stretch import Phase, Side
from tests.views.fitting import cut_texts

Key = Qt.Key


def seen(laptop):
    return [label.text() for label in laptop.window.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def today(laptop):
    laptop.start()
    return laptop


@pytest.fixture
def cut_short(laptop):
    """The program was started again after the window was closed five seconds into the second hold."""
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.wait_for(Phase.CHANGE_SIDES)
    laptop.wait_for(Phase.HOLD)
    laptop.wait(5)
    laptop.close()
    laptop.clock.advance(600)
    laptop.start()
    return laptop


def test_enter_starts_what_is_shown(today):
    assert today.focused() == "today_start"
    assert today.words("today_routine") == "Two-stretch starter"
    today.key(Key.Key_Return)
    assert today.moment.form.stretch == "hip-flexor-half-kneel"
    assert today.focused() == "timer_pause"


def test_it_says_good_morning_and_that_it_is_the_first_time(today):
    assert today.words("today_greeting") == "Good morning"
    assert today.words("today_last") == "Your first session. Take your time."


@pytest.mark.parametrize(("hours", "greeting"), [(3, "Good afternoon"), (9, "Good evening")])
def test_the_greeting_follows_the_clock(laptop, hours, greeting):
    laptop.clock.advance(hours * 3600)
    laptop.start()
    assert laptop.words("today_greeting") == greeting


def test_who_cannot_kneel_is_led_through_other_forms_from_then_on(today):
    today.click("today_without_floor")
    assert today.words("today_routine") == "Two-stretch starter, standing and chair"
    # WHEN the program is started again
    today.close()
    today.start()
    assert today.find("today_without_floor").isChecked()
    today.key(Key.Key_Return)
    assert today.moment.form.stretch == "hip-flexor-standing"


def test_the_forms_are_swapped_back(today):
    today.click("today_without_floor")
    today.click("today_without_floor")
    assert today.words("today_routine") == "Two-stretch starter"


def test_the_first_seven_days_ask_for_one_hold_and_then_for_three(today):
    assert "1 × 20 seconds each side" in seen(today)  # noqa: RUF001
    today.key(Key.Key_Return)
    today.lead_to_the_end()
    today.key(Key.Key_Return)
    # WHEN a week has passed since
    today.clock.advance(timedelta(days=7).total_seconds())
    today.click("rail_today")
    assert "3 × 20 seconds each side" in seen(today)  # noqa: RUF001


def test_the_last_session_and_the_week_show_what_was_done(today):
    today.key(Key.Key_Return)
    today.lead_to_the_end()
    today.key(Key.Key_Return)
    today.clock.advance(timedelta(days=1).total_seconds())
    today.click("rail_today")
    assert "4 of 4 holds" in today.words("today_last")
    day = today.clock.wall.date() - timedelta(days=1)
    assert "Done" in today.find(f"today_day_{day.isoformat()}").accessibleName()


def test_the_buttons_lead_to_the_calendar_and_to_help(today):
    today.click("today_calendar")
    assert today.screens.window.page == "calendar"
    today.click("rail_today")
    today.click("today_help")
    assert today.screens.window.page == "help"


# A session that was cut short


def test_closing_the_window_keeps_the_running_hold(cut_short):
    record = cut_short.store.diary.unfinished()
    assert [row.counted for row in record.results] == [20.0, 5.0, 0.0, 0.0]
    assert cut_short.sees("unfinished_words")
    assert cut_short.focused() == "unfinished_go_on"


def test_going_on_leads_from_the_hold_that_was_cut_short(cut_short):
    cut_short.click("unfinished_go_on")
    assert (cut_short.moment.phase, cut_short.moment.place.side) == (Phase.GET_READY, Side.RIGHT)
    assert cut_short.words("timer_where").startswith("Hold 2 of 4")
    cut_short.lead_to_the_end()
    cut_short.key(Key.Key_Return)
    record = cut_short.store.diary.latest()
    assert record.is_done
    assert [row.counted for row in record.results] == [20.0] * 4
    assert cut_short.store.diary.unfinished() is None


def test_keeping_it_puts_the_part_into_the_diary(cut_short):
    cut_short.click("unfinished_keep")
    record = cut_short.store.diary.latest()
    assert (record.is_part, record.ending, record.hurt) == (True, Ending.KEPT, None)
    assert cut_short.screens.window.page == "calendar"


def test_throwing_it_away_leaves_nothing(cut_short):
    cut_short.click("unfinished_throw_away")
    assert cut_short.store.diary.latest() is None
    assert cut_short.store.diary.unfinished() is None
    assert not cut_short.sees("unfinished_words")
    assert cut_short.focused() == "today_start"


def test_after_four_hours_it_is_only_kept_or_thrown_away(cut_short):
    cut_short.close()
    cut_short.clock.advance(LONGEST_BREAK.total_seconds())
    cut_short.start()
    assert not cut_short.sees("unfinished_go_on")
    assert cut_short.focused() == "unfinished_keep"
    assert cut_short.sees("unfinished_throw_away")


def test_going_on_too_late_offers_the_other_two(cut_short):
    cut_short.clock.advance(LONGEST_BREAK.total_seconds())
    cut_short.click("unfinished_go_on")
    assert cut_short.screens.flow.running is None
    assert not cut_short.sees("unfinished_go_on")


def test_a_session_whose_last_page_was_not_answered_goes_on_there(laptop):
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.lead_to_the_end()
    laptop.close()
    laptop.start()
    laptop.click("unfinished_go_on")
    assert laptop.words("afterwards_summary") == "4 of 4 holds"


# No routine


def test_without_a_routine_it_says_what_to_do(laptop, monkeypatch, tmp_path):
    monkeypatch.setattr("companion.app.shipped_routines", lambda: tmp_path / "none")
    laptop.start()
    assert "No routine" in seen(laptop)
    assert not laptop.sees("today_start")
    assert cut_texts(laptop.window) == []
    laptop.key(Key.Key_Return)
    assert laptop.screens.flow.running is None
