# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the device gets when it asks for samples."""

from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.desktop.feed import Feed
from companion.desktop.tones import FULL_SCALE, RATE, render
from companion.domain.ports import Tone

SAMPLES = {tone: render(tone) for tone in Tone}
LOUDEST = {tone: array("h", [FULL_SCALE] * RATE) for tone in Tone}


def started(feed, samples=SAMPLES):
    pieces = feed.pieces(samples)
    next(pieces)
    return pieces


def test_without_a_cue_there_is_silence():
    assert not started(Feed()).send(500)


@given(st.sampled_from(Tone), st.lists(st.integers(1, 3000), min_size=1, max_size=20))
def test_whatever_pieces_the_device_asks_for_make_up_the_tone(tone, wanted):
    # GIVEN a cued tone
    feed = Feed()
    pieces = started(feed)
    feed.cue(tone, 1.0)

    # WHEN the device asks for pieces of any size
    heard = array("h")
    for frames in wanted:
        piece = pieces.send(frames)
        assert len(piece) <= frames
        heard += piece

    # THEN it hears the tone from its beginning, without a gap
    assert heard == SAMPLES[tone][: sum(wanted)]


def test_the_last_of_two_cues_is_the_one_that_sounds():
    feed = Feed()
    pieces = started(feed)
    feed.cue(Tone.HOLD, 1.0)
    feed.cue(Tone.EASE_OUT, 1.0)
    assert pieces.send(RATE) == SAMPLES[Tone.EASE_OUT]


def test_a_tone_that_is_cut_fades_under_the_new_one():
    # GIVEN a tone in the middle of its sound
    feed = Feed()
    pieces = started(feed)
    feed.cue(Tone.HOLD, 1.0)
    before = pieces.send(1000)

    # WHEN another one is cued
    feed.cue(Tone.PAUSE, 1.0)
    after = pieces.send(RATE)

    # THEN the join is as smooth as the tone was, and a hundredth of a second later only the new tone is left
    steepest = max(abs(b - a) for a, b in pairwise(before))
    assert abs(after[0] - before[-1]) <= steepest
    assert after[RATE // 100 :] == SAMPLES[Tone.PAUSE][RATE // 100 :]
    assert after[:50] != SAMPLES[Tone.PAUSE][:50]


def test_two_loud_tones_together_stay_within_sixteen_bits():
    feed = Feed()
    pieces = started(feed, LOUDEST)
    feed.cue(Tone.HOLD, 1.0)
    pieces.send(10)
    feed.cue(Tone.PAUSE, 1.0)
    assert max(pieces.send(RATE)) == FULL_SCALE


def test_finish_lets_the_tone_die_away_and_then_ends():
    # GIVEN a tone that sounds, and a device that has not asked for the rest yet
    feed = Feed()
    pieces = started(feed)
    feed.cue(Tone.FINISHED, 1.0)
    heard = pieces.send(100)

    # WHEN it is to finish, which does not wait here
    assert not feed.finish(0)

    # THEN the device still gets all of the tone, and then the end
    heard += pieces.send(RATE)
    assert heard == SAMPLES[Tone.FINISHED]
    with pytest.raises(StopIteration):
        pieces.send(100)
    assert feed.finish(0)
