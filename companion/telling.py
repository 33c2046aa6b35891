# SPDX-License-Identifier: LGPL-3.0-or-later
"""What went wrong, told in the bar over all pages; a part of the composition root."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from companion.content.fault import Fault
from companion.domain.clinic import Clinic
from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.opening import Store
from companion.views.notices import Notices
from companion.views.words.faults import line
from companion.views.words.guidance import clinic_words
from companion.views.words.refusals import change_not_saved, not_saved, on_reserve, saved_again

_MOST_FAULTS_SHOWN = 3


class Telling(QObject):
    """Says what became of the diary and of the clinic's files.

    Signals:
        refused(StoreRefusedError): the diary was damaged while it was open.
    """

    refused = Signal(object)

    def __init__(self, notices: Notices, store: Store, clinic: Clinic) -> None:
        super().__init__()
        self._notices = notices
        self._store = store
        self._clinic = clinic
        store.saver.when_reserve_is_used = self.tell_on_reserve

    def tell_faults(self, faults: Iterable[Fault]) -> None:
        """What is wrong with files of the clinic's own, if anything is."""
        # Where the folder lies tells a patient nothing, and takes the room of what does.
        named = [replace(fault, path=Path(fault.path.name)) for fault in faults]
        if not named:
            return
        lines = [line(fault) for fault in named[:_MOST_FAULTS_SHOWN]]
        if len(named) > _MOST_FAULTS_SHOWN:
            lines.append(self.tr("and %n more", "", len(named) - _MOST_FAULTS_SHOWN))
        self._notices.say("\n".join([self.tr("Some of the clinic's files could not be read."), *lines]))

    @Slot()
    def tell_nothing_left(self) -> None:
        """The answers leave nothing of what was asked for."""
        words = self.tr("With your answers nothing of this is left. Please call {clinic}.")
        self._notices.say(words.format(clinic=clinic_words(self._clinic)))

    @Slot(object)
    def tell_not_saved(self, refusal: Refusal) -> None:
        """Something of a session, or a setting, could not be written."""
        self._say_or_lock(refusal, not_saved(refusal))

    @Slot(object)
    def tell_change_not_saved(self, refusal: Refusal) -> None:
        """A correction could not be written."""
        self._say_or_lock(refusal, change_not_saved(refusal))

    @Slot()
    def tell_saved_again(self) -> None:
        """What could not be written is on the disk now."""
        self._notices.say(saved_again())

    def tell_on_reserve(self) -> None:
        """The disk is full, and the room that was kept for this is used."""
        self._notices.warn(on_reserve())

    def _say_or_lock(self, refusal: Refusal, words: str) -> None:
        """A diary that is damaged takes nothing more, however often it is tried again."""
        if refusal is Refusal.DAMAGED:
            self.refused.emit(StoreRefusedError(refusal, str(self._store.backups.folder.parent)))
        else:
            self._notices.say(words)
