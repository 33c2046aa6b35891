# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is drawn on a face lies on its skin, and what a person's file does not ask for is not drawn."""

from dataclasses import replace

import numpy as np
import pytest

from companion.illustrator.body.face import features
from companion.illustrator.body.head import add_skull, head_of
from companion.illustrator.paint.surface import Material
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import PERSON, skeleton

BONES = skeleton()
GOLD = Material("F3DDA6", "DDBB72", "A67F40", "6E5022")
MARKED = replace(PERSON, build=replace(PERSON.build, lines=1.0), glasses=GOLD)


def drawn(person, name):
    """The vertices of a feature, as of a head of size 1, and how far each stands out of the skin."""
    field = next(feature.field for feature in features(BONES, person) if feature.name == name)
    skin, head = Field(), head_of(BONES, person.build)
    add_skull(skin, head, "skull", person.build)
    vertices = meshed(field, 0.0012).vertices
    return (vertices - head.frame.origin) @ head.frame.turn / head.size, skin.distance(vertices)


def names(person):
    return [feature.name for feature in features(BONES, person)]


def test_nobody_wears_glasses_or_has_lines_unless_the_file_says_so():
    assert not {"glasses", "lines of age"} & set(names(PERSON))
    assert names(MARKED) == [*names(PERSON), "lines of age", "glasses"]


@pytest.mark.parametrize("name", ["whites of the eyes", "brows", "lips", "lines of age"])
def test_what_is_drawn_hugs_the_skin(name):
    _, above = drawn(MARKED, name)

    assert above.max() < 0.005
    assert above.max() > 0


def test_glasses_stand_before_the_eyes_and_reach_both_ears():
    places, above = drawn(MARKED, "glasses")
    rims = (places[:, 1] < -0.08) & (np.abs(places[:, 0]) > 0.012)

    assert above[rims].min() > 0
    for side in (1, -1):
        arm = places[places[:, 0] * side > 0.055]
        assert arm[:, 1].max() == pytest.approx(0.009, abs=0.004)
    assert np.sort(np.abs(places[:, 0])).min() < 0.002


def test_glasses_have_the_colours_of_the_file():
    glasses = next(feature for feature in features(BONES, MARKED) if feature.name == "glasses")

    assert glasses.material == GOLD
