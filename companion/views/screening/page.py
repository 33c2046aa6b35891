# SPDX-License-Identifier: LGPL-3.0-or-later
"""From the first question to the stretches, and the answers to look up: one page that shows its parts in turn."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.domain.screening import Question, Screening
from companion.views.screening.answers_page import AnswersPage
from companion.views.screening.question_page import QuestionPage
from companion.views.screening.signs_page import SignsPage
from companion.views.screening.summary_page import SummaryPage
from companion.views.screening.view import ScreeningView
from companion.views.widgets.looks import LookSource

_QUESTIONS = tuple(Question)


class ScreeningPage(QWidget):
    """Nothing counts before 'To my stretches' is pressed; whoever leaves earlier keeps the answers of before.

    Signals:
        finished(Screening): these answers hold from now on.
        left(): back to where the person came from; nothing has changed.
        allowed_changed(Screening): the clinic allowed a move, or took that back.
    """

    finished = Signal(object)
    left = Signal()
    allowed_changed = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("screening")
        self._view: ScreeningView | None = None
        self._given: dict[Question, bool] = {}
        self._at = 0
        self._came_from_answers = False
        self._question = QuestionPage(looks)
        self._signs = SignsPage(looks)
        self._summary = SummaryPage(looks)
        self._answers = AnswersPage(looks)
        self._stack = QStackedLayout(self)
        for part in (self._question, self._signs, self._summary, self._answers):
            self._stack.addWidget(part)
        self._connect()
        back = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.setAutoRepeat(False)
        back.activated.connect(self._go_back)

    def ask(self, view: ScreeningView) -> None:
        """Ask all questions; answers of another day are shown as chosen, and have to be pressed again."""
        self._came_from_answers = False
        self._begin(view)

    def show_answers(self, view: ScreeningView) -> None:
        """The answers to look up; where there are none, the questions."""
        if not view.screening.is_done:
            self.ask(view)
            return
        self._view = view
        self._answers.show_answers(view)
        self._stack.setCurrentWidget(self._answers)

    def focus_first(self) -> None:
        """Put the keyboard where the part that is shown wants it."""
        for part in (self._question, self._signs, self._summary, self._answers):
            if self._stack.currentWidget() is part:
                part.focus_first()

    def minimumSizeHint(self) -> QSize:
        """Fits whatever the window is."""
        return QSize(0, 0)

    def _connect(self) -> None:
        self._question.answered.connect(self._take)
        self._question.back_wanted.connect(self._go_back)
        self._signs.read.connect(self._show_summary)
        self._signs.back_wanted.connect(self._go_back)
        self._summary.accepted.connect(self._finish)
        self._summary.change_wanted.connect(self._ask_first)
        self._answers.change_wanted.connect(self._answer_again)
        self._answers.back_wanted.connect(self.left)
        self._answers.allowed_changed.connect(self._allow)

    # The way through

    def _begin(self, view: ScreeningView) -> None:
        self._view = view
        self._given = {}
        if view.screening.is_done:
            self._given = {question: question in view.screening.yes for question in _QUESTIONS}
        self._ask_first()

    @Slot()
    def _ask_first(self) -> None:
        self._ask(0)

    def _ask(self, number: int) -> None:
        self._at = number
        question = _QUESTIONS[number]
        self._question.ask(question, self._given.get(question))
        self._show(self._question)

    @Slot(object, bool)
    def _take(self, question: Question, is_yes: bool) -> None:
        self._given[question] = is_yes
        if self._at + 1 < len(_QUESTIONS):
            self._ask(self._at + 1)
        else:
            self._show_signs()

    def _show_signs(self) -> None:
        if self._view is not None:
            self._signs.show_signs(self._view.clinic)
            self._show(self._signs)

    @Slot()
    def _show_summary(self) -> None:
        view = self._answered()
        if view is not None:
            self._summary.show_outcome(view)
            self._show(self._summary)

    @Slot()
    def _finish(self) -> None:
        view = self._answered()
        if view is not None:
            self.finished.emit(view.screening)

    @Slot()
    def _go_back(self) -> None:
        part = self._stack.currentWidget()
        if part is self._summary:
            self._show_signs()
        elif part is self._signs:
            self._ask(len(_QUESTIONS) - 1)
        elif part is self._question and self._at > 0:
            self._ask(self._at - 1)
        elif part is self._question and self._came_from_answers and self._view is not None:
            self.show_answers(self._view)
            self.focus_first()
        else:
            self.left.emit()

    @Slot()
    def _answer_again(self) -> None:
        if self._view is not None:
            self._came_from_answers = True
            self._begin(self._view)

    @Slot(object)
    def _allow(self, screening: Screening) -> None:
        if self._view is not None:
            self._view = replace(self._view, screening=screening)
        self.allowed_changed.emit(screening)

    def _answered(self) -> ScreeningView | None:
        """The view with the answers as they are given now."""
        if self._view is None:
            return None
        yes = {question for question, is_yes in self._given.items() if is_yes}
        screening = self._view.screening.answered(yes, self._view.today, self._view.stretches)
        return replace(self._view, screening=screening)

    def _show(self, part: QuestionPage | SignsPage | SummaryPage) -> None:
        self._stack.setCurrentWidget(part)
        part.focus_first()
