# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pictures of a move of the clinic's own, laid out as the player reads all pictures: a list beside WebP files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from companion.domain.stretch import Side
from companion.figure.geometry import Box, fitted
from companion.figure.manifest import FILE_NAME, VERSION
from companion.figure.own_picture import as_webp

THUMBNAIL_ROOM = QSize(320, 240)
"""What the small picture fits into, as the shipped ones do."""

_STAMP = "the clinic's own"


@dataclass(frozen=True, slots=True)
class FigureFile:
    """One file of a figure's folder."""

    name: str
    data: bytes


def figure_files(pictures: Sequence[QImage], shows: Side) -> Iterator[FigureFile]:
    """The files of a figure whose move-in is `pictures`, evenly apart; the list is the last of them.

    A picture's file is named for what is in it, so that another picture never lies where one was that is still kept
    in memory.

    Args:
        pictures: from the start to the hold, at least the hold.
        shows: the worked side that they show.

    Raises:
        PictureRefusedError: Qt cannot write one.
    """
    hold = pictures[-1]
    canvas = Box(0, 0, hold.width(), hold.height())
    frames = []
    for number, picture in enumerate(pictures):
        place = fitted(Box(0, 0, picture.width(), picture.height()), canvas)
        width, height = max(int(place.width), 1), max(int(place.height), 1)
        file = _file(_scaled(picture, QSize(width, height)))
        yield file
        at = number / (len(pictures) - 1) if len(pictures) > 1 else 1.0
        box = {"x": int(place.x), "y": int(place.y), "width": width, "height": height}
        frames.append({"at": round(at, 4), "file": file.name, **box, "highlight": None})
    small = _file(_scaled(hold, hold.size().scaled(THUMBNAIL_ROOM, Qt.AspectRatioMode.KeepAspectRatio)))
    yield small
    record = {
        "version": VERSION,
        "stamp": _STAMP,
        "canvas": [hold.width(), hold.height()],
        "shows": shows,
        "frames": frames,
        "hold": len(frames) - 1,
        "breath": [],
        "arrow": None,
        "thumbnail": small.name,
    }
    yield FigureFile(FILE_NAME, json.dumps(record, indent=1).encode())


def _scaled(picture: QImage, size: QSize) -> QImage:
    if picture.size() == size:
        return picture
    bound = size.expandedTo(QSize(1, 1))
    return picture.scaled(bound, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _file(picture: QImage) -> FigureFile:
    data = as_webp(picture)
    return FigureFile(f"{sha256(data).hexdigest()[:32]}.webp", data)
