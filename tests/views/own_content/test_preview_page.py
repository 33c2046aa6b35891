# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a file would bring, in full; or what is wrong with it; and nothing is cut however long it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from companion.domain.routine import Routine
from companion.domain.stretch import Caution, Condition
from companion.views.own_content.arriving_card import Arriving
from companion.views.own_content.preview_page import Arrival, PreviewPage
from tests.moves import stretch
from tests.views.fitting import cut_texts

LONG = "W" * 60
CAREFUL = replace(
    stretch("wall-slide"),
    name="Wall slide",
    steps=("Stand at a wall.", "Slide your [right|left] heel up."),
    cautions=(Caution(Condition.KNEE, "If your [right|left] knee hurts, stop."),),
)
NAMED_AT_LENGTH = replace(CAREFUL, id="other", name=LONG, steps=("w" * 400,), cautions=(Caution(Condition.KNEE, LONG),))


def a_picture() -> QImage:
    picture = QImage(960, 720, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    return picture


@pytest.fixture
def page(looks, show) -> PreviewPage:
    return show(PreviewPage(looks), 1250, 690)


def words(page: PreviewPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def take(page: PreviewPage) -> QPushButton:
    button = page.findChild(QPushButton, "own_take")
    assert button is not None
    return button


def show_all(page: PreviewPage) -> None:
    moves = [Arriving(CAREFUL, a_picture()), Arriving(NAMED_AT_LENGTH, None)]
    page.show_arrival(Arrival("o" * 120 + ".zip", moves, [replace(Routine.of(CAREFUL), purpose="w" * 400)]))


def test_a_move_is_shown_with_all_that_a_patient_would_read(page, settle):
    page.show_arrival(Arrival("ours.zip", [Arriving(CAREFUL, a_picture())], []))
    settle()
    told = words(page)
    for part in (
        "ours.zip",
        "Wall slide",
        "Half-kneeling",
        "20 second",
        "1. Stand at a wall.",
        "Draft: not yet reviewed",
        "Sore or replaced knee",
    ):
        assert part in told
    assert "[right|left]" not in told
    assert page.findChild(QLabel, "own_picture_wall-slide").pixmap().width() > 0
    assert take(page).isVisible()


def test_a_move_without_a_picture_says_so(page, settle):
    page.show_arrival(Arrival("ours.zip", [Arriving(CAREFUL, None)], []))
    settle()
    assert "No picture" in words(page)


def test_faults_cannot_be_taken_in_and_of_many_the_first_are_told(page, settle):
    page.show_faults("ours.zip", [f"fault {number}." for number in range(1, 4001)])
    settle()
    told = words(page)
    assert "fault 40." in told
    assert "fault 41." not in told
    assert "3960" in told
    assert not take(page).isVisible()


def test_while_it_is_looked_at_it_can_be_left_and_not_taken(page, settle, qtbot):
    page.show_progress("ours.zip", 3, 20)
    settle()
    told = words(page)
    assert "ours.zip" in told
    assert "3" in told
    assert "20" in told
    assert not take(page).isVisible()
    with qtbot.waitSignal(page.left):
        page.findChild(QPushButton, "own_leave").click()


def test_escape_leaves_it(page, qtbot):
    show_all(page)
    with qtbot.waitSignal(page.left), qtbot.assertNotEmitted(page.accepted):
        QTest.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_are_cut_however_long(page, redress, settle, scale):
    redress(scale)
    show_all(page)
    settle()
    assert cut_texts(page) == []
    page.show_faults("o" * 120 + ".zip", ["pictures/" + "w" * 90 + ".png: this picture moves"])
    settle()
    assert cut_texts(page) == []
    page.show_progress("o" * 120 + ".zip", 3, 20)
    settle()
    assert cut_texts(page) == []
