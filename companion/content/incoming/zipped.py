# SPDX-License-Identifier: LGPL-3.0-or-later
"""A zip file as a parcel: nothing that its lists say is believed, and nothing but plain files is read from it."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import BinaryIO

from companion.content.incoming.limits import (
    MOST_FILES,
    MOST_IN_DIRECTORY,
    MOST_PACKED,
    MOST_RATIO,
    MOST_UNPACKED,
    RATIO_FROM,
)
from companion.content.incoming.names import PICTURES, TEXTS, is_left_aside, refuse_alike, refuse_odd_name
from companion.content.incoming.opened import CHUNK, Counter, Entry, megabytes
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError

BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")
"""A zip file begins with a file, or, if there is none, with its end."""

_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 1 << 16
_LOCATOR_64, _LOCATOR_64_SIZE = b"PK\x06\x07", 20
_LOCAL = struct.Struct("<4s5H3I2H")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1 | 0x40 | 0x2000  # encrypted, strongly so, its list too
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class ZipParcel:
    """The files of a zip file, whose `stream` stays open until nothing more is read.

    Raises:
        ParcelRefusedError: it is no good zip file, or more than we take.
        OSError: it cannot be read.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._counter = Counter()
        size = stream.seek(0, 2)
        if size > MOST_PACKED:
            raise ParcelRefusedError.because(ParcelFault.PARCEL_TOO_BIG, most=megabytes(MOST_PACKED))
        _refuse_long_directory(stream, size)
        with _damaged(ParcelFault.DAMAGED_ZIP):
            self._zip = zipfile.ZipFile(stream)
        infos = self._zip.infolist()
        if len(infos) > MOST_FILES:
            raise ParcelRefusedError.because(ParcelFault.TOO_MANY_FILES, most=MOST_FILES)
        for info in infos:
            _refuse_odd_entry(info)
        self._refuse_overlaps(infos)
        if sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise ParcelRefusedError.because(ParcelFault.UNPACKS_TOO_BIG, most=megabytes(MOST_UNPACKED))
        files = [info for info in infos if not info.is_dir()]
        refuse_alike((info.filename for info in files), (info.filename for info in infos if info.is_dir()))
        self._infos = {info.filename: info for info in files if not is_left_aside(info.filename)}
        self.entries = tuple(map(Entry, self._infos))

    def read(self, entry: Entry, most: int) -> bytes:
        """See `Parcel.read`; the file's checksum is asked, too."""
        info = self._infos[entry.name]
        if info.file_size > most:
            raise ParcelRefusedError.because(ParcelFault.FILE_TOO_BIG, name=entry.name, most=megabytes(most))
        data = bytearray()
        with _damaged(ParcelFault.DAMAGED_FILE, entry.name), self._zip.open(info) as stream:
            while chunk := stream.read(CHUNK):
                data += chunk
                self._counter.add(entry, len(chunk), len(data), most)
                if len(data) > max(RATIO_FROM, MOST_RATIO * info.compress_size):
                    raise ParcelRefusedError.because(ParcelFault.PACKED_TOO_TIGHT, name=entry.name)
        return bytes(data)

    def _refuse_overlaps(self, infos: Sequence[zipfile.ZipInfo]) -> None:
        """Two files that share their bytes unpack to more than there is."""
        spans = sorted((info.header_offset, self._end_of(info), info.filename) for info in infos)
        spans.append((self._zip.start_dir, 0, ""))
        for (_, end, name), (following, _, _) in pairwise(spans):
            if end > following:
                raise ParcelRefusedError.because(ParcelFault.OVERLAPPING, name=name)

    def _end_of(self, info: zipfile.ZipInfo) -> int:
        with _damaged(ParcelFault.DAMAGED_ZIP):
            self._stream.seek(info.header_offset)
            *_, name, extra = _LOCAL.unpack(self._stream.read(_LOCAL.size))
        return info.header_offset + _LOCAL.size + int(name) + int(extra) + info.compress_size


@contextmanager
def _damaged(code: ParcelFault, name: str = "") -> Iterator[None]:
    try:
        yield
    except _FAULTS as error:
        raise ParcelRefusedError.because(code, **({"name": name} if name else {})) from error


def _refuse_long_directory(stream: BinaryIO, size: int) -> None:
    """Python reads a zip's whole list at once, however long; this looks where Python will look, and asks first."""
    reach = min(size, _END_SIZE + _LONGEST_COMMENT + _LOCATOR_64_SIZE)
    stream.seek(size - reach)
    tail = stream.read(reach)
    at = len(tail) - _END_SIZE
    if not (tail[at : at + 4] == _END and tail.endswith(b"\0\0")):
        at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise ParcelRefusedError.because(ParcelFault.DAMAGED_ZIP)
    if tail[max(at - _LOCATOR_64_SIZE, 0) : at].startswith(_LOCATOR_64):
        raise ParcelRefusedError.because(ParcelFault.ODD_ZIP)  # of a kind for what is larger than we take
    (length,) = struct.unpack_from("<L", tail, at + 12)
    if length > MOST_IN_DIRECTORY:
        raise ParcelRefusedError.because(ParcelFault.TOO_MANY_FILES, most=MOST_FILES)


def _refuse_odd_entry(info: zipfile.ZipInfo) -> None:
    name = info.orig_filename  # Python has cut it at a zero byte, and has turned backslashes on Windows
    refuse_odd_name(name)
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ParcelRefusedError.because(ParcelFault.NOT_A_PLAIN_FILE, name=name)
    if info.flag_bits & _LOCKED:
        raise ParcelRefusedError.because(ParcelFault.ENCRYPTED, name=name)
    if info.compress_type not in _METHODS:
        raise ParcelRefusedError.because(ParcelFault.PACKED_ODDLY, name=name)
    if info.is_dir() and name.removesuffix("/").lower().endswith((*TEXTS, *PICTURES)):
        raise ParcelRefusedError.because(ParcelFault.FOLDER_LIKE_A_FILE, name=name)
