# SPDX-License-Identifier: LGPL-3.0-or-later
"""Settings are kept as words; what is missing or makes no sense takes its default."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.asked import Lengths
from companion.domain.settings import Settings, ShownPerson, ThemeChoice
from tests.strategies import all_settings

names = [field.name for field in fields(Settings)]


@given(all_settings)
def test_what_is_kept_comes_back(chosen):
    assert Settings.from_words(chosen.as_words()) == chosen


def test_what_was_never_kept_takes_its_default():
    assert Settings.from_words({}) == Settings()
    assert Settings.from_words({"theme": "dark"}) == Settings(theme=ThemeChoice.DARK)
    assert Settings.from_words({"person": "grace"}) == Settings(person=ShownPerson.GRACE)


@given(st.dictionaries(st.sampled_from([*names, "gone"]), st.text(max_size=6)))
def test_any_words_give_settings_that_can_be_kept(words):
    read = Settings.from_words(words)
    assert Settings.from_words(read.as_words()) == read


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("text_percent", "99"),
        ("text_percent", "110"),
        ("text_percent", "0100"),
        ("theme", "Dark"),
        ("theme", "pink"),
        ("person", "Grace"),
        ("person", "nobody"),
        ("person", "../default"),
        ("sound", "true"),
        ("volume", "101"),
        ("volume", "-1"),
        ("volume", "70.0"),
        ("language", "../de"),
        ("language", "de DE"),
        ("get_ready", "2"),
        ("rest", "31"),
        ("change_sides", "None"),
        ("holds_each_side", "5"),
        ("without_floor", ""),
    ],
)
def test_a_word_out_of_bounds_takes_the_default(name, word):
    assert Settings.from_words({name: word}) == Settings()


def test_the_lengths_are_what_the_engine_waits_for():
    chosen = Settings(get_ready=12, change_sides=10, rest=4, ease=6)
    assert chosen.lengths == Lengths(get_ready=12.0, ease_in=6.0, ease_out=6.0, rest=4.0, change_sides=10.0)


def test_who_presses_when_ready_still_rests_by_the_clock():
    lengths = Settings(press_when_ready=True, get_ready=12, rest=6).lengths
    assert (lengths.get_ready, lengths.change_sides, lengths.rest) == (None, None, 6.0)


def test_without_a_choice_the_lengths_are_the_usual_ones():
    assert Settings().lengths == Lengths()
