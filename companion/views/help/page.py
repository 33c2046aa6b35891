# SPDX-License-Identifier: LGPL-3.0-or-later
"""Help: when to stop, when to get help, and the keys."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.guidance import normal_words, red_flag, stop_heading, stop_sign, urgency_heading


class HelpPage(QWidget):
    """Text to read and act on; nothing here is ticked or scored."""

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("help")
        self._looks = looks
        stop = self._list("care", stop_heading(), (stop_sign(sign) for sign in StopSign), normal_words(), care=True)
        flags = (
            self._list("phone", urgency_heading(urgency), map(red_flag, RED_FLAGS[urgency]), care=not number)
            for number, urgency in enumerate(Urgency)
        )
        title = Text(self.tr("Help"), "display")
        note = Text(self.tr("This program cannot tell what is wrong. When in doubt, call."), colour="ink2", wrap=True)
        page = Page(
            Column(looks, title, note, stop, *flags, self._keys(), ..., gap=16, margins=(40, 18, 40, 24)),
        )
        self._area = scrolled(page)
        self._area.setObjectName("help_scroll")
        self._area.setAccessibleName(self.tr("Help"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def focus_first(self) -> None:
        """Put the keyboard on the text, so that the arrow keys scroll."""
        self._area.setFocus()

    def _list(self, icon: str, title: str, lines: Iterable[str], end: str = "", *, care: bool = False) -> Card:
        head = Row(self._looks, IconLabel(self._looks, icon, "care" if care else "accent"), gap=14)
        head.addWidget(Text(title, "lead", wrap=True), 1)
        column = Column(self._looks, head, gap=8, margins=(24, 18, 24, 20))
        for line in lines:
            column.addLayout(self._line(line))
        if end:
            column.addWidget(Text(end, colour="ink2", wrap=True))
        return Card(column, role="care" if care else "card")

    def _line(self, words: str) -> Row:
        bullet = Text("\N{BULLET}")
        row = Row(self._looks, Column(self._looks, bullet, ...), gap=12)
        row.addWidget(Text(words, wrap=True), 1)
        return row

    def _keys(self) -> Card:
        keys = (
            self.tr("Space, or a click on the picture: pause and go on"),
            self.tr("Right and left arrow: skip, and back"),
            self.tr("Enter: I am ready.  R: repeat this side.  Plus: 10 seconds more"),
            self.tr("H: this hurts.  Esc: end.  M: sound on and off.  F11: full screen"),
            self.tr("Up and down arrow: louder and softer. Ctrl with plus or minus: larger or smaller text"),
            self.tr("Alt with 1 to 5: the screens on the left"),
            self.tr("A move in the library: P: play and pause.  S: other side.  Alt with H: hold now"),
            self.tr("Calendar: arrow keys and Enter open a day.  N: add a session.  Del: delete it"),
            self.tr("Calendar: Ctrl with Z or Y: undo, do again.  M: month.  T: this week.  Ctrl with P: print"),
        )
        return self._list("info", self.tr("The keys"), keys)
