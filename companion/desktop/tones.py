# SPDX-License-Identifier: LGPL-3.0-or-later
"""The seven tones of a session, made here by synthesis: mono samples of 16 bits.

The notes lie between 440 and 880 Hz: age takes the high tones first (ISO 7029), and the loudspeaker of a laptop the low
ones. Each has its octave above it, which a small loudspeaker carries better. The tones differ by their pattern and not
only by pitch: a low stroke, two up, a full stroke, two down, there and back, the same twice, three that climb.
"""

import cmath
import math
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import add, mul

from companion.domain.ports import Tone

RATE = 22_050  # samples a second: twelve times the highest octave (1760 Hz) already, and half the work of 44.1 kHz
FULL_SCALE = 32_767
_LOUDNESS = 0.14  # root mean square of every tone, as a share of full scale: alike in loudness, and no peak is clipped
_ATTACK = 0.012  # seconds; shorter is heard as a click, longer as no stroke at all
_RELEASE = 0.060  # seconds
_FADING = 4.0  # how fast a stroke dies away, per second
_OCTAVE = 0.45  # strength of the octave above, beside the note itself

_A4, _C5, _D5, _E5, _G5, _A5 = 440.00, 523.25, 587.33, 659.26, 783.99, 880.00  # Hz; five tones that never clash


@dataclass(frozen=True, slots=True)
class _Score:
    """What is struck, and when.

    Attributes:
        length: of the whole tone, in seconds.
        strokes: the seconds from the start and the note in Hz of each.
    """

    length: float
    strokes: tuple[tuple[float, float], ...]


_SCORES: Mapping[Tone, _Score] = {
    Tone.READY: _Score(0.55, ((0.0, _A4),)),
    Tone.EASE_IN: _Score(0.60, ((0.0, _D5), (0.18, _G5))),
    Tone.HOLD: _Score(0.90, ((0.0, _C5), (0.0, _G5))),
    Tone.EASE_OUT: _Score(0.60, ((0.0, _G5), (0.18, _D5))),
    Tone.CHANGE_SIDES: _Score(0.80, ((0.0, _A4), (0.22, _A5), (0.44, _A4))),
    Tone.PAUSE: _Score(0.50, ((0.0, _E5), (0.24, _E5))),
    Tone.FINISHED: _Score(0.90, ((0.0, _C5), (0.13, _E5), (0.26, _G5))),
}


def render(tone: Tone) -> "array[int]":
    """The samples of `tone`: mono, signed, `RATE` a second, silent at both ends."""
    score = _SCORES[tone]
    frames = round(score.length * RATE)
    wave = [0.0] * frames
    for at, pitch in score.strokes:
        start = round(at * RATE)
        wave[start:] = map(add, wave[start:], _stroke(pitch, frames - start))
    ending = round(_RELEASE * RATE)
    wave[-ending:] = map(mul, wave[-ending:], reversed(_ramp(ending)))
    gain = FULL_SCALE * _LOUDNESS / math.sqrt(math.fsum(map(mul, wave, wave)) / frames)
    return array("h", [int(sample * gain) for sample in wave])


def _stroke(pitch: float, frames: int) -> list[float]:
    """A bell of `pitch` Hz: a turning pointer that shrinks; its square is the octave, which dies away twice as fast."""
    turn = cmath.exp(complex(-_FADING, math.tau * pitch) / RATE)
    octave = 2 * _OCTAVE
    wave = [z.imag * (1 + octave * z.real) for z in accumulate(repeat(turn, frames - 1), mul, initial=1 + 0j)]
    opening = round(_ATTACK * RATE)
    wave[:opening] = map(mul, wave, _ramp(opening))
    return wave


def _ramp(frames: int) -> list[float]:
    """From 0 to 1 without a corner at either end."""
    return [(1 - math.cos(math.pi * i / frames)) / 2 for i in range(frames)]


def scaled(samples: Iterable[int], volume: float) -> "array[int]":
    """`samples` at `volume` (0.0 to 1.0; beyond is held there), squared, because ears hear in ratios."""
    gain = min(max(volume, 0.0), 1.0) ** 2
    return array("h", [int(sample * gain) for sample in samples])
