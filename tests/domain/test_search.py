# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.search import Finder, words_of

TEXTS = {
    "half-kneel": ("Half-kneeling hip flexor stretch", "Low lunge stretch, Psoas stretch", "front of hip, groin"),
    "figure-4": ("Lying figure-4 stretch", "Reclined pigeon, Piriformis stretch", "bottom, bum, backside, seat"),
    "standing": ("Standing hip flexor stretch", "", "front of hip, groin, calf, back of leg, lower leg"),
    "strap": ("Lying hamstring stretch with strap", "", "back of leg, back of thigh, hamstring"),
    "cat-camel": ("Cat-camel", "Cat-cow", "low back, lower back, spine, front of leg"),
    "rolls": ("Knee rolls", "Lumbar rotation", "low back, lower back, waist"),
    "butterfly": ("Lying butterfly", "Lying frog", "inner thigh, groin, inside of leg"),
    "bridge": ("Bridge", "Hip lift", "bottom, bum, backside, seat, low back"),
    "prone": ("Prone on elbows", "Sphinx pose", "low back, lower back, tummy"),
    "chest": ("Single knee to chest", "Knee hug", "low back, bottom"),
}
FINDER = Finder(TEXTS)

LONG_WORDS = [
    (own, start, len(word))
    for own, (name, *_) in TEXTS.items()
    for word in words_of(name)
    for start in [name.casefold().index(word)]
    if len(word) >= 4
]
"""The words of all names in which a slip can be told: whose they are, where they begin and how long they are."""


@st.composite
def misspelt_names(draw: st.DrawFn) -> tuple[str, str]:
    """An id, and its name with one letter left out, one too many, a wrong one, or two of them swapped."""
    own, start, length = draw(st.sampled_from(LONG_WORDS))
    name = TEXTS[own][0].casefold()
    at = start + draw(st.integers(0, length - 2))
    letter = draw(st.sampled_from("aeiknrstz"))
    slips = (
        name[:at] + name[at + 1 :],
        name[: at + 1] + letter + name[at + 1 :],
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    )
    return own, draw(st.sampled_from(slips))


@pytest.mark.parametrize("own", TEXTS)
def test_a_move_is_found_first_by_its_name(own):
    assert FINDER.find(TEXTS[own][0])[0] == own


@given(misspelt_names())
def test_a_move_is_found_first_by_its_name_with_one_slip(misspelt):
    own, wanted = misspelt
    assert FINDER.find(wanted)[0] == own


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("pigeon", "figure-4"),
        ("low lunge", "half-kneel"),
        ("sphinx", "prone"),
        ("hamstirng", "strap"),
        ("pirifromis", "figure-4"),
        ("flexer", "half-kneel"),
        ("back of thigh", "strap"),
        ("lower back", "cat-camel"),
        ("inside of leg", "butterfly"),
    ],
)
def test_another_name_a_lay_word_and_a_misspelt_one_find_it(wanted, first):
    assert FINDER.find(wanted)[0] == first


def test_what_is_typed_so_far_is_enough():
    for length in range(3, len("hamstring") + 1):
        assert FINDER.find("hamstring"[:length])[0] == "strap"
    # also while it is misspelt
    for length in range(5, len("buterfly") + 1):
        assert FINDER.find("buterfly"[:length]) == ["butterfly"]


def test_a_lay_word_finds_all_it_is_said_of():
    assert set(FINDER.find("bum")) == {"figure-4", "bridge"}
    assert set(FINDER.find("groin")) == {"half-kneel", "standing", "butterfly"}


def test_words_that_stand_together_come_before_those_that_are_strewn_about():
    found = FINDER.find("back of leg")
    assert set(found[:2]) == {"standing", "strap"}
    assert "cat-camel" in found[2:]


def test_the_name_counts_most():
    assert FINDER.find("hip")[:2] == ["half-kneel", "standing"]
    assert FINDER.find("knee")[:2] == ["rolls", "chest"]


def test_every_word_must_be_found():
    assert FINDER.find("standing stretch") == ["standing"]
    assert FINDER.find("butterfly hamstring") == []


def test_little_words_that_stand_nowhere_need_not_be_found():
    assert FINDER.find("a stretch for my bum") == ["figure-4"]
    assert FINDER.find("zz") == []


@pytest.mark.parametrize("wanted", ["xylophone", "qqqq", "1234"])
def test_nothing_is_found_by_what_is_like_nothing(wanted):
    assert FINDER.find(wanted) == []


@pytest.mark.parametrize("wanted", ["", "   ", "!?", "-"])
def test_without_words_all_are_there_in_order(wanted):
    assert FINDER.find(wanted) == list(TEXTS)


@pytest.mark.parametrize("wanted", ["BRÜCKE", "brücke", "Brucke", "bru\N{COMBINING DIAERESIS}cke", "Brücke!"])
def test_accents_case_and_signs_do_not_matter(wanted):
    assert Finder({"a": ("Brücke",), "b": ("Katze",)}).find(wanted) == ["a"]


@given(st.text(max_size=40))
def test_whatever_is_typed_each_is_found_once_at_most(wanted):
    found = FINDER.find(wanted)
    assert len(found) == len(set(found))
    assert set(found) <= set(TEXTS)


@given(st.text(max_size=30))
def test_words_are_small_plain_letters(text):
    for word in words_of(text):
        assert word == word.casefold()
        assert words_of(word) == [word]


def test_one_is_found_among_a_thousand():
    texts = {f"move-{number}": (f"Move number {number}", "hip, bum") for number in range(1000)}
    finder = Finder(texts | {"one": ("Sleeping swan", "hip, bum")})
    assert finder.find("slepeing swan") == ["one"]
    assert finder.find("") == [*texts, "one"]
    assert len(finder.find("bum")) == 1001


def test_there_may_be_nothing_to_look_for():
    assert Finder({}).find("hip") == []
    assert Finder({"a": ()}).find("hip") == []
