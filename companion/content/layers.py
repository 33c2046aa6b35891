# SPDX-License-Identifier: LGPL-3.0-or-later
"""Files of one kind as they are read: a later one over an earlier one of the same id, translations over originals."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from companion.content.fault import FaultCode, shown
from companion.content.fields import Value
from companion.content.folder import Document
from companion.content.header import is_newer, schema
from companion.content.overlay import laid_over
from companion.content.reading import Table

T = TypeVar("T")


def read_all(documents: Iterable[Document], read: Callable[[Table, Document], T]) -> dict[str, T]:
    """What `read` makes of the files without faults, by id; each original goes before its translations."""
    found: dict[str, T] = {}
    tables: dict[str, Table] = {}
    for document in documents:
        table = _whole_table(document, tables)
        if table is None:
            continue
        thing = read(table, document)
        if not document.notes.faults:
            found[document.id], tables[document.id] = thing, table
    return found


def refuse_double(document: Document, first: Document) -> None:
    """Note that `document` has the id of `first`, which is the one that is used."""
    names = document.table.names if document.table else {}
    line = names["id"].line if "id" in names else 1
    other = shown(first.notes.path.name)
    document.notes.add(FaultCode.DUPLICATE_ID, line, 1, "id", value=shown(document.id), other=other)


def _whole_table(document: Document, originals: Mapping[str, Table]) -> Table | None:
    """The fields to read: a translation is laid over its original, if that is good."""
    table = document.table
    if table is None:
        return None
    if is_newer(table):
        schema(Value(table.fields["schema"], "schema", document.notes))
        return None
    if not document.language:
        return table
    original = originals.get(document.id)
    return None if original is None else laid_over(original, table, document.notes)
