# SPDX-License-Identifier: LGPL-3.0-or-later
"""A parcel, opened: a zip file, a folder or a single text, all read through the same narrow door."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.content.incoming.limits import MOST_UNPACKED
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError

CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a parcel; `name` is its way there, with `/` between the folders."""

    name: str


class Parcel(Protocol):
    """What is in a parcel."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its files, without those that computers leave behind."""

    def read(self, entry: Entry, most: int) -> bytes:
        """What is in a file, which may be called for once.

        Raises:
            ParcelRefusedError: it is damaged or holds more than `most` bytes, or all that was read is too much.
        """


class Counter:
    """Counts what is really read, whatever a list of contents says."""

    def __init__(self) -> None:
        self._all = 0

    def add(self, entry: Entry, size: int, so_far: int, most: int) -> None:
        """Count `size` more bytes of a file of which there are `so_far` now.

        Raises:
            ParcelRefusedError: that is too much.
        """
        self._all += size
        if so_far > most:
            raise ParcelRefusedError.because(ParcelFault.FILE_TOO_BIG, name=entry.name, most=megabytes(most))
        if self._all > MOST_UNPACKED:
            raise ParcelRefusedError.because(ParcelFault.UNPACKS_TOO_BIG, most=megabytes(MOST_UNPACKED))


def megabytes(size: int) -> str:
    """A number of bytes, as it is told."""
    return f"{size / 1_000_000:g}"


def open_plain(path: Path) -> int:
    """A descriptor of the plain file at `path`; a link is not followed, and a pipe never waited for.

    Raises:
        ParcelRefusedError: something else is there.
        OSError: it cannot be opened.
    """
    careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_RDONLY | careful)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ParcelRefusedError.because(ParcelFault.NOT_A_PLAIN_FILE, name=path.name)
    return descriptor


class SingleText:
    """A parcel of one text alone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counter = Counter()
        self.entries = (Entry(path.name),)

    def read(self, entry: Entry, most: int) -> bytes:
        """See `Parcel.read`."""
        return read_plain(self._path, entry, most, self._counter)


def read_plain(path: Path, entry: Entry, most: int, counter: Counter) -> bytes:
    """What is in the plain file at `path`.

    Raises:
        ParcelRefusedError: as `Parcel.read`.
    """
    data = bytearray()
    try:
        with os.fdopen(open_plain(path), "rb") as stream:
            while chunk := stream.read(CHUNK):
                data += chunk
                counter.add(entry, len(chunk), len(data), most)
    except OSError as error:
        raise ParcelRefusedError.because(ParcelFault.DAMAGED_FILE, name=entry.name) from error
    return bytes(data)
