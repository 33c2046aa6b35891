# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic that lends the laptop: how it is reached, whom to call in an emergency, and what it set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hotline:
    """Somebody to call: `number` as it is dialled, and `words` for whom that is, such as 'NHS 111'."""

    number: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class PainLimits:
    """The stop rule, on the 0 to 10 numeric rating scale of pain during a stretch.

    The usual limits are the cautious end of what is published: up to 4 is fine and should settle within 45 minutes (NHS
    Dynamic Health, Lumbar stenosis), 6 or more is too much (Provide Physiotherapy, Pain traffic light).

    Attributes:
        fine: the highest score that is fine.
        stop: the lowest score at which to stop that move; between the two, ease off.
        settles_in: minutes in which pain after a session should settle.
    """

    fine: int = 4
    stop: int = 6
    settles_in: int = 45


@dataclass(frozen=True, slots=True)
class Clinic:
    """What stands in the clinic's file; the defaults hold where it says nothing, or where there is none.

    Attributes:
        name: empty where it is not known; the program then says 'your clinic'.
        hours: the opening hours, a line each.
        emergency: whom to call at once. 999, as the texts of the signs are those of the NHS.
        urgent: whom to call today.
        review_weeks: weeks after which somebody who is not clearly better should come in (six: NHS inform).
        languages: codes of the languages that are offered, in this order; empty for all there are.
        logo: the name of the picture's file beside the clinic's own file; empty for none.
    """

    name: str = ""
    telephone: str = ""
    hours: tuple[str, ...] = ()
    emergency: Hotline = Hotline("999")
    urgent: Hotline = Hotline("111", "NHS 111")
    limits: PainLimits = PainLimits()
    review_weeks: int = 6
    languages: tuple[str, ...] = ()
    logo: str = ""
