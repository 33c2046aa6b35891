# SPDX-License-Identifier: LGPL-3.0-or-later
"""YAML as its author sees it: tables, lists and words, each with the line it stands on.

Only what a person can read off the page is let through. The parser's events are put together here, and not by its own
loader, so that no alias is followed, no tag is obeyed and no depth is reached that an author would not write; and so
that `no`, `on`, `012` and `1:30` stay words until a field says what it wants (YAML 1.2's core rules).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from companion.content.fault import FaultCode, Notes, shown
from companion.content.source import text_of

DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Word:
    """One value; `plain` when it is written without quotes and may so be a number, a yes or no, or nothing."""

    line: int
    column: int
    text: str
    plain: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether the author left the value out."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Row:
    """A list."""

    line: int
    column: int
    items: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Fields by name; `names` tells where each name stands."""

    line: int
    column: int
    fields: Mapping[str, "Node"] = field(default_factory=dict)
    names: Mapping[str, Word] = field(default_factory=dict)


Node = Word | Row | Table


class _Mark(Protocol):
    """A spot in the text as either of PyYAML's parsers tells it, counted from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _NothingMoreError(Exception):
    """Reading further would tell nothing more."""


def table_of(notes: Notes) -> Table | None:
    """The fields of the file that `notes` are about, or None when it has none to speak of; all faults are noted."""
    text = text_of(notes)
    if text is None:
        return None
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        node = _Composer(events, notes).document()
    except yaml.MarkedYAMLError as error:
        line, column = _spot(error.problem_mark)
        # The parser may notice only after the last line that something is not closed.
        notes.add(FaultCode.SYNTAX, min(line, len(text.splitlines())), column, problem=error.problem or "")
        return None
    except yaml.YAMLError:
        notes.add(FaultCode.BAD_ENCODING)
        return None
    except _NothingMoreError:
        return None
    if not isinstance(node, Table):
        notes.add(FaultCode.FIELDS_NEEDED, node.line, node.column)
        return None
    return node


class _Composer:
    """Puts a document together from the parser's events."""

    def __init__(self, events: Iterator[yaml.Event], notes: Notes) -> None:
        self._events = events
        self._notes = notes

    def document(self) -> Node:
        """The only document.

        Raises:
            _NothingMoreError: there is none, or a fault leaves nothing to go on with.
            yaml.YAMLError: this is not YAML.
        """
        content = (event for event in self._events if not isinstance(event, _AROUND))
        self._events = content
        first = next(content, None)
        if first is None:
            self._notes.add(FaultCode.EMPTY_FILE)
            raise _NothingMoreError
        node = self._node(first, "", 1)
        if (extra := next(content, None)) is not None:
            self._note(FaultCode.TWO_DOCUMENTS, extra)
            raise _NothingMoreError
        return node

    def _node(self, event: yaml.Event, way: str, depth: int) -> Node:
        """The node that begins with `event`; `way` leads to its field."""
        line, column = _spot(event.start_mark)
        if depth > DEEPEST:
            self._note(FaultCode.TOO_DEEP, event, way)
            raise _NothingMoreError
        if isinstance(event, yaml.AliasEvent):
            self._note(FaultCode.ALIAS, event, way)
            return Word(line, column, "")
        if isinstance(event, _TAGGED) and event.tag is not None:
            self._note(FaultCode.TAG, event, way, value=shown(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            return self._word(event, way)
        if isinstance(event, yaml.SequenceStartEvent):
            return Row(line, column, tuple(self._items(way, depth)))
        return self._table(line, column, way, depth)

    def _word(self, event: yaml.ScalarEvent, way: str) -> Word:
        line, column = _spot(event.start_mark)
        # An item whose dash stands one space too far to the right would join the item before it without a word.
        if not event.style and event.end_mark and event.end_mark.line >= line:
            self._note(FaultCode.SPREAD_TEXT, event, way)
        return Word(line, column, event.value, plain=event.implicit[0])

    def _items(self, way: str, depth: int) -> Iterator[Node]:
        number = 0
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            number += 1
            yield self._node(event, f"{way}[{number}]", depth + 1)

    def _table(self, line: int, column: int, way: str, depth: int) -> Table:
        fields: dict[str, Node] = {}
        names: dict[str, Word] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            name = self._node(event, way, depth + 1)
            field_way = f"{way}.{_text(name)}".lstrip(".")
            value = self._node(next(self._events), field_way, depth + 1)
            if not isinstance(name, Word):
                self._note(FaultCode.KEY_NOT_TEXT, event, way)
            elif name.text in names:
                first = names[name.text].line
                self._note(FaultCode.DUPLICATE_KEY, event, field_way, value=_text(name), first=first)
            else:
                fields[name.text], names[name.text] = value, name
        return Table(line, column, fields, names)

    def _note(self, code: FaultCode, event: yaml.Event, way: str = "", **values: object) -> None:
        self._notes.add(code, *_spot(event.start_mark), way, **values)


_TAGGED = (yaml.ScalarEvent, yaml.CollectionStartEvent)
_AROUND = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


def _spot(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _text(name: Node) -> str:
    return shown(name.text) if isinstance(name, Word) else ""
