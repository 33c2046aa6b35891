# SPDX-License-Identifier: LGPL-3.0-or-later
"""Weeks are found, read and printed in the real window."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea

from companion.domain.ports import Printed
from companion.views.calendar.day_tile import DayTile
from tests.views.calendar.hands import CTRL, TUESDAY, Key, day_name, keep_session, open_calendar


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


def test_the_month_comes_into_sight_from_anywhere_on_the_page(calendar):
    for _ in range(4):
        calendar.key(Key.Key_Plus, CTRL)
    bar = calendar.find("calendar").findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    calendar.key(Key.Key_M)
    assert bar.value() == 0
    assert not calendar.find("calendar_month_name").visibleRegion().isEmpty()
