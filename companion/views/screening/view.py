# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the pages of the questions have to know."""

from dataclasses import dataclass
from datetime import date

from companion.domain.clinic import Clinic
from companion.domain.screening import Screening
from companion.domain.stretch import Stretch


@dataclass(frozen=True, slots=True)
class ScreeningView:
    """What is shown.

    Attributes:
        screening: the answers so far, and what the clinic allowed.
        stretches: every move there is, in the order in which they are shown.
        clinic: whom to call.
        today: the local day; answers that are given now bear it.
    """

    screening: Screening
    stretches: tuple[Stretch, ...]
    clinic: Clinic
    today: date
