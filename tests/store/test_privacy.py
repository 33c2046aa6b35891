# SPDX-License-Identifier: LGPL-3.0-or-later
"""Nothing that a patient did can be read in any file without the key."""

from dataclasses import replace
from pathlib import Path

from companion.domain.settings import Settings
from companion.store.opening import Store
from tests.store.conftest import Opener
from tests.store.samples import MONDAY, TWO_STRETCHES, held, keep_session

CANARY = "Kanarienvogel-Routine"
TRACES = (
    CANARY,
    "Two-stretch",
    "two-stretch-starter",
    "hip-flexor",
    "Europe/Berlin",
    "whole",
    "half_kneeling",
    "CREATE",
)


def traces(folder: Path) -> set[str]:
    """Which of `TRACES` some file holds, in any of the ways in which text is written."""
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert len(everything) > 8192
    return {trace for trace in TRACES for coding in ("utf-8", "utf-16-le") if trace.encode(coding) in everything}


def write(store: Store) -> None:
    keep_session(store)
    number = store.diary.begin(replace(TWO_STRETCHES, routine=CANARY, name=CANARY), MONDAY)
    store.diary.add(number, [held()])
    store.settings.write(Settings(language=CANARY.replace("-", "_")))


def test_nothing_can_be_read_while_it_runs_or_afterwards(opened: Opener, folder: Path) -> None:
    store = opened()
    write(store)
    assert traces(folder) == set()
    store.close()
    assert traces(folder) == set()
