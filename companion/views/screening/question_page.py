# SPDX-License-Identifier: LGPL-3.0-or-later
"""One question with two large answers; none of them is chosen before it is pressed."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.screening import Question
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.segments import Block, BlockState, Segments
from companion.views.widgets.text import Text
from companion.views.widgets.tile import Tile
from companion.views.words.screening import question_detail, question_words

_QUESTIONS = tuple(Question)
_ABOVE, _BELOW = 3, 2
"""Shares of the spare height above and below the answers."""


class QuestionPage(QWidget):
    """Shows one question at a time.

    Signals:
        answered(Question, bool): which one, and whether with yes.
        back_wanted(): to the question before, or out of them.
    """

    answered = Signal(object, bool)
    back_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("screening_question")
        self._looks = looks
        self._question = _QUESTIONS[0]
        self._back = Button(looks, self.tr("Back"), icon="back", once=True)
        self._back.setObjectName("screening_back")
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        self._number = Text(colour="ink2")
        self._number.setObjectName("screening_number")
        self._progress = Segments(looks)
        self._words = Text(size="display", wrap=True)
        self._words.setObjectName("screening_words")
        self._detail = Text(colour="ink2", wrap=True)
        self._detail.setObjectName("screening_detail")
        self._area = scrolled(Page(Column(looks, ..., self._words, self._detail, gap=12, margins=(0, 0, 0, 8))))
        self._area.setObjectName("screening_scroll")
        self._yes = _Answer(looks, "screening_yes", self.tr("Yes"), (self.tr("Y", "the key for yes"), "1"))
        self._no = _Answer(looks, "screening_no", self.tr("No"), (self.tr("N", "the key for no"), "2"))
        self._yes.given.connect(partial(self._tell, yes=True))
        self._no.given.connect(partial(self._tell, yes=False))
        self._lay_out()
        looks.changed.connect(self._measure)
        self._measure()

    def ask(self, question: Question, before: bool | None) -> None:
        """Put another question in place of the one before.

        Args:
            question: what is asked.
            before: the answer that was pressed earlier; None where none was.
        """
        self._question = question
        words = question_words(question)
        self._words.setText(words)
        self._detail.setText(question_detail(question))
        self._area.setAccessibleName(words)
        self._area.verticalScrollBar().setValue(0)
        for answer, is_yes in ((self._yes, True), (self._no, False)):
            answer.choose(is_chosen=before is is_yes)
            answer.setAccessibleDescription(words)
        self._show_progress(_QUESTIONS.index(question) + 1)
        announce(self, f"{self._number.text()}. {words} {question_detail(question)}", urgent=True)

    def focus_first(self) -> None:
        """Put the keyboard on the answer that was given before, else on the first."""
        (self._no if self._no.isChecked() else self._yes).setFocus()

    def _lay_out(self) -> None:
        answers = Row(self._looks, gap=20)
        answers.addWidget(self._yes, 1)
        answers.addWidget(self._no, 1)
        head = Row(self._looks, self._back, ..., self._number, gap=16)
        self._column = Column(self._looks, head, self._progress, gap=16, margins=(40, 18, 40, 28))
        self._column.addWidget(self._area, _ABOVE)
        self._column.addLayout(answers)
        self._column.addStretch(0)
        self.setLayout(self._column)

    @Slot()
    def _measure(self) -> None:
        # Where the text is large, the question needs all the height that the answers leave.
        large = self._looks.look.large
        self._column.setStretch(self._column.count() - 1, 0 if large else _BELOW)
        for answer in (self._yes, self._no):
            answer.show_key(is_shown=not large)

    def _show_progress(self, number: int) -> None:
        words = self.tr("Question {number} of {count}").format(number=number, count=len(_QUESTIONS))
        self._number.setText(words)
        blocks = [
            Block(BlockState.DONE if at < number else BlockState.RUNNING if at == number else BlockState.TO_COME)
            for at in range(1, len(_QUESTIONS) + 1)
        ]
        self._progress.set_blocks([blocks], words)

    def _tell(self, *, yes: bool) -> None:
        self.answered.emit(self._question, yes)


class _Answer(Tile):
    """One of the two answers.

    Signals:
        given(): it was clicked, or one of its keys was pressed.
    """

    given = Signal()

    def __init__(self, looks: LookSource, name: str, words: str, keys: tuple[str, str]) -> None:
        self._mark = IconLabel(looks, "radio", "accent", 30)
        self._key = Text(keys[0], "caption", colour="ink2")
        margins = (24, 28, 24, 28)
        super().__init__(
            looks,
            Row(looks, self._mark, Text(words, "display"), ..., self._key, gap=18, margins=margins),
            checkable=True,
        )
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{key} or {number}").format(key=keys[0], number=keys[1]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.given)
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.given)

    def choose(self, *, is_chosen: bool) -> None:
        """Show whether this is the answer that was given before."""
        self.setChecked(is_chosen)
        self._mark.set_name("radio-on" if is_chosen else "radio")

    def show_key(self, *, is_shown: bool) -> None:
        """Whether there is room to tell its key."""
        self._key.setVisible(is_shown)
