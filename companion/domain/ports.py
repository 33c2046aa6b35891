# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the program asks of the machine it runs on: the Protocols that `desktop` fulfils and tests replace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from companion.domain.asked import Asked
from companion.domain.correction import Correction
from companion.domain.diary import Ending, Record
from companion.domain.felt import Felt, Times, WallTime
from companion.domain.log import Entry
from companion.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at both clocks.

    Attributes:
        monotonic: seconds on a clock that never goes back; its zero means nothing.
        wall: the time of day, timezone-aware, in UTC.
    """

    monotonic: float
    wall: datetime


Clock = Callable[[], Reading]


class Zones(Protocol):
    """The time zones of the world, by their IANA names; one that is not known is taken for the machine's own."""

    def felt(self, at: datetime, zone: str) -> Felt:
        """An instant (timezone-aware) as it is felt in `zone`."""

    def on_the_wall(self, local: datetime, zone: str) -> WallTime:
        """What a time on the wall of `zone`, without a zone of its own, can mean."""


class Tone(StrEnum):
    """A change of phase that can be heard; each has a sound of its own."""

    READY = "ready"
    EASE_IN = "ease_in"
    HOLD = "hold"
    EASE_OUT = "ease_out"
    CHANGE_SIDES = "change_sides"
    PAUSE = "pause"
    FINISHED = "finished"


class Sound(Protocol):
    """Plays the tones of a session. Never raises and never blocks: no sound device means silence."""

    def play(self, tone: Tone, volume: float) -> None:
        """Start `tone` at `volume` (0.0 silent to 1.0 full) and return at once; a tone still sounding is cut."""

    def close(self) -> None:
        """Give the device back once the last tone has died away; return at once."""


class Awake(Protocol):
    """Keeps the screen on. Never raises: where the system refuses, nothing happens."""

    def begin(self) -> None:
        """Keep the screen on from now until `end`; a second call changes nothing."""

    def end(self) -> None:
        """Let the machine sleep again; without `begin` this does nothing."""


class Printed(StrEnum):
    """What became of a page that was to be printed."""

    PRINTED = "printed"
    SAVED = "saved"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Paper(Protocol):
    """Prints pages, or saves them where there is no printer."""

    def put(self, html: str, name: str, title: str) -> Printed:
        """Let the person choose where the page `html` goes; `name` is proposed for a file, `title` for the dialog."""


class KeyUnreadableError(Exception):
    """The store's key exists, but cannot be read or is not a key."""


class KeyStore(Protocol):
    """Holds the 32-byte key of the encrypted diary."""

    def read(self) -> bytes | None:
        """The key, or None where none was made yet.

        Raises:
            KeyUnreadableError: a key is there and cannot be read, or is damaged.
        """

    def create(self) -> bytes:
        """Make a new random key, keep it safely, and return it.

        Raises:
            KeyUnreadableError: a key is there already, or it could not be kept.
        """


class Refusal(StrEnum):
    """Why the diary was not opened; in every case nothing was moved, made or changed."""

    KEY_MISSING = "key_missing"
    KEY_WRONG = "key_wrong"
    KEY_UNREADABLE = "key_unreadable"
    NEWER = "newer"
    DAMAGED = "damaged"
    GONE = "gone"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    UNREADABLE = "unreadable"
    UNSAFE_DRIVER = "unsafe_driver"


class StoreRefusedError(Exception):
    """The diary was not opened.

    Attributes:
        refusal: why.
        where: the file or folder that it is about.
    """

    def __init__(self, refusal: Refusal, where: str) -> None:
        super().__init__(f"{refusal}: {where}")
        self.refusal = refusal
        self.where = where


class NotSavedError(Exception):
    """A change did not reach the disk, and nothing of it was kept; what was there before is whole.

    Attributes:
        refusal: why, one of `DISK_FULL`, `READ_ONLY`, `DAMAGED` or `UNREADABLE`.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Diary(Protocol):
    """The log of sessions: what a method has returned from is on disk; all that write may raise `NotSavedError`."""

    def begin(self, asked: Asked, began: Felt) -> int:
        """Write down that a session was begun, and return its number."""

    def add(self, session: int, entries: Sequence[Entry]) -> None:
        """Add to the log of an unfinished session, all entries or none."""

    def correct(self, session: int, corrections: Sequence[Correction]) -> None:
        """Add corrections; nothing that was written before is changed."""

    def add_by_hand(self, asked: Asked, times: Times, corrections: Sequence[Correction]) -> int:
        """Write down a session that no timer led; nothing of it was timed, so `corrections` say what was done."""

    def end(
        self,
        session: int,
        ended: Felt,
        ending: Ending,
        hurt: frozenset[int] | None,
        corrections: Sequence[Correction] = (),
    ) -> None:
        """Write down what became of a session, and which of its parts hurt (None if that was not answered).

        `corrections` are those that the patient made before keeping it: all of it is kept, or nothing.
        """

    def read(self, session: int) -> Record:
        """One session.

        Raises:
            KeyError: there is no such session.
        """

    def unfinished(self) -> Record | None:
        """The newest session that has no ending, if any."""

    def between(self, first: date, last: date) -> tuple[Record, ...]:
        """The kept sessions that began on the local days from `first` to `last`, in order, removed ones too."""

    def rest(self, day: date, rested: bool, at: datetime) -> None:
        """Write down at `at` that the patient rested on `day` because of pain, or did not after all."""

    def rested(self, first: date, last: date) -> frozenset[date]:
        """The local days from `first` to `last` on which the patient rested because of pain."""

    def first_day(self) -> date | None:
        """The local day of the first session kept and not removed; none counts as before the day the loan began."""

    def latest(self) -> Record | None:
        """Of the sessions kept and not removed, the one that began last."""


class SettingsStore(Protocol):
    """Keeps the settings."""

    def read(self) -> Settings:
        """The settings as they were last kept; defaults for all that was not."""

    def write(self, settings: Settings) -> None:
        """Keep `settings`; may raise `NotSavedError`."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine that the program runs on, as the composition root found it.

    Attributes:
        clock: both clocks.
        felt: an instant in UTC as it is felt where the machine is.
        zones: the time zones of the world.
        paper: where the week is printed.
    """

    clock: Clock
    felt: Callable[[datetime], Felt]
    zones: Zones
    sound: Sound
    awake: Awake
    paper: Paper

    def now(self) -> Felt:
        """This instant as it is felt here."""
        return self.felt(self.clock().wall)
