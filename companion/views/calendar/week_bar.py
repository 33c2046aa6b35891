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
    """Title, week, and three buttons.

    Attributes:
        before_wanted: The week before.
        this_wanted: The week of today.
        after_wanted: The week after.
    """

    before_wanted = Signal()
    this_wanted = Signal()
    after_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._week = Text(colour="ink2", wrap=True)
        self._week.setObjectName("calendar_week")
        self._buttons = Row(looks, self._before(), self._this(), self._after(), ...)
        self._row = Row(looks, gap=12)
        self._row.addLayout(Column(looks, Text(self.tr("Calendar"), "display"), self._week, gap=0), 1)
        self._row.addLayout(self._buttons)
        self.setLayout(self._row)
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_week(self, words: str) -> None:
        """Says which week is shown."""
        self._week.setText(words)

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
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
