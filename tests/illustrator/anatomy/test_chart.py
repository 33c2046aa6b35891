# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of the standing figure with its bones."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from companion.illustrator.anatomy.bones import column, hip
from companion.illustrator.anatomy.chart import camera_of, chart, near_side
from companion.illustrator.anatomy.see_through import faded, over
from companion.illustrator.body.person_file import read_person
from companion.illustrator.figure import scene_at
from companion.illustrator.illustration import Fineness
from companion.illustrator.paint.painter import paint
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.skeleton import LEFT, RIGHT
from companion.illustrator.tools.tilt import tilt_pose

POSE, PERSON = tilt_pose(), read_person("default")
COARSE, CANVAS = 3.0, (150, 150)
ROUGH = Fineness(CANVAS, samples=1, coarse=COARSE, taps=0)


def painted(scene):
    return paint(scene, camera_of(POSE, CANVAS), CANVAS, samples=1, taps=0).body


@pytest.fixture(scope="module", params=[0.0, 0.5, 1.0])
def layers(request):
    """Body, spine and hip at one moment."""
    bones = posed(POSE, PERSON, request.param).bones
    scenes = (
        scene_at(POSE, PERSON, request.param, coarse=COARSE),
        column(bones, COARSE),
        hip(bones, PERSON.build, RIGHT, COARSE),
    )
    return [painted(scene) for scene in scenes]


def test_no_bone_leaves_the_body(layers):
    body, spine, near = (layer[..., 3] > 128 for layer in layers)

    assert spine.sum() > 300
    assert near.sum() > 300
    assert not (spine & ~body).any()
    assert not (near & ~body).any()


def test_bones_lie_over_the_body_and_nothing_lies_beside_it(layers):
    body, spine, near = layers
    whole = over(body, spine, near)

    assert np.array_equal(whole[..., 3] > 0, body[..., 3] > 0)
    bare = (spine[..., 3] == 255) & (near[..., 3] == 0)
    assert np.array_equal(whole[bare], spine[bare])
    far = np.zeros_like(bare)
    far[:18] = True  # the head
    assert np.abs(whole[far].astype(int) - body[far]).max() <= 1


def test_the_low_back_shines_through_the_hip_bone(layers):
    body, spine, near = layers
    both = (spine[..., 3] == 255) & (near[..., 3] == 255)
    whole, alone = over(body, spine, near)[both].astype(int), near[both].astype(int)

    assert both.any()
    assert np.abs(whole - alone).max() > 20


def test_a_picture_fades_out_downwards():
    picture = np.full((10, 2, 4), 200, dtype=np.uint8)
    shares = faded(picture, 2, 8)[:, 0, 3]

    assert list(shares[:2]) == [200, 200]
    assert list(shares[8:]) == [0, 0]
    assert all(upper >= lower for upper, lower in pairwise(shares))


def test_the_person_looks_to_the_right_and_stands_still_below():
    start, hold = (chart(POSE, PERSON, at, ROUGH).astype(int) for at in (0.0, 1.0))
    covered = hold[..., 3] > 128
    columns = np.flatnonzero(covered.any(axis=0))
    head = np.flatnonzero(covered[:30].any(axis=0))

    assert columns.max() - head.max() > 15  # the hands, before the face
    assert head.min() - columns.min() < 6
    assert np.abs(start - hold)[138:].mean() < 2
    assert np.abs(start - hold)[80:110].mean() > 4
    assert not hold[-1, :, 3].any()


@pytest.mark.parametrize(("around", "side"), [(-90, RIGHT), (90, LEFT)])
def test_the_hip_that_is_drawn_is_the_near_one(around, side):
    assert near_side(replace(POSE, view=replace(POSE.view, around=around))) == side
