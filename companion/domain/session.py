# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session being led: where it is now, and what was really held.

The state is (segment, entered at, paused at); there is no timeline laid down in advance, and nothing counts ticks.
Every call is given both clocks. A silence of more than two seconds is sleep or a hang: the session stands
still at the last look, and nothing unseen is credited.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from companion.domain.asked import Asked, Form
from companion.domain.log import Entry, Happened, Happening, Held, Outcome
from companion.domain.ports import Reading
from companion.domain.stretch import Phase
from companion.domain.timeline import Place, Segment, seconds_in, segments

LONGEST_SILENCE = 2.0
"""Seconds between two looks at the clock, or between the two clocks, beyond which the time was not seen."""

MORE = 10.0
"""Seconds that 'ten more seconds' adds."""

_SEGMENTS_OF_A_HOLD = 4


class Pause(StrEnum):
    """Why a session stands still."""

    PRESSED = "pressed"
    AWAY = "away"
    HURT = "hurt"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a session looks like at one instant.

    Attributes:
        phase: what the patient is doing; `Phase.DONE` after the last hold or after stopping.
        place: the hold that this phase leads to, is, or leads out of.
        form: the move in the form that is done now.
        length: seconds of this phase; None until a key is pressed.
        elapsed: seconds of it that have passed, pauses left out.
        away: seconds that passed unseen, when the pause is `Pause.AWAY`.
        hold_number: which hold of the session this is, from 1.
        holds: how many there are in all.
        pose: 0.0 in the start pose, 1.0 in the hold pose.
        next: the segment after this one, or None at the end.
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
    pose: float
    next: Segment | None
    seconds_left: float

    @property
    def remaining(self) -> float | None:
        """Seconds until this phase ends; None while it waits for a key."""
        return None if self.length is None else max(0.0, self.length - self.elapsed)

    @property
    def fraction(self) -> float:
        """How much of this phase has passed, 0.0 to 1.0; 0.0 while it waits for a key."""
        return min(1.0, self.elapsed / self.length) if self.length else 0.0


class Session:
    """Leads through what was asked, one segment after another.

    Every method that is given the time returns the entries that are now true for ever, in order; whoever calls
    must keep them before asking again. A call after the end returns nothing.
    """

    def __init__(self, asked: Asked, now: Reading) -> None:
        """Begin at the first segment of `asked`, which has at least one hold."""
        self._asked = asked
        self._segments = segments(asked)
        self._index = 0
        self._entered = now.monotonic
        self._paused_at: float | None = None
        self._pause: Pause | None = None
        self._away = 0.0
        self._seen = now
        self._attempts: Counter[Place] = Counter()

    @classmethod
    def resumed(cls, asked: Asked, log: Iterable[Entry], now: Reading) -> "Session":
        """The session that left `log` behind, standing before the first hold that the log says nothing of."""
        session = cls(asked, now)
        for entry in log:
            session._replay(entry)
        return session

    # What can be seen

    @property
    def asked(self) -> Asked:
        """What is asked now: the parts that were swapped for their easier form are so here."""
        return self._asked

    @property
    def is_over(self) -> bool:
        """Whether the last segment has ended or the patient stopped."""
        return self._index >= len(self._segments)

    @property
    def can_ease(self) -> bool:
        """Whether the move of this moment has an easier form to change to."""
        return not self.is_over and self._asked.parts[self._now.place.part].easier is not None

    def at(self, now: Reading) -> Moment:
        """What the session looks like; `now` is not later than the last call that was given the time."""
        segment = self._segments[min(self._index, len(self._segments) - 1)]
        following = self._segments[self._index + 1 :]
        elapsed = 0.0 if self.is_over else self._elapsed(now)
        left = 0.0 if self.is_over else seconds_in((segment, *following)) - min(elapsed, segment.length or 0.0)
        return Moment(
            phase=Phase.DONE if self.is_over else segment.phase,
            place=segment.place,
            form=self._asked.parts[segment.place.part].form,
            length=segment.length,
            elapsed=elapsed,
            pause=self._pause,
            away=self._away,
            hold_number=min(self._index, len(self._segments) - 1) // _SEGMENTS_OF_A_HOLD + 1,
            holds=len(self._segments) // _SEGMENTS_OF_A_HOLD,
            pose=_pose(segment, elapsed, over=self.is_over),
            next=following[0] if following else None,
            seconds_left=left,
        )

    # Time passes

    def tick(self, now: Reading) -> tuple[Entry, ...]:
        """Move on to `now`, through as many segments as have ended."""
        unseen = self._unseen(now)
        last, self._seen = self._seen, now
        if self.is_over or self._pause is not None:
            return ()
        if unseen and self._now.length is not None:
            return (self._stand_still(last.monotonic, Pause.AWAY, now, away=unseen),)
        entries: list[Entry] = []
        while (end := self._end) is not None and end <= now.monotonic:
            # The next segment begins where this one ended, so a late look neither adds to nor takes from a hold.
            entries += self._hold_until(end, Outcome.WHOLE, now)
            self._enter(self._index + 1, end)
        return tuple(entries)

    # What the patient presses

    def pause(self, now: Reading) -> tuple[Entry, ...]:
        """Stand still until `resume`."""
        entries = self.tick(now)
        if self.is_over or self._pause is not None:
            return entries
        return (*entries, self._stand_still(now.monotonic, Pause.PRESSED, now))

    def resume(self, now: Reading) -> tuple[Entry, ...]:
        """Go on from where the session stands still; after `hurts` there is no going on."""
        self._seen = now
        if self.is_over or self._paused_at is None or self._pause is Pause.HURT:
            return ()
        self._entered += now.monotonic - self._paused_at
        self._go_on()
        return (self._happened(Happening.WENT_ON, now),)

    def ready(self, now: Reading) -> tuple[Entry, ...]:
        """End the waiting; outside a waiting phase this does nothing."""
        entries = self.tick(now)
        if self._can_move and self._now.phase.is_waiting:
            self._enter(self._index + 1, now.monotonic)
        return entries

    def skip(self, now: Reading) -> tuple[Entry, ...]:
        """Leave this hold for the next one; while waiting, end the waiting."""
        if self._can_move and self._now.phase.is_waiting:
            return self.ready(now)
        entries = self.tick(now)
        # A press just after the hold ended by itself was meant for that hold, and not for the wait that follows.
        if not self._can_move or self._now.phase.is_waiting:
            return entries
        return self._leave_for(self._first_of_hold + _SEGMENTS_OF_A_HOLD, Happening.SKIPPED, entries, now)

    def back(self, now: Reading) -> tuple[Entry, ...]:
        """Go back to the hold before this one; at the first hold, to its beginning."""
        entries = self.tick(now)
        if not self._can_move:
            return entries
        return self._leave_for(max(0, self._first_of_hold - _SEGMENTS_OF_A_HOLD), Happening.WENT_BACK, entries, now)

    def repeat(self, now: Reading) -> tuple[Entry, ...]:
        """Do this hold again, with time to get into position; also the way on after the machine slept."""
        entries = self.tick(now)
        if self.is_over or self._pause is Pause.HURT:
            return entries
        return self._leave_for(self._first_of_hold, Happening.REPEATED, entries, now)

    def more(self, now: Reading) -> tuple[Entry, ...]:
        """Ten seconds more of this phase; of a hold, no more than the move allows."""
        entries = self.tick(now)
        if not self._can_move or self._now.length is None:
            return entries
        longest = self._asked.parts[self._now.place.part].form.bounds.hold[1]
        bound = max(longest, self._now.length) if self._now.phase is Phase.HOLD else math.inf
        added = min(self._now.length + MORE, bound) - self._now.length
        if added <= 0:
            return entries
        self._put(replace(self._now, length=self._now.length + added))
        return (*entries, self._happened(Happening.EXTENDED, now, added))

    def hurts(self, now: Reading) -> tuple[Entry, ...]:
        """End the hold at once and stand still until the patient chooses `ease`, `leave_out` or `stop`."""
        entries = self.tick(now)
        if self.is_over or self._pause is Pause.HURT:
            return entries
        at = now.monotonic if self._paused_at is None else self._paused_at
        depth = at - self._entered
        entries = (*entries, *self._hold_until(at, Outcome.HURT, now))
        self._stand_still(at, Pause.HURT, now)
        return (*entries, self._happened(Happening.HURT, now, _tenths(depth)))

    def ease(self, now: Reading) -> tuple[Entry, ...]:
        """Change this move to its easier form, from this hold on.

        Raises:
            ValueError: the move has no easier form (`can_ease`).
        """
        self._seen = now
        swapped = self._happened(Happening.SWAPPED, now)
        self._swap(swapped.place)
        self._enter(self._first_of_hold, now.monotonic)
        return (swapped,)

    def leave_out(self, now: Reading) -> tuple[Entry, ...]:
        """Leave out the rest of this move."""
        entries = self.tick(now)
        if self.is_over:
            return entries
        return self._leave_for(self._first_of_part(self._now.place.part + 1), Happening.LEFT_OUT, entries, now)

    def stop(self, now: Reading) -> tuple[Entry, ...]:
        """End the session; what was held of a running hold is kept."""
        entries = self.tick(now)
        if self.is_over:
            return entries
        entries = (*entries, *self._break_off(now))
        self._enter(len(self._segments), now.monotonic)
        return entries

    # The state

    @property
    def _now(self) -> Segment:
        return self._segments[self._index]

    @property
    def _end(self) -> float | None:
        """When this segment ends, on the monotonic clock; None after the last one, and while a key is waited for."""
        if self.is_over or self._now.length is None:
            return None
        return self._entered + self._now.length

    @property
    def _can_move(self) -> bool:
        return not self.is_over and self._pause in (None, Pause.PRESSED)

    @property
    def _first_of_hold(self) -> int:
        return self._index - self._index % _SEGMENTS_OF_A_HOLD

    def _first_of_part(self, part: int) -> int:
        return next((i for i, segment in enumerate(self._segments) if segment.place.part >= part), len(self._segments))

    def _elapsed(self, now: Reading) -> float:
        return (now.monotonic if self._paused_at is None else self._paused_at) - self._entered

    def _unseen(self, now: Reading) -> float:
        """Seconds that passed since the last look, if they were too many to have been seen; else 0."""
        silence = now.monotonic - self._seen.monotonic
        ahead = (now.wall - self._seen.wall).total_seconds() - silence
        # The wall clock going back says nothing of sleep; going ahead it does, where the other clock stops in sleep.
        asleep = ahead if ahead > LONGEST_SILENCE else 0.0
        return silence + asleep if silence > LONGEST_SILENCE or asleep else 0.0

    def _enter(self, index: int, at: float) -> None:
        self._index = index
        self._entered = at
        self._go_on()

    def _go_on(self) -> None:
        self._paused_at = None
        self._pause = None
        self._away = 0.0

    def _stand_still(self, at: float, why: Pause, now: Reading, away: float = 0.0) -> Happened:
        self._paused_at = at
        self._pause = why
        self._away = away
        return self._happened(Happening.AWAY if why is Pause.AWAY else Happening.PAUSED, now, _tenths(away))

    def _put(self, segment: Segment) -> None:
        self._segments = (*self._segments[: self._index], segment, *self._segments[self._index + 1 :])

    def _happened(self, kind: Happening, now: Reading, seconds: float = 0.0) -> Happened:
        return Happened(kind, self._now.place, now.wall, seconds)

    def _leave_for(self, index: int, kind: Happening, before: tuple[Entry, ...], now: Reading) -> tuple[Entry, ...]:
        entries = (*before, *self._break_off(now), self._happened(kind, now))
        self._enter(index, now.monotonic)
        return entries

    def _break_off(self, now: Reading) -> tuple[Held, ...]:
        return self._hold_until(now.monotonic if self._paused_at is None else self._paused_at, Outcome.BROKEN_OFF, now)

    def _hold_until(self, end: float, outcome: Outcome, now: Reading) -> tuple[Held, ...]:
        """The attempt that ends at `end` on the monotonic clock; none outside a hold, or if nothing was held."""
        segment = self._now
        if segment.phase is not Phase.HOLD or segment.length is None or self._pause is Pause.HURT:
            return ()
        held = segment.length if outcome is Outcome.WHOLE else _tenths(end - self._entered)
        if held <= 0:
            return ()
        self._attempts[segment.place] += 1
        return (
            Held(
                place=segment.place,
                stretch=self._asked.parts[segment.place.part].form.stretch,
                attempt=self._attempts[segment.place],
                asked=segment.length,
                held=held,
                outcome=outcome,
                ended=now.wall - timedelta(seconds=now.monotonic - end),
            ),
        )

    def _swap(self, place: Place) -> None:
        """Put the easier form in place of the part's move, from `place` on, with time to get into its position."""
        part = self._asked.parts[place.part].eased()
        doses = {asked.side: asked.dose for asked in part.doses}
        self._asked = self._asked.with_part(place.part, part)

        def eased(segment: Segment) -> Segment:
            if segment.place.part != place.part:
                return segment
            if segment.phase is Phase.HOLD:
                return replace(segment, length=doses[segment.place.side].hold)
            if segment.place == place and segment.phase.is_waiting:
                return replace(segment, phase=Phase.GET_READY, length=self._asked.lengths.get_ready)
            return segment

        self._segments = tuple(eased(segment) for segment in self._segments)

    # Going on after the program ended

    def _replay(self, entry: Entry) -> None:
        at = next(i for i, segment in enumerate(self._segments) if segment.place == entry.place)
        if isinstance(entry, Held):
            self._attempts[entry.place] += 1
            self._index = at + (_SEGMENTS_OF_A_HOLD if entry.outcome is Outcome.WHOLE else 0)
        elif entry.kind is Happening.SKIPPED:
            self._index = at + _SEGMENTS_OF_A_HOLD
        elif entry.kind is Happening.WENT_BACK:
            self._index = max(0, at - _SEGMENTS_OF_A_HOLD)
        elif entry.kind is Happening.LEFT_OUT:
            self._index = self._first_of_part(entry.place.part + 1)
        elif entry.kind is Happening.SWAPPED:
            self._swap(entry.place)
            self._index = at


def _tenths(seconds: float) -> float:
    # Cut, not rounded: credited time is never more than the time that passed. The hair's breadth is for
    # floating point, so that a whole hold of 20 s is 20.0 and not 19.9.
    return math.floor(seconds * 10 + 1e-6) / 10


def _pose(segment: Segment, elapsed: float, *, over: bool) -> float:
    if over or segment.phase.is_waiting:
        return 0.0
    if segment.phase is Phase.HOLD:
        return 1.0
    moved = _smooth(min(1.0, elapsed / segment.length)) if segment.length else 1.0
    return moved if segment.phase is Phase.EASE_IN else 1.0 - moved


def _smooth(share: float) -> float:
    # Bodies start and stop moving gently: no speed at either end.
    return share * share * (3 - 2 * share)
