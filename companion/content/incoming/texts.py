# SPDX-License-Identifier: LGPL-3.0-or-later
"""The texts of a parcel: put into the stage, and checked against everything that is there already."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from companion.content.catalogue import check, load
from companion.content.fault import Fault, Notes
from companion.content.folder import STRETCHES, Document, content_in
from companion.content.incoming.limits import MOST_OF_A_TEXT, MOST_OF_ALL_TEXTS
from companion.content.incoming.opened import Parcel, megabytes
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError, Problem
from companion.content.incoming.sorting import Text
from companion.content.incoming.staging import Stage
from companion.content.parcel import content_folders
from companion.content.stretch_file import side_in_pictures
from companion.domain.routine import Routine
from companion.domain.stretch import Side, Stretch


@dataclass(frozen=True, slots=True)
class Contents:
    """What the texts of a parcel tell of.

    Attributes:
        shows: the worked side that the pictures of each move show, by its id.
    """

    stretches: tuple[Stretch, ...]
    routines: tuple[Routine, ...]
    shows: Mapping[str, Side]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all moves, then of all routines."""
        return (*(move.id for move in self.stretches), *(routine.id for routine in self.routines))


@dataclass(frozen=True, slots=True)
class Around:
    """What there is already.

    Attributes:
        own: the folder of the clinic's content.
        shipped: the folder of the program's own.
        language: of the texts that are read.
    """

    own: Path
    shipped: Path
    language: str = ""


def read_texts(parcel: Parcel, texts: Sequence[Text], stage: Stage, around: Around) -> Contents:
    """Put the texts of `parcel` into `stage`, and check them as if they were the clinic's already.

    Args:
        parcel: where they come from.
        texts: the originals first.
        stage: where they go.
        around: what their ids must not be, and what they may refer to.

    Raises:
        ParcelRefusedError: with every fault that they have.
    """
    _refuse_taken(texts, around)
    written = _written(parcel, texts, stage)
    folders = content_folders(around.own)
    faults = [fault for fault in check([*folders, stage.folder], around.shipped) if fault.path in written]
    if faults:
        raise ParcelRefusedError(faults=_as_in_the_parcel(faults, written))
    catalogue = load([around.shipped, *folders, stage.folder], around.language)
    ids = [text.id for text in texts if not text.language]
    stretches = tuple(catalogue.stretches[own] for own in ids if own in catalogue.stretches)
    routines = tuple(catalogue.routines[own] for own in ids if own in catalogue.routines)
    shows = {move.id: _side_shown(stage.folder / STRETCHES / f"{move.id}.yaml", move) for move in stretches}
    return Contents(stretches, routines, shows)


def ids_in(folder: Path) -> Iterator[str]:
    """The ids of all originals in a folder of content, those that have faults too."""
    for path in content_in(folder, Notes(folder)):
        name, _, language = path.stem.partition(".")
        if not language:
            yield name


def _refuse_taken(texts: Iterable[Text], around: Around) -> None:
    shipped = set(ids_in(around.shipped))
    places = {own: folder.name for folder in content_folders(around.own) for own in ids_in(folder)}
    problems = []
    for text in texts:
        if text.language:
            continue
        if text.id in places:
            where = places[text.id]
            problems.append(Problem.of(ParcelFault.ID_TAKEN, name=text.entry.name, id=text.id, where=where))
        elif text.id in shipped:
            problems.append(Problem.of(ParcelFault.ID_SHIPPED, name=text.entry.name, id=text.id))
    if problems:
        raise ParcelRefusedError(problems)


def _written(parcel: Parcel, texts: Iterable[Text], stage: Stage) -> dict[Path, Text]:
    """Where each text lies in the stage; a move lies with the moves, wherever it lay in the parcel."""
    written: dict[Path, Text] = {}
    moves: set[str] = set()
    size = 0
    for text in texts:
        data = parcel.read(text.entry, MOST_OF_A_TEXT)
        size += len(data)
        if size > MOST_OF_ALL_TEXTS:
            raise ParcelRefusedError.because(ParcelFault.TEXTS_TOO_BIG, most=megabytes(MOST_OF_ALL_TEXTS))
        path = stage.write(text.file, data)
        if text.lies_with_moves or text.id in moves or (not text.language and Document.of(path, 0).is_stretch):
            moves.add(text.id)
            path = path.replace(stage.make_folder(STRETCHES) / text.file)
        written[path] = text
    return written


def _as_in_the_parcel(faults: Iterable[Fault], written: Mapping[Path, Text]) -> list[Fault]:
    return [replace(fault, path=Path(written[fault.path].entry.name)) for fault in faults]


def _side_shown(file: Path, move: Stretch) -> Side:
    if move.sides == (Side.BOTH,):
        return Side.BOTH
    return side_in_pictures(Document.of(file, 0).table) or Side.RIGHT
