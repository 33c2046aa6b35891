# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is the clinic's own, piece by piece, and how a piece is taken out again, unless another one needs it."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import mkdtemp

from companion.content.catalogue import Catalogue
from companion.content.fault import Notes
from companion.content.folder import STRETCHES, Document, content_in
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.incoming.staging import PREFIX, clear_leftovers
from companion.content.incoming.texts import ids_in
from companion.content.parcel import FIGURES, PARCELS, content_folders
from companion.content.reading import Node, Row, Table, Word
from companion.content.syncing import sync_names
from companion.domain.stretch import Review

SET_ASIDE = ".removed"
"""Put behind the name of a file that somebody had placed by hand: it is no content then, and nothing is lost."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A move or a routine of the clinic's own.

    Attributes:
        name: the id where its file has faults.
        parcel: the folder of the parcel that it came with; empty for what was placed by hand.
        is_faulty: its file cannot be used as it is.
        reviewed: None for a draft.
    """

    id: str
    name: str
    is_routine: bool
    parcel: str
    is_faulty: bool
    reviewed: Review | None


def pieces(own: Path, catalogue: Catalogue) -> tuple[Piece, ...]:
    """All that is in the folder `own`: moves, then routines, by name.

    Args:
        own: the folder of the clinic's content.
        catalogue: all content that there is.
    """
    faulty = {fault.path for fault in catalogue.faults}
    found = [_piece(document, folder, own, catalogue, faulty) for folder, document in _originals(own)]
    return tuple(sorted(found, key=lambda piece: (piece.is_routine, piece.name.casefold(), piece.id)))


def _piece(document: Document, folder: Path, own: Path, catalogue: Catalogue, faulty: Iterable[Path]) -> Piece:
    parcel = "" if folder == own else folder.name
    thing = (catalogue.stretches if document.is_stretch else catalogue.routines).get(document.id)
    is_routine = not document.is_stretch
    if thing is None or document.notes.path in faulty:
        return Piece(document.id, document.id, is_routine, parcel, is_faulty=True, reviewed=None)
    return Piece(document.id, thing.name, is_routine, parcel, is_faulty=False, reviewed=thing.reviewed)


def remove(own: Path, shipped: Path, piece: str) -> None:
    """Take the move or routine with the id `piece` out of the folder `own`: its file, translations and pictures.

    What a parcel brought is deleted, and the parcel's folder with its last piece. A file that was placed by hand is
    renamed and kept.

    Raises:
        ParcelRefusedError: it is not there, ships with the program, or is needed by another piece.
    """
    originals = list(_originals(own))
    folders = [folder for folder, document in originals if document.id == piece]
    is_shipped = piece in set(ids_in(shipped))
    if not folders:
        if is_shipped:
            raise ParcelRefusedError.because(ParcelFault.SHIPPED, id=piece)
        known = sorted({document.id for _, document in originals})
        nearest = ", ".join(get_close_matches(piece[:60], known, n=3, cutoff=0))
        raise ParcelRefusedError.because(ParcelFault.UNKNOWN_ID, id=piece, nearest=nearest)
    others = (document for _, document in originals if document.id != piece)
    needing = sorted({document.id for document in others if piece in _needs(document.table)})
    if needing and not is_shipped:
        raise ParcelRefusedError.because(ParcelFault.NEEDED, id=piece, by=", ".join(needing))
    try:
        clear_leftovers(own)
        for folder in dict.fromkeys(folders):
            _remove_from(folder, own, piece)
    except OSError as error:
        raise ParcelRefusedError.not_written(error) from error


def _originals(own: Path) -> Iterator[tuple[Path, Document]]:
    for folder in content_folders(own):
        for path in content_in(folder, Notes(folder)):
            document = Document.of(path, 0)
            if not document.language:
                yield folder, document


def _needs(table: Table | None) -> Iterator[str]:
    """The ids of everything that a file refers to."""
    if table is None:
        return
    yield from _words(table.fields.get("without_floor"))
    for field in ("steps", "easier", "harder"):
        row = table.fields.get(field)
        for item in row.items if isinstance(row, Row) else ():
            if isinstance(item, Table):
                yield from _words(item.fields.get("stretch"))


def _words(node: Node | None) -> Iterator[str]:
    if isinstance(node, Word):
        yield node.text


def _remove_from(folder: Path, own: Path, piece: str) -> None:
    # A translation without its original would be a fault, so that the original goes last.
    files = sorted(_files_of(folder, piece), key=lambda path: path.stem == piece)
    if folder == own:
        for file in files:
            file.rename(_aside(file))
        sync_names(own)
    elif set(content_in(folder, Notes(folder))) <= set(files):
        _delete_whole(folder, own)
    else:
        for file in files:
            file.unlink()
        shutil.rmtree(folder / FIGURES / piece, ignore_errors=True)
        for left in (folder / FIGURES, folder / STRETCHES):
            _remove_if_empty(left)


def _files_of(folder: Path, piece: str) -> Iterator[Path]:
    for path in content_in(folder, Notes(folder)):
        if path.stem.partition(".")[0] == piece:
            yield path


def _aside(file: Path) -> Path:
    place, number = file.with_name(file.name + SET_ASIDE), 1
    while os.path.lexists(place):
        number += 1
        place = file.with_name(f"{file.name}{SET_ASIDE}-{number}")
    return place


def _delete_whole(folder: Path, own: Path) -> None:
    """Out of sight in one step, then away; what is left of that after a loss of power is cleared away later."""
    out = Path(mkdtemp(prefix=PREFIX, dir=own))
    folder.rename(out / folder.name)
    shutil.rmtree(out, ignore_errors=True)
    for left in (own / PARCELS, own):
        _remove_if_empty(left)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
