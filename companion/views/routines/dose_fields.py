# SPDX-License-Identifier: LGPL-3.0-or-later
"""How long and how often: two steppers, for one side of a move or for all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.stretch import Dose, Side, Stretch
from companion.views.routines.fields import NumberField
from companion.views.routines.wording import of_move
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.stepper import Stepper
from companion.views.widgets.text import Text
from companion.views.words.session import side_word

_LEAST_WIDTH = 72


class DoseFields(QWidget):
    """The seconds of a hold and the number of holds, within what the move allows.

    Args:
        looks: How things look now.
        name: Object name; the steppers' are `<name>_hold` and `<name>_times`.
        stretch: The move.
        side: The side that they are for; `Side.BOTH` for all that is worked.

    Attributes:
        chosen: The person chose another dose, a `Dose`.
    """

    chosen = Signal(object)

    def __init__(self, looks: LookSource, name: str, stretch: Stretch, side: Side) -> None:
        super().__init__()
        self.setObjectName(name)
        self._looks = looks
        self._move = stretch.name
        self._side = side
        shortest, longest = (round(seconds) for seconds in stretch.bounds.hold)
        self._hold = NumberField(shortest, longest)
        self._times = NumberField(*stretch.bounds.repetitions)
        hold = self._stepper(self._hold, "hold", self.tr("Seconds"), self.tr("Seconds of a hold"))
        times = self._stepper(self._times, "times", self.tr("Times"), self.tr("Times"))
        steppers = QWidget()
        steppers.setLayout(Flow(looks, hold, times, gap=16))
        column = Column(looks, gap=2)
        if side is not Side.BOTH:
            column.add(Text(self.tr("{side} side").format(side=side_word(side)), bold=True))
        column.add(steppers)
        self.setLayout(column)
        looks.changed.connect(self._measure)
        self._measure()

    def show_dose(self, dose: Dose) -> None:
        """Shows another dose and tells nobody."""
        self._hold.show_number(round(dose.hold))
        self._times.show_number(dose.repetitions)
        self._show_ends()

    def _stepper(self, field: NumberField, kind: str, label: str, spoken: str) -> Stepper:
        lowest, highest = field.minimum(), field.maximum()
        ends = self.tr("{lowest} to {highest}").format(lowest=lowest, highest=highest)
        buttons = (self.tr("{what}, less"), self.tr("{what}, more"))
        stepper = Stepper(
            self._looks,
            f"{self.objectName()}_{kind}",
            self.tr("{what} ({ends})").format(what=label, ends=ends),
            field,
            field.stepBy,
            spoken=(self._of_move(buttons[0].format(what=spoken)), self._of_move(buttons[1].format(what=spoken))),
        )
        field.setAccessibleName(self._of_move(spoken))
        field.setAccessibleDescription(ends)
        field.valueChanged.connect(self._tell)
        return stepper

    def _of_move(self, words: str) -> str:
        return of_move(words, self._side, self._move)

    def _tell(self) -> None:
        self._show_ends()
        self.chosen.emit(Dose(float(self._hold.value()), self._times.value()))

    def _show_ends(self) -> None:
        """At an end of what the move allows, the button that would go further does not look as if it did."""
        for field in (self._hold, self._times):
            stepper = field.objectName().removesuffix("_field")
            for ending, end in (("less", field.minimum()), ("more", field.maximum())):
                button = self.findChild(Button, f"{stepper}_{ending}")
                if button is not None:
                    button.setEnabled(field.value() != end)

    def _measure(self) -> None:
        for field in (self._hold, self._times):
            field.setMinimumWidth(self._looks.look.metric(_LEAST_WIDTH))
