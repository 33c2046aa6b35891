# SPDX-License-Identifier: LGPL-3.0-or-later
"""When to stop and when to get help, in plain words.

Facts: the sources in `domain/guidance.py` and `domain/clinic.py`, in our own words. Whom to call is what the clinic
says; where it says nothing, it is as in the United Kingdom.
"""

from PySide6.QtCore import QCoreApplication

from companion.domain.clinic import Clinic, Hotline, PainLimits
from companion.domain.guidance import RedFlag, StopSign, Urgency

translate = QCoreApplication.translate

_WORST = 10
"""The highest score of pain there is."""


def stop_heading() -> str:
    """What the list of stop signs is about."""
    return translate("Guidance", "Stop now, and do not start again today, if you have any of these:")


def stop_sign(sign: StopSign, clinic: Clinic) -> str:
    """One reason to stop at once."""
    chest = translate("Guidance", "chest pain, or you are badly out of breath: call {emergency} now")
    return {
        StopSign.SHARP_PAIN: translate("Guidance", "sharp, shooting or electric pain"),
        StopSign.DOWN_THE_LEG: translate("Guidance", "pain, tingling or numbness that moves down your leg"),
        StopSign.GROIN_PINCH: translate("Guidance", "a pinch deep in your groin"),
        StopSign.DIZZY: translate("Guidance", "you feel dizzy or faint"),
        StopSign.CHEST_PAIN: chest.format(emergency=hotline_words(clinic.emergency)),
    }[sign]


def normal_words() -> str:
    """What is no reason to stop."""
    return translate(
        "Guidance", "A mild pull in the muscle is fine. So are muscles that feel a bit stiff or sore for a day or two."
    )


def limits_heading() -> str:
    """What the stop rule is about."""
    return translate("Guidance", "How much pain is fine? From 0 (no pain) to 10 (the worst you can imagine):")


def limit_words(limits: PainLimits) -> tuple[str, ...]:
    """The stop rule, a line for each of its steps, the lowest score first."""
    fine = translate("Guidance", "Up to {fine}: fine, if it settles within {minutes} minutes after you stop.")
    lines = [fine.format(fine=limits.fine, minutes=limits.settles_in)]
    if limits.stop - limits.fine == 2:
        ease = translate("Guidance", "{score}: ease off. Go softer, hold for less time, or do fewer.")
        lines.append(ease.format(score=limits.fine + 1))
    elif limits.stop - limits.fine > 2:
        ease = translate(
            "Guidance", "From {lowest} to {highest}: ease off. Go softer, hold for less time, or do fewer."
        )
        lines.append(ease.format(lowest=limits.fine + 1, highest=limits.stop - 1))
    stop = (
        translate("Guidance", "{stop} or more: stop that move for today.")
        if limits.stop < _WORST
        else translate("Guidance", "{stop}: stop that move for today.")
    )
    return (*lines, stop.format(stop=limits.stop))


def pull_is_no_pain() -> str:
    """What the scores do not count."""
    return translate("Guidance", "The pull of a stretch does not count as pain.")


def hotline_words(hotline: Hotline) -> str:
    """'999', 'NHS 111', or 'the doctor on call (116 117)': words and number, the number once."""
    if not hotline.words or hotline.words == hotline.number:
        return hotline.number
    if hotline.number in hotline.words:
        return hotline.words
    return translate("Guidance", "{who} ({number})").format(who=hotline.words, number=hotline.number)


def clinic_name(clinic: Clinic) -> str:
    """The clinic's name, or 'your clinic'."""
    return clinic.name or translate("Guidance", "your clinic")


def clinic_words(clinic: Clinic) -> str:
    """How the clinic is called, with its telephone number where that is known."""
    if not clinic.telephone:
        return clinic_name(clinic)
    return translate("Guidance", "{clinic}, {telephone}").format(clinic=clinic_name(clinic), telephone=clinic.telephone)


def call_clinic(clinic: Clinic) -> str:
    """'Call your clinic', with its number where that is known."""
    return translate("Guidance", "Call {clinic}.").format(clinic=clinic_words(clinic))


def review_words(clinic: Clinic) -> str:
    """When to come in although nothing is wrong: after so many weeks without getting clearly better."""
    weeks = clinic.review_weeks
    come_in = translate("Guidance", "Not clearly better after %n week(s)? Come in, and let us look.", "", weeks)
    return f"{come_in} {call_clinic(clinic)}"


def urgency_heading(urgency: Urgency, clinic: Clinic) -> str:
    """What to do, and how soon."""
    words = {
        Urgency.EMERGENCY: translate("Guidance", "Get emergency help now: call {emergency} or go to A&E"),
        Urgency.TODAY: translate("Guidance", "Get help today: call your GP or {urgent}"),
        Urgency.SOON: translate("Guidance", "See your physiotherapist or GP soon"),
    }[urgency]
    return words.format(emergency=hotline_words(clinic.emergency), urgent=hotline_words(clinic.urgent))


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
