# SPDX-License-Identifier: LGPL-3.0-or-later
"""The sentences in which a pose tells its contacts, such as 'ankle on left thigh at 80 %'."""

import re

from companion.illustrator.pose.pose import Contact, Part, Place

FORMS = (
    "sole flat on floor, ball on floor, knee on floor, knee on pad, ankle on left thigh at 80 %, "
    "hand on right shin at 40 %, hand on chair back at 20 %, hands clasped behind left thigh at 60 %, hand on floor, "
    "free"
)
"""What may be written, for the sentence of a fault."""

_SENTENCE = re.compile(
    r"(?P<touch>sole flat on|ball on|knee on|ankle on|hand on|hands clasped behind) "
    r"(?P<place>floor|pad|chair back|(?:left|right) (?:thigh|shin|hip))"
    r"(?: at (?P<percent>[0-9]{1,3}) ?%)?"
)

_FLOOR = {Place.FLOOR}
_THIGHS = {Place.LEFT_THIGH, Place.RIGHT_THIGH}
_LIMBS = _THIGHS | {Place.LEFT_SHANK, Place.RIGHT_SHANK, Place.LEFT_HIP, Place.RIGHT_HIP}

_TOUCHES: dict[str, tuple[Part, set[Place]]] = {
    "sole flat on": (Part.SOLE, _FLOOR),
    "ball on": (Part.BALL, _FLOOR),
    "knee on": (Part.KNEE, _FLOOR | {Place.PAD}),
    "ankle on": (Part.ANKLE, _THIGHS),
    "hand on": (Part.HAND, _FLOOR | _LIMBS | {Place.CHAIR_BACK}),
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
