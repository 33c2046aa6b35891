# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session that the machine cut short: go on, keep what was done, or throw it away."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal

from companion.domain.diary import Record
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.dates import long_day, time_of_day
from companion.views.words.session import holds_words


class Unfinished(StrEnum):
    """What is to become of an unfinished session."""

    GO_ON = "go_on"
    KEEP = "keep"
    THROW_AWAY = "throw_away"


class UnfinishedCard(Card):
    """Offered at the next start.

    Signals:
        answered(Unfinished): what was chosen.
    """

    answered = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__(role="soft")
        self._words = Text(wrap=True)
        self._words.setObjectName("unfinished_words")
        self._go_on = self._button(looks, self.tr("Go on"), Unfinished.GO_ON, "play")
        self._go_on.set_kind("tonal")
        self._keep = self._button(looks, self.tr("Keep what I did"), Unfinished.KEEP, "check")
        self._throw = self._button(looks, self.tr("Throw it away"), Unfinished.THROW_AWAY, "trash")
        title = Text(self.tr("You did not finish"), "lead", wrap=True)
        answers = Flow(looks, self._go_on, self._keep, self._throw, gap=12)
        self.setLayout(Column(looks, title, self._words, answers, gap=8, margins=(28, 16, 28, 18)))

    def show_record(self, record: Record, *, can_go_on: bool) -> None:
        """The session in question; after a long break it is not gone on with."""
        self._words.setText(
            self.tr("{day}, {time}: {holds} are saved.").format(
                day=long_day(record.began.day),
                time=time_of_day(record.began.local),
                holds=holds_words(record.whole_holds, len(record.results), repetitions=record.has_repetitions),
            )
        )
        self._go_on.setVisible(can_go_on)

    def focus_first(self) -> None:
        """Put the keyboard on the first answer."""
        (self._go_on if self._go_on.isVisibleTo(self) else self._keep).setFocus()

    def _button(self, looks: LookSource, words: str, answer: Unfinished, icon: str) -> Button:
        button = Button(looks, words, icon=icon)
        button.setObjectName(f"unfinished_{answer}")
        button.clicked.connect(partial(self._tell, answer))
        return button

    def _tell(self, answer: Unfinished) -> None:
        self.answered.emit(answer)
