# SPDX-License-Identifier: LGPL-3.0-or-later
"""The answers outlive the program and belong to one loan; what cannot be read counts as not answered."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.screening import Question, Screening
from companion.domain.settings import Settings
from companion.store.opening import Store
from tests import strategies
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener

SOME = Screening(date(2026, 11, 23), frozenset({Question.HIP, Question.FLOOR}), frozenset({"bridge", "knee-rolls"}))
ROWS = ("screening.on", "screening.allowed", *(f"screening.{question}" for question in Question))

answered = st.builds(
    Screening,
    on=st.dates(),
    yes=st.frozensets(st.sampled_from(Question)),
    allowed=st.frozensets(strategies.ids, max_size=4),
)


def put(store: Store, name: str, value: str) -> None:
    store.connection.execute("UPDATE setting SET value = ? WHERE name = ?", (value, name))


def test_a_new_loan_has_not_answered(store: Store) -> None:
    assert store.screening.read() == Screening()
    assert not store.screening.read().is_done


@given(screening=answered)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_answered_last_is_read(store: Store, screening: Screening) -> None:
    store.screening.write(screening)
    assert store.screening.read() == screening


def test_the_answers_are_there_at_the_next_start_beside_the_settings(opened: Opener) -> None:
    first = opened()
    first.screening.write(SOME)
    first.settings.write(Settings(volume=10))
    first.close()
    second = opened()
    assert second.screening.read() == SOME
    assert second.settings.read() == Settings(volume=10)


def test_the_next_loan_is_asked_anew(opened: Opener) -> None:
    # GIVEN the answers of a loan that has ended
    first = opened()
    first.screening.write(SOME)
    first.connection.execute("UPDATE loan SET ended_utc = began_utc")
    first.close()
    # WHEN the program starts again, THEN a loan begins that knows nothing of them
    assert opened(now=MONDAY_MORNING).screening.read() == Screening()


@given(name=st.sampled_from(ROWS), value=st.text(st.characters(codec="utf-8"), max_size=20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_row_can_be_so_odd_that_it_raises_or_opens_what_was_ruled_out(store: Store, name: str, value: str) -> None:
    store.screening.write(SOME)
    put(store, name, value)
    read = store.screening.read()
    # THEN every yes that is still written there holds
    assert read.yes >= SOME.yes - {question for question in Question if name == f"screening.{question}"}
    # AND what could not be read is asked again, with nothing allowed in the meantime
    assert read.is_done or read.allowed == frozenset()
    assert not read.is_done or name == "screening.allowed" or value in ("yes", "no") or read == SOME


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("screening.on", ""),
        ("screening.on", "20261123"),
        ("screening.on", "2026-02-30"),
        ("screening.on", "2026-W47-1"),
        ("screening.hip", "YES"),
        ("screening.below_knee", ""),
    ],
)
def test_an_odd_row_counts_as_not_answered(store: Store, name: str, value: str) -> None:
    store.screening.write(SOME)
    put(store, name, value)
    assert not store.screening.read().is_done


@pytest.mark.parametrize("name", [row for row in ROWS if row != "screening.allowed"])
def test_a_missing_row_counts_as_not_answered(store: Store, name: str) -> None:
    store.screening.write(SOME)
    store.connection.execute("DELETE FROM setting WHERE name = ?", (name,))
    read = store.screening.read()
    assert (read.is_done, read.allowed) == (False, frozenset())
