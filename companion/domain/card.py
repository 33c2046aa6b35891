# SPDX-License-Identifier: LGPL-3.0-or-later
"""A page to learn from: what is known in plain words, and how sure one can be."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.stretch import Review


class Illustration(StrEnum):
    """What is shown beside a card's words."""

    NONE = "none"
    HIP_BACK_CYCLE = "hip_back_cycle"
    PELVIC_TILT = "pelvic_tilt"


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    Attributes:
        body: paragraphs.
        steps: what is done one after the other, where the card tells how to do something.
        how_sure: the honest note: what is known, what is not.
    """

    id: str
    title: str
    body: tuple[str, ...]
    steps: tuple[str, ...] = ()
    illustration: Illustration = Illustration.NONE
    how_sure: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: Review | None = None
