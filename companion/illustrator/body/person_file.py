# SPDX-License-Identifier: LGPL-3.0-or-later
"""The file of a person who shows the stretches: `people/<name>.yaml`."""

import dataclasses
import re
from pathlib import Path
from typing import Any

from companion.content.fault import FaultCode, Notes, shown
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.reading import table_of
from companion.content.values import list_of, one_of, word_at
from companion.illustrator.body.person import Build, Clothes, Hairstyle, Person
from companion.illustrator.paint.surface import Material
from companion.illustrator.pose.pose_file import number

PEOPLE = Path(__file__).resolve().parent / "people"

_COLOUR = re.compile(r"[0-9A-F]{6}")
_GREY = Material("808080", "808080", "808080", "808080")


class PersonUnreadableError(Exception):
    """There is no such person, or the file has faults; the text tells which and where."""


def read_person(name: str, people: Path = PEOPLE) -> Person:
    """The person called `name`.

    Raises:
        PersonUnreadableError: the file is missing or has faults.
    """
    path = people / f"{name}.yaml"
    notes = Notes(path)
    table = table_of(notes)
    person = None if table is None else fields_of(lambda sheet: _person(sheet, name), None)(Value(table, "", notes))
    if person is None or notes.faults:
        lines = [f"{path}:{fault.line}: {fault.field}: {fault.code} {dict(fault.values)}" for fault in notes.faults]
        raise PersonUnreadableError("\n".join(lines))
    return person


def _person(sheet: Sheet, name: str) -> Person:
    return Person(
        name=name,
        build=sheet.required("build", fields_of(_build, Build())),
        skin=sheet.required("skin", _material),
        lips=sheet.required("lips", _material),
        eyes=sheet.required("eyes", _material),
        brows=sheet.required("brows", _material),
        hair=sheet.required("hair", _material),
        hairstyle=sheet.required("hairstyle", one_of(Hairstyle)),
        clothes=sheet.required("clothes", fields_of(_clothes, _NAKED)),
        glasses=sheet.optional("glasses", _worn_or_not, None),
    )


def _build(sheet: Sheet) -> Build:
    usual = Build()
    given: dict[str, Any] = {
        field.name: sheet.optional(field.name, number, getattr(usual, field.name))
        for field in dataclasses.fields(usual)
    }
    return Build(**given)


def _clothes(sheet: Sheet) -> Clothes:
    return Clothes(
        sleeve=sheet.required("sleeve", number),
        leg=sheet.required("leg", number),
        shirt=sheet.required("shirt", _material),
        bottoms=sheet.required("bottoms", _material),
        sock=sheet.required("sock", _material),
        shoe=sheet.required("shoe", _material),
        sole=sheet.required("sole", _material),
    )


_NAKED = Clothes(0.5, 0.5, _GREY, _GREY, _GREY, _GREY, _GREY)


def _take_colour(value: Value) -> str:
    word = word_at(value, FaultCode.TEXT_NEEDED)
    if not _COLOUR.fullmatch(word.text):
        raise RefusedError(FaultCode.NOT_ONE_OF, value=shown(word.text), allowed="000000 to FFFFFF")
    return word.text


_colour = Reader(_take_colour, "808080")


def _read_material(sheet: Sheet) -> Material:
    colours = sheet.required("colours", list_of(_colour, least=4, most=4))
    light, base, shadow, line = colours if len(colours) == 4 else ("808080",) * 4
    return Material(
        light, base, shadow, line, sheet.optional("warmth", number, 0.0), sheet.optional("sheen", number, 0.0)
    )


_material = fields_of(_read_material, _GREY)
_worn_or_not: Reader[Material | None] = fields_of(_read_material, None)
