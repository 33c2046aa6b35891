# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hands a sound device the samples of the tone that sounds, in the pieces that the device asks for."""

from array import array
from collections import deque
from collections.abc import Generator, Mapping
from threading import Event

from companion.desktop import tones
from companion.domain.ports import Tone

_FADE = tones.RATE // 200  # frames: a tone that is cut fades within 5 ms, without a click


class Feed:
    """Takes cues from the window's thread and is emptied by the device's thread.

    The two share one slot. It is a deque of length one because putting in and taking out are single steps of the
    interpreter: no lock, so neither thread ever waits. The last cue wins.
    """

    def __init__(self) -> None:
        self._cues: deque[tuple[Tone, float]] = deque(maxlen=1)
        self._closing = Event()
        self._spent = Event()

    def cue(self, tone: Tone, volume: float) -> None:
        """Let `tone` sound at `volume` (0.0 to 1.0) from the next piece on, in place of what sounds now."""
        self._cues.append((tone, volume))

    def pieces(self, samples: Mapping[Tone, "array[int]"]) -> Generator["array[int]", int, None]:
        """After the first `next`, each `send(frames)` gives the next piece, at most that long; an empty one is silence.

        Args:
            samples: every tone at full volume.
        """
        sounding = array("h")
        frames = yield sounding
        while sounding or self._cues or not self._closing.is_set():
            if self._cues:
                tone, volume = self._cues.pop()
                sounding = _after(sounding, tones.scaled(samples[tone], volume))
            piece, sounding = sounding[:frames], sounding[frames:]
            frames = yield piece
        self._spent.set()

    def finish(self, patience: float) -> bool:
        """End `pieces` when the last tone has died away, and wait for that at most `patience` seconds.

        Returns:
            Whether it ended; a device that was lost never asks for the rest.
        """
        self._closing.set()
        return self._spent.wait(patience)


def _after(old: "array[int]", new: "array[int]") -> "array[int]":
    """`new`, with the beginning of what is left of `old` fading away under it."""
    for i, sample in enumerate(old[:_FADE]):
        mixed = new[i] + sample * (_FADE - i) // _FADE
        new[i] = min(max(mixed, -tones.FULL_SCALE), tones.FULL_SCALE)
    return new
