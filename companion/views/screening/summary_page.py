# SPDX-License-Identifier: LGPL-3.0-or-later
"""After the questions: what the answers change, before anything is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.views.screening.outcome import outcome_cards
from companion.views.screening.view import ScreeningView
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text


class SummaryPage(QWidget):
    """Shows what follows from the answers.

    Signals:
        accepted(): the answers are to hold.
        change_wanted(): they are to be given anew.
    """

    accepted = Signal()
    change_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("screening_summary")
        self._looks = looks
        self._cards = Column(looks, gap=16, margins=(40, 0, 40, 8))
        self._area = scrolled(Page(self._cards))
        self._area.setObjectName("summary_scroll")
        self._area.setAccessibleName(self.tr("What your answers change"))
        self._accept = Button(looks, self.tr("To my stretches"), "fill", "check", size="lead", height=56, once=True)
        self._accept.setObjectName("summary_accept")
        self._accept.setToolTip(self.tr("Keep these answers (Enter)"))
        self._accept.clicked.connect(self.accepted)
        change = Button(looks, self.tr("Change my answers"), icon="pencil", height=56, once=True)
        change.setObjectName("summary_change")
        change.clicked.connect(self.change_wanted)
        title = Text(self.tr("What your answers change"), "display", wrap=True)
        bottom = QWidget()
        bottom.setLayout(Flow(looks, self._accept, change, gap=16))
        column = Column(looks, Column(looks, title, margins=(40, 18, 40, 0)), gap=14)
        column.addWidget(self._area, 1)
        column.addLayout(Column(looks, bottom, margins=(40, 0, 40, 20)))
        self.setLayout(column)

    def show_outcome(self, view: ScreeningView) -> None:
        """What the answers of `view` change."""
        self._cards.clear()
        self._cards.add(*outcome_cards(self._looks, view), ...)
        note = self.tr(
            "You can see and change your answers under Help at any time. There the clinic can allow a move again, too."
        )
        self._cards.insertWidget(self._cards.count() - 1, Text(note, colour="ink2", wrap=True))
        self._area.verticalScrollBar().setValue(0)
        announce(self, self.tr("What your answers change"), urgent=True)

    def focus_first(self) -> None:
        """Put the keyboard on the way to the stretches, so that Enter goes on."""
        self._accept.setFocus()
