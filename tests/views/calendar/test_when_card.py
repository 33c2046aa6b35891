# SPDX-License-Identifier: LGPL-3.0-or-later
"""Times that make sense, and those that do not: the future, overlaps, clocks put forward and back, travel, midnight."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLabel

from companion.desktop.clock import SystemZones
from companion.domain.correction import (
    TimesChange,
)
from companion.domain.diary import Ending
from companion.views.words.corrections import not_over_yet
from tests.store.samples import TWO_STRETCHES
from tests.views.calendar.hands import (
    TUESDAY,
    WEDNESDAY,
    Key,
    field,
    keep_session,
    on_sunday,
    open_calendar,
    open_day,
    set_day,
    set_time,
)


def test_a_time_that_is_yet_to_come_is_refused(calendar):
    calendar.click("calendar_change_1")
    set_day(calendar, WEDNESDAY)
    set_time(calendar, 11, 57)
    calendar.click("edit_save")
    assert calendar.words("edit_message") == not_over_yet()
    assert calendar.store.diary.latest().corrections == ()
    # WHEN it is over by now
    set_time(calendar, 11, 50)
    assert not calendar.sees("edit_message")
    calendar.click("edit_save")
    assert calendar.store.diary.latest().began.day == WEDNESDAY


def test_a_day_that_is_yet_to_come_cannot_be_chosen_nor_added_to(calendar):
    calendar.click("calendar_change_1")
    set_day(calendar, date(2026, 3, 9))
    day = field(calendar, "edit_day")
    assert isinstance(day, QDateEdit)
    assert day.date() == QDate(2026, 3, 4)
    calendar.click("edit_cancel")
    calendar.click("edit_cancel")
    open_day(calendar, date(2026, 3, 6))
    assert not calendar.sees("calendar_add")
    calendar.key(Key.Key_N)
    assert calendar.words("notice_words").startswith("This day is yet to come.")


def test_an_overlap_with_another_session_is_asked_about(calendar):
    keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 4)
    calendar.click("edit_save")
    assert "18:00" in calendar.words("edit_message")
    assert calendar.store.diary.read(1).corrections == ()
    # WHEN it is saved all the same
    calendar.click("edit_save")
    assert calendar.store.diary.read(1).began.local.hour == 18


def test_an_answer_to_an_overlap_counts_for_that_time_only(calendar):
    keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 4)
    calendar.click("edit_save")
    set_time(calendar, 18, 5)
    calendar.click("edit_save")
    assert calendar.sees("edit_message")
    assert calendar.store.diary.read(1).corrections == ()


def test_sessions_that_follow_each_other_do_not_overlap(calendar):
    keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 6)
    calendar.click("edit_save")
    assert calendar.store.diary.read(1).began.local.minute == 6


def test_a_deleted_session_is_in_nobodys_way(calendar):
    other = keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click(f"calendar_remove_{other}")
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 2)
    calendar.click("edit_save")
    assert calendar.store.diary.read(1).began.local.minute == 2


def test_a_time_that_the_clocks_left_out_is_explained(laptop):
    # GIVEN the Monday after the clocks of London went from 01:00 to 02:00 on Sunday 29 March
    on_sunday(laptop, date(2026, 3, 29))
    set_time(laptop, 1, 30)
    laptop.click("edit_save")
    assert "01:30 was left out: they showed 02:30 instead" in laptop.words("edit_message")
    assert laptop.store.diary.latest().corrections == ()


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_of_a_time_that_came_twice_one_is_chosen(laptop, which, hour):
    # GIVEN the Monday after the clocks of London went from 02:00 back to 01:00 on Sunday 25 October
    on_sunday(laptop, date(2026, 10, 25))
    assert not laptop.sees("edit_which")
    set_time(laptop, 1, 30)
    assert "came twice" in laptop.words("edit_until")
    laptop.check(f"edit_which_{which}", True)
    laptop.click("edit_save")
    began = laptop.store.diary.latest().began
    assert began.at == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    assert (began.local.hour, began.local.minute) == (1, 30)


def test_a_time_that_came_twice_is_not_saved_before_one_is_chosen(laptop):
    on_sunday(laptop, date(2026, 10, 25))
    set_time(laptop, 1, 30)
    laptop.click("edit_save")
    assert "came twice" in laptop.words("edit_message")
    assert laptop.store.diary.latest().corrections == ()


def test_with_a_clock_set_back_a_session_of_the_future_is_corrected_and_keeps_its_day(calendar, clock):
    clock.set_wall(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_change_1")
    calendar.click("edit_held_left")
    calendar.click("edit_save")
    record = calendar.store.diary.read(1)
    assert (record.whole_holds, record.began.day) == (6, TUESDAY)
    assert not any(isinstance(correction.change, TimesChange) for correction in record.corrections)


def test_a_session_of_a_laptop_that_travelled_tells_its_place_and_stands_on_its_day(laptop, clock):
    # GIVEN a session at 21:30 in New York, which is half past two of the next day here
    clock.set_wall(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    laptop.start()
    there = SystemZones().felt(datetime(2026, 3, 3, 2, 30, tzinfo=UTC), "America/New_York")
    number = laptop.store.diary.begin(TWO_STRETCHES, there)
    laptop.store.diary.end(number, there, Ending.KEPT, None)
    open_calendar(laptop, date(2026, 3, 2))
    card = laptop.find(f"calendar_session_{number}")
    assert "21:30 (New York)" in [label.text() for label in card.findChildren(QLabel)]
    # AND it is put right in the time of that place
    laptop.click(f"calendar_change_{number}")
    set_time(laptop, 20, 30)
    laptop.click("edit_save")
    assert laptop.store.diary.read(number).began.at == datetime(2026, 3, 3, 1, 30, tzinfo=UTC)


def test_a_session_over_midnight_belongs_to_the_day_it_began_on_and_keeps_its_length(calendar):
    keep_session(calendar, datetime(2026, 3, 2, 23, 57, tzinfo=UTC))
    open_calendar(calendar, date(2026, 3, 2))
    calendar.click("calendar_change_2")
    assert calendar.words("edit_until") == "Until 00:03."
    set_time(calendar, 23, 59)
    calendar.click("edit_save")
    record = calendar.store.diary.read(2)
    assert (record.began.day, record.ended.day) == (date(2026, 3, 2), TUESDAY)
    assert record.times.length == timedelta(minutes=6)
