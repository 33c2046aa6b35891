# SPDX-License-Identifier: LGPL-3.0-or-later
import numpy as np

from companion.illustrator.body.person_file import read_person
from companion.illustrator.tools.preview import QUICK, preview
from tests.illustrator.works import pose_of


def red(picture):
    pixels = np.asarray(picture, int)
    return ((pixels[..., 0] > pixels[..., 1] + 90) & (pixels[..., 3] > 200)).sum()


def test_a_preview_shows_each_moment_by_name_and_the_highlight_grows():
    shown = preview(pose_of("glute-supine-figure4"), read_person("default"), (0.0, 1.0))

    assert [name for name, _ in shown] == ["glute-supine-figure4 at 0%", "glute-supine-figure4 at 100%"]
    assert all(picture.size == QUICK.canvas for _, picture in shown)
    start, hold = (picture for _, picture in shown)
    assert red(hold) > 300
    assert red(start) < red(hold) / 5
