# SPDX-License-Identifier: LGPL-3.0-or-later
"""Ids made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.naming import LONGEST_ID, unique_id


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Morning routine", "morning-routine"),
        ("  Anna's  6 -- moves! ", "anna-s-6-moves"),
        ("Übung für die Hüfte", "ubung-fur-die-hufte"),
        ("Große Runde", "grosse-runde"),
        ("утро", "my-routine"),
        ("בוקר 7", "7"),
        ("☀️", "my-routine"),
        ("", "my-routine"),
        ("Con", "my-routine"),
        ("x" * 61, "x" * 60),
        ("x" * 59 + " y", "x" * 59),
    ],
)
def test_an_id_tells_of_the_name(name, expected):
    assert unique_id(name, ()) == expected


def test_what_is_taken_gets_a_number():
    assert unique_id("", {"my-routine"}) == "my-routine-2"
    assert unique_id("Morning", {"morning", "morning-2"}) == "morning-3"
    assert unique_id("x" * 60, {"x" * 60}) == "x" * 58 + "-2"


@given(st.text(max_size=80), st.integers(0, 12))
def test_any_name_gives_an_id_that_a_file_can_have_and_none_has(name, others):
    taken: set[str] = set()
    for _ in range(others + 1):
        own = unique_id(name, taken)
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", own)
        assert len(own) <= LONGEST_ID
        assert own not in taken
        taken.add(own)
