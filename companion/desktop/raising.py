# SPDX-License-Identifier: LGPL-3.0-or-later
"""A second start asks the first to bring its window to the front: a word and an answer, between programs of one user.

On Linux and macOS they meet at a socket that is a file, on Windows at a named pipe; no network is touched. Loading
QtNetwork takes a few milliseconds, so the first loads this module after its window was painted.
"""

import ctypes
import logging
import os
import sys
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)

_ASKED = b"raise\n"
_ANSWER = b"raised\n"
_LONGEST_SILENCE = 5000  # milliseconds until one who came and asked nothing is sent away
_ANYBODY = -1  # ASFW_ANY


def address(folder: Path) -> str:
    """Where the program on the diary in `folder` is to be reached: a name for this user and this folder only."""
    whose = (os.fsencode(QDir.homePath()), os.fsencode(folder.resolve()))
    return f"companion-{sha256(bytes([0]).join(whose)).hexdigest()[:32]}"


def ask_to_raise(where: str, patience: int) -> bool:
    """Ask the program at the address `where` for its window, and wait for the answer.

    Args:
        where: its `address`.
        patience: milliseconds; what is still open then counts as not done.

    Returns:
        Whether it was raised; else nobody is there (not yet, or no longer), or does not answer.
    """
    socket = QLocalSocket()
    socket.connectToServer(where)
    if not socket.waitForConnected(patience):
        return False
    _let_it_come_forward()
    socket.write(_ASKED)
    while socket.bytesAvailable() < len(_ANSWER) and socket.waitForReadyRead(patience):
        pass
    return socket.read(len(_ANSWER)).data() == _ANSWER


def _let_it_come_forward() -> None:
    """Windows lets a program come to the front if the one that the person has just started allows it."""
    if sys.platform == "win32":
        ctypes.windll.user32.AllowSetForegroundWindow(_ANYBODY)


class Doorbell(QObject):
    """Hears the second starts that come to the address `where`.

    Signals:
        rung(): one of them asks for the window; it is answered when every slot has returned.
    """

    rung = Signal()

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._where = where
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> bool:
        """Begin to hear; only for the program that holds the folder's lock, as what a dead one left is cleared away.

        Returns:
            Whether it can be heard; without, a second start says that nobody answers, and all else is as ever.
        """
        QLocalServer.removeServer(self._where)
        hears = self._server.listen(self._where)
        if not hears:
            _log.info("A second start will not be heard: %s", self._server.errorString())
        return hears

    def close(self) -> None:
        """Hear nothing more."""
        self._server.close()

    @Slot()
    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(len(_ASKED))
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            QTimer.singleShot(_LONGEST_SILENCE, socket, socket.abort)
            self._hear(socket)  # The word may have come along.

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() < len(_ASKED):
            return
        if socket.read(len(_ASKED)).data() == _ASKED:
            self.rung.emit()
            socket.write(_ANSWER)
            socket.disconnectFromServer()  # after the answer has gone out
        else:
            socket.abort()
