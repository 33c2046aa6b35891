# SPDX-License-Identifier: LGPL-3.0-or-later
"""Decoded pictures that are kept for a while: a bounded store that drops what was not used for longest."""

from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage

_BYTES_OF_A_PIXEL = 4


class PictureKey(NamedTuple):
    """One picture file at one size in device pixels, as it is or flipped."""

    file: Path
    width: int
    height: int
    mirrored: bool

    @property
    def size_in_bytes(self) -> int:
        """What the decoded picture takes."""
        return self.width * self.height * _BYTES_OF_A_PIXEL


class PictureCache:
    """Keeps pictures up to a number of bytes of pixels; those that are being made count from the moment they begin."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._kept: OrderedDict[PictureKey, QImage] = OrderedDict()
        self._reserved: set[PictureKey] = set()
        self._bytes = 0

    @property
    def kept_bytes(self) -> int:
        """The size of all pixels that are kept or being made."""
        return self._bytes

    def __contains__(self, key: PictureKey) -> bool:
        """Whether the picture is here now."""
        return key in self._kept

    def get(self, key: PictureKey) -> QImage | None:
        """The kept picture, if there is one; it counts as used."""
        picture = self._kept.get(key)
        if picture is not None:
            self._kept.move_to_end(key)
        return picture

    def use(self, keys: Iterable[PictureKey]) -> None:
        """Count these as used, the first of them as the last: what is wanted most stays for longest."""
        for key in reversed(tuple(keys)):
            if key in self._kept:
                self._kept.move_to_end(key)

    def reserve(self, key: PictureKey) -> bool:
        """Make room for a picture that is about to be made; False where it could never be kept."""
        if key.size_in_bytes > self._limit:
            return False
        self._reserved.add(key)
        self._bytes += key.size_in_bytes
        self._drop_oldest()
        return True

    def give_up(self, key: PictureKey) -> None:
        """The picture for which room was made does not come."""
        if key in self._reserved:
            self._reserved.remove(key)
            self._bytes -= key.size_in_bytes

    def put(self, key: PictureKey, picture: QImage) -> None:
        """Keep a picture that was made, if it fits at all."""
        self.give_up(key)
        before = self._kept.pop(key, None)
        if before is not None:
            self._bytes -= before.sizeInBytes()
        if picture.sizeInBytes() <= self._limit:
            self._kept[key] = picture
            self._bytes += picture.sizeInBytes()
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        while self._bytes > self._limit and self._kept:
            _key, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()
