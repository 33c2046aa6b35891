# SPDX-License-Identifier: LGPL-3.0-or-later
"""A body as a signed distance field: soft shapes put together group by group, then the groups melted at the joints.

A field is posed, not skinned: the shapes are placed in the bones' frames and the field is meshed anew, so that a knee
bent by 150 degrees does not collapse. Two groups melt into one another near their joint only; further away they stay
apart, so that a hand on a shin or a thigh against the belly keeps its own outline.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.frames import WORLD, Frame, along, unit, vector
from companion.illustrator.shape.distance import Program, distances

ELLIPSOID, CONE, BOX = range(3)

GRADIENT_STEP = 0.002
"""Metres to both sides over which the slope of a field is measured."""


class Shape(NamedTuple):
    """One shape: its kind, its frame from the world (3, 4), its sizes, how softly it joins its group, its bounds."""

    kind: int
    into: Floats
    sizes: tuple[float, float, float, float, float]
    group: int
    blend: float
    low: Floats
    high: Floats


@dataclass
class Field:
    """Builds a field; the first group that is named is the one the others are joined to."""

    _groups: dict[str, int] = field(default_factory=dict)
    _shapes: list[Shape] = field(default_factory=list)
    _swells: dict[int, float] = field(default_factory=dict)
    _cuts: list[tuple[int, Floats]] = field(default_factory=list)
    _scoops: list[tuple[int, Floats]] = field(default_factory=list)
    _folds: list[tuple[int, Floats]] = field(default_factory=list)
    _joins: list[tuple[int, int, Floats]] = field(default_factory=list)
    _program: Program | None = None

    def ellipsoid(
        self, group: str, at: Frame, centre: Floats, radii: Floats, blend: float = 0.04, turn: Floats | None = None
    ) -> None:
        """An ellipsoid with these radii along the axes of `at`, or of `at` turned."""
        frame = at.child(centre, turn)
        reach = np.sqrt(((frame.turn * radii) ** 2).sum(axis=1))
        self._add(group, ELLIPSOID, frame, (*radii, 0, 0), blend, (frame.origin - reach, frame.origin + reach))

    def cone(
        self,
        group: str,
        at: Frame,
        start: Floats,
        end: Floats,
        radii: tuple[float, float],
        blend: float = 0.04,
        flat: tuple[float, float] = (1, 1),
    ) -> None:
        """A cone with round ends; `flat` stretches it along its own x and y, y being near the frame's y."""
        length = float(np.linalg.norm(end - start))
        frame = at.child(start, along(end - start, vector(0, 1, 0)))
        ends = np.stack([frame.origin, frame.point(0, 0, length)])
        reach = np.array(radii)[:, None] * max(*flat, 1)
        bounds = ((ends - reach).min(axis=0), (ends + reach).max(axis=0))
        self._add(group, CONE, frame, (length, *radii, *flat), blend, bounds)

    def limb(self, group: str, start: Floats, end: Floats, radii: tuple[float, float], blend: float = 0.04) -> None:
        """A cone with round ends between two points of the world."""
        self.cone(group, WORLD, start, end, radii, blend)

    def box(
        self,
        group: str,
        at: Frame,
        centre: Floats,
        half: Floats,
        rounding: float,
        blend: float = 0.02,
        turn: Floats | None = None,
    ) -> None:
        """A box of these half lengths with rounded edges."""
        frame = at.child(centre, turn)
        reach = np.abs(frame.turn) @ half
        self._add(group, BOX, frame, (*half, rounding, 0), blend, (frame.origin - reach, frame.origin + reach))

    def swell(self, group: str, by: float) -> None:
        """Grow a group outwards by metres, as cloth lies over skin."""
        self._swells[self._group(group)] = by

    def cut(self, group: str, away: Floats, at: Floats, soft: float = 0.006) -> None:
        """Take away of a group what lies beyond `at` in the direction `away`."""
        normal = unit(away)
        self._cuts.append((self._group(group), np.array([*normal, float(normal @ at), soft])))

    def scoop(self, group: str, at: Floats, radius: float, soft: float = 0.004) -> None:
        """Take away of a group what lies within a ball, as the neck of a shirt is cut out."""
        self._scoops.append((self._group(group), np.array([*at, radius, soft])))

    def fold(
        self,
        group: str,
        at: Frame,
        centre: Floats,
        radii: Floats,
        wave: float,
        height: float,
        turn: Floats | None = None,
    ) -> None:
        """Folds in cloth: ridges across the x of `at`, `wave` apart and `height` high, fading out within `radii`."""
        frame = at.child(centre, turn)
        self._folds.append((self._group(group), np.concatenate([_into(frame).ravel(), radii, [wave, height]])))

    def join(self, group: str, to: str, at: Floats, near: float, far: float, reach: float) -> None:
        """Melt `group` into `to`: by `near` metres at the joint `at`, by `far` from `reach` metres away on."""
        numbers = np.array([*at, near, far, reach])
        self._joins.append((self._group(to), self._group(group), numbers))

    def compiled(self) -> Program:
        """The field as arrays; made once, so that nothing may be added afterwards."""
        if self._program is None:
            self._program = self._arrays()
        return self._program

    def _arrays(self) -> Program:
        shapes = self._shapes
        swells = np.zeros(len(self._groups))
        for group, by in self._swells.items():
            swells[group] = by
        bulges, widest = self._bulges(), self._widest_joins()
        return Program(
            np.array([shape.kind for shape in shapes], np.int32),
            np.array([shape.into.ravel() for shape in shapes]),
            np.array([shape.sizes for shape in shapes]),
            np.array([shape.group for shape in shapes], np.int32),
            np.array([shape.blend for shape in shapes]),
            np.array([max(shape.blend + bulges[shape.group], widest[shape.group]) for shape in shapes]),
            swells,
            np.array([group for group, _ in self._cuts], np.int32),
            _rows([numbers for _, numbers in self._cuts], 5),
            np.array([group for group, _ in self._scoops], np.int32),
            _rows([numbers for _, numbers in self._scoops], 5),
            np.array([group for group, _ in self._folds], np.int32),
            _rows([numbers for _, numbers in self._folds], 17),
            np.array([(to, group) for to, group, _ in self._joins], np.int32).reshape(-1, 2),
            _rows([numbers for *_, numbers in self._joins], 6),
        )

    def bounds(self) -> tuple[Floats, Floats]:
        """The lowest and the highest corner of a box that holds the whole field."""
        margins = 0.004 + self._bulges() + self._widest_joins() / 4
        for group, by in self._swells.items():
            margins[group] += by
        low = np.min([shape.low - margins[shape.group] for shape in self._shapes], axis=0)
        high = np.max([shape.high + margins[shape.group] for shape in self._shapes], axis=0)
        return low, high

    def _bulges(self) -> Floats:
        """By how much each group may stand out beyond its shapes because they melt into one another, in metres.

        Two shapes bulge by up to a quarter of what they melt by, more of them by more, but never by all of it.
        """
        bulges = np.zeros(len(self._groups))
        for group in range(len(bulges)):
            blends = [shape.blend for shape in self._shapes if shape.group == group]
            share = 0.0
            for _ in blends[1:]:
                share += (1 - share) ** 2 / 4
            bulges[group] = share * max(blends, default=0.0)
        return bulges

    def _widest_joins(self) -> Floats:
        """The widest melting of each group into another one, in metres."""
        widest = np.zeros(len(self._groups))
        for to, group, numbers in self._joins:
            widest[[to, group]] = np.maximum(widest[[to, group]], max(numbers[3], numbers[4]))
        return widest

    def normal(self, point: Floats) -> Floats:
        """The direction in which the field rises at a point: away from the surface."""
        steps = np.concatenate([np.eye(3), -np.eye(3)]) * GRADIENT_STEP
        near = self.distance(point + steps)
        return unit(near[:3] - near[3:])

    def cone_ends(self) -> tuple[Floats, Floats]:
        """Both ends of every cone in the world, of shape (n, 3), and its radius at each, of shape (n,)."""
        ends: list[Floats] = []
        radii: list[float] = []
        for shape in self._shapes:
            if shape.kind == CONE:
                turn, offset = shape.into[:, :3], shape.into[:, 3]
                ends += [-turn.T @ offset, turn.T @ (vector(0, 0, shape.sizes[0]) - offset)]
                radii += shape.sizes[1:3]
        return np.array(ends).reshape(-1, 3), np.array(radii)

    def distance(self, points: Floats) -> Floats:
        """The signed distances of `points`, of shape (n, 3), in metres."""
        return distances(np.ascontiguousarray(points, dtype=np.float64), self.compiled())

    def _group(self, name: str) -> int:
        return self._groups.setdefault(name, len(self._groups))

    def _add(
        self,
        group: str,
        kind: int,
        frame: Frame,
        sizes: tuple[float, float, float, float, float],
        blend: float,
        bounds: tuple[Floats, Floats],
    ) -> None:
        self._shapes.append(Shape(kind, _into(frame), sizes, self._group(group), blend, *bounds))


def _into(frame: Frame) -> Floats:
    """From the world into the frame, of shape (3, 4)."""
    inverse = frame.turn.T
    return np.concatenate([inverse, -(inverse @ frame.origin)[:, None]], axis=1)


def _rows(rows: list[Floats], width: int) -> Floats:
    return np.array(rows).reshape(-1, width)
