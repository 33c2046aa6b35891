# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions before the first session, in the real window, and what can be reached after them."""

from datetime import date
from itertools import chain, combinations

import pytest
from PySide6.QtCore import Qt

from companion.content.catalogue import load
from companion.domain.programme import Programme
from companion.domain.routine import Routine
from companion.domain.screening import Question, Screening
from companion.domain.settings import Settings
from companion.domain.stretch import Phase
from companion.paths import shipped_routines
from companion.views.today.unfinished_card import Unfinished
from tests.program import Laptop

Key = Qt.Key
DAY = date(2026, 11, 16)
SHIPPED = load([shipped_routines()])
EVERY_ANSWER = list(chain.from_iterable(combinations(Question, count) for count in range(len(Question) + 1)))


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()


def answer(laptop, *yes):
    """All questions, the signs and the summary, by mouse."""
    for question in Question:
        laptop.click("screening_yes" if question in yes else "screening_no")
    laptop.click("signs_tick")
    laptop.click("signs_go_on")
    laptop.click("summary_accept")


def test_a_patient_is_asked_once_before_the_first_session(laptop):
    laptop.start(screened=False)
    assert not laptop.sees("today_start")
    laptop.key(Key.Key_Return)
    answer(laptop)
    assert laptop.focused() == "today_start"
    laptop.close()
    laptop.start(screened=False)
    assert laptop.sees("today_start")
    assert laptop.store.screening.read() == Screening(on=laptop.clock().wall.date())


def test_a_move_that_was_chosen_before_begins_after_the_questions(laptop):
    laptop.start(screened=False)
    laptop.screens.hold("bridge")
    answer(laptop)
    assert laptop.moment.form.stretch == "bridge"


def test_nobody_has_to_answer_to_look_around_or_to_get_help(laptop):
    laptop.start(screened=False)
    laptop.key(Key.Key_Return)
    laptop.click("rail_help")
    assert laptop.sees("help")
    laptop.click("rail_library")
    assert laptop.sees("library")
    laptop.click("rail_today")
    assert laptop.sees("today_questions")


def test_leaving_the_questions_starts_nothing(laptop):
    laptop.start(screened=False)
    laptop.screens.hold("bridge")
    laptop.key(Key.Key_Escape)
    assert laptop.sees("today_questions")
    assert laptop.screens.flow.running is None
    laptop.key(Key.Key_Return)
    answer(laptop)
    assert laptop.screens.flow.running is None


def test_who_cannot_get_to_the_floor_is_not_sent_there(laptop):
    laptop.start(screened=False)
    laptop.click("today_questions")
    answer(laptop, Question.FLOOR)
    assert laptop.words("today_routine") == "Two-stretch starter, standing and chair"
    laptop.click("today_start")
    assert laptop.moment.form.stretch == "hip-flexor-standing"


def test_what_was_swapped_and_why_is_one_press_away(laptop):
    laptop.start(screened=False)
    laptop.click("today_questions")
    answer(laptop, Question.OUTER_HIP)
    laptop.click("today_changed")
    assert laptop.sees("answers_change")
    laptop.key(Key.Key_Escape)
    laptop.click("today_start")
    assert {part.form.stretch for part in laptop.running.session.asked.parts} == {"hip-flexor-half-kneel"}


def test_with_nothing_left_the_page_says_to_call_the_clinic(laptop):
    laptop.folder.mkdir()
    (laptop.folder / "clinic.yaml").write_text(
        "schema: 1\nname: Hill Physio\ntelephone: 020 7946 0000\n", encoding="utf-8"
    )
    laptop.start(screened=False)
    laptop.click("today_questions")
    answer(laptop, Question.HIP)
    assert not laptop.sees("today_start")
    assert "Hill Physio" in laptop.words("today_empty")
    assert "020 7946 0000" in laptop.words("today_empty")


def test_a_move_that_is_ruled_out_cannot_be_held_until_the_clinic_allows_it(laptop):
    laptop.start(screened=False)
    laptop.click("today_questions")
    answer(laptop, Question.OUTER_HIP)
    laptop.screens.library.show_stretch("glute-supine-figure4")
    assert laptop.sees("stretch_ruled_out")
    assert not laptop.sees("stretch_hold")
    laptop.screens.hold("glute-supine-figure4")
    assert laptop.screens.flow.running is None
    laptop.click("rail_settings")
    laptop.click("settings_answers")
    laptop.click("allow_glute-supine-figure4")
    laptop.click("allow_yes_glute-supine-figure4")
    laptop.close()
    laptop.start(screened=False)
    laptop.screens.library.show_stretch("glute-supine-figure4")
    laptop.click("stretch_hold")
    assert laptop.moment.form.stretch == "glute-supine-figure4"


def test_a_session_that_was_cut_short_does_not_lead_past_answers_that_came_later(laptop):
    laptop.start()
    laptop.screens.hold("glute-supine-figure4")
    laptop.wait_for(Phase.HOLD)
    laptop.wait(5)
    laptop.close()
    laptop.start()
    laptop.screens.patient.answer(Screening(DAY, frozenset({Question.OUTER_HIP})))
    laptop.screens.sessions.settle_unfinished(Unfinished.GO_ON)
    assert laptop.screens.flow.running is None
    assert laptop.sees("notice_words")
    laptop.screens.patient.answer(Screening(DAY))
    laptop.screens.sessions.settle_unfinished(Unfinished.GO_ON)
    assert laptop.moment.form.stretch == "glute-supine-figure4"


@pytest.mark.parametrize("yes", EVERY_ANSWER, ids=lambda yes: "+".join(yes) or "nothing")
def test_no_answer_lets_a_move_be_reached_that_it_rules_out(yes):
    """All 64 combinations, over every routine and every single move, with every easier form that is kept at hand."""
    screening = Screening(on=None, yes=frozenset(yes))
    programme = Programme(SHIPPED.stretches, SHIPPED.routines, screening)
    ruled_out = {move.id for move in programme.ruled_out}
    assert ruled_out.isdisjoint(move.id for move in programme.offered)
    singles = (Routine.of(move) for move in SHIPPED.stretches.values())
    for routine in (*SHIPPED.routines.values(), *singles):
        asked = programme.ask(routine, Settings(), DAY, None)
        for part in () if asked is None else asked.parts:
            assert part.form.stretch not in ruled_out
            assert part.easier is None or part.easier.stretch not in ruled_out
