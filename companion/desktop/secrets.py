# SPDX-License-Identifier: LGPL-3.0-or-later
"""Keeps the diary's key in a file that only this user may read.

Windows has no file modes: there the user's own folder, and what lies in it, is closed to other users by inheritance.
"""

import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes, token_hex

from companion.domain.ports import KeyUnreadableError

_LENGTH = 32  # bytes, 256 bits
_FORM = re.compile(rb"[0-9a-fA-F]{64}\r?\n?")


class FileKeyStore:
    """A `KeyStore` of one file: 64 hexadecimal digits and a line end, mode 0600, in a folder made with mode 0700.

    A key that is there is never written over, mended or deleted, whatever its state: the diary may hang on it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes | None:
        """The key, or None where none was made yet.

        Raises:
            KeyUnreadableError: a key is there and cannot be read, or is damaged.
        """
        try:
            if not stat.S_ISREG(self._path.stat().st_mode):  # a pipe would be waited for, a device never end
                raise KeyUnreadableError(f"{self._path.name} is not a file")
            text = self._path.read_bytes()
        except FileNotFoundError as error:
            if self._path.is_symlink():
                raise KeyUnreadableError(f"{self._path.name} points to a file that is gone") from error
            return None
        except OSError as error:
            raise KeyUnreadableError(f"{self._path.name} cannot be read: {error.strerror}") from error
        if not _FORM.fullmatch(text):
            raise KeyUnreadableError(f"{self._path.name} does not hold a key")
        return bytes.fromhex(text.decode("ascii"))

    def create(self) -> bytes:
        """Make a new random key, keep it safely, and return it. It is on the disk, whole, before this returns.

        Raises:
            KeyUnreadableError: a key is there already, or it could not be kept.
        """
        key = token_bytes(_LENGTH)
        try:
            # The store has made it before, and put its name on the disk.
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _written(self._path.parent, key.hex().encode("ascii") + b"\n") as draft:
                _move_unless_there(draft, self._path)
            _sync_folder(self._path.parent)
        except OSError as error:
            raise KeyUnreadableError(f"{self._path.name} could not be kept: {error.strerror}") from error
        return key


@contextlib.contextmanager
def _written(folder: Path, text: bytes) -> Iterator[Path]:
    """A new private file in `folder` with `text` in it, on the disk; gone afterwards if it still bears that name."""
    draft = folder / f".key-{token_hex(8)}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _move_unless_there(draft: Path, path: Path) -> None:
    """Give `draft` the name `path` in one step.

    Raises:
        KeyUnreadableError: something bears that name already; nothing was touched.
    """
    try:
        if sys.platform == "win32":
            draft.rename(path)  # refuses on Windows what it would write over elsewhere
        else:
            path.hardlink_to(draft)
    except FileExistsError as error:
        raise KeyUnreadableError(f"{path.name} is there already") from error


def _sync_folder(folder: Path) -> None:
    """Put the file's name on the disk too; Windows does so by itself and cannot open folders."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
