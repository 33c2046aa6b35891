# SPDX-License-Identifier: LGPL-3.0-or-later
"""Neck, skull, nose and ears as soft shapes; all lengths in metres of a head of size 1."""

from dataclasses import dataclass

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.person import Build
from companion.illustrator.body.torso import TRUNK
from companion.illustrator.frames import Frame, about_x, about_z, across, along, unit, vector
from companion.illustrator.pose.skeleton import Skeleton
from companion.illustrator.shape.field import Field

SIDEWAYS = (1, -1)

STEPS_TO_SKIN = 40
SKIN_PROBE = 0.004
"""Metres over which the skin's slope is measured, so that a feature does not follow every dent."""

DENT_WAVE = 10.0
"""A fold as wide as this has one ridge only; a ridge of less than no height is a dent."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """The head's frame, in which everything has the size of the person's head."""

    frame: Frame
    size: float

    def point(self, x: float, y: float, z: float) -> Floats:
        """A point of the head, in the world."""
        return self.frame.point(x * self.size, y * self.size, z * self.size)

    def clay(self, field: Field, group: str) -> "Clay":
        """What shapes of a group of `field` are made of."""
        return Clay(self, field, group)

    def on_skin(self, skin: Field, start: tuple[float, float, float], way: tuple[float, float, float]) -> Frame:
        """Where a line meets the skin from outside; y points into the head and z up along the skin."""
        place, ahead, up = self.point(*start), unit(self.frame.direction(*way)), self.frame.direction(0, 0, 1)
        for _ in range(STEPS_TO_SKIN):
            place = place + ahead * float(skin.distance(place[None])[0])
        probes = np.concatenate([np.eye(3), -np.eye(3)]) * SKIN_PROBE
        away = skin.distance(place + probes)
        inwards = unit(away[3:] - away[:3])
        return Frame(along(across(up, inwards), inwards), place)


@dataclass(frozen=True, slots=True, eq=False)
class Clay:
    """Makes shapes of one group of a field in the measure of a head."""

    head: Head
    field: Field
    group: str

    def ellipsoid(self, centre: Floats, radii: Floats, blend: float, turn: Floats | None = None) -> None:
        """An ellipsoid; `blend` is in metres of the world."""
        size = self.head.size
        self.field.ellipsoid(self.group, self.head.frame, centre * size, radii * size, blend, turn)

    def cone(self, start: Floats, end: Floats, radii: tuple[float, float], blend: float) -> None:
        """A cone with round ends."""
        size = self.head.size
        self.field.cone(
            self.group, self.head.frame, start * size, end * size, (radii[0] * size, radii[1] * size), blend
        )

    def dent(self, centre: Floats, radii: Floats, depth: float) -> None:
        """A soft hollow."""
        self.waves(centre, radii, (DENT_WAVE, -depth), np.eye(3))

    def waves(self, centre: Floats, radii: Floats, wave: tuple[float, float], turn: Floats) -> None:
        """Ridges across the x of `turn`, so far apart and so high."""
        size = self.head.size
        self.field.fold(self.group, self.head.frame, centre * size, radii * size, wave[0] * size, wave[1] * size, turn)

    def swell(self, by: float) -> None:
        """Grow the group outwards."""
        self.field.swell(self.group, by * self.head.size)

    def cut(self, away: tuple[float, float, float], at: tuple[float, float, float], soft: float) -> None:
        """Take away what lies beyond a plane."""
        self.field.cut(self.group, self.head.frame.direction(*away), self.head.point(*at), soft)

    def join(self, to: "Clay", width: float) -> None:
        """Melt the group into another one."""
        self.field.join(self.group, to.group, self.head.point(0, 0, 0.1), width, width, 0.1)


def head_of(bones: Skeleton, build: Build) -> Head:
    """The head of a skeleton."""
    return Head(bones.head, build.head)


def add_neck_and_head(field: Field, bones: Skeleton, build: Build) -> None:
    """Neck, skull, jaw, nose and ears, as part of the trunk."""
    head, chest = head_of(bones, build), bones.chest
    girth = 0.045 + 0.003 * build.chest
    field.limb(TRUNK, chest.point(0, 0.020, 0.115), head.point(0, 0.016, 0.030), (girth + 0.003, girth - 0.003), 0.045)
    for side in SIDEWAYS:
        # the muscle from behind the ear to the breastbone
        behind_ear, breastbone = head.point(side * 0.050, 0.020, 0.034), chest.point(side * 0.016, -0.026, 0.118)
        field.limb(TRUNK, behind_ear, breastbone, (0.012, 0.008), 0.020)
    add_skull(field, head, TRUNK, build)


def add_skull(field: Field, head: Head, group: str, build: Build) -> None:
    """The head without its hair."""
    jaw, nose, clay = build.jaw, build.nose, head.clay(field, group)
    # cranium, face, mouth and chin
    clay.ellipsoid(vector(0, 0.014, 0.108), vector(0.074, 0.092, 0.086), 0.02)
    clay.ellipsoid(vector(0, -0.032, 0.064), vector(0.061, 0.061, 0.080), 0.03)
    clay.ellipsoid(vector(0, -0.062, 0.022), vector(0.035, 0.033, 0.031), 0.035)
    clay.ellipsoid(vector(0, -0.072, -0.003), vector(0.023 * jaw, 0.021, 0.018), 0.03)
    # the floor of the mouth, which rounds off the fold between chin and neck
    clay.ellipsoid(vector(0, -0.020, 0.002), vector(0.026, 0.036, 0.018), 0.04)
    # the nose's bridge
    clay.cone(vector(0, -0.083, 0.089), vector(0, -0.1045, 0.0505), (0.0068, 0.0112 * nose), 0.018)
    for side in SIDEWAYS:
        # jaw, cheek, the nose's wing and the eye's socket
        clay.cone(
            vector(side * 0.042 * jaw, -0.004, 0.034), vector(side * 0.014 * jaw, -0.062, 0),
            (0.0195, 0.0195), 0.035,
        )  # fmt: skip
        clay.ellipsoid(vector(side * 0.034, -0.062, 0.050), vector(0.024, 0.024, 0.026), 0.035)
        clay.ellipsoid(vector(side * 0.0108 * nose, -0.0955, 0.0455), vector(0.0080, 0.0095, 0.0072), 0.010)
        clay.dent(vector(side * 0.029, -0.088, 0.083), vector(0.017, 0.022, 0.012), 0.0035)
        _add_ear(clay, side)


def _add_ear(clay: Clay, side: int) -> None:
    """A shell that stands off the head at its back, with a hollow and a lobe."""
    turn = about_z(side * -24) @ about_x(-10)
    clay.ellipsoid(vector(side * 0.0760, 0.012, 0.071), vector(0.0080, 0.0165, 0.0265), 0.006, turn)
    clay.ellipsoid(vector(side * 0.0725, 0.005, 0.0475), vector(0.0065, 0.0090, 0.0100), 0.008)
    clay.dent(vector(side * 0.0850, 0.007, 0.0700), vector(0.0140, 0.0085, 0.0170), 0.0065)
