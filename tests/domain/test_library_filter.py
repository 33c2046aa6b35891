# SPDX-License-Identifier: LGPL-3.0-or-later

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.area import Area, areas_of
from companion.domain.asked import Lengths, ask
from companion.domain.library_filter import SHORT, Filter, Ground, grounds_of, seconds_of
from companion.domain.routine import Routine
from companion.domain.stretch import Dose, Equipment, Muscle, Pace, Position, Side, Stretch
from companion.domain.timeline import seconds_in, segments
from tests.moves import stretch
from tests.strategies import stretches

LYING = (Position.LYING_ON_BACK, Position.LYING_ON_FRONT, Position.LYING_ON_SIDE)
KNEELING = (Position.HALF_KNEELING, Position.HANDS_AND_KNEES)


@st.composite
def placed(draw: st.DrawFn) -> Stretch:
    """A move in any position, with any things."""
    things = st.lists(st.sampled_from(Equipment), unique=True, max_size=3).map(tuple)
    return stretch(
        position=draw(st.sampled_from(Position)),
        targets=tuple(draw(st.lists(st.sampled_from(Muscle), unique=True, min_size=1, max_size=3))),
        equipment=draw(things),
        helpful=draw(things),
    )


filters = st.builds(
    Filter,
    areas=st.frozensets(st.sampled_from(Area), max_size=2),
    grounds=st.frozensets(st.sampled_from(Ground), max_size=2),
    no_kneeling=st.booleans(),
    no_floor=st.booleans(),
    is_short=st.booleans(),
    only_with=st.none() | st.frozensets(st.sampled_from(Equipment)),
    favourites_only=st.booleans(),
)


@pytest.mark.parametrize(
    ("position", "equipment", "helpful", "grounds"),
    [
        (Position.STANDING, (Equipment.CHAIR,), (), {Ground.STANDING}),
        (Position.SITTING, (Equipment.CHAIR,), (), {Ground.CHAIR}),
        (Position.HALF_KNEELING, (Equipment.PAD,), (), {Ground.FLOOR}),
        (Position.HANDS_AND_KNEES, (), (Equipment.BED,), {Ground.FLOOR}),
        (Position.LYING_ON_BACK, (Equipment.MAT,), (), {Ground.FLOOR}),
        (Position.LYING_ON_BACK, (Equipment.MAT,), (Equipment.BED,), {Ground.FLOOR, Ground.BED}),
        (Position.LYING_ON_SIDE, (Equipment.BED,), (), {Ground.BED}),
    ],
)
def test_where_a_move_can_be_done(position, equipment, helpful, grounds):
    assert grounds_of(stretch(position=position, equipment=equipment, helpful=helpful)) == grounds


@given(placed())
def test_every_move_can_be_done_somewhere_and_what_needs_the_floor_only_there(move):
    grounds = grounds_of(move)
    assert grounds
    assert (grounds == {Ground.FLOOR}) is move.needs_floor


@given(placed(), st.booleans())
def test_no_filter_shows_all(move, is_favourite):
    assert Filter().allows(move, {move.id} if is_favourite else frozenset())


@given(placed(), filters, st.booleans())
def test_all_kinds_must_be_met_and_of_one_kind_any_will_do(move, chosen, is_favourite):
    meets = [
        not chosen.areas or bool(chosen.areas & areas_of(move)),
        not chosen.grounds or bool(chosen.grounds & grounds_of(move)),
        not chosen.no_kneeling or move.position not in KNEELING,
        not chosen.no_floor or not move.needs_floor,
        not chosen.is_short or seconds_of(move) <= SHORT,
        chosen.only_with is None or set(move.equipment) <= chosen.only_with,
        not chosen.favourites_only or is_favourite,
    ]
    assert chosen.allows(move, {move.id} if is_favourite else {"another"}) is all(meets)


@pytest.mark.parametrize("position", Position)
def test_nobody_who_cannot_kneel_or_get_to_the_floor_is_shown_it(position):
    on_bed = stretch(position=position, helpful=(Equipment.BED,))
    on_floor = stretch(position=position, equipment=(Equipment.MAT,))
    assert Filter(no_kneeling=True).allows(on_bed) is (position not in KNEELING)
    assert Filter(no_floor=True).allows(on_bed) is (position not in KNEELING)
    assert Filter(no_floor=True).allows(on_floor) is (position not in (*KNEELING, *LYING))


def test_only_what_is_there_is_needed():
    with_mat = stretch(equipment=(Equipment.MAT,), helpful=(Equipment.PILLOW,))
    assert Filter(only_with=frozenset({Equipment.MAT, Equipment.BED})).allows(with_mat)
    assert not Filter(only_with=frozenset({Equipment.BED})).allows(with_mat)
    assert not Filter(only_with=frozenset()).allows(with_mat)
    assert Filter(only_with=frozenset()).allows(stretch(helpful=(Equipment.PILLOW,)))


def test_a_short_move_takes_two_minutes_at_most():
    short = stretch(sides=(Side.BOTH,), dose=Dose(20.0, 3))
    long = stretch(dose=Dose(20.0, 3))
    assert seconds_of(short) <= SHORT < seconds_of(long)
    assert Filter(is_short=True).allows(short)
    assert not Filter(is_short=True).allows(long)


@given(stretches())
def test_a_move_takes_as_long_as_a_session_of_it(move):
    assert seconds_of(move) == seconds_in(segments(ask(Routine.of(move), {}, Lengths())))


def test_the_rhythm_counts():
    slow = stretch(pace=Pace(10.0, 10.0, 0.0), dose=Dose(5.0, 3))
    fast = stretch(pace=Pace(1.0, 1.0, 0.0), dose=Dose(5.0, 3))
    assert seconds_of(slow) == seconds_of(fast) + 2 * 3 * 18.0
