# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a session looks like at one instant."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.asked import Form
from companion.domain.stretch import Phase
from companion.domain.timeline import Place, Segment


class Pause(StrEnum):
    """Why a session stands still."""

    PRESSED = "pressed"
    AWAY = "away"
    HURT = "hurt"


SHORT_REST = 4.0
"""Seconds; a shorter rest belongs to the rhythm of repetitions and is not told as a rest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a session looks like at one instant.

    Attributes:
        phase: what the patient is doing; `Phase.DONE` after the last hold or after stopping.
        place: the hold that this phase leads to, is, or leads out of.
        form: the move in the form that is done now.
        length: seconds of this phase, 0.0 after the end; None until a key is pressed.
        elapsed: seconds of it that have passed, pauses left out.
        away: seconds that passed unseen, when the pause is `Pause.AWAY`.
        hold_number: which hold of the session this is, from 1.
        holds: how many there are in all.
        repetitions: how many holds or repetitions the side of `place` has in this move.
        parts: how many moves the session has.
        counts_parts: whether it is told by moves how far the session is: where some are done in repetitions, a number
            of holds would tell nothing.
        pose: 0.0 in the start pose, 1.0 in the hold pose.
        next: the hold or the waiting that comes next, the easing in and out left aside; None when this was the last.
        next_form: the move of `next`, in the form that is done then.
        seconds_left: about how long the rest of the session takes.
    """

    phase: Phase
    place: Place
    form: Form
    length: float | None
    elapsed: float
    pause: Pause | None
    away: float
    hold_number: int
    holds: int
    repetitions: int
    parts: int
    counts_parts: bool
    pose: float
    next: Segment | None
    next_form: Form | None
    seconds_left: float

    @property
    def is_in_rhythm(self) -> bool:
        """Whether this is the middle of repetitions, in, out or the short rest between two."""
        if self.form.pace is None or self.phase in (Phase.GET_READY, Phase.DONE):
            return False
        return not self.phase.is_waiting or (self.length is not None and self.length < SHORT_REST)

    @property
    def remaining(self) -> float | None:
        """Seconds until this phase ends; None while it waits for a key."""
        return None if self.length is None else max(0.0, self.length - self.elapsed)

    @property
    def fraction(self) -> float:
        """How much of this phase has passed, 0.0 to 1.0; 0.0 while it waits for a key."""
        return min(1.0, self.elapsed / self.length) if self.length else 0.0


def pose(segment: Segment, elapsed: float) -> float:
    """How far into the hold pose (0.0 to 1.0) the body is, `elapsed` seconds into `segment`."""
    if segment.phase is Phase.HOLD:
        return 1.0
    if segment.phase not in (Phase.EASE_IN, Phase.EASE_OUT):
        return 0.0
    moved = _smooth(min(1.0, elapsed / segment.length)) if segment.length else 1.0
    return moved if segment.phase is Phase.EASE_IN else 1.0 - moved


def _smooth(share: float) -> float:
    # Bodies start and stop moving gently: no speed at either end.
    return share * share * (3 - 2 * share)
