# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where the bones of the spine lie: a smooth line from the sacrum to the skull, and a frame for each bone on it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.frames import Frame, along, vector
from companion.illustrator.pose.skeleton import Skeleton

SACRUM_TOP = vector(0, 0.024, 0.104)
"""The middle of the sacrum's upper face, in the pelvis."""

SLOPE = 35.0
"""Degrees by which that face slopes down to the front while the pelvis is level."""

PULL = 1.1
"""How strongly a direction at a node draws the line along, in lengths of the piece."""

SAMPLES = 80
"""Straight pieces of the line between two nodes."""

SHARE_OF_DISC = 0.22
"""How much of the way from bone to bone the disc takes."""

CERVICAL, THORACIC, LUMBAR = "cervical", "thoracic", "lumbar"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the spine, from below.

    Attributes:
        count: How many bones it has.
        size: Metres from the middle of a bone's body to its front, of the lowest bone and of the highest.
        taller: How much taller the lowest bone is than the highest one.
    """

    name: str
    count: int
    size: tuple[float, float]
    taller: float


SECTIONS = (
    Section(LUMBAR, 5, (0.0180, 0.0165), 1.05),
    Section(THORACIC, 12, (0.0155, 0.0100), 1.45),
    Section(CERVICAL, 7, (0.0090, 0.0078), 1.10),
)


@dataclass(frozen=True, slots=True, eq=False)
class Vertebra:
    """One bone of the spine.

    Attributes:
        name: Such as `lumbar 5`; counted from above, as anatomists do.
        section: Of the spine.
        at: Its frame: the origin is the middle of its body, z points up along the spine.
        size: Metres from the middle of its body to its front.
        height: Of its body, in metres.
        disc: The middle of the disc below it, and how the disc lies.
        gap: How thick that disc is, in metres.
    """

    name: str
    section: str
    at: Frame
    size: float
    height: float
    disc: Frame
    gap: float


def vertebrae(bones: Skeleton) -> Iterator[Vertebra]:
    """The 24 bones of the spine, the lowest first."""
    for section, (low, high) in zip(SECTIONS, pairwise(_nodes(bones)), strict=True):
        yield from _bones_of(section, _Line(_curve(low, high)), bones.pelvis if section.name == LUMBAR else bones.chest)


def _nodes(bones: Skeleton) -> tuple[Frame, ...]:
    """Where each section begins, and where the last one ends; the line runs along their z."""
    chest, head = bones.chest, bones.head
    return (
        bones.pelvis.child(SACRUM_TOP, along(_leaning(-SLOPE), vector(0, 1, 0))),
        bones.ribs.child(vector(0, 0.013, 0.070), along(_leaning(20), vector(0, 1, 0))),
        chest.child(vector(0, 0.018, 0.160), along(_leaning(-24), vector(0, 1, 0))),
        head.child(vector(0, 0.004, 0.036), along(_leaning(4), vector(0, 1, 0))),
    )


def _leaning(back: float) -> Floats:
    """Upwards, and so many degrees to the back."""
    return vector(0, math.sin(math.radians(back)), math.cos(math.radians(back)))


def _curve(low: Frame, high: Frame) -> Floats:
    """Points from one node to the next, of shape (n, 3): a cubic that leaves and meets them along their z."""
    share = np.linspace(0.0, 1.0, SAMPLES + 1)[:, None]
    pull = PULL * float(np.linalg.norm(high.origin - low.origin))
    rest = 1.0 - share
    rise = (1.0 + 2.0 * share) * rest**2 * low.origin + (3.0 - 2.0 * share) * share**2 * high.origin
    return np.asarray(rise + pull * (share * rest**2 * low.turn[:, 2] - share**2 * rest * high.turn[:, 2]))


class _Line:
    """A line through points, measured along its way."""

    def __init__(self, points: Floats) -> None:
        self._points = points
        steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
        self._way = np.concatenate([[0.0], np.cumsum(steps)])
        self.length = float(self._way[-1])

    def at(self, share: float) -> Floats:
        """The point at a share of the length, of shape (3,)."""
        return np.array([np.interp(share * self.length, self._way, self._points[:, axis]) for axis in range(3)])

    def between(self, low: float, high: float, back: Floats) -> Frame:
        """A frame on the line between two shares of it, its z along the way and its y to the back."""
        start, end = self.at(low), self.at(high)
        return Frame(along(end - start, back), (start + end) / 2)


def _bones_of(section: Section, line: _Line, trunk: Frame) -> Iterator[Vertebra]:
    back = trunk.direction(0, 1, 0)
    heights = np.linspace(section.taller, 1.0, section.count)
    edges = np.concatenate([[0.0], np.cumsum(heights / heights.sum())])
    sizes = np.linspace(*section.size, section.count)
    for number, (low, high) in enumerate(pairwise(edges)):
        top_of_disc = low + SHARE_OF_DISC * (high - low)
        yield Vertebra(
            name=f"{section.name} {section.count - number}",
            section=section.name,
            at=line.between(top_of_disc, high, back),
            size=float(sizes[number]),
            height=float(high - top_of_disc) * line.length,
            disc=line.between(low, top_of_disc, back),
            gap=float(top_of_disc - low) * line.length,
        )
