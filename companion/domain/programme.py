# SPDX-License-Identifier: LGPL-3.0-or-later
"""All moves and routines that can be used, which routine is for today, and what of it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from companion.domain.asked import Asked, Wish, ask
from companion.domain.routine import Routine
from companion.domain.settings import Settings
from companion.domain.stretch import Stretch

STARTER = "two-stretch-starter"
"""The id of the routine that everybody begins with."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The moves and the routines, by id."""

    stretches: Mapping[str, Stretch]
    routines: Mapping[str, Routine]

    @property
    def starter(self) -> Routine | None:
        """The routine that everybody begins with, or else any other; None where there is none."""
        return self.routines.get(STARTER) or next(iter(self.routines.values()), None)

    @property
    def without_floor(self) -> Routine | None:
        """The starter's form for somebody who cannot kneel or get to the floor, if there is one."""
        return self.routines.get(self.starter.without_floor or "") if self.starter is not None else None

    def today(self, settings: Settings) -> Routine | None:
        """The routine for a patient with these settings."""
        return (self.without_floor if settings.without_floor else None) or self.starter

    def ask(self, routine: Routine, settings: Settings, today: date, first_session: date | None) -> Asked:
        """What `routine` asks for today.

        Args:
            routine: what was chosen.
            settings: lengths and doses that the patient or the clinic changed.
            today: the local day.
            first_session: the local day of the first session ever kept, or None before it.
        """
        return ask(
            routine,
            self.stretches,
            settings.lengths,
            most=routine.most_repetitions(today, first_session),
            wish=Wish(hold=settings.hold or None, repetitions=settings.holds_each_side or None),
        )

    def routines_in_order(self) -> tuple[Routine, ...]:
        """Every routine: the starter, its form without floor, then the others by name."""
        first = [routine for routine in (self.starter, self.without_floor) if routine is not None]
        others = sorted(self.routines.values(), key=lambda routine: routine.name)
        return tuple({routine.id: routine for routine in (*first, *others)}.values())

    def in_order(self) -> tuple[Stretch, ...]:
        """Every move: those of the starter, those of its form without floor, then the others by name."""
        first = [step.stretch for routine in (self.starter, self.without_floor) if routine for step in routine.steps]
        others = sorted(self.stretches.values(), key=lambda stretch: stretch.name)
        return tuple({stretch.id: stretch for stretch in (*first, *others)}.values())
