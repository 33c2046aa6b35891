# SPDX-License-Identifier: LGPL-3.0-or-later
"""The questions before the first session, and what the answers change, in plain words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from companion.domain.screening import Change, Finding, Question
from companion.domain.stretch import Care, Side
from companion.domain.wording import for_side

translate = QCoreApplication.translate


def question_words(question: Question) -> str:
    """What is asked; yes or no answers it."""
    return {
        Question.HIP: translate(
            "Screening", "Do you have a new hip, or were you told not to bend, cross or stretch your hip?"
        ),
        Question.BONES: translate(
            "Screening",
            "Do you have weak bones (osteoporosis), or did you ever break a bone in your back?",
        ),
        Question.PREGNANT: translate("Screening", "Are you pregnant?"),
        Question.FLOOR: translate(
            "Screening", "Does it hurt to kneel, or is it hard to get down to the floor and up again?"
        ),
        Question.OUTER_HIP: translate("Screening", "Do you have pain on the outside of your hip?"),
        Question.BELOW_KNEE: translate("Screening", "Do you have pain that goes down your leg to below your knee?"),
    }[question]


def question_detail(question: Question) -> str:
    """One sentence that helps to answer; empty where none is needed."""
    return {
        Question.HIP: translate(
            "Screening", "Say yes even if it was long ago. Your clinic can allow more moves later."
        ),
        Question.BONES: translate(
            "Screening", "Moving is good for bones. Only some ways to bend and turn are left out then."
        ),
        Question.PREGNANT: translate(
            "Screening", "Then you should not lie flat on your back for long, or on your front."
        ),
        Question.FLOOR: translate("Screening", "There are stretches on a chair, on a bed and standing up."),
        Question.OUTER_HIP: translate(
            "Screening", "That is the bony part at the side, where you lie when you sleep on it."
        ),
        Question.BELOW_KNEE: translate("Screening", "Tingling and numbness below the knee count, too."),
    }[question]


def reason_words(question: Question) -> str:
    """Why a yes to `question` changes something."""
    return {
        Question.HIP: translate("Screening", "You said that you have a new hip, or must spare your hip."),
        Question.BONES: translate("Screening", "You said that your bones are weak, or that a bone in your back broke."),
        Question.PREGNANT: translate("Screening", "You said that you are pregnant."),
        Question.FLOOR: translate("Screening", "You said that kneeling hurts or that getting to the floor is hard."),
        Question.OUTER_HIP: translate("Screening", "You said that the outside of your hip hurts."),
        Question.BELOW_KNEE: translate("Screening", "You said that pain goes down your leg to below your knee."),
    }[question]


def reasons_words(findings: Sequence[Finding]) -> str:
    """Why a move is ruled out: each answer that does it once, the one that weighs most first."""
    questions = dict.fromkeys(finding.question for finding in findings if finding.then is not Care.CARE)
    return " ".join(reason_words(question) for question in questions)


def change_in_short(change: Change) -> str:
    """What is done in place of a move, or that it is left out."""
    if change.instead is None:
        return translate("Screening", "{move}: left out").format(move=change.stretch.name)
    words = translate("Screening", "{instead}, in place of: {move}")
    return words.format(instead=change.instead.name, move=change.stretch.name)


def finding_words(finding: Finding) -> str:
    """What one answer means for one move: in the words of the move's own caution, where it has one."""
    if finding.caution is not None:
        return for_side(finding.caution.text, Side.BOTH)
    return {
        Question.HIP: translate("Screening", "With a new hip, ask your clinic before you do this."),
        Question.BONES: translate("Screening", "With weak bones, ask your clinic before you do this."),
        Question.PREGNANT: (
            translate("Screening", "Do not lie on your front while you are pregnant.")
            if finding.then is Care.AVOID
            else translate("Screening", "While you are pregnant, do not lie flat on your back for long.")
        ),
        Question.FLOOR: translate("Screening", "This is done on the floor or on your knees."),
        Question.OUTER_HIP: translate(
            "Screening", "If the outside of your hip hurts, ask your clinic before you do this."
        ),
        Question.BELOW_KNEE: translate("Screening", "With pain below your knee, ask your clinic before you do this."),
    }[finding.question]
