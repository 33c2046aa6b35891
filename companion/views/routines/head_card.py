# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a routine is called, and how often it is meant to be done."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout

from companion.domain.drafting import DAYS_PER_WEEK, Draft
from companion.views.routines.fields import NameField, NumberField
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.stepper import Stepper
from companion.views.widgets.text import Text


class HeadCard(Card):
    """A field for the name, with what is wrong with it below, and one for the days.

    Attributes:
        named: The person typed another name.
        days_chosen: The person chose another number of days a week.
    """

    named = Signal(str)
    days_chosen = Signal(int)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._name = NameField()
        self._name.setObjectName("routine_name")
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setPlaceholderText(self.tr("Such as: My mornings"))
        self._name.textEdited.connect(self.named)
        self._fault = Text(colour="care", wrap=True)
        self._fault.setObjectName("routine_name_fault")
        self._fault.hide()
        self._days = NumberField(DAYS_PER_WEEK[0], DAYS_PER_WEEK[-1])
        self._days.valueChanged.connect(self.days_chosen)
        days = Stepper(
            looks,
            "routine_days",
            self.tr("Days a week"),
            self._days,
            self._days.stepBy,
            spoken=(self.tr("1 day less"), self.tr("1 day more")),
        )
        self._row = Row(looks, gap=24)
        self._row.addLayout(Column(looks, Text(self.tr("Name"), bold=True), self._name, self._fault, ..., gap=4), 1)
        self._row.addLayout(Column(looks, Row(looks, days, ...), ...))
        self.setLayout(Column(looks, self._row, margins=(24, 14, 24, 16)))
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_draft(self, draft: Draft) -> None:
        """Shows its name and its days; what is typed stays as it is typed while it means the same."""
        if " ".join(self._name.text().split()) != draft.head.name:
            with QSignalBlocker(self._name):
                self._name.setText(draft.head.name)
        self._days.show_number(draft.head.days_per_week)

    def show_fault(self, words: str) -> None:
        """Says what is wrong with the name; nothing for no words."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self._name.setAccessibleDescription(words)

    def focus_name(self) -> None:
        """Puts the keyboard on the name, all of it marked, so that typing takes its place."""
        self._name.setFocus()
        self._name.selectAll()

    def _arrange(self) -> None:
        large = self._looks.look.large
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
