# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which moves are shown: by the part of the body, by where and with what they are done, and by how long they take."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from companion.domain.area import Area, areas_of
from companion.domain.asked import Asked, Form, Part
from companion.domain.routine import SideDose
from companion.domain.stretch import Bounds, Dose, Equipment, Pace, Position, Side, Stretch
from companion.domain.timeline import seconds_in, segments

SHORT = 120.0
"""Seconds that a short move takes at most."""


class Ground(StrEnum):
    """What carries the body while a move is done."""

    FLOOR = "floor"
    BED = "bed"
    CHAIR = "chair"
    STANDING = "standing"


def grounds_of(stretch: Stretch) -> frozenset[Ground]:
    """Where `stretch` can be done."""
    if stretch.position is Position.STANDING:
        return frozenset({Ground.STANDING})
    if stretch.position is Position.SITTING:
        return frozenset({Ground.CHAIR})
    if stretch.needs_floor:
        return frozenset({Ground.FLOOR})
    return frozenset({Ground.BED} if Equipment.BED in stretch.equipment else {Ground.BED, Ground.FLOOR})


def seconds_of(stretch: Stretch) -> float:
    """How long a session of this one move takes, at its own dose."""
    return _seconds(stretch.sides, stretch.dose, stretch.pace, stretch.alternating)


@cache
def _seconds(sides: tuple[Side, ...], dose: Dose, pace: Pace | None, alternating: bool) -> float:
    """Kept, for a library has many moves and few doses."""
    bounds = Bounds((dose.hold, dose.hold), (dose.repetitions, dose.repetitions))
    form = Form("", "", Position.STANDING, bounds, {}, pace)
    part = Part(form, tuple(SideDose(side, dose) for side in sides), alternating)
    return seconds_in(segments(Asked("", "", (part,))))


@dataclass(frozen=True, slots=True)
class Filter:
    """What was chosen. Of one kind any will do; all kinds must be met.

    Attributes:
        areas: it works one of these parts of the body.
        grounds: it can be done on one of these.
        no_kneeling: it is not done on a knee.
        no_floor: it need not be done on the floor.
        is_short: it takes no longer than `SHORT`.
        only_with: it needs nothing but these; None where that does not matter.
        favourites_only: it was marked.
    """

    areas: frozenset[Area] = frozenset()
    grounds: frozenset[Ground] = frozenset()
    no_kneeling: bool = False
    no_floor: bool = False
    is_short: bool = False
    only_with: frozenset[Equipment] | None = None
    favourites_only: bool = False

    def allows(self, stretch: Stretch, favourites: AbstractSet[str] = frozenset()) -> bool:
        """Whether `stretch` is shown.

        Args:
            stretch: the move.
            favourites: the ids of the moves that were marked.
        """
        return (
            not (self.no_kneeling and stretch.needs_kneeling)
            and not (self.no_floor and stretch.needs_floor)
            and not (self.favourites_only and stretch.id not in favourites)
            and (self.only_with is None or self.only_with.issuperset(stretch.equipment))
            and (not self.grounds or not self.grounds.isdisjoint(grounds_of(stretch)))
            and (not self.areas or not self.areas.isdisjoint(areas_of(stretch)))
            and not (self.is_short and seconds_of(stretch) > SHORT)
        )
