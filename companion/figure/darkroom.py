# SPDX-License-Identifier: LGPL-3.0-or-later
"""Decodes pictures on a thread of its own, so that the one that paints never waits for a file."""

import logging
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from companion.figure.cache import PictureKey

_log = logging.getLogger(__name__)


def developed(key: PictureKey, flipside: QImage | None = None) -> QImage:
    """The picture of `key`, ready to be drawn; null when its file cannot be read.

    Args:
        key: which picture.
        flipside: the same picture seen in a mirror, where it is at hand: then the file is not opened.
    """
    if flipside is not None:
        return flipside.flipped(Qt.Orientation.Horizontal)
    reader = QImageReader(str(key.file))
    # Scaled while it is read: all of it happens in one call of Qt, which lets the other threads of Python run.
    reader.setScaledSize(QSize(key.width, key.height))
    picture = reader.read()
    if picture.isNull():
        _log.warning("A picture cannot be read: %s: %s", key.file, reader.errorString())
        return picture
    picture.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
    return picture.flipped(Qt.Orientation.Horizontal) if key.mirrored else picture


class Darkroom:
    """Takes pictures to be made, one after the other, and hands them out when it is asked.

    It announces nothing: a signal from its thread would need a QObject there, and the last to let go of one destroys
    it. The thread knows only the work; it ends when nobody holds the darkroom any more, and Python waits for the
    picture at work before it exits.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="figures")
        self._at_work: dict[PictureKey, Future[QImage]] = {}

    def __len__(self) -> int:
        """How many pictures are at work, or ready and not taken out."""
        return len(self._at_work)

    def __contains__(self, key: PictureKey) -> bool:
        """Whether this picture is one of them."""
        return key in self._at_work

    def begin(self, key: PictureKey, flipside: QImage | None) -> None:
        """Make this picture, after those that were begun before."""
        self._at_work[key] = self._thread.submit(developed, key, flipside)

    def finished(self) -> Iterator[tuple[PictureKey, QImage]]:
        """Take out what is ready; a null picture for a file that cannot be read."""
        for key in [key for key, work in self._at_work.items() if work.done()]:
            yield key, self._at_work.pop(key).result()

    def wait(self) -> None:
        """Until at least one of the pictures at work is ready."""
        wait(self._at_work.values(), return_when=FIRST_COMPLETED)
