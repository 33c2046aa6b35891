# SPDX-License-Identifier: LGPL-3.0-or-later
"""The buttons: filled for the one main action of a screen, outlined, tonal, quiet, care, chip."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from companion.views.tokens import Colour, Size
from companion.views.widgets.focus import draw_inner_focus
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import restyle

Kind = Literal["fill", "line", "tonal", "quiet", "care", "chip"]

_ICON_COLOUR: dict[Kind, Colour] = {
    "fill": "on_accent",
    "line": "ink",
    "tonal": "accent",
    "quiet": "accent",
    "care": "care",
    "chip": "ink",
}
_ICON_SIZE: dict[Size, int] = {"caption": 20, "body": 22, "lead": 26, "title": 32, "display": 32}
_SMALLEST_TARGET = 44


def button_text(words: str, with_icon: bool, large: bool) -> str:
    """What Qt is given to draw: `&` kept as it is, and room behind an icon, which Qt glues to the words.

    Args:
        words: What the person reads.
        with_icon: An icon stands before the words.
        large: The text is at 150 % or more, where room is dear.
    """
    room = (" " if large else "\N{EN SPACE}") if with_icon and words else ""
    return room + words.replace("&", "&&")


class Button(QPushButton):
    """A button: Enter, Space or a click press it.

    Args:
        looks: How things look now.
        words: What is written on it; also its accessible name.
        kind: How loud it is; one `fill` a screen.
        icon: Name of the icon before the words.
        size: Size of the words.
        height: Least height in pixels at 100 %: 48, chip 44, page action 56, Start 72, timer 80.
        checkable: It stays chosen until it is pressed again.
        once: The second press of a double click, and a key that is held down, count for nothing more: what they would
            press may not be what was meant.
    """

    def __init__(  # noqa: PLR0913 - a button has this many qualities, all optional
        self,
        looks: LookSource,
        words: str = "",
        kind: Kind = "line",
        icon: str | None = None,
        *,
        size: Size = "body",
        height: int = 48,
        checkable: bool = False,
        once: bool = False,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._words = words
        self._kind: Kind = kind
        self._icon = icon
        self._chosen_icon: str | None = None
        self._size: Size = size
        self._height = height
        self._once = once
        self.setProperty("kind", kind)
        self.setProperty("textSize", size)
        self.setAccessibleName(words)
        self.setCheckable(checkable)
        self.setAutoDefault(True)  # Enter presses it, too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._redress)
        self._redress()

    @property
    def words(self) -> str:
        """What the person reads on it."""
        return self._words

    def set_words(self, words: str) -> None:
        """Writes something else on it and says the same to screen readers."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._redress()

    def set_icon(self, name: str | None, chosen: str | None = None) -> None:
        """Shows another icon before the words, or none; `chosen` is the one while the button is chosen."""
        if (name, chosen) != (self._icon, self._chosen_icon):
            self._icon, self._chosen_icon = name, chosen
            self._redress()

    def set_kind(self, kind: Kind) -> None:
        """Makes it louder or quieter."""
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            restyle(self)
            self._redress()

    def sizeHint(self) -> QSize:
        """The words and the icon with room around them, never below a target one can hit."""
        return super().sizeHint().expandedTo(self._least())

    def minimumSizeHint(self) -> QSize:
        """The same: a button's words are never cut."""
        return self.sizeHint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press it once more, unless it is to be pressed once only."""
        if self._once:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it; with a key that is still down from before only if it may be pressed again and again."""
        if self._once and event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button; a filled one has a second ring within when focused, for its edge is dark already."""
        super().paintEvent(event)
        if self._kind == "fill" and self.hasFocus():
            draw_inner_focus(self, self._looks.look, "medium")

    def _least(self) -> QSize:
        height = self._looks.look.metric(max(self._height, _SMALLEST_TARGET))
        return QSize(height, height)

    def _redress(self) -> None:
        look = self._looks.look
        self.setText(button_text(self._words, self._icon is not None, look.large))
        if self._icon is None:
            self.setIcon(QIcon())
        else:
            edge = look.metric(_ICON_SIZE[self._size])
            colours = look.palette
            chosen_colour = colours.accent if self._kind == "chip" else None
            colour: str = getattr(colours, _ICON_COLOUR[self._kind])
            self.setIconSize(QSize(edge, edge))
            icon = self._looks.icons.icon(
                self._icon, colour, edge, on=self._chosen_icon, on_colour=chosen_colour, disabled=colours.ink2
            )
            self.setIcon(icon)
        self.updateGeometry()
