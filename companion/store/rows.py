# SPDX-License-Identifier: LGPL-3.0-or-later
"""Entries of the log and corrections as rows, and back."""

import json
import math

from companion.domain.diary import Correction
from companion.domain.log import Happened, Happening, Held, Outcome
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.store.connection import Row
from companion.store.instants import read, written

HELD = "held"
"""The field of a correction that says how many seconds were really held at a place."""


def of_hold(held: Held) -> Row:
    """The columns part to ended_utc of `hold`."""
    # Cut, as the engine cuts: what is kept is never more than what was held. The hair's breadth is for floating point.
    tenths = math.floor(held.held * 10 + 1e-6)
    return (*of_place(held.place), held.stretch, held.attempt, held.asked, tenths, held.outcome, written(held.ended))


def to_hold(row: Row) -> Held:
    """The attempt at a hold that `of_hold` made `row` of."""
    part, side, repetition, stretch, attempt, asked, tenths, outcome, ended = row
    return Held(
        place=Place(part, Side(side), repetition),
        stretch=stretch,
        attempt=attempt,
        asked=asked,
        held=tenths / 10,
        outcome=Outcome(outcome),
        ended=read(ended),
    )


def of_event(happened: Happened) -> Row:
    """The columns kind to seconds of `event`."""
    return (happened.kind, *of_place(happened.place), written(happened.at), happened.seconds)


def to_event(row: Row) -> Happened:
    """The happening that `of_event` made `row` of."""
    kind, part, side, repetition, at, seconds = row
    return Happened(Happening(kind), Place(part, Side(side), repetition), read(at), seconds)


def of_correction(correction: Correction) -> Row:
    """The columns at_utc to new of `correction`: the patient, and seconds held."""
    old, new = json.dumps(correction.old), json.dumps(correction.new)
    return (written(correction.at), "patient", HELD, *of_place(correction.place), old, new)


def to_correction(row: Row) -> Correction:
    """The correction of seconds held in a row of at_utc, part, side, repetition, old, new."""
    at, part, side, repetition, old, new = row
    return Correction(read(at), Place(part, Side(side), repetition), json.loads(old), json.loads(new))


def of_place(place: Place) -> Row:
    """The columns part, side and repetition."""
    return (place.part, place.side, place.repetition)
