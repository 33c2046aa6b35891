# SPDX-License-Identifier: LGPL-3.0-or-later
"""The fields of the editor: they leave undo to the page, which undoes more than letters."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSpinBox

UNDO_KEYS = ("Ctrl+Z",)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")

_LEFT_TO_THE_PAGE = [QKeySequence(key) for key in (*UNDO_KEYS, *REDO_KEYS)]
_MOST_LETTERS = 200
"""More than a name may have: who types too much is told so, and nothing is cut away unseen."""

_WIDE, _WIDE_STEP = 15, 5


class NameField(QLineEdit):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_MOST_LETTERS)

    def event(self, event: QEvent) -> bool:
        """Takes everything but the keys for undo and redo."""
        if _is_for_the_page(event):
            event.ignore()
            return False
        return super().event(event)


class NumberField(QSpinBox):
    """A whole number; over a wide range it is stepped by five, from one multiple to the next.

    It tells a number that is typed once it is typed in full.

    Args:
        lowest: The least that can be chosen.
        highest: The most.
    """

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setKeyboardTracking(False)
        self._step = _WIDE_STEP if highest - lowest >= _WIDE else 1

    def show_number(self, number: int) -> None:
        """Shows another number and tells nobody."""
        before = self.blockSignals(True)
        self.setValue(number)
        self.blockSignals(before)

    def stepBy(self, steps: int) -> None:  # noqa: N802 Qt's name
        """Goes so many steps on or back."""
        down = steps < 0
        multiple = -(-self.value() // self._step) if down else self.value() // self._step
        self.setValue((multiple + steps) * self._step)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Takes everything but the keys for undo and redo."""
        if _is_for_the_page(event):
            event.ignore()
            return False
        return super().event(event)


def _is_for_the_page(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) in _LEFT_TO_THE_PAGE
