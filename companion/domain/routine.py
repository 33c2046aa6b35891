# SPDX-License-Identifier: LGPL-3.0-or-later
"""An ordered set of moves, with the dose of each side and the days it is meant for."""

from dataclasses import dataclass
from datetime import date

from companion.domain.stretch import Dose, Review, Side, Stretch


@dataclass(frozen=True, slots=True)
class SideDose:
    """What is asked of one side."""

    side: Side
    dose: Dose


@dataclass(frozen=True, slots=True)
class RoutineStep:
    """One move of a routine; the sides are worked in the order given."""

    stretch: Stretch
    doses: tuple[SideDose, ...]


@dataclass(frozen=True, slots=True)
class BuildUp:
    """A softer beginning: for the first `days` days, at most `repetitions` holds on each side."""

    days: int
    repetitions: int


@dataclass(frozen=True, slots=True)
class Routine:
    """What is done in one session.

    Attributes:
        purpose: for whom and what for, in words.
        days_per_week: how often it is meant to be done.
        without_floor: the id of the routine for somebody who cannot kneel or get to the floor.
        notes: what goes with it, in words.
    """

    id: str
    name: str
    steps: tuple[RoutineStep, ...]
    purpose: str = ""
    days_per_week: int = 5
    build_up: BuildUp | None = None
    without_floor: str | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: Review | None = None

    @classmethod
    def of(cls, stretch: Stretch) -> "Routine":
        """A routine of this one move, at its own dose."""
        doses = tuple(SideDose(side, stretch.dose) for side in stretch.sides)
        return cls(id=stretch.id, name=stretch.name, steps=(RoutineStep(stretch, doses),))

    def most_repetitions(self, today: date, first_session: date | None) -> int | None:
        """How many holds a side may have today while the patient builds up; None when there is no such limit.

        Args:
            today: the local day.
            first_session: the local day of the first session ever kept, or None before it.
        """
        if self.build_up is None:
            return None
        days = 0 if first_session is None else (today - first_session).days
        return self.build_up.repetitions if days < self.build_up.days else None
