# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is drawn on the face: eyes, brows, lips, nostrils, the ears' inside, lines of age; and glasses before it.

Lengths are as of the head.
"""

import itertools
import math
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

RIM, RIM_PIECES = 0.0205, 20
"""How wide round glasses are around the middle of each lens, and the straight pieces that a rim is made of."""

LENS = (0.0300, -0.0955, 0.0785)
"""The middle of a lens, out, back and up."""

FALLS_BACK = (0.40, 0.12)
"""How far a lens falls back for each metre out and up, so that its rim lies before brow and cheek."""

WIRE = 0.0015
"""The radius of the wire that glasses are made of; thinner would not be seen in a picture."""

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
    drawn: list[tuple[str, Material, Callable[[_Pen, Build], None]]] = [
        ("whites of the eyes", _even(person.eyes.light), _draw_whites),
        ("eyes", _even(person.eyes.base), _draw_eyes),
        ("brows", person.brows, _draw_brows),
        ("lips", person.lips, _draw_lips),
        ("mouth", _even(person.lips.line), _draw_mouth),
        ("inside of the ears", _even(person.skin.shadow), _draw_ears),
    ]
    if build.lines > 0:
        drawn.append(("lines of age", _even(person.skin.shadow), _draw_lines))
    if person.glasses is not None:
        drawn.append(("glasses", person.glasses, _draw_glasses))
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

    def wire(self, places: list[Triple], radius: float) -> None:
        """Straight pieces of wire through places of the head, which need not touch the skin."""
        points = [self.head.point(*place) for place in places]
        for start, end in itertools.pairwise(points):
            self.field.limb(DRAWN, start, end, (radius * self.head.size,) * 2, 0.0005)

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


def _draw_lines(pen: _Pen, build: Build) -> None:
    """Beside the mouth, from the nose's wings down."""
    cheek = [(0.0195, 0.0440), (0.0255, 0.0350), (0.0285, 0.0250)]
    radii = [share * build.lines for share in (0.0005, 0.0010, 0.0004)]
    for side in SIDEWAYS:
        pen.line([(side * x, z) for x, z in cheek], radii, 0.0006)


def _draw_glasses(pen: _Pen, _: Build) -> None:
    """Round rims of wire, a bridge, and an arm to each ear."""
    for side in SIDEWAYS:
        turns = [math.tau * number / RIM_PIECES for number in range(RIM_PIECES + 1)]
        pen.wire([_on_rim(side, RIM * math.cos(turn), RIM * math.sin(turn)) for turn in turns], WIRE)
        pen.wire([_on_rim(side, RIM, 0.003), (side * 0.0680, -0.0400, 0.0825), (side * 0.0775, 0.0080, 0.0920)], WIRE)
    inner = 0.0035 - RIM
    pen.wire([_on_rim(1, inner, 0.010), (0, -0.1005, 0.0905), _on_rim(-1, inner, 0.010)], WIRE)


def _on_rim(side: int, aside: float, above: float) -> Triple:
    """A place of a lens's plane, so far out and up from its middle."""
    x, y, z = LENS
    return side * (x + aside), y + FALLS_BACK[0] * aside + FALLS_BACK[1] * above, z + above
