# SPDX-License-Identifier: LGPL-3.0-or-later
"""A routine while it is made or changed: every change gives a new draft, so that each can be taken back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from companion.domain.asked import Lengths, ask
from companion.domain.naming import unique_id
from companion.domain.routine import Routine, RoutineStep, SideDose
from companion.domain.stretch import Dose, Side, Stretch
from companion.domain.timeline import seconds_in, segments

MOST_STEPS = 30
"""Moves of one routine."""

DAYS_PER_WEEK = range(1, 8)


class Lack(StrEnum):
    """What a draft needs before it can be kept."""

    NAME = "name"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One move of a draft.

    Attributes:
        key: tells it from every other step that the draft ever had, wherever it stands.
        step: the move with its doses.
        by_side: whether each side has a dose of its own; also while the two are the same.
    """

    key: int
    step: RoutineStep
    by_side: bool = False

    @property
    def stretch(self) -> Stretch:
        """The move."""
        return self.step.stretch

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that are worked, in order."""
        return tuple(asked.side for asked in self.step.doses)

    @property
    def has_sides(self) -> bool:
        """Whether there are sides to choose from."""
        return len(self.stretch.sides) > 1

    @property
    def chosen_sides(self) -> Side:
        """The only side that is worked, or `Side.BOTH`."""
        return self.sides[0] if len(self.sides) == 1 else Side.BOTH

    def dose(self, side: Side) -> Dose:
        """The dose of `side`; for `Side.BOTH` that of the first side.

        Raises:
            KeyError: `side` is not worked.
        """
        doses = {asked.side: asked.dose for asked in self.step.doses}
        return self.step.doses[0].dose if side is Side.BOTH else doses[side]


@dataclass(frozen=True, slots=True)
class Draft:
    """A routine that is worked on; it need not have a name or a move yet.

    Attributes:
        head: the routine; its steps are not looked at.
        steps: its moves, in order.
        next_key: of the next step that is added.
    """

    head: Routine
    steps: tuple[DraftStep, ...]
    next_key: int

    @classmethod
    def of(cls, routine: Routine) -> "Draft":
        """The draft of `routine` as it is; its steps have the keys 1, 2, 3 and so on."""
        steps = tuple(
            DraftStep(key, step, by_side=len({asked.dose for asked in step.doses}) > 1)
            for key, step in enumerate(routine.steps, start=1)
        )
        return cls(routine, steps, len(steps) + 1)

    @property
    def routine(self) -> Routine:
        """What would be kept now."""
        return replace(self.head, steps=tuple(step.step for step in self.steps))

    @property
    def lack(self) -> Lack | None:
        """What it needs before it can be kept; None where it has all."""
        if not self.head.name:
            return Lack.NAME
        return None if self.steps else Lack.STEPS

    @property
    def is_full(self) -> bool:
        """Whether there is no room for another move."""
        return len(self.steps) >= MOST_STEPS

    def seconds(self, lengths: Lengths) -> float:
        """How long a session of it takes, with these lengths of the phases around a hold."""
        return seconds_in(segments(ask(self.routine, {}, lengths)))

    def place_of(self, key: int) -> int:
        """Where the step of this key stands, from 0.

        Raises:
            KeyError: there is none.
        """
        for place, step in enumerate(self.steps):
            if step.key == key:
                return place
        raise KeyError(key)

    # Changes

    def renamed(self, name: str) -> "Draft":
        """With another name; of several spaces one is kept, as in the file."""
        return self._with(name=" ".join(name.split()))

    def on_days(self, days: int) -> "Draft":
        """For so many days a week.

        Raises:
            ValueError: a week has no such number of days.
        """
        if days not in DAYS_PER_WEEK:
            raise ValueError(days)
        return self._with(days_per_week=days)

    def added(self, stretch: Stretch) -> "Draft":
        """With `stretch` as its last move, at the move's own dose.

        Raises:
            ValueError: it is full.
        """
        if self.is_full:
            raise ValueError(f"no room for more than {MOST_STEPS} moves")
        step = RoutineStep(stretch, tuple(SideDose(side, stretch.dose) for side in stretch.sides))
        added = self._with_steps((*self.steps, DraftStep(self.next_key, step)))
        return replace(added, next_key=self.next_key + 1)

    def removed(self, key: int) -> "Draft":
        """Without the step of this key.

        Raises:
            KeyError: there is none.
        """
        place = self.place_of(key)
        return self._with_steps((*self.steps[:place], *self.steps[place + 1 :]))

    def moved(self, key: int, to: int) -> "Draft":
        """With the step of this key at the place `to`, from 0; beyond an end means at that end.

        Raises:
            KeyError: there is no such step.
        """
        place = self.place_of(key)
        others = [*self.steps[:place], *self.steps[place + 1 :]]
        others.insert(min(max(to, 0), len(others)), self.steps[place])
        return self._with_steps(tuple(others))

    def dosed(self, key: int, dose: Dose, side: Side = Side.BOTH) -> "Draft":
        """With `dose` for `side`, or for every side that is worked; the nearest one that the move allows.

        Raises:
            KeyError: there is no such step, or the side is not worked.
        """
        old = self._step(key)
        if side is not Side.BOTH:
            old.dose(side)
        return self._with_step(replace(old, step=_dosed(old.step, dose, side)))

    def by_side(self, key: int, *, apart: bool) -> "Draft":
        """With a dose for each side, or with that of the first side for all.

        Raises:
            KeyError: there is no such step.
        """
        old = self._step(key)
        step = old.step if apart else _dosed(old.step, old.dose(Side.BOTH), Side.BOTH)
        return self._with_step(replace(old, step=step, by_side=apart))

    def on_sides(self, key: int, side: Side) -> "Draft":
        """With one side worked, or with both; a side that was not worked takes the dose of the one that was.

        Raises:
            KeyError: there is no such step, or the move has no such side.
        """
        old = self._step(key)
        wanted = old.stretch.sides if side is Side.BOTH else (side,)
        if not set(wanted) <= set(old.stretch.sides):
            raise KeyError(side)
        if set(wanted) == set(old.sides):
            return self
        known = {asked.side: asked.dose for asked in old.step.doses}
        doses = tuple(SideDose(one, known.get(one, old.dose(Side.BOTH))) for one in wanted)
        return self._with_step(replace(old, step=replace(old.step, doses=doses), by_side=False))

    def _step(self, key: int) -> DraftStep:
        return self.steps[self.place_of(key)]

    def _with_step(self, step: DraftStep) -> "Draft":
        return self._with_steps(tuple(step if other.key == step.key else other for other in self.steps))

    def _with_steps(self, steps: tuple[DraftStep, ...]) -> "Draft":
        return replace(self._with(), steps=steps)

    def _with(self, **changes: object) -> "Draft":
        """What was signed is not this any more."""
        return replace(self, head=replace(self.head, reviewed=None, **changes))  # type: ignore[arg-type]


def _dosed(step: RoutineStep, dose: Dose, side: Side) -> RoutineStep:
    """`step` with the dose nearest to `dose` that its move allows, on `side` or on all of them."""
    allowed = step.stretch.bounds.nearest(dose)
    doses = (SideDose(one.side, allowed if side in (Side.BOTH, one.side) else one.dose) for one in step.doses)
    return replace(step, doses=tuple(doses))


def new_routine(taken: Collection[str]) -> Routine:
    """A routine without a name and without a move; its id is none of `taken`."""
    return Routine(id=unique_id("", taken), name="", steps=())


def copy_of(routine: Routine, name: str, taken: Collection[str]) -> Routine:
    """A routine to be changed, called `name`, with an id that is none of `taken`.

    Nobody signed it. It has no form without the floor: that one would be put in its place, without the changes.
    """
    return replace(routine, id=unique_id(name, taken), name=" ".join(name.split()), without_floor=None, reviewed=None)
