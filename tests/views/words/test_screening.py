# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions and what follows from them, in words that everybody understands."""

from datetime import date

import pytest

from companion.domain.screening import Change, Finding, Question, Screening
from companion.domain.stretch import Care, Caution, Condition
from companion.views.words.screening import (
    change_in_short,
    finding_words,
    question_detail,
    question_words,
    reason_words,
    reasons_words,
)
from tests.content.reading_grade import reading_grade
from tests.moves import stretch

HIGHEST_GRADE = 6.0

LUNGE, STAND = stretch("lunge"), stretch("stand")
FLOOR, PREGNANT = Finding(Question.FLOOR, Care.EASIER), Finding(Question.PREGNANT, Care.AVOID)


@pytest.mark.parametrize("words", [question_words, question_detail, reason_words])
def test_every_question_has_words_of_its_own(words):
    told = [words(question) for question in Question]
    assert all(told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("question", Question)
def test_a_question_is_asked_and_answered_by_yes_or_no(question):
    assert question_words(question).endswith("?")
    assert question_words(question).count("?") == 1
    assert reason_words(question).startswith("You said that ")


def test_the_words_are_plain():
    texts = [words(one) for one in Question for words in (question_words, question_detail, reason_words)]
    texts += [finding_words(Finding(question, then)) for question in Question for then in Care]
    assert reading_grade(texts) <= HIGHEST_GRADE


def test_a_change_tells_what_is_done_in_its_place_and_why():
    swapped = Change(LUNGE, STAND, (FLOOR,))
    assert change_in_short(swapped) == "Stand, in place of: Lunge"
    gone = Change(LUNGE, None, (PREGNANT, FLOOR, FLOOR, Finding(Question.BONES, Care.CARE)))
    reasons = f"{reason_words(Question.PREGNANT)} {reason_words(Question.FLOOR)}"
    assert reasons_words(gone.findings) == reasons
    assert change_in_short(gone) == "Lunge: left out"


def test_a_moves_own_caution_goes_before_what_holds_for_all_moves():
    own = Caution(Condition.PREGNANCY, "Lie on your [right|left] side.", Care.AVOID)
    assert finding_words(Finding(Question.PREGNANT, Care.AVOID, own)) == "Lie on your right side."
    assert finding_words(PREGNANT) != finding_words(Finding(Question.PREGNANT, Care.EASIER))
    assert Screening(date(2026, 11, 23), frozenset({Question.FLOOR})).findings(LUNGE) == (FLOOR,)
