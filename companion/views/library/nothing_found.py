# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stands in place of the cards when no move fits: why, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class NothingFound(QWidget):
    """Two sentences and a button.

    Attributes:
        clear_wanted: Show all moves again.
    """

    clear_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("library_nothing")
        head = Text(self.tr("No move fits."), "lead", wrap=True)
        self._hint = Text(colour="ink2", wrap=True)
        self._hint.setObjectName("library_hint")
        clear = Button(looks, self.tr("Show all moves"), "tonal")
        clear.setObjectName("library_show_all")
        clear.clicked.connect(self.clear_wanted)
        self.setLayout(Column(looks, head, self._hint, Row(looks, clear, ...), gap=10))

    def explain(self, *, has_favourites: bool) -> None:
        """Says what to do.

        Args:
            has_favourites: that none was marked is not the reason.
        """
        self._hint.setText(
            self.tr("Try another word, or clear the filter.")
            if has_favourites
            else self.tr("You have no favourites yet. Press F on a move, or the heart on its page.")
        )
