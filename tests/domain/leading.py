# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session that a test leads: its clock, its log, and looks often enough that nothing is missed."""

from collections.abc import Callable, Iterable

from companion.domain.asked import Asked
from companion.domain.log import Entry, Happened, Happening, Held
from companion.domain.moment import Moment, Pause
from companion.domain.session import Session
from companion.domain.stretch import Phase
from tests.clock import FakeClock


class Leading:
    """Drives a `Session` as the timer does, and keeps what it returns."""

    def __init__(self, asked: Asked, clock: FakeClock | None = None, log: Iterable[Entry] = ()) -> None:
        self.clock = clock or FakeClock()
        self.log = list(log)
        self.session = Session.resumed(asked, self.log, self.clock()) if self.log else Session(asked, self.clock())

    @property
    def moment(self) -> Moment:
        return self.session.at(self.clock())

    @property
    def held(self) -> list[Held]:
        return [entry for entry in self.log if isinstance(entry, Held)]

    @property
    def kinds(self) -> list[Happening]:
        return [entry.kind for entry in self.log if isinstance(entry, Happened)]

    def press(self, *names: str) -> Moment:
        """Call the methods of these names, one after the other, with no time between them."""
        for name in names:
            self.log += getattr(self.session, name)(self.clock())
        return self.moment

    def wait(self, seconds: float, every: float = 0.5) -> Moment:
        """Let `seconds` pass, looking `every` so many."""
        whole, rest = divmod(seconds, every)
        for step in (*[every] * int(whole), rest):
            self.clock.advance(step)
            self.press("tick")
        return self.moment

    def until(self, phase: Phase, repetitions: int = 1) -> Moment:
        """Look every half second until `phase` begins (for the `repetitions`-th time)."""
        for _ in range(repetitions):
            self._look_while(lambda now: now is phase)
            self._look_while(lambda now: now is not phase)
        return self.moment

    def _look_while(self, so: Callable[[Phase], bool]) -> None:
        while so(self.moment.phase):
            assert not self.session.is_over, "that phase did not come"
            self.wait(0.5)

    def to_the_end(self) -> None:
        """Be the patient who always presses ready and goes on, and who leaves out what hurts."""
        for _ in range(2000):
            moment = self.moment
            if moment.phase is Phase.DONE:
                return
            if moment.pause is Pause.HURT:
                self.press("leave_out")
            elif moment.pause is not None:
                self.press("resume")
            elif moment.length is None:
                self.press("ready")
            else:
                self.wait(1.5, every=1.5)
        raise AssertionError("no end")
