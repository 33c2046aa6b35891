# SPDX-License-Identifier: LGPL-3.0-or-later
"""The three questions of a session: after the machine slept, after 'this hurts', and before ending."""

from PySide6.QtCore import QCoreApplication

from companion.domain.clinic import Clinic
from companion.domain.guidance import StopSign
from companion.domain.moment import Moment
from companion.domain.stretch import Phase
from companion.views.timer.command import Command
from companion.views.timer.question import Answer, Asking
from companion.views.words.guidance import normal_words, stop_heading, stop_sign
from companion.views.words.session import away_words, holds_words, phase_word, seconds_words, side_word

translate = QCoreApplication.translate


def after_sleep(moment: Moment, whole: int, holds: int) -> Asking:
    """The machine slept or stood still: `whole` of `holds` holds are saved."""
    away = translate("Question", "The computer was asleep, or busy, for {time}.").format(time=away_words(moment.away))
    lines = [away, translate("Question", "That time is not counted.")]
    if moment.phase is Phase.HOLD:
        held = translate("Question", "You held {held} of {asked}.")
        lines.append(held.format(held=round(moment.elapsed), asked=seconds_words(moment.length or 0)))
    saved = holds_words(whole, holds, repetitions=moment.counts_parts)
    lines.append(translate("Question", "Saved: {holds}.").format(holds=saved))
    return Asking(
        name="away",
        title=translate("Question", "Paused"),
        note=tuple(lines),
        answers=(
            Answer(Command.REPEAT, translate("Question", "Repeat this side"), "repeat", side_word(moment.place.side)),
            Answer(Command.GO_ON, translate("Question", "Go on"), "play", _left(moment)),
            Answer(Command.STOP, translate("Question", "Stop and keep what I did"), "stop"),
        ),
    )


def this_hurts(easier_form: str | None, clinic: Clinic) -> Asking:
    """Something hurt; `easier_form` is the name of the easier form, if there is one, and `clinic` whom to call."""
    easier = Answer(Command.EASE, translate("Question", "Try the easier form"), "easier", easier_form or "")
    kept = translate("Question", "What you did is kept.")
    others = (
        Answer(Command.LEAVE_OUT, translate("Question", "Leave this stretch out"), "skip"),
        Answer(Command.STOP, translate("Question", "Stop for today"), "stop", kept),
    )
    return Asking(
        name="hurts",
        title=translate("Question", "Come out slowly and rest"),
        note=(stop_heading(),),
        signs=tuple(stop_sign(sign, clinic) for sign in StopSign),
        calm=normal_words(),
        answers=(easier, *others) if easier_form else others,
    )


def before_ending(moment: Moment, whole: int, holds: int) -> Asking:
    """The patient asked to end at `moment`: `whole` of `holds` holds are saved."""
    saved = holds_words(whole, holds, repetitions=moment.counts_parts)
    return Asking(
        name="end",
        title=translate("Question", "Stop here?"),
        note=(translate("Question", "Saved so far: {holds}.").format(holds=saved),),
        answers=(
            Answer(Command.GO_ON, translate("Question", "Go on"), "play", translate("Question", "Back to the stretch")),
            Answer(Command.STOP, translate("Question", "Stop and keep what I did"), "stop"),
        ),
    )


def _left(moment: Moment) -> str:
    if moment.remaining is None:
        return phase_word(moment.phase)
    left = translate("Question", "{phase}: {seconds} left")
    return left.format(phase=phase_word(moment.phase), seconds=seconds_words(moment.remaining))
