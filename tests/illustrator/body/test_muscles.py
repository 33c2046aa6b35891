# SPDX-License-Identifier: LGPL-3.0-or-later
"""The highlight lies where the muscle is."""

import numpy as np
import pytest

from companion.domain.stretch import Muscle
from companion.illustrator.body.body import body
from companion.illustrator.body.muscles import TUBES, muscle_weights, tubes_of
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, SITTING, skeleton

STANDING = skeleton()
SKIN = meshed(body(STANDING, BUILD), 0.012)


def lit(muscle, side="left", bones=STANDING, skin=SKIN):
    """The vertices that are lit, in the pelvis's frame: to the person's left, to the back, to the head."""
    weights = muscle_weights(skin.vertices, skin.normals, tubes_of((muscle,), bones, BUILD, side))
    assert weights.min() >= 0
    assert weights.max() <= 1
    return (skin.vertices[weights > 0.5] - bones.pelvis.origin) @ bones.pelvis.turn


@pytest.mark.parametrize("muscle", TUBES)
def test_a_muscle_is_seen_and_lies_on_its_own_side(muscle):
    left, right = lit(muscle), lit(muscle, "right")

    assert len(left) > 10
    assert left[:, 0].mean() > 0.01
    assert right[:, 0].mean() < -0.01
    # of the other side nothing is lit but what lies at the midline
    assert left[:, 0].min() > -0.03


@pytest.mark.parametrize("muscle", [Muscle.ILIOPSOAS, Muscle.RECTUS_FEMORIS, Muscle.QUADRICEPS, Muscle.ABDOMINALS])
def test_what_lies_in_front_is_lit_in_front(muscle):
    assert (lit(muscle)[:, 1] < 0.02).all()


@pytest.mark.parametrize("muscle", [Muscle.GLUTEUS_MAXIMUS, Muscle.HAMSTRINGS, Muscle.CALF, Muscle.BACK_EXTENSORS])
def test_what_lies_behind_is_lit_behind(muscle):
    assert lit(muscle)[:, 1].mean() > 0.02


def test_the_iliopsoas_crosses_the_groin():
    heights = lit(Muscle.ILIOPSOAS)[:, 2]

    assert heights.max() > 0.03
    assert heights.min() < -0.05


def test_hamstrings_and_calf_lie_below_the_hip():
    assert lit(Muscle.HAMSTRINGS)[:, 2].max() < 0
    assert lit(Muscle.CALF)[:, 2].max() < -BUILD.thigh


def test_the_adductors_reach_half_way_down_the_inside_of_the_thigh():
    inner = lit(Muscle.ADDUCTORS)

    assert inner[:, 2].min() < -0.30
    assert inner[:, 0].max() < 0.05
    # so broad that they are seen from the feet
    assert np.ptp(inner[:, 1]) > 0.12


@pytest.mark.parametrize("muscle", [Muscle.HAMSTRINGS, Muscle.CALF])
def test_what_lies_behind_a_leg_is_seen_from_its_outer_side(muscle):
    weights = muscle_weights(SKIN.vertices, SKIN.normals, tubes_of((muscle,), STANDING, BUILD, "left"))
    outwards = SKIN.normals[weights > 0.5][:, 0]

    assert (outwards > 0.6).sum() > 75
    assert (outwards < -0.6).sum() < 25


def test_the_outer_hip_is_lit_from_the_rim_of_the_bone_to_below_the_joint():
    outside = lit(Muscle.GLUTEUS_MEDIUS)

    assert outside[:, 2].max() > 0.11
    assert outside[:, 2].min() < -0.08
    assert outside[:, 0].min() > 0.08


def test_the_buttock_turns_under_the_body_of_who_sits():
    sitting = skeleton(**SITTING)
    skin = meshed(body(sitting, BUILD), 0.012)

    lower, higher = lit(Muscle.GLUTEUS_MAXIMUS, bones=sitting, skin=skin), lit(Muscle.GLUTEUS_MAXIMUS)

    assert lower[:, 2].mean() < higher[:, 2].mean()


def test_what_lies_too_deep_is_not_lit():
    assert tubes_of((Muscle.DEEP_HIP_ROTATORS,), STANDING, BUILD, "left") == ()
    assert not np.any(muscle_weights(SKIN.vertices, SKIN.normals, ()))
