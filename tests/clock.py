# SPDX-License-Identifier: LGPL-3.0-or-later
"""Both clocks of the program, moved by the test."""

from datetime import UTC, datetime, timedelta

from companion.domain.ports import Reading

MONDAY_MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """Fulfils `ports.Clock`; it stands still until it is told to move."""

    def __init__(self, wall: datetime = MONDAY_MORNING, monotonic: float = 5000.0) -> None:
        self.wall = wall
        self.monotonic = monotonic

    def __call__(self) -> Reading:
        return Reading(self.monotonic, self.wall)

    def advance(self, seconds: float) -> Reading:
        """Let `seconds` pass on both clocks."""
        self.monotonic += seconds
        self.wall += timedelta(seconds=seconds)
        return self()

    def hang(self, seconds: float) -> Reading:
        """Let `seconds` pass in which the machine was too busy for anybody to look: both clocks went on."""
        return self.advance(seconds)

    def sleep(self, seconds: float) -> Reading:
        """Let `seconds` pass as in suspend: the monotonic clock stands still, the wall clock goes on."""
        self.wall += timedelta(seconds=seconds)
        return self()

    def set_wall(self, wall: datetime) -> Reading:
        """Set the wall clock, as a person or the network would."""
        self.wall = wall
        return self()
