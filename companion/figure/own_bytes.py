# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a picture's file is by its own bytes, whatever it is called; nothing is decoded here."""

import struct
from collections.abc import Iterator
from enum import StrEnum

from companion.figure.own_refusal import PictureFault, PictureRefusedError


class PictureKind(StrEnum):
    """The kinds that are taken, as Qt calls them."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    SVG = "svg"


_ENDINGS = {
    ".jpg": PictureKind.JPEG,
    ".jpeg": PictureKind.JPEG,
    ".png": PictureKind.PNG,
    ".webp": PictureKind.WEBP,
    ".svg": PictureKind.SVG,
}
_PNG = b"\x89PNG\r\n\x1a\n"
_ANIMATIONS = (b"GIF87a", b"GIF89a")
_WEBP_MOVES = 0x02


def kind_of(data: bytes, ending: str) -> PictureKind:
    """The kind of the picture that `data` is, which its file's `ending`, such as '.png', has to agree with.

    Raises:
        PictureRefusedError: it is none that we take, not all of it is there, or it moves.
    """
    kind = _kind(data)
    if kind is None and data.startswith(_ANIMATIONS):
        raise PictureRefusedError(PictureFault.ANIMATED)
    if kind is None:
        raise PictureRefusedError(PictureFault.NOT_A_PICTURE)
    if _ENDINGS.get(ending.lower()) is not kind:
        raise PictureRefusedError(PictureFault.WRONG_ENDING, kind=kind)
    if kind is PictureKind.PNG:
        _look_at_png(data)
    elif kind is PictureKind.WEBP:
        _look_at_webp(data)
    elif kind is PictureKind.JPEG and data.rfind(b"\xff\xd9") < data.rfind(b"\xff\xda"):
        # The end is missing after the last scan; that of the small preview within does not count.
        raise PictureRefusedError(PictureFault.CUT_OFF)
    return kind


def _kind(data: bytes) -> PictureKind | None:
    if data.startswith(b"\xff\xd8\xff"):
        return PictureKind.JPEG
    if data.startswith(_PNG):
        return PictureKind.PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return PictureKind.WEBP
    return PictureKind.SVG if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") else None


def _look_at_png(data: bytes) -> None:
    names = list(_png_chunks(data))
    if b"acTL" in names:
        raise PictureRefusedError(PictureFault.ANIMATED)
    if not names or names[-1] != b"IEND":
        raise PictureRefusedError(PictureFault.CUT_OFF)


def _png_chunks(data: bytes) -> Iterator[bytes]:
    """The names of all chunks that are there as a whole, up to the last."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        at += 12 + length
        if at > len(data):
            return
        yield name
        if name == b"IEND":
            return


def _look_at_webp(data: bytes) -> None:
    if len(data) < 30 or struct.unpack_from("<I", data, 4)[0] + 8 > len(data):
        raise PictureRefusedError(PictureFault.CUT_OFF)
    if data[12:16] == b"VP8X" and data[20] & _WEBP_MOVES:
        raise PictureRefusedError(PictureFault.ANIMATED)
