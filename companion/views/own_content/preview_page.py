# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a file would bring, to be looked at before it is taken in; or what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.routine import Routine
from companion.views.own_content.arriving_card import Arriving, ArrivingCard
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.list_card import ListCard
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text, breakable
from companion.views.words.stretches import dose_words

_MOST_FAULTS = 40
"""More at once are of no help to whoever mends them."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """All that the file `name` would bring."""

    name: str
    moves: Sequence[Arriving]
    routines: Sequence[Routine]


class PreviewPage(QWidget):
    """Nothing is taken in before 'Take it in' is pressed.

    Signals:
        accepted(): take it in.
        left(): leave it.
    """

    accepted = Signal()
    left = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("own_preview")
        self._looks = looks
        self._title = Text(size="display", wrap=True)
        self._title.setObjectName("own_preview_title")
        self._note = Text(colour="ink2", wrap=True)
        self._cards = Column(looks, gap=16)
        self._take = Button(looks, self.tr("Take it in"), "fill", "check", height=56, once=True)
        self._take.setObjectName("own_take")
        self._take.clicked.connect(self.accepted)
        self._leave = Button(looks, self.tr("Leave it"), icon="close", height=56, once=True)
        self._leave.setObjectName("own_leave")
        self._leave.setToolTip(self.tr("Leave it (Esc)"))
        self._leave.clicked.connect(self.left)
        self._area = scrolled(
            Page(Column(looks, self._title, self._note, self._cards, ..., gap=16, margins=(40, 18, 40, 24)))
        )
        self._area.setObjectName("own_preview_scroll")
        self._area.setAccessibleName(self.tr("What is in the file"))
        buttons = QWidget()
        buttons.setLayout(Flow(looks, self._take, self._leave, gap=12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area, 1)
        outer.addLayout(Column(looks, buttons, margins=(40, 8, 40, 16)))
        in_tab_order(self._area, self._take, self._leave)
        back = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_arrival(self, arrival: Arrival) -> None:
        """What would come."""
        self._title.setText(self.tr("Take this in?"))
        count = len(arrival.moves) + len(arrival.routines)
        words = self.tr("%n piece(s) from {file}. No fault was found. Look whether it is what you meant.", "", count)
        self._note.setText(words.format(file=breakable(arrival.name)))
        moves = (ArrivingCard(self._looks, move) for move in arrival.moves)
        cards = [*moves, *map(self._routine, arrival.routines)]
        self._fill(cards, can_take=True)
        self._announce()

    def show_progress(self, name: str, done: int, count: int) -> None:
        """How many of the pictures are checked; it may be left meanwhile."""
        self._title.setText(self.tr("Looking at it"))
        words = self.tr("{file}: {done} of %n picture(s) checked.", "", count)
        self._note.setText(words.format(file=breakable(name), done=done))
        self._fill([], can_take=False)

    def show_faults(self, name: str, lines: Sequence[str]) -> None:
        """Why nothing is taken in."""
        self._title.setText(self.tr("Nothing was taken in"))
        self._note.setText(self.tr("{file} has faults. Nothing was changed.").format(file=breakable(name)))
        more = len(lines) - _MOST_FAULTS
        end = self.tr("and %n more", "", more) if more > 0 else ""
        told = map(breakable, lines[:_MOST_FAULTS])
        faults = ListCard(self._looks, "care", self.tr("What to mend"), told, end=end, care=True)
        faults.setObjectName("own_faults")
        self._fill([faults], can_take=False)
        self._announce()

    def focus_first(self) -> None:
        """Put the keyboard on the text, so that the arrow keys scroll."""
        self._area.setFocus()

    def _fill(self, cards: Sequence[Card], *, can_take: bool) -> None:
        self._cards.clear()
        self._cards.add(*cards)
        self._take.setVisible(can_take)
        self._area.verticalScrollBar().setValue(0)

    def _announce(self) -> None:
        announce(self, f"{self._title.text()} {self._note.text()}")

    def _routine(self, routine: Routine) -> Card:
        steps = (
            breakable(f"{step.stretch.name}, {dose_words(step.doses, step.stretch.pace)}") for step in routine.steps
        )
        return ListCard(self._looks, "clock", breakable(routine.name), steps, end=breakable(routine.purpose))
