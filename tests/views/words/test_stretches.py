# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest

from companion.domain.routine import SideDose
from companion.domain.stretch import Condition, Dose, Equipment, Muscle, Position, Side
from companion.views.words.session import seconds_words
from companion.views.words.stretches import (
    condition_word,
    dose_words,
    equipment_word,
    equipment_words,
    muscle_word,
    position_word,
    usual_dose_words,
)
from tests.views.library.moves import CAT_CAMEL, HALF_KNEELING

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH
THREE, TWO = Dose(20, 3), Dose(30, 2)


@pytest.mark.parametrize(
    ("names", "word"),
    [(Position, position_word), (Equipment, equipment_word), (Muscle, muscle_word), (Condition, condition_word)],
)
def test_every_name_has_a_word_of_its_own(names, word):
    words = [word(name) for name in names]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("doses", "words"),
    [
        ([SideDose(LEFT, THREE), SideDose(RIGHT, THREE)], "3 \N{MULTIPLICATION SIGN} {20} each side"),
        ([SideDose(RIGHT, THREE)], "RIGHT 3 \N{MULTIPLICATION SIGN} {20}"),
        (
            [SideDose(LEFT, THREE), SideDose(RIGHT, TWO)],
            "LEFT 3 \N{MULTIPLICATION SIGN} {20}, RIGHT 2 \N{MULTIPLICATION SIGN} {30}",
        ),
        ([SideDose(BOTH, TWO)], "2 \N{MULTIPLICATION SIGN} {30}"),
    ],
)
def test_a_dose_tells_sides_apart_only_where_they_differ(qapp, doses, words):
    expected = words.replace("{20}", seconds_words(20)).replace("{30}", seconds_words(30))
    assert dose_words(doses).replace(" and ", ", ") == expected


def test_a_move_tells_its_own_dose(qapp):
    assert usual_dose_words(HALF_KNEELING) == f"3 \N{MULTIPLICATION SIGN} {seconds_words(20)} each side"
    assert usual_dose_words(CAT_CAMEL) == f"6 \N{MULTIPLICATION SIGN} {seconds_words(3)}"


def test_things_are_listed_in_words(qapp):
    assert equipment_words(()) == ""
    assert equipment_words([Equipment.MAT]) == "mat"
    assert set(equipment_words([Equipment.MAT, Equipment.TOWEL]).replace(",", " ").split()) >= {"mat", "towel"}
