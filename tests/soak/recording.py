# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a real process does to the files below one folder, and what it tells meanwhile, as strace sees it.

What cannot be followed is refused, so that a record is complete or is not there at all.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True, slots=True)
class Named:
    """`path` is a name of `file` from now on: it was made, or linked.

    Paths are relative to the folder that is watched; files and folders are told apart by a number.
    """

    path: str
    file: int
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class Unnamed:
    """`path` is nobody's name any more."""

    path: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """What had the name `old` has the name `path`."""

    old: str
    path: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """`data` was written into `file`, from byte `at` on."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resized:
    """`file` was cut to `size` bytes, or stretched with zeros."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Shared:
    """`file` is shared memory: what is written into it cannot be seen."""

    file: int


@dataclass(frozen=True, slots=True)
class Synced:
    """`file` is on the disk: what was written into it, or, of a folder, the names in it."""

    file: int


@dataclass(frozen=True, slots=True)
class Told:
    """`text` went to standard output."""

    text: str


Event = Named | Unnamed | Renamed | Wrote | Resized | Shared | Synced | Told


class IncompleteError(Exception):
    """The process did something that a record cannot show."""


FOLLOWED = (
    "openat", "close", "lseek", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "unlink", "link",
    "mkdir", "mmap",
)  # fmt: skip
"""The calls of the system that a record shows."""

REFUSED = (
    "open", "creat", "dup", "dup2", "dup3", "writev", "pwritev", "pwritev2", "truncate", "fallocate", "sendfile",
    "copy_file_range", "splice", "renameat", "renameat2", "unlinkat", "linkat", "mkdirat", "symlink", "symlinkat",
    "rmdir", "sync_file_range", "syncfs",
)  # fmt: skip
"""Calls that nobody makes on these files today: what is made one day has to be followed first."""

REFUSED_ANYWHERE = ("sync", "io_uring_setup", "io_submit")
"""Calls that name no file, and may still write some."""

LONGEST_WRITE = 1 << 24  # bytes

SHARED_MEMORY = "-shm"
"""How the names of those files end that SQLite uses as memory, and does not trust at a start."""

_CALL = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<words>.*)\) += (?P<result>-?\d+|0x[0-9a-f]+|\?)(?:[ <].*)?")
_SIGNAL_OR_END = re.compile(r"\d+ +(?:---|\+\+\+) .*")


def why_not() -> str:
    """Why nothing can be recorded on this machine; empty where it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    command = ["strace", "-f", "-o", os.devnull, sys.executable, "-c", ""]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own words
    return "" if tried.returncode == 0 else f"strace may not trace here: {tried.stderr.strip()}"


class Recorder:
    """Starts processes, one after another, and records what they do below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._names = _Names(str(folder.resolve()))

    def record(self, words: Sequence[str], kill: str = "", **environment: str) -> Iterator[Event]:
        """What `python WORDS` does.

        Args:
            words: what comes after `python`.
            kill: `CALL:NUMBER` kills the process just before it makes this call for that time.
            environment: what is set for it besides.

        Raises:
            IncompleteError: it did what cannot be followed.
        """
        with TemporaryDirectory() as elsewhere:
            trace = Path(elsewhere) / "trace"
            calls = ",".join(f"?{name}" for name in FOLLOWED + REFUSED + REFUSED_ANYWHERE)  # some machines lack some
            command = ["strace", "-f", "-y", "-xx", "-s", str(LONGEST_WRITE), "-o", str(trace), "-e", f"trace={calls}"]
            if kill:
                call, _, number = kill.partition(":")
                command += ["-e", f"inject={call}:signal=SIGKILL:when={number}"]
            command += [sys.executable, *words]
            ended = subprocess.run(command, env=os.environ | environment, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 our own module
            if (ended.returncode != 0) is not bool(kill):
                raise RuntimeError(f"{words} ended with {ended.returncode}, with a kill at {kill!r}")
            with trace.open(encoding="ascii") as lines:
                yield from _Process(self._names).events(line.rstrip("\n") for line in lines)


class _Names:
    """What the names below a folder are names of."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._files = {".": 0}
        self._newest = 0
        self.mark = "".join(f"\\x{byte:02x}" for byte in os.fsencode(folder))
        """What stands in every line that is about a file below the folder."""

    def __getitem__(self, path: str) -> int:
        return self._files[path]

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def path(self, word: str) -> str:
        """The path that `word` quotes, relative to the folder."""
        return os.path.relpath(os.fsdecode(_bytes(word)), self._folder)

    def changed(self, call: str, paths: list[str]) -> Event:
        """What `call` made of `paths`."""
        if call == "rename":
            self._files[paths[1]] = self._files.pop(paths[0])
            return Renamed(*paths)
        if call == "unlink":
            del self._files[paths[0]]
            return Unnamed(paths[0])
        if call == "link":
            self._files[paths[1]] = self._files[paths[0]]
        else:
            self._newest += 1
            self._files[paths[-1]] = self._newest
        return Named(paths[-1], self._files[paths[-1]], is_folder=call == "mkdir")


@dataclass(slots=True)
class _Open:
    """An open file or folder, and where in it the next byte is written."""

    path: str
    file: int
    at: int = 0


class _Process:
    """Reads the calls of one process."""

    def __init__(self, names: _Names) -> None:
        self._names = names
        self._open: dict[str, _Open] = {}

    def events(self, lines: Iterator[str]) -> Iterator[Event]:
        processes = set()
        for line in lines:
            call = _CALL.fullmatch(line)
            if call is None:
                if not _SIGNAL_OR_END.fullmatch(line):
                    raise IncompleteError(line[:300])
                continue
            processes.add(call["process"])
            if len(processes) > 1 or call["name"] in REFUSED_ANYWHERE:
                raise IncompleteError(line[:300])
            if call["result"] == "?" or call["result"].startswith("-"):
                continue  # it was killed before, or the system would not do it
            words = call["words"].split(", ")
            if call["name"] == "write" and _number(words[0]) == "1":
                yield Told(_bytes(words[1]).decode())
            elif self._names.mark in line:
                if call["name"] in REFUSED:
                    raise IncompleteError(line[:300])
                yield from self._event(call["name"], words, int(call["result"], 0))

    def _event(self, name: str, words: list[str], result: int) -> Iterator[Event]:
        match name:
            case "rename" | "unlink" | "link" | "mkdir":
                yield self._names.changed(name, [self._names.path(word) for word in words if word.startswith('"')])
            case "openat":
                yield from self._opened(self._names.path(words[1]), words[2].split("|"), str(result))
            case "mmap":
                yield from self._mapped(self._open[_number(words[4])], words)
            case "close":
                del self._open[_number(words[0])]
            case _:
                yield from self._used(self._open[_number(words[0])], name, words[1:], result)

    def _opened(self, path: str, flags: list[str], number: str) -> Iterator[Event]:
        if "O_APPEND" in flags:
            raise IncompleteError(f"{path} is opened to be added to")
        if path not in self._names:
            yield self._names.changed("openat", [path])
        elif "O_TRUNC" in flags:
            yield Resized(self._names[path], 0)
        self._open[number] = _Open(path, self._names[path])

    def _mapped(self, file: _Open, words: list[str]) -> Iterator[Event]:
        if "PROT_WRITE" in words[2] and "MAP_SHARED" in words[3]:
            if not file.path.endswith(SHARED_MEMORY):
                raise IncompleteError(f"{file.path} is written as memory")
            yield Shared(file.file)

    def _used(self, file: _Open, name: str, words: list[str], result: int) -> Iterator[Event]:
        match name:
            case "lseek":
                file.at = result
            case "write":
                yield Wrote(file.file, file.at, _bytes(words[0])[:result])
                file.at += result
            case "pwrite64":
                yield Wrote(file.file, int(words[2]), _bytes(words[0])[:result])
            case "ftruncate":
                yield Resized(file.file, int(words[0]))
            case _:
                yield Synced(file.file)


def _number(descriptor: str) -> str:
    """The number in what strace writes for a descriptor, such as `3<path>`."""
    return descriptor.partition("<")[0]


def _bytes(word: str) -> bytes:
    """What `word` quotes; a long one that strace has cut is refused."""
    if not word.endswith('"'):
        raise IncompleteError(f"cut: {word[:300]}")
    return bytes.fromhex(word.strip('"').replace("\\x", ""))
