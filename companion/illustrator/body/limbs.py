# SPDX-License-Identifier: LGPL-3.0-or-later
"""Legs and arms as soft shapes in the bones' frames; all lengths in metres."""

from companion.illustrator.body.person import Build
from companion.illustrator.frames import Frame, vector
from companion.illustrator.pose.skeleton import SideName, out
from companion.illustrator.shape.field import Field


def thigh(side: SideName) -> str:
    """The name of the group of a thigh."""
    return f"{side} thigh"


def shank(side: SideName) -> str:
    """The name of the group of a shank."""
    return f"{side} shank"


def upper_arm(side: SideName) -> str:
    """The name of the group of an upper arm."""
    return f"{side} upper arm"


def forearm(side: SideName) -> str:
    """The name of the group of a forearm and its hand."""
    return f"{side} forearm"


def add_thigh(field: Field, at: Frame, build: Build, side: SideName) -> None:
    """Quadriceps, hamstrings and adductors around the bone."""
    group, x, g = thigh(side), out(side), build.leg_girth
    length = build.thigh
    field.cone(group, at, vector(0, 0, -0.01), vector(0, 0.004, 0.01 - length), (0.080 * g, 0.050 * g), 0.04)
    field.ellipsoid(
        group, at, vector(x * 0.008, -0.020, -0.39 * length), vector(0.063 * g, 0.060 * g, 0.41 * length), 0.05
    )
    field.ellipsoid(group, at, vector(0, 0.026, -0.45 * length), vector(0.056 * g, 0.052 * g, 0.39 * length), 0.05)
    field.ellipsoid(group, at, vector(-x * 0.022, 0, -0.24 * length), vector(0.058 * g, 0.062 * g, 0.28 * length), 0.05)
    # the teardrop of the inner quadriceps above the knee
    field.ellipsoid(group, at, vector(-x * 0.026, -0.024, -0.82 * length), vector(0.026 * g, 0.026 * g, 0.060), 0.04)


def add_shank(field: Field, at: Frame, build: Build, side: SideName) -> None:
    """Kneecap, calf and the slim part above the ankle."""
    group, x, g = shank(side), out(side), build.leg_girth
    length = build.shank
    field.cone(group, at, vector(0, 0.002, -0.005), vector(0, 0.010, 0.02 - length), (0.049 * g, 0.032 * g), 0.03)
    field.ellipsoid(
        group, at, vector(-x * 0.012, 0.030, -0.29 * length), vector(0.040 * g, 0.041 * g, 0.30 * length), 0.04
    )
    field.ellipsoid(
        group, at, vector(x * 0.014, 0.028, -0.26 * length), vector(0.036 * g, 0.038 * g, 0.26 * length), 0.04
    )
    field.ellipsoid(group, at, vector(0, -0.027, -0.008), vector(0.032, 0.029, 0.040), 0.03)
    field.ellipsoid(group, at, vector(0, -0.030, -0.062), vector(0.018, 0.016, 0.030), 0.03)
    field.cone(group, at, vector(0, 0.012, 0.06 - length), vector(0, 0.012, -length), (0.030, 0.033), 0.03)


def add_upper_arm(field: Field, at: Frame, build: Build, side: SideName) -> None:
    """Deltoid, biceps and triceps around the bone."""
    group, x, g = upper_arm(side), out(side), build.arm_girth
    length = build.upper_arm
    field.cone(group, at, vector(0, 0, 0), vector(0, 0, -length), (0.049 * g, 0.035 * g), 0.03)
    field.ellipsoid(group, at, vector(x * 0.006, 0, -0.030), vector(0.053 * g, 0.055 * g, 0.072), 0.03)
    field.ellipsoid(group, at, vector(0, 0.012, -0.46 * length), vector(0.039 * g, 0.041 * g, 0.35 * length), 0.03)
    field.ellipsoid(group, at, vector(0, -0.012, -0.56 * length), vector(0.037 * g, 0.039 * g, 0.30 * length), 0.03)


def add_forearm(field: Field, at: Frame, build: Build, side: SideName) -> None:
    """A forearm, wider than deep towards the wrist."""
    group, x, g = forearm(side), out(side), build.arm_girth
    length = build.forearm
    field.cone(group, at, vector(0, 0, 0), vector(0, 0, -length), (0.036 * g, 0.025 * g), 0.03)
    field.ellipsoid(
        group, at, vector(x * 0.006, -0.006, -0.28 * length), vector(0.037 * g, 0.035 * g, 0.38 * length), 0.03
    )
    field.ellipsoid(
        group, at, vector(-x * 0.008, 0.004, -0.24 * length), vector(0.031 * g, 0.033 * g, 0.33 * length), 0.03
    )
