# SPDX-License-Identifier: LGPL-3.0-or-later
"""All content of some folders: the moves and routines that can be used, and the faults of what cannot.

A fault costs the file that it is in, and the routines that need this file; never the others. Where a clinic's file
goes before a shipped one of the same id and has a fault, the shipped one stays.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from companion.content.card_file import cards_in, is_card, read_cards
from companion.content.fault import Fault, FaultCode, Notes, shown
from companion.content.folder import Document, content_in, language_of
from companion.content.layers import read_all, refuse_double
from companion.content.reading import Table
from companion.content.routine_file import Known, read_routine
from companion.content.stretch_file import read_stretch
from companion.domain.routine import Routine
from companion.domain.stretch import Stretch, Variation


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What there is to do, by id, and every fault that was found on the way, in the order of folders and lines."""

    stretches: Mapping[str, Stretch]
    routines: Mapping[str, Routine]
    faults: tuple[Fault, ...]


def load(folders: Sequence[Path], language: str = "") -> Catalogue:
    """Read all content of `folders`; a file that cannot be read is a fault and not an exception.

    Args:
        folders: the shipped folder first; a file of a later one goes before that of the same id in an earlier one.
        language: a code such as `de` or `de_AT`, for the texts that have a translation; empty for the originals.
    """
    wanted = {"", language, language.partition("_")[0]}
    documents, notes = _documents(folders, wanted)
    stretches, routines = _usable(documents)
    return Catalogue(stretches, routines, _in_order([*notes, *(document.notes for document in documents)]))


def check(paths: Sequence[Path], shipped: Path) -> tuple[Fault, ...]:
    """Every fault of the content files and folders `paths`, translations too; of `shipped` when there are no paths.

    References resolve in `paths` first, then in the folder `shipped`, whose own faults are left out. The cards to learn
    from that a folder holds are checked as well.
    """
    documents, notes = _documents([shipped, *(paths or [shipped])], None)
    cards = [document for document in documents if is_card(document)]
    cards += [Document.of(path, number) for number, place in enumerate(notes) for path in cards_in(place)]
    _usable([document for document in documents if not is_card(document)])
    read_cards(cards)
    places = notes[1:]
    given = [document for document in (*documents, *cards) if document.place > 0]
    for number, place in enumerate(places, start=1):
        if not place.faults and all(document.place != number for document in given):
            place.add(FaultCode.NOTHING_HERE)
    return _in_order([*places, *(document.notes for document in given)])


def _documents(places: Sequence[Path], languages: AbstractSet[str] | None) -> tuple[list[Document], list[Notes]]:
    """The files of all places in `languages` (None for all), and the faults of the places themselves."""
    notes = [Notes(place) for place in places]
    documents = [
        Document.of(path, number)
        for number, place in enumerate(notes)
        for path in content_in(place.path, place)
        if languages is None or language_of(path) in languages
    ]
    return documents, notes


def _usable(documents: Sequence[Document]) -> tuple[dict[str, Stretch], dict[str, Routine]]:
    """What has no fault; all faults are noted."""
    originals = [document for document in documents if not document.language]
    _refuse_doubles(originals)
    stretch_ids = {document.id for document in originals if document.is_stretch is not False}
    routine_ids = {document.id for document in originals if not document.is_stretch}
    for document in documents:
        if document.id not in stretch_ids | routine_ids:
            document.notes.add(FaultCode.NOTHING_TO_TRANSLATE, value=shown(document.id))

    def stretch(table: Table, document: Document) -> Stretch:
        return read_stretch(table, document.id, stretch_ids, document.notes)

    stretches = read_all(_about(documents, stretch_ids, is_stretch=True), stretch)
    stretches = {own: _with_ways_among(stretches, move) for own, move in stretches.items()}
    faulty = {(document.place, document.id) for document in originals if document.notes.faults}
    faulty -= {(document.place, document.id) for document in originals if not document.notes.faults}

    def routine(table: Table, document: Document) -> Routine:
        # A routine was written for the move beside it, so that a move of the same id elsewhere is no help.
        usable = {own: move for own, move in stretches.items() if (document.place, own) not in faulty}
        return read_routine(table, document.id, Known(usable, stretch_ids, routine_ids), document.notes)

    routines = read_all(_about(documents, routine_ids, is_stretch=False), routine)
    return stretches, {own: _with_floor_free_among(routines, one) for own, one in routines.items()}


def _refuse_doubles(originals: Iterable[Document]) -> None:
    """A later folder's file goes before an earlier one's of the same kind; any other second file is one too many."""
    in_place: dict[tuple[int, str], Document] = {}
    anywhere: dict[str, Document] = {}
    for document in originals:
        beside = in_place.setdefault((document.place, document.id), document)
        earlier = anywhere.setdefault(document.id, document)
        if beside is not document:
            refuse_double(document, beside)
        elif {earlier.is_stretch, document.is_stretch} == {True, False}:
            refuse_double(document, earlier)


def _about(documents: Iterable[Document], ids: Iterable[str], *, is_stretch: bool) -> list[Document]:
    """The originals of one kind and the translations of `ids`, each folder's translations after its originals."""
    among = set(ids)
    of_kind = (
        document
        for document in documents
        if (document.id in among if document.language else document.is_stretch is is_stretch)
    )
    return sorted(of_kind, key=lambda document: (document.place, document.language))


def _with_ways_among(stretches: Mapping[str, Stretch], stretch: Stretch) -> Stretch:
    """`stretch`, with the easier and harder ways whose files have faults told in words only."""

    def kept(ways: Iterable[Variation]) -> tuple[Variation, ...]:
        return tuple(way if way.stretch in stretches else replace(way, stretch=None) for way in ways)

    return replace(stretch, easier=kept(stretch.easier), harder=kept(stretch.harder))


def _with_floor_free_among(routines: Mapping[str, Routine], routine: Routine) -> Routine:
    return routine if routine.without_floor in routines else replace(routine, without_floor=None)


def _in_order(notes: Iterable[Notes]) -> tuple[Fault, ...]:
    """The faults file by file and line by line; where one field has several at one spot, the first says enough."""
    spots: dict[tuple[Path, int, int, str], Fault] = {}
    for fault in (fault for note in notes for fault in note.faults):
        spots.setdefault((fault.path, fault.line, fault.column, fault.field), fault)
    return tuple(sorted(spots.values(), key=lambda fault: (fault.path, fault.line, fault.column)))
