# SPDX-License-Identifier: LGPL-3.0-or-later
import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.views.learn.cycle_figures import FIGURES
from companion.views.learn.cycle_places import BREAK, ON_THE_RING, STATIONS, CyclePlaces

edges = st.floats(200, 1200)


@given(edges, edges)
def test_all_discs_are_within_the_picture_and_touch_no_other(width, height):
    places = CyclePlaces.within(width, height)
    for station in range(STATIONS):
        (x, y), disc = places.centre(station), places.disc_of(station)
        assert disc <= x <= width - disc
        assert disc <= y <= height - disc
    for one, other in combinations(range(STATIONS), 2):
        apart = math.dist(places.centre(one), places.centre(other))
        assert apart > places.disc_of(one) + places.disc_of(other)


@given(edges)
def test_stations_go_clockwise_from_the_top(edge):
    places = CyclePlaces.within(edge, edge)
    top, right, bottom, left = (places.centre(station) for station in range(ON_THE_RING))
    assert top[1] < left[1] < bottom[1]
    assert left[0] < top[0] < right[0]
    assert places.centre(BREAK)[0] > top[0]
    assert places.centre(BREAK)[1] < right[1]


@given(edges)
def test_an_arrow_goes_from_each_station_to_the_next_and_meets_no_disc(edge):
    places = CyclePlaces.within(edge, edge)
    arrows = places.arrows()
    assert len(arrows) == ON_THE_RING
    for station, (start, end) in enumerate(arrows):
        assert 90 * station - 90 < start < end < 90 * station
        for degrees in (start, end):
            angle = math.radians(degrees)
            point = (
                places.middle[0] + places.radius * math.cos(angle),
                places.middle[1] + places.radius * math.sin(angle),
            )
            assert all(math.dist(point, places.centre(one)) > places.disc for one in range(ON_THE_RING))


@given(edges)
def test_the_stretch_points_at_the_first_arrow(edge):
    places = CyclePlaces.within(edge, edge)
    start, end = places.way_in()
    assert math.dist(start, places.middle) > math.dist(end, places.middle) > places.radius
    assert math.dist(start, places.centre(BREAK)) == pytest.approx(places.disc_of(BREAK))


@given(edges, edges)
def test_a_station_is_found_at_its_middle_and_none_in_the_middle_of_the_ring(width, height):
    places = CyclePlaces.within(width, height)
    assert [places.station_at(*places.centre(station)) for station in range(STATIONS)] == list(range(STATIONS))
    assert places.station_at(*places.middle) is None
    assert places.room_inside() > 0


def test_each_station_has_a_figure_within_its_disc():
    assert len(FIGURES) == STATIONS
    for figure in FIGURES:
        rows = (*figure.limbs, *figure.things, *figure.marks, figure.ghost, (figure.head,))
        assert all(math.dist(point, (50, 50)) < 45 for row in rows for point in row)
