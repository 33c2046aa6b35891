# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session of two stretches, as it is asked for and as it is logged."""

from datetime import UTC, datetime, timedelta

from companion.domain.asked import Asked, Form, Part
from companion.domain.diary import Ending
from companion.domain.felt import Felt
from companion.domain.log import Held, Outcome
from companion.domain.routine import SideDose
from companion.domain.stretch import Bounds, Dose, Phase, Position, Side
from companion.domain.timeline import Place
from companion.store.opening import Store
from tests.clock import MONDAY_MORNING

MONDAY = Felt(MONDAY_MORNING, "Europe/Berlin", timedelta(hours=1))


def form(stretch: str, position: Position) -> Form:
    cues = {Phase.HOLD: "Breathe out slowly.", Phase.EASE_IN: "Tuck your tail under."}
    return Form(stretch, stretch.replace("-", " "), position, Bounds((10.0, 30.0), (1, 4)), cues)


TWO_STRETCHES = Asked(
    "two-stretch-starter",
    "Two-stretch starter",
    tuple(
        Part(move, tuple(SideDose(side, Dose(20.0, 3)) for side in (Side.LEFT, Side.RIGHT)), easier=easier)
        for move, easier in (
            (form("hip-flexor", Position.HALF_KNEELING), form("standing-hip-flexor", Position.STANDING)),
            (form("figure-4", Position.LYING_ON_BACK), None),
        )
    ),
)


def felt(day: int, hour: int = 9) -> Felt:
    """That hour in UTC on that day of March."""
    return Felt(datetime(2026, 3, day, hour, tzinfo=UTC), "UTC", timedelta())


def held(repetition: int = 1, seconds: float = 20.0, attempt: int = 1, at: datetime = MONDAY_MORNING) -> Held:
    """A hold of the first stretch on the left."""
    outcome = Outcome.WHOLE if seconds >= 20 else Outcome.BROKEN_OFF
    return Held(Place(0, Side.LEFT, repetition), "hip-flexor", attempt, 20.0, seconds, outcome, at)


def keep_session(store: Store, began: Felt = MONDAY) -> int:
    """Write a whole session into the diary."""
    number = store.diary.begin(TWO_STRETCHES, began)
    store.diary.add(number, [held(1), held(2)])
    store.diary.end(number, began, Ending.KEPT, frozenset())
    return number
