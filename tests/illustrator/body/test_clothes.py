# SPDX-License-Identifier: LGPL-3.0-or-later
"""Clothes lie over the skin, and end where the person's file says."""

from dataclasses import replace

import numpy as np
import pytest

from companion.illustrator.body.body import body
from companion.illustrator.body.clothes import ANKLE_TO_SOLE, SOCK_HEIGHT, shirt, shoe, shorts, sock, sole
from companion.illustrator.frames import about_x
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, PERSON, skeleton

BONES = skeleton()


def wearing(**lengths):
    return replace(PERSON, clothes=replace(PERSON.clothes, **lengths))


def lowest(field):
    return meshed(field, 0.01).vertices[:, 2].min()


@pytest.mark.parametrize("leg", [0.4, 0.62, 0.95, 1.5])
def test_trousers_end_where_the_file_says(leg):
    hip = BONES.legs["left"].thigh.origin[2]
    below = min(leg, 1) * BUILD.thigh + max(leg - 1, 0) * BUILD.shank

    assert lowest(shorts(BONES, wearing(leg=leg))) == pytest.approx(hip - below, abs=0.02)


@pytest.mark.parametrize("sleeve", [0.5, 0.8, 1.6])
def test_sleeves_end_where_the_file_says(sleeve):
    """Seen on an arm that is held out to the front."""
    bones = skeleton(left_shoulder=about_x(-90))
    vertices = meshed(shirt(bones, wearing(sleeve=sleeve)), 0.01).vertices
    shoulder = bones.arms["left"].upper.origin
    of_sleeve = vertices[(vertices[:, 0] > shoulder[0]) & (np.abs(vertices[:, 2] - shoulder[2]) < 0.06)]
    ahead = min(sleeve, 1) * BUILD.upper_arm + max(sleeve - 1, 0) * BUILD.forearm

    assert shoulder[1] - of_sleeve[:, 1].min() == pytest.approx(ahead, abs=0.02)


@pytest.mark.parametrize("cloth", [shirt, shorts])
def test_cloth_lies_outside_the_skin(cloth):
    skin = body(BONES, BUILD)
    outside = skin.distance(meshed(cloth(BONES, PERSON), 0.01).vertices)

    # what closes a hem lies within the body
    assert np.median(outside) > 0.004
    assert outside.max() < 0.04


def test_trousers_lie_closer_below_the_knee_and_cover_the_socks_end():
    long = shorts(BONES, wearing(leg=1.84))
    shank = BONES.legs["left"].shank
    rim = sock(BONES, PERSON, "left")
    ring = meshed(rim, 0.01).vertices
    at_top = ring[ring[:, 2] > shank.point(0, 0, SOCK_HEIGHT - BUILD.shank)[2] - 0.006]
    below_knee = meshed(long, 0.01).vertices
    below_knee = below_knee[np.abs(below_knee[:, 2] - shank.origin[2] + 0.5 * BUILD.shank) < 0.05]

    assert long.distance(at_top).max() < 0
    assert np.median(body(BONES, BUILD).distance(below_knee)) == pytest.approx(0.006, abs=0.002)


def test_shirt_and_shorts_leave_no_skin_between_them():
    waist = body(BONES, BUILD)
    ring = meshed(waist, 0.01).vertices
    hips = BONES.pelvis.origin[2]
    at_waist = ring[(np.abs(ring[:, 2] - hips - 0.08) < 0.03) & (np.abs(ring[:, 0]) < 0.14)]
    covered = np.minimum(shirt(BONES, PERSON).distance(at_waist), shorts(BONES, PERSON).distance(at_waist))

    assert len(at_waist) > 50
    assert covered.max() < 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_shoe_stands_on_its_sole_and_covers_the_sock(side):
    ankle = BONES.legs[side].foot.origin
    sole_low, shoe_low = lowest(sole(BONES, side)), lowest(shoe(BONES, side))

    assert sole_low == pytest.approx(ankle[2] - ANKLE_TO_SOLE, abs=0.006)
    assert shoe_low > sole_low
    stocking = meshed(sock(BONES, PERSON, side), 0.01).vertices
    inside = stocking[stocking[:, 2] < ankle[2] - 0.01]
    assert shoe(BONES, side).distance(inside).max() < 0.004
