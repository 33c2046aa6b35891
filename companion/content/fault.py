# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is wrong with a content file, and where: names and values, which become sentences where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

WHOLE_FILE = "file"
"""The field of a fault that belongs to no field."""

LONGEST_SHOWN = 40

MOST_FAULTS = 200
"""More faults of one file are not kept: whatever it is, nobody would mend it by reading them."""


class FaultCode(StrEnum):
    """What is wrong. The values that come with a code are named beside it."""

    NOT_THERE = "not_there"
    NOTHING_HERE = "nothing_here"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"  # reason
    TOO_BIG = "too_big"  # most
    EMPTY_FILE = "empty_file"
    BAD_ENCODING = "bad_encoding"
    TAB = "tab"
    FORBIDDEN_CHARACTER = "forbidden_character"  # character
    SYNTAX = "syntax"  # problem
    TWO_DOCUMENTS = "two_documents"
    ALIAS = "alias"
    TAG = "tag"  # value
    TOO_DEEP = "too_deep"
    KEY_NOT_TEXT = "key_not_text"
    SPREAD_TEXT = "spread_text"
    DUPLICATE_KEY = "duplicate_key"  # value, first

    NEWER_SCHEMA = "newer_schema"  # value, ours
    WRONG_SCHEMA = "wrong_schema"  # value, ours
    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"  # value, allowed
    FIELDS_NEEDED = "fields_needed"
    LIST_NEEDED = "list_needed"
    TEXT_NEEDED = "text_needed"  # value
    NUMBER_NEEDED = "number_needed"  # value
    WHOLE_NUMBER_NEEDED = "whole_number_needed"  # value
    TRUE_OR_FALSE_NEEDED = "true_or_false_needed"  # value
    DAY_NEEDED = "day_needed"  # value
    TWO_NUMBERS_NEEDED = "two_numbers_needed"
    NOT_ONE_OF = "not_one_of"  # value, allowed
    TWICE = "twice"  # value
    EMPTY_TEXT = "empty_text"
    EMPTY_LIST = "empty_list"
    TEXT_TOO_LONG = "text_too_long"  # length, most
    LIST_TOO_LONG = "list_too_long"  # length, most
    TOO_SHORT = "too_short"  # value, lowest, highest
    TOO_LONG = "too_long"  # value, lowest, highest
    TOO_FEW = "too_few"  # value, lowest, highest
    TOO_MANY = "too_many"  # value, lowest, highest
    BOUNDS_TURNED = "bounds_turned"  # lowest, highest

    BAD_ID = "bad_id"  # value
    ID_NOT_FILE_NAME = "id_not_file_name"  # value, file
    DUPLICATE_ID = "duplicate_id"  # value, other
    UNKNOWN_STRETCH = "unknown_stretch"  # value, nearest
    STRETCH_HAS_FAULTS = "stretch_has_faults"  # value
    UNKNOWN_ROUTINE = "unknown_routine"  # value, nearest
    REFERS_TO_ITSELF = "refers_to_itself"

    BARE_SIDE = "bare_side"  # value
    BROKEN_PAIR = "broken_pair"
    SIDE_IN_NAME = "side_in_name"
    ALTERNATING_WITHOUT_SIDES = "alternating_without_sides"
    SET_NEEDS_BOTH = "set_needs_both"
    NO_SIDES_TO_CHOOSE = "no_sides_to_choose"
    SIDE_WITHOUT_DOSE = "side_without_dose"  # side
    DOSE_WITHOUT_SIDE = "dose_without_side"  # side

    NOTHING_TO_TRANSLATE = "nothing_to_translate"  # value
    NOT_TRANSLATED = "not_translated"
    LENGTHS_DIFFER = "lengths_differ"  # here, there
    PAIRS_DIFFER = "pairs_differ"  # here, there

    BAD_TELEPHONE = "bad_telephone"  # value, most
    BAD_LANGUAGE = "bad_language"  # value
    BAD_PICTURE_NAME = "bad_picture_name"  # value, allowed
    NO_SUCH_PICTURE = "no_such_picture"  # value
    STOP_NOT_ABOVE_FINE = "stop_not_above_fine"  # stop, fine


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        line: counted from 1, as is `column`; 1 where the whole file is meant.
        field: the way to the field, such as `dose.hold` or `steps[2]` (counted from 1), or `WHOLE_FILE`.
        values: what the sentence needs; see `FaultCode`.
    """

    path: Path
    line: int
    column: int
    field: str
    code: FaultCode
    values: Mapping[str, str]


class Notes:
    """Collects the faults of one file while it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []

    def add(
        self, code: FaultCode, line: int = 1, column: int = 1, field: str = WHOLE_FILE, /, **values: object
    ) -> None:
        """Note a fault; every value is kept as text."""
        if len(self.faults) >= MOST_FAULTS:
            return
        texts = {name: str(value) for name, value in values.items()}
        self.faults.append(Fault(self.path, line, column, field or WHOLE_FILE, code, texts))


def shown(text: str) -> str:
    """What an author wrote, fit to be quoted in one short line: cut, and without characters that cannot be seen."""
    seen = "".join(letter if letter.isprintable() else "?" for letter in text[: LONGEST_SHOWN + 1])
    return seen if len(seen) <= LONGEST_SHOWN else seen[: LONGEST_SHOWN - 1] + "…"
