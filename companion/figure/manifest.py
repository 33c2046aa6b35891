# SPDX-License-Identifier: LGPL-3.0-or-later
"""The list that lies beside a stretch's rendered frames: which file is shown when, and where on the canvas."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path

from companion.domain.stretch import Side
from companion.figure.arrow import Arrow, Point
from companion.figure.fields import (
    as_list,
    as_number,
    as_whole,
    field_of,
    file_of,
    list_of,
    number_of,
    refuse_constant,
    text_of,
    whole_of,
)
from companion.figure.geometry import Box, around

VERSION = 2
FILE_NAME = "manifest.json"
WIDEST_CANVAS = 8192
MOST_ARROW_POINTS = 8


class FigureUnreadableError(Exception):
    """The list of frames is missing, damaged, or of a version that this program does not know."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One picture file and where it lies on the canvas, in canvas pixels."""

    file: Path
    box: Box


@dataclass(frozen=True, slots=True)
class Frame:
    """The figure at one moment: `at` is how far it has moved in, or how full its chest is, both from 0 to 1."""

    at: float
    body: Layer
    highlight: Layer | None

    @property
    def layers(self) -> Iterator[Layer]:
        """The body, and the highlight where there is one."""
        yield self.body
        if self.highlight is not None:
            yield self.highlight


@dataclass(frozen=True)
class Manifest:
    """All frames of one stretch.

    Attributes:
        canvas: What every box lies on; its corner is at 0, 0.
        shows: The worked side that the unmirrored pictures show.
        frames: The move-in: at least one, `at` strictly rising.
        hold: Which of the frames is the hold pose.
        breath: The hold with more and more air in the chest, `at` strictly rising from more than 0; may be empty.
        arrow: Where the body moves, if that is to be told.
        thumbnail: A small picture of the hold with its highlight.
    """

    canvas: Box
    shows: Side
    frames: tuple[Frame, ...]
    hold: int
    breath: tuple[Frame, ...]
    arrow: Arrow | None
    thumbnail: Path

    @cached_property
    def bounds(self) -> Box:
        """The part of the canvas that is ever covered; the same for all frames, so that nothing jumps."""
        boxes = [layer.box for frame in chain(self.frames, self.breath) for layer in frame.layers]
        if self.arrow is not None:
            boxes.append(self.arrow.box.clipped(self.canvas))
        return around(boxes)


def read_manifest(folder: Path) -> Manifest:
    """Read and check the list of frames in `folder`; the picture files themselves are not opened.

    Raises:
        FigureUnreadableError: for every fault, with the file and the fault in one line.
    """
    path = folder / FILE_NAME
    try:
        record = json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse_constant)
        return _manifest(record, folder)
    except (OSError, ValueError, OverflowError, RecursionError) as fault:
        raise FigureUnreadableError(f"{path}: {fault}") from fault


def _manifest(record: object, folder: Path) -> Manifest:
    if number_of(record, "version") != VERSION:
        raise ValueError(f"version is not {VERSION}")
    text_of(record, "stamp")  # only who draws the pictures reads more from it
    canvas = _canvas(record)
    frames = _frames(record, "frames", folder, canvas)
    if not frames:
        raise ValueError("frames is empty")
    hold = whole_of(record, "hold", 0)
    if hold >= len(frames):
        raise ValueError("hold is not one of the frames")
    breath = _frames(record, "breath", folder, canvas)
    if breath and breath[0].at == 0:
        raise ValueError("breath begins at 0, which is the hold itself")
    return Manifest(
        canvas=canvas,
        shows=Side(text_of(record, "shows")),
        frames=frames,
        hold=hold,
        breath=breath,
        arrow=_arrow(field_of(record, "arrow"), canvas),
        thumbnail=file_of(record, "thumbnail", folder),
    )


def _canvas(record: object) -> Box:
    sides = list_of(record, "canvas")
    if len(sides) != 2:
        raise ValueError("canvas is not a width and a height")
    width, height = (as_whole(side, "canvas", 1) for side in sides)
    if max(width, height) > WIDEST_CANVAS:
        raise ValueError(f"canvas is larger than {WIDEST_CANVAS} pixels")
    return Box(0, 0, width, height)


def _frames(record: object, key: str, folder: Path, canvas: Box) -> tuple[Frame, ...]:
    frames = tuple(_frame(entry, folder, canvas) for entry in list_of(record, key))
    if any(later.at <= earlier.at for earlier, later in pairwise(frames)):
        raise ValueError(f"{key} is not in the order of 'at'")
    return frames


def _frame(entry: object, folder: Path, canvas: Box) -> Frame:
    at = number_of(entry, "at")
    if not 0 <= at <= 1:
        raise ValueError("at is not between 0 and 1")
    highlight = field_of(entry, "highlight")
    return Frame(at, _layer(entry, folder, canvas), None if highlight is None else _layer(highlight, folder, canvas))


def _layer(entry: object, folder: Path, canvas: Box) -> Layer:
    x, y = whole_of(entry, "x", 0), whole_of(entry, "y", 0)
    box = Box(x, y, whole_of(entry, "width", 1), whole_of(entry, "height", 1))
    if box.right > canvas.width or box.bottom > canvas.height:
        raise ValueError("a picture reaches over the edge of the canvas")
    return Layer(file_of(entry, "file", folder), box)


def _arrow(entry: object, canvas: Box) -> Arrow | None:
    if entry is None:
        return None
    points = tuple(_point(point, canvas) for point in list_of(entry, "points"))
    if not 2 <= len(points) <= MOST_ARROW_POINTS:
        raise ValueError(f"an arrow has 2 to {MOST_ARROW_POINTS} points")
    if any(math.dist(one, other) < 1 for one, other in pairwise(points)):
        raise ValueError("two points of an arrow are less than a pixel apart")
    width = number_of(entry, "width")
    if not 1 <= width <= min(canvas.width, canvas.height):
        raise ValueError("an arrow is at least one pixel wide, and no wider than the canvas")
    return Arrow(points, width)


def _point(entry: object, canvas: Box) -> Point:
    point = [as_number(number, "a point of the arrow") for number in as_list(entry, "a point of the arrow")]
    if len(point) != 2:
        raise ValueError("a point of the arrow is not an x and a y")
    x, y = point
    if not (0 <= x <= canvas.width and 0 <= y <= canvas.height):
        raise ValueError("a point of the arrow lies outside the canvas")
    return x, y
