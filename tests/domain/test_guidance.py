# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every red flag has one place in the list of when to get help."""

from collections import Counter

from companion.domain.guidance import RED_FLAGS, RedFlag, Urgency


def test_every_red_flag_is_read_under_one_urgency():
    listed = Counter(flag for flags in RED_FLAGS.values() for flag in flags)
    assert listed == Counter(RedFlag)


def test_the_most_urgent_are_read_first():
    assert list(RED_FLAGS) == list(Urgency) == [Urgency.EMERGENCY, Urgency.TODAY, Urgency.SOON]
    assert all(RED_FLAGS.values())
    assert RED_FLAGS[Urgency.EMERGENCY][0] is RedFlag.SADDLE_NUMBNESS
