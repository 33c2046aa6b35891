# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is drawn on the face: eyes, brows, lips, nostrils and the ears' inside; lengths as of the head."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.interpolate import CubicSpline

from companion.illustrator.body.head import SIDEWAYS, Head, add_skull, head_of
from companion.illustrator.body.person import Build, Person
from companion.illustrator.frames import vector
from companion.illustrator.paint.surface import Material
from companion.illustrator.pose.skeleton import Skeleton
from companion.illustrator.shape.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

DRAWN = "drawn"

AHEAD = 0.16
"""Metres before and beside the head where a line to the skin begins."""

STEPS_OF_STROKE = 3
"""Straight pieces between two given places of a curved stroke."""

EYE = (0.0290, 0.0800)
"""The middle of an eye, out and up."""

Place = tuple[float, float]
Triple = tuple[float, float, float]


class Feature(NamedTuple):
    """Something that lies on the skin of the face, with a colour of its own."""

    name: str
    material: Material
    field: Field


def features(bones: Skeleton, person: Person) -> list[Feature]:
    """All that is drawn on a face."""
    build = person.build
    head, skin = head_of(bones, build), Field()
    add_skull(skin, head, "skull", build)
    drawn: tuple[tuple[str, Material, Callable[[_Pen, Build], None]], ...] = (
        ("whites of the eyes", _even(person.eyes.light), _draw_whites),
        ("eyes", _even(person.eyes.base), _draw_eyes),
        ("brows", person.brows, _draw_brows),
        ("lips", person.lips, _draw_lips),
        ("mouth", _even(person.lips.line), _draw_mouth),
        ("inside of the ears", _even(person.skin.shadow), _draw_ears),
    )
    found = []
    for name, material, draw in drawn:
        field = Field()
        draw(_Pen(head, skin, field), build)
        found.append(Feature(name, material, field))
    return found


def _even(code: str) -> Material:
    """The same colour in light and shade."""
    return Material(code, code, code, code)


class _Pen(NamedTuple):
    """Draws on the skin of a head."""

    head: Head
    skin: Field
    field: Field

    def spot(self, place: Place, half: Place, proud: float) -> None:
        """An oval of half this width and height that stands as far out of the face as `proud`."""
        at = self.head.on_skin(self.skin, (place[0], -AHEAD, place[1]), (0, 1, 0))
        self.field.ellipsoid(DRAWN, at, vector(0, 0, 0), vector(half[0], proud, half[1]) * self.head.size, 0.001)

    def line(self, places: list[Place], radii: list[float], proud: float) -> None:
        """A stroke of these radii through places of the face; only `proud` of it stands out."""
        self._stroke([(x, -AHEAD, z) for x, z in places], (0, 1, 0), radii, proud)

    def beside(self, side: int, places: list[Place], radii: list[float], proud: float) -> None:
        """A stroke through places (y, z) of the side of the head."""
        self._stroke([(side * AHEAD, y, z) for y, z in places], (-side, 0, 0), radii, proud)

    def _stroke(self, starts: list[Triple], way: Triple, radii: list[float], proud: float) -> None:
        count, size = len(radii), self.head.size
        curve = CubicSpline(np.arange(count), np.column_stack([starts, radii]))
        dots = curve(np.linspace(0, count - 1, STEPS_OF_STROKE * (count - 1) + 1))
        points = []
        for x, y, z, radius in dots:
            points.append(self.head.on_skin(self.skin, (x, y, z), way).point(0, (radius - proud) * size, 0))
        for number in range(len(points) - 1):
            ends = (dots[number, 3] * size, dots[number + 1, 3] * size)
            self.field.limb(DRAWN, points[number], points[number + 1], ends, 0.002)


def _draw_whites(pen: _Pen, _: Build) -> None:
    """The white of each eye, and the catch of light on the iris."""
    for side in SIDEWAYS:
        pen.spot((side * EYE[0], EYE[1]), (0.0100, 0.0055), 0.0012)
        pen.spot((side * EYE[0] + 0.0018, EYE[1] + 0.0024), (0.0013, 0.0013), 0.0032)


def _draw_eyes(pen: _Pen, build: Build) -> None:
    """The iris, and the line of the upper lashes."""
    lid = [(0.0185, 0.0790), (0.0230, 0.0838), (0.0290, 0.0856), (0.0350, 0.0840), (0.0400, 0.0800)]
    radii = [share * build.lashes for share in (0.0008, 0.0014, 0.0018, 0.0018, 0.0010)]
    for side in SIDEWAYS:
        pen.spot((side * EYE[0], EYE[1] + 0.0004), (0.0057, 0.0058), 0.0022)
        pen.line([(side * x, z) for x, z in lid], radii, 0.0016)


def _draw_brows(pen: _Pen, build: Build) -> None:
    """Two soft brows."""
    brow = [(0.0145, 0.0985), (0.0220, 0.1008), (0.0310, 0.1016), (0.0410, 0.0980)]
    radii = [share * build.brows for share in (0.0025, 0.0028, 0.0025, 0.0012)]
    for side in SIDEWAYS:
        pen.line([(side * x, z) for x, z in brow], radii, 0.0012)


def _draw_lips(pen: _Pen, build: Build) -> None:
    """The red of the lips."""
    upper = [(-0.0160, 0.0212), (-0.0050, 0.0228), (0, 0.0220), (0.0050, 0.0228), (0.0160, 0.0212)]
    lower = [(-0.0140, 0.0178), (-0.0070, 0.0156), (0.0070, 0.0156), (0.0140, 0.0178)]
    pen.line(upper, [share * build.lips for share in (0.0012, 0.0026, 0.0024, 0.0026, 0.0012)], 0.0011)
    pen.line(lower, [share * build.lips for share in (0.0016, 0.0034, 0.0034, 0.0016)], 0.0014)


def _draw_mouth(pen: _Pen, _: Build) -> None:
    """The line between the lips in a small calm smile, and the nostrils."""
    half = [(0.0080, 0.0192), (0.0165, 0.0206), (0.0220, 0.0236)]
    smile = [(-x, z) for x, z in reversed(half)] + half
    pen.line(smile, [0.0009, 0.0012, 0.0012, 0.0012, 0.0012, 0.0009], 0.0021)
    for side in SIDEWAYS:
        pen.spot((side * 0.0070, 0.0405), (0.0034, 0.0016), 0.0012)


def _draw_ears(pen: _Pen, _: Build) -> None:
    """The hollow of each ear, as one curved stroke."""
    hollow = [(0.0030, 0.0840), (0.0120, 0.0870), (0.0155, 0.0740), (0.0080, 0.0600), (0.0030, 0.0640)]
    for side in SIDEWAYS:
        pen.beside(side, hollow, [0.0010, 0.0016, 0.0017, 0.0017, 0.0010], 0.0014)
