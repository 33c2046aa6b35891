# SPDX-License-Identifier: LGPL-3.0-or-later
"""Moves, routines and sessions of a simple kind, for tests that need one and care about one thing of it."""

from dataclasses import replace

from companion.domain.asked import Asked, Form, Lengths, Part
from companion.domain.routine import SideDose
from companion.domain.stretch import Bounds, Dose, Kind, Muscle, Pace, Phase, Position, Side, Stretch

LEFT_AND_RIGHT = (Side.LEFT, Side.RIGHT)
UP_TO_40 = Bounds(hold=(10.0, 40.0), repetitions=(1, 4))


def stretch(name: str = "lunge", **changes: object) -> Stretch:
    """A move of both sides, 20 s and three times each."""
    usual: dict[str, object] = {
        "id": name,
        "name": name.capitalize(),
        "kind": Kind.STRETCH,
        "position": Position.HALF_KNEELING,
        "targets": (Muscle.ILIOPSOAS,),
        "sides": LEFT_AND_RIGHT,
        "dose": Dose(20.0, 3),
        "bounds": UP_TO_40,
        "steps": ("Kneel on your [right|left] knee.",),
        "feel": "The front of your hip.",
        "mistakes": (),
    }
    return Stretch(**(usual | changes))  # type: ignore[arg-type]


def form(name: str = "lunge", longest: float = 40.0) -> Form:
    """A move as a session carries it."""
    cues = {Phase.HOLD: "Tuck your tail."}
    return Form(name, name.capitalize(), Position.HALF_KNEELING, Bounds((5.0, longest), (1, 4)), cues)


def part(
    name: str = "lunge",
    hold: float = 20.0,
    repetitions: int = 1,
    sides: tuple[Side, ...] = LEFT_AND_RIGHT,
    *,
    alternating: bool = False,
    easier: Form | None = None,
    pace: Pace | None = None,
) -> Part:
    """A move of a session, the same dose on every side."""
    doses = tuple(SideDose(side, Dose(hold, repetitions)) for side in sides)
    return Part(replace(form(name), pace=pace), doses, alternating, easier)


def asked(*parts: Part, lengths: Lengths | None = None) -> Asked:
    """A session of `parts`; without any, one move of 20 s on each side."""
    return Asked("starter", "Starter", parts or (part(),), lengths or Lengths())
