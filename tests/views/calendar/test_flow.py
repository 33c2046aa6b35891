# SPDX-License-Identifier: LGPL-3.0-or-later
"""The diary is put right in the real window: changed, added to, deleted, undone; and so it is after a restart."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QLabel, QPlainTextEdit, QSpinBox, QTimeEdit

from companion.desktop.clock import SystemZones
from companion.domain.correction import (
    LONGEST_NOTE,
    Correction,
    HeldChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Ending, Origin
from companion.domain.log import Held, Outcome
from companion.domain.ports import NotSavedError, Printed, Refusal
from companion.domain.stretch import Side
from companion.domain.timeline import places
from companion.domain.week import Mark
from companion.views.calendar.day_tile import DayTile
from companion.views.widgets.day_mark import mark_word
from companion.views.words.corrections import not_over_yet
from companion.views.words.refusals import change_not_saved
from tests.program import Laptop, felt_in_london
from tests.store.samples import TWO_STRETCHES
from tests.views.fitting import cut_texts
from tests.views.timer.test_saving import fill_disk, give_disk_back, make_room, protect_disk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TUESDAY = date(2026, 3, 3)
WEDNESDAY = date(2026, 3, 4)
"""Today in these tests; the week is 2 to 8 March."""


def keep_session(laptop: Laptop, at: datetime, held: float = 20.0) -> int:
    """A session of six minutes that began at `at`, as the timer writes it."""
    diary = laptop.store.diary
    number = diary.begin(TWO_STRETCHES, felt_in_london(at))
    for place, _ in places(TWO_STRETCHES):
        form = TWO_STRETCHES.parts[place.part].form
        entry = _held(place, form.stretch, held, at + timedelta(minutes=2))
        diary.add(number, [entry])
    diary.end(number, felt_in_london(at + timedelta(minutes=6)), Ending.KEPT, None)
    return number


def _held(place, stretch, seconds, ended):
    return Held(place, stretch, 1, 20.0, seconds, Outcome.WHOLE if seconds >= 20 else Outcome.BROKEN_OFF, ended)


def day_name(day: date) -> str:
    return f"calendar_day_{day.isoformat()}"


def open_calendar(laptop: Laptop, day: date | None = None) -> None:
    """The calendar of this week, with `day` opened."""
    laptop.click("rail_calendar")
    if day is not None:
        open_day(laptop, day)


def open_day(laptop: Laptop, day: date) -> None:
    tile = laptop.find(day_name(day))
    assert isinstance(tile, QAbstractButton)
    if not tile.isChecked():
        laptop.click(day_name(day))


def field(laptop: Laptop, name: str):
    return laptop.find(f"{name}_field")


def set_time(laptop: Laptop, hour: int, minute: int) -> None:
    found = field(laptop, "edit_time")
    assert isinstance(found, QTimeEdit)
    found.setTime(QTime(hour, minute))


def set_day(laptop: Laptop, day: date) -> None:
    found = field(laptop, "edit_day")
    assert isinstance(found, QDateEdit)
    found.setDate(QDate(day.year, day.month, day.day))


def mark_of(laptop: Laptop, day: date) -> str:
    tile = laptop.find(day_name(day))
    marks = {mark_word(mark) for mark in Mark}
    return next(label.text() for label in tile.findChildren(QLabel) if label.text() in marks)


def sessions_on(laptop: Laptop, day: date):
    return [record for record in laptop.store.diary.between(day, day) if not record.removed]


def restart(laptop: Laptop, day: date) -> None:
    laptop.close()
    laptop.start()
    open_calendar(laptop, day)


@pytest.fixture
def calendar(laptop, clock):
    """Wednesday noon, with a session at 07:42 on Tuesday; the calendar is open on Tuesday."""
    clock.set_wall(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 3, 3, 7, 42, tzinfo=UTC))
    open_calendar(laptop, TUESDAY)
    return laptop


# Changing


def test_a_session_is_moved_to_the_time_at_which_it_was(calendar):
    calendar.click("calendar_change_1")
    assert calendar.focused() == "edit_time_field"
    set_time(calendar, 18, 5)
    assert calendar.words("edit_until") == "Until 18:11."
    calendar.key(Key.Key_S, CTRL)
    # THEN the week shows it there, says when it was changed, and from what
    record = calendar.store.diary.latest()
    assert (record.began.local.hour, record.began.local.minute) == (18, 5)
    assert record.times.length == timedelta(minutes=6)
    assert calendar.words("calendar_changed_1") == "Changed on 4 March"
    [change] = [correction.change for correction in record.corrections]
    assert isinstance(change, TimesChange)
    assert change.old.began.local.hour == 7
    # AND so it is after a restart
    restart(calendar, TUESDAY)
    assert calendar.words("calendar_changed_1") == "Changed on 4 March"


def test_it_was_the_left_side_only(calendar):
    calendar.click("calendar_change_1")
    calendar.click("edit_held_left")
    assert calendar.words("edit_summary") == "6 of 12 holds"
    calendar.click("edit_save")
    held = {row.place.side: row.counted for row in calendar.store.diary.latest().results}
    assert held == {Side.LEFT: 20.0, Side.RIGHT: 0.0}
    assert mark_of(calendar, TUESDAY) == "Part"
    # AND what was timed is still there
    assert all(row.total == 20.0 for row in calendar.store.diary.latest().results)


def test_one_hold_alone_is_corrected(calendar):
    calendar.click("calendar_change_1")
    calendar.click("hold_0_right_2")
    calendar.click("edit_save")
    [correction] = calendar.store.diary.latest().corrections
    assert isinstance(correction.change, HeldChange)
    assert (correction.change.place.side, correction.change.new) == (Side.RIGHT, 0.0)


def test_what_hurt_and_a_note_are_added(calendar):
    calendar.click("calendar_change_1")
    calendar.check("hurt_1", True)
    note = calendar.find("edit_note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("The knee was stiff.")
    calendar.click("edit_save")
    record = calendar.store.diary.latest()
    assert (record.hurt, record.note) == (frozenset({1}), "The knee was stiff.")
    assert calendar.words("calendar_note_1") == "The knee was stiff."


def test_a_note_has_an_end(calendar):
    calendar.click("calendar_change_1")
    note = calendar.find("edit_note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("x" * (LONGEST_NOTE + 50))
    assert (
        calendar.words("edit_message") == f"A note has room for {LONGEST_NOTE} letters. The last ones were not added."
    )
    calendar.click("edit_save")
    assert len(calendar.store.diary.latest().note) == LONGEST_NOTE


def test_escape_leaves_everything_as_it_was(calendar):
    before = calendar.store.connection.execute("SELECT count(*) FROM correction").fetchone()
    calendar.click("calendar_change_1")
    calendar.click("edit_held_nothing")
    # WHEN something was said, one press is not enough to lose it
    calendar.key(Key.Key_Escape)
    assert "not saved" in calendar.words("edit_message")
    calendar.key(Key.Key_Escape)
    assert calendar.focused() == day_name(TUESDAY)
    assert calendar.store.connection.execute("SELECT count(*) FROM correction").fetchone() == before
    assert not calendar.sees("calendar_changed_1")


def test_saving_without_a_change_writes_nothing(calendar):
    calendar.click("calendar_change_1")
    calendar.click("edit_save")
    assert calendar.store.diary.latest().corrections == ()
    assert calendar.sees(day_name(TUESDAY))


def test_a_change_that_is_not_saved_yet_waits_while_another_page_is_looked_at(calendar):
    calendar.click("calendar_change_1")
    set_time(calendar, 9, 15)
    calendar.click("rail_help")
    calendar.click("rail_calendar")
    assert field(calendar, "edit_time").text() == "09:15"


def test_a_session_that_is_moved_to_another_week_is_shown_there(calendar):
    calendar.click("calendar_change_1")
    set_day(calendar, date(2026, 2, 24))
    calendar.click("edit_save")
    assert calendar.focused() == day_name(date(2026, 2, 24))
    assert calendar.sees("calendar_session_1")
    # AND undoing shows the week that it comes back to
    calendar.key(Key.Key_Z, CTRL)
    assert calendar.focused() == day_name(TUESDAY)


def test_the_buttons_beside_a_field_step_it(calendar):
    calendar.click("calendar_change_1")
    calendar.click("edit_time_more")
    calendar.click("edit_day_less")
    calendar.click("edit_minutes_more")
    found = [field(calendar, name).text() for name in ("edit_time", "edit_minutes")]
    assert found == ["07:47", "7 min"]
    day = field(calendar, "edit_day")
    assert isinstance(day, QDateEdit)
    assert day.date() == QDate(2026, 3, 2)
    # AND time does not run over midnight by itself
    set_time(calendar, 23, 58)
    calendar.click("edit_time_more")
    assert field(calendar, "edit_time").text() == "23:59"
    set_time(calendar, 0, 2)
    calendar.click("edit_time_less")
    assert field(calendar, "edit_time").text() == "00:00"


# Times that make no sense


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


def test_a_time_that_the_clocks_left_out_is_explained(laptop, clock):
    # GIVEN the Monday after the clocks of London went from 01:00 to 02:00 on Sunday 29 March
    clock.set_wall(datetime(2026, 3, 30, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 3, 29, 9, 0, tzinfo=UTC))
    laptop.click("rail_calendar")
    laptop.click("calendar_before")
    open_day(laptop, date(2026, 3, 29))
    laptop.click("calendar_change_1")
    set_time(laptop, 1, 30)
    laptop.click("edit_save")
    assert "01:30 was left out: they showed 02:30 instead" in laptop.words("edit_message")
    assert laptop.store.diary.latest().corrections == ()


@pytest.mark.parametrize(("which", "hour"), [("first", 0), ("second", 1)])
def test_of_a_time_that_came_twice_one_is_chosen(laptop, clock, which, hour):
    # GIVEN the Monday after the clocks of London went from 02:00 back to 01:00 on Sunday 25 October
    clock.set_wall(datetime(2026, 10, 26, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 10, 25, 9, 0, tzinfo=UTC))
    laptop.click("rail_calendar")
    laptop.click("calendar_before")
    open_day(laptop, date(2026, 10, 25))
    laptop.click("calendar_change_1")
    assert not laptop.sees("edit_which")
    set_time(laptop, 1, 30)
    assert "came twice" in laptop.words("edit_until")
    laptop.check(f"edit_which_{which}", True)
    laptop.click("edit_save")
    began = laptop.store.diary.latest().began
    assert began.at == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    assert (began.local.hour, began.local.minute) == (1, 30)


# Adding


def test_a_session_that_was_forgotten_is_added_without_the_timer(calendar):
    calendar.find(day_name(TUESDAY)).setFocus()
    calendar.key(Key.Key_N)
    assert calendar.words("edit_title") == "Add a session"
    set_time(calendar, 19, 30)
    calendar.key(Key.Key_Return, CTRL)
    record = calendar.store.diary.latest()
    assert (record.origin, record.began.day, record.began.local.hour) == (Origin.BY_HAND, TUESDAY, 19)
    assert record.is_done
    assert record.log == ()
    assert calendar.words(f"calendar_changed_{record.id}") == "Added by hand on 4 March"
    # AND it is there after a restart
    restart(calendar, TUESDAY)
    assert calendar.sees(f"calendar_session_{record.id}")


def test_another_routine_in_part_with_a_note_is_added(calendar):
    calendar.click("calendar_add")
    calendar.check("edit_routine_two-stretch-starter-standing-chair", True)
    calendar.click("edit_held_right")
    calendar.check("hurt_nothing", True)
    minutes = field(calendar, "edit_minutes")
    assert isinstance(minutes, QSpinBox)
    minutes.setValue(9)
    calendar.click("edit_save")
    record = calendar.store.diary.latest()
    assert record.asked.routine == "two-stretch-starter-standing-chair"
    assert {row.place.side for row in record.results if row.counted} == {Side.RIGHT}
    assert (record.hurt, record.times.length) == (frozenset(), timedelta(minutes=9))


def test_adding_is_undone_and_done_again(calendar):
    calendar.click("calendar_add")
    calendar.click("edit_save")
    number = calendar.store.diary.latest().id
    calendar.key(Key.Key_Z, CTRL)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]
    calendar.key(Key.Key_Y, CTRL)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1, number]


def test_a_session_added_today_lies_before_now(calendar):
    calendar.click(day_name(WEDNESDAY))
    calendar.click("calendar_add")
    calendar.click("edit_save")
    assert calendar.store.diary.latest().times.ended.at <= calendar.clock.wall


# Deleting, undoing and doing again


def test_del_deletes_and_the_notice_takes_it_back(calendar):
    calendar.find(day_name(TUESDAY)).setFocus()
    calendar.key(Key.Key_Delete)
    assert sessions_on(calendar, TUESDAY) == []
    assert mark_of(calendar, TUESDAY) == "Free"
    # THEN the keyboard stays where it was: the next Enter undoes nothing
    assert calendar.focused() == day_name(TUESDAY)
    calendar.click("notice_action")
    assert mark_of(calendar, TUESDAY) == "Done"
    # AND the trail says both
    changes = [correction.change for correction in calendar.store.diary.latest().corrections]
    assert changes == [RemovedChange(old=False, new=True), RemovedChange(old=True, new=False)]


def test_of_several_sessions_one_has_to_be_chosen(calendar):
    other = keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.find(day_name(TUESDAY)).setFocus()
    calendar.key(Key.Key_Delete)
    assert len(sessions_on(calendar, TUESDAY)) == 2
    assert calendar.focused() == "calendar_change_1"
    # WHEN the keyboard is on one of them
    calendar.find(f"calendar_remove_{other}").setFocus()
    calendar.key(Key.Key_Delete)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]


def test_what_was_deleted_is_brought_back_also_after_a_restart(calendar):
    calendar.click("calendar_remove_1")
    restart(calendar, TUESDAY)
    calendar.click("calendar_bring_back_1")
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]


def test_every_change_is_undone_in_turn_and_done_again(calendar):
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 5)
    calendar.click("edit_save")
    calendar.click("calendar_change_1")
    calendar.click("edit_held_right")
    calendar.click("edit_save")
    calendar.click("calendar_remove_1")
    stages = []
    for _ in range(4):  # once more than there are changes
        record = calendar.store.diary.read(1)
        stages.append((record.began.local.hour, record.whole_holds, record.removed))
        calendar.key(Key.Key_Z, CTRL)
    assert stages == [(18, 6, True), (18, 6, False), (18, 12, False), (7, 12, False)]
    for _ in range(4):
        calendar.key(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    record = calendar.store.diary.read(1)
    assert (record.began.local.hour, record.whole_holds, record.removed) == (18, 6, True)


def test_undo_goes_with_its_page(calendar):
    calendar.click("calendar_remove_1")
    assert calendar.sees("notice_action")
    calendar.click("rail_today")
    assert not calendar.sees("notice_action")


def test_a_fast_double_click_on_delete_deletes_one(calendar):
    other = keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_remove_1")
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [other]


# Rest


def test_a_day_of_rest_is_marked_undone_and_kept(calendar):
    calendar.click(day_name(WEDNESDAY))
    calendar.click("calendar_rest")
    assert mark_of(calendar, WEDNESDAY) == "Rested"
    calendar.key(Key.Key_Z, CTRL)
    assert mark_of(calendar, WEDNESDAY) == "Today"
    calendar.key(Key.Key_Y, CTRL)
    restart(calendar, WEDNESDAY)
    assert mark_of(calendar, WEDNESDAY) == "Rested"
    calendar.click("calendar_rest")
    assert mark_of(calendar, WEDNESDAY) == "Today"


def test_a_day_with_a_session_is_not_one_of_rest(calendar):
    assert not calendar.sees("calendar_rest")


# Finding a week, and paper


def test_arrows_lead_on_into_the_next_week(calendar):
    calendar.click("calendar_before")
    calendar.find(day_name(date(2026, 3, 1))).setFocus()
    calendar.key(Key.Key_Right)
    assert calendar.focused() == day_name(date(2026, 3, 2))
    calendar.key(Key.Key_Left)
    assert calendar.focused() == day_name(date(2026, 3, 1))
    calendar.key(Key.Key_Down)
    assert calendar.focused() == day_name(date(2026, 3, 8))


def test_the_month_leads_to_a_week(calendar):
    calendar.key(Key.Key_M)
    assert calendar.words("calendar_month_name") == "March 2026"
    calendar.click("calendar_month_before")
    assert calendar.words("calendar_month_name") == "February 2026"
    calendar.click("calendar_week_2026-02-09")
    assert calendar.sees(day_name(date(2026, 2, 11)))
    assert calendar.words("calendar_month_name") == "February 2026"
    calendar.key(Key.Key_M)
    assert not calendar.sees("calendar_month_name")


def test_the_week_is_printed_as_it_is(calendar):
    calendar.click("calendar_change_1")
    note = calendar.find("edit_note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("<b>& stiff")
    calendar.click("edit_held_left")
    calendar.click("edit_save")
    calendar.key(Key.Key_P, CTRL)
    [page] = calendar.paper.pages
    assert "2 March 2026 to 8 March 2026" in page
    assert "hip flexor: LEFT 3 of 3, RIGHT 0 of 3" in page
    assert "&lt;b&gt;&amp; stiff" in page
    assert "Changed 4 March, 12:00: 6 holds corrected; note changed" in page
    assert page.count("<tr>") == 8
    assert "printer" in calendar.words("notice_words")


@pytest.mark.parametrize(
    ("came_to", "said"), [(Printed.SAVED, "PDF"), (Printed.FAILED, "could not be printed"), (Printed.CANCELLED, "")]
)
def test_what_became_of_the_page_is_said(calendar, came_to, said):
    calendar.paper.comes_to = came_to
    calendar.click("calendar_print")
    assert calendar.sees("notice_words") == bool(said)
    assert not said or said in calendar.words("notice_words")


# When it cannot be written


def fill_with_notes(laptop: Laptop) -> None:
    """The disk is full, to the last corner in which a correction could find room."""
    other = keep_session(laptop, datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    fill_disk(laptop)
    with suppress(NotSavedError):
        while True:
            laptop.store.diary.correct(other, [Correction(laptop.clock.wall, NoteChange("", "x"))])


@pytest.mark.parametrize(
    ("break_disk", "mend", "refusal"),
    [(fill_with_notes, make_room, Refusal.DISK_FULL), (protect_disk, give_disk_back, Refusal.READ_ONLY)],
)
def test_a_change_that_cannot_be_saved_stays_on_its_page(calendar, break_disk, mend, refusal):
    calendar.click("calendar_change_1")
    set_time(calendar, 18, 5)
    break_disk(calendar)
    calendar.click("edit_save")
    assert calendar.words("notice_words") == change_not_saved(refusal)
    assert field(calendar, "edit_time").text() == "18:05"
    assert calendar.store.diary.read(1).corrections == ()
    # WHEN it can be written again
    mend(calendar)
    calendar.click("edit_save")
    assert calendar.store.diary.read(1).began.local.hour == 18


def test_nothing_is_deleted_or_undone_that_cannot_be_saved(calendar):
    protect_disk(calendar)
    calendar.click("calendar_remove_1")
    assert calendar.words("notice_words") == change_not_saved(Refusal.READ_ONLY)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]
    calendar.click(day_name(WEDNESDAY))
    calendar.click("calendar_rest")
    assert mark_of(calendar, WEDNESDAY) == "Today"
    give_disk_back(calendar)
    calendar.key(Key.Key_Z, CTRL)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]


# A clock that was set back


def test_with_a_clock_set_back_a_session_of_the_future_is_corrected_and_keeps_its_day(calendar, clock):
    clock.set_wall(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.click("calendar_change_1")
    calendar.click("edit_held_left")
    calendar.click("edit_save")
    record = calendar.store.diary.read(1)
    assert (record.whole_holds, record.began.day) == (6, TUESDAY)
    assert not any(isinstance(correction.change, TimesChange) for correction in record.corrections)


@pytest.mark.parametrize("said", [False, True])
def test_after_a_session_what_was_left_open_is_shown_only_if_something_was_said_of_it(calendar, said):
    calendar.click("calendar_change_1")
    if said:
        calendar.click("edit_held_left")
    calendar.click("rail_today")
    calendar.key(Key.Key_Return)
    calendar.lead_to_the_end()
    calendar.key(Key.Key_Return)
    assert calendar.sees(day_name(WEDNESDAY)) is not said
    assert calendar.sees("edit_save") is said


# As weeks begin, and as one reads


@pytest.mark.parametrize(
    ("locale", "first"), [("de_DE", date(2026, 3, 2)), ("en_US", date(2026, 3, 1)), ("ar_EG", date(2026, 2, 28))]
)
def test_weeks_begin_as_the_locale_says(laptop, clock, locale, first):
    clock.set_wall(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        laptop.start()
        open_calendar(laptop)
        tiles = [tile for tile in laptop.window.findChildren(DayTile) if tile.isVisible()]
        assert min(tile.day.day for tile in tiles) == first
        laptop.key(Key.Key_M)
        assert laptop.sees(f"calendar_week_{first.isoformat()}")
    finally:
        QLocale.setDefault(before)


def test_the_editor_reads_from_the_right_where_one_does_so(calendar):
    calendar.click("calendar_change_1")
    calendar.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert calendar.find("edit_day").x() > calendar.find("edit_time").x() > calendar.find("edit_minutes").x()
    assert calendar.find("edit_day_less").x() > field(calendar, "edit_day").x()
    assert cut_texts(calendar.window) == []


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


# What a hand that shakes does


def hold(laptop: Laptop, key: Qt.Key) -> None:
    """The key is pressed and stays down for a while."""
    laptop.hold_down(key, repeats=5)


def test_del_held_down_deletes_nothing_more(calendar):
    keep_session(calendar, datetime(2026, 3, 3, 18, 0, tzinfo=UTC))
    open_calendar(calendar, TUESDAY)
    calendar.find(day_name(TUESDAY)).setFocus()
    hold(calendar, Key.Key_Delete)
    assert len(sessions_on(calendar, TUESDAY)) == 2


def test_del_with_the_keyboard_elsewhere_deletes_nothing(calendar):
    calendar.find("calendar_print").setFocus()
    calendar.key(Key.Key_Delete)
    assert len(sessions_on(calendar, TUESDAY)) == 1


def test_enter_held_down_on_delete_deletes_and_leaves_the_day_open(calendar):
    calendar.find("calendar_remove_1").setFocus()
    hold(calendar, Key.Key_Return)
    assert sessions_on(calendar, TUESDAY) == []
    assert calendar.sees("calendar_bring_back_1")


def test_the_wheel_changes_no_field(calendar):
    calendar.click("calendar_change_1")
    for name in ("edit_day", "edit_time", "edit_minutes"):
        found = field(calendar, name)
        before = found.text()
        middle = QPointF(found.rect().center())
        turned = QWheelEvent(
            middle,
            found.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(found, turned)
        assert found.text() == before


def test_tab_goes_through_the_whole_editor(calendar):
    calendar.click("calendar_change_1")
    reached = []
    for _ in range(60):
        calendar.key(Key.Key_Tab)
        reached.append(calendar.focused())
        if reached[-1] == "edit_save":
            break
    assert reached[-1] == "edit_save"
    assert {"edit_minutes_field", "edit_held_all", "hold_0_left_1", "hurt_nothing", "edit_note"} <= set(reached)


def test_what_is_typed_beyond_the_longest_note_is_not_added_and_the_rest_stays(calendar):
    calendar.click("calendar_change_1")
    note = calendar.find("edit_note")
    assert isinstance(note, QPlainTextEdit)
    full = "a" * (LONGEST_NOTE - 1) + "z"
    note.setPlainText(full)
    note.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(note, "XY")
    assert note.toPlainText() == full
    assert note.textCursor().position() == LONGEST_NOTE
    # AND once there is room again, nothing is said of it
    QTest.keyClick(note, Key.Key_Backspace)
    assert not calendar.sees("edit_message")


def test_a_time_that_came_twice_is_not_saved_before_one_is_chosen(laptop, clock):
    clock.set_wall(datetime(2026, 10, 26, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 10, 25, 9, 0, tzinfo=UTC))
    laptop.click("rail_calendar")
    laptop.click("calendar_before")
    open_day(laptop, date(2026, 10, 25))
    laptop.click("calendar_change_1")
    set_time(laptop, 1, 30)
    laptop.click("edit_save")
    assert "came twice" in laptop.words("edit_message")
    assert laptop.store.diary.latest().corrections == ()


def test_another_routine_asks_again_what_was_held(calendar):
    calendar.click("calendar_add")
    calendar.click("edit_held_left")
    calendar.check("edit_routine_two-stretch-starter-standing-chair", True)
    assert "say again" in calendar.words("edit_message")


def test_a_session_cannot_be_said_to_have_been_years_ago(calendar):
    calendar.click("calendar_add")
    set_day(calendar, date(2016, 3, 3))
    day = field(calendar, "edit_day")
    assert isinstance(day, QDateEdit)
    assert day.date() >= QDate(2025, 3, 1)


def test_with_nothing_to_undo_that_is_said(calendar):
    calendar.key(Key.Key_Z, CTRL)
    assert calendar.words("notice_words") == "There is nothing to undo."
    calendar.key(Key.Key_Y, CTRL)
    assert calendar.words("notice_words") == "There is nothing to do again."


def test_a_double_click_on_undo_undoes_once(calendar):
    calendar.click("calendar_remove_1")
    assert calendar.words("notice_words") == "Deleted: 07:42 Two-stretch starter."
    QTest.mouseClick(calendar.find("notice_action"), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(calendar.find("notice_action"), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(calendar.find("notice_action"), Qt.MouseButton.LeftButton)
    assert [record.id for record in sessions_on(calendar, TUESDAY)] == [1]
    assert calendar.words("notice_words") == "Undone: 07:42 Two-stretch starter."


def test_what_was_put_right_is_backed_up_soon(calendar):
    calendar.click("calendar_remove_1")
    custody = calendar.program.custody
    assert custody is not None
    assert custody._soon.isActive()


def test_many_sessions_of_a_day_are_counted_in_its_column_and_all_told_below(calendar):
    numbers = [keep_session(calendar, datetime(2026, 3, 3, hour, 0, tzinfo=UTC)) for hour in (9, 11, 13, 15)]
    open_calendar(calendar, TUESDAY)
    tile = calendar.find(day_name(TUESDAY))
    assert "and 3 more" in [label.text() for label in tile.findChildren(QLabel)]
    assert all(calendar.sees(f"calendar_entry_{number}") for number in (1, *numbers))


def test_pain_is_told_on_the_card_and_on_paper(calendar):
    calendar.click("calendar_change_1")
    calendar.check("hurt_0", True)
    calendar.click("edit_save")
    card = calendar.find("calendar_session_1")
    assert "This hurt" in [label.text() for label in card.findChildren(QLabel)]
    assert "This hurt" in calendar.find(day_name(TUESDAY)).accessibleName()
    calendar.click("calendar_print")
    assert "hip flexor: LEFT 3 of 3, RIGHT 3 of 3. This hurt." in calendar.paper.pages[-1]


def test_what_was_deleted_and_a_day_of_rest_stand_on_paper(calendar):
    calendar.click("calendar_remove_1")
    calendar.click("calendar_rest")
    calendar.click("calendar_print")
    assert "Deleted: 07:42 Two-stretch starter" in calendar.paper.pages[-1]
    assert "Rested because of pain" in calendar.paper.pages[-1]


def test_the_window_does_not_close_over_what_is_not_saved_before_that_was_told(calendar):
    calendar.click("calendar_change_1")
    calendar.click("edit_held_left")
    calendar.click("rail_today")
    calendar.window.close()
    assert calendar.window.isVisible()
    assert "not saved" in calendar.words("edit_message")
    # WHEN it is closed again
    calendar.window.close()
    assert not calendar.window.isVisible()


def test_the_window_closes_over_what_was_only_looked_at(calendar):
    calendar.click("calendar_change_1")
    calendar.window.close()
    assert not calendar.window.isVisible()
