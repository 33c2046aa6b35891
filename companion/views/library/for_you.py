# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a patient's own answers mean for one move: what to mind, or that the clinic is to be asked first, and why."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.screening import Finding, Question
from companion.domain.stretch import Side
from companion.views.library.section import section
from companion.views.library.sided_text import SidedText
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.screening import finding_words, reason_words


class ForYou(Card):
    """A card that stands out; each answer is told once, with all that it means.

    Args:
        looks: How things look now.
        findings: What the answers mean for the move, the severest first.
        side: Which side the move is told for.
        is_ruled_out: The move must not be done before the clinic was asked.

    Attributes:
        answers_wanted: The person wants to see the answers.
    """

    answers_wanted = Signal()

    def __init__(self, looks: LookSource, findings: Sequence[Finding], side: Side, *, is_ruled_out: bool) -> None:
        super().__init__(role="care")
        self.setObjectName("stretch_for_you")
        self._looks = looks
        items: list[Item] = []
        if is_ruled_out:
            ask = Text(self.tr("Your answers rule this move out. Ask your clinic before you do it."), wrap=True)
            ask.setObjectName("stretch_ruled_out")
            items += [ask, 4]
        for question in dict.fromkeys(finding.question for finding in findings):
            items.append(Text(reason_words(question), bold=True, wrap=True))
            items += [*_told(findings, question, side), 4]
        if is_ruled_out:
            items.append(Row(looks, self._answers(), ...))
        heading = self.tr("Ask your clinic first") if is_ruled_out else self.tr("For you")
        content = section(looks, "care", heading, *items, colour="care")
        self.setLayout(Column(looks, content, margins=(20, 16, 20, 12)))

    def _answers(self) -> Button:
        answers = Button(self._looks, self.tr("My answers"), "care", height=48)
        answers.setObjectName("stretch_answers")
        answers.setAccessibleDescription(self.tr("Shows what you answered, and what your clinic allows"))
        answers.clicked.connect(self.answers_wanted)
        return answers


def _told(findings: Iterable[Finding], question: Question, side: Side) -> Iterator[QWidget]:
    """What one answer means: in the words of the move's own cautions, or in general words where it has none."""
    of_it = [finding for finding in findings if finding.question is question]
    written = [finding.caution.text for finding in of_it if finding.caution is not None]
    for text in dict.fromkeys(written or map(finding_words, of_it)):  # the same is told once
        yield SidedText(text, side)
