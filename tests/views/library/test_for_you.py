# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a patient's answers change on the page of a move."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from companion.domain.screening import Question, Screening
from companion.domain.stretch import Care, Caution, Condition
from companion.views.library.pose_stage import PoseStage
from companion.views.library.stretch_page import StretchPage
from companion.views.tokens import CONTRAST
from companion.views.words.screening import reason_words
from tests.views.fitting import cut_texts
from tests.views.library.moves import HALF_KNEELING, NAMES, STANDING

WIDTH, HEIGHT = 1250, 690
KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
FLAT = "Keep your back flat over your [right|left] knee."
WITH_CARE = replace(STANDING, cautions=(Caution(Condition.OSTEOPOROSIS, FLAT),))
NOT_AT_ALL = replace(
    STANDING,
    cautions=(
        Caution(Condition.OSTEOPOROSIS, "Skip it.", Care.AVOID),
        Caution(Condition.OUTER_HIP_PAIN, "It can press on the sore spot.", Care.AVOID),
        Caution(Condition.LEG_SYMPTOMS, "Go slowly."),
    ),
)


@pytest.fixture
def shown(looks, figures, show, clock):
    """Shows a move to somebody who answered these questions with yes."""
    page = StretchPage(looks, figures, clock)
    show(page, WIDTH, HEIGHT)

    def to_somebody(stretch, *yes, allowed=()):
        screening = Screening(yes=frozenset(yes), allowed=frozenset(allowed))
        findings, is_ruled_out = screening.findings(stretch), screening.rules_out(stretch)
        page.show_stretch(stretch, NAMES, findings=findings, is_ruled_out=is_ruled_out)
        page.focus_first()
        return page

    return to_somebody


def card(page: StretchPage) -> QWidget:
    return page.findChild(QWidget, "stretch_for_you")


def told(page: StretchPage) -> list[str]:
    return [label.text() for label in card(page).findChildren(QLabel) if label.text()]


def top(page: StretchPage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


def test_no_part_of_the_page_is_ever_a_window_of_its_own(looks, figures, clock, qtbot, windows):
    page = StretchPage(looks, figures, clock)
    qtbot.addWidget(page)
    findings = Screening(yes=frozenset({Question.BONES})).findings(NOT_AT_ALL)
    for is_ruled_out in (False, True):
        page.show_stretch(NOT_AT_ALL, NAMES, findings=findings, is_ruled_out=is_ruled_out)
    assert windows.shown == []


def test_nothing_is_told_to_whom_nothing_applies(shown, settle):
    page = shown(WITH_CARE, Question.OUTER_HIP)
    settle()
    assert not card(page).isVisible()
    assert page.findChild(QPushButton, "stretch_hold").isVisible()


def test_what_to_mind_is_told_above_the_steps_with_the_reason_and_for_the_side_shown(shown, settle, qtbot):
    page = shown(WITH_CARE, Question.BONES)
    settle()
    assert card(page).isVisible()
    reason = reason_words(Question.BONES)
    assert told(page) == ["For you", reason, "Keep your back flat over your left knee."]
    assert top(page, card(page)) < top(page, page.findChild(QLabel, "stretch_step_1"))
    qtbot.keyClick(page, KEYS.Key_S)
    assert told(page)[-1] == "Keep your back flat over your right knee."
    # and it can be held
    with qtbot.waitSignal(page.hold_wanted):
        qtbot.mouseClick(page.findChild(QPushButton, "stretch_hold"), Qt.MouseButton.LeftButton)


def test_what_is_ruled_out_says_to_ask_the_clinic_and_cannot_be_held(shown, settle, qtbot):
    page = shown(NOT_AT_ALL, Question.BONES, Question.OUTER_HIP, Question.BELOW_KNEE)
    settle()
    held: list[str] = []
    page.hold_wanted.connect(held.append)
    assert "Ask your clinic" in page.findChild(QLabel, "stretch_ruled_out").text()
    assert [words for words in told(page) if words.startswith(("Skip", "It can", "Go"))] == [
        "Skip it.",
        "It can press on the sore spot.",
        "Go slowly.",
    ]
    assert not page.findChild(QPushButton, "stretch_hold").isVisible()
    qtbot.keyClick(page, KEYS.Key_H, ALT)
    assert held == []
    assert page.findChild(QPushButton, "stretch_back").hasFocus()
    with qtbot.waitSignal(page.questions_wanted):
        qtbot.mouseClick(page.findChild(QPushButton, "stretch_answers"), Qt.MouseButton.LeftButton)


def test_a_reason_without_a_caution_of_the_move_is_told_in_general_words(shown, settle):
    page = shown(HALF_KNEELING, Question.FLOOR)
    settle()
    assert reason_words(Question.FLOOR) in told(page)
    assert "This is done on the floor or on your knees." in told(page)
    # where the move has words of its own, these are enough
    page = shown(HALF_KNEELING, Question.HIP)
    settle()
    assert "Ask your clinic before you kneel on that side." in told(page)
    assert "With a new hip, ask your clinic before you do this." not in told(page)


def test_what_the_clinic_allows_is_told_with_care_and_can_be_held(shown, settle):
    page = shown(NOT_AT_ALL, Question.BONES, allowed=[NOT_AT_ALL.id])
    settle()
    assert told(page)[0] == "For you"
    assert page.findChild(QLabel, "stretch_ruled_out") is None
    assert page.findChild(QPushButton, "stretch_hold").isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_it_is_seen_without_scrolling_and_nothing_is_cut(shown, settle, redress, scale):
    redress(scale, CONTRAST)
    page = shown(NOT_AT_ALL, Question.BONES)
    settle()
    assert cut_texts(page) == []
    ask = page.findChild(QLabel, "stretch_ruled_out")
    assert ask.visibleRegion().boundingRect() == ask.rect()
    stage = page.findChild(PoseStage)
    assert (top(page, card(page)) < top(page, stage)) is (scale >= 1.5)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_tab_goes_in_reading_order(shown, settle, redress, qtbot, scale):
    redress(scale)
    page = shown(NOT_AT_ALL, Question.BONES)
    settle()
    head = ["stretch_back", "stretch_favourite"]
    stage = ["stretch_play", "", "stretch_other_side"]
    ways = ["stretch_harder_hip-flexor-half-kneel"]
    order = [*head, *stage, *ways, "stretch_answers"] if scale < 1.5 else [*head, "stretch_answers", *stage, *ways]
    reached = []
    for _ in order:
        focused = page.window().focusWidget()
        reached.append(focused.objectName())
        qtbot.keyClick(focused, KEYS.Key_Tab)
    assert reached == order
