# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sides in words: a text is written once, with `[right|left]` wherever a side is named."""

import re

from companion.domain.stretch import Side

PAIR = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
"""What is said when the right side is worked, then what is said when the left side is."""

BARE_SIDE = re.compile(r"\b(?:left|right)\b", re.IGNORECASE)


def for_side(text: str, side: Side) -> str:
    """`text` as it is said when `side` is worked; a move without sides reads the first word of a pair."""
    group = 2 if side is Side.LEFT else 1
    return PAIR.sub(lambda pair: pair.group(group), text)


def bare_sides(text: str) -> tuple[str, ...]:
    """The sides that `text` names outside a pair; each would be wrong half of the time."""
    return tuple(BARE_SIDE.findall(PAIR.sub("", text)))


def broken_pairs(text: str) -> bool:
    """Whether a bracket or bar is left over that no pair accounts for."""
    return any(mark in PAIR.sub("", text) for mark in "[]|")
