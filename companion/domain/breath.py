# SPDX-License-Identifier: LGPL-3.0-or-later
"""How a chest fills and empties in slow breathing; seconds in, fullness out."""

import math

IN, OUT, PAUSE = 2.5, 3.5, 1.0
"""Seconds of one breath: in, a little longer out, and a rest before the next."""

LAST = 1.5
"""Seconds before the end of a hold in which the chest comes to rest, for the way out begins with it empty."""


def fullness(held: float, left: float | None = None) -> float:
    """How full the chest is, 0.0 to 1.0, `held` seconds into a hold that begins with breathing in.

    Args:
        held: seconds of the hold that have passed; before it the chest is empty.
        left: seconds until the hold ends, where that is known.
    """
    into = max(held, 0.0) % (IN + OUT + PAUSE)
    full = gently(into / IN) if into < IN else 1.0 - gently((into - IN) / OUT)
    return full if left is None else min(full, gently(left / LAST))


def gently(share: float) -> float:
    """`share` of a movement's time as a share of its way: no speed at either end; below 0 and above 1 it rests."""
    return (1.0 - math.cos(math.pi * min(max(share, 0.0), 1.0))) / 2.0
