# SPDX-License-Identifier: LGPL-3.0-or-later
"""Decoded pictures that are kept for a while: a bounded store that drops what was not used for longest."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage


class PictureKey(NamedTuple):
    """One picture file at one size in device pixels, as it is or flipped."""

    file: Path
    width: int
    height: int
    mirrored: bool


class PictureCache:
    """Keeps pictures up to a number of bytes of pixels; a null picture (a file that failed) is kept as well."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._kept: OrderedDict[PictureKey, QImage] = OrderedDict()
        self._bytes = 0

    @property
    def kept_bytes(self) -> int:
        """The size of all kept pixels."""
        return self._bytes

    def get(self, key: PictureKey, make: Callable[[], QImage]) -> QImage:
        """The kept picture, or else the one that `make` gives, which is then kept if it fits at all."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        picture = make()
        if picture.sizeInBytes() <= self._limit:
            self._kept[key] = picture
            self._bytes += picture.sizeInBytes()
            self._drop_oldest()
        return picture

    def _drop_oldest(self) -> None:
        while self._bytes > self._limit:
            _key, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
