# SPDX-License-Identifier: LGPL-3.0-or-later
"""The rail at the side of the window: where one can go, as icon over word."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QToolButton

from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource

_NARROWEST = 104
_SLACK = 36
_ICON = 26
_ITEM_HEIGHT = 72
_ITEM_HEIGHT_LARGE = 88


@dataclass(frozen=True, slots=True)
class RailItem:
    """One place to go: its key, its word, its icon, and whether it stands at the lower end."""

    key: str
    word: str
    icon: str
    at_end: bool = False


class Rail(QFrame):
    """Exclusive buttons below each other; one stop for Tab, arrows move between them.

    Attributes:
        chosen: The person chose a place; its key.
    """

    chosen = Signal(str)

    def __init__(self, looks: LookSource, items: Sequence[RailItem]) -> None:
        super().__init__()
        self._looks = looks
        self._items = {item.key: item for item in items}
        self._buttons = {item.key: _nav_button(item) for item in items}
        self._group = QButtonGroup(self)
        for button in self._buttons.values():
            self._group.addButton(button)
        self._group.buttonClicked.connect(self._tell)
        self.setProperty("role", "rail")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._lay_out(items)
        looks.changed.connect(self._redress)
        self._redress()

    def choose(self, key: str) -> None:
        """Shows that the person is at a place, without announcing it.

        Raises:
            KeyError: There is no such place.
        """
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        """The button of a place, for a shortcut or a test."""
        return self._buttons[key]

    def sizeHint(self) -> QSize:
        """As wide as the widest word asks for when it is bold."""
        return QSize(self._width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The same width: no word is cut."""
        return QSize(self._width(), super().minimumSizeHint().height())

    def _lay_out(self, items: Sequence[RailItem]) -> None:
        column = Column(self._looks, gap=4, margins=(8, 12, 8, 12))
        column.add(*(self._buttons[item.key] for item in items if not item.at_end))
        column.add(...)
        column.add(*(self._buttons[item.key] for item in items if item.at_end))
        self.setLayout(column)

    def _width(self) -> int:
        font = QFont(self.font())
        font.setPixelSize(self._looks.look.size("caption"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        widest = max((metrics.horizontalAdvance(item.word) for item in self._items.values()), default=0)
        return max(_NARROWEST, widest * 11 // 10 + _SLACK)

    def _redress(self) -> None:
        look = self._looks.look
        edge = look.metric(_ICON)
        for key, button in self._buttons.items():
            icon = self._looks.icons.icon(self._items[key].icon, look.palette.ink2, edge, on_colour=look.palette.accent)
            button.setIcon(icon)
            button.setIconSize(QSize(edge, edge))
            button.setMinimumHeight(_ITEM_HEIGHT_LARGE if look.large else _ITEM_HEIGHT)
        self.updateGeometry()

    def _tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, mine in self._buttons.items() if mine is button))


def _nav_button(item: RailItem) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"rail_{item.key}")
    button.setText(item.word.replace("&", "&&"))
    button.setAccessibleName(item.word)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.setProperty("kind", "nav")
    return button
