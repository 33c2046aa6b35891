# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was held, move by move and side by side, to be corrected in one press."""

from collections.abc import Mapping, Sequence
from itertools import groupby

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
from companion.views.widgets.text import Text
from companion.views.words.session import side_word


class HeldParts(QWidget):
    """A card for each move of a session, with a pill for each hold.

    Attributes:
        changed: A hold was corrected; read `corrected`.
    """

    changed = Signal()

    def __init__(self, looks: LookSource, record: Record) -> None:
        super().__init__()
        self._looks = looks
        names = [part.form.name for part in record.parts]
        self._pills = [HoldPill(looks, result, names[result.place.part]) for result in record.results]
        parts = groupby(self._pills, key=lambda pill: pill.result.place.part)
        cards = [Card(self._part(names[number], list(pills))) for number, pills in parts]
        self.setLayout(Column(looks, *cards, gap=16))
        for pill in self._pills:
            pill.corrected.connect(self.changed)

    @property
    def corrected(self) -> Mapping[Place, float]:
        """The seconds of the holds that are not as they were, as the patient says."""
        return {pill.result.place: pill.seconds for pill in self._pills if pill.seconds != pill.result.counted}

    @property
    def whole(self) -> int:
        """How many holds were held for their whole dose."""
        return sum(pill.seconds >= pill.result.asked for pill in self._pills)

    @property
    def holds(self) -> int:
        """How many holds were asked for."""
        return len(self._pills)

    @Slot(object)
    def hold_only(self, sides: frozenset[Side]) -> None:
        """Say that the holds of these sides were held whole, and those of the others not at all."""
        for pill in self._pills:
            pill.choose(_whole(pill.result) if pill.result.place.side in sides else 0.0)
        self.changed.emit()

    def _part(self, name: str, pills: Sequence[HoldPill]) -> Column:
        column = Column(self._looks, Text(name, "lead", wrap=True), gap=10, margins=(24, 16, 24, 18))
        sides = QGridLayout()
        sides.setHorizontalSpacing(self._looks.look.gap(16))
        sides.setVerticalSpacing(self._looks.look.gap(10))
        sides.setColumnStretch(1, 1)
        for row, (side, of_side) in enumerate(groupby(pills, key=lambda pill: pill.result.place.side)):
            sides.addWidget(Text(side_word(side), bold=True), row, 0)
            sides.addWidget(self._side(list(of_side)), row, 1)
        column.addLayout(sides)
        if any(pill.result.hurt for pill in pills):
            column.addWidget(Text(self.tr("You pressed 'This hurts' here."), "caption", colour="care", wrap=True))
        return column

    def _side(self, pills: Sequence[HoldPill]) -> QWidget:
        row = QWidget()
        row.setLayout(Flow(self._looks, *pills, gap=12))
        return row


def _whole(result: Result) -> float:
    """What was held where it was enough, else what was asked for."""
    return max(result.counted, result.asked)
