# SPDX-License-Identifier: LGPL-3.0-or-later
"""An icon that stands beside words."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel

from companion.views.tokens import Colour
from companion.views.widgets.looks import LookSource


class IconLabel(QLabel):
    """A picture without words of its own: what it means is written beside it.

    Args:
        looks: How things look now.
        name: Which icon.
        colour: Token of its colour.
        size: Edge in pixels at 100 %.
    """

    def __init__(self, looks: LookSource, name: str, colour: Colour = "ink", size: int = 24) -> None:
        super().__init__()
        self._looks = looks
        self._name = name
        self._colour: Colour = colour
        self._size = size
        looks.changed.connect(self._redraw)
        self._redraw()

    def set_name(self, name: str) -> None:
        """Shows another icon."""
        self._name = name
        self._redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws for the sharpness of the screen that it has come to."""
        super().showEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        look = self._looks.look
        edge = look.metric(self._size)
        colour: str = getattr(look.palette, self._colour)
        self.setPixmap(self._looks.icons.pixmap(self._name, colour, edge, self.devicePixelRatioF()))
        self.setFixedSize(edge, edge)
