# SPDX-License-Identifier: LGPL-3.0-or-later
"""The honest page: what was held, side by side, to be corrected in one press, and whether anything hurt."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.domain.diary import Record
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.held_parts import HeldParts
from companion.views.widgets.hurt_question import HurtQuestion
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text


class AfterwardsPage(QWidget):
    """Where every session ends.

    Signals:
        kept(dict[Place, float], frozenset[int] | None): the seconds that the patient corrected, by hold, and the
            parts that hurt; None where that was not answered.
    """

    kept = Signal(object, object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("afterwards")
        self._looks = looks
        self._held: HeldParts | None = None
        self._hurt: HurtQuestion | None = None
        self._column = Column(looks, gap=0)
        self.setLayout(self._column)
        self._keep = self._keep_button()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)  # a key still held down from the timer keeps nothing unseen
            shortcut.activated.connect(self._tell)

    def show_record(self, record: Record) -> None:
        """The session that has just ended."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self._bottom:
                old.hide()
                old.deleteLater()
        names = [part.form.name for part in record.parts]
        self._held = HeldParts(self._looks, record)
        self._held.changed.connect(self._count)
        self._hurt = HurtQuestion(self._looks, names)
        self._column.addWidget(scrolled(self._page(self._held, self._hurt)), 1)
        self._column.addWidget(self._bottom)
        in_tab_order(self._held, self._hurt, self._keep)
        self._count()

    def focus_first(self) -> None:
        """Put the keyboard on 'Keep'."""
        self._keep.setFocus()

    def _keep_button(self) -> Button:
        button = Button(self._looks, self.tr("Keep"), "fill", "check", size="title", height=72)
        button.setObjectName("afterwards_keep")
        button.setToolTip(self.tr("Enter"))
        button.clicked.connect(self._tell)
        self._summary = Text(size="lead")
        self._summary.setObjectName("afterwards_summary")
        self._bottom = Card(Row(self._looks, self._summary, ..., button, gap=20, margins=(40, 8, 40, 20)), "plain")
        return button

    def _page(self, held: HeldParts, hurt: HurtQuestion) -> Page:
        title = Text(self.tr("What you did"), "display", wrap=True)
        title.setObjectName("afterwards_title")
        hint = Text(self.tr("Is this right? Press a hold to correct it. Then press Enter."), colour="ink2", wrap=True)
        return Page(Column(self._looks, title, hint, held, hurt, ..., gap=16, margins=(40, 24, 40, 24)))

    @Slot()
    def _count(self) -> None:
        if self._held is not None:
            self._summary.setText(self._held.words)

    @Slot()
    def _tell(self) -> None:
        if self._held is not None and self._hurt is not None:
            self.kept.emit(self._held.corrected, self._hurt.answer)
