# SPDX-License-Identifier: LGPL-3.0-or-later
"""Days, weeks and times in words, in the order and the language of the reader's locale."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from companion.domain.week import Month, Week

translate = QCoreApplication.translate

_LONG = QLocale.FormatType.LongFormat
_SHORT = QLocale.FormatType.ShortFormat
_FIELDS = re.compile(r"d{3,4}|d{1,2}|M+|y+")
_TOKENS = re.compile(r"(?P<field>d{3,4}|d{1,2}|M+|y+)|'(?:[^']|'')*'|.", re.DOTALL)


def long_day(day: date, locale: QLocale | None = None) -> str:
    """'Friday 21 November'."""
    locale = locale or QLocale()
    return _written(day, without_field(locale.dateFormat(_LONG), "y"), locale)


def day_and_month(day: date, locale: QLocale | None = None) -> str:
    """'21 November'."""
    locale = locale or QLocale()
    return _written(day, _day_and_month_format(locale), locale)


def full_date(day: date, locale: QLocale | None = None) -> str:
    """'21 November 2025'."""
    locale = locale or QLocale()
    return _written(day, without_field(locale.dateFormat(_LONG), "dddd"), locale)


def short_weekday(day: date, locale: QLocale | None = None) -> str:
    """'Fri', as it stands alone over a column."""
    return (locale or QLocale()).standaloneDayName(day.isoweekday(), _SHORT)


def day_number(day: date, locale: QLocale | None = None) -> str:
    """'21', in the digits of the locale."""
    return (locale or QLocale()).toString(day.day)


def week_words(week: Week, today: date, locale: QLocale | None = None) -> str:
    """'17 to 23 November'; the years are told where the week is not all of this year.

    Args:
        week: the seven days.
        today: tells which year goes without saying.
        locale: whose order and words; the program's where not given.
    """
    locale = locale or QLocale()
    if not week.first.year == week.last.year == today.year:
        return _span(full_date(week.first, locale), full_date(week.last, locale))
    pattern = _day_and_month_format(locale)
    if week.first.month != week.last.month:
        return _span(_written(week.first, pattern, locale), _written(week.last, pattern, locale))
    day_only = without_field(pattern, "M")
    day_comes_first = pattern.find("d") < pattern.find("M")
    first, last = (day_only, pattern) if day_comes_first else (pattern, day_only)
    return _span(_written(week.first, first, locale), _written(week.last, last, locale))


def time_of_day(when: datetime, locale: QLocale | None = None) -> str:
    """'07:42', or '7:42 am' where the day has two halves."""
    return (locale or QLocale()).toString(QTime(when.hour, when.minute), _SHORT)


def about_minutes(seconds: float) -> str:
    """'about 5 minutes'."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("Dates", "less than a minute")
    return translate("Dates", "about %n minute(s)", "", minutes)


def about_length(seconds: float) -> str:
    """'6 minutes'; what took less than one is told as one."""
    minutes = max(1, round(seconds / 60))
    return translate("Dates", "%n minute(s)", "", minutes)


def month_words(month: Month, locale: QLocale | None = None) -> str:
    """'November 2026'."""
    locale = locale or QLocale()
    words = translate("Dates", "{month} {year}")
    return words.format(month=locale.standaloneMonthName(month.month), year=_written(month.first, "yyyy", locale))


def week_span(week: Week, month: Month, locale: QLocale | None = None) -> str:
    """'9-15' for a week within `month`; a day of another month is told with its month, in short."""
    locale = locale or QLocale()
    return "–".join(_day_in(day, month, locale) for day in (week.first, week.last))  # noqa: RUF001 a dash, not a minus


def _day_in(day: date, month: Month, locale: QLocale) -> str:
    if (day.year, day.month) == (month.year, month.month):
        return day_number(day, locale)
    return _written(day, without_field(_day_and_month_format(locale), "y").replace("MMMM", "MMM"), locale)


def spoken_day(day: date, today: date, locale: QLocale | None = None) -> str:
    """'Friday 21 November, today', as a screen reader says it."""
    words = long_day(day, locale)
    return translate("Dates", "{day}, today").format(day=words) if day == today else words


def without_field(pattern: str, field: str) -> str:
    """A date format of Qt's without one of its fields, and without what only joined that field to the others.

    What follows the field goes with it, so that 'd. MMMM yyyy' keeps its '.'; at the end of a format, what leads
    up to the field goes.

    Args:
        pattern: like 'dddd, d MMMM yyyy'; quoted words as Qt has them.
        field: 'y', 'M', or 'dddd' for the weekday.
    """
    tokens = [match.group() for match in _TOKENS.finditer(pattern)]
    fields = [number for number, token in enumerate(tokens) if _FIELDS.fullmatch(token)]
    gone = next((number for number in fields if tokens[number].startswith(field)), None)
    if gone is None:
        return pattern
    place = fields.index(gone)
    if place + 1 < len(fields):
        return "".join(tokens[:gone] + tokens[fields[place + 1] :])
    joint = fields[place - 1] + 1 if place else 0
    # the full stop of an ordinal ('21.') and the sign for a day ('21日') belong to the field before
    kept = joint + (joint < gone and (tokens[joint] == "." or tokens[joint].isalpha()))
    return "".join(tokens[:kept])


def _day_and_month_format(locale: QLocale) -> str:
    return without_field(without_field(locale.dateFormat(_LONG), "dddd"), "y")


def _written(day: date, pattern: str, locale: QLocale) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def _span(first: str, last: str) -> str:
    return translate("Dates", "{first} to {last}").format(first=first, last=last)
