# SPDX-License-Identifier: LGPL-3.0-or-later
"""One move of a routine that is changed: its dose, its sides and its place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.domain.drafting import Draft, DraftStep
from companion.domain.stretch import Dose, Side
from companion.figure.source import FigureSource
from companion.views.routines.dose_fields import DoseFields
from companion.views.routines.drag_handle import DragHandle
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.choice import Choice
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.stretches import dose_words

_PICTURE_WIDTH, _PICTURE_HEIGHT = 84, 60
_APART = "apart"


class StepRow(Card):
    """A card with all that can be changed of one move. Alt with an arrow key moves it, Del takes it out.

    Every name in it begins with `routine_step_` and the step's key.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        step: The move as it is; later `show_step` tells of changes.

    Attributes:
        changed: The person changed something: a function from a draft to the changed one.
    """

    changed = Signal(object)

    def __init__(self, looks: LookSource, figures: FigureSource, step: DraftStep) -> None:
        super().__init__()
        self._looks = looks
        self._key = step.key
        self._move = step.stretch.name
        self._place = 0
        self._worked: tuple[Side, ...] = ()
        self._fields: dict[Side, DoseFields] = {}
        self.setObjectName(f"routine_step_{step.key}")
        self.handle = DragHandle(looks)
        self.handle.setObjectName(self._named("handle"))
        self.handle.clicked.connect(self._tell_keys)
        self._name = Text(bold=True, wrap=True)
        self._name.setObjectName(self._named("name"))
        self._dose = Text(size="caption", colour="ink2", wrap=True)
        self._dose.setObjectName(self._named("dose"))
        self._up = self._button("up", "chevron-up", self.tr("Move up"), partial(self._move_by, -1))
        self._down = self._button("down", "chevron-down", self.tr("Move down"), partial(self._move_by, 1))
        self._remove = self._button("remove", "trash", self.tr("Take out"), self._take_out)
        self._sides = self._choice_of_sides(step)
        self._doses = Flow(looks, gap=28)
        self._lay_out(figures, step)
        self._add_keys()

    def show_step(self, step: DraftStep, place: int, count: int) -> None:
        """Shows the move as it is now.

        Args:
            step: The move with its doses.
            place: Where it stands, from 0.
            count: How many there are.
        """
        self._place = place
        self._name.setText(self.tr("{number}. {move}").format(number=place + 1, move=self._move))
        self._dose.setText(dose_words(step.step.doses, step.stretch.pace))
        words = self.tr("Move {number} of {count}: {move}, {dose}")
        words = words.format(number=place + 1, count=count, move=self._move, dose=self._dose.text())
        self.setAccessibleName(words)
        self.handle.setAccessibleName(words)
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place + 1 < count)
        if self._sides is not None:
            self._sides.choose(_way_of(step))
        self._show_doses(step)

    # Its parts

    def _lay_out(self, figures: FigureSource, step: DraftStep) -> None:
        move = step.stretch
        picture = Thumbnail(
            self._looks, figures, move.id, move.position, step.sides[0], height=_PICTURE_HEIGHT, width=_PICTURE_WIDTH
        )
        head = Row(self._looks, self.handle, picture, gap=12)
        head.addLayout(Column(self._looks, ..., self._name, self._dose, ..., gap=0), 1)
        head.addLayout(Row(self._looks, self._up, self._down, self._remove, gap=8))
        doses = QWidget()
        doses.setLayout(self._doses)
        body = Column(self._looks, doses, gap=10)
        if self._sides is not None:
            body.add(self._sides)
        indented = Row(self._looks, 56)
        indented.addLayout(body, 1)
        self.setLayout(Column(self._looks, head, indented, gap=8, margins=(8, 12, 16, 14)))

    def _button(self, name: str, icon: str, words: str, press: Callable[[], None]) -> Button:
        button = Button(self._looks, icon=icon)
        button.setObjectName(self._named(name))
        button.setAccessibleName(f"{words}, {self._move}")
        keys = {"up": self.tr("Alt and arrow up"), "down": self.tr("Alt and arrow down"), "remove": self.tr("Del")}
        button.setToolTip(f"{words} ({keys[name]})")
        button.clicked.connect(press)
        return button

    def _choice_of_sides(self, step: DraftStep) -> Choice | None:
        if not step.has_sides:
            return None
        ways = [
            (Side.BOTH.value, self.tr("Both sides the same")),
            (_APART, self.tr("By side")),
            (Side.LEFT.value, self.tr("LEFT only")),
            (Side.RIGHT.value, self.tr("RIGHT only")),
        ]
        label = self.tr("Sides of {move}").format(move=self._move)
        choice = Choice(self._looks, self._named("sides"), label, ways, _way_of(step))
        for key, words in ways:
            chip = choice.findChild(Button, self._named(f"sides_{key}"))
            if chip is not None:
                chip.setAccessibleName(f"{words}, {self._move}")
        choice.changed.connect(self._work_on)
        return choice

    def _show_doses(self, step: DraftStep) -> None:
        worked = step.sides if step.by_side or len(step.sides) == 1 else (Side.BOTH,)
        if worked != self._worked:
            self._worked = worked
            self._build_doses(step)
        for side, fields in self._fields.items():
            fields.show_dose(step.dose(side))

    def _build_doses(self, step: DraftStep) -> None:
        for fields in self._fields.values():
            self._doses.removeWidget(fields)
            fields.hide()
            fields.deleteLater()
        self._fields = {}
        for side in self._worked:
            name = "dose" if side is Side.BOTH else side.value
            fields = DoseFields(self._looks, self._named(name), step.stretch, side)
            fields.chosen.connect(partial(self._choose_dose, side))
            self._doses.addWidget(fields)
            fields.show()
            self._fields[side] = fields

    def _add_keys(self) -> None:
        wanted = {"Alt+Up": partial(self._move_by, -1), "Alt+Down": partial(self._move_by, 1), "Del": self._take_out}
        for key, press in wanted.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press)

    def _named(self, part: str) -> str:
        return f"{self.objectName()}_{part}"

    # What is pressed

    def _change(self, change: Callable[[Draft], Draft]) -> None:
        self.changed.emit(change)

    def _move_by(self, places: int) -> None:
        key, to = self._key, self._place + places
        self._change(lambda draft: draft.moved(key, to))

    def _take_out(self) -> None:
        key = self._key
        self._change(lambda draft: draft.removed(key))

    def _choose_dose(self, side: Side, dose: Dose) -> None:
        key, asked = self._key, side
        self._change(lambda draft: draft.dosed(key, dose, asked))

    def _work_on(self, way: str) -> None:
        key, apart = self._key, way == _APART
        side = Side.BOTH if apart else Side(way)
        self._change(lambda draft: draft.on_sides(key, side).by_side(key, apart=apart))

    def _tell_keys(self) -> None:
        announce(self, self.tr("Alt and an arrow key moves it. Del takes it out."))


def _way_of(step: DraftStep) -> str:
    return _APART if step.by_side else step.chosen_sides.value
