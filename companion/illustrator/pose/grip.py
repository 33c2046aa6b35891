# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hands close as far as what they hold lets them."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from companion.illustrator.body.hand import add_fingers, add_thumb
from companion.illustrator.frames import Frame
from companion.illustrator.pose.skeleton import Arm, SideName
from companion.illustrator.shape.field import Field

OPEN = -8.0
"""Degrees for each joint of fingers that are bent back a little."""

THUMB_OPEN = -40.0
"""The same for a thumb that is lifted out of the palm."""

STEP = 3.0

SUNK = 0.005
"""Metres by which a finger may sink into flesh and cloth."""


class Grip(NamedTuple):
    """How far fingers and thumb are bent, in degrees for each joint."""

    curl: float
    thumb: float


def closed(held: Field, hand: Frame, side: SideName, *, spread: float, most: float) -> Grip:
    """How far fingers and thumb bend until each meets what is held; at most `most`."""

    def until_it_meets(add: Callable[[Field, str, Arm, SideName], None], least: float) -> float:
        bent = least
        for curl in np.arange(least + STEP, most + STEP, STEP):
            tried = float(min(curl, most))
            shape = Field()
            add(shape, "fingers", Arm(hand, hand, hand, tried, tried, spread), side)
            ends, radii = shape.cone_ends()
            if np.max(radii - held.distance(ends)) > SUNK:
                break
            bent = tried
        return bent

    return Grip(until_it_meets(add_fingers, OPEN), until_it_meets(add_thumb, THUMB_OPEN))
