# SPDX-License-Identifier: LGPL-3.0-or-later
"""The arrow that tells where the body moves: a smooth curve, thin at its tail, with a halo against any ground."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from companion.figure.geometry import Box, around

Point = tuple[float, float]

STEPS = 12
"""How many straight pieces are drawn between two given points of the curve."""

FADES_FROM = 0.8
"""The share of the move from which on the arrow fades: the pose itself tells the rest."""

_TAIL, _NECK, _HEAD = 0.2, 0.5, 1.25
"""Half widths, in widths of the arrow: at the tail, before the head, and at the barbs."""

_HEAD_LENGTH, _LONGEST_HEAD = 2.4, 0.45
"""In widths of the arrow, and at most this share of its whole length."""

_HALO = 0.32
"""The halo's width all around, in widths of the arrow."""


@dataclass(frozen=True)
class Arrow:
    """A curve through `points` on the canvas, each at least a pixel from the next; the last is the tip."""

    points: tuple[Point, ...]
    width: float

    @cached_property
    def outline(self) -> tuple[Point, ...]:
        """The corners of the arrow, once around."""
        return tuple(_outline(_smooth(self.points), self.width))

    @property
    def box(self) -> Box:
        """The part of the canvas that the arrow and its halo cover."""
        inner, halo = around(Box(x, y, 0, 0) for x, y in self.outline), self.width * _HALO
        return Box(inner.x - halo, inner.y - halo, inner.width + 2 * halo, inner.height + 2 * halo)


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of an arrow."""

    body: QColor
    halo: QColor

    @classmethod
    def against(cls, body: QColor, *halos: QColor) -> "Ink":
        """An arrow of colour `body`, and of `halos` the one that stands out from it most."""
        return cls(QColor(body), QColor(max(halos, key=lambda halo: _contrast(body, halo))))


def strength(progress: float) -> float:
    """How much of the arrow is seen at a moment of the move-in, 0 to 1."""
    return min(max((1 - progress) / (1 - FADES_FROM), 0.0), 1.0)


def painted(arrow: Arrow, ink: Ink, scale: float, *, mirrored: bool) -> QImage:
    """The arrow as a picture of its `box`, drawn once: it is seen at many strengths, and its halo shines not through.

    Args:
        arrow: what is drawn.
        ink: its colours.
        scale: pixels of the picture for one of the canvas.
        mirrored: whether it is seen in a mirror.
    """
    box = arrow.box
    picture = QImage(
        max(math.ceil(box.width * scale), 1),
        max(math.ceil(box.height * scale), 1),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(box.width * scale, 0)
        painter.scale(-1, 1)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    _draw(painter, arrow, ink)
    painter.end()
    return picture


def _draw(painter: QPainter, arrow: Arrow, ink: Ink) -> None:
    shape = QPolygonF([QPointF(x, y) for x, y in arrow.outline])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QPen(ink.halo, 2 * _HALO * arrow.width)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(halo)
    painter.setBrush(ink.halo)
    painter.drawPolygon(shape)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.body)
    painter.drawPolygon(shape)


def _smooth(points: Sequence[Point]) -> list[Point]:
    """Points close together on a Catmull-Rom curve through all of `points`; its ends run straight out."""
    (x0, y0), (x1, y1) = points[0], points[1]
    (xb, yb), (xe, ye) = points[-2], points[-1]
    ways = [(2 * x0 - x1, 2 * y0 - y1), *points, (2 * xe - xb, 2 * ye - yb)]
    found = [points[0]]
    for a, b, c, d in zip(ways, ways[1:], ways[2:], ways[3:], strict=False):
        for step in range(1, STEPS + 1):
            t = step / STEPS
            point = (_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t))
            if math.dist(point, found[-1]) > 1e-6:  # a curve may stand still in a sharp turn
                found.append(point)
    return found


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * (b - c) + d - a) * t**3) / 2


def _outline(curve: Sequence[Point], width: float) -> Iterable[Point]:
    ways = list(accumulate((math.dist(one, other) for one, other in pairwise(curve)), initial=0.0))
    whole = ways[-1]
    neck = whole - min(width * _HEAD_LENGTH, whole * _LONGEST_HEAD)
    shaft = [(point, way) for point, way in zip(curve, ways, strict=True) if way < neck]
    base = _at(curve, ways, neck)
    spine = [*(point for point, _ in shaft), base]
    halves = [width * (_TAIL + (_NECK - _TAIL) * way / neck) for way in (*(way for _, way in shaft), neck)]
    tip = curve[-1]
    # the head points along the last piece of the way, the shaft along each of its own
    sides = [_aside(one, other) for one, other in pairwise((*spine, tip))]
    left = [_moved(point, side, half) for point, side, half in zip(spine, sides, halves, strict=True)]
    right = [_moved(point, side, -half) for point, side, half in zip(spine, sides, halves, strict=True)]
    barbs = (_moved(base, sides[-1], width * _HEAD), _moved(base, sides[-1], -width * _HEAD))
    return (*left, barbs[0], tip, barbs[1], *reversed(right))


def _at(curve: Sequence[Point], ways: Sequence[float], way: float) -> Point:
    after = next(number for number, there in enumerate(ways) if there >= way)
    before = max(after - 1, 0)
    share = (way - ways[before]) / (ways[after] - ways[before]) if after else 0.0
    (x, y), (to_x, to_y) = curve[before], curve[after]
    return x + (to_x - x) * share, y + (to_y - y) * share


def _aside(one: Point, other: Point) -> Point:
    """The direction across the way from `one` to `other`, of length 1; none where they are the same."""
    across, down = other[0] - one[0], other[1] - one[1]
    length = math.hypot(across, down)
    return (-down / length, across / length) if length else (0.0, 0.0)


def _moved(point: Point, side: Point, far: float) -> Point:
    return point[0] + side[0] * far, point[1] + side[1] * far


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
