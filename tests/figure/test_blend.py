# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage

from companion.figure.blend import Blend, Pose, Sprite, composed

SIZE = QSize(10, 10)


def sprite(colour: str, width: int = 10, x: int = 0) -> Sprite:
    image = QImage(width, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colour))
    return Sprite(image, QPoint(x, 0))


WHITE, BLACK = Pose(sprite("white"), None), Pose(sprite("black"), None)


@pytest.mark.parametrize("weight", [0.0, 0.01, 0.25, 1 / 3, 0.5, 0.77, 0.99, 1.0])
def test_what_is_solid_in_both_frames_stays_solid_in_between(weight: float) -> None:
    pixel = composed(Blend(SIZE, WHITE, BLACK, weight), 0).pixelColor(5, 5)

    assert pixel.alpha() >= 253
    assert pixel.red() == pytest.approx(255 * (1 - weight), abs=3)


def test_what_is_solid_in_one_frame_only_fades_with_its_weight() -> None:
    narrow = Pose(sprite("black", width=4), None)
    picture = composed(Blend(SIZE, WHITE, narrow, 0.75), 0)

    assert picture.pixelColor(8, 5).alpha() == pytest.approx(64, abs=2)
    assert picture.pixelColor(2, 5).alpha() >= 253


def test_the_highlight_lies_over_the_body_at_its_strength() -> None:
    pose = Pose(sprite("white"), sprite("red", width=4, x=6))
    still = Blend(SIZE, pose, pose, 0.0)

    assert composed(still, 0).pixelColor(8, 5) == QColor("white")
    assert composed(still, 0.5).pixelColor(8, 5).green() == pytest.approx(128, abs=2)
    assert composed(still, 1).pixelColor(8, 5) == QColor("red")
    assert composed(still, 1).pixelColor(2, 5) == QColor("white")


def test_a_highlight_that_only_the_later_frame_has_fades_in_with_it() -> None:
    later = Pose(sprite("white"), sprite("red"))

    greens = [composed(Blend(SIZE, WHITE, later, weight), 1).pixelColor(5, 5).green() for weight in (0, 0.5, 1)]

    assert greens == [255, pytest.approx(128, abs=2), 0]
