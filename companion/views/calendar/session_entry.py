# SPDX-License-Identifier: LGPL-3.0-or-later
"""A session of the opened day: when and what it was, what was changed of it, and the way to change it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from companion.domain.diary import Record
from companion.figure.source import FigureSource
from companion.views.calendar.part_detail import PartDetail
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, breakable
from companion.views.words.corrections import Here, began_words, by_hand_words, change_lines, changed_words
from companion.views.words.dates import about_length
from companion.views.words.session import holds_words


class SessionEntry(QWidget):
    """All that is known of a session.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        record: The session.
        here: The time where this computer is.
        columns: How many moves stand beside each other.

    Attributes:
        change_wanted: The person wants to put it right; its number.
        remove_wanted: The person wants it out of the diary; its number.
    """

    change_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, looks: LookSource, figures: FigureSource, record: Record, here: Here, columns: int) -> None:
        super().__init__()
        self._looks = looks
        self._record = record
        self._here = here
        self.setObjectName(f"calendar_entry_{record.id}")
        column = Column(looks, self._head(), gap=10)
        if record.note:
            note = Text(breakable(record.note), wrap=True)
            note.setObjectName(f"calendar_note_{record.id}")
            column.add(note)
        column.add(self._parts(figures, columns), *self._changes())
        self.setLayout(column)

    @property
    def number(self) -> int:
        """The session's number."""
        return self._record.id

    def focus_first(self) -> None:
        """Puts the keyboard on 'Change'."""
        self._change.setFocus()

    def focus_remove(self) -> None:
        """Puts the keyboard on 'Delete'."""
        self._remove.setFocus()

    def has_focus(self) -> bool:
        """Whether the keyboard is on one of its buttons."""
        return self._change.hasFocus() or self._remove.hasFocus()

    def _head(self) -> QWidget:
        record = self._record
        told = Text(f"{began_words(record, self._here)}  {record.asked.name}", bold=True, wrap=True)
        holds = holds_words(record.whole_holds, len(record.results), repetitions=record.has_repetitions)
        words = self.tr("{holds} in {length}").format(
            holds=holds, length=about_length(record.times.length.total_seconds())
        )
        self._change = self._button("change", self.tr("Change"), "pencil", self.tr("Change this session"))
        self._change.clicked.connect(partial(self.change_wanted.emit, record.id))
        self._remove = self._button("remove", self.tr("Delete"), "trash", self.tr("Delete this session (Del)"))
        self._remove.clicked.connect(partial(self.remove_wanted.emit, record.id))
        buttons = QWidget()
        buttons.setLayout(Flow(self._looks, self._change, self._remove, gap=8))
        text = Column(self._looks, told, Text(words, colour="ink2", wrap=True), gap=0)
        head = QWidget()
        if self._looks.look.large:
            head.setLayout(Column(self._looks, text, buttons, gap=8))
        else:
            row = Row(self._looks, gap=16)
            row.addLayout(text, 1)
            row.add(self._change, self._remove)
            head.setLayout(row)
        return head

    def _button(self, name: str, words: str, icon: str, spoken: str) -> Button:
        button = Button(self._looks, words, icon=icon, height=44, once=True)
        button.setObjectName(f"calendar_{name}_{self._record.id}")
        button.setToolTip(spoken)
        began = began_words(self._record, self._here)
        button.setAccessibleName(self.tr("{what}: {time}, {name}").format(
            what=words, time=began, name=self._record.asked.name
        ))  # fmt: skip
        return button

    def _parts(self, figures: FigureSource, columns: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._looks.look.gap(32))
        grid.setVerticalSpacing(self._looks.look.gap(16))
        results = self._record.results
        hurt = self._record.hurt or ()
        for number, part in enumerate(self._record.parts):
            own = [result for result in results if result.place.part == number]
            detail = PartDetail(self._looks, figures, part, own, hurt=number in hurt)
            grid.addWidget(detail, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return grid

    def _changes(self) -> list[QWidget]:
        """How the clinic can tell what was timed from what was said later."""
        heads = (by_hand_words(self._record, self._here), changed_words(self._record, self._here))
        told = [word for word in heads if word]
        if not told:
            return []
        title = Text(". ".join(told), "caption", colour="ink2", bold=True, wrap=True)
        title.setObjectName(f"calendar_changed_{self._record.id}")
        lines = change_lines(self._record, self._here)
        return [title, *(Text(line, "caption", colour="ink2", wrap=True) for line in lines)]
