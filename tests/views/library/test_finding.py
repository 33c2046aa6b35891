# SPDX-License-Identifier: LGPL-3.0-or-later
"""Searching and filtering the library."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from companion.domain.library_filter import seconds_of
from companion.domain.stretch import Dose, Equipment
from companion.views.library.library_page import LibraryPage, LibraryView
from tests.views.fitting import cut_texts
from tests.views.library.browsing import Key, current_move, is_in_sight, moves_shown, press, write
from tests.views.library.moves import BED_EDGE, CAT_CAMEL, FIGURE_4, HALF_KNEELING, MOVES, SEATED_FIGURE_4, STANDING

ON_BED = replace(FIGURE_4, id="on-bed", name="Figure 4 in bed", helpful=(Equipment.BED,))
QUICK = replace(CAT_CAMEL, id="quick", name="Cow", dose=Dose(2, 3), equipment=(Equipment.MAT,))
ALL = (*MOVES, ON_BED, QUICK)
IDS = [move.id for move in ALL]


class Hands:
    """The page, and what a person does and sees."""

    def __init__(self, page: LibraryPage) -> None:
        self.page = page

    def button(self, name: str) -> QPushButton:
        return self.page.findChild(QPushButton, f"library_{name}")

    def sees(self, name: str) -> bool:
        return self.button(name).isVisible()

    def choose(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def unfold(self) -> None:
        self.choose("filter")

    @property
    def field(self) -> QLineEdit:
        return self.page.findChild(QLineEdit, "library_search")

    def look_for(self, words: str) -> None:
        self.field.setFocus()
        self.field.clear()
        write(self.page, words)

    @property
    def found(self) -> list[str]:
        return moves_shown(self.page)

    def words(self, name: str) -> str:
        return self.page.findChild(QLabel, f"library_{name}").text()


@pytest.fixture
def hands(library):
    library.show_library(LibraryView(ALL, [STANDING.id]))
    library.focus_first()
    return Hands(library)


# Searching


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("half-kneeling", HALF_KNEELING),
        ("low lunge", HALF_KNEELING),
        ("Camel", CAT_CAMEL),
        ("seatde figure", SEATED_FIGURE_4),
        ("camle", CAT_CAMEL),
    ],
)
def test_a_move_is_found_by_any_of_its_names_also_misspelt(hands, words, first):
    hands.look_for(words)
    assert hands.found[0] == first.id


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bum", {FIGURE_4.id, SEATED_FIGURE_4.id, ON_BED.id}),
        ("lower back", {CAT_CAMEL.id, QUICK.id}),
        ("groin", {HALF_KNEELING.id, STANDING.id, BED_EDGE.id}),
        ("psoas", {HALF_KNEELING.id, STANDING.id, BED_EDGE.id}),
        ("all fours", {CAT_CAMEL.id, QUICK.id}),
        ("piriformis", {FIGURE_4.id, ON_BED.id}),
    ],
)
def test_moves_are_found_by_lay_words_muscles_and_positions(hands, words, found):
    hands.look_for(words)
    assert set(hands.found) == found


@pytest.mark.parametrize("control", [True, False])
def test_a_key_leads_to_the_field_from_anywhere(hands, control):
    hands.button("routines").setFocus()
    if control:
        QTest.keyClick(hands.page.window().windowHandle(), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    else:
        press(hands.page, Key.Key_Slash)
    assert hands.field.hasFocus()
    # what was typed before is replaced by what is typed now
    write(hands.page, "cat")
    hands.button("routines").setFocus()
    press(hands.page, Key.Key_Slash)
    write(hands.page, "cow")
    assert hands.field.text() == "cow"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return, Key.Key_Enter])
def test_from_the_field_a_key_leads_to_what_is_found_first(hands, key):
    press(hands.page, Key.Key_End)
    hands.look_for("figure")
    press(hands.page, key)
    assert current_move(hands.page) == hands.found[0]


def test_esc_clears_the_field(hands):
    hands.look_for("bum")
    press(hands.page, Key.Key_Escape)
    assert hands.field.text() == ""
    assert hands.found == IDS


# Filtering


@pytest.mark.parametrize(
    ("chips", "found"),
    [
        (["ground_floor"], [HALF_KNEELING, FIGURE_4, CAT_CAMEL, BED_EDGE, ON_BED, QUICK]),
        (["ground_bed"], [ON_BED]),
        (["ground_chair"], [SEATED_FIGURE_4]),
        (["ground_chair", "ground_standing"], [STANDING, SEATED_FIGURE_4]),
        (["no_kneeling"], [FIGURE_4, STANDING, SEATED_FIGURE_4, BED_EDGE, ON_BED]),
        (["no_floor"], [STANDING, SEATED_FIGURE_4, ON_BED]),
        (["favourites"], [STANDING]),
        (["no_floor", "area_buttock"], [SEATED_FIGURE_4, ON_BED]),
        (["area_front_of_hip"], [HALF_KNEELING, STANDING, BED_EDGE]),
        (["area_front_of_hip", "area_low_back"], [HALF_KNEELING, STANDING, CAT_CAMEL, BED_EDGE, QUICK]),
        (["with_nothing", "area_low_back"], [CAT_CAMEL]),
        (["with_mat", "area_low_back"], [CAT_CAMEL, QUICK]),
        (["with_mat", "with_pad", "area_front_of_hip"], [HALF_KNEELING, STANDING, BED_EDGE]),
        (["short"], [move for move in ALL if seconds_of(move) <= 120]),
    ],
)
def test_chips_leave_the_moves_that_fit(hands, chips, found):
    hands.unfold()
    hands.choose(*chips)
    assert hands.found == [move.id for move in found]
    assert hands.button("filter").accessibleName() == f"Filter ({len(chips)})"
    assert hands.words("count").startswith(f"{len(found)} ")
    # WHEN they are pressed once more
    hands.choose(*chips)
    assert hands.found == IDS


def test_search_and_filter_work_together(hands):
    hands.choose("no_kneeling")
    hands.look_for("hip flexor")
    assert set(hands.found) == {STANDING.id, BED_EDGE.id}


def test_what_was_chosen_is_told_and_cleared_by_one_button(hands):
    assert not hands.sees("clear")
    hands.choose("ground_chair", "no_kneeling")
    hands.look_for("figure")
    assert "Chair, No kneeling" in hands.words("count")
    hands.choose("clear")
    assert hands.found == IDS
    assert (hands.field.text(), hands.field.hasFocus()) == ("", True)
    assert not hands.sees("clear")
    # also when nothing was typed
    hands.choose("no_floor")
    hands.choose("clear")
    assert hands.found == IDS


def test_when_no_move_fits_the_page_says_what_to_do(hands):
    hands.look_for("xylophone")
    assert hands.found == []
    assert hands.button("show_all").isVisible()
    assert "Try another word" in hands.words("hint")
    press(hands.page, Key.Key_Down)
    assert hands.field.hasFocus(), "there is nothing to go down to"
    hands.choose("show_all")
    assert hands.found == IDS
    assert not hands.button("show_all").isVisible()


def test_without_favourites_the_page_says_how_to_mark_one(hands):
    hands.page.show_library(LibraryView(ALL))
    hands.choose("favourites")
    assert hands.found == []
    assert "Press F" in hands.words("hint")


def test_a_favourite_that_is_none_any_more_leaves_the_favourites(hands):
    hands.page.show_library(LibraryView(ALL, [STANDING.id, BED_EDGE.id]))
    hands.choose("favourites")
    hands.page.focus_first()
    press(hands.page, Key.Key_F)
    assert hands.found == [BED_EDGE.id]
    assert current_move(hands.page) == BED_EDGE.id
    press(hands.page, Key.Key_F)
    assert hands.found == []
    assert hands.field.hasFocus(), "the keyboard is not lost with the last card"


def test_it_all_stays_when_the_page_is_left_and_when_other_moves_are_offered(hands):
    hands.unfold()
    hands.choose("ground_chair", "area_buttock")
    hands.look_for("figure")
    hands.page.hide()
    hands.page.show()
    assert hands.found == [SEATED_FIGURE_4.id]
    hands.page.show_library(LibraryView([STANDING, CAT_CAMEL]))
    assert hands.found == []
    assert hands.button("area_buttock").isVisible(), "what is chosen stays in sight, or nobody could take it back"
    hands.choose("clear")
    assert not hands.sees("area_buttock")
    hands.choose("ground_chair")
    hands.page.show_library(LibraryView([STANDING, SEATED_FIGURE_4]))
    assert hands.found == [SEATED_FIGURE_4.id]


def test_there_is_a_chip_only_for_what_can_be_chosen(hands):
    hands.unfold()
    assert not hands.sees("area_calf")
    assert not hands.sees("with_strap")
    hands.page.show_library(LibraryView([SEATED_FIGURE_4]))
    assert not hands.sees("area_front_of_hip")
    assert not hands.sees("no_kneeling")
    assert not hands.sees("ground_bed")
    assert hands.sees("area_buttock")


def test_all_chips_unfold_and_a_few_stay_in_sight_while_the_text_is_small(hands, redress, settle):
    assert hands.sees("no_kneeling")
    assert not hands.sees("area_buttock")
    redress(1.25)
    settle()
    assert not hands.sees("no_kneeling")
    for scale in (1.0, 1.25, 2.0):
        redress(scale)
        hands.unfold()
        settle()
        assert hands.sees("no_kneeling")
        assert hands.sees("area_buttock")
        assert cut_texts(hands.page) == []
        hands.unfold()
        assert not hands.sees("area_buttock")


def test_from_the_chips_one_press_leads_to_what_they_leave(hands, redress, settle):
    redress(2.0)
    hands.unfold()
    hands.choose("ground_chair")
    assert hands.button("show_found").accessibleName().startswith("Show 1 ")
    hands.choose("show_found")
    settle()
    assert not hands.sees("ground_chair")
    assert current_move(hands.page) == SEATED_FIGURE_4.id
    assert is_in_sight(hands.page, SEATED_FIGURE_4.id)
    # also when that is nothing
    hands.unfold()
    hands.choose("area_low_back", "show_found")
    assert hands.found == []
    assert hands.button("show_all").isVisible()
    assert hands.field.hasFocus()


def test_the_way_of_the_tab_key_is_the_reading_order(hands, redress, settle):
    hands.page.show_library(LibraryView(ALL, left_out=1))
    hands.unfold()
    hands.choose("no_floor")
    field = ["search", "filter"]
    chips = ["ground_floor", "ground_bed", "ground_chair", "ground_standing", "no_kneeling", "no_floor", "favourites"]
    chips += ["short", "area_front_of_hip", "area_buttock", "area_low_back", "with_nothing", "with_mat", "with_pad"]
    rest = ["show_found", "clear", "left_out", "list"]
    for scale, head in ((1.0, [*field, "routines"]), (2.0, ["routines", *field])):
        redress(scale)
        settle()
        hands.button("routines").setFocus() if scale > 1 else hands.field.setFocus()
        reached = []
        for _ in (*head, *chips, *rest):
            focused = hands.page.window().focusWidget()
            reached.append(focused.objectName().removeprefix("library_"))
            press(hands.page, Key.Key_Tab)
        assert reached == [*head, *chips, *rest]


def test_a_chip_is_chosen_by_the_keyboard(hands):
    hands.button("no_floor").setFocus()
    press(hands.page, Key.Key_Space)
    assert set(hands.found) == {STANDING.id, SEATED_FIGURE_4.id, ON_BED.id}
    assert hands.button("no_floor").hasFocus()


def test_the_field_does_not_move_when_something_is_chosen(hands, settle):
    before = hands.field.geometry()
    hands.choose("no_kneeling")
    settle()
    assert hands.field.geometry() == before


def test_a_thousand_moves_are_searched_and_filtered(hands):
    thousand = [replace(ALL[number % len(ALL)], id=f"move-{number}") for number in range(1000)]
    swan = replace(STANDING, id="swan", name="Sleeping swan")
    hands.page.show_library(LibraryView([*thousand, swan]))
    assert len(hands.found) == 1001
    hands.choose("ground_standing")
    assert len(hands.found) == 126
    hands.look_for("slepeing swan")
    assert hands.found == ["swan"]
