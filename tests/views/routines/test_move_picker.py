# SPDX-License-Identifier: LGPL-3.0-or-later
"""A move is found by any of its names, and added."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.test_layout import nameless, out_of_order, small_targets, tab_stops
from tests.views.fitting import cut_texts
from tests.views.library.moves import BED_EDGE, FIGURE_4, HALF_KNEELING, MOVES, STANDING
from tests.views.routines.hands import MINE, Key


@pytest.fixture
def picker(hands):
    """Opened by 'Add a move'."""
    hands.click("routine_add")
    return hands


def found(hands) -> set[str]:
    return {move.id for move in MOVES if hands.sees(f"routine_pick_{move.id}")}


def shown_words(tile: QWidget) -> list[str]:
    return [label.text() for label in tile.findChildren(QLabel) if label.isVisible()]


def test_all_moves_are_there_and_the_keyboard_is_where_one_types(picker):
    assert found(picker) == {move.id for move in MOVES}
    assert picker.focused == "routine_search"
    assert not picker.sees("routine_save")
    assert picker.find(f"routine_pick_{STANDING.id}").accessibleName() == "Add Standing hip flexor stretch"


@pytest.mark.parametrize("typed", ["low lunge", "LUNGE", "psoas", "half kneling"])
def test_a_move_is_found_by_any_name_also_misspelt(picker, typed):
    picker.type(typed)
    assert found(picker) == {HALF_KNEELING.id}
    assert picker.words("routine_found").startswith("1 move")


def test_the_best_is_first_and_enter_twice_adds_it(picker):
    picker.type("stand")
    picker.key(Key.Key_Return)
    assert picker.focused == f"routine_pick_{STANDING.id}"
    picker.key(Key.Key_Return)
    assert picker.moves()[-1] == f"4. {STANDING.name}"
    assert picker.kept()[-1].stretch == STANDING


def test_the_new_move_comes_into_sight_with_the_keyboard_on_it(picker):
    picker.editor.resize(1250, 500)
    picker.click(f"routine_pick_{BED_EDGE.id}")
    assert picker.focused == "routine_step_4_handle"
    for name in ("routine_step_4_handle", "routine_step_4_sides_left"):
        assert not picker.find(name).visibleRegion().isEmpty()


def test_one_change_takes_it_out_again(picker):
    picker.click(f"routine_pick_{BED_EDGE.id}")
    picker.click("routine_undo")
    picker.click("routine_save")
    assert picker.saved == [MINE]


def test_what_is_called_otherwise_is_told(picker):
    picker.type("swimming")
    assert found(picker) == set()
    assert picker.words("routine_found") == "No move is called that. Try another word."
    picker.key(Key.Key_Down)
    assert picker.focused == "routine_search"


def test_arrow_keys_go_from_the_field_through_the_moves(picker):
    picker.key(Key.Key_Down)
    assert picker.focused == f"routine_pick_{MOVES[0].id}"
    picker.key(Key.Key_Right)
    assert picker.focused == f"routine_pick_{MOVES[1].id}"
    picker.key(Key.Key_Down)
    assert picker.focused == f"routine_pick_{MOVES[3].id}"


@pytest.mark.parametrize("way", ["key", "button"])
def test_it_is_left_without_a_move(picker, way):
    picker.type("lunge")
    if way == "key":
        picker.key(Key.Key_Escape)
    else:
        picker.click("routine_picker_back")
    assert picker.focused == "routine_add"
    assert len(picker.moves()) == 3
    # AND it begins anew the next time
    picker.click("routine_add")
    assert found(picker) == {move.id for move in MOVES}


def test_moves_that_are_in_the_routine_say_so_and_can_be_added_again(picker):
    assert "In your routine" in shown_words(picker.find(f"routine_pick_{FIGURE_4.id}"))
    assert "In your routine" not in shown_words(picker.find(f"routine_pick_{STANDING.id}"))
    picker.click(f"routine_pick_{FIGURE_4.id}")
    assert [step.stretch for step in picker.kept()].count(FIGURE_4) == 2


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1250), (2.0, 1160)])
def test_everything_fits_and_can_be_reached(picker, redress, settle, scale, width):
    redress(scale)
    picker.editor.resize(width, 690)
    found = []
    for typed in ("", "hip", "xyz"):
        picker.type(typed)
        settle()
        page = picker.editor
        found += [*cut_texts(page), *nameless(page), *small_targets(page), *out_of_order(tab_stops(page))]
    assert found == []
