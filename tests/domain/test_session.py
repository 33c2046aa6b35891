# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a session does when time passes and keys are pressed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from companion.domain.asked import Lengths
from companion.domain.log import Happened, Happening, Held, Outcome
from companion.domain.moment import Pause
from companion.domain.session import MORE
from companion.domain.stretch import Phase, Side
from companion.domain.timeline import Place
from tests.clock import FakeClock
from tests.domain.leading import Leading
from tests.moves import asked, form, part

LEFT = Place(0, Side.LEFT, 1)
RIGHT = Place(0, Side.RIGHT, 1)
EASIER = form("chair", longest=15.0)
PRESS_WHEN_READY = Lengths(get_ready=None, change_sides=None)


def two_parts():
    return asked(part("lunge", easier=EASIER), part("figure-4"))


def in_hold(of=None, seconds=8.0):
    """A session that stands `seconds` into its first hold."""
    leading = Leading(of or two_parts())
    leading.until(Phase.HOLD)
    leading.wait(seconds)
    return leading


# Time passes


def test_a_session_begins_with_time_to_get_ready_for_the_first_hold():
    moment = Leading(two_parts()).moment

    assert (moment.phase, moment.place, moment.length, moment.elapsed) == (Phase.GET_READY, LEFT, 8.0, 0.0)
    assert (moment.hold_number, moment.holds, moment.pause) == (1, 4, None)
    assert (moment.next.phase, moment.next_form) == (Phase.HOLD, moment.form)
    assert moment.seconds_left == 4 * (3 + 20 + 3) + 4 * 8


@pytest.mark.parametrize(
    ("after", "phase", "place"),
    [
        (0.0, Phase.GET_READY, LEFT),
        (8.0, Phase.EASE_IN, LEFT),
        (11.0, Phase.HOLD, LEFT),
        (30.9, Phase.HOLD, LEFT),
        (31.0, Phase.EASE_OUT, LEFT),
        (34.0, Phase.CHANGE_SIDES, RIGHT),
        (42.0, Phase.EASE_IN, RIGHT),
        (65.0, Phase.EASE_OUT, RIGHT),
        (68.0, Phase.DONE, RIGHT),
        (500.0, Phase.DONE, RIGHT),
    ],
)
def test_segments_follow_one_another_by_themselves(after, phase, place):
    leading = Leading(asked())
    moment = leading.wait(after, every=0.1)
    assert (moment.phase, moment.place) == (phase, place)


def test_a_whole_session_writes_down_each_hold_once_and_nothing_else():
    leading = Leading(asked())
    began = leading.clock.wall
    leading.to_the_end()

    whole = {"stretch": "lunge", "attempt": 1, "asked": 20.0, "held": 20.0, "outcome": Outcome.WHOLE}
    assert leading.log == [
        Held(place=LEFT, ended=began + timedelta(seconds=31), **whole),
        Held(place=RIGHT, ended=began + timedelta(seconds=65), **whole),
    ]


def test_at_the_end_nothing_is_left_and_presses_do_nothing():
    leading = Leading(two_parts())
    leading.to_the_end()
    before = list(leading.log)

    for name in ("tick", "pause", "resume", "ready", "skip", "back", "repeat", "more", "hurts", "ease", "leave_out"):
        leading.press(name)
    moment = leading.press("stop")

    assert leading.log == before
    assert (moment.phase, moment.next, moment.seconds_left, moment.pose) == (Phase.DONE, None, 0.0, 0.0)
    assert (moment.length, moment.elapsed, moment.remaining) == (0.0, 0.0, 0.0)
    assert moment.hold_number == moment.holds == 4
    assert not leading.session.can_ease


def test_what_comes_next_leaves_the_easing_aside_and_names_the_move():
    leading = Leading(asked(part("lunge", sides=(Side.LEFT,)), part("figure-4", sides=(Side.LEFT,))))
    told = {}
    while not leading.session.is_over:
        moment = leading.wait(0.5)
        following = None if moment.next is None else (moment.next.phase, moment.next_form.stretch)
        told[moment.place.part, moment.phase] = following

    hold, ready = Phase.HOLD, Phase.GET_READY
    assert [told[0, phase] for phase in (ready, Phase.EASE_IN)] == [(hold, "lunge")] * 2
    assert [told[0, phase] for phase in (hold, Phase.EASE_OUT)] == [(ready, "figure-4")] * 2
    assert [told[1, phase] for phase in (ready, Phase.EASE_IN)] == [(hold, "figure-4")] * 2
    assert [told[1, phase] for phase in (hold, Phase.EASE_OUT, Phase.DONE)] == [None] * 3


def test_the_picture_moves_in_stays_and_moves_out():
    leading = Leading(asked())
    poses = {round(second / 2, 1): leading.wait(0.5).pose for second in range(1, 69)}

    assert poses[8.0] == 0.0
    assert 0.0 < poses[9.0] < poses[9.5] == 0.5 < poses[10.5] < 1.0
    assert poses[11.0] == poses[20.0] == poses[31.0] == 1.0
    assert 1.0 > poses[32.0] > poses[33.0] > poses[34.0] == 0.0


def test_the_ring_and_the_digits_go_by_the_clock():
    moment = in_hold(seconds=5.0).moment
    assert (moment.elapsed, moment.remaining, moment.fraction) == (5.0, 15.0, 0.25)


def test_a_phase_that_waits_for_a_key_has_no_digits():
    moment = Leading(asked(lengths=PRESS_WHEN_READY)).wait(60)
    assert (moment.phase, moment.length, moment.remaining, moment.fraction) == (Phase.GET_READY, None, None, 0.0)


def test_a_phase_of_no_length_is_passed_over():
    leading = Leading(asked(lengths=Lengths(get_ready=0.0, ease_in=0.0, ease_out=0.0, change_sides=0.0)))
    assert leading.press("tick").phase is Phase.HOLD
    leading.wait(39.5)
    assert leading.moment.place == RIGHT
    assert leading.wait(0.5).phase is Phase.DONE


def test_a_late_look_begins_the_next_phase_when_the_last_one_ended():
    leading = Leading(asked())
    leading.wait(7.0)
    leading.clock.advance(2.0)
    moment = leading.press("tick")
    assert (moment.phase, moment.elapsed) == (Phase.EASE_IN, 1.0)


def test_alternating_sides_take_turns():
    leading = Leading(asked(part(repetitions=2, alternating=True)))
    leading.to_the_end()
    turns = [(held.place.side, held.place.repetition) for held in leading.held]
    assert turns == [(Side.LEFT, 1), (Side.RIGHT, 1), (Side.LEFT, 2), (Side.RIGHT, 2)]


# Time that nobody saw


@pytest.mark.parametrize(("way", "away"), [("sleep", 2.1), ("sleep", 3600.0), ("hang", 2.1), ("hang", 600.0)])
def test_the_session_stands_still_at_the_last_look_when_the_machine_was_away(way, away):
    leading = in_hold(seconds=8.0)
    seen = leading.clock()
    getattr(leading.clock, way)(away)
    moment = leading.press("tick")

    assert (moment.phase, moment.pause, moment.elapsed) == (Phase.HOLD, Pause.AWAY, 8.0)
    assert moment.away == pytest.approx(away)
    assert leading.log == [Happened(Happening.AWAY, LEFT, seen.wall, 8.0)]


@pytest.mark.parametrize(("way", "seconds"), [("sleep", 2.0), ("hang", 2.0), ("sleep", -3600.0), ("sleep", -1.0)])
def test_two_seconds_are_late_and_not_away_and_a_wall_clock_going_back_means_nothing(way, seconds):
    leading = in_hold(seconds=8.0)
    getattr(leading.clock, way)(seconds)
    assert leading.press("tick").pause is None
    assert leading.log == []


def test_after_going_on_only_what_was_seen_is_credited():
    leading = in_hold(seconds=8.0)
    leading.clock.hang(100)
    leading.press("tick")
    leading.clock.hang(100)
    assert leading.press("resume").elapsed == 8.0
    leading.wait(11.9)
    assert leading.held == []
    leading.wait(0.1)
    assert [held.held for held in leading.held] == [20.0]


@pytest.mark.parametrize("press", ["pause", "resume", "skip", "back", "more", "ready"])
def test_a_press_that_finds_the_machine_was_away_asks_first(press):
    leading = in_hold(seconds=8.0)
    leading.clock.hang(60)
    moment = leading.press(press)
    assert (moment.pause, moment.elapsed, moment.place) == (Pause.AWAY, 8.0, LEFT)
    assert leading.kinds == [Happening.AWAY]


def test_a_resume_while_nothing_stands_still_hides_no_silence():
    leading = in_hold(seconds=8.0)
    leading.clock.hang(60)
    leading.press("resume")
    leading.press("stop")
    assert [held.held for held in leading.held] == [8.0]


def test_a_hold_that_the_sleep_broke_off_ended_when_it_was_last_seen():
    leading = in_hold(seconds=8.0)
    seen = leading.clock.wall
    leading.clock.sleep(3600)
    leading.press("repeat")
    assert [held.ended for held in leading.held] == [seen]


def test_waiting_for_a_key_is_never_away():
    leading = Leading(asked(lengths=PRESS_WHEN_READY))
    leading.clock.hang(3600)
    leading.clock.sleep(3600)
    assert leading.press("tick").pause is None
    assert leading.press("ready").phase is Phase.EASE_IN


def test_in_a_pause_the_machine_may_sleep():
    leading = in_hold(seconds=8.0)
    leading.press("pause")
    leading.clock.sleep(3600)
    leading.clock.hang(3600)
    assert leading.press("tick").pause is Pause.PRESSED
    assert leading.press("resume").elapsed == 8.0
    assert leading.wait(1.0).elapsed == 9.0


# What the patient presses

WHERE = {
    "get ready": (0.0, Phase.GET_READY),
    "ease in": (9.0, Phase.EASE_IN),
    "hold": (19.0, Phase.HOLD),
    "ease out": (32.0, Phase.EASE_OUT),
    "change sides": (36.0, Phase.CHANGE_SIDES),
}

# press: where it leads to from each of these, as (phase, side, pause)
LEADS_TO = {
    "pause": {where: (phase, None, Pause.PRESSED) for where, (_, phase) in WHERE.items()},
    "resume": {where: (phase, None, None) for where, (_, phase) in WHERE.items()},
    "more": {where: (phase, None, None) for where, (_, phase) in WHERE.items()},
    "hurts": {where: (phase, None, Pause.HURT) for where, (_, phase) in WHERE.items()},
    "stop": dict.fromkeys(WHERE, (Phase.DONE, None, None)),
    "ready": {where: (phase, None, None) for where, (_, phase) in WHERE.items()}
    | {"get ready": (Phase.EASE_IN, Side.LEFT, None), "change sides": (Phase.EASE_IN, Side.RIGHT, None)},
    "skip": dict.fromkeys(WHERE, (Phase.CHANGE_SIDES, Side.RIGHT, None))
    | {"get ready": (Phase.EASE_IN, Side.LEFT, None), "change sides": (Phase.EASE_IN, Side.RIGHT, None)},
    "back": dict.fromkeys(WHERE, (Phase.GET_READY, Side.LEFT, None)),
    "repeat": dict.fromkeys(WHERE, (Phase.GET_READY, Side.LEFT, None))
    | {"change sides": (Phase.GET_READY, Side.RIGHT, None)},
    "ease": dict.fromkeys(WHERE, (Phase.GET_READY, Side.LEFT, None))
    | {"change sides": (Phase.GET_READY, Side.RIGHT, None)},
}


@pytest.mark.parametrize(
    ("press", "where", "phase", "side", "pause"),
    [(press, where, *leads_to) for press, row in LEADS_TO.items() for where, leads_to in row.items()],
)
def test_each_press_leads_where_it_says(press, where, phase, side, pause):
    leading = Leading(two_parts())
    after, before = WHERE[where]
    assert leading.wait(after).phase is before

    moment = leading.press(press)

    assert (moment.phase, moment.pause) == (phase, pause)
    assert side is None or moment.place.side is side


@pytest.mark.parametrize("where", WHERE)
def test_leaving_out_leads_to_the_next_move(where):
    leading = Leading(two_parts())
    leading.wait(WHERE[where][0])
    moment = leading.press("leave_out")
    assert (moment.phase, moment.place) == (Phase.GET_READY, Place(1, Side.LEFT, 1))
    assert leading.kinds == [Happening.LEFT_OUT]


def test_leaving_out_the_last_move_is_the_end():
    leading = in_hold(asked())
    assert leading.press("leave_out").phase is Phase.DONE
    assert [held.held for held in leading.held] == [8.0]


@pytest.mark.parametrize(
    ("press", "phase", "pause"),
    [
        ("pause", Phase.HOLD, Pause.PRESSED),
        ("resume", Phase.HOLD, None),
        ("ready", Phase.HOLD, Pause.PRESSED),
        ("more", Phase.HOLD, Pause.PRESSED),
        ("hurts", Phase.HOLD, Pause.HURT),
        ("skip", Phase.CHANGE_SIDES, None),
        ("back", Phase.GET_READY, None),
        ("repeat", Phase.GET_READY, None),
        ("ease", Phase.GET_READY, None),
        ("leave_out", Phase.GET_READY, None),
        ("stop", Phase.DONE, None),
    ],
)
def test_each_press_during_a_pause(press, phase, pause):
    leading = in_hold()
    leading.press("pause")
    leading.wait(30)
    moment = leading.press(press)
    assert (moment.phase, moment.pause) == (phase, pause)
    assert all(held.held == 8.0 for held in leading.held)


@pytest.mark.parametrize(
    ("press", "phase", "pause"),
    [
        ("pause", Phase.HOLD, Pause.AWAY),
        ("ready", Phase.HOLD, Pause.AWAY),
        ("more", Phase.HOLD, Pause.AWAY),
        ("skip", Phase.HOLD, Pause.AWAY),
        ("back", Phase.HOLD, Pause.AWAY),
        ("resume", Phase.HOLD, None),
        ("repeat", Phase.GET_READY, None),
        ("hurts", Phase.HOLD, Pause.HURT),
        ("ease", Phase.GET_READY, None),
        ("leave_out", Phase.GET_READY, None),
        ("stop", Phase.DONE, None),
    ],
)
def test_each_press_after_the_machine_slept(press, phase, pause):
    leading = in_hold()
    leading.clock.sleep(60)
    leading.press("tick")
    moment = leading.press(press)
    assert (moment.phase, moment.pause) == (phase, pause)
    assert all(held.held == 8.0 for held in leading.held)


@pytest.mark.parametrize("press", ["tick", "pause", "resume", "ready", "skip", "back", "repeat", "more", "hurts"])
def test_after_this_hurts_there_is_no_going_on(press):
    leading = in_hold()
    leading.press("hurts")
    leading.wait(60)
    before = list(leading.log)
    moment = leading.press(press)
    assert (moment.pause, moment.elapsed) == (Pause.HURT, 8.0)
    assert leading.log == before


def test_ready_ends_a_wait_of_any_length():
    leading = Leading(asked(lengths=PRESS_WHEN_READY))
    leading.wait(100)
    leading.press("ready")
    leading.until(Phase.CHANGE_SIDES)
    leading.wait(100)
    assert leading.press("ready").phase is Phase.EASE_IN
    assert [held.held for held in leading.held] == [20.0]


def test_skip_keeps_what_was_held():
    leading = in_hold(seconds=8.04)
    leading.press("skip")
    assert [(held.held, held.outcome) for held in leading.held] == [(8.0, Outcome.BROKEN_OFF)]
    assert leading.kinds == [Happening.SKIPPED]


def test_a_skip_just_after_the_hold_ended_by_itself_does_not_skip_the_wait_that_follows():
    leading = in_hold(asked(lengths=Lengths(ease_out=0.0)), seconds=19.5)
    leading.clock.advance(1.0)
    moment = leading.press("skip")
    assert (moment.phase, leading.kinds) == (Phase.CHANGE_SIDES, [])


def test_a_press_just_after_the_move_ended_by_itself_does_not_touch_the_next_move():
    for press in ("leave_out", "ease"):
        leading = Leading(asked(part(sides=(Side.LEFT,), easier=EASIER), part("figure-4")))
        leading.until(Phase.EASE_OUT)
        leading.clock.advance(2.0)
        leading.press("tick")
        leading.clock.advance(2.0)
        moment = leading.press(press)
        assert (moment.phase, moment.place.part, leading.kinds) == (Phase.GET_READY, 1, [])


def test_back_leads_to_the_hold_before_with_time_to_get_into_position():
    # GIVEN the right side's hold, after two on the left
    leading = Leading(asked(part(repetitions=2)))
    leading.until(Phase.HOLD, repetitions=3)
    assert leading.moment.place == RIGHT
    leading.wait(4.0)
    # WHEN the patient goes back
    moment = leading.press("back")
    # THEN it is not a rest on the same side, and what was held on the right is kept
    assert (moment.phase, moment.place, moment.length) == (Phase.GET_READY, Place(0, Side.LEFT, 2), 8.0)
    assert (moment.next.phase, moment.next_form) == (Phase.HOLD, moment.form)
    assert (leading.held[-1].place, leading.held[-1].held) == (RIGHT, 4.0)


def test_a_redo_of_a_hold_that_followed_a_rest_gives_time_to_get_into_position():
    leading = Leading(asked(part(repetitions=2)))
    leading.until(Phase.HOLD, repetitions=2)
    moment = leading.press("repeat")
    assert (moment.phase, moment.place.repetition, moment.length) == (Phase.GET_READY, 2, 8.0)


def test_a_redo_is_a_new_attempt_and_the_extra_seconds_belong_to_the_old_one():
    leading = in_hold(seconds=8.0)
    leading.press("more")
    leading.press("repeat")
    assert leading.until(Phase.HOLD).length == 20.0
    leading.wait(20.0)
    assert [(held.attempt, held.asked, held.held) for held in leading.held] == [(1, 30.0, 8.0), (2, 20.0, 20.0)]
    assert leading.kinds == [Happening.EXTENDED, Happening.REPEATED]


def test_ten_seconds_more_up_to_what_the_move_allows():
    leading = in_hold(seconds=8.0)
    assert [leading.press("more").length for _ in range(3)] == [30.0, 40.0, 40.0]
    assert [entry.seconds for entry in leading.log] == [MORE, MORE]
    leading.wait(32.0)
    assert [(held.asked, held.held, held.outcome) for held in leading.held] == [(40.0, 40.0, Outcome.WHOLE)]


def test_ten_seconds_more_never_shorten_a_hold_that_is_longer_than_allowed():
    leading = in_hold(asked(part(hold=50.0)))
    assert leading.press("more").length == 50.0
    assert leading.log == []


def test_waits_can_be_made_longer_too_but_not_a_wait_for_a_key():
    assert Leading(asked()).press("more").length == 18.0
    waiting = Leading(asked(lengths=PRESS_WHEN_READY))
    assert waiting.press("more").length is None
    assert waiting.log == []


def test_a_pause_says_how_far_into_the_phase_it_came():
    leading = in_hold(seconds=8.0)
    leading.press("pause")
    leading.wait(3.0)
    leading.press("resume")
    assert [(entry.kind, entry.seconds) for entry in leading.log] == [
        (Happening.PAUSED, 8.0),
        (Happening.WENT_ON, 0.0),
    ]


def test_this_hurts_ends_the_hold_at_once_and_is_credited_once():
    for last in ("stop", "leave_out", "ease"):
        leading = in_hold(seconds=8.0)
        leading.press("hurts")
        leading.wait(30.0)
        leading.press(last)
        assert [(held.held, held.outcome) for held in leading.held] == [(8.0, Outcome.HURT)]
        assert leading.kinds[0] is Happening.HURT


def test_this_hurts_after_sleep_credits_what_was_seen():
    leading = in_hold(seconds=8.0)
    seen = leading.clock.wall
    leading.clock.sleep(600)
    leading.press("hurts", "stop")
    assert [(held.held, held.outcome, held.ended) for held in leading.held] == [(8.0, Outcome.HURT, seen)]
    assert leading.kinds == [Happening.AWAY, Happening.HURT]


def test_this_hurts_outside_a_hold_is_written_down_without_one():
    leading = Leading(two_parts())
    leading.wait(9.0)
    leading.press("hurts")
    assert (leading.held, leading.kinds) == ([], [Happening.HURT])


def test_the_easier_form_takes_over_from_this_hold_on():
    # GIVEN a session in which the second side hurts
    leading = Leading(two_parts())
    leading.until(Phase.HOLD, repetitions=2)
    leading.press("hurts")
    assert leading.session.can_ease
    # WHEN the easier form is chosen
    moment = leading.press("ease")
    # THEN there is time to get into position, and its shorter hold is asked
    assert (moment.phase, moment.place, moment.form) == (Phase.GET_READY, RIGHT, EASIER)
    assert not leading.session.can_ease
    leading.to_the_end()
    assert [(held.stretch, held.asked) for held in leading.held] == [
        ("lunge", 20.0),
        ("chair", 15.0),
        ("figure-4", 20.0),
        ("figure-4", 20.0),
    ]


def test_the_easier_form_in_the_middle_of_a_hold_keeps_what_was_held():
    leading = in_hold(seconds=8.0)
    leading.press("ease")
    assert [(held.stretch, held.held, held.outcome) for held in leading.held] == [("lunge", 8.0, Outcome.BROKEN_OFF)]


def test_without_an_easier_form_there_is_none_to_change_to():
    leading = in_hold(asked())
    assert not leading.session.can_ease
    with pytest.raises(ValueError, match="lunge"):
        leading.press("ease")
    assert leading.moment.phase is Phase.HOLD


def test_stop_keeps_what_was_held_of_a_running_hold():
    leading = in_hold(seconds=8.0)
    leading.press("stop")
    assert [(held.held, held.outcome) for held in leading.held] == [(8.0, Outcome.BROKEN_OFF)]


def test_less_than_a_tenth_is_nothing():
    leading = in_hold(seconds=0.05)
    leading.press("stop")
    assert leading.held == []


def test_what_is_broken_off_is_cut_to_a_tenth_and_never_rounded_up():
    leading = in_hold(seconds=8.09)
    leading.press("stop")
    assert [held.held for held in leading.held] == [8.0]


# Going on after the program ended


def gone_on(leading):
    return Leading(two_parts(), FakeClock(), leading.log)


def test_a_session_without_a_log_goes_on_from_the_beginning():
    assert gone_on(Leading(two_parts())).moment.place == LEFT


def test_going_on_begins_with_time_to_get_ready_for_the_first_hold_that_is_not_done():
    leading = Leading(two_parts())
    leading.until(Phase.EASE_OUT)
    moment = gone_on(leading).moment
    assert (moment.phase, moment.place, moment.length, moment.hold_number) == (Phase.GET_READY, RIGHT, 8.0, 2)


@pytest.mark.parametrize(
    ("until", "presses", "place"),
    [
        (8.0, (), LEFT),
        (20.0, (), LEFT),
        (20.0, ("pause",), LEFT),
        (20.0, ("skip",), RIGHT),
        (36.0, ("back",), LEFT),
        (33.0, ("repeat",), LEFT),
        (33.0, ("pause", "resume"), RIGHT),
        (20.0, ("leave_out",), Place(1, Side.LEFT, 1)),
        (20.0, ("hurts", "ease"), LEFT),
        (33.0, ("hurts", "ease"), LEFT),
        (54.0, ("back", "skip", "skip"), RIGHT),
    ],
)
def test_going_on_stands_before_the_hold_where_the_session_was(until, presses, place):
    leading = Leading(two_parts())
    leading.wait(until)
    leading.press(*presses)
    moment = gone_on(leading).moment
    assert (moment.phase, moment.place) == (Phase.GET_READY, place)
    assert moment.form == leading.moment.form


def test_going_on_after_this_hurts_asks_again_what_to_do():
    for until in (20.0, 33.0):
        leading = Leading(two_parts())
        leading.wait(until)
        leading.press("hurts")
        again = gone_on(leading)
        assert (again.moment.pause, again.moment.place) == (Pause.HURT, LEFT)
        assert again.press("ease").form == EASIER


def test_going_on_counts_attempts_on():
    leading = in_hold(seconds=8.0)
    leading.press("repeat")
    again = gone_on(leading)
    again.until(Phase.EASE_OUT)
    assert [(held.attempt, held.held) for held in again.held] == [(1, 8.0), (2, 20.0)]


def test_a_session_that_was_done_has_nothing_to_go_on_with():
    leading = Leading(two_parts())
    leading.to_the_end()
    assert gone_on(leading).session.is_over


def test_a_log_of_another_session_is_refused():
    held = Held(Place(7, Side.LEFT, 1), "x", 1, 20.0, 20.0, Outcome.WHOLE, FakeClock().wall)
    with pytest.raises(ValueError, match="7"):
        Leading(two_parts(), FakeClock(), [held])


def test_going_on_waits_for_the_key_where_the_patient_presses_when_ready():
    of = replace(two_parts(), lengths=PRESS_WHEN_READY)
    leading = in_hold(of=None)
    leading.press("skip")
    moment = Leading(of, FakeClock(), leading.log).moment
    assert (moment.phase, moment.length) == (Phase.GET_READY, None)
