# SPDX-License-Identifier: LGPL-3.0-or-later
"""A content file as text: read whole, or refused with the fault that keeps it from being text."""

import re
import stat
from pathlib import Path

from companion.content.fault import FaultCode, Notes

MOST_BYTES = 1_000_000

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Characters that cannot be seen, break a line unseen, or turn the order of what is seen."""


def text_of(notes: Notes) -> str | None:
    """The text of the file that `notes` are about, or None when a fault was noted."""
    data = bytes_of(notes)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        notes.add(FaultCode.BAD_ENCODING, *_spot(data[: error.start].decode("utf-8", "replace")))
        return None
    return text if _can_be_seen(text, notes) else None


def bytes_of(notes: Notes) -> bytes | None:
    """What is in the file that `notes` are about, at most `MOST_BYTES`, or None when a fault was noted.

    A pipe or device is never opened, since reading it could wait for ever.
    """
    try:
        status = notes.path.stat()
        if not stat.S_ISREG(status.st_mode):
            notes.add(FaultCode.NOT_A_FILE)
        elif status.st_size > MOST_BYTES:
            notes.add(FaultCode.TOO_BIG, most=MOST_BYTES // 1000)
        else:
            return _read(notes.path)
    except FileNotFoundError:
        notes.add(FaultCode.NOT_THERE)
    except (OSError, ValueError) as error:
        notes.add(FaultCode.UNREADABLE, reason=getattr(error, "strerror", None) or error)
    return None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES)


def _can_be_seen(text: str, notes: Notes) -> bool:
    if not text.strip():
        notes.add(FaultCode.EMPTY_FILE)
        return False
    if found := FORBIDDEN.search(text):
        notes.add(FaultCode.FORBIDDEN_CHARACTER, *_spot(text[: found.start()]), character=f"U+{ord(found.group()):04X}")
        return False
    before, tab, _ = text.partition("\t")
    if tab:
        notes.add(FaultCode.TAB, *_spot(before))
    return not tab


def _spot(before: str) -> tuple[int, int]:
    """The line and column, from 1, of what comes after the text `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
