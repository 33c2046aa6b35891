# SPDX-License-Identifier: LGPL-3.0-or-later
"""What stands in every content file: the version of the schema, the sources and the review."""

import re

from companion.content.fault import FaultCode, shown
from companion.content.fields import Reader, RefusedError, Sheet, Value, fields_of
from companion.content.reading import Table, Word
from companion.content.texts import LONGEST_NAME, text
from companion.content.values import day, list_of, word_at
from companion.domain.stretch import Review

SCHEMA = "1"

_NEWER = re.compile(r"[1-9][0-9]*")


def is_newer(table: Table) -> bool:
    """Whether the file says that it is written for a newer program, so that its fields tell us nothing."""
    word = table.fields.get("schema")
    return isinstance(word, Word) and word.text != SCHEMA and _NEWER.fullmatch(word.text) is not None


def _take_schema(value: Value) -> str:
    word = word_at(value, FaultCode.WHOLE_NUMBER_NEEDED)
    if word.text == SCHEMA:
        return SCHEMA
    newer = _NEWER.fullmatch(word.text)
    raise RefusedError(FaultCode.NEWER_SCHEMA if newer else FaultCode.WRONG_SCHEMA, value=shown(word.text), ours=SCHEMA)


schema = Reader(_take_schema, SCHEMA)


def _review(sheet: Sheet) -> Review:
    return Review(by=sheet.required("by", text(LONGEST_NAME)), on=sheet.required("on", day))


def sources_of(sheet: Sheet) -> tuple[str, ...]:
    """The citations of a file."""
    return sheet.optional("sources", list_of(text()), ())


def review_of(sheet: Sheet) -> Review | None:
    """Who signed a file, and when; None for a draft."""
    return sheet.optional("reviewed", fields_of(_review, None), None)
