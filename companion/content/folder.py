# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which files of a folder are content, and what their names tell: the id, and the language of a translation."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from companion.content.fault import FaultCode, Notes
from companion.content.reading import Row, Table, table_of

STRETCHES = "stretches"
"""The folder, inside a folder of routines, that holds the moves."""

_ENDINGS = {".yaml", ".yml"}
_LANGUAGE = re.compile(r"(?P<id>[^.]+)\.(?P<language>[a-z]{2,3}(?:_[A-Z]{2})?)")
_ONLY_A_STRETCH_HAS = {"dose", "position", "sides", "targets", "cues", "feel", "mistakes"}


@dataclass(frozen=True, slots=True)
class Document:
    """One content file, read but not yet understood.

    Attributes:
        place: the number of the folder it was found in; a later folder goes before an earlier one.
        id: what its name says that its id is.
        language: the language that it translates into, or empty for an original.
        table: None where nothing could be read.
    """

    place: int
    id: str
    language: str
    table: Table | None
    notes: Notes

    @classmethod
    def of(cls, path: Path, place: int) -> "Document":
        """Read the file at `path`."""
        own, language = _named(path)
        notes = Notes(path)
        return cls(place, own, language, table_of(notes), notes)

    @property
    def is_stretch(self) -> bool | None:
        """Whether it is a move's file; None where that cannot be told."""
        if self.notes.path.absolute().parent.name == STRETCHES:
            return True
        if self.table is None:
            return None
        return not (_lists_moves(self.table) or _ONLY_A_STRETCH_HAS.isdisjoint(self.table.fields))


def _lists_moves(table: Table) -> bool:
    """Whether the steps are those of a routine: a move's steps are texts."""
    steps = table.fields.get("steps")
    return isinstance(steps, Row) and bool(steps.items) and all(isinstance(step, Table) for step in steps.items)


def language_of(path: Path) -> str:
    """The language that the file at `path` translates into, or empty for an original."""
    return _named(path)[1]


def content_in(place: Path, notes: Notes) -> Iterator[Path]:
    """The content files of the folder `place` and of its moves, in order; or `place` itself, if it is no folder."""
    if not os.path.isdir(place):  # noqa: PTH112 where the folder above may not be entered, `Path.is_dir` raises
        yield place
        return
    yield from _listed(place, notes)
    if os.path.lexists(place / STRETCHES):
        yield from _listed(place / STRETCHES, notes)


def _listed(folder: Path, notes: Notes) -> list[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        notes.add(FaultCode.UNREADABLE, reason=error.strerror)
        return []
    # A name that begins with a dot is left behind by editors and by macOS.
    return [path for path in paths if path.suffix.lower() in _ENDINGS and not path.name.startswith(".")]


def _named(path: Path) -> tuple[str, str]:
    if translated := _LANGUAGE.fullmatch(path.stem):
        return translated["id"], translated["language"]
    return path.stem, ""
