# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where the stations of the circle lie: four on a ring, clockwise from the top, and one that breaks in."""

import math
from dataclasses import dataclass

Point = tuple[float, float]

ON_THE_RING = 4
BREAK = ON_THE_RING
"""The number of the station where a stretch breaks in, between the first two of the ring; counted from 0."""

STATIONS = ON_THE_RING + 1

_DISC_SHARE = 0.28
"""Radius of a disc for each pixel of half the picture's edge."""

_BREAK_SHARE = 0.72
"""Size of the disc that breaks in, by that of the others."""

_BREAK_OUT = 1.5
"""How far from the middle it stands, by the radius of the ring."""

_BREAK_ANGLE = -45.0
_MARGIN = 6.0
_GAP = 7.0
"""Pixels between a disc and an arrow."""


@dataclass(frozen=True, slots=True)
class CyclePlaces:
    """Where things lie in a picture of a width and a height, in pixels.

    Attributes:
        middle: of the ring.
        radius: of the ring.
        disc: radius of a station on the ring.
    """

    middle: Point
    radius: float
    disc: float

    @classmethod
    def within(cls, width: float, height: float) -> "CyclePlaces":
        """The largest ring that fits, with a margin."""
        half = max(min(width, height) / 2 - _MARGIN, 10.0)
        disc = half * _DISC_SHARE
        return cls((width / 2, height / 2), half - disc, disc)

    def centre(self, station: int) -> Point:
        """The middle of a station's disc."""
        if station == BREAK:
            return self._at(_BREAK_ANGLE, self.radius * _BREAK_OUT)
        return self._at(self._angle(station), self.radius)

    def disc_of(self, station: int) -> float:
        """The radius of a station's disc."""
        return self.disc * (_BREAK_SHARE if station == BREAK else 1.0)

    def arrows(self) -> list[tuple[float, float]]:
        """An arrow from each station of the ring to the next: begin and end in degrees, clockwise from the right."""
        rows = [(self._angle(station), self._angle(station + 1)) for station in range(ON_THE_RING)]
        return [(start + self._taken(), end - self._taken()) for start, end in rows]

    def way_in(self) -> tuple[Point, Point]:
        """The short arrow with which a stretch breaks in: from its disc to the ring."""
        out = self.radius * _BREAK_OUT - self.disc_of(BREAK)
        return self._at(_BREAK_ANGLE, out), self._at(_BREAK_ANGLE, self.radius + _GAP)

    def room_inside(self) -> float:
        """Edge of the square within the discs."""
        return (self.radius - self.disc) * math.sqrt(2)

    def station_at(self, x: float, y: float) -> int | None:
        """Whose disc lies at a point of the picture."""
        found = (one for one in range(STATIONS) if math.dist((x, y), self.centre(one)) <= self.disc_of(one))
        return next(found, None)

    def _at(self, degrees: float, radius: float) -> Point:
        angle = math.radians(degrees)
        return self.middle[0] + radius * math.cos(angle), self.middle[1] + radius * math.sin(angle)

    def _angle(self, station: int) -> float:
        return 90.0 * station - 90.0

    def _taken(self) -> float:
        """Degrees of the ring that half a disc and the gap beside it take."""
        chord = min(self.disc + _GAP, self.radius)
        return math.degrees(2 * math.asin(chord / 2 / self.radius))
