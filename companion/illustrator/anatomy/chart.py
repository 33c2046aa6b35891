# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of a standing person from the side, from the thighs up, with spine and pelvis drawn in."""

from dataclasses import astuple

import numpy as np

from companion.illustrator.anatomy.bones import column, hip
from companion.illustrator.anatomy.see_through import faded, over
from companion.illustrator.arrays import Bytes, Floats
from companion.illustrator.body.person import Person
from companion.illustrator.figure import DISTANCE, scene_at
from companion.illustrator.frames import vector
from companion.illustrator.illustration import Fineness
from companion.illustrator.paint.camera import Camera, Canvas, fitted
from companion.illustrator.paint.painter import paint
from companion.illustrator.pose.pose import Pose
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SideName

SIDES_OF_PICTURE, TOP_OF_PICTURE, BOTTOM_OF_PICTURE = (0.17, -0.40), 0.835, -0.25
"""What is seen: metres to the back and the front of the hip joints, and above them."""

MARGIN = 0.015

FADES_FROM = -0.185
"""Metres above the hip joints from where on down the picture fades out."""

THIGH_BONE_FADES = (-0.115, -0.215)
"""The same for the thigh bone, which is there to show where the hip turns."""


def camera_of(pose: Pose, canvas: Canvas) -> Camera:
    """The camera, which stands still."""
    hips = vector(*pose.keys[0].pelvis.at)
    corners = [hips + vector(0, y, z) for y in SIDES_OF_PICTURE for z in (TOP_OF_PICTURE, BOTTOM_OF_PICTURE)]
    x, y, z = (float(number) for number in np.mean(corners, axis=0))
    return fitted(Camera(pose.view.around, pose.view.above, DISTANCE, (x, y, z)), np.array(corners), canvas, MARGIN)


def chart(pose: Pose, person: Person, progress: float, fineness: Fineness) -> Bytes:
    """One picture, of shape (h, w, 4), in sRGB with straight alpha; `progress` is how far the move is, from 0 to 1."""
    canvas, samples, coarse, taps = astuple(fineness)
    camera, bones = camera_of(pose, canvas), posed(pose, person, progress).bones
    scenes = (
        scene_at(pose, person, progress, coarse=coarse),
        column(bones, coarse),
        hip(bones, person.build, near_side(pose), coarse),
    )
    body, spine, near = (paint(scene, camera, canvas, samples, taps).body for scene in scenes)
    heights = pose.keys[0].pelvis.at[2] + np.array([*THIGH_BONE_FADES, FADES_FROM, BOTTOM_OF_PICTURE])
    first, last, low, end = _rows(camera, heights, canvas)
    return faded(over(body, spine, faded(near, first, last)), low, end)


def near_side(pose: Pose) -> SideName:
    """The side of somebody upright on which the camera stands."""
    return LEFT if pose.view.around > 0 else RIGHT


def _rows(camera: Camera, heights: Floats, canvas: Canvas) -> tuple[float, ...]:
    """The rows of the picture, in pixels, where heights above the floor are seen."""
    points = np.column_stack([np.zeros((len(heights), 2)), heights])
    return tuple(float(row) for row in camera.project(points, canvas)[1])
