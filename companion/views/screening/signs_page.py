# SPDX-License-Identifier: LGPL-3.0-or-later
"""When to get help, to be read once before the first session; afterwards it is on the help page."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.clinic import Clinic
from companion.domain.guidance import RED_FLAGS, Urgency
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.list_card import ListCard
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.guidance import call_clinic, red_flag, urgency_heading


class SignsPage(QWidget):
    """Nothing is asked of the signs themselves: they are there so that people act.

    Signals:
        read(): the box was ticked and 'Go on' pressed.
        back_wanted(): to the last question.
    """

    read = Signal()
    back_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("screening_signs")
        self._looks = looks
        back = Button(looks, self.tr("Back"), icon="back", once=True)
        back.setObjectName("signs_back")
        back.setToolTip(self.tr("Back (Esc)"))
        back.clicked.connect(self.back_wanted)
        self._signs = Column(looks, gap=16, margins=(40, 0, 40, 8))
        self._area = scrolled(Page(self._signs))
        self._area.setObjectName("signs_scroll")
        self._area.setAccessibleName(self.tr("When to get help"))
        self._tick = Button(
            looks, self.tr("I have read when to get help"), "chip", checkable=True, height=56, once=True
        )
        self._tick.setObjectName("signs_tick")
        self._tick.set_icon("box", chosen="box-on")
        self._go_on = Button(looks, self.tr("Go on"), "fill", size="lead", height=56, once=True)
        self._go_on.setObjectName("signs_go_on")
        self._tick.toggled.connect(self._let_go_on)
        self._let_go_on(is_ticked=False)
        self._go_on.clicked.connect(self.read)
        head = Row(looks, back, Text(self.tr("When to get help"), "display"), ..., gap=20, margins=(40, 18, 40, 0))
        bottom = QWidget()
        bottom.setLayout(Flow(looks, self._tick, self._go_on, gap=16))
        column = Column(looks, head, gap=14)
        column.addWidget(self._area, 1)
        column.addLayout(Column(looks, bottom, margins=(40, 0, 40, 20)))
        self.setLayout(column)

    def show_signs(self, clinic: Clinic) -> None:
        """The signs, and whom to call; the box is not ticked."""
        self._tick.setChecked(False)
        self._signs.clear()
        note = self.tr("Please read this before you start. It is under Help at any time.")
        self._signs.add(Text(note, wrap=True))
        for urgency, flags in RED_FLAGS.items():
            card = ListCard(
                self._looks,
                "phone",
                urgency_heading(urgency, clinic),
                map(red_flag, flags),
                end=call_clinic(clinic) if urgency is Urgency.SOON else "",
                care=urgency is Urgency.EMERGENCY,
            )
            self._signs.add(card)
        self._signs.addStretch(1)
        self._area.verticalScrollBar().setValue(0)
        announce(self, f"{self.tr('When to get help')}. {note}", urgent=True)

    def focus_first(self) -> None:
        """Put the keyboard on the signs, so that the arrow keys scroll."""
        self._area.setFocus()

    @Slot(bool)
    def _let_go_on(self, is_ticked: bool) -> None:
        self._go_on.setEnabled(is_ticked)
        self._go_on.setAccessibleDescription("" if is_ticked else self.tr("Tick the box first"))
