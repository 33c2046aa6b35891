# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page on which a routine is made or changed. Nothing is kept before 'Save'."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QStackedLayout, QWidget

from companion.domain.asked import Lengths
from companion.domain.drafting import Draft, Lack, new_routine
from companion.domain.drafts import Drafts
from companion.domain.routine import Routine
from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.routines.editor_bar import EditorBar
from companion.views.routines.editor_form import EditorForm
from companion.views.routines.fields import REDO_KEYS, UNDO_KEYS
from companion.views.routines.move_picker import MovePicker
from companion.views.routines.wording import lack_words, moves_words, name_fault_words, other_name_words
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page
from companion.views.words.dates import about_minutes

NameFault = Callable[[str], str | None]
"""The code of what is wrong with a name, as the schema for files has it; None where nothing is."""

_SAVE_KEYS = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter")
_NAME = "name"


class RoutineEditor(Page):
    """One routine, open for changes, each of which can be undone.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        name_fault: Tells what is wrong with a name.

    Attributes:
        saved: The person wants it kept, a `Routine`.
        left: The person wants it left as it was.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, name_fault: NameFault) -> None:
        super().__init__()
        self.setObjectName("routine_editor")
        self._name_fault = name_fault
        self._lengths = Lengths()
        self._stretches: dict[str, Stretch] = {}
        self._is_picker_filled = False
        self._begun = Draft.of(new_routine(()))
        self._drafts = Drafts(self._begun)
        self._form = EditorForm(looks, figures)
        self._bar = EditorBar(looks)
        self._picker = MovePicker(looks, figures)
        self._desk = QWidget()
        column = Column(looks, gap=0)
        column.addWidget(self._form, 1)
        column.addWidget(self._bar)
        self._desk.setLayout(column)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._desk)
        self._pages.addWidget(self._picker)
        self._connect()
        self._add_keys()

    def edit(
        self,
        routine: Routine,
        stretches: Sequence[Stretch],
        *,
        is_new: bool,
        lengths: Lengths = Lengths(),  # noqa: B008 frozen
    ) -> None:
        """Begin with `routine`; what was open before is let go.

        Args:
            routine: As it is now; one that is made has no name and no move yet.
            stretches: The moves that can be added, in order.
            is_new: Whether it is made or copied, and is nowhere kept so far.
            lengths: Of the phases around a hold, for the whole time.
        """
        self._stretches = {stretch.id: stretch for stretch in stretches}
        self._is_picker_filled = False
        self._lengths = lengths
        self._begun = Draft.of(routine)
        self._drafts = Drafts(self._begun)
        self._bar.stop_asking()
        self._pages.setCurrentWidget(self._desk)
        self._form.begin(self.tr("New routine") if is_new else self.tr("Change a routine"))
        self._form.show_drafts(self._drafts, self._fault_words)
        self._show_bar()

    def focus_first(self) -> None:
        """Puts the keyboard on the name."""
        self._form.focus_name()

    @property
    def is_touched(self) -> bool:
        """Whether anything was changed."""
        return replace(self._drafts.now.routine, reviewed=None) != replace(self._begun.routine, reviewed=None)

    def asks_before_leaving(self) -> bool:
        """Whether something was changed; then the page asks, and asking again is leaving it."""
        self._finish_typing()
        if not self.is_touched or self._bar.is_asking:
            return False
        self._pages.setCurrentWidget(self._desk)
        self._bar.ask()
        return True

    def _connect(self) -> None:
        self._form.changed.connect(self._change)
        self._form.named.connect(self._rename)
        self._form.add_wanted.connect(self._open_picker)
        self._form.undo_wanted.connect(self._undo)
        self._form.redo_wanted.connect(self._redo)
        self._bar.save_wanted.connect(self._save)
        self._bar.cancel_wanted.connect(self._want_out)
        self._bar.leave_wanted.connect(self.left)
        self._picker.picked.connect(self._add)
        self._picker.left.connect(self._close_picker)

    def _add_keys(self) -> None:
        keys = {"Esc": self._escape} | dict.fromkeys(_SAVE_KEYS, self._save)
        for key, press in keys.items():
            self._shortcut(self._desk, key, press).setAutoRepeat(False)
        for key, press in (dict.fromkeys(UNDO_KEYS, self._undo) | dict.fromkeys(REDO_KEYS, self._redo)).items():
            self._shortcut(self._desk, key, press)
        self._shortcut(self._picker, "Esc", self._close_picker).setAutoRepeat(False)

    def _shortcut(self, page: QWidget, key: str, press: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(press)
        return shortcut

    # Changes

    @Slot(object)
    def _change(self, change: Callable[[Draft], Draft], about: str = "") -> None:
        self._bar.stop_asking()
        self._drafts = self._drafts.did(change(self._drafts.now), about)
        self._show()

    @Slot(str)
    def _rename(self, name: str) -> None:
        self._change(lambda draft: draft.renamed(name), _NAME)

    @Slot()
    def _undo(self) -> None:
        self._finish_typing()
        self._go_to(self._drafts.undone(), self.tr("Undone"))

    @Slot()
    def _redo(self) -> None:
        self._finish_typing()
        self._go_to(self._drafts.redone(), self.tr("Done again"))

    def _go_to(self, drafts: Drafts, words: str) -> None:
        if drafts != self._drafts:
            self._drafts = drafts
            announce(self, words)
            self._show()

    @Slot()
    def _open_picker(self) -> None:
        if not self._is_picker_filled:
            self._is_picker_filled = True
            self._picker.show_moves(list(self._stretches.values()))
        self._pages.setCurrentWidget(self._picker)
        self._picker.begin({step.stretch.id for step in self._drafts.now.steps})

    @Slot()
    def _close_picker(self) -> None:
        self._pages.setCurrentWidget(self._desk)
        self._form.focus_add()

    @Slot(str)
    def _add(self, stretch: str) -> None:
        self._pages.setCurrentWidget(self._desk)
        move = self._stretches[stretch]
        self._change(lambda draft: draft.added(move))

    def _finish_typing(self) -> None:
        """A number that is half typed counts as it stands."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractSpinBox) and self.isAncestorOf(focused):
            focused.interpretText()

    # What is shown

    def _show(self) -> None:
        self._form.follow(self._drafts, self._fault_words)
        self._show_bar()

    @property
    def _fault_words(self) -> str:
        """What is wrong with the name; nothing as long as there is none."""
        name = self._drafts.now.head.name
        fault = self._name_fault(name) if name else None
        return "" if fault is None else name_fault_words(fault)

    def _show_bar(self) -> None:
        draft = self._drafts.now
        self._bar.show_total(self._total(draft))
        lack = "" if draft.lack is None else lack_words(draft.lack)
        self._bar.show_reason(other_name_words() if self._fault_words else lack)

    def _total(self, draft: Draft) -> str:
        if not draft.steps:
            return self.tr("No move yet")
        time = about_minutes(draft.seconds(self._lengths))
        return self.tr("{moves}, {time}").format(moves=moves_words(len(draft.steps)), time=time)

    # How it is left

    @Slot()
    def _save(self) -> None:
        self._finish_typing()
        draft = self._drafts.now
        if draft.lack is Lack.NAME or self._fault_words:
            announce(self, self._fault_words or lack_words(Lack.NAME), urgent=True)
            self._form.focus_name()
        elif draft.lack is Lack.STEPS:
            announce(self, lack_words(Lack.STEPS), urgent=True)
            self._form.focus_add()
        else:
            self._bar.stop_asking()
            self.saved.emit(draft.routine)

    @Slot()
    def _escape(self) -> None:
        if self._form.stop_dragging():
            return
        if self._bar.is_asking:
            self._bar.stop_asking()
        else:
            self._want_out()

    @Slot()
    def _want_out(self) -> None:
        if not self.asks_before_leaving():
            self.left.emit()
