# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.old_files`: write the diary of a patient, as this program keeps it, for the programs to come.

Run once for each version of the schema, before the next one is begun; the file is committed and never made anew.
"""

import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from companion.domain.correction import (
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Ending
from companion.domain.felt import Felt, Times
from companion.domain.log import Happened, Happening, Held, Outcome
from companion.domain.settings import Settings
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.store.migrations import STEPS
from companion.store.opening import Store, open_store
from tests.store.samples import TWO_STRETCHES, held

HERE = Path(__file__).parent
KEY = bytes(range(32))
"""Of every file here; there is no secret in them."""


LEFT_1 = Place(0, Side.LEFT, 1)


class KnownKey:
    """A `KeyStore` that always holds `KEY`."""

    def read(self) -> bytes | None:
        return KEY

    def create(self) -> bytes:
        return KEY


def berlin(day: int, hour: int, minute: int = 0, offset: int = 1) -> Felt:
    """A local time of March 2026 in Berlin."""
    local = datetime(2026, 3, day, hour, minute, tzinfo=UTC)
    return Felt(local - timedelta(hours=offset), "Europe/Berlin", timedelta(hours=offset))


def at(part: int, side: Side, repetition: int) -> Place:
    return Place(part, side, repetition)


def fill(store: Store) -> None:
    """A week of a patient: whole, in part, corrected, hurt and swapped, thrown away, over midnight, cut short."""
    diary = store.diary
    whole = diary.begin(TWO_STRETCHES, berlin(2, 8))
    for part, side in ((0, Side.LEFT), (0, Side.RIGHT), (1, Side.LEFT), (1, Side.RIGHT)):
        for repetition in (1, 2, 3):
            move = TWO_STRETCHES.parts[part].form.stretch
            ended = berlin(2, 8, 1).at + timedelta(minutes=part * 3, seconds=40 * repetition)
            diary.add(whole, [Held(at(part, side, repetition), move, 1, 20.0, 20.0, Outcome.WHOLE, ended)])
    diary.end(whole, berlin(2, 8, 9), Ending.KEPT, frozenset())

    part_only = diary.begin(TWO_STRETCHES, berlin(3, 18, 5))
    paused = Happened(Happening.PAUSED, at(0, Side.LEFT, 1), berlin(3, 18, 6).at, 4.5)
    diary.add(part_only, [held(1), paused, held(2, 12.3), held(2, 20.0, attempt=2)])
    diary.correct(part_only, [Correction(berlin(3, 18, 9).at, HeldChange(at(0, Side.RIGHT, 1), 0.0, 20.0))])
    diary.end(part_only, berlin(3, 18, 9), Ending.KEPT, None)

    hurt = diary.begin(TWO_STRETCHES, berlin(4, 7))
    swapped = Happened(Happening.SWAPPED, at(0, Side.LEFT, 1), berlin(4, 7, 2).at)
    pain = Held(at(0, Side.LEFT, 1), "hip-flexor", 1, 20.0, 6.7, Outcome.HURT, berlin(4, 7, 1).at)
    easier = Held(at(0, Side.LEFT, 1), "standing-hip-flexor", 2, 20.0, 20.0, Outcome.WHOLE, berlin(4, 7, 4).at)
    diary.add(hurt, [pain, Happened(Happening.HURT, at(0, Side.LEFT, 1), berlin(4, 7, 1).at, 6.7), swapped, easier])
    diary.end(hurt, berlin(4, 7, 8), Ending.KEPT, frozenset({0}))

    away = diary.begin(TWO_STRETCHES, berlin(5, 7))
    diary.end(away, berlin(5, 7, 1), Ending.THROWN_AWAY, None)

    midnight = diary.begin(TWO_STRETCHES, berlin(28, 23, 55))
    diary.add(midnight, [held(1, at=berlin(29, 0, 2).at)])
    diary.end(midnight, berlin(29, 0, 6), Ending.KEPT, frozenset())

    diary.begin(TWO_STRETCHES, berlin(30, 9, offset=2))
    store.settings.write(Settings(text_percent=150, volume=30, without_floor=True))
    fill_from_version_2(store)


def fill_from_version_2(store: Store) -> None:
    """What a patient put right: one session moved, one removed, one added by hand, and days of rest."""
    diary = store.diary
    at = berlin(30, 10, offset=2).at
    moved, removed = diary.begin(TWO_STRETCHES, berlin(9, 8)), diary.begin(TWO_STRETCHES, berlin(10, 8))
    for session, day in ((moved, 9), (removed, 10)):
        diary.add(session, [held(1, at=berlin(day, 8, 1).at)])
        diary.end(session, berlin(day, 8, 9), Ending.KEPT, None)
    was, now = Times(berlin(9, 8), berlin(9, 8, 9)), Times(berlin(8, 19), berlin(8, 19, 9))
    diary.correct(moved, [Correction(at, TimesChange(was, now)), Correction(at, NoteChange("", "Was on Sunday."))])
    gone = RemovedChange(old=False, new=True)
    diary.correct(removed, [Correction(at, HurtChange(None, frozenset({1}))), Correction(at, gone)])
    told = [Correction(at, RemovedChange(old=True, new=False)), Correction(at, HeldChange(LEFT_1, 0.0, 20.0))]
    diary.add_by_hand(TWO_STRETCHES, Times(berlin(11, 20), berlin(11, 20, 7)), told)
    for day, rested in ((12, True), (13, True), (13, False)):
        diary.rest(date(2026, 3, day), rested, at)


def main() -> int:
    file = HERE / f"v{len(STEPS)}.db"
    if file.exists():
        sys.stderr.write(f"{file.name} is there already; a file that was shipped is never made anew\n")
        return 1
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "data", KnownKey(), berlin(1, 12).at)
        fill(store)
        store.close()
        shutil.copyfile(Path(folder) / "data" / "diary.db", file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
