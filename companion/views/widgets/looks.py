# SPDX-License-Identifier: LGPL-3.0-or-later
"""Tells the widgets how to look now, and when that changes."""

from PySide6.QtCore import QObject, Signal

from companion.views.tokens import Look
from companion.views.widgets.icons import IconSet


class LookSource(QObject):
    """Holds the current look and the icons; owned by the composition root and handed to every screen.

    Attributes:
        changed: The look is another one now; read it from `look`.
    """

    changed = Signal()

    def __init__(self, look: Look, icons: IconSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons

    @property
    def look(self) -> Look:
        """The look of now."""
        return self._look

    @property
    def icons(self) -> IconSet:
        """The program's icons."""
        return self._icons

    def set_look(self, look: Look) -> None:
        """Takes another look and tells everybody; the style sheet must be in place already."""
        if look != self._look:
            self._look = look
            self.changed.emit()
