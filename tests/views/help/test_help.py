# SPDX-License-Identifier: LGPL-3.0-or-later
"""Help: whom to call, when to stop and when to get help, to be read by keyboard alone."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from companion.domain.clinic import Clinic, Hotline, PainLimits
from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.views.help.page import HelpPage
from companion.views.tokens import CONTRAST, DARK, LIGHT
from companion.views.words.guidance import limit_words, red_flag, stop_sign, urgency_heading
from tests.views.fitting import cut_texts

WIDTH, HEIGHT = 1172, 690
CLINIC = Clinic(
    name="riverside physio",
    telephone="01632 960 001",
    hours=("Monday to Friday, 8 am to 6 pm", "Saturday, 8 am to 1 pm"),
    emergency=Hotline("112"),
    urgent=Hotline("116 117", "the doctor on call"),
    limits=PainLimits(3, 7, 30),
)


@pytest.fixture
def page(looks, show):
    page = show(HelpPage(looks, CLINIC), WIDTH, HEIGHT)
    page.focus_first()
    return page


def find(page: QWidget, name: str) -> QWidget:
    (found,) = (widget for widget in page.findChildren(QWidget, name) if widget.isVisible())
    return found


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_sign_is_told_in_order_of_urgency_with_the_clinics_numbers(page):
    wanted = [stop_sign(sign, CLINIC) for sign in StopSign]
    for urgency in Urgency:
        wanted += [urgency_heading(urgency, CLINIC), *map(red_flag, RED_FLAGS[urgency])]
    assert [text for text in texts(page) if text in wanted] == wanted
    told = " ".join(texts(page))
    assert "999" not in told
    assert "NHS" not in told


def test_the_clinic_comes_first(page):
    assert [text for text in texts(page) if text][:5] == ["Help", "Riverside physio", CLINIC.telephone, *CLINIC.hours]
    assert find(page, "help_telephone").accessibleName() == "Telephone: 01632 960 001"


def test_the_stop_rule_has_the_clinics_limits(page):
    lines = [text for text in texts(page) if text in limit_words(CLINIC.limits)]
    assert lines == [
        "Up to 3: fine, if it settles within 30 minutes after you stop.",
        "From 4 to 6: ease off. Go softer, hold for less time, or do fewer.",
        "7 or more: stop that move for today.",
    ]


def test_without_a_clinics_file_it_is_your_clinic_and_the_usual_numbers(page, settle):
    page.show_clinic(Clinic())
    settle()
    assert find(page, "help_clinic").text() == "Your clinic"
    told = " ".join(texts(page))
    assert CLINIC.telephone not in told
    assert "call 999" in told
    assert "NHS 111" in told
    assert "Call your clinic." in told


def test_the_logo_is_shown_whole_and_never_larger_than_it_is(page, settle):
    for size, shown in ((QSize(800, 200), QSize(240, 60)), (QSize(60, 30), QSize(60, 30))):
        logo = QPixmap(size)
        logo.fill(QColor("navy"))
        page.show_clinic(CLINIC, logo)
        settle()
        label = find(page, "help_logo")
        white = QSize(16, 16)
        assert label.pixmap().deviceIndependentSize().toSize() == shown + white
        assert label.accessibleName() == "Logo of riverside physio"


def test_a_logo_without_ground_stands_on_white_in_the_dark(page, redress, settle):
    redress(palette=DARK)
    clear = QPixmap(100, 50)
    clear.fill(Qt.GlobalColor.transparent)
    page.show_clinic(CLINIC, clear)
    settle()
    assert find(page, "help_logo").pixmap().toImage().pixelColor(50, 25) == QColor("white")


def test_nothing_is_ticked_or_scored(page):
    assert [button.objectName() for button in page.findChildren(QAbstractButton)] == ["help_answers"]


def test_the_button_leads_to_the_answers(page, qtbot):
    wanted = QSignalSpy(page.answers_wanted)
    qtbot.mouseClick(find(page, "help_answers"), Qt.MouseButton.LeftButton)
    assert wanted.count() == 1


def test_the_arrow_keys_scroll(page, qtbot):
    area = find(page, "help_scroll")
    assert area.hasFocus()
    for _ in range(3):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0


def test_a_number_can_be_marked_and_tab_passes_it_by(page):
    number = find(page, "help_telephone")
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not number.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(("scale", "palette"), [(1.0, LIGHT), (1.5, DARK), (2.0, CONTRAST)])
def test_no_word_is_cut(page, redress, settle, scale, palette):
    redress(scale, palette)
    logo = QPixmap(800, 200)
    logo.fill(QColor("navy"))
    page.show_clinic(CLINIC, logo)
    settle()
    assert cut_texts(page) == []
