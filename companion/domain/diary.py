# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was logged: sessions with their log, the patient's corrections, and what counts in the end."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property

from companion.domain.asked import Asked, Part
from companion.domain.correction import (
    Change,
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.felt import Felt, Times
from companion.domain.log import Entry, Happened, Happening, Held, Outcome
from companion.domain.timeline import Place, places

DONE_SHARE = 0.8
"""The share of the holds asked for from which a session counts as done.

A common cut-off in adherence research, taken from memory and not from a source that was seen.
"""

LONGEST_BREAK = timedelta(hours=4)
"""After this time an unfinished session is not gone on with: the body has cooled down and the day has moved on."""


class Ending(StrEnum):
    """What became of a session."""

    KEPT = "kept"
    THROWN_AWAY = "thrown_away"


class Origin(StrEnum):
    """How the diary knows of a session."""

    TIMER = "timer"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one hold.

    Attributes:
        asked: seconds that the dose asks for.
        counted: seconds of the best attempt, or what the patient corrected it to.
        total: seconds of all attempts together, as timed.
        is_repetition: it is one of many that follow a rhythm, and not a hold by itself.
        hurt: whether 'this hurts' was pressed in this hold, or on the way into it or out of it.
        corrected: whether the patient changed it.
    """

    place: Place
    asked: float
    counted: float
    total: float
    is_repetition: bool = False
    hurt: bool = False
    corrected: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the dose was held."""
        return self.counted >= self.asked

    @property
    def is_part(self) -> bool:
        """Whether something was held, but less than the dose."""
        return 0 < self.counted < self.asked


def in_the_end(asked: Asked, log: Iterable[Entry]) -> Asked:
    """What was asked for after all swaps for easier forms."""
    for entry in log:
        if isinstance(entry, Happened) and entry.kind is Happening.SWAPPED:
            asked = asked.with_part(entry.place.part, asked.parts[entry.place.part].eased())
    return asked


def results(asked: Asked, log: Iterable[Entry], corrections: Iterable[Correction] = ()) -> tuple[Result, ...]:
    """What came of every hold that was asked for, in order."""
    log = tuple(log)
    attempts: dict[Place, list[float]] = defaultdict(list)
    for entry in log:
        if isinstance(entry, Held):
            attempts[entry.place].append(entry.held)
    hurting = {entry.place for entry in log if _hurt(entry)}
    changes = (correction.change for correction in corrections)
    corrected = {change.place: change.new for change in changes if isinstance(change, HeldChange)}
    rows = []
    asked = in_the_end(asked, log)
    for place, dose in places(asked):
        held = attempts[place]
        rows.append(
            Result(
                place=place,
                asked=dose.hold,
                counted=corrected.get(place, max(held, default=0.0)),
                total=round(sum(held), 1),
                is_repetition=asked.parts[place.part].form.pace is not None,
                hurt=place in hurting,
                corrected=place in corrected,
            )
        )
    return tuple(rows)


def _hurt(entry: Entry) -> bool:
    return entry.outcome is Outcome.HURT if isinstance(entry, Held) else entry.kind is Happening.HURT


@dataclass(frozen=True)  # without slots, so that the results are worked out once: many parts of a page ask for them
class Record:
    """One session in the diary, as it counts after all corrections.

    Attributes:
        asked: what was asked for at the start.
        ended: None while it is unfinished.
        ending: None while it is unfinished.
        hurt: the parts (from 0) that the patient said hurt; empty if none did; None if that was not answered.
        removed: the patient took it out of the diary; it can be brought back.
    """

    id: int
    asked: Asked
    began: Felt
    log: tuple[Entry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ended: Felt | None = None
    ending: Ending | None = None
    hurt: frozenset[int] | None = None
    origin: Origin = Origin.TIMER
    note: str = ""
    removed: bool = False

    def corrected(self, corrections: Iterable[Correction]) -> "Record":
        """This record, as it was written, with all `corrections` made to it, in their order."""
        corrections = tuple(corrections)
        record = replace(self, corrections=corrections)
        for correction in corrections:
            record = _with(record, correction.change)
        return record

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """What came of every hold that was asked for."""
        rows = results(self.asked, self.log, self.corrections)
        if self.origin is Origin.TIMER:
            return rows
        # Of a session added by hand everything was said; corrected is what was said anew.
        anew = {correction.change.place for correction in self.changed if isinstance(correction.change, HeldChange)}
        return tuple(replace(row, corrected=row.place in anew) for row in rows)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The moves that it is made of, each in the form that it ended in."""
        return in_the_end(self.asked, self.log).parts

    @property
    def whole_holds(self) -> int:
        """How many holds were held for their whole dose."""
        return sum(result.is_whole for result in self.results)

    @property
    def has_repetitions(self) -> bool:
        """Whether a part of it was done in repetitions."""
        return any(result.is_repetition for result in self.results)

    @property
    def is_done(self) -> bool:
        """Whether enough of it was held to count as done (`DONE_SHARE`)."""
        rows = self.results
        return bool(rows) and sum(result.is_whole for result in rows) >= DONE_SHARE * len(rows)

    @property
    def is_part(self) -> bool:
        """Whether something was held, but not enough to count as done."""
        return not self.is_done and any(result.counted > 0 for result in self.results)

    @property
    def times(self) -> Times:
        """When it was; an unfinished one has come as far as is known of it."""
        ended = self.ended or replace(self.began, at=self.last_seen)
        # A clock that was put back in the middle of a session makes its end come before its beginning.
        return Times(self.began, ended if ended.at >= self.began.at else self.began)

    @property
    def last_seen(self) -> datetime:
        """The last instant that the record knows of, in UTC."""
        if self.ended is not None:
            return self.ended.at
        return max((entry.ended if isinstance(entry, Held) else entry.at for entry in self.log), default=self.began.at)

    @property
    def changed(self) -> tuple[Correction, ...]:
        """The corrections that came after it was kept, or after it was added by hand."""
        if self.origin is Origin.BY_HAND:
            first = self.corrections[0].at if self.corrections else None
            return tuple(correction for correction in self.corrections if correction.at != first)
        return self.corrections

    def can_go_on(self, now: datetime) -> bool:
        """Whether an unfinished session may still be gone on with at `now`."""
        return self.ending is None and timedelta() <= now - self.last_seen <= LONGEST_BREAK


def _with(record: Record, change: Change) -> Record:
    match change:
        case TimesChange():
            return replace(record, began=change.new.began, ended=change.new.ended)
        case NoteChange():
            return replace(record, note=change.new)
        case HurtChange():
            return replace(record, hurt=change.new)
        case RemovedChange():
            return replace(record, removed=change.new)
        case HeldChange():
            return record  # told by `results`, beside what was timed
