# SPDX-License-Identifier: LGPL-3.0-or-later
"""The answers to look up: what was said and when, what is left out because of it, and what the clinic allows."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.screening import Question
from companion.views.screening.allow_row import AllowRow
from companion.views.screening.outcome import outcome_cards
from companion.views.screening.view import ScreeningView
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text
from companion.views.words.dates import full_date
from companion.views.words.screening import finding_words, question_words


class AnswersPage(QWidget):
    """Shows answers that were given.

    Signals:
        change_wanted(): they are to be given anew.
        back_wanted(): to where the person came from.
        allowed_changed(Screening): the clinic allowed a move, or took that back.
    """

    change_wanted = Signal()
    back_wanted = Signal()
    allowed_changed = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("screening_answers")
        self._looks = looks
        self._view: ScreeningView | None = None
        self._back = Button(looks, self.tr("Back"), icon="back", once=True)
        self._back.setObjectName("answers_back")
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self._change = Button(looks, self.tr("Answer again"), icon="pencil", height=56, once=True)
        self._change.setObjectName("answers_change")
        self._change.clicked.connect(self.change_wanted)
        self._when = Text(colour="ink2", wrap=True)
        self._when.setObjectName("answers_when")
        self._answers = Column(looks, gap=12)
        self._outcome = Column(looks, gap=16)
        self._clinic = Column(looks, gap=12)
        self._area = scrolled(self._page())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_answers(self, view: ScreeningView) -> None:
        """The answers of `view`, which were given."""
        self._view = view
        on = view.screening.on
        self._when.setText(self.tr("You answered on {day}.").format(day=full_date(on)) if on is not None else "")
        self._answers.clear()
        self._answers.add(*(self._answer(question) for question in Question))
        self._clinic.clear()
        rows = list(self._rows(view))
        self._clinic.add(*rows)
        self._for_clinic.setVisible(bool(rows))
        self._show_outcome(view)
        self._area.verticalScrollBar().setValue(0)
        in_tab_order(self._back, self._change, *rows)

    def focus_first(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus()

    def _page(self) -> Page:
        title = Text(self.tr("My answers"), "display", wrap=True)
        answers = Column(self._looks, self._when, self._answers, gap=14, margins=(24, 18, 24, 20))
        answers.addLayout(Row(self._looks, self._change, ...))
        note = self.tr(
            "For a physiotherapist or other staff: these moves are left out because of the answers above. "
            "Allow one here if it suits this patient."
        )
        clinic = Column(self._looks, Text(self.tr("For the clinic"), "lead", wrap=True), gap=14)
        clinic.add(Text(note, colour="ink2", wrap=True), self._clinic)
        clinic.setContentsMargins(24, 18, 24, 20)
        self._for_clinic = Card(clinic)
        self._for_clinic.setObjectName("answers_for_clinic")
        back = Row(self._looks, self._back, ...)
        return Page(
            Column(
                self._looks,
                back,
                title,
                Card(answers),
                self._outcome,
                self._for_clinic,
                ...,
                gap=16,
                margins=(40, 18, 40, 24),
            )
        )

    def _answer(self, question: Question) -> QWidget:
        said_yes = self._view is not None and question in self._view.screening.yes
        answer = Text(self.tr("Yes") if said_yes else self.tr("No"), "lead")
        answer.setObjectName(f"answer_{question}")
        row = Row(self._looks, gap=24)
        row.addWidget(Text(question_words(question), wrap=True), 1)
        row.add(answer)
        box = QWidget()
        box.setLayout(row)
        return box

    def _rows(self, view: ScreeningView) -> Iterator[AllowRow]:
        strict = view.screening.strict
        for stretch in view.stretches:
            if strict.rules_out(stretch):
                why = dict.fromkeys(finding_words(finding) for finding in strict.findings(stretch))
                is_allowed = stretch.id in view.screening.allowed
                row = AllowRow(self._looks, stretch, " ".join(why), is_allowed=is_allowed)
                row.decided.connect(self._decide)
                yield row

    def _show_outcome(self, view: ScreeningView) -> None:
        self._outcome.clear()
        self._outcome.add(*outcome_cards(self._looks, view))

    @Slot(str, bool)
    def _decide(self, stretch: str, is_allowed: bool) -> None:
        if self._view is None:
            return
        screening = self._view.screening.with_allowed(stretch, is_allowed=is_allowed)
        self._view = replace(self._view, screening=screening)
        self._show_outcome(self._view)
        self.allowed_changed.emit(screening)
