# SPDX-License-Identifier: LGPL-3.0-or-later
"""'Did anything hurt?': nothing is chosen beforehand, for an answer that nobody gave is not kept."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class HurtQuestion(Card):
    """A chip for 'nothing' and one for each move.

    Args:
        looks: How things look now.
        names: The moves in their order.
        hurt: The parts that were said to hurt (from 0); empty if none did, None if that was not answered.
    """

    def __init__(self, looks: LookSource, names: Sequence[str], hurt: frozenset[int] | None = None) -> None:
        super().__init__()
        self._looks = looks
        self._nothing = self._chip("hurt_nothing", self.tr("Nothing hurt"))
        self._hurting = {number: self._chip(f"hurt_{number}", name) for number, name in enumerate(names)}
        for number, chip in self._hurting.items():
            chip.setAccessibleName(self.tr("{move}: this hurt").format(move=names[number]))
        self._nothing.setChecked(hurt == frozenset())
        for number, chip in self._hurting.items():
            chip.setChecked(number in (hurt or ()))
            chip.toggled.connect(self._something_hurt)
        self._nothing.toggled.connect(self._nothing_hurt)
        chips = QWidget()
        chips.setLayout(Flow(looks, self._nothing, *self._hurting.values(), gap=12))
        question = Text(self.tr("Did anything hurt?"), "lead", wrap=True)
        hint = Text(self.tr("The pull of a stretch does not count as pain. You need not answer."), "caption",
                    colour="ink2", wrap=True)  # fmt: skip
        self.setLayout(Column(looks, question, hint, chips, gap=8, margins=(24, 16, 24, 18)))

    @property
    def answer(self) -> frozenset[int] | None:
        """The parts that hurt; empty if none did; None if that was not answered."""
        parts = frozenset(number for number, chip in self._hurting.items() if chip.isChecked())
        return parts if parts or self._nothing.isChecked() else None

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
        if chosen:
            self._nothing.setChecked(False)
