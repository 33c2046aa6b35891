# SPDX-License-Identifier: LGPL-3.0-or-later
"""Times as they are kept: ISO 8601 in UTC with microseconds, so that they sort as text."""

from datetime import UTC, datetime, timedelta

from companion.domain.felt import Felt


def written(at: datetime) -> str:
    """`at` as text like '2026-11-23T05:28:00.000000Z'.

    Raises:
        ValueError: `at` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be kept")
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def read(text: str) -> datetime:
    """The time that `text` tells of, in UTC.

    Raises:
        ValueError: `text` is no such time.
    """
    return datetime.fromisoformat(text).astimezone(UTC)


def columns(felt: Felt) -> tuple[str, str, int]:
    """`felt` as its three columns: the instant, the zone, and the offset in seconds."""
    return written(felt.at), felt.zone, round(felt.offset.total_seconds())


def felt(at: str, zone: str, offset_seconds: int) -> Felt:
    """The time as it was felt, from its three columns."""
    return Felt(read(at), zone, timedelta(seconds=offset_seconds))
