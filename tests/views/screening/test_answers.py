# SPDX-License-Identifier: LGPL-3.0-or-later
"""The answers to look up and to give again, and the clinic's word on what they rule out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from companion.domain.screening import Question, Screening
from companion.views.tokens import CONTRAST, LIGHT
from companion.views.words.screening import question_words, reason_words
from tests.views.fitting import cut_texts
from tests.views.screening.conftest import TODAY, VIEW, answered

Key = Qt.Key
Q = Question


@pytest.fixture
def reader(person):
    """Somebody who looks at answers that were given in January: the floor is hard, bones are weak."""
    person.page.show_answers(answered(Q.FLOOR, Q.BONES, on=date(2026, 1, 5)))
    person.page.focus_first()
    return person


def test_each_answer_is_there_with_its_question_and_the_day(reader):
    said = {question: reader.find(f"answer_{question}").text() for question in Question}
    assert said == {question: "Yes" if question in (Q.FLOOR, Q.BONES) else "No" for question in Question}
    assert {question_words(question) for question in Question} <= set(reader.texts)
    assert "5 January 2026" in reader.find("answers_when").text()
    assert reason_words(Q.FLOOR) in reader.texts


def test_without_answers_there_are_only_the_questions(person):
    person.page.show_answers(VIEW)
    assert person.question == question_words(Q.HIP)


@pytest.mark.parametrize("leave", [lambda at: at.key(Key.Key_Escape), lambda at: at.click("answers_back")])
def test_esc_and_back_leave(reader, leave):
    leave(reader)
    assert (reader.left.count(), reader.finished.count()) == (1, 0)


def test_answering_again_begins_with_the_first_and_can_be_thought_better_of(reader):
    reader.click("answers_change")
    assert reader.question == question_words(Q.HIP)
    reader.click("screening_yes")
    reader.key(Key.Key_Escape)
    reader.key(Key.Key_Escape)
    # THEN the answers are there as they were
    assert reader.find("answer_hip").text() == "No"
    assert reader.left.count() == 0


def test_answers_that_were_given_again_bear_the_day_of_now(reader):
    reader.click("answers_change")
    reader.go_to_the_summary(Q.PREGNANT)
    reader.click("summary_accept")
    assert reader.finished.at(0) == [Screening(TODAY, frozenset({Q.PREGNANT}))]


# For the clinic


def test_only_what_is_ruled_out_can_be_allowed(reader):
    assert reader.sees("allow_lunge")
    assert reader.sees("allow_back")
    assert not reader.sees("allow_stand")
    assert not reader.sees("allow_twist")
    assert "This is done on the floor or on your knees. Stay flat." in reader.texts


def test_where_nothing_is_ruled_out_the_clinic_has_nothing_to_do(person):
    person.page.show_answers(answered())
    assert not person.sees("answers_for_clinic")
    assert "Nothing is left out" in person.texts


def test_a_move_is_allowed_after_one_question_and_no_is_at_hand(reader):
    reader.click("allow_lunge")
    assert "Has a physiotherapist said that you may do this?" in reader.texts
    assert reader.focused == "allow_no_lunge"
    assert reader.allowed.count() == 0
    reader.click("allow_yes_lunge")
    assert reader.allowed.at(0) == [answered(Q.FLOOR, Q.BONES, allowed=("lunge",), on=date(2026, 1, 5)).screening]
    assert reader.sees("allowed_lunge")
    assert reader.focused == "take_back_lunge"
    # AND it is no longer told as left out
    assert not [text for text in reader.texts if text.endswith("in place of: Lunge")]
    assert [text for text in reader.texts if text == "Back: left out"]


def test_no_allows_nothing(reader):
    reader.click("allow_lunge")
    reader.click("allow_no_lunge")
    assert reader.allowed.count() == 0
    assert reader.focused == "allow_lunge"
    assert not reader.sees("allow_yes_lunge")


def test_a_double_click_allows_nothing(reader):
    reader.double_click("allow_back")
    assert reader.allowed.count() == 0


def test_what_was_allowed_is_taken_back_in_one_press(person):
    person.page.show_answers(answered(Q.FLOOR, allowed=("lunge",)))
    assert not person.sees("allow_lunge")
    person.click("take_back_lunge")
    assert person.allowed.at(0) == [answered(Q.FLOOR).screening]
    assert person.focused == "allow_lunge"
    assert "Stand, in place of: Lunge" in person.texts


def test_what_was_allowed_here_is_known_when_the_questions_are_answered_again(reader):
    reader.click("allow_lunge")
    reader.click("allow_yes_lunge")
    reader.click("answers_change")
    reader.go_to_the_summary(Q.FLOOR)
    reader.click("summary_accept")
    assert reader.finished.at(0) == [Screening(TODAY, frozenset({Q.FLOOR}), frozenset({"lunge"}))]


def test_the_keyboard_goes_through_it_in_reading_order(reader):
    stops = [reader.focused]
    for _ in range(3):
        reader.key(Key.Key_Tab)
        stops.append(reader.focused)
    assert stops == ["answers_back", "answers_change", "allow_lunge", "allow_back"]


@pytest.mark.parametrize(("scale", "palette"), [(1.0, LIGHT), (1.5, LIGHT), (2.0, CONTRAST)])
def test_no_word_is_cut(reader, redress, qapp, scale, palette):
    redress(scale, palette)
    reader.find("allow_lunge").click()
    qapp.processEvents()
    assert cut_texts(reader.page) == []
    assert reader.find("allow_yes_lunge").height() >= 44
