# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions before the first session, and what the answers rule out.

Sources. Hip replacement: Age in Place School, Total hip precautions. Osteoporosis: Strong, steady and straight, UK
consensus statement, Br J Sports Med 56:837, 2022. Pregnancy and lying on the back: Doncaster Council, Keeping active
during pregnancy. Pain on the outside of the hip: Physiopedia, Gluteal Tendinopathy. Which answer leaves out which move
is the choice of this program and written in each move's own file; the clinic can allow a move again.
Nothing here is scored, and nothing is diagnosed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from companion.domain.asked import takes_the_place_of
from companion.domain.routine import Routine, RoutineStep, SideDose
from companion.domain.stretch import Care, Caution, Condition, Phase, Position, Stretch


class Question(StrEnum):
    """What is asked, in this order; the last two are the parts of one question."""

    HIP = "hip"
    BONES = "bones"
    PREGNANT = "pregnant"
    FLOOR = "floor"
    OUTER_HIP = "outer_hip"
    BELOW_KNEE = "below_knee"


CONDITIONS: Mapping[Question, tuple[Condition, ...]] = {
    Question.HIP: (Condition.HIP_REPLACEMENT_FRONT, Condition.HIP_REPLACEMENT_BACK),
    Question.BONES: (Condition.OSTEOPOROSIS,),
    Question.PREGNANT: (Condition.PREGNANCY,),
    Question.FLOOR: (),
    Question.OUTER_HIP: (Condition.OUTER_HIP_PAIN,),
    Question.BELOW_KNEE: (Condition.LEG_SYMPTOMS,),
}
"""The conditions of a move's cautions that somebody who says yes may have."""

_SEVEREST_FIRST = (Care.AVOID, Care.EASIER, Care.CARE)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one yes means for one move; `caution` is the move's own, where that says so."""

    question: Question
    then: Care
    caution: Caution | None = None


@dataclass(frozen=True, slots=True)
class Screening:
    """A patient's answers, and what the clinic made of them.

    Attributes:
        on: the local day on which they were given; None before.
        yes: the questions that were answered with yes.
        allowed: the ids of moves that the clinic allows in spite of them.
    """

    on: date | None = None
    yes: frozenset[Question] = frozenset()
    allowed: frozenset[str] = frozenset()

    @property
    def is_done(self) -> bool:
        """Whether the questions were answered."""
        return self.on is not None

    @property
    def strict(self) -> "Screening":
        """The same as if the clinic had allowed nothing."""
        return replace(self, allowed=frozenset())

    def with_allowed(self, stretch: str, *, is_allowed: bool) -> "Screening":
        """The same after the clinic allowed the move of this id, or took that back."""
        return replace(self, allowed=self.allowed | {stretch} if is_allowed else self.allowed - {stretch})

    def answered(self, yes: AbstractSet[Question], on: date, stretches: Iterable[Stretch]) -> "Screening":
        """The same after all questions were answered anew.

        What the clinic allowed stays allowed, unless an answer that it did not know of rules the move out too.

        Args:
            yes: the questions that were answered with yes.
            on: the local day.
            stretches: every move there is.
        """
        now = Screening(on, frozenset(yes))
        kept = (one.id for one in stretches if one.id in self.allowed and now.reasons(one) <= self.reasons(one))
        return replace(now, allowed=frozenset(kept))

    def reasons(self, stretch: Stretch) -> frozenset[Question]:
        """The answers that rule `stretch` out where the clinic has not allowed it."""
        return frozenset(one.question for one in self.strict.findings(stretch) if one.then is not Care.CARE)

    def findings(self, stretch: Stretch) -> tuple[Finding, ...]:
        """What the answers mean for `stretch`, the severest first; the clinic's word turns all into care."""
        found = [finding for question in Question if question in self.yes for finding in _of(question, stretch)]
        if stretch.id in self.allowed:
            found = [Finding(one.question, Care.CARE, one.caution) for one in found if one.caution is not None]
        return tuple(sorted(found, key=lambda one: _SEVEREST_FIRST.index(one.then)))

    def rules_out(self, stretch: Stretch) -> bool:
        """Whether `stretch` must not be offered."""
        return any(finding.then is not Care.CARE for finding in self.findings(stretch))


def _of(question: Question, stretch: Stretch) -> Iterator[Finding]:
    by_position = _by_position(question, stretch)
    if by_position is not None:
        yield Finding(question, by_position)
    for caution in stretch.cautions:
        if caution.condition in CONDITIONS[question]:
            yield Finding(question, caution.then, caution)


def _by_position(question: Question, stretch: Stretch) -> Care | None:
    """What holds for every move, also for one whose file says nothing of it."""
    if question is Question.HIP and not set(CONDITIONS[question]) <= set(stretch.fine_with):
        return Care.EASIER
    if question is Question.FLOOR and stretch.needs_floor:
        return Care.EASIER
    if question is Question.PREGNANT and stretch.position is Position.LYING_ON_FRONT:
        return Care.AVOID
    # After about week 16 the weight of the child presses on a main blood vessel.
    if question is Question.PREGNANT and stretch.position is Position.LYING_ON_BACK:
        return Care.EASIER
    return None


@dataclass(frozen=True, slots=True)
class Change:
    """A move that is not done as it was written: swapped for `instead`, or left out where that is None."""

    stretch: Stretch
    instead: Stretch | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A routine as it suits a patient.

    Attributes:
        routine: without what is ruled out; None where nothing is left of it.
        changes: what is not as it was written, in order.
    """

    routine: Routine | None
    changes: tuple[Change, ...] = ()


def fitted(routine: Routine, screening: Screening, library: Mapping[str, Stretch]) -> Fitted:
    """`routine` for a patient with these answers.

    Args:
        routine: as it was written.
        screening: the answers.
        library: every move by its id, to find the easier forms.
    """
    own = {step.stretch.id for step in routine.steps}
    steps: list[RoutineStep] = []
    changes: list[Change] = []
    for step in routine.steps:
        if not screening.rules_out(step.stretch):
            steps.append(step)
            continue
        taken = own | {earlier.stretch.id for earlier in steps}
        instead = easier_for(step.stretch, screening, library)
        if instead is not None and instead.id in taken:
            instead = None
        if instead is not None:
            steps.append(_in_place_of(step, instead))
        changes.append(Change(step.stretch, instead, screening.findings(step.stretch)))
    if not changes:
        return Fitted(routine)
    return Fitted(replace(routine, steps=tuple(steps)) if steps else None, tuple(changes))


def changes(screening: Screening, stretches: Sequence[Stretch]) -> tuple[Change, ...]:
    """Everything that the answers rule out of `stretches`, which are all moves there are, in their order."""
    library = {stretch.id: stretch for stretch in stretches}
    return tuple(
        Change(stretch, easier_for(stretch, screening, library), screening.findings(stretch))
        for stretch in stretches
        if screening.rules_out(stretch)
    )


def easier_for(stretch: Stretch, screening: Screening, library: Mapping[str, Stretch]) -> Stretch | None:
    """The move that a patient does in place of `stretch`; None where it is to be left out."""
    if any(finding.then is Care.AVOID for finding in screening.findings(stretch)):
        return None
    seen = {stretch.id}
    at = stretch
    while (following := library.get(at.easier_form or "")) is not None and following.id not in seen:
        if not screening.rules_out(following):
            return following
        seen.add(following.id)
        at = following
    return None


def _in_place_of(step: RoutineStep, instead: Stretch) -> RoutineStep:
    """The dose as it was asked, as far as the other move allows; its own, where it is done in another manner."""
    if not takes_the_place_of(instead, step.stretch):
        return RoutineStep(instead, tuple(SideDose(side, instead.dose) for side in instead.sides))
    return RoutineStep(instead, tuple(SideDose(one.side, instead.bounds.nearest(one.dose)) for one in step.doses))


def cued(stretch: Stretch, screening: Screening) -> Stretch:
    """`stretch` with what a caution says to this patient in the place of its own words while moving in."""
    cues = (finding.caution.cue for finding in screening.findings(stretch) if finding.caution is not None)
    cue = next((cue for cue in cues if cue), "")
    return replace(stretch, cues={**stretch.cues, Phase.EASE_IN: cue}) if cue else stretch
