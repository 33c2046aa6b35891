# SPDX-License-Identifier: LGPL-3.0-or-later
import string
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from companion.domain.week import Week
from companion.views.words.dates import (
    about_minutes,
    day_and_month,
    day_number,
    full_date,
    long_day,
    short_weekday,
    spoken_day,
    time_of_day,
    week_words,
    without_field,
)

FRIDAY = date(2025, 11, 21)
WEEK = Week(date(2025, 11, 17))
BRITISH, AMERICAN, GERMAN, JAPANESE, ARABIC = (QLocale(name) for name in ("en_GB", "en_US", "de_DE", "ja_JP", "ar_EG"))
LONG = QLocale.FormatType.LongFormat


@pytest.mark.parametrize(
    ("locale", "long", "short", "full"),
    [
        (AMERICAN, "Friday, November 21", "November 21", "November 21, 2025"),
        (GERMAN, "Freitag, 21. November", "21. November", "21. November 2025"),
        (JAPANESE, "11月21日金曜日", "11月21日", "2025年11月21日"),
    ],
)
def test_a_day_is_told_in_the_order_of_the_locale(locale, long, short, full):
    assert long_day(FRIDAY, locale) == long
    assert day_and_month(FRIDAY, locale) == short
    assert full_date(FRIDAY, locale) == full


def test_weekday_and_number_stand_alone_in_the_words_and_digits_of_the_locale():
    assert (short_weekday(FRIDAY, BRITISH), day_number(FRIDAY, BRITISH)) == ("Fri", "21")
    assert (short_weekday(FRIDAY, GERMAN), day_number(FRIDAY, ARABIC)) == ("Fr", "٢١")


@pytest.mark.parametrize(
    ("locale", "first", "words"),
    [
        (BRITISH, date(2025, 11, 17), "17 to 23 November"),
        (BRITISH, date(2025, 11, 24), "24 to 30 November"),
        (BRITISH, date(2025, 9, 29), "29 September to 5 October"),
        (BRITISH, date(2025, 12, 29), "29 December 2025 to 4 January 2026"),
        (BRITISH, date(2024, 11, 18), "18 November 2024 to 24 November 2024"),
        (AMERICAN, date(2025, 11, 16), "November 16 to 22"),
        (GERMAN, date(2025, 11, 17), "17. to 23. November"),
    ],
)
def test_a_week_names_no_month_twice_and_the_year_only_where_it_is_another(locale, first, words):
    assert week_words(Week(first), FRIDAY, locale) == words


def test_a_time_follows_the_clock_of_the_locale():
    assert time_of_day(datetime(2025, 11, 21, 7, 42), BRITISH) == "07:42"  # noqa: DTZ001 - a time on a wall
    assert time_of_day(datetime(2025, 11, 21, 19, 5), AMERICAN).replace("\N{NARROW NO-BREAK SPACE}", " ") == "7:05 PM"  # noqa: DTZ001 - likewise


@pytest.mark.parametrize(("seconds", "minutes"), [(29, 0), (45, 1), (300, 5), (329, 5)])
def test_minutes_are_rounded(seconds, minutes):
    words = about_minutes(seconds)
    assert words == "less than a minute" if minutes == 0 else str(minutes) in words


def test_only_today_is_said_to_be_today():
    assert spoken_day(FRIDAY, FRIDAY, BRITISH).endswith("November, today")
    assert spoken_day(FRIDAY, FRIDAY + timedelta(days=1), BRITISH) == long_day(FRIDAY, BRITISH)


@pytest.mark.parametrize(
    ("pattern", "field", "left"),
    [
        ("dddd, d MMMM yyyy", "y", "dddd, d MMMM"),
        ("dddd, d MMMM yyyy", "dddd", "d MMMM yyyy"),
        ("yyyy. MMMM d., dddd", "y", "MMMM d., dddd"),
        ("dddd, d MMMM yyyy 'y'.", "y", "dddd, d MMMM"),
        ("d 'de' MMMM", "M", "d"),
        ("d. MMMM", "M", "d."),
        ("M月d日", "M", "d日"),
        ("yyyy", "y", ""),
        ("d MMMM", "y", "d MMMM"),
    ],
)
def test_a_field_goes_with_what_joined_it(pattern, field, left):
    assert without_field(pattern, field) == left


@given(
    language=st.sampled_from(
        QLocale.matchingLocales(*(getattr(QLocale, kind)(0) for kind in ("Language", "Script", "Country")))
    ),
    day=st.dates(date(1990, 1, 1), date(2099, 12, 31)),
)
def test_no_locale_of_the_world_tells_the_year_of_a_day_or_loses_its_number(language, day):
    pattern = without_field(language.dateFormat(LONG), "y")
    outside_quotes = "".join(pattern.split("'")[::2])
    assert "y" not in outside_quotes
    assert day_number(day, language) in long_day(day, language)
    assert not set(day_and_month(day, language)[-1:]) & set(string.whitespace + ",،-/")
