# SPDX-License-Identifier: LGPL-3.0-or-later
"""The diary tells what was written into it, in order, and lets nothing be changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.correction import Correction, HeldChange, RemovedChange
from companion.domain.diary import Ending, Record
from companion.domain.felt import Felt, Times
from companion.domain.log import Held
from companion.domain.ports import Diary, Reading, Refusal, SettingsStore, StoreRefusedError
from companion.domain.session import Session
from companion.domain.timeline import Place
from companion.store.connection import DriverError
from companion.store.opening import Store
from tests import strategies
from tests.clock import MONDAY_MORNING, FakeClock
from tests.store.conftest import Opener
from tests.store.samples import MONDAY, TWO_STRETCHES, felt, held, keep_session

ONE_STORE = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""All examples go into the same diary, as sessions do."""


def write(diary: Diary, record: Record, corrections: Sequence[Correction] = ()) -> Record:
    """Write what `record` tells of into `diary`, correct it, and return it with the number it was given."""
    number = diary.begin(record.asked, record.began)
    for entry in record.log:
        diary.add(number, [entry])
    diary.correct(number, corrections)
    if record.ended is not None and record.ending is not None:
        diary.end(number, record.ended, record.ending, record.hurt)
    return replace(record, id=number).corrected(corrections)


def test_the_store_fulfils_the_ports(store: Store) -> None:
    diary: Diary = store.diary
    kept: SettingsStore = store.settings
    assert diary.latest() is None
    assert kept.read() is not None


@given(data=st.data(), record=strategies.written())
@ONE_STORE
def test_a_session_comes_back_as_it_was_written(store: Store, data: st.DataObject, record: Record) -> None:
    written = write(store.diary, record, data.draw(strategies.corrections(record.asked)))
    assert store.diary.read(written.id) == written


@given(data=st.data(), asked=strategies.asked())
@ONE_STORE
def test_every_kind_of_entry_comes_back(store: Store, data: st.DataObject, asked) -> None:
    possible = strategies.odd_entries(asked).filter(lambda entry: not isinstance(entry, Held) or entry.asked > 0)
    one_of_each_attempt = st.lists(
        possible,
        max_size=20,
        unique_by=lambda entry: (entry.place, entry.attempt) if isinstance(entry, Held) else id(entry),
    )
    log = tuple(data.draw(one_of_each_attempt))
    number = store.diary.begin(asked, MONDAY)
    store.diary.add(number, log)
    assert store.diary.read(number).log == log


@given(data=st.data(), records=st.lists(strategies.written(), max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_diary_agrees_with_a_plain_list(store: Store, data: st.DataObject, records: list[Record]) -> None:
    # GIVEN a diary, with what earlier examples left in it, and the same as a list
    everything = [store.diary.read(row[0]) for row in store.connection.execute("SELECT id FROM session ORDER BY id")]
    everything += [write(store.diary, record, data.draw(strategies.corrections(record.asked))) for record in records]
    kept = sorted(
        (record for record in everything if record.ending is Ending.KEPT),
        key=lambda record: (record.began.at, record.id),
    )
    # THEN it answers every question as the list does
    first, last = date(2020, 1, 1), date(2060, 1, 1)
    assert store.diary.between(first, last) == tuple(record for record in kept if first <= record.began.day <= last)
    counting = [record for record in kept if not record.removed]
    assert store.diary.latest() == (counting[-1] if counting else None)
    assert store.diary.first_day() == first_of(store, counting)
    unfinished = [record for record in everything if record.ending is None]
    assert store.diary.unfinished() == (unfinished[-1] if unfinished else None)


def first_of(store: Store, counting: Sequence[Record]) -> date | None:
    """The day of the earliest of the sessions, or that of the loan where the session was written down."""
    if not counting:
        return None
    earliest = min(counting, key=lambda record: (record.began.day, record.id))
    row = store.connection.execute("SELECT zone, offset_seconds FROM session WHERE id = ?", (earliest.id,)).fetchone()
    assert row is not None
    return max(earliest.began.day, Felt(MONDAY_MORNING, row[0], timedelta(seconds=row[1])).day)


def test_an_empty_diary_is_empty(store: Store) -> None:
    assert store.diary.latest() is None
    assert store.diary.first_day() is None
    assert store.diary.unfinished() is None
    assert store.diary.between(date.min, date.max) == ()


def test_both_ends_of_a_range_belong_to_it(store: Store) -> None:
    numbers = [keep_session(store, felt(day)) for day in (1, 2, 3, 4)]
    found = store.diary.between(date(2026, 3, 2), date(2026, 3, 3))
    assert [record.id for record in found] == numbers[1:3]


def test_a_session_belongs_to_the_local_day_it_was_felt_on(store: Store) -> None:
    # GIVEN a session at one in the morning in Auckland, when it is yesterday in UTC
    at = datetime(2026, 3, 2, 1, tzinfo=timezone(timedelta(hours=13)))
    keep_session(store, Felt(at.astimezone(UTC), "Pacific/Auckland", timedelta(hours=13)))
    # THEN it is found on the patient's day, at the patient's offset
    (found,) = store.diary.between(date(2026, 3, 2), date(2026, 3, 2))
    assert found.began.local.hour == 1
    assert found.began.zone == "Pacific/Auckland"
    assert store.diary.first_day() == date(2026, 3, 2)


def test_no_session_counts_as_the_first_before_the_loan(store: Store) -> None:
    # GIVEN a session that was added by hand, with a wrong year
    began = Felt(datetime(2016, 3, 5, 9, tzinfo=UTC), "UTC", timedelta())
    number = store.diary.add_by_hand(TWO_STRETCHES, Times(began, began), [])
    assert store.diary.first_day() == MONDAY.day
    # AND with one that came later it is no different, until the wrong one is removed
    keep_session(store, felt(5))
    assert store.diary.first_day() == MONDAY.day
    store.diary.correct(number, [Correction(MONDAY_MORNING, RemovedChange(old=False, new=True))])
    assert store.diary.first_day() == felt(5).day


@pytest.mark.parametrize(("hours", "day"), [(-11, 1), (0, 2), (14, 2), (15, 3)])
def test_the_loan_begins_on_the_local_day_too(store: Store, hours: int, day: int) -> None:
    keep_session(store, Felt(datetime(2016, 3, 5, 9, tzinfo=UTC), "Etc/Somewhere", timedelta(hours=hours)))
    assert store.diary.first_day() == date(2026, 3, day)


def test_what_was_thrown_away_is_neither_shown_nor_offered(store: Store) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.end(number, MONDAY, Ending.THROWN_AWAY, None)
    assert store.diary.latest() is None
    assert store.diary.unfinished() is None
    assert store.diary.between(date.min, date.max) == ()
    assert store.diary.read(number).ending is Ending.THROWN_AWAY


def test_an_unfinished_session_is_gone_on_with_after_a_restart(opened: Opener, clock: FakeClock) -> None:
    # GIVEN a session that was in its second hold when the program ended
    first = opened()
    number = first.diary.begin(TWO_STRETCHES, MONDAY)
    session = Session(TWO_STRETCHES, clock())
    for _ in range(50):
        first.diary.add(number, session.tick(clock.advance(1.0)))
    first.close()
    # WHEN the program starts again
    record = opened().diary.unfinished()
    # THEN the session stands before the second hold
    assert record is not None
    assert record.id == number
    resumed = Session.resumed(record.asked, record.log, Reading(0.0, clock.wall))
    assert resumed.at(Reading(0.0, clock.wall)).place == Place(0, TWO_STRETCHES.parts[0].doses[0].side, 2)
    assert [entry.held for entry in record.log if isinstance(entry, Held)] == [20.0]


def test_holds_and_happenings_keep_the_order_of_the_log(store: Store, clock: FakeClock) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    session = Session(TWO_STRETCHES, clock())
    presses = ("skip", "tick", "tick", "tick", "pause", "resume", "repeat") * 9
    entries = [entry for press in presses for entry in getattr(session, press)(clock.advance(1.5))]
    store.diary.add(number, entries[:3])
    store.diary.add(number, entries[3:])
    assert len({type(entry) for entry in entries}) == 2
    assert store.diary.read(number).log == tuple(entries)


def test_corrections_are_added_and_the_log_stays(store: Store) -> None:
    number = keep_session(store)
    place = held(1).place
    told = [
        Correction(MONDAY_MORNING, HeldChange(place, 20.0, 12.3)),
        Correction(MONDAY_MORNING, HeldChange(place, 12.3, 0.0)),
        Correction(MONDAY_MORNING, HeldChange(place, 0.0, 15.1)),
    ]
    store.diary.correct(number, told[:2])
    store.diary.correct(number, told[2:])
    record = store.diary.read(number)
    assert record.corrections == tuple(told)
    assert record.log == (held(1), held(2))
    assert next(result for result in record.results if result.place == place).counted == 15.1


def test_an_ending_and_its_corrections_are_kept_together_or_not_at_all(store: Store) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.add(number, [held(1)])
    unended = store.diary.read(number)
    told = [Correction(MONDAY_MORNING, HeldChange(held(1).place, 20.0, 12.3))]
    # WHEN the ending cannot be written, and only that
    store.connection.execute("CREATE TEMP TRIGGER full BEFORE INSERT ON ending BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(DriverError):
        store.diary.end(number, MONDAY, Ending.KEPT, None, told)
    # THEN nothing was corrected either
    assert store.diary.read(number) == unended
    store.connection.execute("DROP TRIGGER full")
    store.diary.end(number, MONDAY, Ending.KEPT, None, told)
    record = store.diary.read(number)
    assert (record.ending, record.corrections) == (Ending.KEPT, tuple(told))


@pytest.mark.parametrize("hurt", [None, frozenset(), frozenset({0, 1})])
def test_what_hurt_is_told_from_what_was_not_answered(store: Store, hurt: frozenset[int] | None) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.end(number, MONDAY, Ending.KEPT, hurt)
    assert store.diary.read(number).hurt == hurt


def test_held_seconds_are_cut_to_tenths_and_never_grow(store: Store) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.add(number, [held(1, 12.39), held(2, 0.3), held(3, 19.999)])
    assert [entry.held for entry in store.diary.read(number).log if isinstance(entry, Held)] == [12.3, 0.3, 19.9]


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="zone"):
        store.diary.begin(TWO_STRETCHES, Felt(datetime(2026, 3, 2), "UTC", timedelta()))  # noqa: DTZ001 the point
    assert store.diary.unfinished() is None


def test_a_session_that_is_not_there_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        store.diary.read(7)
    with pytest.raises(KeyError):
        store.diary.add(7, [held()])
    with pytest.raises(KeyError):
        store.diary.correct(7, [])
    with pytest.raises(KeyError):
        store.diary.end(7, MONDAY, Ending.KEPT, None)


def test_nothing_is_added_to_a_session_that_has_ended(store: Store) -> None:
    number = keep_session(store)
    before = store.diary.read(number)
    with pytest.raises(ValueError, match="ended"):
        store.diary.add(number, [held(3)])
    with pytest.raises(ValueError, match="ended"):
        store.diary.end(number, MONDAY, Ending.THROWN_AWAY, None)
    assert store.diary.read(number) == before


def test_of_a_row_of_entries_all_are_kept_or_none(store: Store) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.diary.add(number, [held(1)])
    # WHEN the second of three entries breaks a rule: the first attempt at the first hold is there already
    with pytest.raises(DriverError):
        store.diary.add(number, [held(2), held(1), held(3)])
    # THEN none of them is there, and the diary goes on
    assert store.diary.read(number).log == (held(1),)
    store.diary.add(number, [held(2)])
    assert store.diary.read(number).log == (held(1), held(2))


@pytest.mark.parametrize("table", ["session", "hold", "event", "ending", "correction"])
def test_what_was_written_cannot_be_changed_or_deleted(store: Store, table: str) -> None:
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    session = Session(TWO_STRETCHES, FakeClock()())
    store.diary.add(number, [held(), *session.pause(FakeClock()())])
    store.diary.correct(number, [Correction(MONDAY_MORNING, HeldChange(held().place, 20.0, 10.0))])
    store.diary.end(number, MONDAY, Ending.KEPT, None)
    assert store.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608 a name of ours
    with pytest.raises(DriverError, match="only ever added to"):
        store.connection.execute(f"UPDATE {table} SET loan = loan")  # noqa: S608
    with pytest.raises(DriverError, match="only ever added to"):
        store.connection.execute(f"DELETE FROM {table}")  # noqa: S608


def test_another_loan_sees_nothing_of_this_one(opened: Opener) -> None:
    first = opened()
    number = keep_session(first)
    first.diary.begin(TWO_STRETCHES, MONDAY)
    first.connection.execute("UPDATE loan SET ended_utc = began_utc")
    first.close()
    # WHEN the next loan begins
    diary = opened().diary
    # THEN it has no sessions, and cannot reach the old ones
    assert diary.between(date.min, date.max) == ()
    assert diary.latest() is None
    assert diary.unfinished() is None
    assert diary.first_day() is None
    with pytest.raises(KeyError):
        diary.read(number)
    with pytest.raises(KeyError):
        diary.add(number + 1, [held()])


def test_a_month_takes_no_more_statements_than_a_day(store: Store) -> None:
    for day in range(1, 29):
        keep_session(store, felt(day))
    counts = []
    for last in (1, 28):
        statements: list[str] = []
        store.connection.set_trace_callback(statements.append)  # type: ignore[attr-defined]
        found = store.diary.between(date(2026, 3, 1), date(2026, 3, last))
        store.connection.set_trace_callback(None)  # type: ignore[attr-defined]
        assert len(found) == last
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_what_cannot_be_told_is_refused_as_damaged(store: Store) -> None:
    """No program of ours writes such rows; a hand in the file, or a fault of ours, does."""
    number = store.diary.begin(TWO_STRETCHES, MONDAY)
    store.connection.execute("DROP TRIGGER no_update_of_session")
    store.connection.execute("UPDATE session SET asked_json = '{}'")
    with pytest.raises(StoreRefusedError) as refused:
        store.diary.read(number)
    assert refused.value.refusal is Refusal.DAMAGED
