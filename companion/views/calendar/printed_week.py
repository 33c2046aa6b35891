# SPDX-License-Identifier: LGPL-3.0-or-later
"""The week on paper, as rich text: a table of its days, to be put on the fridge or taken to the clinic."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from companion.domain.diary import Record
from companion.domain.week import Day, Week
from companion.views.calendar.counts import by_side, side_count_words
from companion.views.widgets.day_mark import mark_word
from companion.views.words.corrections import Here, began_words, by_hand_words, change_lines
from companion.views.words.dates import about_length, full_date, long_day

translate = QCoreApplication.translate

_WIDTHS = (25, 15, 60)
"""Of the columns, in percent."""


def printed_week(week: Week, days: Sequence[Day], today: date, here: Here) -> str:
    """The page of `week`, whose days are `days`, as it is seen from `today`."""
    title = translate("PrintedWeek", "Stretching, {first} to {last}").format(
        first=full_date(week.first), last=full_date(week.last)
    )
    heads = (
        translate("PrintedWeek", "Day"),
        translate("PrintedWeek", "Came to"),
        translate("PrintedWeek", "Sessions"),
    )
    rows = "".join(_row(day, today, here) for day in days)
    foot = translate("PrintedWeek", "Printed on {day}.").format(day=full_date(today))
    head = "".join(
        f'<th align="left" width="{width}%">{escape(words)}</th>' for words, width in zip(heads, _WIDTHS, strict=True)
    )
    return (
        f'<html><body style="font-size: 12pt"><h2>{escape(title)}</h2>'
        f'<table border="1" cellspacing="0" cellpadding="6" width="100%" style="border-collapse: collapse">'
        f"<tr>{head}</tr>{rows}</table>"
        f"<p>{escape(foot)}</p></body></html>"
    )


def _row(day: Day, today: date, here: Here) -> str:
    # No mark of a day that is open: on paper an empty cell waits for a tick.
    mark = mark_word(day.mark(today)) if day.sessions else ""
    rested = translate("PrintedWeek", "Rested because of pain") if day.rested else ""
    came_to = "<br>".join(escape(words) for words in (mark, rested) if words)
    sessions = "".join(_session(record, here) for record in day.sessions)
    sessions += "".join(_removed(record, here) for record in day.removed)
    cells = (f"<b>{escape(long_day(day.day))}</b>", came_to, sessions or "&nbsp;")
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _session(record: Record, here: Here) -> str:
    head = f"<b>{escape(began_words(record, here))}</b> {escape(record.asked.name)}"
    length = escape(about_length(record.times.length.total_seconds()))
    lines = [f"{head}, {length}"]
    hurt = record.hurt or frozenset()
    for number, part in enumerate(record.parts):
        counts = by_side([result for result in record.results if result.place.part == number])
        told = f"{part.form.name}: {', '.join(side_count_words(count) for count in counts)}"
        if number in hurt:
            told = translate("PrintedWeek", "{move}. This hurt.").format(move=told)
        elif any(result.hurt for result in record.results if result.place.part == number):
            told = translate("PrintedWeek", "{move}. 'This hurts' was pressed.").format(move=told)
        lines.append(escape(told))
    if record.note:
        lines.append(f"<i>{escape(record.note)}</i>")
    by_hand = by_hand_words(record, here)
    changes = [translate("PrintedWeek", "Changed {change}").format(change=line) for line in change_lines(record, here)]
    lines += [escape(words) for words in (by_hand, *changes) if words]
    return f"<p>{'<br>'.join(lines)}</p>"


def _removed(record: Record, here: Here) -> str:
    words = translate("PrintedWeek", "Deleted: {time} {name}")
    return f"<p>{escape(words.format(time=began_words(record, here), name=record.asked.name))}</p>"
