# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a moment of a session sounds like."""

from companion.domain.moment import Moment
from companion.domain.ports import Tone
from companion.domain.stretch import Phase

_TONES = {
    Phase.GET_READY: Tone.READY,
    Phase.REST: Tone.READY,
    Phase.EASE_IN: Tone.EASE_IN,
    Phase.HOLD: Tone.HOLD,
    Phase.EASE_OUT: Tone.EASE_OUT,
    Phase.CHANGE_SIDES: Tone.CHANGE_SIDES,
    Phase.DONE: Tone.FINISHED,
}


def tone_of(moment: Moment) -> Tone | None:
    """The tone with which `moment` begins; None for the short rest between two repetitions."""
    if moment.pause is None and moment.is_in_rhythm and moment.phase.is_waiting:
        return None
    return Tone.PAUSE if moment.pause is not None else _TONES[moment.phase]
