# SPDX-License-Identifier: LGPL-3.0-or-later
"""Says why there is no diary, in place of a program that would pretend."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text


class RefusedPage(QWidget):
    """The locked page.

    Signals:
        retry_wanted(): try to open the diary once more.
        close_wanted(): close the program.
    """

    retry_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, looks: LookSource, sentence: str) -> None:
        super().__init__()
        self.setObjectName("refused")
        self._words = Text(sentence, wrap=True)
        self._words.setObjectName("refused_words")
        self._retry = Button(looks, self.tr("Try again"), "fill", "repeat", height=56)
        self._retry.setObjectName("refused_retry")
        self._retry.clicked.connect(self.retry_wanted)
        close = Button(looks, self.tr("Close"), height=56)
        close.setObjectName("refused_close")
        close.clicked.connect(self.close_wanted)
        head = Row(looks, IconLabel(looks, "key", "care", 32), gap=16)
        head.addWidget(Text(self.tr("The diary is not open"), "display", wrap=True), 1)
        buttons = Row(looks, self._retry, close, ..., gap=12)
        card = Card(Column(looks, head, self._words, 8, buttons, gap=14, margins=(40, 32, 40, 32)), role="care")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(Page(Column(looks, ..., card, ..., margins=(60, 40, 60, 40)))))

    def show_sentence(self, sentence: str) -> None:
        """Why it is still not open."""
        self._words.setText(sentence)

    def focus_first(self) -> None:
        """Put the keyboard on 'Try again'."""
        self._retry.setFocus()
