# SPDX-License-Identifier: LGPL-3.0-or-later
"""How a file's fields are read one by one, so that every fault of the file is found and not only the first.

A reader that refuses a value leaves a stand-in in its place. Reading goes on with it; whoever started the reading
throws the result away when faults were noted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from companion.content.fault import FaultCode, Notes, shown
from companion.content.reading import Node, Table, Word

T = TypeVar("T")


class RefusedError(Exception):
    """A value cannot be taken; `values` are for the sentence."""

    def __init__(self, code: FaultCode, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Value:
    """A node with the way to it."""

    node: Node
    field: str
    notes: Notes

    def refuse(self, code: FaultCode, **values: object) -> None:
        """Note a fault here."""
        self.notes.add(code, self.node.line, self.node.column, self.field, **values)


@dataclass(frozen=True, slots=True)
class Reader(Generic[T]):
    """Reads one kind of value: `take` raises `RefusedError`, and then `stand_in` is what is read."""

    take: Callable[[Value], T]
    stand_in: T

    def __call__(self, value: Value) -> T:
        """What stands at `value`, or the stand-in and a fault."""
        try:
            return self.take(value)
        except RefusedError as refused:
            value.refuse(refused.code, **refused.values)
            return self.stand_in


class Sheet:
    """A table whose fields are asked for by name; what nobody asked for is refused in the end."""

    def __init__(self, value: Value) -> None:
        if not isinstance(value.node, Table):
            raise RefusedError(FaultCode.FIELDS_NEEDED)
        self._table = value.node
        self._value = value
        self._asked: list[str] = []

    def has(self, name: str) -> bool:
        """Whether the author gave the field `name` a value."""
        node = self._table.fields.get(name)
        return node is not None and not (isinstance(node, Word) and node.is_nothing)

    def required(self, name: str, reader: Reader[T]) -> T:
        """The value of `name`, which has to be there."""
        self._asked.append(name)
        if self.has(name):
            return reader(self._at(name))
        self.refuse(name, FaultCode.MISSING)
        return reader.stand_in

    def optional(self, name: str, reader: Reader[T], otherwise: T) -> T:
        """The value of `name`, or `otherwise` where the author left it out."""
        self._asked.append(name)
        return reader(self._at(name)) if self.has(name) else otherwise

    def refuse(self, name: str, code: FaultCode, **values: object) -> None:
        """Note a fault of the field `name`, at its name, or at the table when the field is not there."""
        spot = self._table.names.get(name, self._table)
        self._value.notes.add(code, spot.line, spot.column, self._way(name), **values)

    def refuse_the_rest(self) -> None:
        """Note a fault for every field that nobody asked for."""
        for name in self._table.fields:
            if name not in self._asked:
                self.refuse(name, FaultCode.UNKNOWN_KEY, value=shown(name), allowed=", ".join(self._asked))

    def _at(self, name: str) -> Value:
        return Value(self._table.fields[name], self._way(name), self._value.notes)

    def _way(self, name: str) -> str:
        return f"{self._value.field}.{shown(name)}" if self._value.field else shown(name)


def fields_of(read: Callable[[Sheet], T], stand_in: T) -> Reader[T]:
    """Reads a table of fields with `read`."""

    def take(value: Value) -> T:
        sheet = Sheet(value)
        result = read(sheet)
        sheet.refuse_the_rest()
        return result

    return Reader(take, stand_in)
