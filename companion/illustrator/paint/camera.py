# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where the picture is seen from, and where on it a point of the world falls."""

from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np

from companion.illustrator.arrays import Floats

Canvas = tuple[int, int]
"""Width and height of a picture in pixels."""

NEAREST = 0.05
"""Metres in front of the lens; what is nearer has no place on the picture."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A pinhole that looks at a point.

    Attributes:
        around_deg: Degrees around the target; 0 looks at the front of a person who faces -y, and positive turns toward
            the side of +x.
        above_deg: Degrees above the horizon.
        distance: From the lens to the target, in metres.
        target: What is looked at, of shape (3,), in metres.
        focal: Focal length in widths of the canvas.
        shift: How far the picture is moved right and down, in widths of the canvas. It moves the frame without turning
            the view, as the shift of a view camera does.
    """

    around_deg: float
    above_deg: float
    distance: float
    target: tuple[float, float, float]
    focal: float = 2.6
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def axes(self) -> tuple[Floats, Floats, Floats]:
        """Right, up and back (from the target to the lens) in the world, each of shape (3,) and of length 1."""
        around, above = radians(self.around_deg), radians(self.above_deg)
        right = np.array([cos(around), sin(around), 0.0])
        back = np.array([sin(around) * cos(above), -cos(around) * cos(above), sin(above)])
        return right, np.cross(back, right), back

    @property
    def eye(self) -> Floats:
        """Where the lens is, of shape (3,), in metres."""
        return np.asarray(self.target, dtype=np.float64) + self.axes[2] * self.distance

    def project(self, points: Floats, canvas: Canvas) -> tuple[Floats, Floats, Floats]:
        """Where points fall on the picture.

        Args:
            points: Of shape (n, 3), in metres.
            canvas: Size of the picture.

        Returns:
            x to the right and y down in pixels from the upper left corner, and the depth from the lens in metres, each
            of shape (n,). A point beside or behind the lens is projected as if it were just before it.
        """
        width, height = canvas
        right, up, back = self.axes
        seen = points - self.eye
        depth = -(seen @ back)
        scale = self.focal * width / np.maximum(depth, NEAREST)
        x = width * (0.5 + self.shift[0]) + scale * (seen @ right)
        y = 0.5 * height + width * self.shift[1] - scale * (seen @ up)
        return x, y, depth

    def rays(self, x: Floats, y: Floats, canvas: Canvas) -> Floats:
        """Directions from the lens through places on the picture.

        Args:
            x: Pixels from the left, of any shape.
            y: Pixels from the top, of the same shape.
            canvas: Size of the picture.

        Returns:
            Of the shape of `x` with a last axis of 3; one metre of depth long.
        """
        width, height = canvas
        right, up, back = self.axes
        across = (x - width * (0.5 + self.shift[0])) / (self.focal * width)
        down = (y - 0.5 * height - width * self.shift[1]) / (self.focal * width)
        return across[..., None] * right - down[..., None] * up - back


MARGIN = 0.045
"""What stays free at each side of a picture, as a share of it."""


def at_lower_edge(camera: Camera, points: Floats, canvas: Canvas) -> Camera:
    """The same view, moved so that points reach down to the lower margin; above them there is room for an inset."""
    width, height = canvas
    lowest = float(camera.project(points, canvas)[1].max())
    across, down = camera.shift
    return replace(camera, shift=(across, down + (height * (1.0 - MARGIN) - lowest) / width))


def fitted(camera: Camera, points: Floats, canvas: Canvas, margin: float = MARGIN) -> Camera:
    """The same view, zoomed and moved so that points fill the picture.

    Args:
        camera: The view.
        points: Of shape (n, 3), in metres: all that has to be seen during the whole movement.
        canvas: Size of the picture.
        margin: What stays free at each side, as a share of the canvas.

    Returns:
        A camera with another focal length and shift, and the same perspective.
    """
    width, height = canvas
    centred = replace(camera, shift=(0.0, 0.0))
    x, y, _ = centred.project(points, canvas)
    free = 1.0 - 2.0 * margin
    zoom = min(width * free / max(float(np.ptp(x)), 1e-6), height * free / max(float(np.ptp(y)), 1e-6))
    middle = (float(x.min() + x.max()) / 2.0, float(y.min() + y.max()) / 2.0)
    shift = (-(middle[0] - width / 2.0) * zoom / width, -(middle[1] - height / 2.0) * zoom / width)
    return replace(centred, focal=camera.focal * zoom, shift=shift)
