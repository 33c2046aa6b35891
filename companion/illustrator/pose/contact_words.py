# SPDX-License-Identifier: LGPL-3.0-or-later
"""The sentences in which a pose tells its contacts, such as 'right ankle on left thigh at 85 %'."""

import re

from companion.illustrator.pose.pose import Contact, Part, Place

_SENTENCE = re.compile(
    r"(?P<part>sole|ball|knee|ankle|hand|hands clasped|free)"
    r"(?: (?:flat on|on|behind) (?P<place>floor|chair back|(?:left|right) (?:thigh|shin|hip)))?"
    r"(?: at (?P<percent>[0-9]{1,3}) ?%)?"
)

FORMS = (
    "sole flat on floor, ball on floor, knee on floor, ankle on left thigh at 85 %, hand on right shin at 40 %, "
    "hand on chair back at 20 %, hands clasped behind left thigh at 60 %, hand on floor, or free"
)
"""What may be written, for the sentence of a fault."""

_MEET = {
    Part.SOLE: {Place.FLOOR},
    Part.BALL: {Place.FLOOR},
    Part.KNEE: {Place.FLOOR},
    Part.ANKLE: {Place.LEFT_THIGH, Place.RIGHT_THIGH},
    Part.HAND: set(Place),
    Part.FREE: {Place.NOTHING},
}


def contact_of(words: str) -> Contact | None:
    """What a sentence tells, or None where it tells nothing that is known."""
    told = _SENTENCE.fullmatch(words.strip())
    if told is None:
        return None
    part = Part.HAND if told["part"].startswith("hand") else Part(told["part"])
    place = Place(told["place"]) if told["place"] else Place.NOTHING
    if place not in _MEET[part] or (part is Part.HAND and place is Place.NOTHING):
        return None
    share = int(told["percent"]) / 100 if told["percent"] else 0.5
    return Contact(part, place, min(share, 1.0), clasped=told["part"] == "hands clasped")
