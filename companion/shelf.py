# SPDX-License-Identifier: LGPL-3.0-or-later
"""All content on this laptop: what ships with the program, and what the clinic or the patient added.

A part of the composition root. It reads the folders, and reads them anew whenever something was added or taken away.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from companion.content.card_file import load_cards
from companion.content.catalogue import Catalogue, load
from companion.content.fault import Fault
from companion.content.own_folder import OwnFolder
from companion.content.parcel import content_folders
from companion.domain.card import Card
from companion.domain.routine import Routine
from companion.domain.stretch import Stretch


class Shelf(QObject):
    """What there is to choose from.

    Args:
        shipped: the folder of the program's own routines.
        own: the folder that the clinic's and the patient's own content lies in; it need not be there.
        language: of the texts, where there is a translation; empty for the originals.

    Signals:
        changed(): there is something else to choose from.
    """

    changed = Signal()

    def __init__(self, shipped: Path, own: Path, language: str) -> None:
        super().__init__()
        self._shipped = shipped
        self._own = own
        self._folder = OwnFolder(own)
        self._language = language
        self._catalogue: Catalogue = self._read()

    @property
    def stretches(self) -> Mapping[str, Stretch]:
        """Every move that can be used, by id."""
        return self._catalogue.stretches

    @property
    def routines(self) -> Mapping[str, Routine]:
        """Every routine that can be used, by id."""
        return self._catalogue.routines

    @property
    def faults(self) -> Sequence[Fault]:
        """What was wrong with files that cannot be used."""
        return self._catalogue.faults

    @property
    def made_here(self) -> frozenset[str]:
        """The ids of the routines that lie in the own folder, so that they can be changed and deleted."""
        return frozenset(own for own in self.routines if self._folder.has(own))

    @property
    def taken(self) -> frozenset[str]:
        """The ids that nothing new may bear."""
        return frozenset((*self.routines, *self.stretches)) | self._folder.ids

    def cards(self) -> tuple[Card, ...]:
        """The pages to learn from, in order; read when they are asked for."""
        return load_cards(self._shipped / "learn", self._language)[0]

    def save(self, routine: Routine) -> None:
        """Keep `routine` in the own folder, in the place of one with its id.

        Raises:
            OwnFolderError: it could not be written; what was there before is as it was.
        """
        self._folder.save(routine)
        self.read_anew()

    def remove(self, routine: str) -> None:
        """Put the routine of this id out of use.

        Raises:
            OwnFolderError: it could not be moved.
        """
        self._folder.remove(routine)
        self.read_anew()

    def bring_back(self, routine: str) -> None:
        """Undo the last `remove` of this id.

        Raises:
            OwnFolderError: it could not be moved.
        """
        self._folder.bring_back(routine)
        self.read_anew()

    @Slot()
    def read_anew(self) -> None:
        """Read all files again."""
        self._catalogue = self._read()
        self.changed.emit()

    def _read(self) -> Catalogue:
        return load([self._shipped, *content_folders(self._own)], self._language)
