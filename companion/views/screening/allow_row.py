# SPDX-License-Identifier: LGPL-3.0-or-later
"""One move that the answers rule out, for the clinic to allow: asked once more before it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.domain.stretch import Stretch
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class AllowRow(Card):
    """The move, why it is ruled out, and the way to allow it or to take that back.

    Args:
        looks: How things look now.
        stretch: The move.
        why: What the answers mean for it.
        is_allowed: Whether the clinic has allowed it.

    Signals:
        decided(str, bool): the move of this id is allowed from now on, or no longer.
    """

    decided = Signal(str, bool)

    def __init__(self, looks: LookSource, stretch: Stretch, why: str, *, is_allowed: bool) -> None:
        super().__init__(role="sunken")
        self._looks = looks
        self._stretch = stretch
        self._allow = self._button("allow", self.tr("Allow this move"))
        self._allow.clicked.connect(self._ask)
        self._take_back = self._button("take_back", self.tr("Take back"), "undo")
        self._take_back.clicked.connect(self._forbid)
        self._question = self.tr("Has a physiotherapist said that you may do this?")
        self._asking = self._asking_box()
        self._allowed = QWidget()
        words = Text(self.tr("Allowed by the clinic"), colour="accent", bold=True, wrap=True)
        words.setObjectName(f"allowed_{stretch.id}")
        allowed = Row(looks, IconLabel(looks, "check", "accent"), gap=10)
        allowed.addWidget(words, 1)
        self._allowed.setLayout(allowed)
        name = Text(stretch.name, bold=True, wrap=True)
        self._line = Row(looks, gap=16)
        self._line.addLayout(Column(looks, name, Text(why, colour="ink2", wrap=True), self._allowed, gap=6), 1)
        self._line.add(Row(looks, self._allow, self._take_back, ...))
        self.setLayout(Column(looks, self._line, self._asking, gap=10, margins=(20, 14, 20, 14)))
        looks.changed.connect(self._arrange)
        self._arrange()
        self._show(is_allowed=is_allowed)

    def _asking_box(self) -> Card:
        yes = self._button("allow_yes", self.tr("Yes, allow it"), "check")
        yes.clicked.connect(self._permit)
        self._no = self._button("allow_no", self.tr("No"))
        self._no.clicked.connect(self._leave)
        buttons = QWidget()
        buttons.setLayout(Flow(self._looks, yes, self._no, gap=12))
        words = Text(self._question, bold=True, wrap=True)
        return Card(Column(self._looks, words, buttons, gap=10, margins=(20, 14, 20, 16)), "care")

    def _button(self, name: str, words: str, icon: str | None = None) -> Button:
        button = Button(self._looks, words, icon=icon, once=True)
        button.setObjectName(f"{name}_{self._stretch.id}")
        button.setAccessibleName(f"{words}: {self._stretch.name}")
        return button

    @Slot()
    def _arrange(self) -> None:
        """The button beside the words, or below them where the text is large."""
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if self._looks.look.large else way.LeftToRight)

    @Slot()
    def _ask(self) -> None:
        self._asking.show()
        self._allow.hide()
        self._no.setFocus()
        announce(self, self._question, urgent=True)

    @Slot()
    def _leave(self) -> None:
        self._show(is_allowed=False)
        self._allow.setFocus()

    @Slot()
    def _permit(self) -> None:
        self._show(is_allowed=True)
        self._take_back.setFocus()
        self.decided.emit(self._stretch.id, True)

    @Slot()
    def _forbid(self) -> None:
        self._show(is_allowed=False)
        self._allow.setFocus()
        self.decided.emit(self._stretch.id, False)

    def _show(self, *, is_allowed: bool) -> None:
        self._asking.hide()
        self._allow.setVisible(not is_allowed)
        self._take_back.setVisible(is_allowed)
        self._allowed.setVisible(is_allowed)
