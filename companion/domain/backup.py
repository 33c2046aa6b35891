# SPDX-License-Identifier: LGPL-3.0-or-later
"""A backup as a person chooses it, and what going back to it would change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from companion.domain.correction import TimesChange
from companion.domain.diary import Record
from companion.domain.felt import Felt


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup.

    Attributes:
        name: tells it from all others.
        made: when it was made.
    """

    name: str
    made: Felt


@dataclass(frozen=True, slots=True)
class Differences:
    """What going back to a backup would change of the sessions; all in the order in which they began.

    Attributes:
        going: they are in the diary and not in the backup.
        coming: they are in the backup and not in the diary.
        changing: they are in both, and were changed since; as they are now.
    """

    going: tuple[Record, ...] = ()
    coming: tuple[Record, ...] = ()
    changing: tuple[Record, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether no session would be another one than it is."""
        return not (self.going or self.coming or self.changing)


@dataclass(frozen=True, slots=True)
class Offer:
    """The newest sound backup, offered in place of a diary that is damaged or gone.

    Attributes:
        sessions: how many it has.
        last: when the last of them began; None if it has none.
        missing: when the sessions began that the damaged diary still tells of and the backup lacks; None if it
            tells nothing any more.
    """

    backup: Kept
    sessions: int
    last: Felt | None
    missing: tuple[Felt, ...] | None


def differences(here: Iterable[Record], there: Iterable[Record]) -> Differences:
    """What changes when the sessions `here` give way to those `there`."""
    now, then = _by_origin(here), _by_origin(there)
    return Differences(
        going=_in_order(record for key, record in now.items() if key not in then),
        coming=_in_order(record for key, record in then.items() if key not in now),
        changing=_in_order(record for key, record in now.items() if key in then and then[key] != record),
    )


def _by_origin(records: Iterable[Record]) -> Mapping[object, Record]:
    """The records by what no correction changes: after a restore, another session may have got the same number."""
    return {(record.id, _first_began(record)): record for record in records}


def _first_began(record: Record) -> Felt:
    changes = (correction.change for correction in record.corrections)
    return next((change.old.began for change in changes if isinstance(change, TimesChange)), record.began)


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda record: (record.began.at, record.id)))
