# SPDX-License-Identifier: LGPL-3.0-or-later
"""What lies between the keys of a movement."""

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import ArrayLike
from scipy.interpolate import PchipInterpolator

from companion.illustrator.arrays import Floats

Mix = Callable[[Iterable[ArrayLike]], Floats]
"""From what every key says to what holds at one moment."""


def mix_at(times: tuple[float, ...], progress: float) -> Mix:
    """Mixes what keys at `times` say for the moment `progress`, both from 0 to 1.

    The curve goes through every key, never beyond what two neighbours say, and is at rest at the start and at the hold.
    """
    # a key twice: before the start and after the hold nothing moves
    resting = [-1.0, *times, 2.0]

    def mix(said: Iterable[ArrayLike]) -> Floats:
        values = np.array(list(said), dtype=np.float64)
        curve = PchipInterpolator(resting, np.concatenate([values[:1], values, values[-1:]]))
        return np.asarray(curve(progress), dtype=np.float64)

    return mix
