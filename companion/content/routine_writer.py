# SPDX-License-Identifier: LGPL-3.0-or-later
"""Writes a routine as a file of the schema that the catalogue reads, laid out as an author would."""

from collections.abc import Mapping

import yaml

from companion.content.header import SCHEMA
from companion.content.reading import Word
from companion.content.values import is_number, is_truth
from companion.domain.routine import Routine, RoutineStep, SideDose
from companion.domain.stretch import Dose, Side

FIRST_LINE = "# How this file is written: docs/content-schema.md\n"

_WIDTH = 110
_LONGEST_ON_ONE_LINE = 90
"""Letters. A longer text is folded after `>-`: one that goes on in a next line without that sign is refused."""

_SIDES = (Side.LEFT.value, Side.RIGHT.value)


class _Dumper(yaml.SafeDumper):
    """Lists are indented, doses and sides stand on one line, and no text looks like a number."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 as it is called
        """Also within a list."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, _data: object) -> bool:
        """What is the same twice is written twice: the catalogue follows no alias."""
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > _LONGEST_ON_ONE_LINE else None
    word = Word(1, 1, text, plain=True)
    if is_number(word) or is_truth(word) or word.is_nothing:
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


def _table(dumper: yaml.SafeDumper, fields: Mapping[str, object]) -> yaml.MappingNode:
    flow = all(isinstance(value, int | float) for value in fields.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields, flow)


def _row(dumper: yaml.SafeDumper, items: list[object]) -> yaml.SequenceNode:
    flow = all(item in _SIDES for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(dict, _table)
_Dumper.add_representer(list, _row)


def text_of(routine: Routine) -> str:
    """The file of `routine`; what its moves have by themselves is left out."""
    return _written(_fields_of(routine))


def is_written_here(text: str) -> bool:
    """Whether `text` is laid out as `text_of` does: then nobody wrote into it by hand, and it is whole."""
    try:
        # An alias would be written out, and a few of them that name each other would never come to an end.
        has_alias = any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.CSafeLoader))
        return not has_alias and _written(yaml.safe_load(text)) == text
    except (yaml.YAMLError, ValueError, RecursionError):
        return False


def _written(fields: object) -> str:
    return FIRST_LINE + yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _fields_of(routine: Routine) -> dict[str, object]:
    build_up, reviewed = routine.build_up, routine.reviewed
    fields: dict[str, object] = {
        "schema": int(SCHEMA),
        "id": routine.id,
        "name": routine.name,
        "purpose": routine.purpose,
        "days_per_week": routine.days_per_week,
        "build_up": {"days": build_up.days, "repetitions": build_up.repetitions} if build_up else None,
        "without_floor": routine.without_floor,
        "notes": list(routine.notes),
        "steps": [_step(step) for step in routine.steps],
        "sources": list(routine.sources),
    }
    fields = {name: value for name, value in fields.items() if value not in (None, "", [])}
    return fields | {"reviewed": {"by": reviewed.by, "on": reviewed.on} if reviewed else None}


def _step(step: RoutineStep) -> dict[str, object]:
    usual, doses = step.stretch, step.doses
    fields: dict[str, object] = {"stretch": usual.id}
    sides = tuple(asked.side for asked in doses)
    if sides != usual.sides:
        fields["sides"] = [side.value for side in sides]
    if any(asked.dose != usual.dose for asked in doses):
        fields["dose"] = _doses(doses, usual.dose)
    return fields


def _doses(doses: tuple[SideDose, ...], usual: Dose) -> dict[str, object]:
    """One dose for all sides, without what is as usual; or one for each, in full."""
    if len({asked.dose for asked in doses}) == 1:
        full, dose = _numbers(doses[0].dose), _numbers(usual)
        return {name: number for name, number in full.items() if number != dose[name]}
    return {asked.side.value: _numbers(asked.dose) for asked in doses}


def _numbers(dose: Dose) -> dict[str, int | float]:
    return {"hold": int(dose.hold) if dose.hold.is_integer() else dose.hold, "repetitions": dose.repetitions}
