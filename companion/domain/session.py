# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session being led: where it is now, and what was really held.

The state is (segment, entered at, paused at); there is no timeline laid down in advance, and nothing counts ticks.
Every call is given both clocks. A silence of more than two seconds is sleep or a hang: the session stands
still at the last look, and nothing unseen is credited.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from companion.domain.asked import Asked, Part
from companion.domain.log import Entry, Happened, Happening, Held, Outcome
from companion.domain.moment import Moment, Pause, pose
from companion.domain.ports import Reading
from companion.domain.stretch import Phase
from companion.domain.timeline import Place, run_of, seconds_in, segments, waiting

LONGEST_SILENCE = 2.0
"""Seconds between two looks at the clock, or between the two clocks, beyond which the time was not seen."""

MORE = 10.0
"""Seconds that 'ten more seconds' adds."""

_SEGMENTS_OF_A_HOLD = 4
_EASING = (Phase.EASE_IN, Phase.EASE_OUT)


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
        self._now = self._segments[0]
        self._entered = now.monotonic
        self._paused_at: Reading | None = None
        self._pause: Pause | None = None
        self._away = 0.0
        self._seen = now
        self._attempts: Counter[Place] = Counter()

    @classmethod
    def resumed(cls, asked: Asked, log: Iterable[Entry], now: Reading) -> "Session":
        """The session that left `log` behind, with time to get ready for the hold that it stood before or in.

        If the last thing was 'this hurts', it still waits for the patient's choice.

        Raises:
            ValueError: `log` tells of a hold that was not asked for.
        """
        session = cls(asked, now)
        entry: Entry | None = None
        for entry in log:
            session._replay(entry)
        session._enter(session._index, now.monotonic)
        if isinstance(entry, Happened) and entry.kind is Happening.HURT:
            session._stand_still(now, Pause.HURT)
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
        return not self.is_over and self._part.easier is not None

    def at(self, now: Reading) -> Moment:
        """What the session looks like; `now` is not later than the last call that was given the time."""
        segment = replace(self._now, phase=Phase.DONE, length=0.0) if self.is_over else self._now
        following = self._segments[self._index + 1 :]
        # Repetitions follow one another by themselves: what comes next is what comes after all of them.
        later = following if self._part.form.pace is None else self._segments[self._after_run(self._index) :]
        elapsed = 0.0 if self.is_over else self._standing(now).monotonic - self._entered
        to_come = next((one for one in later if one.phase not in _EASING), None)
        left = seconds_in((segment, *following)) - min(elapsed, segment.length or 0.0)
        return Moment(
            phase=segment.phase,
            place=segment.place,
            form=self._part.form,
            length=segment.length,
            elapsed=elapsed,
            pause=self._pause,
            away=self._away,
            hold_number=min(self._index, len(self._segments) - 1) // _SEGMENTS_OF_A_HOLD + 1,
            holds=len(self._segments) // _SEGMENTS_OF_A_HOLD,
            repetitions=self._repetitions(segment.place),
            parts=len(self._asked.parts),
            counts_parts=any(part.form.pace is not None for part in self._asked.parts),
            pose=pose(segment, elapsed),
            next=to_come,
            next_form=self._asked.parts[to_come.place.part].form if to_come is not None else None,
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
            self._stand_still(last, Pause.AWAY, away=unseen)
            return (self._happened(Happening.AWAY, last, self._depth(last)),)
        entries: list[Entry] = []
        while (end := self._end) is not None and end <= now.monotonic:
            # The next segment begins where this one ended, so a late look neither adds to nor takes from a hold.
            ended = Reading(end, now.wall - timedelta(seconds=now.monotonic - end))
            entries += self._hold_until(ended, Outcome.WHOLE)
            self._enter(self._index + 1, end)
        return tuple(entries)

    # What the patient presses

    def pause(self, now: Reading) -> tuple[Entry, ...]:
        """Stand still until `resume`."""
        entries = self.tick(now)
        if self.is_over or self._pause is not None:
            return entries
        self._stand_still(now, Pause.PRESSED)
        return (*entries, self._happened(Happening.PAUSED, now, self._depth(now)))

    def resume(self, now: Reading) -> tuple[Entry, ...]:
        """Go on from where the session stands still; after `hurts` there is no going on."""
        if self._paused_at is None or self._pause is Pause.HURT:
            return self.tick(now)
        self._seen = now
        self._entered += now.monotonic - self._paused_at.monotonic
        self._go_on()
        return (self._happened(Happening.WENT_ON, now),)

    def ready(self, now: Reading) -> tuple[Entry, ...]:
        """End the waiting; outside a waiting phase this does nothing."""
        entries = self.tick(now)
        if self._can_move and self._now.phase.is_waiting:
            self._enter(self._index + 1, now.monotonic)
        return entries

    def skip(self, now: Reading) -> tuple[Entry, ...]:
        """Leave this hold, or these repetitions, for the next; while waiting, end the waiting."""
        if self._can_move and self._now.phase.is_waiting:
            return self.ready(now)
        entries = self.tick(now)
        # A press just after the hold ended by itself was meant for that hold, and not for the wait that follows.
        if not self._can_move or self._now.phase.is_waiting:
            return entries
        return self._leave_for(self._after_run(self._first_of_hold), Happening.SKIPPED, entries, now)

    def back(self, now: Reading) -> tuple[Entry, ...]:
        """Go back to the hold before this one; in the middle of repetitions, or at the first hold, to the beginning."""
        entries = self.tick(now)
        if not self._can_move:
            return entries
        return self._leave_for(self._before(self._first_of_hold), Happening.WENT_BACK, entries, now)

    def repeat(self, now: Reading) -> tuple[Entry, ...]:
        """Do this hold, or these repetitions, again, with time to get ready; also the way on after a sleep."""
        entries = self.tick(now)
        if self.is_over or self._pause is Pause.HURT:
            return entries
        return self._leave_for(self._first_of_run(self._first_of_hold), Happening.REPEATED, entries, now)

    def more(self, now: Reading) -> tuple[Entry, ...]:
        """Ten seconds more of this phase, this time; of a hold, no more than the move allows.

        Repetitions keep their pace.
        """
        entries = self.tick(now)
        in_rhythm = self._part.form.pace is not None and not self._now.phase.is_waiting
        if not self._can_move or self._now.length is None or in_rhythm:
            return entries
        longest = self._part.form.bounds.hold[1]
        bound = max(longest, self._now.length) if self._now.phase is Phase.HOLD else math.inf
        added = min(self._now.length + MORE, bound) - self._now.length
        if added <= 0:
            return entries
        self._now = replace(self._now, length=self._now.length + added)
        return (*entries, self._happened(Happening.EXTENDED, now, added))

    def hurts(self, now: Reading) -> tuple[Entry, ...]:
        """End the hold at once and stand still until the patient chooses `ease`, `leave_out` or `stop`."""
        entries = self.tick(now)
        if self.is_over or self._pause is Pause.HURT:
            return entries
        at = self._standing(now)
        entries = (*entries, *self._hold_until(at, Outcome.HURT), self._happened(Happening.HURT, now, self._depth(at)))
        self._stand_still(at, Pause.HURT)
        return entries

    def ease(self, now: Reading) -> tuple[Entry, ...]:
        """Change this move to its easier form, from this hold on.

        Raises:
            ValueError: the move has no easier form (`can_ease`).
        """
        if not self.is_over and not self.can_ease:
            raise ValueError(self._part.form.stretch)
        meant = self._now.place.part
        entries = self.tick(now)
        if self.is_over or self._now.place.part != meant:
            return entries
        # Broken off in the old form, begun again in the new one.
        entries = (*entries, *self._break_off(now), self._happened(Happening.SWAPPED, now))
        self._swap(meant)
        self._enter(self._first_of_hold, now.monotonic)
        return entries

    def leave_out(self, now: Reading) -> tuple[Entry, ...]:
        """Leave out the rest of this move."""
        meant = self._now.place.part
        entries = self.tick(now)
        if self.is_over or self._now.place.part != meant:
            return entries
        return self._leave_for(self._first_of_part(meant + 1), Happening.LEFT_OUT, entries, now)

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
    def _part(self) -> Part:
        return self._asked.parts[self._now.place.part]

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

    def _run(self, index: int) -> tuple[object, ...]:
        return run_of(self._asked, self._segments[index].place)

    def _first_of_run(self, index: int) -> int:
        run = self._run(index)
        while index > 0 and self._run(index - 1) == run:
            index -= 1
        return index

    def _after_run(self, index: int) -> int:
        if index >= len(self._segments):
            return index
        run = self._run(index)
        return next((at for at in range(index, len(self._segments)) if self._run(at) != run), len(self._segments))

    def _before(self, first_of_hold: int) -> int:
        """Where 'back' leads from a hold."""
        first = self._first_of_run(first_of_hold)
        return first if first < first_of_hold or first == 0 else self._first_of_run(first - 1)

    def _repetitions(self, place: Place) -> int:
        doses = self._asked.parts[place.part].doses
        return next(asked.dose.repetitions for asked in doses if asked.side is place.side)

    def _first_of_part(self, part: int) -> int:
        return next((i for i, segment in enumerate(self._segments) if segment.place.part >= part), len(self._segments))

    def _standing(self, now: Reading) -> Reading:
        """When the session stopped to move: `now`, if it does not stand still."""
        return now if self._paused_at is None else self._paused_at

    def _depth(self, at: Reading) -> float:
        return _tenths(at.monotonic - self._entered)

    def _unseen(self, now: Reading) -> float:
        """Seconds that passed since the last look, if they were too many to have been seen; else 0."""
        silence = now.monotonic - self._seen.monotonic
        ahead = (now.wall - self._seen.wall).total_seconds() - silence
        # The wall clock going back says nothing of sleep; going ahead it does, where the other clock stops in sleep.
        asleep = ahead if ahead > LONGEST_SILENCE else 0.0
        return silence + asleep if silence > LONGEST_SILENCE or asleep else 0.0

    def _enter(self, index: int, at: float) -> None:
        again = index <= self._index
        self._index = index
        self._now = self._segments[min(index, len(self._segments) - 1)]
        self._entered = at
        if again and not self.is_over:
            # A hold that is begun out of its turn needs time to get into position, whatever leads to it otherwise.
            self._now = waiting(None, self._now.place, self._asked.lengths, self._part)
        self._go_on()

    def _go_on(self) -> None:
        self._paused_at = None
        self._pause = None
        self._away = 0.0

    def _stand_still(self, at: Reading, why: Pause, away: float = 0.0) -> None:
        self._paused_at = at
        self._pause = why
        self._away = away

    def _happened(self, kind: Happening, at: Reading, seconds: float = 0.0) -> Happened:
        return Happened(kind, self._now.place, at.wall, seconds)

    def _leave_for(self, index: int, kind: Happening, before: tuple[Entry, ...], now: Reading) -> tuple[Entry, ...]:
        entries = (*before, *self._break_off(now), self._happened(kind, now))
        self._enter(index, now.monotonic)
        return entries

    def _break_off(self, now: Reading) -> tuple[Held, ...]:
        return self._hold_until(self._standing(now), Outcome.BROKEN_OFF)

    def _hold_until(self, end: Reading, outcome: Outcome) -> tuple[Held, ...]:
        """The attempt that ends at `end`; none outside a hold, if nothing was held, or if 'this hurts' ended it."""
        segment = self._now
        if segment.phase is not Phase.HOLD or segment.length is None or self._pause is Pause.HURT:
            return ()
        held = segment.length if outcome is Outcome.WHOLE else self._depth(end)
        if held <= 0:
            return ()
        self._attempts[segment.place] += 1
        return (
            Held(
                place=segment.place,
                stretch=self._part.form.stretch,
                attempt=self._attempts[segment.place],
                asked=segment.length,
                held=held,
                outcome=outcome,
                ended=end.wall,
            ),
        )

    def _swap(self, part: int) -> None:
        # The easier form asks for the same sides and repetitions, so every hold keeps its place in the row.
        self._asked = self._asked.with_part(part, self._asked.parts[part].eased())
        self._segments = segments(self._asked)

    # Going on after the program ended

    def _replay(self, entry: Entry) -> None:
        at = self._first_at(entry.place)
        if isinstance(entry, Held):
            self._attempts[entry.place] += 1
            self._index = at + (_SEGMENTS_OF_A_HOLD if entry.outcome is Outcome.WHOLE else 0)
        elif entry.kind is Happening.SKIPPED:
            self._index = self._after_run(at)
        elif entry.kind is Happening.WENT_BACK:
            self._index = self._before(at)
        elif entry.kind is Happening.LEFT_OUT:
            self._index = self._first_of_part(entry.place.part + 1)
        elif entry.kind is Happening.SWAPPED:
            self._swap(entry.place.part)
            self._index = at
        elif entry.kind is Happening.REPEATED:
            self._index = self._first_of_run(at)
        elif entry.kind is Happening.HURT:
            self._index = at

    def _first_at(self, place: Place) -> int:
        for index, segment in enumerate(self._segments):
            if segment.place == place:
                return index
        raise ValueError(place)


def _tenths(seconds: float) -> float:
    # Cut, not rounded: credited time is never more than the time that passed. The hair's breadth is for
    # floating point, so that a whole hold of 20 s is 20.0 and not 19.9.
    return math.floor(seconds * 10 + 1e-6) / 10
