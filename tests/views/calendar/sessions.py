# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sessions as the diary keeps them, with the log that their holds leave."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from companion.domain.asked import Asked, Form, Part
from companion.domain.correction import Correction, HeldChange
from companion.domain.diary import Ending, Record
from companion.domain.felt import Felt
from companion.domain.log import Held, Outcome
from companion.domain.routine import SideDose
from companion.domain.stretch import Dose, Side, Stretch
from companion.domain.timeline import Place, places
from tests.views.library.moves import FIGURE_4, HALF_KNEELING

OFFSET = timedelta(hours=1)

WEDNESDAY = date(2025, 11, 19)
FRIDAY = date(2025, 11, 21)
"""Today in these tests; its week is 17 to 23 November."""


def in_berlin(at: datetime) -> Felt:
    """An instant in winter, where the sessions of these tests were."""
    return Felt(at, "Europe/Berlin", OFFSET)


def asked(*moves: Stretch, repetitions: int = 3) -> Asked:
    """One session of these moves, 20 seconds each time."""
    parts = tuple(
        Part(Form.of(move), tuple(SideDose(side, Dose(20, repetitions)) for side in move.sides)) for move in moves
    )
    return Asked("starter", "Two-stretch starter", parts)


def session(
    day: date = FRIDAY,
    at: time = time(7, 42),
    what: Asked | None = None,
    held: Mapping[Place, float] | None = None,
    *,
    hurts_at: Place | None = None,
    corrected: Mapping[Place, float] | None = None,
    hurt: frozenset[int] | None = frozenset(),
    number: int = 1,
) -> Record:
    """A kept session.

    Args:
        day: the local day it began on.
        at: the local time it began at.
        what: what was asked for; the two starter moves where not given.
        held: seconds of each hold; every hold for its whole dose where not given.
        hurts_at: the hold that 'this hurts' ended.
        corrected: what the patient corrected holds to, in seconds.
        hurt: the parts that hurt, as said at the end.
        number: its id.
    """
    what = what or asked(HALF_KNEELING, FIGURE_4)
    seconds = {place: dose.hold for place, dose in places(what)} if held is None else held
    began = datetime.combine(day, at, UTC) - OFFSET
    log = tuple(_held(what, place, length, began, hurts_at) for place, length in seconds.items())
    corrections = tuple(
        Correction(began, HeldChange(place, seconds.get(place, 0), new)) for place, new in (corrected or {}).items()
    )
    return Record(
        id=number,
        asked=what,
        began=Felt(began, "Europe/Berlin", OFFSET),
        log=log,
        corrections=corrections,
        ended=Felt(began + timedelta(minutes=6), "Europe/Berlin", OFFSET),
        ending=Ending.KEPT,
        hurt=hurt,
    )


def holds(part: int, side: Side, *seconds: float) -> dict[Place, float]:
    """The seconds of the first, second, ... hold of a side."""
    return {Place(part, side, number): length for number, length in enumerate(seconds, start=1)}


def _held(what: Asked, place: Place, length: float, began: datetime, hurts_at: Place | None) -> Held:
    whole = Outcome.WHOLE if length >= 20 else Outcome.BROKEN_OFF
    outcome = Outcome.HURT if place == hurts_at else whole
    return Held(place, what.parts[place.part].form.stretch, 1, 20, length, outcome, began + timedelta(minutes=1))
