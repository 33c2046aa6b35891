# SPDX-License-Identifier: LGPL-3.0-or-later
"""Opens whatever somebody says is a parcel."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from companion.content.incoming.names import TEXTS
from companion.content.incoming.opened import Parcel, SingleText, open_plain
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.incoming.unpacked import FolderParcel
from companion.content.incoming.zipped import BEGINNINGS, ZipParcel


@contextmanager
def opened(path: Path) -> Iterator[Parcel]:
    """The parcel at `path`, which stays open inside: a zip file by what it begins with, a folder, or a single text.

    Raises:
        ParcelRefusedError: it is none of these, or cannot be taken.
    """
    with ExitStack() as open_files:
        try:
            parcel = _open(Path(os.path.realpath(path)), open_files)  # it may be a link itself, but holds none
        except FileNotFoundError as error:
            raise ParcelRefusedError.because(ParcelFault.NOT_THERE, name=path) from error
        except OSError as error:
            reason = error.strerror or error
            raise ParcelRefusedError.because(ParcelFault.UNREADABLE, name=path, reason=reason) from error
        yield parcel


def _open(path: Path, open_files: ExitStack) -> Parcel:
    if path.is_dir():
        return FolderParcel(path)
    descriptor = open_plain(path)
    stream = open_files.enter_context(os.fdopen(descriptor, "rb"))
    if path.suffix.lower() in TEXTS:
        return SingleText(path)
    if not stream.read(4).startswith(BEGINNINGS):
        raise ParcelRefusedError.because(ParcelFault.NOT_A_PARCEL, name=path.name)
    return ZipParcel(stream)
