# SPDX-License-Identifier: LGPL-3.0-or-later
"""Entries of the log as rows, and back."""

import math

from companion.domain.log import Happened, Happening, Held, Outcome
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.store.connection import Row
from companion.store.instants import read, written


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


def of_place(place: Place) -> Row:
    """The columns part, side and repetition."""
    return (place.part, place.side, place.repetition)
