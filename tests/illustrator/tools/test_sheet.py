# SPDX-License-Identifier: LGPL-3.0-or-later
import numpy as np
import pytest
from PIL import Image

from companion.illustrator.tools.sheet import CAPTION, STAGES, finished, on_stage, sheet
from tests.illustrator.works import FIGURES


def disc(colour, size=(40, 30)):
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    picture.paste(colour, (10, 5, 30, 25))
    return picture


@pytest.mark.parametrize("stage", STAGES)
def test_a_picture_stands_on_its_stage(stage):
    shown = np.asarray(on_stage(disc((200, 40, 30, 255)), stage), int)

    assert tuple(shown[15, 20]) == (200, 40, 30)
    assert np.abs(shown[0, 0] - np.array(Image.new("RGB", (1, 1), STAGES[stage]).getpixel((0, 0)))).max() < 40


def test_pictures_stand_in_rows():
    whole = sheet([(str(number), disc((number * 40, 0, 0, 255))) for number in range(5)], columns=2)

    assert whole.size == (80, 3 * (30 + CAPTION))
    assert whole.getpixel((20, CAPTION + 15)) == (0, 0, 0)
    assert whole.getpixel((60, CAPTION + 15)) == (40, 0, 0)
    assert whole.getpixel((20, 2 * (CAPTION + 30) + CAPTION + 15)) == (160, 0, 0)


def test_of_finished_pictures_start_middle_hold_and_other_side_are_shown():
    folder = FIGURES / "hip-flexor-standing" / "default"

    shown = list(finished([folder], (160, 120)))

    assert [name.split(", ")[1] for name, _ in shown] == ["start", "middle", "hold", "other side"]
    hold, other = (np.asarray(picture, int) for _, picture in shown[2:])
    assert np.array_equal(hold[:, ::-1], other)
    assert np.abs(np.asarray(shown[0][1], int) - hold).max() > 60
