# SPDX-License-Identifier: LGPL-3.0-or-later
"""The field in which one looks for a move."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from companion.views.widgets.boxes import Row
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource

_ICON, _GAP = 22, 10
_AROUND = 40
"""Pixels at both ends together that the style sheet and the cursor take."""

_LEAVING = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Esc clears it; the arrow down and Enter lead to what is found.

    Attributes:
        left: One of these keys was pressed.
    """

    left = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search by name or part of the body"))
        self.setToolTip(self.tr("Search (Ctrl+F). Esc clears it."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(Row(looks, IconLabel(looks, "search", "ink2", _ICON), ..., margins=(_GAP, 0, 0, 0)))
        looks.changed.connect(self._measure)
        self._measure()

    def sizeHint(self) -> QSize:
        """As wide as the words that stand in it while it is empty."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + self._before + _AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same: these words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clears it, or leads to what is found."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            event.accept()
            self.clear()
        elif event.key() in _LEAVING:
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Makes room for the glass at the other end when the reading direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._measure()

    @property
    def _before(self) -> int:
        """Pixels that the glass takes."""
        look = self._looks.look
        return look.gap(_GAP) + look.metric(_ICON)

    @Slot()
    def _measure(self) -> None:
        right_to_left = self.isRightToLeft()
        self.setTextMargins(0 if right_to_left else self._before, 0, self._before if right_to_left else 0, 0)
        self.updateGeometry()
