# SPDX-License-Identifier: LGPL-3.0-or-later
import math

from hypothesis import given
from hypothesis import strategies as st

from companion.figure.geometry import Box, around, fitted, flipped, lamp, placed

lengths = st.floats(1, 4000)
positions = st.floats(-4000, 4000)
boxes = st.builds(Box, positions, positions, lengths, lengths)


def is_inside(inner: Box, outer: Box) -> bool:
    slack = 1e-6
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


@given(boxes, boxes)
def test_a_fitted_box_keeps_its_proportions_and_touches_two_opposite_edges(shape: Box, room: Box) -> None:
    box = fitted(shape, room)

    assert is_inside(box, room)
    assert math.isclose(box.width * shape.height, box.height * shape.width, rel_tol=1e-6)
    assert math.isclose(box.width, room.width) or math.isclose(box.height, room.height)


@given(boxes, boxes)
def test_a_fitted_box_stands_in_the_middle(shape: Box, room: Box) -> None:
    box = fitted(shape, room)

    assert math.isclose(box.x + box.right, room.x + room.right, abs_tol=1e-6)
    assert math.isclose(box.y + box.bottom, room.y + room.bottom, abs_tol=1e-6)


def test_nothing_fits_into_an_empty_room() -> None:
    assert fitted(Box(0, 0, 4, 3), Box(0, 0, 100, 0)) == Box(50, 0, 0, 0)


@given(st.lists(boxes, min_size=1, max_size=8))
def test_the_box_around_others_holds_each_of_them_and_is_no_larger(parts: list[Box]) -> None:
    whole = around(parts)

    assert all(is_inside(part, whole) for part in parts)
    assert whole.x in [part.x for part in parts]
    assert any(math.isclose(whole.right, part.right, abs_tol=1e-6) for part in parts)
    assert any(math.isclose(whole.bottom, part.bottom, abs_tol=1e-6) for part in parts)


@given(boxes, boxes)
def test_what_is_clipped_lies_in_both(one: Box, other: Box) -> None:
    whole = around([one, other])
    assert whole.clipped(one) == one.clipped(whole)
    assert is_inside(one.clipped(whole), one)
    assert is_inside(one, one.clipped(whole))


@given(boxes, boxes, boxes)
def test_a_part_of_the_whole_stays_within_the_target_give_or_take_a_pixel(one: Box, other: Box, target: Box) -> None:
    part = placed(one, around([one, other]), target)

    roomy = Box(target.x - 2, target.y - 2, target.width + 4, target.height + 4)
    assert is_inside(part, roomy)
    assert all(side == int(side) for side in (part.x, part.y, part.width, part.height))
    assert part.width >= 1
    assert part.height >= 1


@given(boxes, boxes, boxes)
def test_the_whole_fills_the_target(one: Box, other: Box, target: Box) -> None:
    whole = around([one, other])
    box = placed(whole, whole, target)

    assert abs(box.x - target.x) <= 0.5 + 1e-6
    assert abs(box.right - target.right) <= 1


@given(boxes, boxes)
def test_a_mirrored_part_is_as_far_from_the_right_as_the_plain_one_from_the_left(part: Box, whole: Box) -> None:
    mirrored = flipped(part, whole)

    assert math.isclose(whole.right - mirrored.right, part.x - whole.x, abs_tol=1e-6)
    assert (mirrored.y, mirrored.width, mirrored.height) == (part.y, part.width, part.height)


@given(boxes, boxes)
def test_the_lamp_never_leaves_the_room(shape: Box, room: Box) -> None:
    assert is_inside(lamp(fitted(shape, room), room), room)
