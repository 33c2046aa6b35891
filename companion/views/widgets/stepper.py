# SPDX-License-Identifier: LGPL-3.0-or-later
"""A field for a day, a time or a number, with a large button on either side of it.

The wheel of the mouse scrolls the page and changes no field: nobody would see it.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTime, QTimeZone
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QSpinBox, QTimeEdit, QWidget

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text

_LATEST = QTime(23, 59)
_MIDNIGHT = QTime(0, 0)


class Stepper(QWidget):
    """A label over a field, with a button on either side for hands that cannot type.

    Args:
        looks: How things look now.
        name: Object name; the field's is `<name>_field`, the buttons' `<name>_less` and `<name>_more`.
        label: What is set.
        field: Where it is typed.
        step: Sets it so many steps further.
        spoken: What the two buttons do, as a screen reader says it.
    """

    def __init__(  # noqa: PLR0913 - a field with its buttons has this many qualities
        self,
        looks: LookSource,
        name: str,
        label: str,
        field: QAbstractSpinBox,
        step: Callable[[int], None],
        *,
        spoken: tuple[str, str],
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        field.setObjectName(f"{name}_field")
        field.setAccessibleName(label)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)
        less, more = spoken
        row = Row(looks, self._button(looks, "minus", less, -1, step), gap=6)
        row.addWidget(field, 1)
        row.add(self._button(looks, "plus", more, 1, step))
        self.setLayout(Column(looks, Text(label, bold=True), row, gap=4))

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Leaves the wheel to the page that the field is on."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    def _button(self, looks: LookSource, icon: str, words: str, steps: int, step: Callable[[int], None]) -> Button:
        button = Button(looks, icon=icon)
        button.setObjectName(f"{self.objectName()}_{'more' if steps > 0 else 'less'}")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who has a keyboard uses the arrow keys in the field
        button.clicked.connect(partial(step, steps))
        return button


def day_field(day: QDate, earliest: QDate, latest: QDate) -> tuple[QDateEdit, Callable[[int], None]]:
    """A field for a day from `earliest` to `latest`, and how it is stepped."""
    field = QDateEdit()
    # A day is a day: in the computer's own zone Qt would refuse one whose midnight was left out.
    field.setTimeZone(QTimeZone.utc())
    field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
    field.setDateRange(earliest, latest)
    field.setDate(day)
    return field, lambda steps: field.setDate(field.date().addDays(steps))


def time_field(time: QTime) -> tuple[QTimeEdit, Callable[[int], None]]:
    """A field for hours and minutes, and how it is stepped: by five minutes, not over midnight."""
    field = QTimeEdit()
    field.setTimeZone(QTimeZone.utc())
    field.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    field.setTime(time)
    return field, lambda steps: field.setTime(_stepped(field.time(), 5 * steps))


def minutes_field(minutes: int, longest: int, words: str) -> tuple[QSpinBox, Callable[[int], None]]:
    """A field for 1 to `longest` minutes, and how it is stepped; `words` stands behind the number."""
    field = QSpinBox()
    field.setRange(1, longest)
    field.setSuffix(words)
    field.setValue(minutes)
    return field, lambda steps: field.setValue(field.value() + steps)


def _stepped(time: QTime, minutes: int) -> QTime:
    to = time.hour() * 60 + time.minute() + minutes
    if to < 0:
        return _MIDNIGHT
    return _LATEST if to >= 24 * 60 else QTime(to // 60, to % 60)
