# SPDX-License-Identifier: LGPL-3.0-or-later
"""How many moves are shown, why not all, and the ways to see the others."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class ResultLine(QWidget):
    """One line, or more where the text is large.

    Attributes:
        clear_wanted: Show all moves again.
        answers_wanted: Show the answers that leave moves out.
    """

    clear_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._count = Text(colour="ink2", wrap=True)
        self._count.setObjectName("library_count")
        self._clear = Button(looks, self.tr("Clear"), "quiet", "close", height=44)
        self._clear.setObjectName("library_clear")
        self._clear.setAccessibleDescription(self.tr("Shows all moves again"))
        self._clear.clicked.connect(self.clear_wanted)
        self._left_out = Button(looks, "", "quiet", "info", height=44)
        self._left_out.setObjectName("library_left_out")
        self._left_out.setToolTip(self.tr("Show my answers"))
        self._left_out.clicked.connect(self.answers_wanted)
        buttons = QWidget()
        buttons.setLayout(Flow(looks, self._clear, self._left_out, gap=4))
        self._row = Row(looks, gap=12)
        self._row.addWidget(self._count, 1)
        self._row.add(buttons)
        self.setLayout(self._row)
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_result(self, found: int, chosen: Sequence[str], *, is_searched: bool, left_out: int) -> None:
        """Says what is shown.

        Args:
            found: how many moves are.
            chosen: what was chosen to filter by, in words.
            is_searched: whether words were typed to look for.
            left_out: how many moves the patient's answers rule out.
        """
        is_narrowed = bool(chosen) or is_searched
        words = self.tr("%n move(s) found", "", found) if is_narrowed else self.tr("%n move(s)", "", found)
        if chosen:
            words = self.tr("{found}: {chosen}").format(found=words, chosen=", ".join(chosen))
        self._count.setText(words)
        self._clear.setVisible(is_narrowed)
        self._left_out.setVisible(left_out > 0)
        self._left_out.set_words(self.tr("%n move(s) are left out because of your answers", "", left_out))

    def say(self) -> None:
        """Has a screen reader say how many moves are shown."""
        announce(self._count, self._count.text())

    @Slot()
    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if self._looks.look.large else across)
