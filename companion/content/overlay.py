# SPDX-License-Identifier: LGPL-3.0-or-later
"""A translation, `<id>.<language>.yaml`, laid over the file that it translates: texts only, the rest stays as it is."""

from dataclasses import replace

from companion.content.fault import FaultCode, Notes, shown
from companion.content.reading import Node, Row, Table, Word
from companion.domain.wording import PAIR

_TEXTS = {
    "name",
    "other_names",
    "steps",
    "cues",
    "feel",
    "mistakes",
    "easier",
    "harder",
    "cautions",
    "purpose",
    "notes",
    "title",
    "body",
    "how_sure",
}
_TEXT_IN_A_LIST = {"text", "cue"}
_LISTS_OF_FIELDS = {"easier", "harder", "cautions"}
_OF_THE_FILE = {"schema"}


def laid_over(original: Table, translation: Table, notes: Notes) -> Table:
    """`original` with the texts of `translation`; what does not fit is noted."""
    fields = dict(original.fields)
    for name, node in translation.fields.items():
        before = original.fields.get(name)
        if name in _OF_THE_FILE:
            fields[name] = node
        elif before is None or name not in _TEXTS or (name == "steps" and _holds_tables(before)):
            _refuse_key(translation, name, shown(name), notes)
        elif _is_left_out(node):
            continue
        elif name == "other_names":
            fields[name] = node  # another language may well have more or fewer of them
        else:
            fields[name] = _laid(before, node, name, notes)
    return replace(original, line=translation.line, column=translation.column, fields=fields, names=translation.names)


def _holds_tables(node: Node) -> bool:
    """Whether `node` lists a routine's steps, which hold no texts."""
    return isinstance(node, Row) and any(isinstance(item, Table) for item in node.items)


def _is_left_out(node: Node) -> bool:
    """Whether a name stands there without a value: not translated yet. It must not take a caution away."""
    return isinstance(node, Word) and node.is_nothing


def _laid(before: Node, node: Node, way: str, notes: Notes) -> Node:
    if isinstance(before, Table) and isinstance(node, Table):
        return _table(before, node, way, notes)
    if isinstance(before, Row) and isinstance(node, Row):
        return _row(before, node, way, notes)
    if isinstance(before, Word) and isinstance(node, Word):
        here, there = (len(PAIR.findall(word.text)) for word in (node, before))
        if here != there:
            notes.add(FaultCode.PAIRS_DIFFER, node.line, node.column, way, here=here, there=there)
    return node  # of another kind than before: its reader says so


def _row(before: Row, node: Row, way: str, notes: Notes) -> Node:
    here, there = len(node.items), len(before.items)
    if here != there:
        notes.add(FaultCode.LENGTHS_DIFFER, node.line, node.column, way, here=here, there=there)
        return before
    items = zip(before.items, node.items, strict=True)
    laid = (_laid(old, new, f"{way}[{number}]", notes) for number, (old, new) in enumerate(items, start=1))
    return replace(node, items=tuple(laid))


def _table(before: Table, node: Table, way: str, notes: Notes) -> Table:
    allowed = _TEXT_IN_A_LIST if way.partition("[")[0] in _LISTS_OF_FIELDS else set(before.fields)
    fields = dict(before.fields)
    for name, value in node.fields.items():
        if name not in allowed or name not in before.fields:
            _refuse_key(node, name, f"{way}.{shown(name)}", notes)
        elif not _is_left_out(value):
            fields[name] = _laid(before.fields[name], value, f"{way}.{name}", notes)
    return replace(node, fields=fields)


def _refuse_key(table: Table, name: str, way: str, notes: Notes) -> None:
    word = table.names[name]
    notes.add(FaultCode.NOT_TRANSLATED, word.line, word.column, way)
