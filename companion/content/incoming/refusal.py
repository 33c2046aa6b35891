# SPDX-License-Identifier: LGPL-3.0-or-later
"""Why a parcel is not taken in, or something not removed: codes and values, which become sentences elsewhere."""

import errno
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from companion.content.fault import Fault

_LONGEST_SHOWN = 80


class ParcelFault(StrEnum):
    """What is wrong with a parcel. `name` is always the file inside it; further values are named beside the code."""

    # the parcel itself; no name
    NOT_THERE = "not_there"
    NOT_A_PARCEL = "not_a_parcel"
    UNREADABLE = "unreadable"  # reason
    PARCEL_TOO_BIG = "parcel_too_big"  # most
    DAMAGED_ZIP = "damaged_zip"
    ODD_ZIP = "odd_zip"
    TOO_MANY_FILES = "too_many_files"  # most
    UNPACKS_TOO_BIG = "unpacks_too_big"  # most
    NO_CONTENT = "no_content"

    # a file in it
    ENCRYPTED = "encrypted"
    PACKED_ODDLY = "packed_oddly"
    OVERLAPPING = "overlapping"
    PACKED_TOO_TIGHT = "packed_too_tight"
    DAMAGED_FILE = "damaged_file"
    FILE_TOO_BIG = "file_too_big"  # most
    NOT_A_PLAIN_FILE = "not_a_plain_file"
    WAY_OUT = "way_out"
    ODD_NAME = "odd_name"
    LONG_NAME = "long_name"
    DEVICE_NAME = "device_name"
    SAME_NAME = "same_name"  # other
    NESTED = "nested"
    UNKNOWN_ENDING = "unknown_ending"
    FOLDER_LIKE_A_FILE = "folder_like_a_file"

    # the texts
    BAD_TEXT_NAME = "bad_text_name"
    TOO_MANY_TEXTS = "too_many_texts"  # most
    TEXTS_TOO_BIG = "texts_too_big"  # most
    SAME_ID = "same_id"  # id, other
    ID_SHIPPED = "id_shipped"  # id
    ID_TAKEN = "id_taken"  # id, where
    TRANSLATION_ALONE = "translation_alone"  # id

    # the pictures' names
    NOBODYS_PICTURE = "nobodys_picture"
    SAME_PICTURE = "same_picture"  # other
    NO_HOLD = "no_hold"  # id
    NO_START = "no_start"  # id
    TOO_MANY_FRAMES = "too_many_frames"  # id, most

    # the folder that it would go to, and what lies there
    NO_ROOM = "no_room"
    NOT_WRITTEN = "not_written"  # where, reason
    UNKNOWN_ID = "unknown_id"  # id, nearest
    SHIPPED = "shipped"  # id
    NEEDED = "needed"  # id, by


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a code, and what its sentence needs."""

    code: str
    values: Mapping[str, str]

    @classmethod
    def of(cls, code: str, **values: object) -> "Problem":
        """The problem `code`; every value is kept as a text that can be shown."""
        return cls(code, {name: told(str(value)) for name, value in values.items()})


class ParcelRefusedError(Exception):
    """Nothing was changed.

    Attributes:
        problems: what is wrong with the parcel, its files and its pictures.
        faults: what is wrong within its texts; the paths are those inside the parcel.
    """

    def __init__(self, problems: Sequence[Problem] = (), faults: Sequence[Fault] = ()) -> None:
        super().__init__(", ".join([*(problem.code for problem in problems), *(fault.code for fault in faults)]))
        self.problems = tuple(problems)
        self.faults = tuple(faults)

    @classmethod
    def because(cls, code: str, **values: object) -> "ParcelRefusedError":
        """For one problem alone."""
        return cls([Problem.of(code, **values)])

    @classmethod
    def not_written(cls, error: OSError) -> "ParcelRefusedError":
        """The system would not let us write."""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return cls.because(ParcelFault.NO_ROOM)
        return cls.because(ParcelFault.NOT_WRITTEN, where=error.filename or "", reason=error.strerror or error)


def told(text: str) -> str:
    """`text` in one short line, without what cannot be seen; of a long one the end, where a file's name stands."""
    seen = "".join(letter if letter.isprintable() else "?" for letter in text[-_LONGEST_SHOWN - 1 :])
    return seen if len(seen) <= _LONGEST_SHOWN else "…" + seen[-_LONGEST_SHOWN + 1 :]
