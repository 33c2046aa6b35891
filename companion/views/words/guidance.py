# SPDX-License-Identifier: LGPL-3.0-or-later
"""When to stop and when to get help, in plain words.

Facts: the sources in `domain/guidance.py`, in our own words. The numbers are those of the United Kingdom.
"""

from PySide6.QtCore import QCoreApplication

from companion.domain.guidance import RedFlag, StopSign, Urgency

translate = QCoreApplication.translate


def stop_heading() -> str:
    """What the list of stop signs is about."""
    return translate("Guidance", "Stop now, and do not start again today, if you have any of these:")


def stop_sign(sign: StopSign) -> str:
    """One reason to stop at once."""
    return {
        StopSign.SHARP_PAIN: translate("Guidance", "sharp, shooting or electric pain"),
        StopSign.DOWN_THE_LEG: translate("Guidance", "pain, tingling or numbness that moves down your leg"),
        StopSign.GROIN_PINCH: translate("Guidance", "a pinch deep in your groin"),
        StopSign.DIZZY: translate("Guidance", "you feel dizzy or faint"),
        StopSign.CHEST_PAIN: translate("Guidance", "chest pain, or you are badly out of breath: call 999 now"),
    }[sign]


def normal_words() -> str:
    """What is no reason to stop."""
    return translate(
        "Guidance", "A mild pull in the muscle is fine. So are muscles that feel a bit stiff or sore for a day or two."
    )


def urgency_heading(urgency: Urgency) -> str:
    """What to do, and how soon."""
    return {
        Urgency.EMERGENCY: translate("Guidance", "Get emergency help now: call 999 or go to A&E"),
        Urgency.TODAY: translate("Guidance", "Get help today: call your GP or 111"),
        Urgency.SOON: translate("Guidance", "See your physiotherapist or GP soon"),
    }[urgency]


def red_flag(flag: RedFlag) -> str:
    """One sign that needs somebody's eyes."""
    return {
        RedFlag.SADDLE_NUMBNESS: translate(
            "Guidance",
            "You feel numb, or have pins and needles, around your genitals, your bottom or your inner thighs. "
            "Or you cannot feel the toilet paper.",
        ),
        RedFlag.BLADDER_OR_BOWEL: translate(
            "Guidance",
            "You cannot pee, or it is hard to start or stop, or you leak, or you cannot feel it. "
            "Or you lose control of your bowels.",
        ),
        RedFlag.SEXUAL_FEELING: translate(
            "Guidance", "You have lost feeling during sex, or have new trouble getting an erection."
        ),
        RedFlag.BOTH_LEGS: translate(
            "Guidance",
            "You have pain, weakness, numbness or tingling in both legs. "
            "Or one leg is quickly getting weaker, or your foot drops or trips you.",
        ),
        RedFlag.AFTER_INJURY: translate(
            "Guidance",
            "You have bad back pain after a crash, a big fall or a hard blow. "
            "A small fall counts if you have weak bones (osteoporosis) or take steroids.",
        ),
        RedFlag.CHEST_PAIN: translate("Guidance", "You have chest pain with the back pain."),
        RedFlag.TEARING_PAIN: translate(
            "Guidance", "You have a sudden tearing pain in your back or tummy and feel faint."
        ),
        RedFlag.FEVER: translate("Guidance", "You have a fever or the shivers, or you feel very ill."),
        RedFlag.WEIGHT_LOSS_OR_CANCER: translate(
            "Guidance", "You lost weight without trying. Or you have or had cancer, and this pain is new."
        ),
        RedFlag.NIGHT_PAIN: translate(
            "Guidance", "The pain does not ease with rest, is much worse at night, or keeps you awake."
        ),
        RedFlag.LUMP_OR_SHAPE: translate("Guidance", "You have a lump or swelling, or your back has changed shape."),
        RedFlag.UPPER_BACK: translate(
            "Guidance", "The pain is high up between your shoulder blades, or gets worse when you cough, sneeze or poo."
        ),
        RedFlag.WEAK_DEFENCES: translate(
            "Guidance", "Your body is weak against infection, you had a serious infection lately, or you inject drugs."
        ),
        RedFlag.HOT_CALF: translate("Guidance", "One calf is hot, red, swollen and sore."),
        RedFlag.PREGNANT: translate(
            "Guidance", "You are pregnant and the back pain is new: call your midwife or GP first."
        ),
        RedFlag.ONE_LEG: translate(
            "Guidance",
            "You have new pain, pins and needles or weakness down one leg, mostly below the knee, "
            "and it has not gone after a week.",
        ),
        RedFlag.FIRST_BACK_PAIN: translate(
            "Guidance", "This is your first back pain ever, and you are over 50 or under 20."
        ),
        RedFlag.MORNING_STIFFNESS: translate(
            "Guidance",
            "For months you have been stiff for more than 30 minutes each morning, and moving makes it better.",
        ),
        RedFlag.DAILY_LIFE: translate("Guidance", "The pain stops you from doing daily things, or you are worried."),
    }[flag]
