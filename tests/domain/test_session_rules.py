# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is true of every session, whatever the routine, the ticks, the presses and the clocks do."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from companion.domain.asked import Asked, Lengths
from companion.domain.diary import in_the_end, results
from companion.domain.log import Entry, Happened, Happening, Held, Outcome
from companion.domain.moment import Moment, Pause
from companion.domain.ports import Reading
from companion.domain.session import MORE, Session
from companion.domain.stretch import Phase
from companion.domain.timeline import places, seconds_in, segments
from tests.clock import MONDAY_MORNING, FakeClock
from tests.domain.leading import Leading
from tests.strategies import PRESSES, asked, play, scripts

A_HAIR = 1e-6
AFTER = {
    Phase.GET_READY: {Phase.EASE_IN},
    Phase.REST: {Phase.EASE_IN},
    Phase.CHANGE_SIDES: {Phase.EASE_IN},
    Phase.EASE_IN: {Phase.HOLD},
    Phase.HOLD: {Phase.EASE_OUT},
    Phase.EASE_OUT: {Phase.REST, Phase.CHANGE_SIDES, Phase.GET_READY, Phase.DONE},
}
UNTOLD = {Phase.EASE_IN, Phase.EASE_OUT, Phase.DONE}
"""What the screen does not announce as the next thing."""

by_themselves = st.builds(
    Lengths,
    get_ready=st.integers(1, 8).map(float),
    ease_in=st.integers(1, 3).map(float),
    ease_out=st.integers(1, 3).map(float),
    rest=st.integers(1, 5).map(float),
    change_sides=st.integers(1, 8).map(float),
)


def _time(entry: Entry) -> datetime:
    return entry.ended if isinstance(entry, Held) else entry.at


class SeenFromOutside(RuleBasedStateMachine):
    """A session, and beside it an observer who knows only what is on the screen and what his own watch says.

    His watch shows the time that passed in steps that somebody could see: no pause before it, at most two seconds
    long, and the wall clock no more than two seconds ahead. `least` and `most` are how much of it lies in the hold
    that is on the screen: from the first look that found it, and from the last look that did not.
    `step` is the last one.
    """

    @initialize(of=asked())
    def begin(self, of: Asked) -> None:
        self.of = of
        self.clock = FakeClock()
        self.session = Session(of, self.clock())
        self.log: list[Entry] = []
        self.least = self.most = self.step = 0.0
        self.jumped = 0.0
        self.wall_went_back = False

    @property
    def moment(self) -> Moment:
        return self.session.at(self.clock())

    @rule(
        seconds=st.floats(0, 5) | st.sampled_from((0.0, 0.1, 1.0, 2.0)),
        press=st.just("tick") | st.sampled_from(PRESSES),
    )
    def pass_and_press(self, seconds: float, press: str) -> None:
        before = self.moment
        self.clock.advance(seconds)
        if press == "ease" and not self.session.can_ease:
            press = "tick"
        entries = getattr(self.session, press)(self.clock())
        self._watch(before, seconds)
        for entry in entries:
            if isinstance(entry, Held):
                self._judge(entry, before)
        self._find(before)
        self.log += entries
        self.jumped = 0.0

    @rule(seconds=st.floats(0.1, 4) | st.just(3600.0))
    def sleep(self, seconds: float) -> None:
        self.clock.sleep(seconds)
        self.jumped += seconds

    @rule(seconds=st.floats(0.1, 7200))
    def set_the_wall_clock_back(self, seconds: float) -> None:
        self.clock.set_wall(self.clock.wall - timedelta(seconds=seconds))
        self.jumped -= seconds
        self.wall_went_back = True

    @precondition(lambda self: not self.session.is_over and self.moment.pause is not Pause.HURT)
    @rule(longest=st.floats(0.5, 2.0))
    def come_to_the_next_hold(self, longest: float) -> None:
        for _ in range(40):
            moment = self.moment
            if moment.phase in (Phase.HOLD, Phase.DONE):
                return
            waits = moment.length is None
            self.pass_and_press(0.0 if waits else longest, "resume" if moment.pause else "ready" if waits else "tick")

    @precondition(lambda self: self.moment.pause is None)
    @rule(seconds=st.floats(0, 60), looks=st.integers(0, 3))
    def pause_and_go_on(self, seconds: float, looks: int) -> None:
        self.pass_and_press(0.1, "pause")
        for _ in range(looks):
            self.pass_and_press(seconds, "tick")
        self.pass_and_press(seconds, "resume")

    @precondition(lambda self: self.moment.pause is Pause.HURT)
    @rule(seconds=st.floats(0, 60), choice=st.sampled_from(("ease", "ease", "leave_out")))
    def choose_what_to_do_about_what_hurts(self, seconds: float, choice: str) -> None:
        self.pass_and_press(seconds, choice)

    def _watch(self, before: Moment, seconds: float) -> None:
        # Wall times are whole microseconds; at the very border of two seconds either answer is right.
        seen = before.pause is None and seconds <= 2.0 and self.jumped <= 2.0 + A_HAIR
        self.step = seconds if seen else 0.0
        self.least += self.step
        self.most += self.step

    def _judge(self, held: Held, before: Moment) -> None:
        assert 0 < held.held <= held.asked
        if before.phase is not Phase.HOLD or held.place != before.place:
            # It began and ended within this step.
            assert held.held <= self.step + A_HAIR
            return
        assert held.held <= self.most + A_HAIR
        assert held.outcome is Outcome.WHOLE or held.held > self.least - 0.1 - A_HAIR
        # The same seconds cannot be credited again.
        self.most -= held.held
        self.least = 0.0

    def _find(self, before: Moment) -> None:
        now = self.moment
        still = before.phase is now.phase is Phase.HOLD and before.place == now.place
        if not still:
            self.least = 0.0
            self.most = self.step

    @invariant()
    def what_runs_is_not_more_than_what_was_seen(self) -> None:
        moment = self.moment
        if moment.phase is Phase.HOLD and moment.pause is not Pause.HURT:
            assert moment.elapsed <= self.most + A_HAIR

    @invariant()
    def the_moment_makes_sense(self) -> None:
        moment = self.moment
        assert (moment.phase is Phase.DONE) is self.session.is_over
        assert moment.elapsed >= -A_HAIR
        assert moment.length is None or moment.elapsed <= moment.length + A_HAIR
        assert moment.seconds_left >= -A_HAIR
        assert 0.0 <= moment.pose <= 1.0
        assert 0.0 <= moment.fraction <= 1.0
        assert 1 <= moment.hold_number <= moment.holds
        assert moment.place == [place for place, _ in places(self.session.asked)][moment.hold_number - 1]
        assert moment.form == self.session.asked.parts[moment.place.part].form

    @invariant()
    def entries_are_in_the_order_in_which_things_happened(self) -> None:
        if self.wall_went_back:
            return
        holds = [entry.ended for entry in self.log if isinstance(entry, Held)]
        others = [entry.at for entry in self.log if isinstance(entry, Happened)]
        # A hold ended when it was last held; it may be written down later, when a pause is left for another hold.
        after_holds = [(one.ended, _time(other)) for one, other in pairwise(self.log) if isinstance(one, Held)]
        for before, after in (*pairwise(holds), *pairwise(others), *after_holds):
            assert before <= after + timedelta(microseconds=10)

    @invariant()
    def attempts_at_a_place_count_from_one(self) -> None:
        for place, _ in places(self.of):
            attempts = [entry.attempt for entry in self.log if isinstance(entry, Held) and entry.place == place]
            assert attempts == list(range(1, len(attempts) + 1))

    @invariant()
    def the_log_tells_what_is_asked_now(self) -> None:
        assert in_the_end(self.of, self.log) == self.session.asked

    def teardown(self) -> None:
        """However it stands: the patient who presses ready and goes on comes to the end."""
        if hasattr(self, "session"):
            leading = Leading(self.of, self.clock)
            leading.session = self.session
            leading.to_the_end()


TestSeenFromOutside = SeenFromOutside.TestCase


@given(asked(by_themselves, paced=False), st.data())
def test_what_follows_by_itself_follows_in_order(of, data):
    leading = Leading(of)
    for _ in range(data.draw(st.integers(1, 6))):
        for _ in range(data.draw(st.integers(0, 60))):
            before, after = leading.moment, leading.wait(0.9, every=0.9)
            if (before.phase, before.place) == (after.phase, after.place):
                continue
            assert after.phase in AFTER[before.phase]
            assert after.phase in UNTOLD or (after.phase, after.place) == (before.next.phase, before.next.place)
            # A hold is led to and out of in the words of its own side.
            if not after.phase.is_waiting:
                assert after.place == before.place
        press = data.draw(st.sampled_from(("skip", "back", "repeat", "more", "leave_out")))
        assert leading.press(press).phase in (Phase.DONE, *AFTER) or leading.session.is_over


@given(asked(by_themselves))
def test_the_computed_length_is_how_long_it_takes_when_nobody_presses_anything(of):
    clock = FakeClock(monotonic=0.0)
    leading = Leading(of, clock)
    row = segments(of)
    length = seconds_in(row)
    assert leading.moment.seconds_left == length
    seen = [(leading.moment.phase, leading.moment.place)]
    while clock.monotonic < length - 0.9:
        leading.wait(0.45, every=0.45)
        now = (leading.moment.phase, leading.moment.place)
        if now != seen[-1]:
            seen.append(now)
        assert abs(leading.moment.seconds_left - (length - clock.monotonic)) < 1e-6
    assert not leading.session.is_over
    leading.wait(1.0)
    assert leading.session.is_over
    assert seen == [(segment.phase, segment.place) for segment in row if segment.length]
    assert [(held.place, held.held) for held in leading.held] == [(place, dose.hold) for place, dose in places(of)]


# Presses that mean the same however long ago the screen was painted. `skip` is none: it means what was on the screen.
_STEADY = ("pause", "resume", "ready", "back", "repeat", "more", "stop", "hurts ease", "hurts leave_out", "hurts stop")
_far_apart = st.lists(st.tuples(st.integers(0, 40_000), st.sampled_from(_STEADY)), max_size=12)


def _at(ms: int) -> Reading:
    # From whole milliseconds, so that the same instant is the same number in both runs.
    return Reading(1000 + ms / 1000, MONDAY_MORNING + timedelta(milliseconds=ms))


def _held_when_looking(of: Asked, presses: list[tuple[int, str]], spacing: st.DataObject, longest: int) -> list[object]:
    session = Session(of, _at(0))
    log: list[Entry] = []
    ms = 0
    looks = st.integers(max(1, longest // 4), longest)
    for gap, names in presses:
        due = ms + gap
        while ms < due:
            ms = min(due, ms + spacing.draw(looks))
            log += session.tick(_at(ms))
        for name in names.split():
            if name != "ease" or session.can_ease:
                log += getattr(session, name)(_at(ms))
    return [(held.place, held.attempt, held.asked, held.held, held.outcome) for held in log if isinstance(held, Held)]


@given(asked(), _far_apart, st.data())
def test_how_often_somebody_looks_changes_no_hold(of, presses, data):
    presses = [*presses, (30_000, "stop")]
    seldom = _held_when_looking(of, presses, data, 1990)  # not two seconds to the hair, which floats may exceed
    often = _held_when_looking(of, presses, data, 400)
    assert seldom == often


@given(asked(), scripts, st.data())
def test_a_session_goes_on_from_wherever_it_was_killed(of, script, data):
    # GIVEN a session that wrote down a part of its way
    leading = Leading(of)
    for step in script:
        leading.log += play(leading.session, leading.clock, step)
    prefix = leading.log[: data.draw(st.integers(0, len(leading.log)))]
    # WHEN it goes on from there and is led to the end
    again = Leading(of, leading.clock, prefix)
    again.to_the_end()
    # THEN what was written stays, each hold counts once, and nothing that counted is lost
    assert again.log[: len(prefix)] == prefix
    before, after = results(of, prefix), results(of, again.log)
    assert [result.place for result in after] == [place for place, _ in places(of)]
    assert all(old.counted <= new.counted and old.total <= new.total for old, new in zip(before, after, strict=True))


@given(asked(), scripts)
def test_going_on_stands_where_the_session_stood(of, script):
    leading = Leading(of)
    for step in script:
        leading.log += play(leading.session, leading.clock, step)
        here = leading.moment
        again = Leading(of, leading.clock, leading.log)
        assert again.session.asked == leading.session.asked
        if here.phase is Phase.EASE_OUT and here.pause is not Pause.HURT:
            # That hold is done.
            assert again.moment.hold_number == min(here.hold_number + 1, here.holds)
        elif here.phase is not Phase.DONE:
            assert again.moment.place == here.place
            assert (again.moment.pause is Pause.HURT) is (here.pause is Pause.HURT)


@given(asked(), scripts)
def test_results_count_each_hold_once_and_no_more_than_was_asked_for(of, script):
    leading = Leading(of)
    for step in script:
        leading.log += play(leading.session, leading.clock, step)
    doses = dict(places(of))
    for result in results(of, leading.log):
        attempts = [held for held in leading.held if held.place == result.place]
        assert result.counted == max((held.held for held in attempts), default=0.0)
        assert result.counted <= result.total + A_HAIR
        longest = doses[result.place].hold + leading.session.asked.parts[result.place.part].form.bounds.hold[1] + MORE
        assert all(held.asked <= longest for held in attempts)
        pressed = [entry for entry in leading.log if isinstance(entry, Happened) and entry.kind is Happening.HURT]
        assert result.hurt is any(entry.place == result.place for entry in pressed)
        assert result.hurt or all(held.outcome is not Outcome.HURT for held in attempts)
