# SPDX-License-Identifier: LGPL-3.0-or-later
"""One question a page: answered once by one press, never beforehand, and to be gone back to."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from companion.domain.screening import Question
from companion.views.tokens import CONTRAST, LIGHT
from companion.views.words.screening import question_detail, question_words
from tests.views.fitting import cut_texts
from tests.views.screening.conftest import VIEW, answered

Key = Qt.Key
QUESTIONS = tuple(Question)


def test_every_question_is_asked_once_and_in_order(person):
    for number, question in enumerate(Question, start=1):
        assert person.question == question_words(question)
        assert question_detail(question) in person.texts
        assert f"Question {number} of 6" in person.texts
        person.click("screening_no")
    assert person.sees("signs_tick")


def test_nothing_is_chosen_before_it_is_pressed(person):
    for _ in Question:
        assert not person.find("screening_yes").isChecked()
        assert not person.find("screening_no").isChecked()
        person.click("screening_yes")


@pytest.mark.parametrize(
    ("key", "is_yes"),
    [
        (Key.Key_Y, True),
        (Key.Key_1, True),
        (Key.Key_N, False),
        (Key.Key_2, False),
        (Key.Key_Return, True),
        (Key.Key_Space, True),
    ],
)
def test_a_key_answers_and_the_answer_is_shown_on_coming_back(person, key, is_yes):
    assert person.focused == "screening_yes"
    person.key(key)
    assert person.question == question_words(QUESTIONS[1])
    person.key(Key.Key_Escape)
    assert person.question == question_words(QUESTIONS[0])
    assert person.find("screening_yes").isChecked() is is_yes
    assert person.find("screening_no").isChecked() is not is_yes
    assert person.focused == ("screening_yes" if is_yes else "screening_no")


def test_enter_gives_the_answer_that_the_person_went_to(person):
    person.key(Key.Key_Tab)
    assert person.focused == "screening_no"
    person.key(Key.Key_Return)
    person.click("screening_back")
    assert person.find("screening_no").isChecked()


def test_the_chosen_answer_can_be_pressed_again(person):
    person.click("screening_yes")
    person.click("screening_back")
    person.click("screening_yes")
    assert person.question == question_words(QUESTIONS[1])
    person.click("screening_back")
    assert person.find("screening_yes").isChecked()


def test_a_double_click_answers_one_question(person):
    person.double_click("screening_yes")
    assert person.question == question_words(QUESTIONS[1])


@pytest.mark.parametrize("key", [Key.Key_Y, Key.Key_2, Key.Key_Return, Key.Key_Space])
def test_a_key_that_is_held_down_answers_one_question(person, key):
    for again in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", again)
        QApplication.sendEvent(person.page.window().windowHandle(), event)
    QApplication.sendEvent(
        person.page.window().windowHandle(), QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier)
    )
    assert person.question == question_words(QUESTIONS[1])


@pytest.mark.parametrize("leave", [lambda at: at.key(Key.Key_Escape), lambda at: at.click("screening_back")])
def test_back_from_the_first_question_leaves_and_changes_nothing(person, leave):
    leave(person)
    assert (person.left.count(), person.finished.count()) == (1, 0)


def test_a_person_who_comes_anew_begins_anew(person):
    person.click("screening_yes")
    person.page.ask(VIEW)
    assert person.question == question_words(QUESTIONS[0])
    assert not person.find("screening_yes").isChecked()


def test_answers_of_another_day_are_shown_and_have_to_be_pressed(person):
    person.page.ask(answered(Question.BONES, on=date(2026, 1, 5)))
    assert person.find("screening_no").isChecked()
    person.click("screening_no")
    assert person.find("screening_yes").isChecked()
    assert person.question == question_words(Question.BONES)


@pytest.mark.parametrize(("scale", "palette"), [(1.0, LIGHT), (1.25, LIGHT), (1.5, LIGHT), (2.0, CONTRAST)])
def test_the_answers_are_in_sight_and_no_word_is_cut(person, redress, qapp, scale, palette):
    redress(scale, palette)
    for question in Question:
        qapp.processEvents()
        for name in ("screening_yes", "screening_no"):
            tile = person.find(name)
            assert not tile.visibleRegion().isEmpty()
            assert tile.visibleRegion().boundingRect() == tile.rect()
            assert tile.height() >= 80
        assert cut_texts(person.page) == []
        assert person.find("screening_scroll").verticalScrollBar().maximum() == 0, f"{question} is not in sight whole"
        person.click("screening_no")


def test_screen_readers_hear_the_question_with_its_answers(person):
    for name, words in (("screening_yes", "Yes"), ("screening_no", "No")):
        tile = person.find(name)
        assert tile.accessibleName() == words
        assert tile.accessibleDescription() == question_words(QUESTIONS[0])
