# SPDX-License-Identifier: LGPL-3.0-or-later
"""The hands of somebody who makes a routine, and the routine that they work on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QSpinBox, QWidget

from companion.domain.asked import Lengths
from companion.domain.drafting import Draft, new_routine
from companion.domain.routine import Routine, RoutineStep
from companion.domain.stretch import Stretch
from companion.views.routines.editor import RoutineEditor
from tests.views.library.moves import CAT_CAMEL, FIGURE_4, HALF_KNEELING

Key = Qt.Key
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton

MINE = Draft.of(new_routine(())).renamed("Mine").added(HALF_KNEELING).added(CAT_CAMEL).added(FIGURE_4).routine
"""Its steps have the keys 1, 2 and 3."""


class Hands:
    """Presses, types and looks, by object name.

    Attributes:
        saved: What was to be kept.
        left: How often the page was left.
    """

    def __init__(self, editor: RoutineEditor, settle: Callable[[], None]) -> None:
        self.editor = editor
        self._settle = settle
        self.saved: list[Routine] = []
        self.left = 0
        editor.saved.connect(self.saved.append)
        editor.left.connect(self._count_left)

    def edit(
        self, routine: Routine, moves: Sequence[Stretch], *, is_new: bool = False, lengths: Lengths | None = None
    ) -> None:
        self.editor.edit(routine, moves, is_new=is_new, lengths=lengths or Lengths())
        self.editor.focus_first()
        self._settle()

    def find(self, name: str) -> QWidget:
        return next(widget for widget in self.editor.findChildren(QWidget, name) if widget.isVisible())

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.editor.findChildren(QWidget, name))

    def can_press(self, name: str) -> bool:
        return self.find(name).isEnabled()

    def click(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QAbstractButton)
        QTest.mouseClick(button, LEFT_BUTTON)
        self._settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, keys)
        self._settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)
        self._settle()

    def paste(self, words: str) -> None:
        QApplication.clipboard().setText(words)
        self.key(Key.Key_V, CTRL)

    def focus(self, name: str) -> None:
        self.find(name).setFocus()

    @property
    def focused(self) -> str:
        return QApplication.focusWidget().objectName()

    def words(self, name: str) -> str:
        label = self.find(name)
        assert isinstance(label, QLabel)
        return label.text()

    def name(self) -> str:
        field = self.find("routine_name")
        assert isinstance(field, QLineEdit)
        return field.text()

    def number(self, name: str) -> int:
        field = self.find(f"{name}_field")
        assert isinstance(field, QSpinBox)
        return field.value()

    def moves(self) -> list[str]:
        """What stands in the list, from top to bottom."""
        labels = [label for label in self.editor.findChildren(QLabel) if label.objectName().endswith("_name")]
        seen = [label for label in labels if label.isVisible() and label.objectName().startswith("routine_step_")]
        return [label.text() for label in sorted(seen, key=lambda label: label.mapTo(self.editor, QPoint()).y())]

    def kept(self) -> tuple[RoutineStep, ...]:
        """The moves that are kept when 'Save' is pressed now."""
        self.click("routine_save")
        return self.saved[-1].steps

    def _count_left(self) -> None:
        self.left += 1


class Drag:
    """A hand that has pressed the handle of a step's row."""

    def __init__(self, hands: Hands, key: int) -> None:
        self._hands = hands
        self._handle = hands.find(f"routine_step_{key}_handle")
        QTest.mousePress(self._handle, LEFT_BUTTON)

    def to(self, key: int, share: float) -> "Drag":
        """Moves to this share of the height of another step's row."""
        row = self._hands.find(f"routine_step_{key}")
        screen = row.mapToGlobal(QPoint(0, round(row.height() * share)))
        QTest.mouseMove(self._handle, self._handle.mapFromGlobal(screen))
        self._hands._settle()
        return self

    def drop(self) -> None:
        QTest.mouseRelease(self._handle, LEFT_BUTTON)
        self._hands._settle()
