# SPDX-License-Identifier: LGPL-3.0-or-later
import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from companion.figure.arrow import Arrow, Ink, painted, strength
from companion.figure.geometry import Box

STRAIGHT = Arrow(((0, 0), (100, 0)), 10)
TEAL, PAPER, NIGHT = QColor("#07544F"), QColor("#F3F0E9"), QColor("#202626")

points = st.lists(st.tuples(st.floats(0, 960), st.floats(0, 720)), min_size=2, max_size=8)


def test_a_straight_arrow_is_thin_at_its_tail_and_ends_in_its_tip() -> None:
    across = {round(x, 1): abs(y) for x, y in STRAIGHT.outline}

    assert max(across) == 100
    assert across[100] == 0
    assert across[0] == pytest.approx(2)
    assert max(abs(y) for _x, y in STRAIGHT.outline) == pytest.approx(12.5)
    assert across[76] == pytest.approx(5)


def test_the_shaft_grows_towards_the_head() -> None:
    upper = [(x, y) for x, y in STRAIGHT.outline if y > 0 and x < 75]

    assert len(upper) > 5
    assert all(one[1] < other[1] for one, other in pairwise(sorted(upper)))


@given(points, st.floats(1, 60))
def test_any_arrow_has_an_outline_that_lies_close_to_its_curve(
    given_points: list[tuple[float, float]], width: float
) -> None:
    assume(all(math.dist(one, other) >= 1 for one, other in pairwise(given_points)))
    arrow = Arrow(tuple(given_points), width)
    reach = max(math.dist(one, other) for one, other in pairwise(given_points)) + 2 * width

    assert all(math.isfinite(x) and math.isfinite(y) for x, y in arrow.outline)
    assert any(math.dist(corner, given_points[-1]) < 1e-6 for corner in arrow.outline)
    assert all(min(math.dist(corner, point) for point in given_points) <= reach for corner in arrow.outline)
    assert all(arrow.box.x <= x <= arrow.box.right and arrow.box.y <= y <= arrow.box.bottom for x, y in arrow.outline)


@pytest.mark.parametrize(("progress", "seen"), [(0, 1), (0.5, 1), (0.8, 1), (0.9, 0.5), (1, 0)])
def test_it_fades_over_the_last_fifth_of_the_move(progress: float, seen: float) -> None:
    assert strength(progress) == pytest.approx(seen)


def test_the_halo_is_the_one_that_stands_out_more() -> None:
    assert Ink.against(TEAL, PAPER, NIGHT).halo == PAPER
    assert Ink.against(QColor("#7FDDD2"), NIGHT, PAPER).halo == NIGHT
    assert Ink.against(QColor("#5CF2E3"), QColor("white"), QColor("black")).halo == QColor("black")


def middle(picture: QImage, x: float) -> QColor:
    return picture.pixelColor(round(x * picture.width()), picture.height() // 2)


def test_it_is_painted_in_its_colour_with_the_halo_around() -> None:
    picture = painted(STRAIGHT, Ink(TEAL, PAPER), 2.0, mirrored=False)
    across = [picture.pixelColor(100, y) for y in range(picture.height())]

    assert (picture.width(), picture.height()) == (
        math.ceil(2 * STRAIGHT.box.width),
        math.ceil(2 * STRAIGHT.box.height),
    )
    assert middle(picture, 0.5) == TEAL
    assert PAPER in across
    assert across[0].alpha() == 0


def test_in_the_mirror_it_points_the_other_way() -> None:
    plain, flipped = (painted(STRAIGHT, Ink(TEAL, PAPER), 2.0, mirrored=flag) for flag in (False, True))

    def heights(picture: QImage) -> tuple[int, int]:
        """How much of a column is painted near the left and near the right end."""
        columns = (round(picture.width() * 0.2), round(picture.width() * 0.8))
        left, right = (sum(picture.pixelColor(x, y).alpha() > 0 for y in range(picture.height())) for x in columns)
        return left, right

    assert heights(plain)[0] < heights(plain)[1]
    assert heights(flipped)[0] > heights(flipped)[1]


def test_the_box_of_an_arrow_holds_its_halo() -> None:
    assert STRAIGHT.box == Box(pytest.approx(-3.2), pytest.approx(-15.7), pytest.approx(106.4), pytest.approx(31.4))
