# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whom to call and when to stop, in the words and with the numbers of the clinic."""

import pytest

from companion.domain.clinic import Clinic, Hotline, PainLimits
from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.views.words.guidance import (
    call_clinic,
    clinic_words,
    hotline_words,
    limit_words,
    limits_heading,
    normal_words,
    pull_is_no_pain,
    red_flag,
    stop_heading,
    stop_sign,
    urgency_heading,
)
from tests.content.reading_grade import reading_grade

HIGHEST_GRADE = 6.0


@pytest.mark.parametrize(
    ("hotline", "words"),
    [
        (Hotline("999"), "999"),
        (Hotline("111", "NHS 111"), "NHS 111"),
        (Hotline("112", "112"), "112"),
        (Hotline("116 117", "the doctor on call"), "the doctor on call (116 117)"),
    ],
)
def test_a_number_is_said_once_with_whom_it_is_for(hotline, words):
    assert hotline_words(hotline) == words


@pytest.mark.parametrize(
    ("clinic", "words"),
    [
        (Clinic(), "your clinic"),
        (Clinic(telephone="0163"), "your clinic, 0163"),
        (Clinic("Riverside"), "Riverside"),
        (Clinic("Riverside {name}", "0163"), "Riverside {name}, 0163"),
    ],
)
def test_the_clinic_is_named_as_far_as_it_is_known(clinic, words):
    assert clinic_words(clinic) == words
    assert call_clinic(clinic) == f"Call {words}."


@pytest.mark.parametrize(
    ("limits", "scores"),
    [
        (PainLimits(), ["Up to 4:", "5:", "6 or more:"]),
        (PainLimits(3, 7), ["Up to 3:", "From 4 to 6:", "7 or more:"]),
        (PainLimits(5, 6), ["Up to 5:", "6 or more:"]),
        (PainLimits(9, 10), ["Up to 9:", "10:"]),
        (PainLimits(0, 10), ["Up to 0:", "From 1 to 9:", "10:"]),
    ],
)
def test_the_stop_rule_has_a_line_for_every_score(limits, scores):
    lines = limit_words(limits)
    assert [line.partition(":")[0] + ":" for line in lines] == scores
    assert "45 minutes" in lines[0]


def test_the_words_are_plain():
    clinic = Clinic()
    texts = [
        stop_heading(),
        *(stop_sign(sign, clinic) for sign in StopSign),
        normal_words(),
        limits_heading(),
        *limit_words(clinic.limits),
        pull_is_no_pain(),
        call_clinic(clinic),
    ]
    for urgency in Urgency:
        texts += [urgency_heading(urgency, clinic), *map(red_flag, RED_FLAGS[urgency])]
    assert reading_grade(texts) <= HIGHEST_GRADE
