# SPDX-License-Identifier: LGPL-3.0-or-later
"""When to stop and when to get help, as names; the sentences are made where they are shown.

Sources. Stop signs: NHS Tayside, Exercises to try at home; NHS inform, Exercises for back pain. Red flags: NHS inform,
Back problems; NHS wording as carried by NHS-linked sites; G-care (NHS Gloucestershire), red flags for spinal
conditions; the cauda equina warning card of Greenhalgh, Mercer, Finucane and Selfe; Finucane et al., IFOMPT framework,
JOSPT 50(7):350-372, 2020. A sudden tearing pain with faintness, one hot calf and long morning stiffness are general
clinical knowledge and not from these.
Nothing here is scored: the lists are there so that people act.
"""

from enum import StrEnum


class StopSign(StrEnum):
    """Stop at once, and do not start again today."""

    SHARP_PAIN = "sharp_pain"
    DOWN_THE_LEG = "down_the_leg"
    GROIN_PINCH = "groin_pinch"
    DIZZY = "dizzy"
    CHEST_PAIN = "chest_pain"


class Urgency(StrEnum):
    """How soon to get help; the most urgent first."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"


class RedFlag(StrEnum):
    """A sign that needs somebody's eyes."""

    SADDLE_NUMBNESS = "saddle_numbness"
    BLADDER_OR_BOWEL = "bladder_or_bowel"
    SEXUAL_FEELING = "sexual_feeling"
    BOTH_LEGS = "both_legs"
    AFTER_INJURY = "after_injury"
    CHEST_PAIN = "chest_pain"
    TEARING_PAIN = "tearing_pain"
    FEVER = "fever"
    WEIGHT_LOSS_OR_CANCER = "weight_loss_or_cancer"
    NIGHT_PAIN = "night_pain"
    LUMP_OR_SHAPE = "lump_or_shape"
    UPPER_BACK = "upper_back"
    WEAK_DEFENCES = "weak_defences"
    HOT_CALF = "hot_calf"
    PREGNANT = "pregnant"
    ONE_LEG = "one_leg"
    FIRST_BACK_PAIN = "first_back_pain"
    MORNING_STIFFNESS = "morning_stiffness"
    DAILY_LIFE = "daily_life"


RED_FLAGS: dict[Urgency, tuple[RedFlag, ...]] = {
    Urgency.EMERGENCY: (
        RedFlag.SADDLE_NUMBNESS,
        RedFlag.BLADDER_OR_BOWEL,
        RedFlag.SEXUAL_FEELING,
        RedFlag.BOTH_LEGS,
        RedFlag.AFTER_INJURY,
        RedFlag.CHEST_PAIN,
        RedFlag.TEARING_PAIN,
    ),
    Urgency.TODAY: (
        RedFlag.FEVER,
        RedFlag.WEIGHT_LOSS_OR_CANCER,
        RedFlag.NIGHT_PAIN,
        RedFlag.LUMP_OR_SHAPE,
        RedFlag.UPPER_BACK,
        RedFlag.WEAK_DEFENCES,
        RedFlag.HOT_CALF,
        RedFlag.PREGNANT,
    ),
    Urgency.SOON: (
        RedFlag.ONE_LEG,
        RedFlag.FIRST_BACK_PAIN,
        RedFlag.MORNING_STIFFNESS,
        RedFlag.DAILY_LIFE,
    ),
}
"""Which sign belongs to which urgency, in the order in which they are read."""
