# SPDX-License-Identifier: LGPL-3.0-or-later
"""Outlines that were worked out as numbers, as paths that can be painted."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from companion.views.learn.tilt_shape import Cubic, Point


def curved(curves: Sequence[Cubic], *, closed: bool = False) -> QPainterPath:
    """The path along curves of which each begins where the one before it ends."""
    path = QPainterPath()
    path.moveTo(*curves[0][0])
    for _, one, other, end in curves:
        path.cubicTo(*one, *other, *end)
    if closed:
        path.closeSubpath()
    return path


def straight(points: Sequence[Point], *, closed: bool = False) -> QPainterPath:
    """The path from point to point."""
    path = QPainterPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.closeSubpath()
    return path


def between(one: Sequence[Cubic], other: Sequence[Cubic]) -> QPainterPath:
    """The area between two rows of curves that run side by side."""
    path = curved(one)
    path.connectPath(curved(other).toReversed())
    path.closeSubpath()
    return path
