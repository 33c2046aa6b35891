# SPDX-License-Identifier: LGPL-3.0-or-later
"""One move or routine of the clinic's own, with the way to remove it: asked once more before it is."""

from PySide6.QtCore import SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, breakable


class PieceRow(Card):
    """The name, what is known of it, and 'Remove'.

    Args:
        looks: How things look now.
        own: Its id.
        name: Its name.
        facts: What is known of it, in one line.
        removed: Emitted with the id once the person has agreed.
    """

    def __init__(self, looks: LookSource, own: str, name: str, facts: str, *, removed: SignalInstance) -> None:
        super().__init__(role="sunken")
        self._id = own
        self._removed = removed
        self._question = self.tr("Remove {name} from this laptop?").format(name=name)
        self._remove = self._button(looks, "own_remove", self.tr("Remove"), "trash", name)
        self._remove.clicked.connect(self._ask)
        yes = self._button(looks, "own_remove_yes", self.tr("Yes, remove it"), "check", name)
        yes.clicked.connect(self._agree)
        self._no = self._button(looks, "own_remove_no", self.tr("No"), None, name)
        self._no.clicked.connect(self._leave)
        buttons = QWidget()
        buttons.setLayout(Flow(looks, yes, self._no, gap=12))
        words = Text(breakable(self._question), bold=True, wrap=True)
        self._asking = Card(Column(looks, words, buttons, gap=10, margins=(20, 14, 20, 16)), "care")
        self._asking.hide()
        way = QWidget()
        way.setLayout(Flow(looks, self._remove))
        title = Text(breakable(name), bold=True, wrap=True)
        known = Text(breakable(facts), "caption", colour="ink2", wrap=True)
        told = Column(looks, title, known, way, self._asking, gap=8)
        told.setContentsMargins(20, 14, 20, 16)
        self.setLayout(told)

    def _button(self, looks: LookSource, name: str, words: str, icon: str | None, piece: str) -> Button:
        button = Button(looks, words, icon=icon, once=True)
        button.setObjectName(f"{name}_{self._id}")
        button.setAccessibleName(f"{words}: {piece}")
        return button

    @Slot()
    def _ask(self) -> None:
        self._asking.show()
        self._remove.hide()
        self._no.setFocus()
        announce(self, self._question, urgent=True)

    @Slot()
    def _leave(self) -> None:
        self._asking.hide()
        self._remove.show()
        self._remove.setFocus()

    @Slot()
    def _agree(self) -> None:
        self._removed.emit(self._id)
