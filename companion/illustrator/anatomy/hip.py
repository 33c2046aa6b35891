# SPDX-License-Identifier: LGPL-3.0-or-later
"""A hip bone and the thigh bone in its socket as distance fields; all lengths in metres.

Places are written [out, back, up] from the hip joint of that side, in the pelvis or in the thigh.
"""

from itertools import pairwise

import numpy as np
from scipy.interpolate import CubicSpline

from companion.illustrator.arrays import Floats
from companion.illustrator.body.person import Build
from companion.illustrator.frames import Frame, vector
from companion.illustrator.pose.skeleton import SideName, Skeleton, out
from companion.illustrator.shape.field import Field

BONE = "bone"

SPOKES = 22
"""Of the fan that makes the wing."""

RIM = (
    (0.026, -0.055, 0.077), (0.044, -0.047, 0.108), (0.053, -0.022, 0.131), (0.046, 0.011, 0.141),
    (0.026, 0.042, 0.135), (-0.004, 0.067, 0.119), (-0.037, 0.085, 0.092),
)  # fmt: skip
"""The crest one feels at the waist, from its front to its back corner."""

FOOT = ((0.007, -0.029, 0.026), (0.000, -0.007, 0.040), (-0.011, 0.020, 0.042), (-0.029, 0.044, 0.055))
"""Where the wing grows out of the socket's roof, from front to back."""

SOCKET = 0.0300
BALL = 0.0260

LINES = (
    # the front edge below the crest, with its lower corner
    ((0.026, -0.055, 0.077), (0.015, -0.044, 0.055), 0.0094, 0.0094),
    ((0.015, -0.044, 0.055), (0.011, -0.040, 0.033), 0.0094, 0.0116),
    ((0.011, -0.040, 0.033), (0.004, -0.022, 0.013), 0.0105, 0.0165),
    # the back edge, down to the notch
    ((-0.037, 0.085, 0.092), (-0.044, 0.079, 0.064), 0.0099, 0.0088),
    ((-0.044, 0.079, 0.064), (-0.026, 0.051, 0.046), 0.0088, 0.0121),
    ((-0.026, 0.051, 0.046), (-0.011, 0.029, 0.011), 0.0121, 0.0165),
    # the sitting bone
    ((-0.009, 0.020, 0.004), (-0.015, 0.033, -0.044), 0.0209, 0.0165),
    ((-0.015, 0.033, -0.044), (-0.020, 0.031, -0.073), 0.0171, 0.0154),
    ((-0.018, 0.040, 0.000), (-0.033, 0.057, -0.011), 0.0088, 0.0039),
    # the branch from it to the pubic bone
    ((-0.022, 0.022, -0.081), (-0.053, -0.018, -0.070), 0.0110, 0.0083),
    ((-0.053, -0.018, -0.070), (-0.081, -0.048, -0.051), 0.0083, 0.0094),
    # the branch from the socket to the pubic bone
    ((-0.007, -0.018, -0.004), (-0.044, -0.046, -0.013), 0.0165, 0.0099),
    ((-0.044, -0.046, -0.013), (-0.083, -0.057, -0.024), 0.0099, 0.0121),
    ((-0.083, -0.057, -0.024), (-0.084, -0.052, -0.046), 0.0121, 0.0105),
)
"""Start, end and both radii of what is round."""

THIGH_LINES = (
    ((0.004, 0.000, -0.002), (0.040, 0.004, -0.030), 0.0145, 0.0165),
    ((0.050, 0.012, -0.016), (0.046, 0.008, -0.048), 0.0150, 0.0190),
    ((0.046, 0.008, -0.048), (0.036, 0.000, -0.110), 0.0190, 0.0150),
    ((0.036, 0.000, -0.110), (0.022, -0.006, -0.230), 0.0150, 0.0138),
    ((0.022, -0.006, -0.230), (0.004, 0.000, -0.400), 0.0138, 0.0170),
)


def hip_bone(bones: Skeleton, build: Build, side: SideName) -> Field:
    """Wing, socket, sitting bone and pubic bone of one side."""
    field, x = Field(), out(side)
    at = bones.pelvis.child(vector(x * build.hips, 0, 0))
    field.ellipsoid(BONE, at, vector(-x * 0.013, 0.004, 0.004), vector(0.020, 0.037, 0.039), 0.012)
    _add_wing(field, at, x)
    for start, end, low, high in LINES:
        field.cone(BONE, at, _place(start, x), _place(end, x), (low, high), 0.010)
    _add_socket(field, at, x)
    return field


def thigh_bone(bones: Skeleton, side: SideName) -> Field:
    """Head, neck, the bump at the outside of the hip, and the shaft."""
    field, x, at = Field(), out(side), bones.legs[side].thigh
    field.ellipsoid(BONE, at, vector(0, 0, 0), vector(BALL, BALL, BALL), 0.006)
    for start, end, low, high in THIGH_LINES:
        field.cone(BONE, at, _place(start, x), _place(end, x), (low, high), 0.012)
    return field


def _add_wing(field: Field, at: Frame, x: int) -> None:
    """A thin plate, as a fan of spokes between the socket's roof and the crest, and the thicker crest itself."""
    rim, foot = _smooth(RIM), _smooth(FOOT)
    shares = np.linspace(0.0, 1.0, SPOKES)
    top, low = [_place(tuple(rim(share)), x) for share in shares], [_place(tuple(foot(share)), x) for share in shares]
    for start, end in zip(low, top, strict=True):
        field.cone(BONE, at, start, end, (0.0125, 0.0044), 0.010)
    for start, end in pairwise(top):
        field.cone(BONE, at, start, end, (0.0072, 0.0072), 0.007)
    for corner in (top[0], top[-1]):
        field.ellipsoid(BONE, at, corner, vector(0.008, 0.009, 0.009), 0.008)


def _add_socket(field: Field, at: Frame, x: int) -> None:
    """A cup with a raised edge, open to the outside."""
    angles = np.linspace(0.0, 2.0 * np.pi, 15)
    edge = [vector(x * 0.010, np.cos(angle) * 0.0335, np.sin(angle) * 0.0335) for angle in angles]
    for start, end in pairwise(edge):
        field.cone(BONE, at, start, end, (0.0058, 0.0058), 0.006)
    field.scoop(BONE, at.origin, SOCKET, 0.002)


def _smooth(places: tuple[tuple[float, float, float], ...]) -> CubicSpline:
    """A curve through places, from 0 to 1."""
    return CubicSpline(np.linspace(0.0, 1.0, len(places)), np.array(places))


def _place(place: tuple[float, ...], x: int) -> Floats:
    return vector(x * place[0], place[1], place[2])
