# SPDX-License-Identifier: LGPL-3.0-or-later
"""A disk that is told what a process did, and tells what could be on it if the power went now.

Stricter than the file systems of our time. Surely there is only what was synced: of a file by a sync of its own, of a
name by one of its folder. Of all that came later each thing may be there or not: each change of a name, each write,
and each sector of a write. Where a file grew, and what was to fill it is missing, zeros or anything else may stand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from random import Random

from tests.soak.recording import Event, Named, Renamed, Resized, Shared, Synced, Unnamed, Wrote

SECTOR = 512
"""Bytes that reach a disk together."""

MEMORY = 32768
"""Bytes of a file that processes share as memory."""

NameChange = Named | Unnamed | Renamed


@dataclass(slots=True)
class _File:
    """What is surely in a file, and what came later."""

    surely: bytearray = field(default_factory=bytearray)
    later: list[Wrote | Resized] = field(default_factory=list)
    is_folder: bool = False
    is_memory: bool = False

    def sync(self) -> None:
        """Make sure of all that came later."""
        for change in self.later:
            if isinstance(change, Wrote):
                _write(self.surely, change.at, change.data)
            else:
                _resize(self.surely, change.size)
        self.later = []

    def after_a_cut(self, random: Random, luck: float, fill: bytes) -> bytearray:
        """The file with each thing that came later there with a chance of `luck`; `fill` stands in the gaps."""
        if self.is_memory:
            return bytearray(fill * (random.randrange(2) * MEMORY // len(fill)))
        content = bytearray(self.surely)
        for change in self.later:
            is_there = random.random() < luck
            if isinstance(change, Resized):
                _resize(content, change.size if is_there else len(content))
            elif is_there:
                _write(content, change.at, change.data, fill)
            elif luck and random.random() < 0.5:
                for at, sector in _sectors(change):
                    if random.random() < 0.5:
                        _write(content, at, sector, fill)
        return content


class Disk:
    """The files below one folder."""

    def __init__(self) -> None:
        self._files = {0: _File(is_folder=True)}
        self._names = {".": 0}
        self._later: list[NameChange] = []

    def take(self, event: Event) -> None:
        """Let `event` happen."""
        match event:
            case Named() | Unnamed() | Renamed():
                self._later.append(event)
                if isinstance(event, Named):
                    self._files.setdefault(event.file, _File(is_folder=event.is_folder))
            case Wrote() | Resized():
                self._files[event.file].later.append(event)
            case Shared():
                self._files[event.file].is_memory = True
            case Synced():
                self._sync(event.file)

    def at_the_end(self) -> dict[str, bytes]:
        """The files by their paths after a shutdown that writes all; those that are memory are left out."""
        names = self._named(self._later)
        for file in self._files.values():
            file.sync()
        return {
            path: bytes(self._files[file].surely)
            for path, file in names.items()
            if not (self._files[file].is_folder or self._files[file].is_memory)
        }

    def after_a_cut(self, random: Random) -> dict[str, bytes]:
        """The files by their paths, as they could be if the power went now."""
        luck = random.choice((0.0, random.random(), 1.0))
        fill = random.choice((bytes(SECTOR), random.randbytes(SECTOR)))
        names = self._named(change for change in self._later if random.random() < luck)
        return {
            path: bytes(self._files[file].after_a_cut(random, luck, fill))
            for path, file in names.items()
            if not self._files[file].is_folder and all(str(above) in names for above in PurePath(path).parents)
        }

    def _sync(self, number: int) -> None:
        file = self._files[number]
        if not file.is_folder:
            file.sync()
            return
        (folder,) = (path for path, named in self._named(self._later).items() if named == number)
        here = [change for change in self._later if str(PurePath(change.path).parent) == folder]
        self._names = self._named(here)
        self._later = [change for change in self._later if change not in here]

    def _named(self, changes: Iterable[NameChange]) -> dict[str, int]:
        """The names after `changes`."""
        names = dict(self._names)
        for change in changes:
            match change:
                case Named():
                    names[change.path] = change.file
                case Unnamed():
                    names.pop(change.path, None)
                case Renamed() if change.old in names:
                    names[change.path] = names.pop(change.old)
        return names


def _write(content: bytearray, at: int, data: bytes, fill: bytes = b"\0") -> None:
    gap = at - len(content)
    if gap > 0:
        content += (fill * (gap // len(fill) + 1))[:gap]
    content[at : at + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content += bytes(size - len(content))


def _sectors(written: Wrote) -> Iterator[tuple[int, bytes]]:
    """What of `written` fell into each sector, and where it begins."""
    start, end = written.at, written.at + len(written.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield start, written.data[start - written.at : stop - written.at]
        start = stop


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write `files` into `folder`."""
    for path, content in files.items():
        (folder / path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
