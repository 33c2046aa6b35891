# SPDX-License-Identifier: LGPL-3.0-or-later
"""A layout that puts widgets beside each other and goes on in a next row, like words."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from companion.views.widgets.looks import LookSource

BoxSize = tuple[int, int]
"""Width and height in pixels."""


def flow_places(sizes: Sequence[BoxSize], width: int, gap: int) -> list[tuple[int, int]]:
    """Says where boxes lie that flow like words.

    Args:
        sizes: The boxes in their order.
        width: Room from left to right in pixels; a wider box has a row of its own.
        gap: Pixels between two boxes and between two rows.

    Returns:
        Left and top of each box, from the start of the reading direction; a low box stands in the middle of its row.
    """
    places: list[tuple[int, int]] = []
    top = 0
    for row in flow_rows(sizes, width, gap):
        left, row_height = 0, max(height for _, height in row)
        for box_width, height in row:
            places.append((left, top + (row_height - height) // 2))
            left += box_width + gap
        top += row_height + gap
    return places


def flow_rows(sizes: Sequence[BoxSize], width: int, gap: int) -> list[list[BoxSize]]:
    """Breaks boxes into rows, as `flow_places` has them."""
    rows: list[list[BoxSize]] = []
    used = 0
    for size in sizes:
        if not rows or used + gap + size[0] > width:
            rows.append([])
            used = -gap
        rows[-1].append(size)
        used += gap + size[0]
    return rows


class Flow(QLayout):
    """Widgets in rows that wrap.

    Args:
        looks: How things look now.
        widgets: What flows, in reading order.
        gap: Space between two of them, in pixels at 100 %.
    """

    def __init__(self, looks: LookSource, *widgets: QWidget, gap: int = 8) -> None:
        super().__init__()
        self._looks = looks
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        looks.changed.connect(self.invalidate)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at this place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives the one at this place away, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower flow is a taller one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that all rows need together."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Puts everything in its place, mirrored where one reads from the right."""
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            item.setGeometry(_mirrored(place, rect.width(), self._right_to_left()).translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = self._looks.look.gap(self._gap) * max(0, len(sizes) - 1)
        return QSize(sum(size.width() for size in sizes) + gaps, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest and the tallest of them."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        sizes = [item.sizeHint().boundedTo(QSize(max(width, 1), 1 << 20)) for item in self._shown()]
        places = flow_places([(size.width(), size.height()) for size in sizes], width, self._looks.look.gap(self._gap))
        return [QRect(QPoint(*place), size) for place, size in zip(places, sizes, strict=True)]

    def _right_to_left(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.isRightToLeft()


def _mirrored(place: QRect, width: int, right_to_left: bool) -> QRect:
    return QRect(QPoint(width - place.right() - 1, place.top()), place.size()) if right_to_left else place
