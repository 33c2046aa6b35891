# SPDX-License-Identifier: LGPL-3.0-or-later
"""All routines: which is for every day, and how one is made, changed and deleted; a part of the composition root."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from companion.content.own_folder import OwnFolderError
from companion.content.texts import name_fault
from companion.domain.asked import ask
from companion.domain.drafting import copy_of, new_routine
from companion.domain.routine import Routine
from companion.domain.timeline import seconds_in, segments
from companion.figure.source import FigureSource
from companion.patient import Patient
from companion.shelf import Shelf
from companion.views.notices import Notices
from companion.views.routines.editor import RoutineEditor
from companion.views.routines.routines_page import RoutinesPage, RoutineView
from companion.views.widgets.looks import LookSource
from companion.views.words.own_routines import not_kept


class RoutineDesk(QObject):
    """The page of all routines, and the editor.

    Signals:
        page_wanted(QWidget): this page is to be shown.
        start_wanted(Routine): a session of it, now.
        left(): back to where the person came from.
    """

    page_wanted = Signal(object)
    start_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, looks: LookSource, figures: FigureSource, *, shelf: Shelf, patient: Patient, notices: Notices
    ) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._shelf = shelf
        self._patient = patient
        self._notices = notices
        self._is_editing = False

    @Slot()
    def show(self) -> None:
        """The page of all routines, up to date."""
        self._page.show_routines([self._view(routine) for routine in self._patient.programme.routines_in_order()])
        self._is_editing = False
        self.page_wanted.emit(self._page)

    def asks_before_leaving(self) -> bool:
        """Whether a routine that is being changed is not saved; the editor then asks what is to become of it."""
        return self._is_editing and self._editor.asks_before_leaving()

    @cached_property
    def _page(self) -> RoutinesPage:
        page = RoutinesPage(self._looks, self._figures)
        page.start_wanted.connect(self._start)
        page.choose_wanted.connect(self._choose)
        page.change_wanted.connect(self._change)
        page.copy_wanted.connect(self._copy)
        page.delete_wanted.connect(self._delete)
        page.new_wanted.connect(self._make)
        page.back_wanted.connect(self.left)
        return page

    @cached_property
    def _editor(self) -> RoutineEditor:
        editor = RoutineEditor(self._looks, self._figures, name_fault)
        editor.saved.connect(self._save)
        editor.left.connect(self.show)
        return editor

    def _view(self, routine: Routine) -> RoutineView:
        fit = self._patient.fitted(routine)
        today = self._patient.today
        swapped = sum(change.instead is not None for change in fit.changes)
        seconds = 0.0
        if fit.routine is not None:
            seconds = seconds_in(segments(ask(fit.routine, {}, self._patient.settings.lengths)))
        return RoutineView(
            routine=routine,
            seconds=seconds,
            is_own=routine.id in self._shelf.made_here,
            is_chosen=today is not None and routine.id == today.id,
            swapped=swapped,
            left_out=len(fit.changes) - swapped,
            can_start=fit.routine is not None,
        )

    @Slot(str)
    def _start(self, routine: str) -> None:
        self.start_wanted.emit(self._shelf.routines[routine])

    @Slot(str)
    def _choose(self, routine: str) -> None:
        self._patient.change_settings(replace(self._patient.settings, routine=routine))
        self.show()

    @Slot(str)
    def _change(self, routine: str) -> None:
        if routine in self._shelf.made_here:
            self._edit(self._shelf.routines[routine], is_new=False)
        else:
            self._copy(routine)

    @Slot(str)
    def _copy(self, routine: str) -> None:
        original = self._shelf.routines[routine]
        name = self.tr("{name}, my copy").format(name=original.name)
        self._edit(copy_of(original, name, self._shelf.taken), is_new=True)

    @Slot()
    def _make(self) -> None:
        self._edit(new_routine(self._shelf.taken), is_new=True)

    def _edit(self, routine: Routine, *, is_new: bool) -> None:
        self._notices.withdraw()
        patient = self._patient
        self._editor.edit(routine, patient.programme.offered, is_new=is_new, lengths=patient.settings.lengths)
        self._is_editing = True
        self.page_wanted.emit(self._editor)

    @Slot(object)
    def _save(self, routine: Routine) -> None:
        try:
            self._shelf.save(routine)
        except OwnFolderError as error:
            self._notices.say(not_kept(error.reason))
            return
        self.show()
        self._notices.offer(self.tr("{name} is saved.").format(name=routine.name), "", _nothing)

    @Slot(str)
    def _delete(self, routine: str) -> None:
        name = self._shelf.routines[routine].name
        try:
            self._shelf.remove(routine)
        except OwnFolderError as error:
            self._notices.say(not_kept(error.reason))
            return
        self.show()
        words = self.tr("{name} is deleted.").format(name=name)
        self._notices.offer(words, self.tr("Undo"), lambda: self._bring_back(routine))

    def _bring_back(self, routine: str) -> None:
        try:
            self._shelf.bring_back(routine)
        except OwnFolderError as error:
            self._notices.say(not_kept(error.reason))
            return
        self.show()


def _nothing() -> None:
    """What is said, and has nothing to be done about it."""
