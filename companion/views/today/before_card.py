# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stands in the place of the plan until the questions before the first session are answered."""

from PySide6.QtCore import Signal

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class BeforeCard(Card):
    """Says what is asked and why, with the one button that leads to the questions.

    Signals:
        questions_wanted(): the button was pressed.
    """

    questions_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        title = Text(self.tr("Before you start"), "title", wrap=True)
        words = Text(
            self.tr(
                "A few short questions, so that you are shown moves that suit you. It takes about a minute. "
                "Your answers stay on this laptop."
            ),
            "lead",
            wrap=True,
        )
        self._begin = Button(looks, self.tr("Answer the questions"), "fill", "play", size="title", height=72)
        self._begin.setObjectName("today_questions")
        self._begin.setToolTip(self.tr("Enter"))
        self._begin.clicked.connect(self.questions_wanted)
        head = Row(looks, IconLabel(looks, "heart", "accent"), gap=14)
        head.addWidget(title, 1)
        self.setLayout(Column(looks, head, words, ..., self._begin, gap=14, margins=(28, 20, 28, 22)))

    def focus_first(self) -> None:
        """Put the keyboard on the button, so that Enter begins."""
        self._begin.setFocus()
