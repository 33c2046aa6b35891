# SPDX-License-Identifier: LGPL-3.0-or-later
"""All moves and routines that there are, and what of them is for this patient, today."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from companion.domain.asked import Asked, Wish, ask
from companion.domain.routine import Routine
from companion.domain.screening import Fitted, Question, Screening, cued, fitted
from companion.domain.settings import Settings
from companion.domain.stretch import Stretch

STARTER = "two-stretch-starter"
"""The id of the routine that everybody begins with."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The moves and the routines, by id, and what the patient's answers rule out of them."""

    stretches: Mapping[str, Stretch]
    routines: Mapping[str, Routine]
    screening: Screening = field(default_factory=Screening)

    # Everything there is

    @property
    def starter(self) -> Routine | None:
        """The routine that everybody begins with, or else any other; None where there is none."""
        return self.routines.get(STARTER) or next(iter(self.routines.values()), None)

    @property
    def without_floor(self) -> Routine | None:
        """The starter's form for somebody who cannot kneel or get to the floor, if there is one."""
        return self.routines.get(self.starter.without_floor or "") if self.starter is not None else None

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

    # What is for this patient

    @property
    def offered(self) -> tuple[Stretch, ...]:
        """The moves that are not ruled out, in order."""
        return tuple(stretch for stretch in self.in_order() if not self.screening.rules_out(stretch))

    @property
    def ruled_out(self) -> tuple[Stretch, ...]:
        """The moves that are, in order."""
        return tuple(stretch for stretch in self.in_order() if self.screening.rules_out(stretch))

    def with_screening(self, screening: Screening, settings: Settings) -> "Programme":
        """The same for these answers; that the floor is hard to reach may be said in the settings too."""
        if settings.without_floor:
            screening = replace(screening, yes=screening.yes | {Question.FLOOR})
        return replace(self, screening=screening)

    def today(self, settings: Settings) -> Routine | None:
        """The routine that was chosen, in its form for somebody who cannot get to the floor where that is needed."""
        chosen = self.routines.get(settings.routine) or self.starter
        if chosen is None or Question.FLOOR not in self.with_screening(self.screening, settings).screening.yes:
            return chosen
        return self.routines.get(chosen.without_floor or "") or chosen

    def fitted(self, routine: Routine) -> Fitted:
        """`routine` without what is ruled out, in the words that are meant for this patient."""
        fit = fitted(routine, self.screening, self.stretches)
        if fit.routine is None:
            return fit
        steps = tuple(replace(step, stretch=cued(step.stretch, self.screening)) for step in fit.routine.steps)
        return replace(fit, routine=replace(fit.routine, steps=steps))

    def ask(self, routine: Routine, settings: Settings, today: date, first_session: date | None) -> Asked | None:
        """What `routine` asks of this patient today; None where nothing of it is left.

        Args:
            routine: what was chosen.
            settings: lengths and doses that the patient or the clinic changed.
            today: the local day.
            first_session: the local day of the first session ever kept, or None before it.
        """
        fit = self.fitted(routine)
        if fit.routine is None:
            return None
        return ask(
            fit.routine,
            {stretch.id: cued(stretch, self.screening) for stretch in self.offered},
            settings.lengths,
            most=routine.most_repetitions(today, first_session),
            wish=Wish(hold=settings.hold or None, repetitions=settings.holds_each_side or None),
        )
