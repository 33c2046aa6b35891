# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page of the questions with the real look, a few moves, and the hands of the person in front of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.domain.clinic import Clinic, Hotline
from companion.domain.screening import Question, Screening
from companion.domain.stretch import Caution, Condition, Position, Variation
from companion.views.screening.page import ScreeningPage
from companion.views.screening.view import ScreeningView
from tests.moves import stretch
from tests.views.widgets.conftest import icons, looks, redress, show, template

__all__ = ["icons", "looks", "page", "person", "redress", "show", "template"]

WIDTH, HEIGHT = 1172, 690
"""What the rail leaves of the clinic's screen at the largest text, in the clinic's lowest window."""

TODAY = date(2026, 11, 23)
BOTH_HIPS = (Condition.HIP_REPLACEMENT_BACK, Condition.HIP_REPLACEMENT_FRONT)
STAY_FLAT = Caution(Condition.OSTEOPOROSIS, "Stay flat.")

MOVES = (
    stretch("lunge", easier=(Variation("Stand.", "stand"),)),
    stretch("stand", position=Position.STANDING),
    stretch("back", position=Position.LYING_ON_BACK, cautions=(STAY_FLAT,)),
    stretch("twist", position=Position.SITTING, fine_with=BOTH_HIPS),
)
CLINIC = Clinic("Riverside Physio", "01632 960 001", emergency=Hotline("112"), urgent=Hotline("116 117", "the doctor"))
VIEW = ScreeningView(Screening(), MOVES, CLINIC, TODAY)


def answered(*yes: Question, allowed: tuple[str, ...] = (), on: date = TODAY) -> ScreeningView:
    """Answers that were given."""
    return replace(VIEW, screening=Screening(on, frozenset(yes), frozenset(allowed)))


class Person:
    """Looks at the page and presses what is on it; remembers what the page said."""

    def __init__(self, page: ScreeningPage) -> None:
        self.page = page
        self.finished = QSignalSpy(page.finished)
        self.left = QSignalSpy(page.left)
        self.allowed = QSignalSpy(page.allowed_changed)

    def find(self, name: str) -> QWidget:
        found = [widget for widget in self.page.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{name} is seen {len(found)} times"
        return found[0]

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.page.findChildren(QWidget, name))

    @property
    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible() and label.text()]

    @property
    def question(self) -> str:
        return self.find("screening_words").text()

    @property
    def focused(self) -> str:
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.objectName()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def double_click(self, name: str) -> None:
        """Two presses at one spot, whatever is there at the second one."""
        window = self.page.window().windowHandle()
        widget = self.find(name)
        QTest.mouseDClick(
            window, Qt.MouseButton.LeftButton, pos=widget.mapTo(self.page.window(), widget.rect().center())
        )
        QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.window().windowHandle(), key)
        QApplication.processEvents()

    def answer(self, *yes: Question) -> None:
        """Answer all questions, with yes to these."""
        for question in Question:
            self.click("screening_yes" if question in yes else "screening_no")

    def go_to_the_summary(self, *yes: Question) -> None:
        self.answer(*yes)
        self.click("signs_tick")
        self.click("signs_go_on")


@pytest.fixture
def page(looks, show):
    page = ScreeningPage(looks)
    page.ask(VIEW)
    show(page, WIDTH, HEIGHT)
    page.focus_first()
    return page


@pytest.fixture
def person(page):
    return Person(page)
