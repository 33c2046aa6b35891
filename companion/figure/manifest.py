# SPDX-License-Identifier: LGPL-3.0-or-later
"""The list that lies beside a stretch's rendered frames: which file is shown when, and where on the canvas."""

import json
import math
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from companion.domain.stretch import Side
from companion.figure.geometry import Box, around

VERSION = 1
FILE_NAME = "manifest.json"
WIDEST_CANVAS = 8192


LONGEST_FADE = 0.3
"""The share of a move during which two frames may be seen at once."""


class FigureUnreadableError(Exception):
    """The list of frames is missing, damaged, or of a version that this program does not know."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One picture file and where it lies on the canvas, in canvas pixels."""

    file: Path
    box: Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The figure at one moment of the move-in; `at` runs from 0 (start) to 1 (hold)."""

    at: float
    body: Layer
    highlight: Layer | None


@dataclass(frozen=True)
class Manifest:
    """All frames of one stretch, in the order of the move-in.

    Attributes:
        shows: The worked side that the unmirrored pictures show.
        frames: At least one, `at` strictly rising.
        hold: The frame that is the hold pose.
        thumbnail: A small picture of the hold with its highlight.
    """

    shows: Side
    frames: tuple[Frame, ...]
    hold: Frame
    thumbnail: Path

    @cached_property
    def bounds(self) -> Box:
        """The part of the canvas that any frame ever covers; the same for all, so that nothing jumps."""
        return around(frame.body.box for frame in self.frames)

    def neighbours(self, progress: float) -> tuple[Frame, Frame, float]:
        """The frames before and after `progress` (0 to 1) and the weight of the later one, from 0 to 1.

        Between frames that lie far apart the later one fades in half-way, in `LONGEST_FADE` of the whole move: a body
        with two heads explains nothing.
        """
        after = bisect_right(self.frames, progress, key=lambda frame: frame.at)
        if after == 0 or after == len(self.frames):
            only = self.frames[max(after - 1, 0)]
            return only, only, 0.0
        lower, upper = self.frames[after - 1], self.frames[after]
        middle, fade = (lower.at + upper.at) / 2, min(upper.at - lower.at, LONGEST_FADE)
        return lower, upper, min(max((progress - middle) / fade + 0.5, 0.0), 1.0)


def read_manifest(folder: Path) -> Manifest:
    """Read and check the list of frames in `folder`; the picture files themselves are not opened.

    Raises:
        FigureUnreadableError: for every fault, with the file and the fault in one line.
    """
    path = folder / FILE_NAME
    try:
        record = json.loads(path.read_text(encoding="utf-8"), parse_constant=_refuse_constant)
        return _manifest(record, folder)
    except (OSError, ValueError, OverflowError, RecursionError) as fault:
        raise FigureUnreadableError(f"{path}: {fault}") from fault


def _manifest(record: object, folder: Path) -> Manifest:
    if _number(record, "version") != VERSION:
        raise ValueError(f"version is not {VERSION}")
    canvas = _canvas(record)
    frames = tuple(_frame(entry, folder, canvas) for entry in _list(record, "frames"))
    if not frames:
        raise ValueError("frames is empty")
    if any(later.at <= earlier.at for earlier, later in pairwise(frames)):
        raise ValueError("frames are not in the order of 'at'")
    hold = _whole(record, "hold", 0)
    if hold >= len(frames):
        raise ValueError("hold is not one of the frames")
    return Manifest(Side(_text(record, "shows")), frames, frames[hold], _file(record, "thumbnail", folder))


def _canvas(record: object) -> Box:
    sides = _list(record, "canvas")
    if len(sides) != 2:
        raise ValueError("canvas is not a width and a height")
    width, height = (_whole({"canvas": side}, "canvas", 1) for side in sides)
    if max(width, height) > WIDEST_CANVAS:
        raise ValueError(f"canvas is larger than {WIDEST_CANVAS} pixels")
    return Box(0, 0, width, height)


def _frame(entry: object, folder: Path, canvas: Box) -> Frame:
    at = _number(entry, "at")
    if not 0 <= at <= 1:
        raise ValueError("at is not between 0 and 1")
    highlight = _field(entry, "highlight")
    return Frame(at, _layer(entry, folder, canvas), None if highlight is None else _layer(highlight, folder, canvas))


def _layer(entry: object, folder: Path, canvas: Box) -> Layer:
    box = Box(_whole(entry, "x", 0), _whole(entry, "y", 0), _whole(entry, "width", 1), _whole(entry, "height", 1))
    if box.right > canvas.width or box.bottom > canvas.height:
        raise ValueError("a picture reaches over the edge of the canvas")
    return Layer(_file(entry, "file", folder), box)


def _file(record: object, key: str, folder: Path) -> Path:
    """A file of this folder; a list from elsewhere must not make the program open other files."""
    path = folder / _text(record, key)
    if path.resolve().parent != folder.resolve():
        raise ValueError(f"{key} lies outside the folder")
    return path


def _field(record: object, key: str) -> object:
    if not isinstance(record, dict):
        raise ValueError(f"expected an object with '{key}'")  # noqa: TRY004 - one kind of error for every damaged file
    if key not in record:
        raise ValueError(f"{key} is missing")
    found: object = record[key]
    return found


def _list(record: object, key: str) -> list[object]:
    found = _field(record, key)
    if not isinstance(found, list):
        raise ValueError(f"{key} is not a list")  # noqa: TRY004
    return found


def _text(record: object, key: str) -> str:
    found = _field(record, key)
    if not isinstance(found, str) or not found:
        raise ValueError(f"{key} is not a text")
    return found


def _number(record: object, key: str) -> float:
    found = _field(record, key)
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise ValueError(f"{key} is not a number")
    return found


def _whole(record: object, key: str, least: int) -> int:
    found = _number(record, key)
    if not isinstance(found, int) or found < least:
        raise ValueError(f"{key} is not a whole number of at least {least}")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")
