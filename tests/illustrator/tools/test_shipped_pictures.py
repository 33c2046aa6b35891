# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pictures that come with the program are what the illustrator draws from the poses of today."""

import pytest

from companion.illustrator.tools.confirm import SAME, difference
from companion.illustrator.tools.moments import HOLD, MOVE
from tests.illustrator.works import POSED, shipped

MIDDLE = MOVE[len(MOVE) // 2]


def test_the_starter_moves_have_poses():
    starters = {"hip-flexor-half-kneel", "hip-flexor-standing", "glute-supine-figure4", "glute-seated-figure4"}

    assert starters <= set(POSED)


@pytest.mark.parametrize("stretch", POSED)
def test_pictures_are_as_new_as_pose_person_and_illustrator(stretch):
    assert not shipped(stretch).is_stale, (
        "A pose, a person or the illustrator has changed. Draw it again: python -m companion.illustrator render; "
        "or, if nothing that is seen was to change: python -m companion.illustrator confirm"
    )


@pytest.mark.parametrize(
    ("stretch", "moment"), [("glute-supine-figure4", HOLD), ("hip-flexor-half-kneel", MIDDLE)], ids=["hold", "middle"]
)
def test_drawn_again_a_picture_looks_the_same(stretch, moment):
    work = shipped(stretch)
    camera = work.camera

    assert difference(work, moment, camera) <= SAME


def test_a_picture_of_another_moment_does_not_pass_for_the_same(tmp_path):
    """A few frames further on, the difference is far above what is allowed."""
    work = shipped("hip-flexor-half-kneel")
    kept, later = MOVE[16], MOVE[22]

    assert difference(work, later, work.camera, kept=kept) > 2 * SAME
