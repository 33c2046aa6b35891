# SPDX-License-Identifier: LGPL-3.0-or-later
"""Brings the pictures that are wanted, the most wanted first, and never more of them than there is memory for."""

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from companion.figure.cache import PictureCache, PictureKey
from companion.figure.darkroom import Darkroom, developed

_LOOK_MS = 15
"""Between two looks into the darkroom while something is made there; less than a frame of a move."""

_AT_ONCE = 3
"""How many pictures are given to the darkroom: enough that it never idles, and few that nobody wants any more."""


class PictureSupply(QObject):
    """The pictures that are kept, and those that are still to come.

    Signals:
        arrived(): pictures are there that were not there before, or are known never to come.
    """

    arrived = Signal()

    def __init__(self, kept_bytes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = PictureCache(kept_bytes)
        self._darkroom = Darkroom()
        self._wanted: WeakKeyDictionary[QObject, deque[PictureKey]] = WeakKeyDictionary()
        self._faulty: set[Path] = set()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._collect)

    @property
    def kept_bytes(self) -> int:
        """The size of all pixels that are kept or being made."""
        return self._cache.kept_bytes

    @property
    def is_busy(self) -> bool:
        """Whether pictures are still to come."""
        return len(self._darkroom) > 0

    def is_faulty(self, file: Path) -> bool:
        """Whether this file was found to be missing or damaged."""
        return file in self._faulty

    def has(self, key: PictureKey) -> bool:
        """Whether the picture is here."""
        return key in self._cache

    def get(self, key: PictureKey) -> QImage | None:
        """The picture, if it is here."""
        return self._cache.get(key)

    def want(self, asker: QObject, keys: Iterable[PictureKey]) -> None:
        """Bring these, in this order, in place of whatever `asker` wanted before; together they fit into memory."""
        wanted = tuple(keys)
        self._cache.use(wanted)
        self._wanted.pop(asker, None)
        missing = deque(key for key in wanted if not self._is_settled(key))
        if missing:
            self._wanted[asker] = missing
            self._begin()

    def want_nothing(self, asker: QObject) -> None:
        """Whatever `asker` wanted is not needed any more."""
        self._wanted.pop(asker, None)

    def get_at_once(self, key: PictureKey) -> QImage | None:
        """The picture, made here and now if need be: for small ones only."""
        if key not in self._cache and not self.is_faulty(key.file):
            self._take(key, developed(key, self._cache.get(_flipped(key))))
        return self._cache.get(key)

    def wait(self, until: Callable[[], bool]) -> None:
        """Until this holds, or nothing more is to come."""
        while not until() and self.is_busy:
            self._darkroom.wait()
            self._collect()

    @Slot()
    def _collect(self) -> None:
        finished = list(self._darkroom.finished())
        for key, picture in finished:
            self._take(key, picture)
        self._begin()
        if finished:
            self.arrived.emit()

    def _take(self, key: PictureKey, picture: QImage) -> None:
        if picture.isNull():
            self._faulty.add(key.file)
            self._cache.give_up(key)
        else:
            self._cache.put(key, picture)

    def _begin(self) -> None:
        while len(self._darkroom) < _AT_ONCE and (key := self._next()) is not None:
            if self._cache.reserve(key):
                self._darkroom.begin(key, self._cache.get(_flipped(key)))
        if not self.is_busy:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _next(self) -> PictureKey | None:
        """What is wanted most: of who asked last, the first that is not settled."""
        for keys in reversed(list(self._wanted.values())):
            while keys:
                key = keys.popleft()
                if not self._is_settled(key):
                    return key
        return None

    def _is_settled(self, key: PictureKey) -> bool:
        return key in self._cache or key in self._darkroom or self.is_faulty(key.file)


def _flipped(key: PictureKey) -> PictureKey:
    return key._replace(mirrored=not key.mirrored)
