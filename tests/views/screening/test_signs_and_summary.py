# SPDX-License-Identifier: LGPL-3.0-or-later
"""After the questions: the signs to have read, what the answers change, and only then do they count."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from companion.domain.clinic import Clinic
from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.domain.screening import Question, Screening
from companion.views.tokens import DARK, LIGHT
from companion.views.words.guidance import red_flag, stop_heading, stop_sign, urgency_heading
from companion.views.words.screening import question_words, reason_words
from tests.views.fitting import cut_texts
from tests.views.screening.conftest import CLINIC, TODAY, VIEW, answered

Key = Qt.Key
Q = Question


# When to get help


def test_every_red_flag_is_there_by_urgency_with_the_clinics_numbers(person):
    person.answer()
    wanted = []
    for urgency in Urgency:
        wanted += [urgency_heading(urgency, CLINIC), *map(red_flag, RED_FLAGS[urgency])]
    assert [text for text in person.texts if text in wanted] == wanted
    told = " ".join(person.texts)
    assert "call 112" in told
    assert "the doctor (116 117)" in told
    assert "Call Riverside Physio, 01632 960 001." in told
    assert "999" not in told


def test_nobody_goes_on_before_the_box_is_ticked(person):
    person.answer()
    assert not person.find("signs_tick").isChecked()
    assert not person.find("signs_go_on").isEnabled()
    person.click("signs_go_on")
    assert not person.sees("summary_accept")
    person.click("signs_tick")
    person.click("signs_go_on")
    assert person.sees("summary_accept")


def test_the_box_is_ticked_by_keyboard_alone(person):
    person.answer()
    assert person.focused == "signs_scroll"
    bar = person.find("signs_scroll").verticalScrollBar()
    person.key(Key.Key_End)
    person.key(Key.Key_Down)
    assert bar.value() > 0
    person.key(Key.Key_Tab)
    assert person.focused == "signs_tick"
    person.key(Key.Key_Space)
    person.key(Key.Key_Tab)
    person.key(Key.Key_Return)
    assert person.sees("summary_accept")


def test_the_box_is_not_ticked_when_the_signs_come_again(person):
    person.go_to_the_summary()
    person.key(Key.Key_Escape)
    assert not person.find("signs_tick").isChecked()
    person.key(Key.Key_Escape)
    assert person.question == question_words(tuple(Question)[-1])


# What the answers change


def test_where_nothing_is_left_out_it_says_so(person):
    person.go_to_the_summary()
    assert "Nothing is left out" in person.texts
    assert not [text for text in person.texts if text.endswith("left out") and text != "Nothing is left out"]


def test_what_is_swapped_or_left_out_is_told_with_the_reason(person):
    person.go_to_the_summary(Q.FLOOR, Q.PREGNANT)
    texts = person.texts
    assert "Nothing is left out" not in texts
    assert "Ask your midwife before you start" in texts
    both = f"{reason_words(Q.PREGNANT)} {reason_words(Q.FLOOR)}"
    assert texts[texts.index(reason_words(Q.FLOOR)) + 2] == "Stand, in place of: Lunge"
    assert texts[texts.index(both) + 2] == "Back: left out"
    assert not [text for text in texts if text.startswith("Twist")]


def test_a_new_hip_leaves_a_few_soft_moves_until_the_clinic_says_more(person):
    person.go_to_the_summary(Q.HIP)
    assert "Only a few soft moves until your clinic says more" in person.texts
    assert "Call Riverside Physio, 01632 960 001." in person.texts
    assert [text for text in person.texts if text.endswith(": left out")] == [
        "Lunge: left out",
        "Stand: left out",
        "Back: left out",
    ]


def test_pain_below_the_knee_shows_when_to_stop(person):
    person.go_to_the_summary(Q.BELOW_KNEE)
    assert stop_heading() in person.texts
    assert {stop_sign(sign, CLINIC) for sign in StopSign} <= set(person.texts)
    assert "chest pain, or you are badly out of breath: call 112 now" in person.texts


def test_where_no_move_is_left_the_clinic_is_to_be_called(person):
    person.page.ask(replace(VIEW, stretches=VIEW.stretches[:3], clinic=Clinic()))
    person.go_to_the_summary(Q.HIP)
    assert "No move is left. Please call the clinic before you start." in person.texts
    assert "Call your clinic." in person.texts


# And then


def test_the_answers_count_when_the_person_goes_to_the_stretches(person):
    person.go_to_the_summary(Q.BONES, Q.BELOW_KNEE)
    assert person.finished.count() == 0
    assert person.focused == "summary_accept"
    person.key(Key.Key_Return)
    assert person.finished.count() == 1
    assert person.finished.at(0) == [Screening(TODAY, frozenset({Q.BONES, Q.BELOW_KNEE}))]


def test_an_answer_that_was_changed_on_the_way_back_counts(person):
    person.go_to_the_summary(Q.PREGNANT)
    person.click("summary_change")
    assert person.question == question_words(Q.HIP)
    person.go_to_the_summary(Q.HIP)
    person.click("summary_accept")
    assert person.finished.at(0) == [Screening(TODAY, frozenset({Q.HIP}))]


def test_what_the_clinic_allowed_holds_unless_a_new_answer_rules_it_out(person):
    before = answered(Q.FLOOR, allowed=("lunge",))
    person.page.ask(before)
    person.go_to_the_summary(Q.FLOOR)
    person.click("summary_accept")
    person.page.ask(before)
    person.go_to_the_summary(Q.FLOOR, Q.HIP)
    person.click("summary_accept")
    assert person.finished.at(0) == [Screening(TODAY, frozenset({Q.FLOOR}), frozenset({"lunge"}))]
    assert person.finished.at(1) == [Screening(TODAY, frozenset({Q.FLOOR, Q.HIP}))]


@pytest.mark.parametrize(("scale", "palette"), [(1.0, DARK), (1.5, LIGHT), (2.0, LIGHT)])
def test_no_word_is_cut_and_the_ways_on_are_in_sight(person, redress, qapp, scale, palette):
    redress(scale, palette)
    person.answer(*Question)
    for ways in (("signs_tick", "signs_go_on"), ("summary_accept", "summary_change")):
        qapp.processEvents()
        assert cut_texts(person.page) == []
        for name in ways:
            button = person.find(name)
            assert button.visibleRegion().boundingRect() == button.rect()
        if ways[0] == "signs_tick":
            person.click("signs_tick")
            person.click("signs_go_on")
