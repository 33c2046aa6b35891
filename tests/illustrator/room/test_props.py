# SPDX-License-Identifier: LGPL-3.0-or-later
import numpy as np
import pytest

from companion.illustrator.pose.pose import PropPose
from companion.illustrator.room.props import BUILDERS, SEAT_HEIGHT, bed_top, chair_rail, parts_of, seat_top
from companion.illustrator.shape.mesher import meshed

SIZES = {
    "chair": (0, 0, 0),
    "mat": (0.7, 1.6, 0),
    "wall": (1.2, 0.1, 1.8),
    "bed": (0.9, 2, 0.5),
}


def prop(kind, at=(0.0, 0.0, 0.0), turn=0.0):
    return PropPose(kind, at, SIZES.get(kind, (0.4, 0.3, 0.06)), turn)


def corners(thing):
    meshes = [meshed(part.field, part.step * 2).vertices for part in parts_of(thing)]
    every = np.concatenate(meshes)
    return every.min(axis=0), every.max(axis=0)


@pytest.mark.parametrize("kind", BUILDERS)
def test_every_thing_has_a_surface_and_stands_on_the_floor(kind):
    low, high = corners(prop(kind))

    assert (high > low).all()
    floor = -0.014 if kind == "mat" else 0.0
    assert low[2] == pytest.approx(floor, abs=0.012)


@pytest.mark.parametrize("kind", ["mat", "pad", "pillow", "bed", "wall"])
def test_a_thing_has_the_size_that_is_asked_for(kind):
    thing = prop(kind)
    low, high = corners(thing)

    assert (high - low)[:2] == pytest.approx(thing.size[:2], abs=0.05)


@pytest.mark.parametrize("kind", ["chair", "pad"])
def test_a_thing_stands_where_it_is_put(kind):
    there, here = corners(prop(kind, at=(1.0, -2.0, 0.0))), corners(prop(kind))

    assert there[0] - here[0] == pytest.approx([1, -2, 0], abs=0.01)


def test_a_turned_chair_has_its_back_elsewhere():
    behind, aside = chair_rail(prop("chair"), 0.5), chair_rail(prop("chair", turn=-90), 0.5)

    assert behind[:2] == pytest.approx([0, 0.215], abs=1e-6)
    assert aside[:2] == pytest.approx([0.215, 0], abs=1e-6)


def test_the_rail_runs_from_left_to_right_as_one_sits():
    left, right = (chair_rail(prop("chair"), share) for share in (0.0, 1.0))

    assert left[0] > 0.15
    assert right[0] < -0.15


def test_seat_and_rail_lie_on_the_chair():
    thing = prop("chair")
    seat, back = parts_of(thing)[:2]

    assert seat_top(thing) == SEAT_HEIGHT
    assert seat.field.distance(np.array([[0, 0, SEAT_HEIGHT]]))[0] == pytest.approx(0, abs=1e-3)
    assert back.field.distance(chair_rail(thing, 0.3)[None])[0] == pytest.approx(0, abs=1e-3)


def test_on_a_bed_one_lies_on_its_mattress():
    bed = prop("bed", at=(0.5, 0.0, 0.1))
    mattress = parts_of(bed)[0]

    assert bed_top(bed) == pytest.approx(0.6)
    assert mattress.field.distance(np.array([[0.5, 0.0, 0.6]]))[0] == pytest.approx(0, abs=1e-3)
