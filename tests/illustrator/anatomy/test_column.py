# SPDX-License-Identifier: LGPL-3.0-or-later
"""The spine between the sacrum and the skull, as the pelvis tips."""

from itertools import pairwise

import numpy as np
import pytest

from companion.illustrator.anatomy.column import CERVICAL, LUMBAR, SACRUM_TOP, THORACIC, vertebrae
from companion.illustrator.body.person_file import read_person
from companion.illustrator.pose.posing import posed
from companion.illustrator.tools.tilt import tilt_pose

POSE, PERSON = tilt_pose(), read_person("default")
MOMENTS = (0.0, 0.25, 0.5, 0.75, 1.0)


def spine(progress):
    bones = posed(POSE, PERSON, progress).bones
    return bones, list(vertebrae(bones))


def leaning(bone):
    """Degrees by which a bone leans forward."""
    up = bone.at.turn[:, 2]
    return float(np.degrees(np.arctan2(-up[1], up[2])))


def hollow(progress):
    """Degrees between the lowest and the highest bone of the low back."""
    _, found = spine(progress)
    return leaning(found[0]) - leaning(found[4])


def test_there_are_as_many_bones_as_in_a_person():
    _, found = spine(0.5)

    assert [bone.section for bone in found] == [LUMBAR] * 5 + [THORACIC] * 12 + [CERVICAL] * 7
    assert [bone.name for bone in found[:5]] == [f"lumbar {number}" for number in (5, 4, 3, 2, 1)]


@pytest.mark.parametrize("progress", MOMENTS)
def test_bone_stands_on_bone(progress):
    bones, found = spine(progress)

    assert np.allclose(found[0].disc.point(0, 0, -found[0].gap / 2), bones.pelvis.point(*SACRUM_TOP), atol=0.001)
    for lower, upper in pairwise(found):
        top, bottom = lower.at.point(0, 0, lower.height / 2), upper.disc.point(0, 0, -upper.gap / 2)
        assert np.linalg.norm(top - bottom) < 0.002
        assert abs(leaning(lower) - leaning(upper)) < 30


@pytest.mark.parametrize("progress", MOMENTS)
def test_bones_keep_their_size(progress):
    """The line is led anew for each tilt; its length must not show it."""
    heights, level = ([bone.height for bone in spine(at)[1]] for at in (progress, 0.5))

    assert np.allclose(heights, level, rtol=0.08)


def test_the_hollow_of_the_low_back_follows_the_pelvis():
    hollows = [hollow(progress) for progress in MOMENTS]

    assert hollows == sorted(hollows)
    assert 35 < hollow(0.5) < 60  # a usual one
    assert hollow(1.0) - hollow(0.0) > 25


def test_chest_and_head_stay_where_they_are():
    places = np.array([[bone.at.origin for bone in spine(progress)[1][12:]] for progress in MOMENTS])

    assert np.ptp(places, axis=0).max() < 0.012
