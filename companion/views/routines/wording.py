# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is said of routines: how often, how many moves, what suits the patient, and what is wrong with a name."""

import re

from PySide6.QtCore import QCoreApplication

from companion.domain.drafting import MOST_STEPS, Lack
from companion.domain.stretch import Side
from companion.domain.wording import for_side
from companion.views.words.session import side_word

translate = QCoreApplication.translate

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+")
_ENOUGH_LETTERS = 150


def days_words(days: int) -> str:
    """'5 days a week'."""
    return translate("Routines", "%n day(s) a week", "", days)


def moves_words(moves: int) -> str:
    """'9 moves'."""
    return translate("Routines", "%n move(s)", "", moves)


def changes_words(swapped: int, left_out: int) -> str:
    """'To suit you: 1 move is another one, 1 move is left out.'; empty where nothing is changed."""
    told = []
    if swapped:
        told.append(translate("Routines", "%n move(s) swapped", "", swapped))
    if left_out:
        told.append(translate("Routines", "%n move(s) left out", "", left_out))
    return translate("Routines", "To suit you: {changes}.").format(changes=", ".join(told)) if told else ""


def beginning_of(purpose: str) -> str:
    """The first sentences of what a routine is for, as many as can be read at a glance."""
    first, *others = _SENTENCE_ENDS.split(for_side(purpose, Side.BOTH))
    for sentence in others:
        if len(first) + len(sentence) >= _ENOUGH_LETTERS:
            break
        first = f"{first} {sentence}"
    return first


def of_move(words: str, side: Side, move: str) -> str:
    """'Seconds of a hold, LEFT, Bridge': a control is told apart from those of other moves and sides."""
    return ", ".join(part for part in (words, side_word(side), move) if part)


def name_fault_words(code: str) -> str:
    """What is wrong with a name, and what would be right; `code` is that of the schema's fault."""
    sentences = {
        "empty_text": translate("Routines", "Give it a name."),
        "text_too_long": translate("Routines", "This name is too long. It can have 60 letters."),
        "side_in_name": translate(
            "Routines", "A name cannot have left or right in it, nor the signs [ ] and |. You set the sides below."
        ),
        "forbidden_character": translate("Routines", "This name has a sign in it that cannot be seen. Type it again."),
    }
    return sentences.get(code) or translate("Routines", "This name cannot be used. Try another one.")


def lack_words(lack: Lack) -> str:
    """What has to be done before a routine can be saved."""
    return {
        Lack.NAME: translate("Routines", "Give it a name. Then you can save it."),
        Lack.STEPS: translate("Routines", "Add a move. Then you can save it."),
    }[lack]


def other_name_words() -> str:
    """The same, where there is something wrong with the name."""
    return translate("Routines", "Change its name. Then you can save it.")


def full_words() -> str:
    """Why no move can be added."""
    return translate("Routines", "There is room for %n move(s).", "", MOST_STEPS)
