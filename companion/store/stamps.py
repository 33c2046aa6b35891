# SPDX-License-Identifier: LGPL-3.0-or-later
"""Times within the names of files: in UTC, to the second, and sorting as text."""

from datetime import UTC, datetime

_FORM = "%Y%m%dT%H%M%SZ"


def written(at: datetime) -> str:
    """`at` as text like '20261125T093000Z'.

    Raises:
        ValueError: `at` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return at.astimezone(UTC).strftime(_FORM)


def read(text: str) -> datetime:
    """The time that `text` tells of, in UTC.

    Raises:
        ValueError: `text` is no such time.
    """
    return datetime.strptime(text, _FORM).replace(tzinfo=UTC)
