# SPDX-License-Identifier: LGPL-3.0-or-later
"""A strap goes from hand to hand round the sole of a foot, and moves with them."""

import numpy as np
import pytest

from companion.illustrator.body.clothes import sole
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SIDES
from companion.illustrator.room.strap import IN_FIST, TAIL, WIDE, strap
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import PERSON, changed, shipped

POSE = shipped("hamstring-supine-strap")


@pytest.fixture(scope="module", params=[0.0, 0.5, 1.0])
def bones(request):
    return posed(POSE, PERSON, request.param).bones


def fist(bones, side):
    return bones.arms[side].hand.point(*IN_FIST)


def away(part, point):
    """How far a point is from the strap; negative inside."""
    return float(part.field.distance(np.asarray(point)[None])[0])


def test_both_hands_hold_it_and_its_ends_hang_out_of_them(bones):
    held = strap(bones, LEFT)

    for side in SIDES:
        assert away(held, fist(bones, side)) < 0
        assert away(held, fist(bones, side) - (0, 0, TAIL)) < 0
        assert away(held, fist(bones, side) - (0, 0, TAIL + 2 * WIDE)) > 0


def test_it_lies_close_under_the_sole(bones):
    held, shoe = strap(bones, LEFT), meshed(sole(bones, LEFT), 0.004).vertices
    gap = held.field.distance(shoe)

    assert -0.006 < gap.min() < 0.002
    # at both edges of the sole, and before the ankle
    close = (shoe[gap < 0.004] - bones.legs[LEFT].foot.origin) @ bones.legs[LEFT].foot.turn
    assert close[:, 0].min() < -0.02
    assert close[:, 0].max() > 0.02
    assert close[:, 1].max() < 0


def test_between_foot_and_hand_it_is_one_straight_piece(bones):
    held, at = strap(bones, LEFT), bones.legs[LEFT].foot
    for side in SIDES:
        end = fist(bones, side)
        ways = np.linspace(0.1, 1.0, 20)[:, None]
        edge = at.point(0, -0.06, -0.06)
        reaches = [away(held, edge + (end - edge) * way) for way in ways]
        assert max(reaches) < 0.06
        assert reaches[-1] < 0


def test_a_hand_that_moves_takes_it_along():
    moved = changed(POSE, "hold", right_arm={"at": (0.25, 0.20, 0.45)})
    before, after = (posed(pose, PERSON, 1.0).bones for pose in (POSE, moved))
    one, other = (strap(bones, LEFT) for bones in (before, after))

    assert away(other, fist(after, RIGHT)) < 0
    assert away(other, fist(before, RIGHT)) > 0.02
    assert away(one, fist(after, RIGHT)) > 0.02
    assert away(other, fist(after, LEFT)) < 0


def test_it_goes_round_the_foot_that_is_told():
    bones = posed(POSE, PERSON, 1.0).bones
    under = bones.legs[RIGHT].foot.point(0, -0.06, -0.092)

    assert away(strap(bones, RIGHT), under) < 0.002
    assert away(strap(bones, LEFT), under) > 0.2
