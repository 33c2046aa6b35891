# SPDX-License-Identifier: LGPL-3.0-or-later
"""How long each shipped routine takes, worked out by hand from the lengths of its segments.

The usual lengths: 8 s to get ready, 3 s in and 3 s out of a hold, 5 s rest, 8 s to change sides. So for what is held

    n holds of h seconds on one side:  n x (3 + h + 3) + (n - 1) x 5
    on each side:                      8 + side + 8 + side
    without sides:                     8 + side

and for what is done in repetitions, with the pace of its file,

    n repetitions:                     n x (in + hold + out) + the rests between them
    each side, one after the other:    8 + side + 8 + side
    sides in turn, or without sides:   8 + all of them, without a wait to change
"""

import pytest

from companion.content.catalogue import load
from companion.domain.asked import Lengths, ask
from companion.domain.timeline import seconds_in, segments
from companion.paths import shipped_routines

THREE_OF_20_EACH = 8 + 88 + 8 + 88
TWO_OF_20_EACH = 8 + 57 + 8 + 57
ONE_OF_20_EACH = 8 + 26 + 8 + 26
ONE_OF_30_EACH = 8 + 36 + 8 + 36

TABLE = {
    "two-stretch-starter": [THREE_OF_20_EACH, THREE_OF_20_EACH],
    "two-stretch-starter-standing-chair": [THREE_OF_20_EACH, THREE_OF_20_EACH],
    "morning-6": [
        8 + 8 * (2 + 3 + 2) + 7 * 1,  # pelvic tilt
        8 + 12 * (2 + 3 + 2),  # knee rolls, six to each side in turn, no rest
        8 + 2 * 26 + 5,  # butterfly, two of 20 s
        8 + 6 * (2 + 3 + 3) + 5 * 1,  # bridge
        TWO_OF_20_EACH,
    ],
    "desk-break": [
        8 + 6 * (3 + 1 + 3),  # pelvic rock
        8 + 6 * (2 + 5 + 2),  # trunk rotation, three to each side in turn
        ONE_OF_20_EACH,
        ONE_OF_20_EACH,
        ONE_OF_20_EACH,
        8 + 5 * (3 + 1 + 4) + 4 * 1,  # sit to stand, one set of five
    ],
    "floor-12": [
        8 + 6 * (2 + 3 + 2) + 5 * 1,  # pelvic tilt
        8 + 10 * (2 + 3 + 2),  # knee rolls
        TWO_OF_20_EACH,
        TWO_OF_20_EACH,
        TWO_OF_20_EACH,
        8 + 3 * (3 + 10 + 3) + 2 * 5,  # on the elbows
        8 + 6 * (4 + 1 + 4),  # cat-camel
        8 + 4 * (3 + 4 + 3) + 3 * 1,  # bottom to heels
        TWO_OF_20_EACH,
    ],
    "gentle-chair-bed": [
        8 + 6 * (3 + 1 + 3),  # pelvic rock
        8 + 6 * (2 + 5 + 2),  # trunk rotation
        ONE_OF_30_EACH,
        ONE_OF_30_EACH,
        8 + 5 * (3 + 1 + 4) + 4 * 1,  # sit to stand
        8 + 6 * (2 + 3 + 2) + 5 * 1,  # pelvic tilt
        8 + 10 * (2 + 3 + 2),  # knee rolls
        ONE_OF_30_EACH,
    ],
    "strength-mobility": [
        8 + 6 * (4 + 1 + 4),  # cat-camel
        8 + 16 * (2 + 3 + 3) + 14 * 1 + 20,  # bridge, two sets of eight
        2 * (8 + 16 * (2 + 2 + 2) + 14 * 1 + 20),  # clamshell, two sets of eight on each side
        8 + 12 * (2 + 5 + 2) + 11 * 1,  # bird-dog, six to each side in turn
        8 + 10 * (3 + 1 + 4) + 8 * 1 + 20,  # sit to stand, two sets of five
        TWO_OF_20_EACH,
        TWO_OF_20_EACH,
    ],
}


@pytest.fixture(scope="module")
def shipped():
    return load([shipped_routines()])


def test_every_routine_is_in_the_table(shipped):
    assert set(shipped.routines) == set(TABLE)


@pytest.mark.parametrize("routine", sorted(TABLE))
def test_a_routine_takes_as_long_as_was_worked_out_by_hand(shipped, routine):
    asked = ask(shipped.routines[routine], shipped.stretches, Lengths())
    row = segments(asked)
    moves = [seconds_in(one for one in row if one.place.part == part) for part in range(len(asked.parts))]
    assert moves == TABLE[routine]
