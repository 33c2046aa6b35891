# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is seen of a pose: which side is lit, what moves with the hands, and how much of the picture it fills."""

from dataclasses import replace

import numpy as np
import pytest

from companion.domain.stretch import Muscle
from companion.illustrator.figure import camera_of, scene_at
from companion.illustrator.paint.camera import MARGIN
from companion.illustrator.pose.pose import Inset
from companion.illustrator.pose.posing import posed
from tests.illustrator.pose.bodies import PERSON, shipped

ROUGH = 7.0
CANVAS = (480, 360)
STANDING = replace(shipped("hip-flexor-standing"), muscles=(Muscle.QUADRICEPS,))
INSET = Inset(160, 30, (0, 0, 0.9), 0.6, (0.8, 0.25), 0.3)


@pytest.mark.parametrize(
    ("shows", "lights", "left", "right"),
    [("left", "left", True, False), ("left", "right", False, True), ("both", "both", True, True)],
)
def test_the_side_that_is_to_be_lit_is_lit_whatever_is_shown(shows, lights, left, right):
    scene = scene_at(replace(STANDING, shows=shows, lights=lights), PERSON, 0.0, coarse=ROUGH)
    pelvis = posed(STANDING, PERSON, 0.0).bones.pelvis
    lit = np.concatenate([surface.vertices[surface.muscle > 0.5] for surface in scene.surfaces])
    aside = (lit - pelvis.origin) @ pelvis.turn[:, 0]

    assert ((aside > 0.05).any(), (aside < -0.05).any()) == (left, right)


def test_a_strap_is_among_what_is_seen_and_moves():
    pose = shipped("hamstring-supine-strap")
    start, hold = (
        next(surface for surface in scene_at(pose, PERSON, at, coarse=ROUGH / 2).surfaces if surface.part == "strap")
        for at in (0.0, 1.0)
    )

    assert not start.of_person
    assert np.linalg.norm(start.vertices.max(axis=0) - hold.vertices.max(axis=0)) > 0.1


def test_without_a_strap_there_is_none():
    assert all(surface.part != "strap" for surface in scene_at(STANDING, PERSON, 0.0, coarse=ROUGH).surfaces)


def test_below_an_inset_the_body_is_as_large_and_stands_at_the_lower_edge():
    alone, below = (camera_of(pose, PERSON, CANVAS) for pose in (STANDING, replace(STANDING, inset=INSET)))
    feet = np.array([leg.foot.origin for leg in posed(STANDING, PERSON, 0.0).bones.legs.values()])
    rows = [camera.project(feet, CANVAS)[1] for camera in (alone, below)]

    assert (below.focal, below.eye) == (alone.focal, pytest.approx(alone.eye))
    assert below.shift[0] == alone.shift[0]
    assert below.shift[1] >= alone.shift[1] - 1e-9
    assert (rows[1] < (1 - MARGIN) * CANVAS[1]).all()
