# SPDX-License-Identifier: LGPL-3.0-or-later
"""A text says the side that is meant now, and never another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.stretch import Side
from companion.domain.wording import bare_sides, broken_pairs, for_side

plain = st.text(st.characters(exclude_characters="[]|", exclude_categories=("Cs",)), max_size=20)
pairs = st.tuples(plain, plain)


@pytest.mark.parametrize(
    ("side", "said"),
    [
        (Side.RIGHT, "Kneel on your right knee, left foot in front."),
        (Side.LEFT, "Kneel on your left knee, right foot in front."),
        (Side.BOTH, "Kneel on your right knee, left foot in front."),
    ],
)
def test_each_pair_says_the_side_that_is_worked(side, said):
    assert for_side("Kneel on your [right|left] knee, [left|right] foot in front.", side) == said


@given(st.lists(st.tuples(plain, pairs), max_size=5), plain)
def test_pairs_are_resolved_and_all_else_stays(pieces, last):
    text = "".join(f"{before}[{right}|{left}]" for before, (right, left) in pieces) + last

    assert for_side(text, Side.RIGHT) == "".join(before + right for before, (right, _) in pieces) + last
    assert for_side(text, Side.LEFT) == "".join(before + left for before, (_, left) in pieces) + last
    assert not broken_pairs(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stand upright; that is all right.", ("right",)),
        ("Left foot first, then the [right|left] one.", ("Left",)),
        ("Turn LEFT and right.", ("LEFT", "right")),
        ("Kneel on your [right|left] knee. A bright, leftover towel.", ()),
        ("", ()),
    ],
)
def test_sides_outside_a_pair_are_found(text, found):
    assert bare_sides(text) == found


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("your [right|left] knee", False),
        ("your [right|] knee", False),
        ("your [right/left] knee", True),
        ("your [right|left knee", True),
        ("your right|left] knee", True),
        ("your [right|left|both] knee", True),
        ("your [[right|left]] knee", True),
    ],
)
def test_a_pair_that_is_not_closed_or_has_no_bar_is_broken(text, broken):
    assert broken_pairs(text) is broken
