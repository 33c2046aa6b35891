# SPDX-License-Identifier: LGPL-3.0-or-later
"""The row of segments that a session is led through."""

from itertools import pairwise

from hypothesis import given

from companion.domain.asked import Lengths, Part
from companion.domain.routine import SideDose
from companion.domain.stretch import Dose, Pace, Phase, Side
from companion.domain.timeline import USUAL_WAIT, Place, Segment, places, seconds_in, segments, waiting
from tests.moves import asked as of
from tests.moves import form, part
from tests.strategies import asked


def turns(part):
    return [(place.side, place.repetition) for place, _ in places(of(part))]


def test_all_repetitions_of_a_side_come_before_the_change():
    left, right = Side.LEFT, Side.RIGHT
    assert turns(part(repetitions=2)) == [(left, 1), (left, 2), (right, 1), (right, 2)]


def test_alternating_sides_take_turns_and_the_longer_side_goes_on_alone():
    doses = (SideDose(Side.RIGHT, Dose(20.0, 3)), SideDose(Side.LEFT, Dose(15.0, 1)))
    moved = Part(form(), doses, alternating=True)
    assert turns(moved) == [(Side.RIGHT, 1), (Side.LEFT, 1), (Side.RIGHT, 2), (Side.RIGHT, 3)]
    assert [dose.hold for _, dose in places(of(moved))] == [20.0, 15.0, 20.0, 20.0]


def test_a_session_of_two_moves_segment_by_segment():
    row = segments(of(part(repetitions=2, sides=(Side.LEFT,)), part(hold=30.0)))
    lead_ins = [(segment.phase, segment.place, segment.length) for segment in row[::4]]

    assert lead_ins == [
        (Phase.GET_READY, Place(0, Side.LEFT, 1), 8.0),
        (Phase.REST, Place(0, Side.LEFT, 2), 5.0),
        (Phase.GET_READY, Place(1, Side.LEFT, 1), 8.0),
        (Phase.CHANGE_SIDES, Place(1, Side.RIGHT, 1), 8.0),
    ]
    assert [segment.length for segment in row[2::4]] == [20.0, 20.0, 30.0, 30.0]


@given(asked())
def test_every_hold_has_a_wait_the_way_in_the_hold_and_the_way_out(session):
    row = segments(session)
    holds = list(places(session))
    assert len(row) == 4 * len(holds)
    for number, (place, dose) in enumerate(holds):
        wait, *others = row[4 * number : 4 * number + 4]
        pace = session.parts[place.part].form.pace
        assert wait.phase.is_waiting
        assert others == [
            Segment(Phase.EASE_IN, place, session.lengths.ease_in if pace is None else pace.move_in),
            Segment(Phase.HOLD, place, dose.hold),
            Segment(Phase.EASE_OUT, place, session.lengths.ease_out if pace is None else pace.move_out),
        ]


@given(asked())
def test_each_wait_is_named_after_what_changes(session):
    row = segments(session)
    assert row[0] == waiting(None, row[0].place, session.lengths, session.parts[0])
    for before, after in pairwise(segment for segment in row if segment.phase.is_waiting):
        if before.place.part != after.place.part:
            assert after.phase is Phase.GET_READY
        elif before.place.side is not after.place.side:
            assert after.phase is Phase.CHANGE_SIDES
        else:
            assert after.phase is Phase.REST
        if after.phase is Phase.GET_READY or session.parts[after.place.part].form.pace is None:
            assert after.length == _usual(session.lengths, after.phase)


def _usual(lengths, phase):
    return {
        Phase.GET_READY: lengths.get_ready,
        Phase.CHANGE_SIDES: lengths.change_sides,
        Phase.REST: lengths.rest,
    }[phase]


def test_repetitions_keep_the_pace_of_their_move():
    pace = Pace(move_in=2.0, move_out=3.0, rest=1.0, set_of=2, set_rest=20.0)
    row = segments(of(part(hold=4.0, repetitions=4, pace=pace)))
    left = [segment.length for segment in row[: 4 * 4]]
    assert left == [8.0, 2.0, 4.0, 3.0, 1.0, 2.0, 4.0, 3.0, 20.0, 2.0, 4.0, 3.0, 1.0, 2.0, 4.0, 3.0]
    assert row[16].phase is Phase.CHANGE_SIDES
    assert row[16].length == 8.0


def test_sides_that_take_turns_in_a_pace_change_without_a_wait_of_their_own():
    pace = Pace(move_in=2.0, move_out=2.0, rest=0.0, set_of=2, set_rest=20.0)
    row = segments(of(part(hold=3.0, repetitions=3, alternating=True, pace=pace)))
    waits = [(segment.phase, segment.place.side, segment.length) for segment in row[::4]]
    assert waits == [
        (Phase.GET_READY, Side.LEFT, 8.0),
        (Phase.CHANGE_SIDES, Side.RIGHT, 0.0),
        (Phase.CHANGE_SIDES, Side.LEFT, 0.0),
        (Phase.CHANGE_SIDES, Side.RIGHT, 0.0),
        (Phase.CHANGE_SIDES, Side.LEFT, 20.0),
        (Phase.CHANGE_SIDES, Side.RIGHT, 0.0),
    ]


@given(asked())
def test_every_hold_that_was_asked_for_has_a_place_of_its_own(session):
    found = [place for place, _ in places(session)]
    assert len(set(found)) == len(found)
    assert len(found) == sum(dose.dose.repetitions for part in session.parts for dose in part.doses)


def test_waiting_for_a_key_is_counted_as_the_usual_wait():
    lengths = Lengths(get_ready=None, change_sides=None)
    assert seconds_in(segments(of(lengths=lengths))) == 2 * USUAL_WAIT + 2 * (3 + 20 + 3)
    assert seconds_in(()) == 0
