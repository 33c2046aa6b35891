# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was held, move by move and side by side, to be corrected in one press."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.diary import Record, Result
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.hold_pill import HoldPill
from companion.views.widgets.looks import LookSource
from companion.views.widgets.repetitions_pill import RepetitionsPill
from companion.views.widgets.text import Text
from companion.views.words.session import holds_words, side_word

Pill: TypeAlias = HoldPill | RepetitionsPill


class HeldParts(QWidget):
    """A card for each move of a session, with a pill for each hold, and one for all repetitions of a side.

    Attributes:
        changed: A hold was corrected; read `corrected`.
    """

    changed = Signal()

    def __init__(self, looks: LookSource, record: Record) -> None:
        super().__init__()
        self._looks = looks
        names = [part.form.name for part in record.parts]
        self._has_repetitions = record.has_repetitions
        self._pills = [pill for part in _by_part(record.results) for pill in _pills(looks, part, names)]
        parts = groupby(self._pills, key=lambda pill: pill.part)
        cards = [Card(self._part(names[number], list(pills))) for number, pills in parts]
        self.setLayout(Column(looks, *cards, gap=16))
        for pill in self._pills:
            pill.corrected.connect(self.changed)

    @property
    def corrected(self) -> Mapping[Place, float]:
        """The seconds of the holds that are not as they were, as the patient says."""
        return {place: seconds for pill in self._pills for place, seconds in pill.corrections.items()}

    @property
    def whole(self) -> int:
        """How many holds were held for their whole dose."""
        return sum(pill.whole for pill in self._pills)

    @property
    def holds(self) -> int:
        """How many holds were asked for."""
        return sum(pill.asked for pill in self._pills)

    @property
    def words(self) -> str:
        """'2 of 6 holds'."""
        return holds_words(self.whole, self.holds, repetitions=self._has_repetitions)

    @Slot(object)
    def hold_only(self, sides: frozenset[Side]) -> None:
        """Say that the holds of these sides were held whole, and those of the others not at all."""
        for pill in self._pills:
            pill.choose_all(pill.side in sides)
        self.changed.emit()

    def _part(self, name: str, pills: Sequence[Pill]) -> Column:
        column = Column(self._looks, Text(name, "lead", wrap=True), gap=10, margins=(24, 16, 24, 18))
        sides = QGridLayout()
        sides.setHorizontalSpacing(self._looks.look.gap(16))
        sides.setVerticalSpacing(self._looks.look.gap(10))
        sides.setColumnStretch(1, 1)
        for row, (side, of_side) in enumerate(groupby(pills, key=lambda pill: pill.side)):
            sides.addWidget(Text(side_word(side), bold=True), row, 0)
            sides.addWidget(self._side(list(of_side)), row, 1)
        column.addLayout(sides)
        if any(pill.hurt for pill in pills):
            column.addWidget(Text(self.tr("You pressed 'This hurts' here."), "caption", colour="care", wrap=True))
        return column

    def _side(self, pills: Sequence[Pill]) -> QWidget:
        row = QWidget()
        row.setLayout(Flow(self._looks, *pills, gap=12))
        return row


def _by_part(results: Sequence[Result]) -> list[list[Result]]:
    return [list(part) for _, part in groupby(results, key=lambda result: result.place.part)]


def _pills(looks: LookSource, results: Sequence[Result], names: Sequence[str]) -> list[Pill]:
    """Those of one move."""
    name = names[results[0].place.part]
    if not results[0].is_repetition:
        return [HoldPill(looks, result, name) for result in results]
    sides = dict.fromkeys(result.place.side for result in results)
    return [RepetitionsPill(looks, [result for result in results if result.place.side is side], name) for side in sides]
