# SPDX-License-Identifier: LGPL-3.0-or-later
"""What came of a session, whole or part, corrected, and on which day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.correction import (
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.diary import Ending, Origin, Record, in_the_end, results
from companion.domain.felt import Felt, Times
from companion.domain.log import Happened, Happening, Held, Outcome
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from tests.moves import asked, form, part
from tests.strategies import felt, records

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LEFT, RIGHT = Place(0, Side.LEFT, 1), Place(0, Side.RIGHT, 1)


def held(place, seconds, attempt=1, outcome=Outcome.BROKEN_OFF, ended=NOON):
    return Held(place, "lunge", attempt, 20.0, seconds, outcome, ended)


def record(*log, of=None, **changes):
    return replace(Record(1, of or asked(), Felt(NOON, "UTC", timedelta()), log), **changes)


def of_ten(whole):
    """A record of ten holds, the first `whole` of them held."""
    places = [Place(0, Side.BOTH, number) for number in range(1, 11)]
    return record(*(held(place, 20.0) for place in places[:whole]), of=asked(part(repetitions=10, sides=(Side.BOTH,))))


# Results


def test_the_best_attempt_counts_and_all_seconds_are_told():
    left, right = results(asked(), [held(LEFT, 12.5), held(LEFT, 18.3, 2), held(LEFT, 7.1, 3)])
    assert (left.counted, left.total, left.asked) == (18.3, 37.9, 20.0)
    assert (left.is_whole, left.is_part) == (False, True)
    assert (right.counted, right.total, right.is_whole, right.is_part) == (0.0, 0.0, False, False)


def test_a_hold_that_was_made_longer_and_broken_off_after_its_dose_is_whole():
    longer = replace(held(LEFT, 24.0), asked=30.0)
    assert results(asked(), [longer])[0].is_whole


def test_this_hurts_is_told_for_the_hold_that_it_ended_even_if_a_redo_went_well():
    left, right = results(asked(), [held(LEFT, 3.0, outcome=Outcome.HURT), held(LEFT, 20.0, 2, Outcome.WHOLE)])
    assert (left.hurt, left.is_whole, right.hurt) == (True, True, False)


def test_this_hurts_on_the_way_into_a_hold_is_told_for_that_hold():
    left, right = results(asked(), [Happened(Happening.HURT, RIGHT, held(LEFT, 1.0).ended)])
    assert (left.hurt, right.hurt) == (False, True)


def test_the_last_correction_counts_and_what_was_timed_is_still_told():
    log = [held(LEFT, 20.0, outcome=Outcome.WHOLE)]
    left, right = results(
        asked(), log, [Correction(NOON, HeldChange(LEFT, 20.0, 5.0)), Correction(NOON, HeldChange(LEFT, 5.0, 0.0))]
    )
    assert (left.counted, left.total, left.corrected) == (0.0, 20.0, True)
    assert not right.corrected


def test_after_a_change_to_the_easier_form_its_dose_is_what_was_asked():
    of = asked(part(easier=form("chair", longest=15.0)), part("figure-4"))
    log = [Happened(Happening.SWAPPED, RIGHT, NOON), held(RIGHT, 15.0, outcome=Outcome.WHOLE)]

    assert [result.asked for result in results(of, log)] == [15.0, 15.0, 20.0, 20.0]
    assert [part.form.stretch for part in in_the_end(of, log).parts] == ["chair", "figure-4"]
    assert results(of, log)[1].is_whole


# Done, part


@pytest.mark.parametrize(
    ("whole", "done", "partly"), [(10, True, False), (8, True, False), (7, False, True), (0, False, False)]
)
def test_a_session_is_done_from_eight_holds_in_ten(whole, done, partly):
    session = of_ten(whole)
    assert (session.whole_holds, session.is_done, session.is_part) == (whole, done, partly)


@given(st.integers(1, 60).flatmap(lambda holds: st.tuples(st.just(holds), st.integers(0, holds))))
def test_the_share_is_exact_for_any_number_of_holds(counts):
    holds, whole = counts
    of = asked(part(repetitions=holds, sides=(Side.BOTH,)))
    log = [held(Place(0, Side.BOTH, number), 20.0) for number in range(1, whole + 1)]
    assert record(*log, of=of).is_done is (5 * whole >= 4 * holds)


def test_a_session_that_asked_for_nothing_is_not_done():
    nothing = record(of=replace(asked(), parts=()))
    assert (nothing.is_done, nothing.is_part) == (False, False)


def test_a_correction_can_make_a_session_done_or_undone():
    whole = [held(place, 20.0, outcome=Outcome.WHOLE) for place in (LEFT, RIGHT)]
    assert not record(*whole, corrections=(Correction(NOON, HeldChange(LEFT, 20.0, 4.0)),)).is_done
    assert record(corrections=tuple(Correction(NOON, HeldChange(place, 0.0, 20.0)) for place in (LEFT, RIGHT))).is_done


@given(records())
def test_a_session_is_never_both_done_and_part(session):
    assert not (session.is_done and session.is_part)
    assert 0 <= session.whole_holds <= len(session.results)


# Going on


@pytest.mark.parametrize(
    ("later", "can"),
    [
        (timedelta(), True),
        (timedelta(hours=4), True),
        (timedelta(hours=4, seconds=1), False),
        (timedelta(seconds=-1), False),
    ],
)
def test_an_unfinished_session_can_be_gone_on_with_for_four_hours(later, can):
    last = NOON + timedelta(minutes=3)
    assert record(held(LEFT, 20.0, ended=last)).can_go_on(last + later) is can


def test_a_session_without_a_log_was_last_seen_when_it_began():
    assert record().last_seen == NOON
    assert record().can_go_on(NOON + timedelta(hours=1))


def test_a_session_was_last_seen_at_its_newest_entry_or_its_end():
    early, late = NOON + timedelta(minutes=1), NOON + timedelta(minutes=2)
    log = (Happened(Happening.PAUSED, LEFT, late), held(LEFT, 8.0, ended=early))
    ended = Felt(NOON + timedelta(minutes=9), "UTC", timedelta())

    assert record(*log).last_seen == late
    assert record(*log, ended=ended, ending=Ending.KEPT).last_seen == ended.at


@pytest.mark.parametrize("ending", Ending)
def test_a_session_that_ended_cannot_be_gone_on_with(ending):
    ended = Felt(NOON, "UTC", timedelta())
    assert not record(ended=ended, ending=ending).can_go_on(NOON)


# Times as they were felt


@pytest.mark.parametrize(
    ("offset", "local", "day"),
    [
        (timedelta(), "2025-12-31 23:30", date(2025, 12, 31)),
        (timedelta(hours=1), "2026-01-01 00:30", date(2026, 1, 1)),
        (timedelta(hours=-3, minutes=-30), "2025-12-31 20:00", date(2025, 12, 31)),
        (timedelta(hours=14), "2026-01-01 13:30", date(2026, 1, 1)),
    ],
)
def test_a_time_is_shown_as_it_was_on_the_wall_then(offset, local, day):
    when = Felt(datetime(2025, 12, 31, 23, 30, tzinfo=UTC), "UTC", offset)
    assert f"{when.local:%Y-%m-%d %H:%M}" == local
    assert when.day == day


@given(felt())
def test_the_local_time_is_the_same_instant(when):
    assert when.local == when.at
    assert when.local.utcoffset() == when.offset


FELT = Felt(NOON, "UTC", timedelta())
LATER = Felt(NOON + timedelta(hours=5), "UTC", timedelta())


def test_what_counts_is_what_was_said_last_and_what_was_said_before_is_still_told():
    written = Record(1, asked(), FELT, ended=FELT)
    moved = TimesChange(written.times, Times(LATER, LATER))
    told = [
        Correction(NOON, moved),
        Correction(NOON, NoteChange("", "first")),
        Correction(NOON, NoteChange("first", "second")),
        Correction(NOON, HurtChange(None, frozenset({0}))),
        Correction(NOON, RemovedChange(old=False, new=True)),
    ]
    record = written.corrected(told)
    assert (record.began, record.ended, record.note, record.hurt, record.removed) == (
        LATER, LATER, "second", frozenset({0}), True
    )  # fmt: skip
    assert record.corrections == tuple(told)
    assert record.times == Times(LATER, LATER)


def test_of_a_session_added_by_hand_only_what_was_said_anew_is_a_correction():
    first, anew = Correction(NOON, HeldChange(LEFT, 0.0, 20.0)), Correction(LATER.at, HeldChange(RIGHT, 0.0, 20.0))
    by_hand = Record(1, asked(), FELT, ended=FELT, origin=Origin.BY_HAND)
    left, right = by_hand.corrected([first, anew]).results
    assert (left.counted, left.corrected, left.total) == (20.0, False, 0.0)
    assert (right.counted, right.corrected) == (20.0, True)
    assert by_hand.corrected([first, anew]).changed == (anew,)
    assert by_hand.corrected([]).changed == ()


def test_a_clock_that_was_put_back_in_a_session_makes_it_no_shorter_than_nothing():
    earlier = Felt(NOON - timedelta(hours=1), "UTC", timedelta())
    assert Record(1, asked(), FELT, ended=earlier).times.length == timedelta()
