# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions before the first session, and the answers to look up; a part of the composition root."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.ports import Machine
from companion.domain.screening import Screening
from companion.lender import Lender
from companion.patient import Patient
from companion.views.screening.page import ScreeningPage
from companion.views.screening.view import ScreeningView
from companion.views.widgets.looks import LookSource


class SafeStart(QObject):
    """Asks what may rule a move out, and shows what does.

    Signals:
        page_wanted(QWidget): its page is to be shown.
        answered(): the answers are in force, and kept.
        left(): back to where the person came from; nothing has changed.
    """

    page_wanted = Signal(object)
    answered = Signal()
    left = Signal()

    def __init__(self, looks: LookSource, *, patient: Patient, lender: Lender, machine: Machine) -> None:
        super().__init__()
        self._looks = looks
        self._patient = patient
        self._lender = lender
        self._machine = machine

    @Slot()
    def ask(self) -> None:
        """The questions, from the first."""
        self._page.ask(self._view())
        self.page_wanted.emit(self._page)

    @Slot()
    def show_answers(self) -> None:
        """The answers that were given, and what follows from them; the questions where there are none."""
        self._page.show_answers(self._view())
        self.page_wanted.emit(self._page)

    @cached_property
    def _page(self) -> ScreeningPage:
        page = ScreeningPage(self._looks)
        page.finished.connect(self._take)
        page.left.connect(self.left)
        page.allowed_changed.connect(self._patient.answer)
        return page

    def _view(self) -> ScreeningView:
        moves = self._patient.programme.in_order()
        return ScreeningView(self._patient.screening, moves, self._lender.clinic, self._machine.now().day)

    @Slot(object)
    def _take(self, screening: Screening) -> None:
        self._patient.answer(screening)
        self.answered.emit()
