# SPDX-License-Identifier: LGPL-3.0-or-later
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.domain.week import Mark, Week, days_of
from companion.views.calendar.calendar_page import CalendarPage
from companion.views.calendar.day_detail import DayDetail
from companion.views.calendar.day_tile import DayTile
from companion.views.calendar.session_card import SessionCard
from companion.views.tokens import DARK
from companion.views.widgets.day_mark import DayMark, mark_word
from tests.views.calendar.sessions import FRIDAY, WEDNESDAY, asked, holds, in_berlin, session
from tests.views.fitting import cut_texts
from tests.views.library.moves import HALF_KNEELING

WIDTH, HEIGHT = 1250, 690
MONDAY = date(2025, 11, 17)
TUESDAY = date(2025, 11, 18)
WEEK = Week(MONDAY)
HELD_IN_PART = {
    **holds(0, Side.LEFT, 20, 20, 20),
    **holds(0, Side.RIGHT, 20, 20, 20),
    **holds(1, Side.LEFT, 20, 12, 0),
    **holds(1, Side.RIGHT, 14),
}
RECORDS = [
    session(WEDNESDAY, time(19, 30), asked(HALF_KNEELING, repetitions=1), number=3),
    session(MONDAY, number=1),
    session(TUESDAY, time(18, 5), held=HELD_IN_PART, hurts_at=Place(1, Side.RIGHT, 1), number=2),
    session(WEDNESDAY, time(6, 30), asked(HALF_KNEELING, repetitions=1), holds(0, Side.LEFT, 20), number=4),
]
KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def tile(page: QWidget, day: date) -> DayTile:
    return page.findChild(DayTile, f"calendar_day_{day.isoformat()}")


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def opened_day(page: QWidget) -> date | None:
    opened = [shown.day.day for shown in page.findChildren(DayTile) if shown.isChecked()]
    assert len(opened) == len(page.findChildren(DayDetail)) <= 1
    return opened[0] if opened else None


@pytest.fixture
def page(looks, figures, show, settle):
    calendar = CalendarPage(looks, figures, in_berlin)
    calendar.show_week(WEEK, days_of(WEEK, RECORDS), FRIDAY)
    show(calendar, WIDTH, HEIGHT)
    settle()
    return calendar


def test_sessions_stand_on_their_day_in_the_order_of_their_times(page):
    cards = tile(page, WEDNESDAY).findChildren(SessionCard)
    assert [card.objectName() for card in cards] == ["calendar_session_4", "calendar_session_3"]
    assert cards[0].y() < cards[1].y()
    counts = [[told.replace("\N{NO-BREAK SPACE}", " ") for told in words(card)[-2:]] for card in cards]
    assert counts == [["LEFT 1 of 1", "RIGHT 0 of 1"], ["LEFT 1 of 1", "RIGHT 1 of 1"]]
    assert "Two-stretch starter" in words(cards[0])


def test_each_day_has_its_mark_with_its_word(page):
    marks = {
        MONDAY: Mark.DONE,
        TUESDAY: Mark.PART,
        WEDNESDAY: Mark.DONE,
        FRIDAY: Mark.TODAY,
        date(2025, 11, 23): Mark.FREE,
    }
    for day, mark in marks.items():
        assert tile(page, day).findChild(DayMark).accessibleName() == mark_word(mark)
        assert mark.capitalize() in words(tile(page, day))
    assert any(text.endswith(", today") for text in words(tile(page, FRIDAY)))


def test_a_screen_reader_is_told_the_whole_day(page):
    told = tile(page, TUESDAY).accessibleName()
    assert "18" in told
    assert ". Part. " in told
    assert "Two-stretch starter, LEFT 4 of 6, 1 in part, RIGHT 3 of 6, 1 in part" in told
    assert "today" in tile(page, FRIDAY).accessibleName()


def test_the_newest_day_with_a_session_is_open_at_first_and_enter_opens_another(page, qtbot, settle):
    assert opened_day(page) == WEDNESDAY
    qtbot.keyClick(tile(page, TUESDAY), KEYS.Key_Return)
    settle()
    assert opened_day(page) == TUESDAY
    assert "7 of 12" in "".join(words(page.findChild(DayDetail)))
    # WHEN it is pressed again, it closes
    qtbot.keyClick(tile(page, TUESDAY), KEYS.Key_Space)
    settle()
    assert opened_day(page) is None


def test_a_click_on_a_session_opens_its_day(page, qtbot, settle):
    card = page.findChild(SessionCard, "calendar_session_1")
    qtbot.mouseClick(tile(page, MONDAY), Qt.MouseButton.LeftButton, pos=card.mapTo(tile(page, MONDAY), QPoint(5, 5)))
    settle()
    assert opened_day(page) == MONDAY


def test_a_free_day_opens_as_well(page, qtbot, settle):
    qtbot.mouseClick(tile(page, FRIDAY), Qt.MouseButton.LeftButton)
    settle()
    assert "No session on this day." in words(page.findChild(DayDetail))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_arrow_keys_move_between_days(page, qtbot, redress, settle, scale):
    redress(scale)
    settle()
    page.focus_first()
    assert tile(page, FRIDAY).hasFocus()
    back, on = (KEYS.Key_Up, KEYS.Key_Down) if scale == 2.0 else (KEYS.Key_Left, KEYS.Key_Right)
    qtbot.keyClick(tile(page, FRIDAY), back)
    assert tile(page, date(2025, 11, 20)).hasFocus()
    qtbot.keyClick(tile(page, date(2025, 11, 20)), on)
    assert tile(page, FRIDAY).hasFocus()


@pytest.mark.parametrize(
    ("name", "keys", "wanted"),
    [
        ("calendar_before", (KEYS.Key_Left, ALT), WEEK.before),
        ("calendar_after", (KEYS.Key_Right, ALT), WEEK.after),
        ("calendar_this", (KEYS.Key_T,), WEEK),
    ],
)
def test_other_weeks_are_wanted_by_button_and_key(page, qtbot, name, keys, wanted):
    weeks = []
    page.week_wanted.connect(weeks.append)
    page.focus_first()
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, *keys)
    assert weeks == [wanted, wanted]


def test_this_week_begins_on_the_weekday_that_the_shown_week_begins_on(page, qtbot, settle):
    weeks = []
    page.week_wanted.connect(weeks.append)
    sunday_first = Week(date(2025, 9, 7))
    page.show_week(sunday_first, days_of(sunday_first, []), FRIDAY)
    page.focus_first()
    qtbot.keyClick(page, KEYS.Key_T)
    assert weeks == [Week(date(2025, 11, 16))]


def test_the_keyboard_stays_on_the_weekday_when_the_week_changes(page, qtbot, settle):
    page.week_wanted.connect(lambda week: page.show_week(week, days_of(week, RECORDS), FRIDAY))
    tile(page, TUESDAY).setFocus()
    qtbot.keyClick(page, KEYS.Key_Left, ALT)
    settle()
    assert tile(page, TUESDAY - timedelta(weeks=1)).hasFocus()
    assert page.findChild(QLabel, "calendar_week").text().count("1") >= 2
    assert len(page.findChildren(DayTile)) == 7


@pytest.mark.parametrize(
    ("week", "sentence"),
    [
        (WEEK.after, "Your sessions will be shown here. Start one from Today, or open a day to add one."),
        (WEEK.before, "There are no sessions in this week."),
    ],
)
def test_an_empty_week_says_so(page, settle, week, sentence):
    empty = page.findChild(QLabel, "calendar_empty")
    assert not empty.isVisible()
    page.show_week(week, days_of(week, RECORDS), FRIDAY)
    settle()
    assert empty.isVisible()
    assert empty.text() == sentence
    assert opened_day(page) is None


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_text_is_cut_and_large_text_makes_rows(page, qtbot, redress, settle, scale):
    redress(scale, DARK)
    settle()
    if opened_day(page) != TUESDAY:
        tile(page, TUESDAY).click()
    settle()
    assert cut_texts(page) == []
    monday, tuesday, wednesday = (tile(page, day) for day in (MONDAY, TUESDAY, WEDNESDAY))
    detail = page.findChild(DayDetail)
    if scale >= 1.5:
        assert tuesday.geometry().bottom() < detail.y() < wednesday.y()
    else:
        assert monday.y() == tuesday.y()
        assert monday.width() == pytest.approx(tuesday.width(), abs=1)
        assert detail.y() > tuesday.geometry().bottom()


def test_an_opened_row_is_brought_to_the_top(page, redress, settle):
    redress(2.0)
    settle()
    bar = page.findChild(QScrollArea).verticalScrollBar()
    for day in (TUESDAY, FRIDAY, MONDAY, WEEK.last):
        tile(page, day).click()
        settle()
        # the last days cannot come to the top: below them the page ends
        assert tile(page, day).mapTo(page, QPoint(0, 0)).y() == 0 or bar.value() == bar.maximum() > 0
        assert page.findChild(DayDetail).y() > tile(page, day).y()


def test_the_week_runs_from_the_right_where_one_reads_so(page, qtbot, settle):
    weeks = []
    page.week_wanted.connect(weeks.append)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert tile(page, MONDAY).x() > tile(page, TUESDAY).x()
    assert cut_texts(page) == []
    # THEN keys go where they point: left is later
    tile(page, MONDAY).setFocus()
    qtbot.keyClick(tile(page, MONDAY), KEYS.Key_Left)
    assert tile(page, TUESDAY).hasFocus()
    qtbot.keyClick(page, KEYS.Key_Left, ALT)
    assert weeks == [WEEK.after]


def test_tab_goes_from_the_buttons_to_the_days(page, qtbot, settle):
    page.findChild(QPushButton, "calendar_print").setFocus()
    reached = []
    for _ in range(7):
        focused = page.window().focusWidget()
        reached.append(focused.objectName())
        qtbot.keyClick(focused, KEYS.Key_Tab)
    days = [f"calendar_day_{day.isoformat()}" for day in WEEK.days]
    assert reached == [
        "calendar_print",
        "calendar_months",
        "calendar_before",
        "calendar_this",
        "calendar_after",
        *days[:2],
    ]


def test_every_control_has_a_name_for_screen_readers(page):
    for control in page.findChildren(QPushButton):
        assert control.accessibleName(), control.objectName()
