# SPDX-License-Identifier: LGPL-3.0-or-later
"""Rigid frames in space: a place and three directions; metres, z up, a standing person faces -y."""

import math
from dataclasses import dataclass

import numpy as np

from companion.illustrator.arrays import Floats


def vector(*values: float) -> Floats:
    """The numbers as one array."""
    return np.array(values, dtype=np.float64)


def unit(direction: Floats) -> Floats:
    """The direction at length 1; a zero vector stays what it is."""
    length = float(np.linalg.norm(direction))
    return direction / length if length > 0 else direction


def cross(a: Floats, b: Floats) -> Floats:
    """The direction at a right angle to both; numpy's own takes ten times as long for one pair."""
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])


def turn_of(y: Floats, z: Floats) -> Floats:
    """The turn, of shape (3, 3), of a frame whose y and z are known and at a right angle."""
    return np.stack([cross(y, z), y, z], axis=1)


def across(direction: Floats, axis: Floats) -> Floats:
    """The part of `direction` at a right angle to `axis`, at length 1."""
    axis = unit(axis)
    return unit(direction - axis * float(direction @ axis))


def about_x(degrees: float) -> Floats:
    """A turn about the x axis, of shape (3, 3); positive tips the head of an upright person forward."""
    cos, sin = _cos_sin(degrees)
    return np.array([[1, 0, 0], [0, cos, -sin], [0, sin, cos]])


def about_y(degrees: float) -> Floats:
    """A turn about the y axis, of shape (3, 3); positive leans an upright person to their left."""
    cos, sin = _cos_sin(degrees)
    return np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])


def about_z(degrees: float) -> Floats:
    """A turn about the z axis, of shape (3, 3); positive turns an upright person to their left."""
    cos, sin = _cos_sin(degrees)
    return np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])


def _cos_sin(degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return math.cos(angle), math.sin(angle)


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A place and its directions: the columns of `turn`, of shape (3, 3), are the own x, y and z in the world."""

    turn: Floats
    origin: Floats

    def point(self, x: float, y: float, z: float) -> Floats:
        """A point of this frame, in the world."""
        return self.origin + self.turn @ vector(x, y, z)

    def direction(self, x: float, y: float, z: float) -> Floats:
        """A direction of this frame, in the world."""
        return self.turn @ vector(x, y, z)

    def inside(self, point: Floats) -> Floats:
        """A point of the world, in this frame."""
        return self.turn.T @ (point - self.origin)

    def child(self, offset: Floats, turn: Floats | None = None) -> "Frame":
        """A frame whose origin is at `offset` in this one, turned by `turn` against it."""
        return Frame(self.turn if turn is None else self.turn @ turn, self.origin + self.turn @ offset)

    def moved(self, by: Floats) -> "Frame":
        """The same frame elsewhere."""
        return Frame(self.turn, self.origin + by)


WORLD = Frame(np.eye(3), np.zeros(3))


def along(direction: Floats, hint: Floats) -> Floats:
    """A turn, of shape (3, 3), whose z points along `direction` and whose y is as near to `hint` as it can be."""
    z = unit(direction)
    if np.linalg.norm(cross(unit(hint), z)) < 1e-6:
        # it points the same way, or nowhere
        hint = vector(0, 1, 0) if abs(z[1]) < 0.9 else vector(1, 0, 0)
    return turn_of(across(hint, z), z)
