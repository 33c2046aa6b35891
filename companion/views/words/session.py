# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the timer says: phases, sides, what comes next, how much is left."""

from PySide6.QtCore import QCoreApplication

from companion.domain.moment import Moment
from companion.domain.stretch import Phase, Side
from companion.domain.wording import for_side

translate = QCoreApplication.translate

_TOLD_APART = 2.0
"""Seconds; words that change faster cannot be read."""


def side_word(side: Side) -> str:
    """LEFT or RIGHT; empty for a move without sides."""
    return {Side.LEFT: translate("Session", "LEFT"), Side.RIGHT: translate("Session", "RIGHT"), Side.BOTH: ""}[side]


def phase_word(phase: Phase) -> str:
    """The phase in one or two words."""
    return {
        Phase.GET_READY: translate("Session", "Get ready"),
        Phase.EASE_IN: translate("Session", "Ease in"),
        Phase.HOLD: translate("Session", "Hold"),
        Phase.EASE_OUT: translate("Session", "Ease out"),
        Phase.REST: translate("Session", "Rest"),
        Phase.CHANGE_SIDES: translate("Session", "Change sides"),
        Phase.DONE: translate("Session", "Done"),
    }[phase]


def told_phase(moment: Moment) -> Phase:
    """The phase in whose words `moment` is told: within repetitions what takes a second only is not told apart."""
    if moment.is_in_rhythm and (moment.phase.is_waiting or moment.length is None or moment.length < _TOLD_APART):
        return Phase.EASE_IN if moment.phase is not Phase.EASE_OUT else Phase.EASE_OUT
    return moment.phase


def phase_words(moment: Moment) -> str:
    """The phase of `moment` in one or two words."""
    if moment.is_in_rhythm:
        return {
            Phase.EASE_IN: translate("Session", "Move"),
            Phase.HOLD: translate("Session", "Hold"),
            Phase.EASE_OUT: translate("Session", "Back"),
        }[told_phase(moment)]
    return phase_word(moment.phase)


def side_heading(phase: Phase, side: Side) -> str:
    """The heading over the picture; what is between <b> and </b> is to be read from afar. Empty without sides."""
    if side is Side.BOTH:
        return ""
    if phase is Phase.CHANGE_SIDES:
        return {
            Side.LEFT: translate("Session", "Change to your <b>LEFT side</b>"),
            Side.RIGHT: translate("Session", "Change to your <b>RIGHT side</b>"),
        }[side]
    return {
        Side.LEFT: translate("Session", "Your <b>LEFT side</b>"),
        Side.RIGHT: translate("Session", "Your <b>RIGHT side</b>"),
    }[side]


def cue(moment: Moment) -> str:
    """The one sentence that matters now."""
    phase = told_phase(moment)
    text = moment.form.cues.get(phase) or _usual_cue(phase)
    return for_side(text, moment.place.side)


def _usual_cue(phase: Phase) -> str:
    return {
        Phase.GET_READY: translate("Session", "Get into position."),
        Phase.EASE_IN: translate("Session", "Move in slowly."),
        Phase.HOLD: translate("Session", "Breathe slowly."),
        Phase.EASE_OUT: translate("Session", "Come out slowly."),
        Phase.REST: translate("Session", "Rest. Same side again."),
        Phase.CHANGE_SIDES: translate("Session", "Change over in your own time."),
        Phase.DONE: "",
    }[phase]


def spoken(moment: Moment) -> str:
    """A change of phase as a screen reader says it; of repetitions only the count and the cue, else empty."""
    if moment.is_in_rhythm:
        words = translate("Session", "{number}. {cue}").format(number=moment.place.repetition, cue=cue(moment))
        return words if moment.phase is Phase.EASE_IN else ""
    heading = side_heading(moment.phase, moment.place.side).replace("<b>", "").replace("</b>", "")
    parts = [phase_word(moment.phase), heading, cue(moment)]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def next_words(moment: Moment) -> tuple[str, str]:
    """What comes next, and how long it takes or which side it is for; both empty before the end."""
    if moment.next is None:
        return translate("Session", "The end"), ""
    side = side_word(moment.next.place.side)
    if moment.next.phase is Phase.CHANGE_SIDES:
        return translate("Session", "{side} side").format(side=side), _length(moment.next.phase, moment.next.length)
    if moment.next.phase is Phase.GET_READY:
        name = moment.next_form.name if moment.next_form is not None else ""
        return name, _length(moment.next.phase, moment.next.length)
    return _length(moment.next.phase, moment.next.length), side


def next_in_short(moment: Moment) -> str:
    """What comes next in as few words as can be."""
    if moment.next is None:
        return translate("Session", "The end")
    changes = moment.next.phase is Phase.CHANGE_SIDES
    side = translate("Session", "{side} side").format(side=side_word(moment.next.place.side))
    return translate("Session", "Next: {what}").format(what=side if changes else phase_word(moment.next.phase))


def _length(phase: Phase, length: float | None) -> str:
    if length is None:
        return translate("Session", "{phase}, press when ready").format(phase=phase_word(phase))
    return translate("Session", "{phase}, {seconds}").format(phase=phase_word(phase), seconds=seconds_words(length))


def seconds_words(seconds: float) -> str:
    """'20 seconds'."""
    whole = round(seconds)  # a name, because lupdate drops a message whose count is a call
    return translate("Session", "%n second(s)", "", whole)


def hold_words(moment: Moment) -> str:
    """'Hold 3 of 12'; 'Move 2 of 5' where a part of the session is done in repetitions."""
    if moment.counts_parts:
        return translate("Session", "Move {number} of {count}").format(number=moment.place.part + 1, count=moment.parts)
    return translate("Session", "Hold {number} of {count}").format(number=moment.hold_number, count=moment.holds)


def left_words(seconds: float) -> str:
    """'about 4 minutes left'."""
    minutes = round(seconds / 60)
    return (
        translate("Session", "about %n minute(s) left", "", minutes)
        if minutes
        else translate("Session", "less than a minute left")
    )


def away_words(seconds: float) -> str:
    """How long the machine was away: '4 minutes', '20 seconds'."""
    minutes = round(seconds / 60)
    return translate("Session", "%n minute(s)", "", minutes) if seconds >= 90 else seconds_words(seconds)


def repetition_words(moment: Moment) -> tuple[str, str]:
    """The number of a repetition, to be read from afar, and how many there are: '3', 'of 8'."""
    return str(moment.place.repetition), translate("Session", "of {count}").format(count=moment.repetitions)


def holds_words(whole: int, asked: int, *, repetitions: bool = False) -> str:
    """'2 of 6 holds'; where `repetitions` are among them, they are counted too."""
    if repetitions:
        return translate("Session", "{whole} of {all} holds and repetitions").format(whole=whole, all=asked)
    return translate("Session", "{whole} of {holds}").format(
        whole=whole, holds=translate("Session", "%n hold(s)", "", asked)
    )
