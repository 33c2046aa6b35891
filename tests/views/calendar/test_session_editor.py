# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page of one session: its fields by hand and by key, and how it is left."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QPlainTextEdit

from companion.domain.correction import (
    LONGEST_NOTE,
)
from tests.views.calendar.hands import TUESDAY, WEDNESDAY, Key, day_name, field, set_day, set_time
from tests.views.fitting import cut_texts


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


def test_the_editor_reads_from_the_right_where_one_does_so(calendar):
    calendar.click("calendar_change_1")
    calendar.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert calendar.find("edit_day").x() > calendar.find("edit_time").x() > calendar.find("edit_minutes").x()
    assert calendar.find("edit_day_less").x() > field(calendar, "edit_day").x()
    assert cut_texts(calendar.window) == []


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
