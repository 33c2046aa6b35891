# SPDX-License-Identifier: LGPL-3.0-or-later
"""Greetings, and what a session came to in one line."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from companion.domain.diary import Record
from companion.views.words.dates import long_day, time_of_day
from companion.views.words.session import holds_words

translate = QCoreApplication.translate

_NOON = 12
_EVENING = 18


def greeting(now: datetime) -> str:
    """What one says at this local time."""
    if now.hour < _NOON:
        return translate("Day", "Good morning")
    if now.hour < _EVENING:
        return translate("Day", "Good afternoon")
    return translate("Day", "Good evening")


def last_session(record: Record | None) -> str:
    """When the last session was, and how much of it was held."""
    if record is None:
        return translate("Day", "Your first session. Take your time.")
    words = translate("Day", "Last time: {day}, {time}. {holds}.")
    return words.format(
        day=long_day(record.began.day),
        time=time_of_day(record.began.local),
        holds=holds_words(record.whole_holds, len(record.results), repetitions=record.has_repetitions),
    )
