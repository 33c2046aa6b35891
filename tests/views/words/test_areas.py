# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest

from companion.domain.area import Area
from companion.domain.search import words_of
from companion.domain.stretch import Kind, Position
from companion.views.library.found_by import finder_of
from companion.views.words.areas import area_lay_words, area_word
from tests.moves import stretch


@pytest.mark.parametrize("area", Area)
def test_every_part_of_the_body_has_a_word_and_what_people_call_it(area):
    assert area_word(area)[0].isupper()
    phrases = [phrase.strip() for phrase in area_lay_words(area).split(",")]
    assert len(phrases) >= 3
    assert len(phrases) == len(set(phrases))
    assert all(words_of(phrase) for phrase in phrases)


def test_no_two_parts_have_the_same_word():
    assert len({area_word(area) for area in Area}) == len(Area)


@pytest.mark.parametrize(
    ("said", "area"),
    [
        ("bum", Area.BUTTOCK),
        ("backside", Area.BUTTOCK),
        ("groin", Area.FRONT_OF_HIP),
        ("lumbar", Area.LOW_BACK),
        ("back of leg", Area.BACK_OF_THIGH),
        ("belly", Area.TUMMY),
        ("quads", Area.FRONT_OF_THIGH),
    ],
)
def test_what_people_say_is_among_them(said, area):
    assert said in area_lay_words(area).split(", ")


@pytest.mark.parametrize("position", Position)
def test_a_move_in_any_position_and_of_any_kind_is_found_by_words(position):
    for kind in Kind:
        move = stretch(position=position, kind=kind)
        assert finder_of([move]).find("exercise") == [move.id]
        assert finder_of([move]).find("lunge hip") == [move.id]
