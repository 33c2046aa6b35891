# SPDX-License-Identifier: LGPL-3.0-or-later
"""The little figures of the circle, as lines on a grid of 100 with the figure looking to the right."""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Mark = Literal["accent", "care", "coral"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        head: its middle.
        limbs: each a row of joints.
        things: thin lines of what is around.
        ghost: where a leg does not get to; drawn as a row of dots.
        marks: curves that show what matters, each with the joint at its middle that it bends towards.
        mark: the colour of the marks: movement, soreness or a stretched muscle.
    """

    head: Point
    limbs: tuple[tuple[Point, ...], ...]
    marks: tuple[tuple[Point, Point, Point], ...]
    mark: Mark = "accent"
    things: tuple[tuple[Point, ...], ...] = ()
    ghost: tuple[Point, ...] = ()


SITTING = Figure(
    head=(46, 24),
    limbs=(((45, 38), (43, 60), (66, 60), (66, 82), (73, 82)),),
    marks=(((52, 41), (62, 43), (62, 52)),),
    things=(((31, 38), (33, 68), (60, 68)), ((35, 68), (34, 84)), ((57, 68), (58, 84))),
)
STIFF = Figure(
    head=(52, 19),
    limbs=(
        ((52, 33), (51, 54), (60, 68), (60, 84), (67, 84)),
        ((51, 54), (47, 69), (41, 83), (48, 85)),
        ((52, 37), (58, 47), (64, 54)),
    ),
    marks=(((45, 77), (52, 82), (58, 77)),),
    ghost=((51, 54), (39, 66), (25, 74)),
)
BUSY = Figure(
    head=(74, 45),
    limbs=(((63, 39), (51, 35), (42, 40), (37, 52), (39, 68), (37, 84), (44, 84)), ((62, 42), (66, 54), (64, 66))),
    marks=(((27, 50), (28, 31), (47, 25)),),
)
SORE = Figure(
    head=(57, 19),
    limbs=(((55, 33), (49, 55), (51, 70), (49, 84), (56, 84)), ((54, 37), (39, 42), (45, 52))),
    marks=(((36, 58), (33, 59), (30, 60)), ((37, 64), (35, 67), (33, 70)), ((36, 52), (33, 51), (30, 50))),
    mark="care",
)
STRETCHING = Figure(
    head=(48, 20),
    limbs=(
        ((47, 34), (45, 56), (65, 59), (65, 82), (72, 82)),
        ((45, 56), (38, 80), (21, 82)),
        ((47, 38), (54, 49), (60, 56)),
    ),
    marks=(((52, 48), (51, 66), (45, 78)),),
    mark="coral",
)

FIGURES = (SITTING, STIFF, BUSY, SORE, STRETCHING)
"""In the order of the stations."""
