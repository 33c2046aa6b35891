# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where a picture and its layers lie: boxes, fitted and centred, mirrored or not; plain numbers, no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle; x grows to the right, y downwards, in any one unit."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def clipped(self, whole: "Box") -> "Box":
        """The part of this box that lies in `whole`, which it touches."""
        x, y = max(self.x, whole.x), max(self.y, whole.y)
        return Box(x, y, min(self.right, whole.right) - x, min(self.bottom, whole.bottom) - y)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`, of which there is at least one."""
    every = tuple(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)


def fitted(shape: Box, room: Box) -> Box:
    """The largest box of the proportions of `shape` inside `room`, centred there; empty when the room is."""
    scale = min(room.width / shape.width, room.height / shape.height)
    width, height = shape.width * scale, shape.height * scale
    return Box(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height)


def placed(part: Box, whole: Box, target: Box) -> Box:
    """Where `part` of `whole` comes to lie when `whole` is drawn into `target`, in whole numbers, at least 1 wide."""
    across, down = target.width / whole.width, target.height / whole.height
    left, right = (round(target.x + (x - whole.x) * across) for x in (part.x, part.right))
    top, bottom = (round(target.y + (y - whole.y) * down) for y in (part.y, part.bottom))
    return Box(left, top, max(right - left, 1), max(bottom - top, 1))


def flipped(part: Box, whole: Box) -> Box:
    """Where `part` lies when `whole` is seen in a mirror; its size is the same to the last pixel."""
    return Box(whole.x + whole.right - part.right, part.y, part.width, part.height)


def lamp(figure: Box, room: Box) -> Box:
    """The ellipse of light behind a figure, as the box around it: wider than the figure, never outside the room."""
    half_width = min(figure.width * 0.95, room.width / 2)
    half_height = min(figure.height * 0.85, room.height / 2)
    return Box(
        room.x + room.width / 2 - half_width, room.y + room.height / 2 - half_height, 2 * half_width, 2 * half_height
    )
