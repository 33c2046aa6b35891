# SPDX-License-Identifier: LGPL-3.0-or-later
"""Says why there is no diary, in place of a program that would pretend."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text


class RefusedPage(QWidget):
    """The locked page.

    Args:
        sentence: why, what is safe, and what to do.
        offer: what is known of a backup that can take the place of the diary; empty where there is none.

    Signals:
        retry_wanted(): try to open the diary once more.
        restore_wanted(): put the backup in its place.
        close_wanted(): close the program.
    """

    retry_wanted = Signal()
    restore_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, looks: LookSource, sentence: str, offer: str = "") -> None:
        super().__init__()
        self.setObjectName("refused")
        self._words = Text(sentence, wrap=True)
        self._words.setObjectName("refused_words")
        self._offer = Text(offer, wrap=True)
        self._offer.setObjectName("refused_offer")
        self._offer.setVisible(bool(offer))
        self._restore = Button(looks, self.tr("Use the backup"), "fill", "undo", height=56, once=True)
        self._restore.setObjectName("refused_restore")
        self._restore.setVisible(bool(offer))
        self._restore.clicked.connect(self.restore_wanted)
        self._retry = Button(looks, self.tr("Try again"), "line" if offer else "fill", "repeat", height=56)
        self._retry.setObjectName("refused_retry")
        self._retry.clicked.connect(self.retry_wanted)
        close = Button(looks, self.tr("Close"), height=56)
        close.setObjectName("refused_close")
        close.clicked.connect(self.close_wanted)
        head = Row(looks, IconLabel(looks, "key", "care", 32), gap=16)
        head.addWidget(Text(self.tr("The diary is not open"), "display", wrap=True), 1)
        buttons = QWidget()
        buttons.setLayout(Flow(looks, self._restore, self._retry, close, gap=12))
        content = Column(looks, head, self._words, self._offer, 8, buttons, gap=14, margins=(40, 32, 40, 32))
        card = Card(content, role="care")
        self._describe()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(Page(Column(looks, ..., card, ..., margins=(60, 40, 60, 40)))))

    def show_sentence(self, sentence: str) -> None:
        """Why it is still not open."""
        self._words.setText(sentence)
        self._describe()
        announce(self, sentence, urgent=True)

    def _describe(self) -> None:
        """Have a screen reader say it with the first button: words alone are not read."""
        words = f"{self._words.text()} {self._offer.text()}".strip()
        for button in (self._restore, self._retry):
            button.setAccessibleDescription(words)

    def focus_first(self) -> None:
        """Put the keyboard on what is advised."""
        (self._retry if self._restore.isHidden() else self._restore).setFocus()
