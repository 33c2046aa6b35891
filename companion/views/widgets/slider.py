# SPDX-License-Identifier: LGPL-3.0-or-later
"""A slider that says its value in words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from companion.views.widgets.boxes import Row
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class LabelledSlider(QWidget):
    """A slider with its value in words beside it; the whole height of 44 pixels takes the mouse.

    Args:
        looks: How things look now.
        label: What is set; its accessible name.
        values: What can be set; its step is one press of an arrow key.
        value: Value at first.
        words: Says a value to the person, like '60 %'.
        icon: Stands before the slider in place of the written label.

    Attributes:
        changed: The person chose another value.
    """

    changed = Signal(int)

    def __init__(  # noqa: PLR0913 - a slider has this many qualities
        self,
        looks: LookSource,
        label: str,
        values: range,
        value: int,
        words: Callable[[int], str],
        *,
        icon: str | None = None,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._say = words
        self._longest = max((words(values[0]), words(values[-1])), key=len)
        self._slider = _Slider(Qt.Orientation.Horizontal)
        self._slider.setRange(values[0], values[-1])
        self._slider.setSingleStep(values.step)
        self._slider.setPageStep(values.step)
        self._slider.setValue(value)
        self._slider.setAccessibleName(label)
        self._words = Text(colour="ink2", align=Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self._slider)
        row = Row(looks, IconLabel(looks, icon) if icon else Text(label), gap=12)
        row.addWidget(self._slider, 1)
        row.add(self._words)
        self.setLayout(row)
        self._slider.valueChanged.connect(self._tell)
        looks.changed.connect(self._measure)
        self._measure()
        self._write(value)

    @property
    def value(self) -> int:
        """What is set now."""
        return self._slider.value()

    def set_value(self, value: int) -> None:
        """Sets a value without announcing it."""
        self._slider.blockSignals(True)
        self._slider.setValue(value)
        self._slider.blockSignals(False)
        self._write(self._slider.value())

    def _tell(self, value: int) -> None:
        self._write(value)
        self.changed.emit(value)

    def _write(self, value: int) -> None:
        self._words.setText(self._say(value))
        self._slider.setAccessibleDescription(self._say(value))

    def _measure(self) -> None:
        self._words.ensurePolished()
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(self._longest) + 4)


class _Slider(QSlider):
    """Leaves the wheel to the page: who scrolls past must not change what is set."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass."""
        event.ignore()
