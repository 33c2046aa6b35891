# SPDX-License-Identifier: LGPL-3.0-or-later
"""The schema of a card to learn from, `learn/<id>.yaml`, and the cards of a folder.

A fault costs the card that it is in; one of a translation leaves the original.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from companion.content.fault import Fault, FaultCode, Notes, shown
from companion.content.fields import Reader, RefusedError, Sheet, Value
from companion.content.folder import Document, content_in, language_of
from companion.content.header import review_of, schema, sources_of
from companion.content.layers import read_all, refuse_double
from companion.content.reading import Table
from companion.content.texts import name, text
from companion.content.values import count, list_of, one_of, own_id
from companion.domain.card import Card, Illustration
from companion.domain.wording import PAIR

CARDS = "learn"
"""The folder, inside a folder of routines, that holds the cards."""

_LAST = 999


def load_cards(folder: Path, language: str = "") -> tuple[tuple[Card, ...], tuple[Fault, ...]]:
    """The cards in `folder`, in their order, and what is wrong with the files of those that are not among them.

    Args:
        folder: the folder of cards itself; where it is not there, there are none.
        language: a code such as `de` or `de_AT`, for the texts that have a translation; empty for the originals.
    """
    if not _is_folder(folder):
        return (), ()
    wanted = {"", language, language.partition("_")[0]}
    notes = Notes(folder)
    documents = [Document.of(path, 0) for path in content_in(folder, notes) if language_of(path) in wanted]
    cards = read_cards(documents)
    faults = [fault for place in (notes, *(document.notes for document in documents)) for fault in place.faults]
    return cards, tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column)))


def read_cards(documents: Sequence[Document]) -> tuple[Card, ...]:
    """The cards among `documents` that have no fault, in their order; all faults are noted."""
    first: dict[tuple[int, str], Document] = {}
    for document in documents:
        one = first.setdefault((document.place, document.notes.path.stem), document)
        if one is not document:
            refuse_double(document, one)
    originals = {document.id for document in documents if not document.language}
    for document in documents:
        if document.id not in originals:
            document.notes.add(FaultCode.NOTHING_TO_TRANSLATE, value=shown(document.id))
    rows = sorted(documents, key=lambda document: (document.place, document.language))
    found = read_all(rows, lambda table, document: _card(table, document.id, document.notes))
    return tuple(card for _, card in sorted(found.values(), key=lambda placed: (placed[0], placed[1].id)))


def is_card(document: Document) -> bool:
    """Whether the file lies where cards lie."""
    return document.notes.path.absolute().parent.name == CARDS


def cards_in(place: Notes) -> Iterator[Path]:
    """The files of the cards that the folder `place` of routines holds."""
    if _is_folder(place.path / CARDS):
        yield from content_in(place.path / CARDS, place)


def _card(table: Table, file: str, notes: Notes) -> tuple[int, Card]:
    """Where the card that `table` tells of stands, and the card; worth something only if nothing was noted."""
    sheet = Sheet(Value(table, "", notes))
    sheet.required("schema", schema)
    own = sheet.required("id", own_id(file))
    order = sheet.required("order", count(1, _LAST))
    card = Card(
        id=own,
        title=sheet.required("title", name()),
        body=sheet.required("body", list_of(_paragraph, least=1)),
        steps=sheet.optional("steps", list_of(_paragraph), ()),
        illustration=sheet.optional("illustration", one_of(Illustration), Illustration.NONE),
        how_sure=sheet.optional("how_sure", list_of(_paragraph), ()),
        sources=sources_of(sheet),
        reviewed=review_of(sheet),
    )
    sheet.refuse_the_rest()
    return order, card


def _take_paragraph(value: Value) -> str:
    words = text().take(value)
    if PAIR.search(words):  # nothing is worked while one reads, so that nothing would choose between the two
        raise RefusedError(FaultCode.SIDE_IN_NAME)
    return words


_paragraph = Reader(_take_paragraph, "")


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 where the folder above may not be entered, `Path.is_dir` raises
