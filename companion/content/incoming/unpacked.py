# SPDX-License-Identifier: LGPL-3.0-or-later
"""A folder as a parcel: links are not followed, and only plain files are opened."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from companion.content.incoming.limits import MOST_FILES
from companion.content.incoming.names import is_left_aside, refuse_alike, refuse_odd_name
from companion.content.incoming.opened import Counter, Entry, read_plain
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError

_JUNCTION = 0xA0000003
"""What Windows says of a folder that is really elsewhere, and that does not count as a link."""


class FolderParcel:
    """The files of a folder and of the folders in it.

    Raises:
        ParcelRefusedError: something in it is no plain file, or it is more than we take.
        OSError: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counter = Counter()
        self._seen = 0
        files = sorted(self._files(path, ""))
        refuse_alike(files)
        self.entries = tuple(Entry(name) for name in files if not is_left_aside(name))

    def read(self, entry: Entry, most: int) -> bytes:
        """See `Parcel.read`."""
        return read_plain(self._path / entry.name, entry, most, self._counter)

    def _files(self, folder: Path, way: str) -> Iterator[str]:
        with os.scandir(folder) as found:
            for item in found:
                self._seen += 1
                if self._seen > MOST_FILES:
                    raise ParcelRefusedError.because(ParcelFault.TOO_MANY_FILES, most=MOST_FILES)
                name = f"{way}{item.name}"
                refuse_odd_name(name)
                if _is_real_folder(item):
                    yield from self._files(folder / item.name, f"{name}/")
                elif item.is_file(follow_symlinks=False):
                    yield name
                else:
                    raise ParcelRefusedError.because(ParcelFault.NOT_A_PLAIN_FILE, name=name)


def _is_real_folder(item: os.DirEntry[str]) -> bool:
    status = item.stat(follow_symlinks=False)
    return stat.S_ISDIR(status.st_mode) and getattr(status, "st_reparse_tag", 0) != _JUNCTION
