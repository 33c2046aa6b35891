# SPDX-License-Identifier: LGPL-3.0-or-later
"""The screen is kept on during a session, where the system agrees: wakepy itself, steered by its switches for trials.

The waits are for the thread that asks the system: they end when it has, and fail the test if it never does.
"""

import logging
import subprocess
import sys
import threading

import pytest
import wakepy

from companion.desktop.awake import StillAwake, WakepyAwake

SOON = 30  # seconds


class Listener(logging.Handler):
    """Notes what wakepy or we say, and sets an event when something is said that holds `word`."""

    def __init__(self, word):
        super().__init__()
        self.word, self.said = word, threading.Event()

    def emit(self, record):
        if self.word in record.getMessage():
            self.said.set()


@pytest.fixture
def listen():
    heard = []

    def to(name, word):
        logger, listener = logging.getLogger(name), Listener(word)
        heard.append((logger, listener, logger.level))
        logger.addHandler(listener)
        logger.setLevel(logging.INFO)
        return listener.said

    yield to
    for logger, listener, level in heard:
        logger.removeHandler(listener)
        logger.setLevel(level)


@pytest.fixture
def willing(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")


@pytest.fixture
def unwilling(monkeypatch):
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "yes")


def awake_threads():
    return [thread for thread in threading.enumerate() if thread.name == "awake"]


def wait_until_taken_back():
    for thread in awake_threads():
        thread.join(SOON)
    assert not awake_threads()


def test_the_screen_is_kept_on_from_begin_to_end(willing, listen):
    # GIVEN a system that agrees
    agreed = listen("wakepy", "Activated")
    awake = WakepyAwake()

    # WHEN a session begins, twice by mistake
    awake.begin()
    awake.begin()

    # THEN the screen is kept on, once
    assert agreed.wait(SOON)
    assert len(awake_threads()) == 1

    # AND after the end it no longer is
    awake.end()
    wait_until_taken_back()
    assert wakepy.modecount() == 0
    awake.end()


def test_a_second_session_asks_again(willing, listen):
    awake = WakepyAwake()
    for _ in range(2):
        agreed = listen("wakepy", "Activated")
        awake.begin()
        assert agreed.wait(SOON)
        awake.end()
        wait_until_taken_back()


def test_end_without_begin_does_nothing():
    WakepyAwake().end()
    assert not awake_threads()


def test_a_system_that_refuses_is_logged_and_nothing_else(unwilling, listen, capfd):
    # GIVEN a system that refuses WHEN a session begins and ends
    refused = listen("companion", "cannot be kept on")
    awake = WakepyAwake()
    awake.begin()
    assert refused.wait(SOON)
    awake.end()

    # THEN nobody hears of it but the log
    wait_until_taken_back()
    assert capfd.readouterr() == ("", "")


def test_without_wakepy_nothing_happens(monkeypatch, listen):
    monkeypatch.setitem(sys.modules, "wakepy", None)
    missing = listen("companion", "cannot be loaded")
    awake = WakepyAwake()
    awake.begin()
    assert missing.wait(SOON)
    awake.end()
    wait_until_taken_back()
    assert not awake.works()


def test_this_machine_whatever_it_has_is_asked_without_a_word(capfd):
    awake = WakepyAwake()
    awake.begin()
    awake.end()
    wait_until_taken_back()
    assert capfd.readouterr() == ("", "")


def test_doctor_learns_that_it_works(willing):
    assert WakepyAwake().works() is True
    assert wakepy.modecount() == 0


def test_doctor_learns_that_it_does_not(unwilling):
    assert WakepyAwake().works() is False


def test_the_library_is_not_loaded_before_a_session():
    program = (
        "import sys; from companion.desktop.awake import WakepyAwake; WakepyAwake(); print('wakepy' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=SOON, check=True)  # noqa: S603
    assert ended.stdout == "False\n"


def test_leaving_the_screen_alone_is_an_awake_too():
    awake = StillAwake()
    awake.begin()
    awake.end()
    assert not awake_threads()
