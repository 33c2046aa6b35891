# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is seen of a routine while it is changed: its name, its days, its moves, and undo and redo."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from companion.domain.drafts import Drafts
from companion.figure.source import FigureSource
from companion.views.routines.head_card import HeadCard
from companion.views.routines.step_list import StepList
from companion.views.routines.wording import full_words
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button, Kind
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text

_ROOM_AROUND = 60
"""Pixels above and below what is shown: of the next row, too, something is to be seen."""


class EditorForm(QWidget):
    """All parts below each other; it scrolls.

    Attributes:
        changed: The person changed something: a function from a draft to the changed one.
        named: The person typed another name.
        add_wanted: The person wants to add a move.
        undo_wanted: The person wants one change taken back.
        redo_wanted: The person wants one change again that was taken back.
    """

    changed = Signal(object)
    named = Signal(str)
    add_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self._looks = looks
        self._title = Text(size="display", wrap=True)
        self._title.setObjectName("routine_title")
        self._undo = self._button("routine_undo", self.tr("Undo"), "undo", self.tr("Undo (Ctrl and Z)"), "quiet")
        self._undo.clicked.connect(self.undo_wanted)
        self._redo = self._button("routine_redo", self.tr("Redo"), "redo", self.tr("Do it again (Ctrl and Y)"), "quiet")
        self._redo.clicked.connect(self.redo_wanted)
        self._head = HeadCard(looks)
        self._head.named.connect(self.named)
        self._head.days_chosen.connect(self._choose_days)
        self._steps = StepList(looks, figures)
        self._steps.changed.connect(self.changed)
        self._steps.dragged_to.connect(self._scroll_to)
        self._add = self._button("routine_add", self.tr("Add a move"), "plus", self.tr("Choose from all moves"))
        self._add.clicked.connect(self.add_wanted)
        self._full = Text(full_words(), "caption", colour="ink2", wrap=True)
        self._full.setObjectName("routine_full")
        self._page = Page()
        self._area = scrolled(self._page)
        self._lay_out()

    def begin(self, title: str) -> None:
        """Shows nothing of the routine before; what comes next is another one, under this title."""
        self._title.setText(title)
        self._steps.clear()
        self._area.verticalScrollBar().setValue(0)

    def show_drafts(self, drafts: Drafts, fault: str) -> None:
        """Shows the draft of now, what can be undone and redone, and what is wrong with the name."""
        draft = drafts.now
        self._head.show_draft(draft)
        self._head.show_fault(fault)
        self._steps.show_draft(draft)
        self._add.setEnabled(not draft.is_full)
        self._full.setVisible(draft.is_full)
        in_tab_order(self._undo, self._redo, self._head, *self._steps.rows, self._add)
        self._undo.setEnabled(bool(drafts.past))
        self._redo.setEnabled(bool(drafts.future))

    def follow(self, drafts: Drafts, fault: str) -> None:
        """The same after a change: what it was about comes into sight.

        The keyboard goes to a move that is new, and from a move that is gone to its neighbour.
        """
        before, focused = self._steps.keys, self._focused_step()
        has_history_focus = self._undo.hasFocus() or self._redo.hasFocus()
        self.show_drafts(drafts, fault)
        now = self._steps.keys
        shown = next((key for key in now if key not in before), focused)
        if focused is not None and focused not in now:
            shown = now[min(before.index(focused), len(now) - 1)] if now else None
            if shown is None:
                self._add.setFocus()
        if shown is not None:
            if shown != focused and not has_history_focus:
                self._steps.row(shown).handle.setFocus()
            self._reveal(self._steps.row(shown))
            if shown in before and now != before and set(now) == set(before):
                announce(self._steps, self._steps.row(shown).accessibleName())

    def focus_name(self) -> None:
        """Puts the keyboard on the name."""
        self._head.focus_name()

    def focus_add(self) -> None:
        """Puts the keyboard on 'Add a move'."""
        self._add.setFocus()

    def stop_dragging(self) -> bool:
        """Puts a row that is dragged back; whether there was one."""
        was_dragging = self._steps.is_dragging
        self._steps.stop_dragging()
        return was_dragging

    def _lay_out(self) -> None:
        top = Row(self._looks, gap=12)
        top.addWidget(self._title, 1)
        top.add(self._undo, self._redo)
        moves = Text(self.tr("Moves"), "lead")
        adding = Row(self._looks, self._add, gap=16)
        adding.addWidget(self._full, 1)
        self._page.setLayout(
            Column(self._looks, top, self._head, 2, moves, self._steps, adding, ...,
                   gap=12, margins=(40, 18, 26, 20))
        )  # fmt: skip
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    def _button(self, name: str, words: str, icon: str, tip: str, kind: Kind = "line") -> Button:
        button = Button(self._looks, words, kind, icon)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button

    def _choose_days(self, days: int) -> None:
        self.changed.emit(lambda draft: draft.on_days(days))

    # Where the keyboard is, and what is in sight

    def _focused_step(self) -> int | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((key for key in self._steps.keys if self._steps.row(key).isAncestorOf(focused)), None)

    def _reveal(self, row: QWidget) -> None:
        """Scrolls to `row`, which may be new and without a place yet."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._area.ensureWidgetVisible(row, 0, _ROOM_AROUND)

    def _scroll_to(self, height: int) -> None:
        self._area.ensureVisible(0, self._steps.y() + height, 0, _ROOM_AROUND)
