# SPDX-License-Identifier: LGPL-3.0-or-later
"""Help: whom to call, when to stop, when to get help, and the keys."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.clinic import Clinic
from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.views.help.clinic_card import ClinicCard
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.list_card import ListCard
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.guidance import (
    limit_words,
    limits_heading,
    normal_words,
    pull_is_no_pain,
    red_flag,
    review_words,
    stop_heading,
    stop_sign,
    urgency_heading,
)


class HelpPage(QWidget):
    """Text to read and act on; nothing here is ticked or scored.

    Signals:
        answers_wanted(): to the answers to the questions before the first session.
    """

    answers_wanted = Signal()

    def __init__(self, looks: LookSource, clinic: Clinic) -> None:
        super().__init__()
        self.setObjectName("help")
        self._looks = looks
        self._column = Column(looks, gap=16, margins=(40, 8, 40, 24))
        self._area = scrolled(Page(self._column))
        self._area.setObjectName("help_scroll")
        self._area.setAccessibleName(self.tr("Help"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        outer.addWidget(self._area, 1)
        self.show_clinic(clinic)

    def show_clinic(self, clinic: Clinic, logo: QPixmap | None = None) -> None:
        """Whom to call, and when, as the clinic has it; `logo` is its picture, if it has one."""
        self._column.clear()
        note = self.tr("This program cannot tell what is wrong. When in doubt, call.")
        self._column.add(
            ClinicCard(self._looks, clinic, logo), Text(note, colour="ink2", wrap=True), *self._lists(clinic), ...
        )

    def focus_first(self) -> None:
        """Put the keyboard on the text, so that the arrow keys scroll."""
        self._area.setFocus()

    def _head(self) -> Row:
        # Above what scrolls, so that the arrow keys scroll the text and do not go to the button.
        answers = Button(self._looks, self.tr("My answers to the start questions"), icon="heart")
        answers.setObjectName("help_answers")
        answers.setToolTip(self.tr("See what you answered, what is left out because of it, or answer again"))
        answers.clicked.connect(self.answers_wanted)
        title = Text(self.tr("Help"), "display")
        return Row(self._looks, title, ..., answers, gap=16, margins=(40, 18, 40, 8))

    def _lists(self, clinic: Clinic) -> Iterator[Card]:
        signs = (stop_sign(sign, clinic) for sign in StopSign)
        yield ListCard(self._looks, "care", stop_heading(), signs, end=normal_words(), care=True)
        yield ListCard(self._looks, "part", limits_heading(), limit_words(clinic.limits), end=pull_is_no_pain())
        for urgency, flags in RED_FLAGS.items():
            yield ListCard(
                self._looks,
                "phone",
                urgency_heading(urgency, clinic),
                map(red_flag, flags),
                end=review_words(clinic) if urgency is Urgency.SOON else "",
                care=urgency is Urgency.EMERGENCY,
            )
        yield self._keys()

    def _keys(self) -> Card:
        keys = (
            self.tr("Space, or a click on the picture: pause and go on"),
            self.tr("Right and left arrow: skip, and back"),
            self.tr("Enter: I am ready.  R: repeat this side.  Plus: 10 seconds more"),
            self.tr("H: this hurts.  Esc: end.  M: sound on and off.  F11: full screen"),
            self.tr("Up and down arrow: louder and softer. Ctrl with plus or minus: larger or smaller text"),
            self.tr("Alt with 1 to 6: the screens on the left"),
            self.tr("Library: Ctrl with F: search.  Arrow keys and Enter: open a move.  F: favourite"),
            self.tr("A move: P: play and pause.  S: other side.  F: favourite.  Alt with H: hold now"),
            self.tr(
                "A routine that is changed: Alt with up or down: move.  Del: remove.  Ctrl with Z or Y.  Ctrl with S"
            ),
            self.tr("Start questions: Y and N.  Esc: back"),
            self.tr("Calendar: arrow keys and Enter open a day.  N: add a session.  Del: delete it"),
            self.tr("Calendar: Ctrl with Z or Y: undo, do again.  M: month.  T: this week.  Ctrl with P: print"),
        )
        return ListCard(self._looks, "info", self.tr("The keys"), keys)
