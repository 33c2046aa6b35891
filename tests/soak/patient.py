# SPDX-License-Identifier: LGPL-3.0-or-later
"""A patient who never stops: `python -m tests.soak.patient FOLDER SEED [SESSIONS]` leads sessions, one after another.

Whatever the diary has acknowledged is told on standard output, a line each, after the diary returned:
`hold SESSION PART SIDE REPETITION ATTEMPT TENTHS`, `begun SESSION` or `ended SESSION`. The clock is driven, so that
a session takes no longer than its commits. A session that was left unfinished is gone on with first. After SESSIONS
the diary is closed.
"""

import os
import sys
from collections.abc import Iterable
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

from companion.desktop.secrets import FileKeyStore
from companion.domain.asked import Asked
from companion.domain.correction import Correction, HeldChange
from companion.domain.diary import Ending
from companion.domain.felt import Felt
from companion.domain.log import Entry, Held
from companion.domain.ports import Diary
from companion.domain.session import Session
from companion.store.opening import open_store
from tests.clock import FakeClock
from tests.store.samples import TWO_STRETCHES

SYNCHRONOUS = "SOAK_SYNCHRONOUS"
"""The environment may set it to NORMAL or OFF, for the proof that a power cut then costs what was acknowledged."""

PRESSES = ("pause", "resume", "ready", "skip", "back", "repeat", "more", "hurts", "ease", "leave_out")
PRESSED = 0.04
"""How often a look at the clock is a press; the rest of the time the patient holds still."""


class Patient:
    """Leads sessions with `random` presses, and tells what was acknowledged."""

    def __init__(self, diary: Diary, random: Random) -> None:
        self._diary = diary
        self._random = random
        self._clock = FakeClock()

    def go_on(self, sessions: Iterable[int]) -> None:
        """Finish what was left unfinished, and lead as many sessions more."""
        record = self._diary.unfinished()
        if record is not None:
            self._lead(record.id, Session.resumed(record.asked, record.log, self._clock()))
        for _ in sessions:
            self._begin(TWO_STRETCHES)

    def _begin(self, asked: Asked) -> None:
        number = self._diary.begin(asked, self._felt())
        tell("begun", number)
        self._lead(number, Session(asked, self._clock()))

    def _lead(self, number: int, session: Session) -> None:
        while not session.is_over:
            entries = self._stroke(session)
            if entries:
                self._diary.add(number, entries)
                tell_holds(number, entries)
        if self._random.random() < 0.5:
            self._correct(number)
        ending = Ending.KEPT if self._random.random() < 0.9 else Ending.THROWN_AWAY
        self._diary.end(number, self._felt(), ending, frozenset())
        tell("ended", number)

    def _stroke(self, session: Session) -> tuple[Entry, ...]:
        now = self._clock.advance(self._random.uniform(0.5, 1.9))
        moment = session.at(now)
        if moment.pause is not None:
            # After 'this hurts' there is no resuming; then the stretch is left out.
            return session.resume(now) or session.leave_out(now)
        if self._random.random() > PRESSED:
            return session.tick(now)
        press = self._random.choice([press for press in PRESSES if press != "ease" or session.can_ease])
        return tuple(getattr(session, press)(now))

    def _correct(self, number: int) -> None:
        record = self._diary.read(number)
        changed = [
            Correction(self._clock().wall, HeldChange(result.place, result.counted, result.counted / 2))
            for result in record.results[:3]
        ]
        self._diary.correct(number, changed)

    def _felt(self) -> Felt:
        return Felt(self._clock().wall, "Europe/Berlin", timedelta(hours=1))


def tell_holds(number: int, entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        if isinstance(entry, Held):
            place = entry.place
            tell("hold", number, place.part, place.side, place.repetition, entry.attempt, round(entry.held * 10))


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def main(folder: Path, seed: int, sessions: Iterable[int]) -> None:
    store = open_store(folder, FileKeyStore(folder / "diary.key"), FakeClock().wall)
    if weakened := os.environ.get(SYNCHRONOUS):
        store.connection.execute(f"PRAGMA synchronous = {weakened}")
    Patient(store.diary, Random(seed)).go_on(sessions)  # noqa: S311 not a secret
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), range(int(sys.argv[3])) if len(sys.argv) > 3 else count())
