# SPDX-License-Identifier: LGPL-3.0-or-later
"""The schema of a routine's file: `<id>.yaml`."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from companion.content.fault import FaultCode, Notes
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.header import review_of, schema, sources_of
from companion.content.reading import Table
from companion.content.stretch_file import LONGEST_HOLD, MOST_REPETITIONS
from companion.content.texts import name, sentence
from companion.content.values import count, id_among, list_of, own_id, seconds, set_of
from companion.domain.routine import BuildUp, Routine, RoutineStep, SideDose
from companion.domain.stretch import Bounds, Dose, Kind, Position, Side, Stretch

MOST_DAYS_OF_BUILD_UP = 60

_ANY = Stretch(
    id="",
    name="",
    kind=Kind.STRETCH,
    position=Position.STANDING,
    targets=(),
    sides=(Side.LEFT, Side.RIGHT),
    dose=Dose(1.0, 1),
    bounds=Bounds((1.0, LONGEST_HOLD), (1, MOST_REPETITIONS)),
    steps=(),
    feel="",
    mistakes=(),
)
"""Stands in for a move that is not known, so that the rest of its step can be read."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a routine may refer to.

    Attributes:
        stretches: the moves without faults, by id.
        stretch_ids: the ids of all moves, those with faults too.
        routine_ids: the ids of all routines.
    """

    stretches: Mapping[str, Stretch]
    stretch_ids: AbstractSet[str]
    routine_ids: AbstractSet[str]


def read_routine(table: Table, file: str, known: Known, notes: Notes) -> Routine:
    """The routine that `table` tells of; worth something only if nothing was noted.

    Args:
        table: the file's fields.
        file: the file's name without its ending, which the id has to be.
        known: what it may refer to.
        notes: where faults go.
    """
    sheet = Sheet(Value(table, "", notes))
    sheet.required("schema", schema)
    own = sheet.required("id", own_id(file))
    step = fields_of(lambda fields: _step(fields, known), RoutineStep(_ANY, ()))
    without_floor = id_among(known.routine_ids, FaultCode.UNKNOWN_ROUTINE, own)
    routine = Routine(
        id=own,
        name=sheet.required("name", name()),
        purpose=sheet.optional("purpose", sentence(), ""),
        days_per_week=sheet.optional("days_per_week", count(1, 7), 5),
        build_up=sheet.optional("build_up", fields_of(_build_up, None), None),
        without_floor=sheet.optional("without_floor", without_floor, "") or None,
        notes=sheet.optional("notes", list_of(sentence()), ()),
        steps=sheet.required("steps", list_of(step, least=1)),
        sources=sources_of(sheet),
        reviewed=review_of(sheet),
    )
    sheet.refuse_the_rest()
    return routine


def _build_up(sheet: Sheet) -> BuildUp:
    return BuildUp(
        days=sheet.required("days", count(1, MOST_DAYS_OF_BUILD_UP)),
        repetitions=sheet.required("repetitions", count(1, MOST_REPETITIONS)),
    )


def _step(sheet: Sheet, known: Known) -> RoutineStep:
    stretch = sheet.required("stretch", _stretch_among(known))
    sides = _sides(sheet, stretch)
    usual = tuple(SideDose(side, stretch.dose) for side in sides)
    doses = sheet.optional("dose", fields_of(lambda dose: _doses(dose, stretch, sides), usual), usual)
    return RoutineStep(stretch, doses)


def _stretch_among(known: Known) -> Reader[Stretch]:
    read_id = id_among(known.stretch_ids, FaultCode.UNKNOWN_STRETCH)

    def take(value: Value) -> Stretch:
        found = read_id.take(value)
        if found not in known.stretches:
            raise RefusedError(FaultCode.STRETCH_HAS_FAULTS, value=found)
        return known.stretches[found]

    return Reader(take, _ANY)


def _sides(sheet: Sheet, stretch: Stretch) -> tuple[Side, ...]:
    sides = sheet.optional("sides", set_of((Side.LEFT, Side.RIGHT), least=1), ())
    if sides and stretch.sides == (Side.BOTH,):
        sheet.refuse("sides", FaultCode.NO_SIDES_TO_CHOOSE)
    return sides or stretch.sides


def _doses(sheet: Sheet, stretch: Stretch, sides: tuple[Side, ...]) -> tuple[SideDose, ...]:
    """One dose for all sides, or one for each."""
    if not (sheet.has(Side.LEFT) or sheet.has(Side.RIGHT)):
        dose = _dose_of(stretch)(sheet)
        return tuple(SideDose(side, dose) for side in sides)
    reader = fields_of(_dose_of(stretch), stretch.dose)
    doses = {side: sheet.optional(side, reader, stretch.dose) for side in (Side.LEFT, Side.RIGHT)}
    for side in doses:
        if side in sides and not sheet.has(side):
            sheet.refuse(side, FaultCode.SIDE_WITHOUT_DOSE, side=side)
        if side not in sides and sheet.has(side):
            sheet.refuse(side, FaultCode.DOSE_WITHOUT_SIDE, side=side)
    return tuple(SideDose(side, doses.get(side, stretch.dose)) for side in sides)


def _dose_of(stretch: Stretch) -> Callable[[Sheet], Dose]:
    """Reads a dose within the move's bounds; what is left out is as the move has it."""

    def read(sheet: Sheet) -> Dose:
        return Dose(
            hold=sheet.optional("hold", seconds(*stretch.bounds.hold), stretch.dose.hold),
            repetitions=sheet.optional("repetitions", count(*stretch.bounds.repetitions), stretch.dose.repetitions),
        )

    return read
