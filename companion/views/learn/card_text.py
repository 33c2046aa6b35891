# SPDX-License-Identifier: LGPL-3.0-or-later
"""What there is to read on a card: its text, its steps, how sure one can be, and where it comes from."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from companion.domain.card import Card
from companion.views.learn.fold import Fold
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, breakable
from companion.views.words.dates import full_date


class CardText(QWidget):
    """One card, from the moment it is shown until another one is.

    Args:
        looks: How things look now.
        card: What it says.
        place: Its number, from 1, and the number of all cards.
        is_open: Whether 'How sure are we?' is open at first.

    Attributes:
        told_how_sure: The person opened 'How sure are we?', or closed it.
    """

    told_how_sure = Signal(bool)

    def __init__(self, looks: LookSource, card: Card, place: tuple[int, int], *, is_open: bool) -> None:
        super().__init__()
        self._looks = looks
        number, count = place
        head = Text(self.tr("Card {number} of {count}").format(number=number, count=count), "caption", colour="ink2")
        title = Text(card.title, "title", wrap=True)
        title.setObjectName("learn_card_title")
        self.column = Column(looks, Column(looks, head, title, gap=2), *map(_paragraph, card.body), gap=14)
        self.place_of_picture = self.column.count()
        self.fold: Fold | None = None
        if card.steps:
            self.column.add(self._steps(card.steps))
        if card.how_sure:
            self.fold = self._how_sure(card.how_sure, is_open=is_open)
            self.column.add(self.fold)
        self.column.add(Column(looks, *self._about(card), gap=4), ...)
        self.setLayout(self.column)

    def _steps(self, steps: tuple[str, ...]) -> Column:
        column = Column(self._looks, gap=10)
        numbers = [
            Text(self.locale().toString(number), "title", colour="accent") for number in range(1, len(steps) + 1)
        ]
        for number, (figure, step) in enumerate(zip(numbers, steps, strict=True), start=1):
            words = _paragraph(step)
            words.setObjectName(f"learn_step_{number}")
            column.add(_Step(self._looks, figure, words, widest=numbers[-1]))
        return column

    def _how_sure(self, sentences: tuple[str, ...], *, is_open: bool) -> Fold:
        told = Column(self._looks, *(Text(one, wrap=True) for one in sentences), gap=8, margins=(18, 14, 18, 16))
        fold = Fold(self._looks, "learn_how_sure", self.tr("How sure are we?"), told, is_open=is_open)
        fold.opened.connect(self.told_how_sure)
        return fold

    def _about(self, card: Card) -> Iterator[Item]:
        if card.sources:
            yield Text(self.tr("Where this comes from"), "caption", bold=True, wrap=True)
            for source in card.sources:
                yield Text(breakable(source), "caption", colour="ink2", wrap=True)
            yield 6
        reviewed = Text(self._review_words(card), "caption", colour="ink2", wrap=True)
        reviewed.setObjectName("learn_reviewed")
        yield reviewed

    def _review_words(self, card: Card) -> str:
        if card.reviewed is None:
            return self.tr("Draft: not yet reviewed by a physiotherapist")
        return self.tr("Reviewed by {name}, {date}").format(name=card.reviewed.by, date=full_date(card.reviewed.on))


class _Step(Row):
    """A large number, and what is done; all steps begin below each other, whatever their number."""

    def __init__(self, looks: LookSource, figure: QLabel, words: QWidget, *, widest: QLabel) -> None:
        super().__init__(looks, gap=14)
        self._figure = figure
        self._widest = widest
        figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        self.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        looks.changed.connect(self._line_up)
        self._line_up()

    def _line_up(self) -> None:
        self._widest.ensurePolished()
        self._figure.setMinimumWidth(self._widest.fontMetrics().horizontalAdvance(self._widest.text()))


def _paragraph(words: str) -> Text:
    """Words in the size of headings and the weight of text, to be read at leisure."""
    text = Text(words, "lead", wrap=True)
    text.setProperty("reading", True)
    return text
