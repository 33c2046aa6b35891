# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pictures that come with the program are what the illustrator draws from the poses of today."""

import pytest

from companion.illustrator.tools.confirm import SAME, difference
from companion.illustrator.tools.moments import FULL
from tests.illustrator.works import PEOPLE, POSED, shipped

MIDDLE = FULL.move[len(FULL.move) // 2]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("stretch", POSED)
def test_pictures_are_as_new_as_pose_person_and_illustrator(stretch, person):
    assert not shipped(stretch, person).is_stale, (
        "A pose, a person or the illustrator has changed. Draw it again: python -m companion.illustrator render; "
        "or, if nothing that is seen was to change: python -m companion.illustrator confirm"
    )


@pytest.mark.parametrize(
    ("stretch", "moment"),
    [("glute-supine-figure4", FULL.hold), ("hip-flexor-half-kneel", MIDDLE)],
    ids=["hold", "middle"],
)
def test_drawn_again_a_picture_looks_the_same(stretch, moment):
    work = shipped(stretch)
    camera = work.camera

    assert difference(work, moment, camera) <= SAME


def test_a_picture_of_another_moment_does_not_pass_for_the_same(tmp_path):
    """A few frames further on, the difference is far above what is allowed."""
    work = shipped("hip-flexor-half-kneel")
    kept, later = FULL.move[16], FULL.move[22]

    assert difference(work, later, work.camera, kept=kept) > 2 * SAME
