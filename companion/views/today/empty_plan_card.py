# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stands in the place of the plan where there is nothing to do today, why, and whom to ask."""

from PySide6.QtCore import Signal

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class EmptyPlanCard(Card):
    """No routine could be read, or the answers left nothing of it.

    Signals:
        routines_wanted(): to the other routines.
        answers_wanted(): to the answers, and what follows from them.
    """

    routines_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._title = Text(size="title", wrap=True)
        self._words = Text(size="lead", wrap=True)
        self._words.setObjectName("today_empty")
        self._routines = Button(looks, self.tr("Other routines"), height=56)
        self._routines.setObjectName("today_empty_routines")
        self._routines.clicked.connect(self.routines_wanted)
        self._answers = Button(looks, self.tr("My answers"), height=56)
        self._answers.setObjectName("today_empty_answers")
        self._answers.clicked.connect(self.answers_wanted)
        buttons = Row(looks, self._routines, self._answers, ..., gap=12)
        self.setLayout(Column(looks, self._title, self._words, ..., buttons, gap=14, margins=(28, 20, 28, 22)))

    def show_reason(self, *, is_ruled_out: bool, clinic: str) -> None:
        """Say why there is nothing to do.

        Args:
            is_ruled_out: because of the patient's answers; else no routine could be read.
            clinic: how the clinic is called, with its number where that is known.
        """
        self._routines.setVisible(is_ruled_out)
        self._answers.setVisible(is_ruled_out)
        if is_ruled_out:
            self._title.setText(self.tr("Please call the clinic"))
            words = self.tr(
                "With your answers, none of the moves of this routine is left. Please call {clinic}: "
                "they will find moves that suit you."
            )
            self._words.setText(words.format(clinic=clinic))
        else:
            self._title.setText(self.tr("No routine"))
            self._words.setText(
                self.tr(
                    "Your stretches for today will be here, but no routine could be read. "
                    "Please give this laptop back to the clinic. What you did before is safe."
                )
            )
