# SPDX-License-Identifier: LGPL-3.0-or-later
"""Columns and rows whose gaps and margins follow the text size."""

from types import EllipsisType

from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QSizePolicy, QSpacerItem, QWidget

from companion.views.widgets.looks import LookSource

Item = QWidget | QLayout | int | EllipsisType
"""What stands in a box: a widget, a layout, a space in pixels at 100 %, or `...` for a stretch."""

_FIXED = QSizePolicy.Policy.Fixed
_FREE = QSizePolicy.Policy.Minimum
"""Across the box: a fixed space would hold the whole box as narrow as itself."""
Margins = tuple[int, int, int, int]


class _Box(QBoxLayout):
    """A box layout that knows its measures at 100 % text.

    Args:
        direction: Which way it grows.
        looks: How things look now.
        items: What stands in it, in reading order.
        gap: Space between two items, in pixels at 100 %.
        margins: Left, top, right, bottom, in pixels at 100 %.
    """

    def __init__(
        self, direction: QBoxLayout.Direction, looks: LookSource, items: tuple[Item, ...], gap: int, margins: Margins
    ) -> None:
        super().__init__(direction)
        self._looks = looks
        self._gap = gap
        self._margins = margins
        self._spaces: list[tuple[QSpacerItem, int]] = []
        looks.changed.connect(self._measure)
        self._measure()
        self.add(*items)

    def add(self, *items: Item) -> None:
        """Puts more items behind those that are there."""
        for item in items:
            if isinstance(item, QWidget):
                self.addWidget(item)
            elif isinstance(item, QLayout):
                self.addLayout(item)
            elif isinstance(item, int):
                self._add_space(item)
            else:
                self.addStretch(1)

    def clear(self) -> None:
        """Takes everything out; the widgets are gone from sight at once."""
        self._spaces.clear()
        while (item := self.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _add_space(self, pixels: int) -> None:
        space = QSpacerItem(0, 0, _FIXED, _FIXED)
        self._spaces.append((space, pixels))
        self.addSpacerItem(space)
        self._measure()

    def _measure(self) -> None:
        gap = self._looks.look.gap
        left, top, right, bottom = self._margins
        self.setSpacing(gap(self._gap))
        self.setContentsMargins(gap(left), gap(top), gap(right), gap(bottom))
        upright = self.direction() == QBoxLayout.Direction.TopToBottom
        for space, pixels in self._spaces:
            length = gap(pixels)
            if upright:
                space.changeSize(0, length, _FREE, _FIXED)
            else:
                space.changeSize(length, 0, _FIXED, _FREE)
        self.invalidate()


class Column(_Box):
    """Items below each other."""

    def __init__(self, looks: LookSource, *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, looks, items, gap, margins)


class Row(_Box):
    """Items beside each other, in reading direction."""

    def __init__(self, looks: LookSource, *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, looks, items, gap, margins)


def hairline() -> QFrame:
    """A thin line between two parts of a page."""
    line = QFrame()
    line.setProperty("role", "line")
    return line
