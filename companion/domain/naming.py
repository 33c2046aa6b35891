# SPDX-License-Identifier: LGPL-3.0-or-later
"""Ids made from names: what a file can be called on every system, and no other file is called."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count

LONGEST_ID = 60

_USUAL_ID = "my-routine"
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_NO_FILE_NAMES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
"""What Windows keeps for its devices, and lets no file be called."""


def unique_id(name: str, taken: Collection[str]) -> str:
    """An id that tells of `name` as far as it has letters from a to z, and is none of `taken`."""
    return next(wanted for wanted in _ids(name) if wanted not in taken)


def _ids(name: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    base = _NO_LETTERS.sub("-", letters).strip("-")[:LONGEST_ID].strip("-")
    if not base or base in _NO_FILE_NAMES:
        base = _USUAL_ID
    yield base
    for number in count(2):
        ending = f"-{number}"
        yield base[: LONGEST_ID - len(ending)].rstrip("-") + ending
