# SPDX-License-Identifier: LGPL-3.0-or-later
"""Which moments of a stretch are drawn: the move-in frame by frame, and the breath in the hold."""

from dataclasses import dataclass

MOVE_FRAMES = 36
"""A move-in of three seconds shows 12 of them a second; neighbours are cross-faded."""

BREATH_FRAMES = 3
"""Steps of the chest from the hold to a full breath."""

FEWER_MOVE_FRAMES, FEWER_BREATH_FRAMES = 18, 2
"""The same where room is saved: all pictures together have to stay below 40 MB."""

MAIN_PERSON = "default"
"""Who shows every stretch in full."""

STARTERS = frozenset({"hip-flexor-half-kneel", "glute-supine-figure4", "hip-flexor-standing", "glute-seated-figure4"})
"""The stretches that everybody shows in full: those that a patient meets first, and their other forms."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture: its file's name, how far the move is, and how full the chest is, both from 0 to 1."""

    name: str
    progress: float
    breath: float = 0.0


@dataclass(frozen=True, slots=True)
class Reel:
    """All moments of one stretch: the way in, whose last is the hold, and the breath."""

    move: tuple[Moment, ...]
    breath: tuple[Moment, ...]

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All of them in order."""
        return self.move + self.breath

    @property
    def hold(self) -> Moment:
        """The last of the way in."""
        return self.move[-1]

    @classmethod
    def of(cls, move_frames: int, breath_frames: int) -> "Reel":
        """So many moments, evenly."""
        move = (Moment(f"move-{number:02}", number / (move_frames - 1)) for number in range(move_frames))
        breath = (Moment(f"breath-{step}", 1.0, step / breath_frames) for step in range(1, breath_frames + 1))
        return cls(tuple(move), tuple(breath))


FULL = Reel.of(MOVE_FRAMES, BREATH_FRAMES)
FEWER = Reel.of(FEWER_MOVE_FRAMES, FEWER_BREATH_FRAMES)


def reel_of(stretch: str, person: str) -> Reel:
    """The moments that are drawn of a stretch when this person shows it."""
    return FULL if person == MAIN_PERSON or stretch in STARTERS else FEWER
