# SPDX-License-Identifier: LGPL-3.0-or-later
"""The bar below the editor, always in sight: the whole time, and how the page is left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class EditorBar(Card):
    """The time, why it cannot be saved, 'Cancel' and 'Save'; or the question whether to leave without saving.

    Attributes:
        save_wanted: The person wants it kept.
        cancel_wanted: The person wants to leave.
        leave_wanted: The person wants to leave without saving, and has been asked.
    """

    save_wanted = Signal()
    cancel_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__(role="plain")
        self._looks = looks
        self._total = Text(size="lead", wrap=True)
        self._total.setObjectName("routine_total")
        self._reason = Text(size="caption", colour="ink2", wrap=True)
        self._reason.setObjectName("routine_reason")
        self._cancel = self._button("routine_cancel", self.tr("Cancel"), self.tr("Leave it as it was (Esc)"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._save = Button(looks, self.tr("Save"), "fill", "check", height=56, once=True)
        self._save.setObjectName("routine_save")
        self._save.setToolTip(self.tr("Save (Ctrl and S)"))
        self._save.clicked.connect(self.save_wanted)
        self._stay = self._button("routine_stay", self.tr("Go on with it"), self.tr("Go on with it (Esc)"))
        self._stay.clicked.connect(self.stop_asking)
        self._leave = self._button("routine_leave", self.tr("Leave"), self.tr("Leave without saving"))
        self._leave.clicked.connect(self.leave_wanted)
        self._usual = self._usual_row()
        self._question = self._question_row()
        self._question.hide()
        self.setLayout(Column(looks, self._usual, self._question, margins=(40, 10, 40, 14)))

    @property
    def is_asking(self) -> bool:
        """Whether the question is there."""
        return self._question.isVisibleTo(self)

    def show_total(self, words: str) -> None:
        """Says how long it takes, also to a screen reader where that is something else than before."""
        if words != self._total.text():
            self._total.setText(words)
            announce(self._total, words)

    def show_reason(self, words: str) -> None:
        """Says why it cannot be saved; with no words, it can be."""
        self._reason.setText(words)
        self._reason.setVisible(bool(words))
        self._save.setEnabled(not words)
        self._save.setAccessibleDescription(words)

    def ask(self) -> None:
        """Asks whether to leave without saving; Enter stays."""
        self._usual.hide()
        self._question.show()
        self._stay.setFocus()
        announce(self, self.tr("Leave without saving?"), urgent=True)

    def stop_asking(self) -> None:
        """Takes the question away."""
        if self.is_asking:
            had_focus = self._stay.hasFocus() or self._leave.hasFocus()
            self._question.hide()
            self._usual.show()
            if had_focus:
                self._cancel.setFocus()

    def _usual_row(self) -> QWidget:
        row = Row(self._looks, gap=12)
        row.addLayout(Column(self._looks, ..., self._total, self._reason, ..., gap=0), 1)
        row.add(self._cancel, self._save)
        usual = QWidget()
        usual.setLayout(row)
        return usual

    def _question_row(self) -> QWidget:
        words = Text(self.tr("Leave without saving?"), "lead", colour="care", wrap=True)
        words.setObjectName("routine_leave_question")
        row = Row(self._looks, gap=12)
        row.addWidget(words, 1)
        row.add(self._stay, self._leave)
        question = QWidget()
        question.setLayout(row)
        return question

    def _button(self, name: str, words: str, tip: str) -> Button:
        button = Button(self._looks, words, height=56, once=True)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button
