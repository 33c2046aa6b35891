# SPDX-License-Identifier: LGPL-3.0-or-later
"""A private folder beside the clinic's content, in which a parcel is put together, and out of which it goes whole."""

import contextlib
import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from companion.content.incoming.refusal import ParcelRefusedError
from companion.content.parcel import PARCELS
from companion.content.syncing import sync_names

PREFIX = ".incoming-"
_WHOLE = "parcel"


class Stage:
    """What lies in `folder` is nobody's content until it is committed.

    Args:
        own: the folder of the clinic's content; made for this user alone if it is not there, and gone again with the
            stage if nothing was committed.

    Raises:
        ParcelRefusedError: nothing can be written there.
    """

    def __init__(self, own: Path) -> None:
        self._own = own
        self._made: list[Path] = []
        try:
            self._make_own()
            clear_leftovers(own)
            self._root = Path(mkdtemp(prefix=PREFIX, dir=own))
        except OSError as error:
            self._remove_made()
            raise ParcelRefusedError.not_written(error) from error
        self.folder = self._root / _WHOLE
        try:
            self.make_folder("")
        except ParcelRefusedError:
            self.clear()
            raise

    def make_folder(self, name: str) -> Path:
        """Make the folder `name` in `folder`, and those above it.

        Raises:
            ParcelRefusedError: it cannot be made.
        """
        folder = self.folder / name
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ParcelRefusedError.not_written(error) from error
        return folder

    def write(self, name: str, data: bytes) -> Path:
        """Put a new file into `folder`.

        Args:
            name: its way from there; the folders on it are made.
            data: what it holds.

        Raises:
            ParcelRefusedError: it cannot be written.
        """
        path = self.make_folder(str(Path(name).parent)) / Path(name).name
        try:
            with path.open("xb") as file:
                file.write(data)
        except OSError as error:
            raise ParcelRefusedError.not_written(error) from error
        return path

    def commit(self, name: str) -> Path:
        """Make `folder` content of the clinic, whole and on the disk, in one step; where it lies then.

        Args:
            name: of its folder; if that is taken, a number is put behind it.

        Raises:
            ParcelRefusedError: it cannot be done; nothing has changed.
        """
        parcels = self._own / PARCELS
        try:
            _sync_all(self.folder)
            with contextlib.suppress(FileExistsError):
                parcels.mkdir(mode=0o700)
            place = _free(parcels, name)
            self.folder.rename(place)
        except OSError as error:
            with contextlib.suppress(OSError):
                parcels.rmdir()
            raise ParcelRefusedError.not_written(error) from error
        for folder in (parcels, self._own, *(made.parent for made in self._made)):
            with contextlib.suppress(OSError):  # it is done, if not yet proof against a loss of power
                sync_names(folder)
        return place

    def clear(self) -> None:
        """Leave nothing of what was not committed; may be called again."""
        shutil.rmtree(self._root, ignore_errors=True)
        self._remove_made()

    def _make_own(self) -> None:
        missing = [path for path in (self._own, *self._own.parents) if not path.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700)
            self._made.insert(0, folder)

    def _remove_made(self) -> None:
        for folder in self._made:
            with contextlib.suppress(OSError):  # it is not empty: something was committed
                folder.rmdir()


def clear_leftovers(own: Path) -> None:
    """Remove what a program that died left half done."""
    for left in own.glob(f"{PREFIX}*"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _sync_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_dir():
            sync_names(path)
        else:
            with path.open("r+b") as file:
                os.fsync(file.fileno())
    sync_names(folder)


def _free(parcels: Path, name: str) -> Path:
    place, number = parcels / name, 1
    while os.path.lexists(place):
        number += 1
        place = parcels / f"{name}-{number}"
    return place
