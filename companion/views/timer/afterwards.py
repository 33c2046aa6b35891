# SPDX-License-Identifier: LGPL-3.0-or-later
"""The honest page: what was held, side by side, to be corrected in one press, and whether anything hurt."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.diary import Record, in_the_end
from companion.views.timer.hold_pill import HoldPill
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.session import holds_words, side_word


class AfterwardsPage(QWidget):
    """Where every session ends.

    Nothing is chosen beforehand in 'Did anything hurt?': an answer that nobody gave is not kept.

    Signals:
        kept(dict[Place, float], frozenset[int] | None): the seconds that the patient corrected, by hold, and the
            parts that hurt; None where that was not answered.
    """

    kept = Signal(object, object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("afterwards")
        self._looks = looks
        self._pills: list[HoldPill] = []
        self._nothing: Button | None = None
        self._hurting: dict[int, Button] = {}
        self._column = Column(looks, gap=0)
        self.setLayout(self._column)
        self._keep = self._keep_button()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key still held down from the timer keeps nothing unseen
            shortcut.activated.connect(self._tell)

    def show_record(self, record: Record) -> None:
        """The session that has just ended."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self._bottom:
                old.hide()
                old.deleteLater()
        self._pills = [HoldPill(self._looks, result) for result in record.results]
        self._column.addWidget(scrolled(self._page(record)), 1)
        self._column.addWidget(self._bottom)
        self.setTabOrder(list(self._hurting.values())[-1], self._keep)
        self._count()

    def focus_first(self) -> None:
        """Put the keyboard on 'Keep'."""
        self._keep.setFocus()

    def _keep_button(self) -> Button:
        button = Button(self._looks, self.tr("Keep"), "fill", "check", size="title", height=72)
        button.setObjectName("afterwards_keep")
        button.setToolTip(self.tr("Enter"))
        button.clicked.connect(self._tell)
        self._summary = Text(size="lead")
        self._summary.setObjectName("afterwards_summary")
        self._bottom = Card(Row(self._looks, self._summary, ..., button, gap=20, margins=(40, 8, 40, 20)), "plain")
        return button

    def _page(self, record: Record) -> Page:
        title = Text(self.tr("What you did"), "display", wrap=True)
        title.setObjectName("afterwards_title")
        hint = Text(self.tr("Is this right? Press a hold to correct it. Then press Enter."), colour="ink2", wrap=True)
        names = [part.form.name for part in in_the_end(record.asked, record.log).parts]
        parts = groupby(self._pills, key=lambda pill: pill.result.place.part)
        cards = [Card(self._part(names[number], list(pills))) for number, pills in parts]
        return Page(
            Column(self._looks, title, hint, *cards, self._pain(names), ..., gap=16, margins=(40, 24, 40, 24)),
        )

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
        for pill in pills:
            pill.corrected.connect(self._count)
        return row

    def _pain(self, names: Sequence[str]) -> Card:
        question = Text(self.tr("Did anything hurt?"), "lead", wrap=True)
        hint = Text(self.tr("The pull of a stretch does not count as pain. You need not answer."), "caption",
                    colour="ink2", wrap=True)  # fmt: skip
        self._nothing = self._chip("hurt_nothing", self.tr("Nothing hurt"))
        self._nothing.toggled.connect(self._nothing_hurt)
        self._hurting = {number: self._chip(f"hurt_{number}", name) for number, name in enumerate(names)}
        for chip in self._hurting.values():
            chip.toggled.connect(self._something_hurt)
        chips = QWidget()
        chips.setLayout(Flow(self._looks, self._nothing, *self._hurting.values(), gap=12))
        return Card(Column(self._looks, question, hint, chips, gap=8, margins=(24, 16, 24, 18)))

    def _chip(self, name: str, words: str) -> Button:
        chip = Button(self._looks, words, "chip", checkable=True, height=48)
        chip.set_icon("radio", "radio-on")
        chip.setObjectName(name)
        return chip

    @Slot(bool)
    def _nothing_hurt(self, chosen: bool) -> None:
        if chosen:
            for chip in self._hurting.values():
                chip.setChecked(False)

    @Slot(bool)
    def _something_hurt(self, chosen: bool) -> None:
        if chosen and self._nothing is not None:
            self._nothing.setChecked(False)

    @Slot()
    def _count(self) -> None:
        whole = sum(pill.seconds >= pill.result.asked for pill in self._pills)
        self._summary.setText(holds_words(whole, len(self._pills)))

    @Slot()
    def _tell(self) -> None:
        corrected = {pill.result.place: pill.seconds for pill in self._pills if pill.seconds != pill.result.counted}
        self.kept.emit(corrected, self._hurt())

    def _hurt(self) -> frozenset[int] | None:
        parts = frozenset(number for number, chip in self._hurting.items() if chip.isChecked())
        nothing = self._nothing is not None and self._nothing.isChecked()
        return parts if parts or nothing else None
