# SPDX-License-Identifier: LGPL-3.0-or-later
"""The answers to the questions before the first session, kept with the settings of a loan."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from companion.domain.screening import Question, Screening
from companion.store.connection import Connection
from companion.store.folder import refusing
from companion.store.saving import Saver

_ON = "screening.on"
_ALLOWED = "screening.allowed"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class ScreeningStore:
    """The answers of one loan in the diary's database; another loan begins without any."""

    def __init__(self, connection: Connection, loan: int, file: Path, saver: Saver) -> None:
        self._connection = connection
        self._loan = loan
        self._file = file
        self._saver = saver

    def read(self) -> Screening:
        """The answers as they were last kept.

        Where any of them is missing or cannot be read, all count as not given and are asked for again. A yes that can
        be read goes on ruling out what it did, and nothing is allowed in spite of it.

        Raises:
            StoreRefusedError: the file could not be read.
        """
        with refusing(self._file):
            rows = self._connection.execute(
                "SELECT name, value FROM setting WHERE loan = ? AND name GLOB 'screening.*'", (self._loan,)
            )
            return _from_words(dict(rows.fetchall()))

    def write(self, screening: Screening) -> None:
        """Keep `screening`.

        Raises:
            NotSavedError: it did not reach the disk.
        """
        rows = [(self._loan, name, value) for name, value in _as_words(screening).items()]

        def write() -> None:
            self._connection.executemany(
                "INSERT INTO setting (loan, name, value) VALUES (?, ?, ?)"
                " ON CONFLICT (loan, name) DO UPDATE SET value = excluded.value",
                rows,
            )

        self._saver.save(write)


def _as_words(screening: Screening) -> dict[str, str]:
    answers = {_name(question): "yes" if question in screening.yes else "no" for question in Question}
    on = screening.on.isoformat() if screening.on is not None else ""
    return {_ON: on, **answers, _ALLOWED: " ".join(sorted(screening.allowed))}


def _from_words(words: Mapping[str, str]) -> Screening:
    answers = {question: words.get(_name(question)) for question in Question}
    yes = frozenset(question for question, answer in answers.items() if answer == "yes")
    on = _day(words.get(_ON, ""))
    if on is None or not all(answer in ("yes", "no") for answer in answers.values()):
        return Screening(yes=yes)
    return Screening(on, yes, frozenset(words.get(_ALLOWED, "").split()))


def _name(question: Question) -> str:
    return f"screening.{question}"


def _day(word: str) -> date | None:
    try:
        # Python from 3.11 on would take '20261123' and '2026-W47-1' too.
        return date.fromisoformat(word) if _DAY.fullmatch(word) else None
    except ValueError:
        return None
