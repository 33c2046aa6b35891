# SPDX-License-Identifier: LGPL-3.0-or-later
"""The head of the calendar: which week it is, and the way to others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class WeekBar(QWidget):
    """Title, week, and the buttons.

    Attributes:
        before_wanted: The week before.
        this_wanted: The week of today.
        after_wanted: The week after.
        month_wanted: The weeks of the month, or without them.
        print_wanted: The week on paper.
    """

    before_wanted = Signal()
    this_wanted = Signal()
    after_wanted = Signal()
    month_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._week = Text(colour="ink2", wrap=True)
        self._week.setObjectName("calendar_week")
        self._month = self._button("calendar_months", self.tr("Month"), "chevron-down", self.tr("Find a week (M)"))
        self._month.clicked.connect(self.month_wanted)
        paper = self._button("calendar_print", self.tr("Print"), "print", self.tr("Print this week (Ctrl and P)"))
        paper.clicked.connect(self.print_wanted)
        self._buttons = Row(looks)
        self._buttons.addLayout(Row(looks, paper, self._month, ...))
        self._buttons.addLayout(Row(looks, self._before(), self._this(), self._after(), ...))
        self._row = Row(looks, gap=12)
        self._row.addLayout(Column(looks, Text(self.tr("Calendar"), "display"), self._week, gap=0), 1)
        self._row.addLayout(self._buttons)
        self.setLayout(self._row)
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_week(self, words: str) -> None:
        """Says which week is shown."""
        self._week.setText(words)

    def point(self, *, month_is_open: bool) -> None:
        """Says by its arrow whether the weeks of the month are shown."""
        self._month.set_icon("chevron-up" if month_is_open else "chevron-down")
        self._month.setAccessibleName(self.tr("Month, open") if month_is_open else self.tr("Month, closed"))

    def _button(self, name: str, words: str, icon: str, tip: str) -> Button:
        button = Button(self._looks, words, icon=icon)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button

    def _before(self) -> Button:
        before = ChevronButton(self._looks, forward=False)
        before.setObjectName("calendar_before")
        before.setAccessibleName(self.tr("The week before"))
        before.setToolTip(self.tr("The week before (Alt and arrow key)"))
        before.clicked.connect(self.before_wanted)
        return before

    def _this(self) -> Button:
        this = Button(self._looks, self.tr("This week"))
        this.setObjectName("calendar_this")
        this.setToolTip(self.tr("This week (T)"))
        this.clicked.connect(self.this_wanted)
        return this

    def _after(self) -> Button:
        after = ChevronButton(self._looks, forward=True)
        after.setObjectName("calendar_after")
        after.setAccessibleName(self.tr("The week after"))
        after.setToolTip(self.tr("The week after (Alt and arrow key)"))
        after.clicked.connect(self.after_wanted)
        return after

    def _arrange(self) -> None:
        large = self._looks.look.large
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._buttons.setDirection(direction)
