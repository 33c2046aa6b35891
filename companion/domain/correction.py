# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a patient puts right in the diary. A correction is added to what was written, and never takes its place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from companion.domain.felt import Times
from companion.domain.timeline import Place

LONGEST_NOTE = 1000
"""Characters of a note."""


@dataclass(frozen=True, slots=True)
class HeldChange:
    """The hold at `place` was really held for `new` seconds."""

    place: Place
    old: float
    new: float


@dataclass(frozen=True, slots=True)
class TimesChange:
    """The session was at another time."""

    old: Times
    new: Times


@dataclass(frozen=True, slots=True)
class NoteChange:
    """What the patient has to say about the session; empty for nothing."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HurtChange:
    """Which parts (from 0) hurt: empty if none did, None if that was not answered."""

    old: frozenset[int] | None
    new: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class RemovedChange:
    """The session does not count (`new`), or does so again. One added by hand begins with being brought in."""

    old: bool
    new: bool


Change = HeldChange | TimesChange | NoteChange | HurtChange | RemovedChange


@dataclass(frozen=True, slots=True)
class Correction:
    """What the patient changed, and when (in UTC)."""

    at: datetime
    change: Change


@dataclass(frozen=True, slots=True)
class SessionEdit:
    """Everything that was changed of one session in one go."""

    session: int
    changes: tuple[Change, ...]

    @property
    def undone(self) -> "SessionEdit":
        """What takes this back."""
        return SessionEdit(self.session, tuple(_turned(change) for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class RestEdit:
    """A day was marked as rested because of pain, or is so no more."""

    day: date
    rested: bool

    @property
    def undone(self) -> "RestEdit":
        """What takes this back."""
        return RestEdit(self.day, not self.rested)


Edit = SessionEdit | RestEdit


class History:
    """The edits that can be undone, and those that can be done again."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def last(self) -> Edit | None:
        """What would be undone next."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Edit | None:
        """What would be done again next."""
        return self._undone[-1] if self._undone else None

    def did(self, edit: Edit) -> None:
        """A new edit is on disk; what was undone before cannot be done again."""
        self._done.append(edit)
        self._undone.clear()

    def undid(self) -> None:
        """What takes the last edit back is on disk."""
        self._undone.append(self._done.pop())

    def redid(self) -> None:
        """The edit that was undone last is on disk again."""
        self._done.append(self._undone.pop())


def after(changes: Iterable[Change], at: datetime) -> tuple[Correction, ...]:
    """`changes` as corrections made at `at`; what changes nothing is left out."""
    return tuple(Correction(at, change) for change in changes if change.old != change.new)


def _turned(change: Change) -> Change:
    return replace(change, old=change.new, new=change.old)  # type: ignore[arg-type]  # each takes what it gave
