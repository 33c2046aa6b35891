# SPDX-License-Identifier: LGPL-3.0-or-later
"""A quiet bar that says something without standing in the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class Notice(QFrame):
    """A line of words, perhaps with one thing to do about it, until it is put away.

    Attributes:
        acted: The person pressed the notice's button.
        dismissed: The person put the notice away.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._words = Text(wrap=True)
        self._words.setObjectName("notice_words")
        self._action = Button(looks, kind="line", height=44, once=True)
        self._action.setObjectName("notice_action")
        self._action.clicked.connect(self.acted)
        close = Button(looks, kind="quiet", icon="close", height=44)
        close.setObjectName("notice_close")
        close.setAccessibleName(self.tr("Put this notice away"))
        close.setToolTip(self.tr("Put this notice away"))
        close.clicked.connect(self._put_away)
        row = Row(looks, gap=12, margins=(16, 8, 8, 8))
        row.add(IconLabel(looks, "info", "accent"))
        row.addWidget(self._words, 1)
        row.add(self._action, close)
        self.setLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, action: str = "", *, is_question: bool = True) -> None:
        """Shows the notice and has a screen reader say it.

        Args:
            words: What it says.
            action: Words of its button; without them there is none.
            is_question: With a button, it is to be answered: the keyboard goes there. Else the keyboard stays.
        """
        self._words.setText(words)
        self._action.set_words(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(words)
        self.show()
        if action and is_question:
            self._action.setFocus()  # Enter answers it
        announce(self, words)

    def _put_away(self) -> None:
        self.hide()
        self.dismissed.emit()
