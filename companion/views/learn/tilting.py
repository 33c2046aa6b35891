# SPDX-License-Identifier: LGPL-3.0-or-later
"""How the pelvis tips when it plays by itself: forward, back, and level again; seconds in, degrees out."""

from itertools import pairwise

from companion.domain.breath import gently

MOST = 15
"""The largest tilt either way, in degrees; forward is positive."""

_STOPS: tuple[tuple[float, float], ...] = (
    (0.0, 0.0),
    (3.0, float(MOST)),
    (5.0, float(MOST)),
    (10.0, float(-MOST)),
    (12.0, float(-MOST)),
    (15.0, 0.0),
)
"""Seconds, and the tilt that is reached then."""

SECONDS = _STOPS[-1][0]
"""How long it takes."""


def tilt_at(seconds: float) -> float:
    """The tilt, in degrees, `seconds` after the beginning; it starts and stops gently."""
    for (begin, start), (finish, end) in pairwise(_STOPS):
        if seconds < finish:
            return start + (end - start) * gently((seconds - begin) / (finish - begin))
    return _STOPS[-1][1]
