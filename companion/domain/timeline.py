# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session as a row of segments: get ready, ease in, hold, ease out, then rest or change sides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from companion.domain.asked import Asked, Lengths, Part
from companion.domain.stretch import Dose, Phase, Side

USUAL_WAIT = 8.0
"""Seconds that a patient who presses a key when ready is taken to need, for the time left."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which hold of a session: the part (from 0), the side, and the repetition on that side (from 1)."""

    part: int
    side: Side
    repetition: int


@dataclass(frozen=True, slots=True)
class Segment:
    """One phase before, in or after the hold at `place`; `length` in seconds, None until a key is pressed."""

    phase: Phase
    place: Place
    length: float | None


def places(asked: Asked) -> Iterator[tuple[Place, Dose]]:
    """Every hold of the session in order, with its dose."""
    for index, part in enumerate(asked.parts):
        for side, repetition, dose in _holds(part):
            yield Place(index, side, repetition), dose


def segments(asked: Asked) -> tuple[Segment, ...]:
    """The whole session. Every hold has four segments, the first of which waits."""
    row: list[Segment] = []
    before: Place | None = None
    for place, dose in places(asked):
        lengths, part = asked.lengths, asked.parts[place.part]
        pace = part.form.pace
        row += [
            waiting(before, place, lengths, part),
            Segment(Phase.EASE_IN, place, lengths.ease_in if pace is None else pace.move_in),
            Segment(Phase.HOLD, place, dose.hold),
            Segment(Phase.EASE_OUT, place, lengths.ease_out if pace is None else pace.move_out),
        ]
        before = place
    return tuple(row)


def waiting(before: Place | None, place: Place, lengths: Lengths, part: Part) -> Segment:
    """The segment that leads from the hold at `before` (None at the start of a move) to that at `place` in `part`."""
    if before is None or before.part != place.part:
        return Segment(Phase.GET_READY, place, lengths.get_ready)
    pace, same_side = part.form.pace, before.side is place.side
    length: float | None
    if pace is not None and (same_side or part.alternating):
        # Where the sides take turns, a repetition is over when both have had theirs.
        length = pace.rest if before.repetition == place.repetition else pace.rest_after(before.repetition)
    else:
        length = lengths.rest if same_side else lengths.change_sides
    return Segment(Phase.REST if same_side else Phase.CHANGE_SIDES, place, length)


def run_of(asked: Asked, place: Place) -> tuple[object, ...]:
    """What `place` is done in one go with: a hold by itself; repetitions with all of their side, or of both in turn."""
    part = asked.parts[place.part]
    if part.form.pace is None:
        return (place,)
    return (place.part,) if part.alternating else (place.part, place.side)


def _holds(part: Part) -> Iterator[tuple[Side, int, Dose]]:
    turns = [
        (asked.side, repetition, asked.dose)
        for asked in part.doses
        for repetition in range(1, asked.dose.repetitions + 1)
    ]
    # A stable sort by repetition makes the sides take turns and keeps their order within a turn.
    return iter(sorted(turns, key=lambda turn: turn[1]) if part.alternating else turns)


def seconds_in(row: Iterable[Segment]) -> float:
    """How long `row` takes, in seconds; waiting for a key is counted as the usual wait."""
    return sum(USUAL_WAIT if segment.length is None else segment.length for segment in row)
