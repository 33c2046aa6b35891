# SPDX-License-Identifier: LGPL-3.0-or-later
"""The diary is put right in the real window: changed, added to, deleted, undone; and so it is after a restart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QSpinBox

from companion.domain.correction import (
    HeldChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Origin
from companion.domain.ports import Refusal
from companion.domain.stretch import Side
from companion.views.words.refusals import change_not_saved
from tests.program import Laptop
from tests.views.calendar.hands import (
    CTRL,
    TUESDAY,
    WEDNESDAY,
    Key,
    day_name,
    field,
    fill_with_notes,
    keep_session,
    mark_of,
    open_calendar,
    restart,
    sessions_on,
    set_day,
    set_time,
)
from tests.views.timer.test_saving import give_disk_back, make_room, protect_disk


def hold(laptop: Laptop, key: Qt.Key) -> None:
    """The key is pressed and stays down for a while."""
    laptop.hold_down(key, repeats=5)


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


def test_a_session_that_is_moved_to_another_week_is_shown_there(calendar):
    calendar.click("calendar_change_1")
    set_day(calendar, date(2026, 2, 24))
    calendar.click("edit_save")
    assert calendar.focused() == day_name(date(2026, 2, 24))
    assert calendar.sees("calendar_session_1")
    # AND undoing shows the week that it comes back to
    calendar.key(Key.Key_Z, CTRL)
    assert calendar.focused() == day_name(TUESDAY)


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
