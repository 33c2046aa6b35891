# SPDX-License-Identifier: LGPL-3.0-or-later
"""The bones that are drawn into a body, as two scenes: spine and sacrum, and before them the near hip."""

import numpy as np

from companion.illustrator.anatomy.column import LUMBAR, vertebrae
from companion.illustrator.anatomy.hip import hip_bone, thigh_bone
from companion.illustrator.anatomy.vertebra import disc, sacrum, vertebra
from companion.illustrator.arrays import Distance, Floats
from companion.illustrator.body.person import Build
from companion.illustrator.paint.surface import Material, Scene, Surface
from companion.illustrator.pose.skeleton import SideName, Skeleton
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed

STEP = 0.0016
"""The step of the bones' meshes in metres."""

NO_FLOOR = -9.0
"""Metres; so far below that nothing of it is seen."""

IVORY = Material("FFFDF4", "F4E8CC", "C3A679", "5F4529")
AMBER = Material("FFC56B", "F6953A", "BF5B1B", "5C2A0C")
CUSHION = Material("EAF7FA", "BCDDE8", "7AA7BA", "3B6478")
PALE = Material("FBF6EA", "E6DDC9", "B2A489", "76674F")


def column(bones: Skeleton, coarse: float = 1.0) -> Scene:
    """Sacrum, spine and discs; `coarse` makes the meshes so many times coarser."""
    parts: list[tuple[str, Material, Field]] = [("sacrum", IVORY, sacrum(bones.pelvis))]
    for bone in vertebrae(bones):
        parts.append((bone.name, AMBER if bone.section == LUMBAR else PALE, vertebra(bone)))
        parts.append((f"disc below {bone.name}", CUSHION, disc(bone)))
    return _scene(parts, coarse)


def hip(bones: Skeleton, build: Build, side: SideName, coarse: float = 1.0) -> Scene:
    """The hip bone of one side and the thigh bone in its socket."""
    return _scene(
        [("hip bone", IVORY, hip_bone(bones, build, side)), ("thigh bone", PALE, thigh_bone(bones, side))], coarse
    )


def _scene(parts: list[tuple[str, Material, Field]], coarse: float) -> Scene:
    surfaces = tuple(_surface(name, material, field, STEP * coarse) for name, material, field in parts)
    return Scene(surfaces, _away(tuple(field for *_, field in parts)), NO_FLOOR)


def _surface(part: str, material: Material, field: Field, step: float) -> Surface:
    mesh = meshed(field, step)
    return Surface(part, material, *mesh, np.zeros(len(mesh.vertices)))


def _away(fields: tuple[Field, ...]) -> Distance:
    """The distance from all bones together."""

    def away(points: Floats) -> Floats:
        return np.asarray(np.min([field.distance(points) for field in fields], axis=0))

    return away
