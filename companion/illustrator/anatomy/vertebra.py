# SPDX-License-Identifier: LGPL-3.0-or-later
"""One bone of the spine, its disc, and the sacrum with the tailbone as distance fields; all lengths in metres."""

from itertools import pairwise

from companion.illustrator.anatomy.column import CERVICAL, LUMBAR, SACRUM_TOP, SLOPE, Vertebra
from companion.illustrator.frames import Frame, about_x, vector
from companion.illustrator.pose.skeleton import SIDES, out
from companion.illustrator.shape.field import Field

BONE = "bone"

SPINES = {LUMBAR: (1.75, 6.0), CERVICAL: (1.65, 14.0)}
"""How far back the spinous process reaches, in sizes of the body, and how many degrees it points down."""
USUAL_SPINE = (1.75, 34.0)

SACRUM = (
    ((0.000, 0.036, 0.088), 0.0215, 2.0),
    ((0.000, 0.053, 0.063), 0.0175, 2.2),
    ((0.000, 0.068, 0.038), 0.0135, 2.4),
    ((0.000, 0.075, 0.012), 0.0102, 2.2),
    ((0.000, 0.073, -0.010), 0.0078, 1.8),
    ((0.000, 0.064, -0.027), 0.0060, 1.2),
    ((0.000, 0.053, -0.038), 0.0044, 1.0),
)
"""Along the sacrum and the tailbone, in the pelvis: the middle, how thick, and how much wider than thick."""

CREST = ((0.064, 0.092), (0.077, 0.069), (0.086, 0.046), (0.088, 0.022))
"""Bumps along the sacrum's back: y and z in the pelvis."""


def vertebra(bone: Vertebra) -> Field:
    """A body like a spool, the arch behind it with its joints, and the process that one feels in the back."""
    field, at, size = Field(), bone.at, bone.size
    half = bone.height / 2
    field.box(BONE, at, vector(0, 0, 0), vector(1.20 * size, 0.88 * size, half), 0.25 * size, 0.004)
    for up in (-1, 1):
        rim = vector(0, 0, up * (half - 0.16 * size))
        field.box(BONE, at, rim, vector(1.34 * size, size, 0.16 * size), 0.14 * size, 0.22 * size)
    for side in SIDES:
        _add_arch(field, bone, out(side))
    _add_spine(field, bone)
    return field


def _add_arch(field: Field, bone: Vertebra, x: int) -> None:
    """The foot of the arch, the joints up and down, and the process that points aside."""
    at, s, half = bone.at, bone.size, bone.height / 2
    pillar = vector(x * 0.80 * s, 1.75 * s, 0)
    field.cone(BONE, at, vector(x * 0.75 * s, 0.8 * s, 0.35 * half), pillar, (0.38 * s, 0.34 * s), 0.25 * s)
    upper, lower = vector(x * 0.90 * s, 1.60 * s, 1.30 * half), vector(x * 0.72 * s, 2.05 * s, -1.25 * half)
    field.cone(BONE, at, pillar, upper, (0.34 * s, 0.25 * s), 0.25 * s)
    field.cone(BONE, at, pillar, lower, (0.34 * s, 0.26 * s), 0.25 * s)
    if bone.section != CERVICAL:
        aside = vector(x * 2.1 * s, 1.95 * s, 0.15 * half)
        field.cone(BONE, at, pillar, aside, (0.30 * s, 0.24 * s), 0.2 * s)


def _add_spine(field: Field, bone: Vertebra) -> None:
    s = bone.size
    long, down = SPINES.get(bone.section, USUAL_SPINE)
    root = bone.at.child(vector(0, 1.85 * s, -0.05 * s), about_x(-down))
    deep = (0.46 if bone.section == LUMBAR else 0.24) * s
    field.box(BONE, root, vector(0, 0.5 * long * s, -0.1 * s), vector(0.22 * s, 0.5 * long * s, deep), 0.2 * s, 0.3 * s)
    field.ellipsoid(BONE, root, vector(0, 0.95 * long * s, -0.15 * s), vector(0.3 * s, 0.26 * s, 1.2 * deep), 0.2 * s)


def disc(bone: Vertebra) -> Field:
    """The cushion below a bone; it bulges a little and touches both bones."""
    field, s = Field(), bone.size
    half = vector(1.26 * s, 0.96 * s, bone.gap / 2 + 0.0004)
    field.box(BONE, bone.disc, vector(0, 0, 0), half, min(bone.gap / 2, 0.3 * s), 0.001)
    return field


def sacrum(pelvis: Frame) -> Field:
    """The bone between the hip bones, and the tailbone that curls forward below it."""
    field = Field()
    top = pelvis.child(SACRUM_TOP, about_x(SLOPE))
    field.box(BONE, top, vector(0, 0.001, -0.0045), vector(0.025, 0.0180, 0.0045), 0.003, 0.008)
    for (start, low, wide), (end, high, _) in pairwise(SACRUM):
        field.cone(BONE, pelvis, vector(*start), vector(*end), (low, high), 0.008, (wide, 1.0))
    for y, z in CREST:
        field.ellipsoid(BONE, pelvis, vector(0, y, z), vector(0.005, 0.007, 0.009), 0.008, about_x(20))
    return field
