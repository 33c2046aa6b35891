# SPDX-License-Identifier: LGPL-3.0-or-later
"""Strict reading of a JSON record's fields: what is not as it should be is a ValueError with one sentence."""

import math
from pathlib import Path
from typing import NoReturn


def field_of(record: object, key: str) -> object:
    """What stands under `key`, whatever it is."""
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with '{key}'")  # noqa: TRY004 - one kind of error for every damaged file
    if key not in record:
        raise ValueError(f"{key} is missing")
    found: object = record[key]
    return found


def list_of(record: object, key: str) -> list[object]:
    """The list under `key`."""
    return as_list(field_of(record, key), key)


def as_list(found: object, name: str) -> list[object]:
    """`found`, which is a list."""
    if not isinstance(found, list):
        raise ValueError(f"{name} is not a list")  # noqa: TRY004
    return found


def text_of(record: object, key: str) -> str:
    """The text under `key`, which is not empty."""
    found = field_of(record, key)
    if not isinstance(found, str) or not found:
        raise ValueError(f"{key} is not a text")
    return found


def number_of(record: object, key: str) -> float:
    """The number under `key`, which is finite."""
    return as_number(field_of(record, key), key)


def as_number(found: object, name: str) -> float:
    """`found`, which is a finite number and no yes or no."""
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise ValueError(f"{name} is not a number")
    return found


def whole_of(record: object, key: str, least: int) -> int:
    """The whole number under `key`, which is at least `least`."""
    return as_whole(field_of(record, key), key, least)


def as_whole(found: object, name: str, least: int) -> int:
    """`found`, which is a whole number of at least `least`."""
    number = as_number(found, name)
    if not isinstance(number, int) or number < least:
        raise ValueError(f"{name} is not a whole number of at least {least}")
    return number


def file_of(record: object, key: str, folder: Path) -> Path:
    """A file of `folder`; a list from elsewhere must not make the program open other files."""
    path = folder / text_of(record, key)
    if path.resolve().parent != folder.resolve():
        raise ValueError(f"{key} lies outside the folder")
    return path


def refuse_constant(name: str) -> NoReturn:
    """For `json.loads`: NaN and the infinities are no JSON."""
    raise ValueError(f"{name} is not a number")
