# SPDX-License-Identifier: LGPL-3.0-or-later
"""Corrections as rows, and back: which field, and its old and new value as JSON."""

import json
from typing import Any

from companion.domain.correction import (
    Change,
    Correction,
    HeldChange,
    HurtChange,
    NoteChange,
    RemovedChange,
    TimesChange,
)
from companion.domain.felt import Felt, Times
from companion.domain.stretch import Side
from companion.domain.timeline import Place
from companion.store import instants
from companion.store.connection import Row
from companion.store.rows import of_place

_NOWHERE = (None, None, None)


def of_correction(correction: Correction) -> Row:
    """The columns at_utc, by, field, part, side, repetition, old and new of `correction`; so far by the patient."""
    change = correction.change
    place = of_place(change.place) if isinstance(change, HeldChange) else _NOWHERE
    field, old, new = _written(change)
    return (instants.written(correction.at), "patient", field, *place, json.dumps(old), json.dumps(new))


def to_correction(row: Row) -> Correction:
    """The correction in a row of at_utc, field, part, side, repetition, old, new.

    Raises:
        KeyError, TypeError, ValueError: it tells of no change that we know.
    """
    at, field, part, side, repetition, old, new = row
    place = None if part is None else Place(part, Side(side), repetition)
    return Correction(instants.read(at), _read(field, place, json.loads(old), json.loads(new)))


def _written(change: Change) -> tuple[str, object, object]:
    match change:
        case HeldChange():
            return "held", change.old, change.new
        case TimesChange():
            return "times", _of_times(change.old), _of_times(change.new)
        case NoteChange():
            return "note", change.old, change.new
        case HurtChange():
            return "hurt", _of_parts(change.old), _of_parts(change.new)
        case RemovedChange():
            return "removed", change.old, change.new


def _read(field: str, place: Place | None, old: Any, new: Any) -> Change:  # noqa: ANN401 - JSON may be anything
    match field, place:
        case "held", Place():
            return HeldChange(place, old, new)
        case "times", None:
            return TimesChange(_to_times(old), _to_times(new))
        case "note", None:
            return NoteChange(old, new)
        case "hurt", None:
            return HurtChange(_to_parts(old), _to_parts(new))
        case "removed", None:
            return RemovedChange(old, new)
        case _:
            raise ValueError(field)


def _of_times(times: Times) -> dict[str, dict[str, object]]:
    return {"began": _of_felt(times.began), "ended": _of_felt(times.ended)}


def _to_times(tree: dict[str, dict[str, Any]]) -> Times:
    return Times(_to_felt(tree["began"]), _to_felt(tree["ended"]))


def _of_felt(felt: Felt) -> dict[str, object]:
    at, zone, offset = instants.columns(felt)
    # The day is told besides: the database finds the sessions of a week by it.
    return {"at": at, "zone": zone, "offset": offset, "day": felt.day.isoformat()}


def _to_felt(tree: dict[str, Any]) -> Felt:
    return instants.felt(tree["at"], tree["zone"], tree["offset"])


def _of_parts(parts: frozenset[int] | None) -> list[int] | None:
    return None if parts is None else sorted(parts)


def _to_parts(tree: list[int] | None) -> frozenset[int] | None:
    return None if tree is None else frozenset(tree)
