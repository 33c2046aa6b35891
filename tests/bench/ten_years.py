# SPDX-License-Identifier: LGPL-3.0-or-later
"""A diary with ten years of daily sessions."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.content.catalogue import load
from companion.desktop.secrets import FileKeyStore
from companion.domain.asked import Asked, Lengths, ask
from companion.domain.diary import Ending
from companion.domain.felt import Felt
from companion.domain.log import Held, Outcome
from companion.domain.timeline import places
from companion.paths import shipped_routines
from companion.store.opening import Store, open_store

DAYS = 3652


def fill(folder: Path, today: datetime, days: int = DAYS) -> int:
    """Write a whole session on each of the days before `today`; how many holds they are."""
    catalogue = load([shipped_routines()])
    asked = ask(catalogue.routines["two-stretch-starter"], catalogue.stretches, Lengths())
    store = open_store(folder, FileKeyStore(folder / "key"), today - timedelta(days=days))
    store.connection.execute("PRAGMA synchronous = OFF")  # nothing is lost if the benchmark is broken off
    holds = sum(_keep(store, asked, today - timedelta(days=ago)) for ago in range(days, 0, -1))
    store.close()
    return holds


def _keep(store: Store, asked: Asked, began: datetime) -> int:
    session = store.diary.begin(asked, _felt(began))
    holds = [
        Held(place, asked.parts[place.part].form.stretch, 1, dose.hold, dose.hold, Outcome.WHOLE, began)
        for place, dose in places(asked)
    ]
    store.diary.add(session, holds)
    store.diary.end(session, _felt(began + timedelta(minutes=8)), Ending.KEPT, frozenset())
    return len(holds)


def _felt(at: datetime) -> Felt:
    return Felt(at.astimezone(UTC), "Europe/London", timedelta())
