# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hair covers the crown, leaves the face free, and ends where its style says; all as of a head of size 1."""

import numpy as np
import pytest

from companion.illustrator.body.hair import add_hair
from companion.illustrator.body.head import head_of
from companion.illustrator.body.person import Hairstyle
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, skeleton

BONES = skeleton()


def hair(style):
    field = Field()
    add_hair(field, BONES, BUILD, style)
    return field


def worn(style):
    """The vertices of a style, as of the head: to the person's left, to the back, up."""
    head = head_of(BONES, BUILD)
    return (meshed(hair(style), 0.006).vertices - head.frame.origin) @ head.frame.turn / head.size


@pytest.mark.parametrize("style", Hairstyle)
def test_hair_covers_the_crown_and_leaves_the_eyes_free(style):
    head = head_of(BONES, BUILD)
    crown, *eyes = (head.point(*place) for place in ((0, 0.02, 0.19), (0.029, -0.09, 0.08), (-0.029, -0.09, 0.08)))

    assert hair(style).distance(crown[None])[0] < 0
    assert hair(style).distance(np.array(eyes)).min() > 0.01


def test_a_bun_stands_above_the_crown_and_hardly_behind_the_head():
    """Who lies on the back lies on the head, not on the bun."""
    bun, short = worn(Hairstyle.BUN), worn(Hairstyle.SHORT)

    assert bun[:, 2].max() > short[:, 2].max() + 0.015
    assert bun[:, 1].max() < short[:, 1].max() + 0.016


def test_a_bob_is_the_longest():
    ends = {style: worn(style)[:, 2].min() for style in Hairstyle}

    assert min(ends, key=ends.get) is Hairstyle.BOB
