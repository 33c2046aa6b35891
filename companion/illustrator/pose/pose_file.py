# SPDX-License-Identifier: LGPL-3.0-or-later
"""The `pose:` part of a stretch's file: how it is read, and what is refused."""

import dataclasses
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from companion.content.fault import Fault, FaultCode, Notes, shown
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.reading import Row, Table, table_of
from companion.content.values import is_number, list_of, one_of, set_of, word_at
from companion.domain.stretch import Muscle
from companion.illustrator.pose.contact_words import FORMS, contact_of
from companion.illustrator.pose.pose import (
    ArmPose,
    Contact,
    Depth,
    Inset,
    Key,
    LegPose,
    Lie,
    Pair,
    Part,
    Pelvis,
    Place,
    Pose,
    PropPose,
    Rest,
    Shown,
    Spine,
    Triple,
    View,
)
from companion.illustrator.pose.sense import nonsense
from companion.illustrator.pose.skeleton import LEFT, SIDES, SideName
from companion.illustrator.room.props import BUILDERS

LARGEST = 720.0
"""No length in metres and no angle in degrees is further from 0."""

START, HOLD = "start", "hold"

Numbers = TypeVar("Numbers", Pelvis, Spine, LegPose, ArmPose)

_FREE = Contact(Part.FREE, Place.NOTHING)
_NEUTRAL = Key(
    START,
    0.0,
    Pelvis(Lie.UPRIGHT, Rest.FEET, (0, 0, 0.9)),
    Spine(),
    {side: LegPose(_FREE) for side in SIDES},
    {side: ArmPose(_FREE) for side in SIDES},
)
"""What a first key that says nothing says."""


class PoseUnreadableError(Exception):
    """A stretch's file has no pose, or one with faults; `faults` tells which and where."""

    def __init__(self, path: Path, faults: Iterable[Fault], nonsense: Iterable[str] = ()) -> None:
        self.faults = tuple(faults)
        lines = [f"{path}: pose: {words}" for words in nonsense]
        lines += [f"{path}:{fault.line}: {fault.field}: {fault.code} {dict(fault.values)}" for fault in self.faults]
        super().__init__("\n".join(lines) or f"{path}: there is no pose")


def read_pose(path: Path) -> Pose:
    """The pose in the stretch's file at `path`.

    Raises:
        PoseUnreadableError: it is missing or has faults.
    """
    notes = Notes(path)
    table = table_of(notes)
    node = table.fields.get("pose") if table is not None else None
    if notes.faults or not isinstance(node, Table):
        raise PoseUnreadableError(path, notes.faults)
    pose = fields_of(lambda sheet: _pose(sheet, path.stem), None)(Value(node, "pose", notes))
    if notes.faults or pose is None:
        raise PoseUnreadableError(path, notes.faults)
    if wrong := list(nonsense(pose)):
        raise PoseUnreadableError(path, (), wrong)
    return pose


def _pose(sheet: Sheet, stretch: str) -> Pose:
    shows = sheet.required("shows", _shown_side)
    return Pose(
        stretch=stretch,
        shows=shows,
        view=sheet.required("view", fields_of(_view, View(0, 0))),
        props=sheet.optional("props", list_of(fields_of(_prop, PropPose("mat", (0, 0, 0), (1, 1, 1)))), ()),
        muscles=sheet.required("muscles", set_of(Muscle, least=1)),
        lights=sheet.optional("lights", _shown_side, shows),
        keys=sheet.required("keys", _keys),
        arrow=sheet.optional("arrow", list_of(_triple, least=2, most=8), ()),
        strap=sheet.optional("strap", _foot, None),
        inset=sheet.optional("inset", _inset, None),
    )


def _view(sheet: Sheet) -> View:
    return View(sheet.required("around", number), sheet.required("above", number))


def _take_inset(sheet: Sheet) -> Inset:
    return Inset(
        around=sheet.required("around", number),
        above=sheet.required("above", number),
        middle=sheet.required("middle", _triple),
        across=sheet.required("across", number),
        at=sheet.required("at", _pair),
        size=sheet.required("size", number),
        sees=sheet.optional("sees", one_of(Depth), Depth.SKIN),
    )


def _prop(sheet: Sheet) -> PropPose:
    return PropPose(
        kind=sheet.required("kind", _prop_kind),
        at=sheet.required("at", _triple),
        size=sheet.optional("size", _triple, (0.0, 0.0, 0.0)),
        turn=sheet.optional("turn", number, 0.0),
    )


def _take_keys(value: Value) -> tuple[Key, ...]:
    """The keys in the order in which they are written; each takes from the one before it what it does not say."""
    if not isinstance(value.node, Table):
        raise RefusedError(FaultCode.FIELDS_NEEDED)
    names = list(value.node.fields)
    if len(names) < 2 or names[0] != START or names[-1] != HOLD:
        raise RefusedError(FaultCode.NOT_ONE_OF, value=", ".join(map(shown, names)), allowed=f"{START}, ..., {HOLD}")
    keys: list[Key] = []
    for name, node in value.node.fields.items():
        before = keys[-1] if keys else _NEUTRAL
        keys.append(_key_reader(name, before)(Value(node, f"{value.field}.{name}", value.notes)))
    if any(later.at <= earlier.at for earlier, later in pairwise(keys)):
        raise RefusedError(FaultCode.BOUNDS_TURNED, lowest=0, highest=1)
    return tuple(keys)


_keys: Reader[tuple[Key, ...]] = Reader(_take_keys, ())


def _key_reader(name: str, before: Key) -> Reader[Key]:
    return fields_of(lambda sheet: _key(sheet, name, before), before)


def _key(sheet: Sheet, name: str, before: Key) -> Key:
    ends = {START: 0.0, HOLD: 1.0}
    return Key(
        name=name,
        at=ends[name] if name in ends else sheet.required("at", number),
        pelvis=sheet.optional("pelvis", _changed(before.pelvis), before.pelvis),
        spine=sheet.optional("spine", _changed(before.spine), before.spine),
        legs={side: sheet.optional(f"{side}_leg", _changed(before.legs[side]), before.legs[side]) for side in SIDES},
        arms={side: sheet.optional(f"{side}_arm", _changed(before.arms[side]), before.arms[side]) for side in SIDES},
    )


def _changed(before: Numbers) -> Reader[Numbers]:
    """Reads what differs from `before`: each field of its class by the kind of value that stands there."""

    def read(sheet: Sheet) -> Numbers:
        given: dict[str, Any] = {
            field.name: sheet.optional(
                field.name, _like(getattr(before, field.name), before), getattr(before, field.name)
            )
            for field in dataclasses.fields(before)
        }
        return dataclasses.replace(before, **given)

    return fields_of(read, before)


def _fields_of(record: Numbers) -> list[tuple[str, object]]:
    return [(field.name, getattr(record, field.name)) for field in dataclasses.fields(record)]


def _like(value: object, owner: object) -> Reader[Any]:
    if isinstance(value, Contact):
        return _contact
    if isinstance(value, Lie):
        return one_of(Lie)
    if isinstance(value, Rest):
        return one_of(Rest)
    if isinstance(owner, Spine):
        return _bend
    return _numbers(len(value)) if isinstance(value, tuple) else number


def _take_number(value: Value) -> float:
    word = word_at(value, FaultCode.NUMBER_NEEDED)
    if not is_number(word) or abs(float(word.text)) > LARGEST:
        raise RefusedError(FaultCode.NUMBER_NEEDED, value=shown(word.text))
    return float(word.text)


number = Reader(_take_number, 0.0)


def _numbers(count: int) -> Reader[tuple[float, ...]]:
    return list_of(number, least=count, most=count)


def _take_triple(value: Value) -> Triple:
    x, y, z = list_of(number, least=3, most=3).take(value)
    return x, y, z


_triple = Reader(_take_triple, (0.0, 0.0, 0.0))


def _take_pair(value: Value) -> Pair:
    x, y = list_of(number, least=2, most=2).take(value)
    return x, y


_pair = Reader(_take_pair, (0.0, 0.0))
_inset: Reader[Inset | None] = fields_of(_take_inset, None)


def _take_bend(value: Value) -> Triple:
    """A single number is a bend forward."""
    return _take_triple(value) if isinstance(value.node, Row) else (_take_number(value), 0.0, 0.0)


_bend = Reader(_take_bend, (0.0, 0.0, 0.0))


def _take_side(value: Value) -> SideName:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    for side in SIDES:
        if word.text == side:
            return side
    raise RefusedError(FaultCode.NOT_ONE_OF, value=shown(word.text), allowed=", ".join(SIDES))


_side: Reader[SideName] = Reader(_take_side, LEFT)
_foot: Reader[SideName | None] = Reader(_take_side, None)


def _take_shown_side(value: Value) -> Shown:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    return "both" if word.text == "both" else _take_side(value)


_shown_side: Reader[Shown] = Reader(_take_shown_side, LEFT)


def _take_contact(value: Value) -> Contact:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    contact = contact_of(word.text)
    if contact is None:
        raise RefusedError(FaultCode.NOT_ONE_OF, value=shown(word.text), allowed=FORMS)
    return contact


_contact = Reader(_take_contact, _FREE)


def _take_prop_kind(value: Value) -> str:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    if word.text not in BUILDERS:
        raise RefusedError(FaultCode.NOT_ONE_OF, value=shown(word.text), allowed=", ".join(BUILDERS))
    return word.text


_prop_kind = Reader(_take_prop_kind, "mat")
