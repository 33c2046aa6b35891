# SPDX-License-Identifier: LGPL-3.0-or-later
"""Moves that are done in repetitions: led in their own rhythm, and moved through as one thing."""

from itertools import pairwise

import pytest

from companion.domain.asked import Lengths
from companion.domain.cues import tone_of
from companion.domain.diary import results
from companion.domain.ports import Tone
from companion.domain.stretch import Pace, Phase, Side
from companion.domain.timeline import Place
from tests.domain.leading import Leading
from tests.moves import asked, form, part

PACE = Pace(move_in=2.0, move_out=2.0, rest=1.0, set_of=3, set_rest=20.0)
BRIDGE = part("bridge", hold=3.0, repetitions=4, pace=PACE)
ROLLS = part("rolls", hold=3.0, repetitions=2, alternating=True, pace=Pace(2.0, 2.0, 0.0))


def test_every_repetition_is_written_down_before_the_next_begins():
    leading = Leading(asked(BRIDGE))
    leading.wait(8 + 2 + 3)
    assert [held.place for held in leading.held] == [Place(0, Side.LEFT, 1)]
    leading.wait(2 + 1 + 2 + 3)
    assert [(held.place.repetition, held.held) for held in leading.held] == [(1, 3.0), (2, 3.0)]


def test_the_count_is_that_of_the_side_and_the_session_is_counted_in_moves():
    leading = Leading(asked(BRIDGE, part("lunge")))
    leading.wait(8 + 8 + 2)
    moment = leading.moment
    assert (moment.place.repetition, moment.repetitions) == (2, 4)
    assert (moment.place.part, moment.parts, moment.counts_parts) == (0, 2, True)
    assert not Leading(asked(part("lunge"))).moment.counts_parts


@pytest.mark.parametrize(
    ("seconds", "in_rhythm", "tone"),
    [
        (0.0, False, Tone.READY),
        (8.5, True, Tone.EASE_IN),
        (10.5, True, Tone.HOLD),
        (13.5, True, Tone.EASE_OUT),
        (15.5, True, None),
        (8 + 3 * 8 + 1, False, Tone.READY),
    ],
)
def test_the_short_rest_between_two_belongs_to_the_rhythm_and_that_between_two_sets_does_not(seconds, in_rhythm, tone):
    moment = Leading(asked(BRIDGE)).wait(seconds)
    assert moment.is_in_rhythm is in_rhythm
    assert tone_of(moment) is tone


def test_what_comes_next_is_what_comes_after_all_of_them():
    leading = Leading(asked(BRIDGE, part("lunge")))
    leading.wait(9)
    assert (leading.moment.next.phase, leading.moment.next.place) == (Phase.CHANGE_SIDES, Place(0, Side.RIGHT, 1))
    leading.press("skip")
    leading.press("ready")
    assert (leading.moment.next.phase, leading.moment.next_form.stretch) == (Phase.GET_READY, "lunge")


def test_skip_leaves_the_rest_of_the_side_and_of_a_move_whose_sides_take_turns_the_whole():
    leading = Leading(asked(BRIDGE, ROLLS, part("lunge")))
    leading.wait(9)
    assert leading.press("skip").place == Place(0, Side.RIGHT, 1)
    leading.press("ready")
    assert leading.press("skip").place == Place(1, Side.LEFT, 1)
    leading.press("ready")
    assert leading.press("skip").place == Place(2, Side.LEFT, 1)


def test_back_and_repeat_begin_the_side_anew_and_back_at_its_first_goes_to_the_side_before():
    leading = Leading(asked(BRIDGE))
    leading.wait(8 + 8 + 3)
    assert leading.moment.place.repetition == 2
    assert (leading.press("back").place, leading.moment.phase) == (Place(0, Side.LEFT, 1), Phase.GET_READY)
    leading.wait(8 + 8 + 3)
    assert leading.press("repeat").place == Place(0, Side.LEFT, 1)
    leading.wait(9)
    leading.press("skip", "ready")
    assert leading.press("back").place == Place(0, Side.LEFT, 1)


def test_ten_seconds_more_do_not_break_the_rhythm():
    leading = Leading(asked(BRIDGE))
    leading.wait(11)
    length = leading.moment.length
    assert leading.press("more").length == length


@pytest.mark.parametrize("press", ["skip", "back", "repeat", "hurts", "stop"])
def test_a_session_that_was_cut_short_goes_on_where_it_stood(press):
    of = asked(part("lunge"), BRIDGE)
    leading = Leading(of)
    leading.press("skip", "skip", "skip")  # ready, past the left side, ready
    leading.press("skip")
    assert leading.moment.place.part == 1
    leading.wait(8 + 8 + 3)
    before = leading.press(press).place
    again = Leading(of, leading.clock, leading.log)
    expected = Place(1, Side.LEFT, 2) if press == "stop" else before
    assert again.moment.place == expected


def test_the_easier_form_keeps_its_own_rhythm():
    easier = form("rock", longest=2.0)
    slow = part("cat", hold=3.0, sides=(Side.BOTH,), repetitions=2, pace=PACE, easier=easier)
    leading = Leading(asked(slow))
    leading.wait(9)
    leading.press("hurts", "ease")
    assert leading.session.asked.parts[0].form.stretch == "rock"
    assert [dose.dose.hold for dose in leading.session.asked.parts[0].doses] == [2.0]


def test_the_diary_tells_repetitions_from_holds():
    leading = Leading(asked(BRIDGE, part("lunge")))
    leading.to_the_end()
    rows = results(leading.session.asked, leading.log)
    assert {row.place.part: row.is_repetition for row in rows} == {0: True, 1: False}
    assert all(row.is_whole for row in rows)


def test_lengths_that_the_patient_chose_do_not_change_a_pace_but_the_wait_before_it():
    slow = Lengths(get_ready=12.0, ease_in=9.0, ease_out=9.0, rest=20.0, change_sides=15.0)
    leading = Leading(asked(BRIDGE, lengths=slow))
    told = []
    for _ in range(200):
        moment = leading.moment
        told.append((moment.phase, moment.place, moment.length))
        leading.wait(0.5)
        if leading.session.is_over:
            break
    steps = [one for one, following in pairwise(told) if one != following]
    assert [length for _, _, length in steps[:6]] == [12.0, 2.0, 3.0, 2.0, 1.0, 2.0]
