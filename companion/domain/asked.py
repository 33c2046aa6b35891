# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a session asks for, as a copy that stands on its own: a later change of the content cannot change it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from companion.domain.routine import Routine, RoutineStep, SideDose
from companion.domain.stretch import Bounds, Dose, Pace, Phase, Position, Stretch


@dataclass(frozen=True, slots=True)
class Lengths:
    """Seconds of the phases around a hold; None where the patient presses a key when ready.

    Defaults are our choice: 3 s to move in and out, as stretches are to be moved into slowly and without bouncing
    (Garber et al., ACSM position stand, 2011); 5 s rest; 8 s to get into position or to change sides, as users of
    interval timers find 5 s too short.
    """

    get_ready: float | None = 8.0
    ease_in: float = 3.0
    ease_out: float = 3.0
    rest: float = 5.0
    change_sides: float | None = 8.0


@dataclass(frozen=True, slots=True)
class Wish:
    """A dose in place of the routine's: seconds of a hold, and holds on a side; None for what the routine says."""

    hold: float | None = None
    repetitions: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """All that leading through one move needs to know of it."""

    stretch: str
    name: str
    position: Position
    bounds: Bounds
    cues: Mapping[Phase, str]
    pace: Pace | None = None

    @classmethod
    def of(cls, stretch: Stretch) -> "Form":
        """The copy of `stretch` as it is today."""
        return cls(stretch.id, stretch.name, stretch.position, stretch.bounds, dict(stretch.cues), stretch.pace)


@dataclass(frozen=True, slots=True)
class Part:
    """One move of a session: its form, the easier form kept at hand, and the dose of each side in order."""

    form: Form
    doses: tuple[SideDose, ...]
    alternating: bool = False
    easier: Form | None = None

    def eased(self) -> "Part":
        """This part in its easier form, each hold no longer than that form allows.

        Raises:
            ValueError: there is no easier form.
        """
        if self.easier is None:
            raise ValueError(self.form.stretch)
        longest = self.easier.bounds.hold[1]
        doses = tuple(
            SideDose(asked.side, replace(asked.dose, hold=min(asked.dose.hold, longest))) for asked in self.doses
        )
        return replace(self, form=self.easier, doses=doses, easier=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """A whole session as it was asked for."""

    routine: str
    name: str
    parts: tuple[Part, ...]
    lengths: Lengths = Lengths()

    def with_part(self, index: int, part: Part) -> "Asked":
        """A copy in which the part at `index` is `part`."""
        return replace(self, parts=(*self.parts[:index], part, *self.parts[index + 1 :]))


def ask(
    routine: Routine,
    library: Mapping[str, Stretch],
    lengths: Lengths,
    *,
    most: int | None = None,
    wish: Wish | None = None,
) -> Asked:
    """Turn `routine` into what is asked of the patient now.

    Args:
        routine: what was chosen.
        library: every move by its id, to find the easier forms.
        lengths: the patient's preferences for the phases around a hold.
        most: the most holds a side may have today while the patient builds up; a wish for a number goes before it.
        wish: how the patient or the clinic changed the dose of what is held, as far as each move allows.

    What is done in repetitions is asked for as the routine has it.
    """
    parts = tuple(_part(step, library, most, wish or Wish()) for step in routine.steps)
    return Asked(routine.id, routine.name, parts, lengths)


def _part(step: RoutineStep, library: Mapping[str, Stretch], most: int | None, wish: Wish) -> Part:
    stretch = step.stretch
    easier = library.get(stretch.easier_form or "")
    doses = step.doses
    if stretch.pace is None:
        doses = tuple(SideDose(asked.side, _today(asked.dose, stretch.bounds, most, wish)) for asked in doses)
    return Part(
        form=Form.of(stretch),
        doses=doses,
        alternating=stretch.alternating,
        easier=Form.of(easier) if easier is not None and takes_the_place_of(easier, stretch) else None,
    )


def takes_the_place_of(easier: Stretch, stretch: Stretch) -> bool:
    """Whether `easier` can be done in the middle of `stretch`: on the same sides, in the same order and manner."""
    return (easier.sides, easier.alternating, easier.pace is None) == (
        stretch.sides,
        stretch.alternating,
        stretch.pace is None,
    )


def _today(dose: Dose, bounds: Bounds, most: int | None, wish: Wish) -> Dose:
    hold, repetitions = dose.hold, dose.repetitions
    if wish.hold is not None:
        hold = bounds.nearest(replace(dose, hold=wish.hold)).hold
    if wish.repetitions is not None:
        repetitions = bounds.nearest(replace(dose, repetitions=wish.repetitions)).repetitions
    elif most is not None:
        repetitions = min(repetitions, most)
    return Dose(hold, repetitions)
