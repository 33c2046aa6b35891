# SPDX-License-Identifier: LGPL-3.0-or-later
"""A second start rings, the first hears it, and nobody else gets anything out of the bell."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from companion.desktop.raising import Doorbell, address, ask_to_raise

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is no file")
SOON = 30_000  # milliseconds; for another process or the system to get its turn

RINGING = """
import sys
from companion.desktop.raising import ask_to_raise

print(ask_to_raise(sys.argv[1], int(sys.argv[2])))
"""
"""A second start that asks the address that it is given."""

DYING = """
import os, signal, sys
from PySide6.QtCore import QCoreApplication
from companion.desktop.raising import Doorbell

application = QCoreApplication([])
doorbell = Doorbell(sys.argv[1])
doorbell.listen()
os.kill(os.getpid(), signal.SIGKILL)
"""
"""A first program that listens at the address, and is killed."""


@pytest.fixture
def rung():
    """How often the bell was heard."""
    return []


@pytest.fixture
def bell(qapp, tmp_path, rung):
    """The bell of a first program, heard."""
    doorbell = Doorbell(address(tmp_path))
    doorbell.rung.connect(lambda: rung.append(True))
    assert doorbell.listen()
    yield doorbell
    doorbell.close()


@pytest.fixture
def caller(tmp_path):
    """Somebody at the door who may say anything."""
    socket = QLocalSocket()
    yield socket
    socket.abort()


def come(caller, folder):
    caller.connectToServer(address(folder))
    assert caller.waitForConnected(SOON)


def say(caller, words):
    caller.write(words)
    caller.flush()


def test_the_address_tells_nothing_of_the_folder_and_is_short(tmp_path):
    name = address(tmp_path)

    assert tmp_path.name not in name
    assert len(name) < 50
    assert name == address(tmp_path / "below" / "..")


def test_every_folder_and_every_user_has_an_address_of_its_own(tmp_path, monkeypatch):
    mine = address(tmp_path)

    monkeypatch.setattr(QDir, "homePath", staticmethod(lambda: "/home/somebody-else"))
    assert len({mine, address(tmp_path), address(tmp_path / "other")}) == 3


def test_a_second_start_is_heard_and_answered(bell, rung, qtbot, tmp_path):
    command = [sys.executable, "-c", RINGING, address(tmp_path), str(SOON)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as second:  # noqa: S603
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=SOON)

        assert second.communicate() == ("True\n", "")
    assert rung == [True]


def test_it_is_heard_again_and_again(bell, rung, qtbot, tmp_path):
    for times in range(1, 4):
        caller = QLocalSocket()
        come(caller, tmp_path)
        say(caller, b"raise\n")
        qtbot.waitUntil(lambda caller=caller: caller.bytesAvailable() == len(b"raised\n"), timeout=SOON)

        assert caller.readAll().data() == b"raised\n"
        assert len(rung) == times


def test_a_word_in_two_pieces_is_one(bell, rung, caller, qtbot, tmp_path):
    come(caller, tmp_path)
    say(caller, b"rai")
    qtbot.wait(0)
    assert rung == []

    say(caller, b"se\n")

    qtbot.waitUntil(lambda: rung == [True], timeout=SOON)


@pytest.mark.parametrize("words", [b"RAISE\n", b"open /etc/passwd\n", b"\0" * 6, b"x" * 1_000_000])
@pytest.mark.usefixtures("bell")
def test_whatever_else_is_said_is_sent_away_without_an_answer(rung, caller, qtbot, tmp_path, words):
    come(caller, tmp_path)

    with qtbot.waitSignal(caller.disconnected, timeout=SOON):
        say(caller, words)

    assert caller.readAll().data() == b""
    assert rung == []


def test_those_who_say_nothing_or_leave_at_once_hinder_nobody(bell, rung, caller, qtbot, tmp_path):
    silent = [QLocalSocket() for _ in range(20)]
    for socket in silent:
        come(socket, tmp_path)
        qtbot.wait(0)
    for socket in silent[:10]:
        socket.abort()

    come(caller, tmp_path)
    say(caller, b"raise\n")

    qtbot.waitUntil(lambda: rung == [True], timeout=SOON)


def test_who_stays_silent_is_sent_away(qapp, tmp_path, caller, qtbot, monkeypatch):
    monkeypatch.setattr("companion.desktop.raising._LONGEST_SILENCE", 1)
    doorbell = Doorbell(address(tmp_path))
    doorbell.listen()

    with qtbot.waitSignal(caller.disconnected, timeout=SOON):
        come(caller, tmp_path)
    doorbell.close()


@on_posix
def test_no_other_user_may_ring(bell, tmp_path):
    socket = Path(tempfile.gettempdir(), address(tmp_path))

    assert stat.S_ISSOCK(socket.stat().st_mode)
    assert stat.S_IMODE(socket.stat().st_mode) & 0o077 == 0


@on_posix
def test_what_a_killed_program_left_at_the_address_is_cleared_away(qapp, tmp_path):
    left = Path(tempfile.gettempdir(), address(tmp_path))
    subprocess.run([sys.executable, "-c", DYING, left.name], check=False)  # noqa: S603
    assert left.exists()
    assert not ask_to_raise(left.name, SOON)

    doorbell = Doorbell(left.name)
    assert doorbell.listen()
    doorbell.close()

    assert not left.exists()


def test_where_nobody_listens_one_learns_it_at_once(qapp, tmp_path):
    assert not ask_to_raise(address(tmp_path), SOON)


def test_one_who_does_not_answer_is_not_waited_for_beyond_patience(qapp, tmp_path):
    mute = QLocalServer()
    mute.listen(address(tmp_path))

    assert not ask_to_raise(mute.serverName(), 10)
    mute.close()


def test_a_wrong_answer_is_none(qapp, qtbot, tmp_path):
    other = QLocalServer()
    other.listen(address(tmp_path))
    command = [sys.executable, "-c", RINGING, other.serverName(), str(SOON)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:  # noqa: S603
        qtbot.waitUntil(other.hasPendingConnections, timeout=SOON)
        socket = other.nextPendingConnection()
        socket.write(b"welcome!")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=SOON)

        assert second.communicate()[0] == "False\n"
    other.close()
