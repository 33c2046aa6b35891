# SPDX-License-Identifier: LGPL-3.0-or-later
"""A question in the middle of a session: what happened, and two or three large answers."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.views.timer.command import Command
from companion.views.tokens import Colour
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.widgets.tile import Tile


@dataclass(frozen=True, slots=True)
class Answer:
    """One way on.

    Attributes:
        command: what the session does then.
        words: the answer.
        detail: what it means, in small words.
    """

    command: Command
    words: str
    icon: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: a title, what to know before answering, and the answers with the advised one first.

    The keyboard is on the advised answer, so that Space and Enter give it; the numbers give each of them.
    """

    name: str
    title: str
    note: tuple[str, ...]
    answers: tuple[Answer, ...]
    signs: tuple[str, ...] = ()
    calm: str = ""


class Question(QWidget):
    """Shows one `Asking` at a time.

    Signals:
        answered(Command): what was chosen.
    """

    answered = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._tiles: list[Tile] = []
        self._asking: Asking | None = None
        self._column = Column(looks, gap=0)
        self.setLayout(self._column)
        looks.changed.connect(self._ask_again)

    @property
    def is_long(self) -> bool:
        """Whether it needs the whole width to be in sight at once."""
        return self._asking is not None and bool(self._asking.signs)

    def ask(self, asking: Asking) -> None:
        """Put another question in place of the one before."""
        self._column.clear()
        self._asking = asking
        self._column.addWidget(scrolled(self._page(asking)), 1)
        announce(self, " ".join((f"{asking.title}.", *asking.note)), urgent=True)

    def focus_first(self) -> None:
        """Put the keyboard on the advised answer."""
        if self._tiles:
            self._tiles[0].setFocus()

    @Slot()
    def _ask_again(self) -> None:
        """What stands where depends on the text size."""
        if self._asking is not None and self.isVisible():
            self.ask(self._asking)
            self.focus_first()

    def _page(self, asking: Asking) -> Page:
        self.setObjectName(f"question_{asking.name}")
        self._tiles = [self._tile(answer, number) for number, answer in enumerate(asking.answers, start=1)]
        title = Text(asking.title, "display", colour="accent", wrap=True)
        title.setObjectName("question_title")
        note = Card(self._signs(asking), "care") if asking.signs else Card(self._note(asking), "sunken")
        air = 10 if self._looks.look.large else 14
        if asking.signs and self._looks.look.large:
            # Beside each other, so that 'stop' is in sight below the signs.
            others = Row(self._looks, gap=air)
            for tile in self._tiles[1:]:
                others.addWidget(tile, 1)
            answers = Column(self._looks, self._tiles[0], others, ..., gap=air)
        else:
            answers = Column(self._looks, *self._tiles, ..., gap=air)
        if not asking.signs or self._looks.look.large:
            return Page(Column(self._looks, title, note, answers, *self._calm(asking), gap=air))
        beside = Row(self._looks, gap=24)
        beside.addLayout(Column(self._looks, note, *self._calm(asking), ..., gap=air), 1)
        beside.addLayout(answers, 1)
        return Page(Column(self._looks, title, beside, gap=14))

    def _calm(self, asking: Asking) -> list[Item]:
        return [Text(asking.calm, colour="ink2", wrap=True)] if asking.calm else []

    def _note(self, asking: Asking) -> Column:
        # In one paragraph where the text is large, so that the answers are in sight.
        lines = [" ".join(asking.note)] if self._looks.look.large else asking.note
        return Column(self._looks, *(Text(line, wrap=True) for line in lines), gap=4, margins=(20, 12, 20, 12))

    def _signs(self, asking: Asking) -> Column:
        column = Column(self._looks, gap=2 if self._looks.look.large else 8, margins=(20, 12, 20, 12))
        column.add(*(Text(line, bold=True, wrap=True) for line in asking.note))
        for sign in asking.signs:
            row = Row(self._looks, Column(self._looks, IconLabel(self._looks, "care", "care"), ...), gap=10)
            row.addWidget(Text(sign, wrap=True), 1)
            column.addLayout(row)
        return column

    def _tile(self, answer: Answer, number: int) -> Tile:
        advised = number == 1
        colour = _ink(advised=advised)
        words = Text(answer.words, "lead" if self._looks.look.large else "title", colour=colour, bold=True, wrap=True)
        detail = Text(answer.detail, "caption", colour="on_accent" if advised else "ink2", wrap=True)
        if not answer.detail:
            detail.hide()
        height = 10 if self._looks.look.large else 26
        row = Row(
            self._looks, IconLabel(self._looks, answer.icon, colour, 26), gap=16, margins=(24, height, 24, height)
        )
        row.addLayout(Column(self._looks, ..., words, detail, ..., gap=2), 1)
        if not self._looks.look.large:
            row.add(Text(self.tr("Space") if advised else str(number), "caption", colour=colour))
        tile = Tile(self._looks, row, "fill" if advised else "plain")
        tile.setObjectName(f"answer_{answer.command}")
        tile.setAccessibleName(answer.words)
        tile.setAccessibleDescription(answer.detail)
        tile.clicked.connect(partial(self.answered.emit, answer.command))
        shortcut = QShortcut(QKeySequence(str(number)), tile)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(self.answered.emit, answer.command))
        return tile


def _ink(*, advised: bool) -> Colour:
    return "on_accent" if advised else "ink"
