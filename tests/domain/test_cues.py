# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a moment sounds like."""

import pytest

from companion.domain.cues import tone_of
from companion.domain.ports import Tone
from companion.domain.stretch import Phase
from tests.domain.leading import Leading
from tests.moves import asked, part


def test_each_phase_of_a_session_begins_with_its_tone():
    leading = Leading(asked(part(repetitions=2)))
    heard = {leading.moment.phase: tone_of(leading.moment)}
    while not leading.session.is_over:
        moment = leading.wait(0.5)
        heard[moment.phase] = tone_of(moment)

    assert heard == {
        Phase.GET_READY: Tone.READY,
        Phase.EASE_IN: Tone.EASE_IN,
        Phase.HOLD: Tone.HOLD,
        Phase.EASE_OUT: Tone.EASE_OUT,
        Phase.REST: Tone.READY,
        Phase.CHANGE_SIDES: Tone.CHANGE_SIDES,
        Phase.DONE: Tone.FINISHED,
    }


@pytest.mark.parametrize("press", ["pause", "hurts"])
def test_standing_still_has_a_tone_of_its_own(press):
    leading = Leading(asked())
    leading.until(Phase.HOLD)
    assert tone_of(leading.press(press)) is Tone.PAUSE
