# SPDX-License-Identifier: LGPL-3.0-or-later
"""The hands of a patient who puts the diary right, and what stands in the calendar then."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLabel, QTimeEdit

from companion.domain.correction import (
    Correction,
    NoteChange,
)
from companion.domain.diary import Ending
from companion.domain.log import Held, Outcome
from companion.domain.ports import NotSavedError
from companion.domain.timeline import places
from companion.domain.week import Mark
from companion.views.widgets.day_mark import mark_word
from tests.program import Laptop, felt_in_london
from tests.store.samples import TWO_STRETCHES
from tests.views.timer.test_saving import fill_disk

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


def fill_with_notes(laptop: Laptop) -> None:
    """The disk is full, to the last corner in which a correction could find room."""
    other = keep_session(laptop, datetime(2026, 2, 3, 18, 0, tzinfo=UTC))
    fill_disk(laptop)
    with suppress(NotSavedError):
        while True:
            laptop.store.diary.correct(other, [Correction(laptop.clock.wall, NoteChange("", "x"))])


def on_sunday(laptop: Laptop, sunday: date) -> None:
    """The Monday after `sunday`, on which the clocks of London changed; a session of 9 o'clock of that day is open."""
    laptop.clock.set_wall(datetime.combine(sunday + timedelta(days=1), time(12), UTC))
    laptop.start()
    keep_session(laptop, datetime.combine(sunday, time(9), UTC))
    laptop.click("rail_calendar")
    laptop.click("calendar_before")
    open_day(laptop, sunday)
    laptop.click("calendar_change_1")
