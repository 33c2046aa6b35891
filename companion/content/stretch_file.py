# SPDX-License-Identifier: LGPL-3.0-or-later
"""The schema of a move's file: `stretches/<id>.yaml`."""

from collections.abc import Set as AbstractSet

from companion.content.fault import FaultCode, Notes
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.header import review_of, schema, sources_of
from companion.content.reading import Table, Word
from companion.content.texts import LONGEST_CUE, name, sentence
from companion.content.values import count, id_among, list_of, one_of, own_id, seconds, set_of, span, truth, word_at
from companion.domain.stretch import (
    Bounds,
    Care,
    Caution,
    Condition,
    Dose,
    Equipment,
    Kind,
    Muscle,
    Pace,
    Phase,
    Position,
    Side,
    Stretch,
    Variation,
)

LONGEST_HOLD = 300.0
MOST_REPETITIONS = 30
LONGEST_MOVE = 20.0
LONGEST_REST = 60.0

USUAL = Bounds(hold=(10.0, 60.0), repetitions=(1, 4))
"""Where a file gives no bounds: ACSM 2021 has holds of 10 to 30 s, up to 60 s for older adults; Garber 2011 has
2 to 4 repetitions, and one is how a patient begins."""

CUED = (Phase.GET_READY, Phase.EASE_IN, Phase.HOLD, Phase.EASE_OUT, Phase.REST, Phase.CHANGE_SIDES)

_SIDES: dict[str, tuple[Side, ...]] = {"each": (Side.LEFT, Side.RIGHT), "both": (Side.BOTH,)}


def read_stretch(table: Table, file: str, stretches: AbstractSet[str], notes: Notes) -> Stretch:
    """The move that `table` tells of; worth something only if nothing was noted.

    Args:
        table: the file's fields.
        file: the file's name without its ending, which the id has to be.
        stretches: the ids of all moves there are, for references.
        notes: where faults go.
    """
    sheet = Sheet(Value(table, "", notes))
    sheet.required("schema", schema)
    own = sheet.required("id", own_id(file))
    way = fields_of(lambda fields: _variation(fields, stretches, own), Variation(""))
    dose, bounds = sheet.required("dose", fields_of(_dose, (Dose(1, 1), USUAL)))
    sides = sheet.required("sides", _sides)
    stretch = Stretch(
        id=own,
        name=sheet.required("name", name()),
        other_names=sheet.optional("other_names", list_of(name()), ()),
        kind=sheet.optional("kind", one_of(Kind), Kind.STRETCH),
        targets=sheet.required("targets", set_of(Muscle, least=1)),
        position=sheet.required("position", one_of(Position)),
        equipment=sheet.optional("equipment", set_of(Equipment), ()),
        helpful=sheet.optional("helpful", set_of(Equipment), ()),
        sides=sides,
        alternating=_alternating(sheet, sides),
        pace=sheet.optional("pace", fields_of(_pace, None), None),
        dose=dose,
        bounds=bounds,
        steps=sheet.required("steps", list_of(sentence(), least=1)),
        cues=sheet.optional("cues", fields_of(_cues, {}), {}),
        feel=sheet.required("feel", sentence()),
        mistakes=sheet.optional("mistakes", list_of(sentence()), ()),
        easier=sheet.optional("easier", list_of(way), ()),
        harder=sheet.optional("harder", list_of(way), ()),
        cautions=sheet.optional("cautions", list_of(fields_of(_caution, _NO_CAUTION)), ()),
        fine_with=sheet.optional("fine_with", set_of(Condition), ()),
        sources=sources_of(sheet),
        reviewed=review_of(sheet),
    )
    sheet.optional("pose", _pose, None)
    sheet.optional("pictures", fields_of(lambda fields: _pictures(fields, sides), None), None)
    sheet.refuse_the_rest()
    return stretch


def side_in_pictures(table: Table | None) -> Side | None:
    """The worked side that a good file says its pictures show; None where it says nothing."""
    pictures = None if table is None else table.fields.get("pictures")
    shown = pictures.fields.get("shows") if isinstance(pictures, Table) else None
    return Side(shown.text) if isinstance(shown, Word) and not shown.is_nothing else None


def _pictures(sheet: Sheet, sides: tuple[Side, ...]) -> None:
    """What is said of pictures that come with the file: only whoever takes them in needs it."""
    sheet.optional("shows", one_of((Side.LEFT, Side.RIGHT)), Side.RIGHT)
    if sheet.has("shows") and sides == (Side.BOTH,):
        sheet.refuse("shows", FaultCode.NO_SIDES_TO_CHOOSE)


def _take_pose(value: Value) -> None:
    """What the pictures are drawn from: only the illustrator understands it, and the program needs none of it."""
    if not isinstance(value.node, Table):
        raise RefusedError(FaultCode.FIELDS_NEEDED)


_pose = Reader(_take_pose, None)


def _dose(sheet: Sheet) -> tuple[Dose, Bounds]:
    hold = span(seconds(1.0, LONGEST_HOLD), (1.0, LONGEST_HOLD))
    repetitions = span(count(1, MOST_REPETITIONS), (1, MOST_REPETITIONS))
    bounds = Bounds(
        hold=sheet.optional("hold_bounds", hold, USUAL.hold),
        repetitions=sheet.optional("repetition_bounds", repetitions, USUAL.repetitions),
    )
    dose = Dose(
        hold=sheet.required("hold", seconds(*bounds.hold)),
        repetitions=sheet.required("repetitions", count(*bounds.repetitions)),
    )
    return dose, bounds


def _pace(sheet: Sheet) -> Pace | None:
    set_of = sheet.optional("set_of", count(2, MOST_REPETITIONS), 0)
    set_rest = sheet.optional("set_rest", seconds(1.0, LONGEST_REST), 0.0)
    if bool(set_of) is not bool(set_rest):
        sheet.refuse("set_of" if set_of else "set_rest", FaultCode.SET_NEEDS_BOTH)
    return Pace(
        move_in=sheet.required("in", seconds(1.0, LONGEST_MOVE)),
        move_out=sheet.required("out", seconds(1.0, LONGEST_MOVE)),
        rest=sheet.optional("rest", seconds(0.0, LONGEST_REST), 0.0),
        set_of=set_of,
        set_rest=set_rest,
    )


def _take_sides(value: Value) -> tuple[Side, ...]:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    if word.text not in _SIDES:
        raise RefusedError(FaultCode.NOT_ONE_OF, value=word.text, allowed=", ".join(_SIDES))
    return _SIDES[word.text]


_sides = Reader(_take_sides, _SIDES["each"])


def _alternating(sheet: Sheet, sides: tuple[Side, ...]) -> bool:
    alternating = sheet.optional("alternating", truth, otherwise=False)
    if alternating and len(sides) == 1:
        sheet.refuse("alternating", FaultCode.ALTERNATING_WITHOUT_SIDES)
    return alternating


def _cues(sheet: Sheet) -> dict[Phase, str]:
    cues = {phase: sheet.optional(phase, sentence(LONGEST_CUE), "") for phase in CUED}
    return {phase: cue for phase, cue in cues.items() if cue}


def _variation(sheet: Sheet, stretches: AbstractSet[str], own: str) -> Variation:
    return Variation(
        text=sheet.required("text", sentence()),
        stretch=sheet.optional("stretch", id_among(stretches, FaultCode.UNKNOWN_STRETCH, own), "") or None,
    )


_NO_CAUTION = Caution(Condition.BALANCE, "")


def _caution(sheet: Sheet) -> Caution:
    return Caution(
        condition=sheet.required("condition", one_of(Condition)),
        text=sheet.required("text", sentence()),
        then=sheet.optional("then", one_of(Care), Care.CARE),
        cue=sheet.optional("cue", sentence(LONGEST_CUE), ""),
    )
