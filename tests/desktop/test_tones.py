# SPDX-License-Identifier: LGPL-3.0-or-later
"""The seven tones: gentle, equally loud, in the band that old ears keep, and told apart by their pattern."""

import cmath
import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.desktop.tones import FULL_SCALE, RATE, render, scaled
from companion.domain.ports import Tone

SAMPLES = {tone: render(tone) for tone in Tone}
every_tone = pytest.mark.parametrize("tone", Tone)


def loudness(samples):
    return math.sqrt(sum(s * s for s in samples) / len(samples))


def strength(samples, pitch):
    """How much of `pitch` Hz is in `samples` (one line of a Fourier transform)."""
    turn = cmath.exp(complex(0, -math.tau * pitch / RATE))
    pointer, total = 1 + 0j, 0j
    for sample in samples:
        total += sample * pointer
        pointer *= turn
    return abs(total) / len(samples)


def strongest(samples, pitches=range(200, 2400, 20)):
    return max(pitches, key=lambda pitch: strength(samples, pitch))


def at(tone, second, length=0.12):
    """A stretch of `tone`, from `second` on."""
    return SAMPLES[tone][round(second * RATE) : round((second + length) * RATE)]


@every_tone
def test_a_tone_is_short_enough_for_a_cue_and_long_enough_to_be_heard(tone):
    assert 0.25 <= len(SAMPLES[tone]) / RATE <= 0.9


@every_tone
def test_no_tone_is_clipped(tone):
    assert max(map(abs, SAMPLES[tone])) < 0.95 * FULL_SCALE


@every_tone
def test_a_tone_begins_and_ends_in_silence_so_that_nothing_clicks(tone):
    edge = 20  # samples, just under a millisecond
    assert max(map(abs, SAMPLES[tone][:edge])) < 0.01 * FULL_SCALE
    assert max(map(abs, SAMPLES[tone][-edge:])) < 0.001 * FULL_SCALE


@every_tone
def test_no_step_within_a_tone_is_steeper_than_its_notes_make_it(tone):
    peak = max(map(abs, SAMPLES[tone]))
    steepest = max(abs(b - a) for a, b in pairwise(SAMPLES[tone]))

    # A sine of 1760 Hz, the highest octave, moves at most by 2 pi 1760 / rate of its height from sample to sample.
    assert steepest < peak * math.tau * 1760 / RATE


@every_tone
def test_the_strongest_pitch_is_one_that_old_ears_and_small_loudspeakers_keep(tone):
    assert 400 <= strongest(SAMPLES[tone]) <= 1000


@every_tone
def test_nothing_much_sounds_above_two_kilohertz(tone):
    # GIVEN a beat of the tone WHEN its spectrum is taken THEN the high end is at least 30 dB below the note
    beat = at(tone, 0.02, 0.1)
    loudest = max(strength(beat, pitch) for pitch in range(400, 1000, 10))
    assert max(strength(beat, pitch) for pitch in range(2200, 8000, 100)) < loudest / 31


def test_the_tones_are_alike_in_loudness():
    levels = [20 * math.log10(loudness(SAMPLES[tone])) for tone in Tone]
    assert max(levels) - min(levels) < 1.0  # dB


def test_no_two_tones_are_alike():
    for one, other in combinations(Tone, 2):
        a, b = SAMPLES[one], SAMPLES[other]
        likeness = sum(x * y for x, y in zip(a, b, strict=False)) / (loudness(a) * loudness(b) * min(len(a), len(b)))
        assert abs(likeness) < 0.75, (one, other)


def test_easing_in_rises_and_easing_out_falls():
    fine = range(400, 1000, 10)
    assert strongest(at(Tone.EASE_IN, 0.02), fine) < strongest(at(Tone.EASE_IN, 0.35), fine)
    assert strongest(at(Tone.EASE_OUT, 0.02), fine) > strongest(at(Tone.EASE_OUT, 0.35), fine)


def test_changing_sides_goes_there_and_back():
    there, over, back = (strongest(at(Tone.CHANGE_SIDES, second), range(400, 1000, 10)) for second in (0.04, 0.26, 0.5))
    assert there < over
    assert abs(there - back) <= 10


def test_pause_is_two_strokes_and_ready_is_one():
    # GIVEN the end of the first stroke and the beginning of where a second would be
    def grows(tone):
        return loudness(at(tone, 0.27, 0.05)) > loudness(at(tone, 0.17, 0.05))

    assert grows(Tone.PAUSE)
    assert not grows(Tone.READY)
    assert not grows(Tone.HOLD)


@given(st.lists(st.integers(-FULL_SCALE - 1, FULL_SCALE)), st.floats(-1, 3))
def test_any_volume_keeps_the_samples_within_sixteen_bits(samples, volume):
    assert all(abs(after) <= abs(before) for before, after in zip(samples, scaled(samples, volume), strict=True))


def test_full_volume_changes_nothing_and_none_is_silence():
    assert scaled(SAMPLES[Tone.HOLD], 1.0) == SAMPLES[Tone.HOLD]
    assert not any(scaled(SAMPLES[Tone.HOLD], 0.0))
