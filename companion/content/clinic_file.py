# SPDX-License-Identifier: LGPL-3.0-or-later
"""The schema of the clinic's file, `clinic.yaml`: how the clinic is reached, and what it set.

Unlike a move's file, one with a fault is used: a field that cannot be read takes its default, for a clinic's number
with a wrong logo beside it is better than none.
"""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from companion.content.fault import Fault, FaultCode, Notes, shown
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.header import is_newer, schema
from companion.content.reading import table_of
from companion.content.source import bytes_of
from companion.content.texts import LONGEST_NAME, text
from companion.content.values import count, list_of, word_at
from companion.domain.clinic import Clinic, Hotline, PainLimits

T = TypeVar("T")

LONGEST_NUMBER = 30
MOST_HOURS = 14
PICTURES = (".png", ".jpg", ".jpeg", ".webp")

_NUMBER = re.compile(r"[0-9+() -]+")
_FEWEST_DIGITS = 2
_CODE = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")
_FILE_NAME = re.compile(r"[^./\\:][^/\\:]{0,99}")
_USUAL = Clinic()


CLINIC_FILE = "clinic.yaml"
"""What the clinic's file in the data folder is called."""


def read_clinic(path: Path) -> tuple[Clinic, tuple[Fault, ...]]:
    """What the file at `path` says of the clinic, and what is wrong with it; without a file there is nothing wrong."""
    if not os.path.lexists(path):
        return _USUAL, ()
    notes = Notes(path)
    table = table_of(notes)
    clinic = _USUAL
    if table is not None and is_newer(table):
        schema(Value(table.fields["schema"], "schema", notes))
    elif table is not None:
        clinic = _clinic(Sheet(Value(table, "", notes)), path.parent)
    return clinic, tuple(sorted(notes.faults, key=lambda fault: (fault.line, fault.column)))


def read_logo(path: Path, clinic: Clinic) -> bytes:
    """The picture that `clinic`, read from the file at `path`, names; empty where there is none."""
    return (bytes_of(Notes(path.with_name(clinic.logo))) or b"") if clinic.logo else b""


def _clinic(sheet: Sheet, folder: Path) -> Clinic:
    sheet.required("schema", schema)
    clinic = Clinic(
        name=sheet.optional("name", text(LONGEST_NAME), ""),
        telephone=sheet.optional("telephone", _telephone, ""),
        hours=_without_gaps(sheet.optional("hours", list_of(text(LONGEST_NAME), most=MOST_HOURS), ())),
        emergency=sheet.optional("emergency", _hotline(_USUAL.emergency), _USUAL.emergency),
        urgent=sheet.optional("urgent", _hotline(_USUAL.urgent), _USUAL.urgent),
        limits=sheet.optional("limits", fields_of(_limits, _USUAL.limits), _USUAL.limits),
        review_weeks=sheet.optional("review_weeks", _or_else(count(2, 26), _USUAL.review_weeks), _USUAL.review_weeks),
        languages=_without_gaps(sheet.optional("languages", list_of(_language), ())),
        logo=sheet.optional("logo", _picture_in(folder), ""),
    )
    sheet.refuse_the_rest()
    return clinic


def _or_else(reader: Reader[T], default: T) -> Reader[T]:
    """`reader`, with the value that holds where it refuses."""
    return replace(reader, stand_in=default)


def _without_gaps(words: tuple[str, ...]) -> tuple[str, ...]:
    """What was refused left an empty word; what is there twice counts once."""
    return tuple(dict.fromkeys(word for word in words if word))


def _hotline(usual: Hotline) -> Reader[Hotline]:
    def read(sheet: Sheet) -> Hotline:
        number = sheet.required("number", _telephone)
        words = sheet.optional("words", text(LONGEST_NAME), "")
        # Words without their number would stand beside the number of somebody else.
        return Hotline(number, words) if number else usual

    return fields_of(read, usual)


def _limits(sheet: Sheet) -> PainLimits:
    usual = _USUAL.limits
    limits = PainLimits(
        fine=sheet.optional("fine", _or_else(count(0, 9), usual.fine), usual.fine),
        stop=sheet.optional("stop", _or_else(count(1, 10), usual.stop), usual.stop),
        settles_in=sheet.optional("settles_in", _or_else(count(5, 240), usual.settles_in), usual.settles_in),
    )
    if limits.fine < limits.stop:
        return limits
    spot = "stop" if sheet.has("stop") else "fine"
    sheet.refuse(spot, FaultCode.STOP_NOT_ABOVE_FINE, stop=limits.stop, fine=limits.fine)
    return replace(usual, settles_in=limits.settles_in)


def _take_telephone(value: Value) -> str:
    # The number as it is written, also where YAML would make one of it without its first nought.
    number = " ".join(word_at(value, FaultCode.TEXT_NEEDED).text.split())
    digits = sum(sign.isdigit() for sign in number)
    if not _NUMBER.fullmatch(number) or digits < _FEWEST_DIGITS or len(number) > LONGEST_NUMBER:
        raise RefusedError(FaultCode.BAD_TELEPHONE, value=shown(number), most=LONGEST_NUMBER)
    return number


_telephone = Reader(_take_telephone, "")


def _take_language(value: Value) -> str:
    code = word_at(value, FaultCode.TEXT_NEEDED).text
    if not _CODE.fullmatch(code):
        raise RefusedError(FaultCode.BAD_LANGUAGE, value=shown(code))
    return code


_language = Reader(_take_language, "")


def _picture_in(folder: Path) -> Reader[str]:
    def take(value: Value) -> str:
        name = word_at(value, FaultCode.TEXT_NEEDED).text
        if not (_FILE_NAME.fullmatch(name) and name.isprintable() and name.lower().endswith(PICTURES)):
            raise RefusedError(FaultCode.BAD_PICTURE_NAME, value=shown(name), allowed=", ".join(PICTURES))
        notes = Notes(folder / name)
        if bytes_of(notes) is None:
            fault = notes.faults[0]
            if fault.code in (FaultCode.NOT_THERE, FaultCode.NOT_A_FILE):
                raise RefusedError(FaultCode.NO_SUCH_PICTURE, value=shown(name))
            raise RefusedError(fault.code, **fault.values)
        return name

    return Reader(take, "")
