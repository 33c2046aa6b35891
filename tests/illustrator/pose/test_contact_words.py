# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a pose's sentences about contacts mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.illustrator.pose.contact_words import FORMS, contact_of
from companion.illustrator.pose.pose import Contact, Part, Place

TOLD = {
    "sole flat on floor": Contact(Part.SOLE, Place.FLOOR),
    "ball on floor": Contact(Part.BALL, Place.FLOOR),
    "heel on floor": Contact(Part.HEEL, Place.FLOOR),
    "knee on floor": Contact(Part.KNEE, Place.FLOOR),
    "knee on pad": Contact(Part.KNEE, Place.PAD),
    "ankle on left thigh at 80 %": Contact(Part.ANKLE, Place.LEFT_THIGH, 0.8),
    "ankle on right thigh": Contact(Part.ANKLE, Place.RIGHT_THIGH, 0.5),
    "ankle on left shin at 98 %": Contact(Part.ANKLE, Place.LEFT_SHANK, 0.98),
    "forearm on floor": Contact(Part.FOREARM, Place.FLOOR),
    "hand on left shoulder at 30 %": Contact(Part.HAND, Place.LEFT_SHOULDER, 0.3),
    "hand on right shin at 40 %": Contact(Part.HAND, Place.RIGHT_SHANK, 0.4),
    "hand on left thigh at 5%": Contact(Part.HAND, Place.LEFT_THIGH, 0.05),
    "hand on left hip at 0 %": Contact(Part.HAND, Place.LEFT_HIP, 0.0),
    "hand on chair back at 100 %": Contact(Part.HAND, Place.CHAIR_BACK, 1.0),
    "hand on floor": Contact(Part.HAND, Place.FLOOR),
    "hands clasped behind left thigh at 60 %": Contact(Part.HAND, Place.LEFT_THIGH, 0.6, clasped=True),
    "free": Contact(Part.FREE, Place.NOTHING),
}


@pytest.mark.parametrize(("words", "contact"), TOLD.items())
def test_a_sentence_means_what_it_says(words, contact):
    assert contact_of(words) == contact


@given(st.sampled_from(("left", "right")), st.sampled_from(("thigh", "shin", "hip", "shoulder")), st.integers(0, 100))
def test_a_hand_goes_anywhere_on_a_limb(side, limb, percent):
    contact = contact_of(f"hand on {side} {limb} at {percent} %")
    assert contact == Contact(Part.HAND, Place(f"{side} {limb}"), percent / 100)


@pytest.mark.parametrize("form", FORMS.split(", "))
def test_whatever_a_fault_says_may_be_written_may_be_written(form):
    assert contact_of(form) is not None


@pytest.mark.parametrize("part", [part for part in Part if part is not Part.FREE])
def test_every_part_is_among_the_forms(part):
    assert any(contact_of(form).part is part for form in FORMS.split(", "))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hand",
        "hands clasped",
        "sole on wall",
        "sole flat on left thigh",
        "ball on pad",
        "knee on chair back",
        "knee on left thigh",
        "ankle on floor",
        "ankle on left shoulder at 50 %",
        "heel on pad",
        "heel on left shin",
        "forearm on left thigh at 50 %",
        "forearm flat on floor",
        "hands clasped behind left shoulder",
        "knee on left shoulder",
        "hand on nothing",
        "hand on thigh at 20 %",
        "hand on left knee at 20 %",
        "hand on Left thigh at 20 %",
        "hand on left thigh at 20",
        "hand on left thigh at -5 %",
        "hand on left thigh at 2.5 %",
        "hand on left thigh at 101 %",
        "hand on left thigh at 999 %",
        "hand on left thigh at 1000 %",
        "hand on left thigh at 20 % or so",
        "the hand on left thigh at 20 %",
        "hand on left thigh at 20 %\nfree",
        "hand on left thigh at \u0662\u0660 %",
        "free on floor",
        "free behind floor",
        "Free",
    ],
)
def test_what_says_nothing_that_is_known_is_no_contact(words):
    assert contact_of(words) is None


@given(st.text())
def test_no_text_is_a_fault_of_its_own(words):
    assert contact_of(words) is None or words in TOLD


@given(st.sampled_from(sorted(TOLD)), st.integers(0, 60), st.characters(exclude_categories=("Cs",)))
def test_a_letter_too_much_never_means_another_part(words, spot, letter):
    contact = contact_of(words[:spot] + letter + words[spot:])
    assert contact is None or (contact.part, contact.place) == (TOLD[words].part, TOLD[words].place)
