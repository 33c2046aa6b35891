# SPDX-License-Identifier: LGPL-3.0-or-later
"""One picture of one moment: the scene from its camera, and where that is not enough a second look in a disc."""

from dataclasses import dataclass, replace

import numpy as np

from companion.illustrator.anatomy.bones import column, hip
from companion.illustrator.anatomy.see_through import over
from companion.illustrator.body.person import Person
from companion.illustrator.figure import DISTANCE, scene_at
from companion.illustrator.paint.camera import Camera, Canvas
from companion.illustrator.paint.disc import laid_in
from companion.illustrator.paint.painter import Painting, paint
from companion.illustrator.paint.surface import Scene
from companion.illustrator.pose.pose import Depth, Inset, Pose
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.skeleton import LEFT, RIGHT, Skeleton


@dataclass(frozen=True, slots=True)
class Fineness:
    """How finely is drawn.

    Attributes:
        canvas: Width and height of the picture.
        samples: Across and down in every pixel.
        coarse: By how much coarser the meshes are than the finest.
        taps: How many places of the shadow map are asked for every sample; 0 leaves cast shadows out.
    """

    canvas: Canvas
    samples: int
    coarse: float = 1.0
    taps: int = 48


def illustration(  # noqa: PLR0913 - who, what, from where, how finely, and two numbers for when
    pose: Pose, person: Person, camera: Camera, fineness: Fineness, *, progress: float, breath: float = 0.0
) -> Painting:
    """The picture of a moment of the move-in, from 0 to 1, with the chest as full as `breath` says."""
    scene = scene_at(pose, person, progress, breath, fineness.coarse)
    whole = _painted(scene, camera, fineness)
    inset = pose.inset
    if inset is None:
        return whole
    edge = round(inset.size * fineness.canvas[0])
    square = replace(fineness, canvas=(edge, edge))
    close = _painted(scene, camera_into(inset), square)
    if inset.sees is Depth.BONES:
        close = _seen_through(close, inset, posed(pose, person, progress, breath).bones, person, square)
    return laid_in(whole, close, inset.at)


def _painted(scene: Scene, camera: Camera, fineness: Fineness) -> Painting:
    return paint(scene, camera, fineness.canvas, fineness.samples, fineness.taps)


def _seen_through(close: Painting, inset: Inset, bones: Skeleton, person: Person, square: Fineness) -> Painting:
    """Spine and pelvis in place of the muscle, which would cover them."""
    camera, near = camera_into(inset), RIGHT if inset.around > 90 else LEFT
    scenes = column(bones, square.coarse), hip(bones, person.build, near, square.coarse)
    spine, bone = (_painted(scene, camera, square).body for scene in scenes)
    return Painting(over(close.body, spine, bone), np.zeros_like(close.highlight))


def camera_into(inset: Inset) -> Camera:
    """The camera of a disc: as far away as the other, so that its lens alone brings it near."""
    return Camera(inset.around, inset.above, DISTANCE, inset.middle, focal=DISTANCE / inset.across)
