# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stands on the card of a move."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.domain.stretch import Position, Side, Stretch
from companion.views.words.stretches import position_word, usual_dose_words


@dataclass(frozen=True, slots=True)
class MoveCard:
    """A move in the words of its card.

    Attributes:
        stretch: its id.
        position: how the body is placed; `placed` says so in words.
        side: the one that the picture shows.
    """

    stretch: str
    name: str
    dose: str
    position: Position
    placed: str
    side: Side


def cards_of(stretches: Sequence[Stretch]) -> tuple[MoveCard, ...]:
    """The cards of these moves, in the same order."""
    # A library of a thousand moves has few doses: each is put into words once.
    doses: dict[object, str] = {}
    positions = {position: position_word(position) for position in Position}
    cards = []
    for stretch in stretches:
        key = (stretch.sides, stretch.dose, stretch.pace)
        if key not in doses:
            doses[key] = usual_dose_words(stretch)
        placed = positions[stretch.position]
        cards.append(MoveCard(stretch.id, stretch.name, doses[key], stretch.position, placed, stretch.sides[0]))
    return tuple(cards)
