# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was put right in the diary, and when; and what is wrong with a time that somebody says."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.correction import (
    Change,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Origin, Record
from companion.domain.felt import Felt, Times
from companion.views.words.dates import about_length, day_and_month, long_day, time_of_day
from companion.views.words.session import seconds_words, side_word

translate = QCoreApplication.translate

Here = Callable[[datetime], Felt]
"""An instant in UTC as it is felt where this computer is."""

_MOST_HOLDS_TOLD = 3


def began_words(record: Record, here: Here) -> str:
    """The time on the patient's wall when it began; the place is told where the clocks there were others than here."""
    time = time_of_day(record.began.local)
    if here(record.began.at).offset == record.began.offset:
        return time
    return translate("Corrections", "{time} ({place})").format(time=time, place=place_word(record.began.zone))


def place_word(zone: str) -> str:
    """'New York' for 'America/New_York'."""
    return zone.rpartition("/")[2].replace("_", " ")


def changed_words(record: Record, here: Here) -> str:
    """'Changed on 25 November'; empty for a session of which nothing is other than it was first."""
    changed = [correction for correction in record.changed if not isinstance(correction.change, RemovedChange)]
    if not changed:
        return ""
    day = day_and_month(here(changed[-1].at).day)
    return translate("Corrections", "Changed on {day}").format(day=day)


def by_hand_words(record: Record, here: Here) -> str:
    """'Added by hand on 25 November'; empty for a session that the timer led."""
    if record.origin is not Origin.BY_HAND or not record.corrections:
        return ""
    day = day_and_month(here(record.corrections[0].at).day)
    return translate("Corrections", "Added by hand on {day}").format(day=day)


def change_lines(record: Record, here: Here) -> list[str]:
    """A line for each time that the session was changed, the newest first."""
    names = [part.form.name for part in record.parts]
    lines = []
    for at, corrections in groupby(record.changed, key=lambda correction: correction.at):
        felt = here(at)
        what = "; ".join(_told([correction.change for correction in corrections], names))
        line = translate("Corrections", "{day}, {time}: {what}")
        lines.append(line.format(day=day_and_month(felt.day), time=time_of_day(felt.local), what=what))
    return lines[::-1]


def _told(changes: Sequence[Change], names: Sequence[str]) -> Iterator[str]:
    held = [change for change in changes if isinstance(change, HeldChange)]
    count = len(held)  # a name, because lupdate drops a message whose count is a call
    if count > _MOST_HOLDS_TOLD:
        yield translate("Corrections", "%n hold(s) corrected", "", count)
    else:
        yield from (_held(change, names) for change in held)
    for change in changes:
        match change:
            case TimesChange():
                yield _times(change)
            case NoteChange():
                yield translate("Corrections", "note changed")
            case HurtChange():
                words = translate("Corrections", "'Did anything hurt?' {new}, was {old}")
                yield words.format(new=_hurt(change.new, names), old=_hurt(change.old, names))
            case RemovedChange():
                yield translate("Corrections", "deleted") if change.new else translate("Corrections", "brought back")


def _held(change: HeldChange, names: Sequence[str]) -> str:
    words = translate("Corrections", "{move}, {side} hold {number}: {new}, was {old}")
    if not side_word(change.place.side):
        words = translate("Corrections", "{move}, hold {number}: {new}, was {old}")
    return words.format(
        move=names[change.place.part],
        side=side_word(change.place.side),
        number=change.place.repetition,
        new=_seconds(change.new),
        old=_seconds(change.old),
    )


def _hurt(parts: frozenset[int] | None, names: Sequence[str]) -> str:
    if parts is None:
        return translate("Corrections", "not answered")
    if not parts:
        return translate("Corrections", "nothing")
    return QLocale().createSeparatedList([names[part] for part in sorted(parts)])


def _seconds(seconds: float) -> str:
    return seconds_words(seconds) if seconds else translate("Corrections", "not held")


def _times(change: TimesChange) -> str:
    told = []
    if change.new.began != change.old.began:
        other_day = change.new.began.day != change.old.began.day
        words = translate("Corrections", "began {new}, was {old}")
        told.append(words.format(new=_began(change.new, other_day), old=_began(change.old, other_day)))
    new, old = (about_length(times.length.total_seconds()) for times in (change.new, change.old))
    if new != old:
        told.append(translate("Corrections", "took {new}, was {old}").format(new=new, old=old))
    return ", ".join(told) or translate("Corrections", "time changed")


def _began(times: Times, with_day: bool) -> str:
    time = time_of_day(times.began.local)
    if not with_day:
        return time
    return translate("Corrections", "{day}, {time}").format(day=day_and_month(times.began.day), time=time)


# What a session's editor says


def not_over_yet() -> str:
    """The time lies in the future."""
    return translate("Corrections", "This time has not come yet. Choose one that is over.")


def left_out(local: datetime, instead: datetime) -> str:
    """The clocks were put forward over the time."""
    words = translate(
        "Corrections",
        "On {day} the clocks were put forward, and {time} was left out: they showed {instead} instead. "
        "Choose another time.",
    )
    return words.format(day=long_day(local.date()), time=time_of_day(local), instead=time_of_day(instead))


def came_twice(local: datetime) -> str:
    """The clocks were put back over the time."""
    words = translate("Corrections", "On {day} the clocks were put back, so {time} came twice. Which one was it?")
    return words.format(day=long_day(local.date()), time=time_of_day(local))


def before_or_after(meaning: Felt, *, before: bool) -> str:
    """One of the two meanings of a time that came twice."""
    if before:
        words = translate("Corrections", "Before the clocks went back ({offset})")
    else:
        words = translate("Corrections", "After the clocks went back ({offset})")
    return words.format(offset=offset_words(meaning))


def offset_words(felt: Felt) -> str:
    """'UTC+1' or 'UTC-3:30'."""
    minutes = round(felt.offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}:{rest:02d}" if rest else f"UTC{sign}{hours}"


def overlapping(other: Record, here: Here) -> str:
    """Another session was at the same time."""
    words = translate(
        "Corrections",
        "You have another session at this time: {day}, {time}, {name}. Change the time, or save both.",
    )
    return words.format(day=long_day(other.began.day), time=began_words(other, here), name=other.asked.name)
