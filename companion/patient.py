# SPDX-License-Identifier: LGPL-3.0-or-later
"""The patient in front of the laptop: what they chose and answered, and what is therefore for them.

A part of the composition root: it alone puts the content, the settings and the answers together, so that no page can
offer what the answers rule out.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.asked import Asked, Part
from companion.domain.ports import Machine, NotSavedError, Refusal
from companion.domain.programme import Programme
from companion.domain.routine import Routine
from companion.domain.screening import Fitted, Screening
from companion.domain.settings import Settings
from companion.shelf import Shelf
from companion.store.opening import Store


class Patient(QObject):
    """What one patient uses.

    Signals:
        settings_changed(Settings): they are in force.
        plan_changed(): other moves or routines are for this patient now.
        not_saved(Refusal): what is in force could not be written, and will not be there at the next start.
    """

    settings_changed = Signal(object)
    plan_changed = Signal()
    not_saved = Signal(object)

    def __init__(self, store: Store, machine: Machine, shelf: Shelf, settings: Settings) -> None:
        """Read the answers.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        super().__init__()
        self._store = store
        self._machine = machine
        self._shelf = shelf
        self.settings = settings
        self.screening: Screening = store.screening.read()
        self.programme = self._programme()
        shelf.changed.connect(self._follow)

    @property
    def today(self) -> Routine | None:
        """The routine of today, as it was written."""
        return self.programme.today(self.settings)

    def fitted(self, routine: Routine) -> Fitted:
        """`routine` as it suits this patient."""
        return self.programme.fitted(routine)

    def ask(self, routine: Routine) -> Asked | None:
        """What `routine` asks for today; None where the answers leave nothing of it.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        day, first = self._machine.now().day, self._store.diary.first_day()
        return self.programme.ask(routine, self.settings, day, first)

    def rules_out(self, parts: Iterable[Part]) -> bool:
        """Whether the answers rule out a move of a session, or an easier form that is kept at hand for it."""
        ruled_out = {stretch.id for stretch in self.programme.ruled_out}
        forms = (form for part in parts for form in (part.form, part.easier) if form is not None)
        return any(form.stretch in ruled_out for form in forms)

    def change_settings(self, settings: Settings) -> None:
        """Put other settings in force, and keep them."""
        if settings == self.settings:
            return
        self.settings = settings
        try:
            self._store.settings.write(settings)
        except NotSavedError as error:
            self._tell_not_saved(error.refusal)
        self.settings_changed.emit(settings)
        self._follow()

    def answer(self, screening: Screening) -> None:
        """Put other answers in force, and keep them."""
        if screening == self.screening:
            return
        self.screening = screening
        try:
            self._store.screening.write(screening)
        except NotSavedError as error:
            self._tell_not_saved(error.refusal)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        before, self.programme = self.programme, self._programme()
        if before != self.programme:
            self.plan_changed.emit()

    def _programme(self) -> Programme:
        everything = Programme(self._shelf.stretches, self._shelf.routines)
        return everything.with_screening(self.screening, self.settings)

    def _tell_not_saved(self, refusal: Refusal) -> None:
        self.not_saved.emit(refusal)
