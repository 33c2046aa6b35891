# SPDX-License-Identifier: LGPL-3.0-or-later
"""A routine to choose from: what it is for, how long it takes, and what can be done with it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.domain.routine import Routine
from companion.figure.source import FigureSource
from companion.views.routines.wording import beginning_of, changes_words, days_words, moves_words
from companion.views.tokens import Colour
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.buttons import Button, Kind
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.dates import about_minutes

_PICTURE_WIDTH, _PICTURE_HEIGHT = 104, 78
_MOST_PICTURES = 4


@dataclass(frozen=True, slots=True)
class RoutineView:
    """What a card shows.

    Attributes:
        routine: The routine as it was written.
        seconds: How long it takes this patient.
        is_own: Whether it was made on this laptop, so that it can be changed and deleted.
        is_chosen: Whether it is the one for every day.
        swapped: How many moves are other ones because of the patient's answers.
        left_out: How many are left out because of them.
        can_start: Whether anything of it is left for this patient.
    """

    routine: Routine
    seconds: float
    is_own: bool
    is_chosen: bool
    swapped: int
    left_out: int
    can_start: bool


class RoutineCard(Card):
    """One routine with its buttons.

    Attributes:
        start_wanted: The person wants a session of it, now; its id, as with the others.
        choose_wanted: It is to be the one for every day.
        change_wanted: The person wants to change it, or a copy of one that was shipped.
        copy_wanted: The person wants a copy of it.
        delete_wanted: It is to be deleted.
    """

    start_wanted = Signal(str)
    choose_wanted = Signal(str)
    change_wanted = Signal(str)
    copy_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, looks: LookSource, figures: FigureSource, view: RoutineView) -> None:
        super().__init__(role="soft" if view.is_chosen else "card")
        self._looks = looks
        self._figures = figures
        self._view = view
        self._routine = view.routine
        self.setObjectName(f"routine_card_{view.routine.id}")
        self.setAccessibleName(view.routine.name)
        self._top = Row(looks, gap=20)
        self._top.addLayout(Column(looks, *self._words(), ..., gap=6), 1)
        self._top.addWidget(self._pictures())
        buttons = QWidget()
        buttons.setLayout(Flow(looks, *self._buttons(), gap=10))
        self.setLayout(Column(looks, self._top, buttons, gap=14, margins=(24, 18, 24, 18)))
        looks.changed.connect(self._arrange)
        self._arrange()

    @property
    def routine(self) -> str:
        """The id of the routine."""
        return self._routine.id

    @property
    def is_chosen(self) -> bool:
        """Whether it is the one for every day."""
        return self._view.is_chosen

    def focus_start(self) -> None:
        """Puts the keyboard on 'Start', or else on the first button that can be pressed."""
        buttons = [button for button in self.findChildren(Button) if button.isEnabled()]
        if buttons:
            buttons[0].setFocus()

    # What is told

    def _words(self) -> list[Item]:
        view = self._view
        items: list[Item] = []
        if view.is_chosen:
            items.append(self._fact("check", self.tr("Your routine for every day"), "accent", bold=True))
        items.append(Text(view.routine.name, "lead", wrap=True))
        items.append(self._facts())
        if view.routine.purpose:
            items.append(Text(beginning_of(view.routine.purpose), wrap=True))
        changes = changes_words(view.swapped, view.left_out)
        if not view.can_start:
            changes = self.tr("None of its moves suits your answers. Ask your clinic.")
        if changes:
            told = self._fact("info", changes, "ink2", wrap=True)
            told.setObjectName(f"routine_changes_{view.routine.id}")
            items.append(told)
        return items

    def _facts(self) -> QWidget:
        view, routine = self._view, self._view.routine
        facts = [
            self._fact("calendar", days_words(routine.days_per_week), "ink2"),
            self._fact("library", moves_words(len(routine.steps)), "ink2"),
        ]
        if view.can_start:
            facts.insert(0, self._fact("clock", about_minutes(view.seconds), "ink2"))
        if view.is_own:
            facts.append(self._fact("pencil", self.tr("Made here"), "ink2"))
        row = QWidget()
        row.setLayout(Flow(self._looks, *facts, gap=18))
        return row

    def _fact(self, icon: str, words: str, colour: Colour, *, bold: bool = False, wrap: bool = False) -> QWidget:
        row = Row(self._looks, IconLabel(self._looks, icon, colour, 20), gap=6)
        row.addWidget(Text(words, "caption", colour=colour, bold=bold, wrap=wrap), 1)
        fact = QWidget()
        fact.setLayout(row)
        return fact

    def _pictures(self) -> QWidget:
        """Its first moves."""
        moves = list({step.stretch.id: step for step in self._routine.steps}.values())
        pictures: list[QWidget] = [
            Thumbnail(
                self._looks, self._figures, step.stretch.id, step.stretch.position, step.doses[0].side,
                height=_PICTURE_HEIGHT, width=_PICTURE_WIDTH,
            )
            for step in moves[:_MOST_PICTURES]
        ]  # fmt: skip
        if len(moves) > _MOST_PICTURES:
            more = len(moves) - _MOST_PICTURES
            pictures.append(Text(self.tr("and %n more", "", more), "caption", colour="ink2"))
        row = QWidget()
        row.setLayout(Row(self._looks, *pictures, ..., gap=8))
        return row

    # What can be done with it

    def _buttons(self) -> list[Button]:
        view = self._view
        start = self._button("start", self.tr("Start"), "play", self.start_wanted, "fill" if view.is_chosen else "line")
        start.setEnabled(view.can_start)
        buttons = [start]
        if not view.is_chosen:
            buttons.append(self._button("use", self.tr("Use every day"), "check", self.choose_wanted))
        change = self.tr("Change") if view.is_own else self.tr("Copy and change")
        buttons.append(self._button("change", change, "pencil", self.change_wanted, "quiet"))
        if view.is_own:
            buttons.append(self._button("copy", self.tr("Copy"), "copy", self.copy_wanted, "quiet"))
            buttons.append(self._button("delete", self.tr("Delete"), "trash", self.delete_wanted, "quiet"))
        return buttons

    def _button(self, name: str, words: str, icon: str, wanted: SignalInstance, kind: Kind = "line") -> Button:
        button = Button(self._looks, words, kind, icon, once=True)
        button.setObjectName(f"routine_{name}_{self._routine.id}")
        button.setAccessibleName(f"{words}: {self._routine.name}")
        button.clicked.connect(partial(wanted.emit, self._routine.id))
        return button

    def _arrange(self) -> None:
        look = self._looks.look
        narrow = look.large or look.medium
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
