# SPDX-License-Identifier: LGPL-3.0-or-later
"""ALSA is quiet while it is hushed, and only then."""

import ctypes

import pytest

from companion.desktop import alsa


@pytest.fixture
def open_a_card_that_is_not_there():
    try:
        library = ctypes.CDLL("libasound.so.2")
    except OSError:
        pytest.skip("this machine has no ALSA")
    handle = ctypes.c_void_p()
    return lambda: library.snd_pcm_open(ctypes.byref(handle), b"no such card", 0, 0)


def test_alsa_is_quiet_inside_and_speaks_again_afterwards(open_a_card_that_is_not_there, capfd):
    # GIVEN ALSA, which complains about a card that is not there
    assert open_a_card_that_is_not_there() < 0
    assert "ALSA lib" in capfd.readouterr().err

    # WHEN it is hushed THEN it fails as before, quietly
    with alsa.hushed():
        assert open_a_card_that_is_not_there() < 0
    assert capfd.readouterr().err == ""

    # AND afterwards it says so again
    open_a_card_that_is_not_there()
    assert "ALSA lib" in capfd.readouterr().err


def test_a_failure_inside_comes_out_and_leaves_alsa_as_it_was(open_a_card_that_is_not_there, capfd):
    def fail():
        with alsa.hushed():
            open_a_card_that_is_not_there()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert capfd.readouterr().err == ""
    open_a_card_that_is_not_there()
    assert "ALSA lib" in capfd.readouterr().err


def test_without_alsa_nothing_happens(monkeypatch):
    # GIVEN a system that has no such library
    monkeypatch.setattr(ctypes, "CDLL", _no_library)

    # WHEN it is hushed THEN the inside runs all the same
    with alsa.hushed():
        ran = True
    assert ran


def _no_library(name):
    raise OSError(f"{name}: cannot open shared object file")
