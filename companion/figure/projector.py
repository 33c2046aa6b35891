# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of now: mixed anew only when something about it changed, and never waited for."""

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from companion.domain.stretch import Side
from companion.figure.blend import WEIGHTS, composed
from companion.figure.film import Film, Spot
from companion.figure.source import FigureSource


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that decides about the pixels of the figure."""

    stretch: str = ""
    side: Side = Side.BOTH
    progress: float = 0.0
    breath: float = 0.0
    highlight: float = 0.0
    still: bool = False
    size: QSize = field(default_factory=QSize)
    ratio: float = 1.0

    @property
    def pose(self) -> tuple[float, float]:
        """How far it has moved and how full the chest is; of what keeps still there are only start and hold."""
        return (math.floor(self.progress), 0.0) if self.still else (self.progress, self.breath)

    def is_of_one_film_with(self, other: "Shown") -> bool:
        """Whether the same frames at the same size are needed for both."""
        mine, theirs = (self.stretch, self.side, self.size), (other.stretch, other.side, other.size)
        return mine == theirs and self.ratio == other.ratio


@dataclass(frozen=True, slots=True)
class Projected:
    """A picture in device pixels, and the film that it is of."""

    picture: QImage
    film: Film
    stretch: str
    mixed_from: tuple[Spot, int, int]


class Projector:
    """Shows frames that are there and asks for those that are not; `asker` stands for it before the source.

    While nothing of the wanted frames is there yet, at another size or for the other side, the picture before stays.
    """

    def __init__(self, source: FigureSource, asker: QObject) -> None:
        self._source = source
        self._asker = asker
        self._shown = Shown()
        self._film: Film | None = None
        self._projected: Projected | None = None
        self._asked: tuple[Film, int, int, bool, bool] | None = None
        self._forward = True
        self._is_current = False
        self._is_waiting = False

    @property
    def is_waiting(self) -> bool:
        """Whether a better picture of what is shown is still to come."""
        return self._is_waiting

    @property
    def film(self) -> Film | None:
        """The frames of what is shown, if there are any."""
        return self._film

    def refresh(self) -> bool:
        """Pictures have arrived: whether what is shown may look better now."""
        if self._is_waiting:
            self._is_current = False
        return self._is_waiting

    def forget(self) -> None:
        """The stretch may have other pictures now; those from before may be of another person, and do not stay."""
        self._film = self._projected = self._asked = None
        self._is_current = False

    def rest(self) -> None:
        """Nobody looks: nothing more is needed."""
        self._source.pictures.want_nothing(self._asker)
        self._asked = None
        self._is_current = False

    def picture(self, shown: Shown) -> Projected | None:
        """The picture of `shown`, or the next best one that is there; None where there is none."""
        if shown != self._shown or not self._is_current:
            if not shown.is_of_one_film_with(self._shown) or self._film is None:
                mirrored = self._source.is_mirrored(shown.stretch, shown.side)
                self._film = self._source.film(shown.stretch, shown.size, mirrored=mirrored, ratio=shown.ratio)
            if shown.progress != self._shown.progress:
                self._forward = shown.progress > self._shown.progress
            self._shown, self._is_current = shown, True
            self._projected = self._project(shown)
        return self._projected

    def _project(self, shown: Shown) -> Projected | None:
        film = self._film
        spot = None if film is None else self._source.spot(film, *shown.pose)
        if film is None or spot is None:
            self._is_waiting = False
            return None
        self._is_waiting = not self._source.has(film, spot)
        self._ask(film, spot, still=shown.still)
        found = self._source.blend(film, spot)
        if found is None:
            before = self._projected
            return before if before is not None and before.stretch == shown.stretch else None
        seen, blend = found
        mixed_from = (seen, round(seen.weight * WEIGHTS), round(shown.highlight * WEIGHTS))
        before = self._projected
        if before is not None and before.film is film and _same(before.mixed_from, mixed_from):
            return before
        return Projected(composed(blend, shown.highlight), film, shown.stretch, mixed_from)

    def _ask(self, film: Film, spot: Spot, *, still: bool) -> None:
        asked = (film, spot.lower, spot.upper, self._forward, still)
        if asked != self._asked:
            self._asked = asked
            self._source.want(self._asker, film, spot, forward=self._forward, still=still)


def _same(one: tuple[Spot, int, int], other: tuple[Spot, int, int]) -> bool:
    return one[0][:2] == other[0][:2] and one[1:] == other[1:]
