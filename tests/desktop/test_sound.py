# SPDX-License-Identifier: LGPL-3.0-or-later
"""Tones on a real device (miniaudio's null device, which takes samples as fast as a loudspeaker would), and on none.

The waits are for the device's own thread: each ends as soon as it has taken its samples, and fails if it never does.
"""

import logging
import subprocess
import sys
import threading

import miniaudio
import pytest

from companion.desktop import sound as sound_module
from companion.desktop.feed import Feed
from companion.desktop.sound import MiniaudioSound, SilentSound
from companion.domain.ports import Tone

SOON = 30  # seconds
NULL = ("NULL",)
NOWHERE = ("AUDIO4",)  # a sound system of BSD, which is on no machine that we run on


def sound_threads():
    return [thread for thread in threading.enumerate() if thread.name == "sound"]


def wait_for_the_device_to_be_given_back():
    for thread in sound_threads():
        thread.join(SOON)
    assert not sound_threads()


@pytest.mark.parametrize("tone", Tone)
def test_a_device_takes_every_sample_of_a_tone(tone):
    # GIVEN a session whose feed we keep an eye on
    sound = MiniaudioSound(NULL)
    feed = sound._feed

    # WHEN a tone is played and the session closed
    sound.play(tone, 0.5)
    sound.close()
    wait_for_the_device_to_be_given_back()

    # THEN the tone was taken to its end: only that ends the feed
    assert feed.finish(0)


def test_one_device_serves_a_session_and_the_next_gets_its_own():
    sound = MiniaudioSound(NULL)
    for _ in range(2):
        # GIVEN a session WHEN all its tones are played one upon the other
        for tone in Tone:
            sound.play(tone, 1.0)

        # THEN one device plays them, until it is closed
        assert len(sound_threads()) == 1
        sound.close()
        wait_for_the_device_to_be_given_back()


def test_closing_twice_or_without_a_tone_changes_nothing():
    sound = MiniaudioSound(NULL)
    sound.close()
    sound.close()
    assert not sound_threads()


def test_a_device_that_works_is_named_by_the_system_it_belongs_to():
    assert MiniaudioSound(NULL).backend_name() == "Null"


def test_no_device_is_silence_and_one_line_in_the_log(caplog, capfd):
    # GIVEN no sound system
    sound = MiniaudioSound(NOWHERE)

    # WHEN a session plays all its tones
    with caplog.at_level(logging.INFO, logger="companion"):
        for tone in Tone:
            sound.play(tone, 1.0)
        wait_for_the_device_to_be_given_back()
        sound.play(Tone.HOLD, 1.0)
        sound.close()

    # THEN nobody hears of it but the log, once
    assert [record.getMessage().split(":")[0] for record in caplog.records] == ["No sound"]
    assert capfd.readouterr() == ("", "")
    assert sound.backend_name() is None


def test_this_machine_whatever_it_has_is_asked_without_a_word_on_stderr(capfd):
    # GIVEN the sound systems of this machine: under test mostly ALSA without a card, which has much to say
    sound = MiniaudioSound()

    # WHEN a session plays and ends
    sound.backend_name()
    sound.play(Tone.READY, 0.1)
    sound.close()
    wait_for_the_device_to_be_given_back()

    # THEN
    assert capfd.readouterr() == ("", "")


def test_without_miniaudio_there_is_silence(monkeypatch, caplog):
    # GIVEN a machine on which the library is missing
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    sound = MiniaudioSound(NULL)

    # WHEN
    with caplog.at_level(logging.INFO, logger="companion"):
        sound.play(Tone.READY, 1.0)
        wait_for_the_device_to_be_given_back()
        sound.close()

    # THEN
    assert [record.getMessage().split(":")[0] for record in caplog.records] == ["No sound"]


def test_a_device_that_is_lost_is_logged_once_and_the_session_goes_on_in_silence(caplog):
    # GIVEN an open device
    sound, feed = MiniaudioSound(NULL), Feed()
    device = sound._open(feed)

    # WHEN it stops without being asked, and tones are still cued
    with caplog.at_level(logging.INFO, logger="companion"):
        device.stop()
        feed.cue(Tone.HOLD, 1.0)
        feed.cue(Tone.EASE_OUT, 1.0)
        device.close()

    # THEN
    assert [record.getMessage() for record in caplog.records] == [
        "The sound device was lost; no more tones until it is opened again."
    ]


def test_closing_is_not_a_loss(caplog):
    sound, feed = MiniaudioSound(NULL), Feed()
    with caplog.at_level(logging.INFO, logger="companion"):
        assert sound_module._shut(sound._open(feed), feed)
    assert not caplog.records


def test_our_sound_systems_are_ones_that_miniaudio_knows():
    assert set(sound_module._BACKENDS) <= {backend.name for backend in miniaudio.Backend}


def test_the_library_is_not_loaded_before_the_first_tone():
    program = """
import sys
from companion.desktop.sound import MiniaudioSound
MiniaudioSound()
print("miniaudio" in sys.modules)
"""
    assert run(program).stdout == "False\n"


def test_a_program_that_ends_in_mid_session_ends():
    # GIVEN a program that plays on a device and never closes it WHEN it ends THEN it does, with nothing to say
    ended = run("""
from companion.desktop.sound import MiniaudioSound
from companion.domain.ports import Tone
sound = MiniaudioSound(("NULL",))
feed = sound._feed
sound.play(Tone.HOLD, 1.0)
while feed._cues:
    pass  # until the device has begun with the tone
""")
    assert (ended.stdout, ended.stderr) == ("", "")


def run(program):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=SOON, check=True)  # noqa: S603


def test_the_silent_sound_makes_none_and_is_a_sound():
    sound = SilentSound()
    for tone in Tone:
        sound.play(tone, 1.0)
    sound.close()
    assert not sound_threads()
