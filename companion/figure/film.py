# SPDX-License-Identifier: LGPL-3.0-or-later
"""The frames of one stretch at one size: where each lies, which are seen at a moment, which are needed next."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from companion.figure.cache import PictureKey
from companion.figure.geometry import Box, fitted, flipped, placed
from companion.figure.manifest import Frame, Layer, Manifest

LONGEST_FADE = 0.3
"""The share of a move during which two frames may be seen at once: a body with two heads explains nothing."""

NEAR = 0.25
"""How far from a faulty frame, as a share of the way, another one may lie that is shown in its place."""

_BYTES_OF_A_PIXEL = 4

IsFaulty = Callable[[Path], bool]


class Placed(NamedTuple):
    """One picture, and where its corner lies, in device pixels from the corner of the figure."""

    key: PictureKey
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame, laid out; `at` as in the frame."""

    at: float
    body: Placed
    highlight: Placed | None

    @property
    def keys(self) -> Iterator[PictureKey]:
        """The pictures that it is made of."""
        yield self.body.key
        if self.highlight is not None:
            yield self.highlight.key

    @property
    def size_in_bytes(self) -> int:
        """What all its pictures take."""
        return sum(key.size_in_bytes for key in self.keys)


class Spot(NamedTuple):
    """A place in the film: two shots by their numbers, and the weight of the later one, from 0 to 1."""

    lower: int
    upper: int
    weight: float


class Film:
    """The move-in and after it the breathing, one shot a frame.

    Args:
        manifest: the list of the frames.
        room: width and height, in device pixels, into which the figure is fitted.
        mirrored: whether the pictures are flipped.
        largest: how many bytes one picture may take; a figure that would take more is laid out smaller.
    """

    def __init__(self, manifest: Manifest, room: tuple[int, int], *, mirrored: bool, largest: int) -> None:
        self.bounds = manifest.bounds
        self.mirrored = mirrored
        self.arrow = manifest.arrow
        self.size = _size(manifest.bounds, room, largest)
        self.shots = tuple(self._shot(frame) for frame in chain(manifest.frames, manifest.breath))
        self._hold = manifest.hold
        self._move = range(len(manifest.frames))
        self._breath = (manifest.hold, *range(len(manifest.frames), len(self.shots)))
        self._moments = tuple(frame.at for frame in manifest.frames)
        self._fullness = (0.0, *(frame.at for frame in manifest.breath))

    @property
    def hold_at(self) -> float:
        """The moment of the hold."""
        return self._moments[self._hold]

    def spot(self, progress: float, breath: float, is_faulty: IsFaulty) -> Spot | None:
        """What is seen at `progress` (0 start, 1 hold) with the chest filled to `breath`; None where nothing can be.

        A faulty frame is replaced by the nearest good one, if that is near, and else by the hold.
        """
        if breath > 0 and progress >= self.hold_at:
            lower, upper, weight = between(self._fullness, breath, longest_fade=1.0)
            lower, upper = self._breath[lower], self._breath[upper]
        else:
            lower, upper, weight = between(self._moments, progress, LONGEST_FADE)
        one, other = (self._stand_in(number, is_faulty) for number in (lower, upper))
        if weight in (0.0, 1.0):
            one = other = one if weight == 0 else other
        return None if one is None or other is None else Spot(one, other, 0.0 if one == other else weight)

    def order(self, spot: Spot, *, forward: bool, still: bool) -> list[int]:
        """All shots in the order in which they are needed: those seen now, where a jump may lead, then along the way.

        Args:
            spot: what is seen now.
            forward: whether the body moves towards the hold.
            still: nothing moves: only the start and the hold are ever shown.
        """
        now = (spot.lower, spot.upper) if spot.weight < 0.5 else (spot.upper, spot.lower)
        ends = (self._hold, 0)
        after = range(max(now) + 1, len(self.shots))
        before = range(min(now) - 1, -1, -1)
        way = (*after, *before) if forward else (*before, *after)
        return list(dict.fromkeys((*now, *ends, *(() if still else way))))

    def nearest(self, spot: Spot, is_there: Callable[[Shot], bool]) -> int | None:
        """Of the shots that are there, the one closest to the spot; None where there is none."""
        meant = spot.lower if spot.weight < 0.5 else spot.upper
        there = [number for number, shot in enumerate(self.shots) if is_there(shot)]
        return min(there, key=lambda number: abs(number - meant), default=None)

    def _stand_in(self, number: int, is_faulty: IsFaulty) -> int | None:
        def is_good(other: int) -> bool:
            return not is_faulty(self.shots[other].body.key.file)

        if is_good(number):
            return number
        breathes = number not in self._move
        strip: Sequence[int] = self._breath if breathes else self._move

        def far(other: int) -> float:
            # the hold, which is the last of the move, is the first of the breath
            at = 0.0 if breathes and other == self._hold else self.shots[other].at
            return abs(at - self.shots[number].at)

        near = [other for other in strip if is_good(other) and far(other) <= NEAR]
        return min(near, key=far, default=self._hold if is_good(self._hold) else None)

    def _shot(self, frame: Frame) -> Shot:
        body = self._placed(frame.body)
        return Shot(frame.at, body, None if frame.highlight is None else self._placed(frame.highlight))

    def _placed(self, layer: Layer) -> Placed:
        whole = Box(0, 0, *self.size)
        box = placed(layer.box, self.bounds, whole)
        shown = flipped(box, whole) if self.mirrored else box
        key = PictureKey(layer.file, int(box.width), int(box.height), self.mirrored)
        return Placed(key, int(shown.x), int(shown.y))


def between(moments: Sequence[float], at: float, longest_fade: float) -> Spot:
    """The numbers of the rising `moments` before and after `at`, and the weight of the later one.

    Between moments that lie far apart the later one fades in half-way, in `longest_fade`.
    """
    after = bisect_right(moments, at)
    if after == 0 or after == len(moments):
        only = max(after - 1, 0)
        return Spot(only, only, 0.0)
    lower, upper = moments[after - 1], moments[after]
    middle, fade = (lower + upper) / 2, min(upper - lower, longest_fade)
    return Spot(after - 1, after, min(max((at - middle) / fade + 0.5, 0.0), 1.0))


def _size(bounds: Box, room: tuple[int, int], largest: int) -> tuple[int, int]:
    box = fitted(bounds, Box(0, 0, *room))
    shrunk = min(1.0, sqrt(largest / (_BYTES_OF_A_PIXEL * max(box.width * box.height, 1.0))))
    return max(round(box.width * shrunk), 1), max(round(box.height * shrunk), 1)
