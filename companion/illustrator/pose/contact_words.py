# SPDX-License-Identifier: LGPL-3.0-or-later
"""The sentences in which a pose tells its contacts, such as 'ankle on left thigh at 80 %'."""

import re

from companion.illustrator.pose.pose import Contact, Part, Place

FORMS = (
    "sole flat on floor, ball on floor, heel on floor, knee on floor, knee on pad, ankle on left thigh at 80 %, "
    "ankle on right shin at 100 %, hand on right shin at 40 %, hand on chair back at 20 %, hand on left shoulder, "
    "hands clasped behind left thigh at 60 %, hand on floor, forearm on floor, free"
)
"""What may be written, for the sentence of a fault."""

_SENTENCE = re.compile(
    r"(?P<touch>sole flat on|ball on|heel on|knee on|ankle on|hand on|forearm on|hands clasped behind) "
    r"(?P<place>floor|pad|chair back|(?:left|right) (?:thigh|shin|hip|shoulder))"
    r"(?: at (?P<percent>[0-9]{1,3}) ?%)?"
)

_FLOOR = {Place.FLOOR}
_THIGHS = {Place.LEFT_THIGH, Place.RIGHT_THIGH}
_SHANKS = {Place.LEFT_SHANK, Place.RIGHT_SHANK}
_LIMBS = _THIGHS | _SHANKS | {Place.LEFT_HIP, Place.RIGHT_HIP}
_SHOULDERS = {Place.LEFT_SHOULDER, Place.RIGHT_SHOULDER}

_TOUCHES: dict[str, tuple[Part, set[Place]]] = {
    "sole flat on": (Part.SOLE, _FLOOR),
    "ball on": (Part.BALL, _FLOOR),
    "heel on": (Part.HEEL, _FLOOR),
    "knee on": (Part.KNEE, _FLOOR | {Place.PAD}),
    "ankle on": (Part.ANKLE, _THIGHS | _SHANKS),
    "hand on": (Part.HAND, _FLOOR | _LIMBS | _SHOULDERS | {Place.CHAIR_BACK}),
    "forearm on": (Part.FOREARM, _FLOOR),
    "hands clasped behind": (Part.HAND, _LIMBS),
}
"""What touches, and what it may touch."""


def contact_of(words: str) -> Contact | None:
    """What a sentence tells, or None where it tells nothing that is known."""
    if words == Part.FREE:
        return Contact(Part.FREE, Place.NOTHING)
    told = _SENTENCE.fullmatch(words)
    if told is None:
        return None
    part, places = _TOUCHES[told["touch"]]
    place, percent = Place(told["place"]), int(told["percent"] or 50)
    if place not in places or percent > 100:
        return None
    return Contact(part, place, percent / 100, clasped="clasped" in told["touch"])
