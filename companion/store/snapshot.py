# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a session asks for, as JSON text and back. A snapshot is read in full or not at all."""

import json
import math
from collections.abc import Callable
from dataclasses import asdict, replace
from enum import StrEnum
from typing import TypeVar

from companion.domain.asked import Asked, Form, Lengths, Part
from companion.domain.routine import SideDose
from companion.domain.stretch import Bounds, Dose, Pace, Phase, Position, Side

VERSION = 2
"""Of the text; when the domain's names change, this one's are read as they are read here."""

_WITHOUT_PACE = 1
"""The version before moves had a pace."""

_Word = TypeVar("_Word", bound=StrEnum)


class SnapshotDamagedError(Exception):
    """A snapshot does not tell what was asked for."""


def write(asked: Asked) -> str:
    """`asked` as JSON text."""
    return json.dumps({"version": VERSION, **asdict(asked)}, ensure_ascii=False, allow_nan=False)


def read(text: str) -> Asked:
    """What `text` asks for.

    Raises:
        SnapshotDamagedError: something is missing, too much, or of another kind than it should be.
    """
    try:
        return _asked(json.loads(text))
    except (TypeError, ValueError, RecursionError) as error:
        raise SnapshotDamagedError from error


def _asked(tree: object) -> Asked:
    version, routine, name, parts, lengths = _fields(tree, "version", "routine", "name", "parts", "lengths")
    if version is True or version not in (_WITHOUT_PACE, VERSION):  # JSON's true equals 1 in Python
        raise ValueError("a snapshot of another version")
    form = _form_without_pace if version == _WITHOUT_PACE else _form
    return Asked(_text(routine), _text(name), tuple(_part(part, form) for part in _row(parts)), _lengths(lengths))


def _lengths(tree: object) -> Lengths:
    names = ("get_ready", "ease_in", "ease_out", "rest", "change_sides")
    get_ready, ease_in, ease_out, rest, change_sides = _fields(tree, *names)
    return Lengths(
        get_ready=None if get_ready is None else _seconds(get_ready),
        ease_in=_seconds(ease_in),
        ease_out=_seconds(ease_out),
        rest=_seconds(rest),
        change_sides=None if change_sides is None else _seconds(change_sides),
    )


def _part(tree: object, read_form: Callable[[object], Form]) -> Part:
    form, doses, alternating, easier = _fields(tree, "form", "doses", "alternating", "easier")
    if not isinstance(alternating, bool):
        raise TypeError("not yes or no")
    return Part(
        form=read_form(form),
        doses=tuple(_side_dose(dose) for dose in _row(doses)),
        alternating=alternating,
        easier=None if easier is None else read_form(easier),
    )


def _form(tree: object) -> Form:
    table = dict(_table(tree))
    pace = table.pop("pace", ...)
    return replace(_form_without_pace(table), pace=None if pace is None else _pace(pace))


def _pace(tree: object) -> Pace:
    names = ("move_in", "move_out", "rest", "set_of", "set_rest")
    move_in, move_out, rest, set_of, set_rest = _fields(tree, *names)
    return Pace(_seconds(move_in), _seconds(move_out), _seconds(rest), _count(set_of), _seconds(set_rest))


def _form_without_pace(tree: object) -> Form:
    stretch, name, position, bounds, cues = _fields(tree, "stretch", "name", "position", "bounds", "cues")
    return Form(
        stretch=_text(stretch),
        name=_text(name),
        position=_word(position, Position),
        bounds=_bounds(bounds),
        cues={_word(phase, Phase): _text(cue) for phase, cue in _table(cues).items()},
    )


def _bounds(tree: object) -> Bounds:
    hold, repetitions = _fields(tree, "hold", "repetitions")
    shortest, longest = _row(hold)
    fewest, most = _row(repetitions)
    return Bounds(hold=(_seconds(shortest), _seconds(longest)), repetitions=(_count(fewest), _count(most)))


def _side_dose(tree: object) -> SideDose:
    side, dose = _fields(tree, "side", "dose")
    hold, repetitions = _fields(dose, "hold", "repetitions")
    return SideDose(_word(side, Side), Dose(_seconds(hold), _count(repetitions)))


def _fields(tree: object, *names: str) -> list[object]:
    """The values of just these `names`, in their order."""
    table = _table(tree)
    if table.keys() != set(names):
        raise ValueError("other fields than there should be")
    return [table[name] for name in names]


def _table(tree: object) -> dict[str, object]:
    if not isinstance(tree, dict):
        raise TypeError("not a table")
    return tree


def _row(tree: object) -> list[object]:
    if not isinstance(tree, list):
        raise TypeError("not a row")
    return tree


def _text(tree: object) -> str:
    if not isinstance(tree, str):
        raise TypeError("not a text")
    return tree


def _word(tree: object, words: type[_Word]) -> _Word:
    return words(_text(tree))


def _count(tree: object) -> int:
    # To Python, yes and no are numbers too.
    if not isinstance(tree, int) or isinstance(tree, bool):
        raise TypeError("not a whole number")
    return tree


def _seconds(tree: object) -> float:
    if not isinstance(tree, int | float) or isinstance(tree, bool):
        raise TypeError("not a number")
    if not math.isfinite(tree) or tree < 0:
        raise ValueError("not a length of time")
    return tree
