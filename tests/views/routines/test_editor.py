# SPDX-License-Identifier: LGPL-3.0-or-later
"""A routine is made and changed, with the mouse and with the keys; nothing is kept before it is saved."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QSpinBox

from companion.domain.asked import Lengths
from companion.domain.drafting import MOST_STEPS, Draft, copy_of, new_routine
from companion.domain.routine import SideDose
from companion.domain.stretch import Dose, Side
from companion.views.tokens import DARK
from tests.test_layout import nameless, out_of_order, small_targets, tab_stops
from tests.views.fitting import cut_texts
from tests.views.library.moves import CAT_CAMEL, FIGURE_4, HALF_KNEELING, MOVES, STANDING
from tests.views.routines.hands import ALT, CTRL, MINE, Drag, Key

THREE = ["1. Half-kneeling hip flexor stretch", "2. Cat-camel", "3. Lying gluteal stretch (figure 4)"]


def both(dose: Dose) -> tuple[SideDose, ...]:
    return (SideDose(Side.LEFT, dose), SideDose(Side.RIGHT, dose))


class TestNew:
    """A routine that is not there yet."""

    @pytest.fixture(autouse=True)
    def new(self, hands):
        hands.edit(new_routine({"my-routine"}), MOVES, is_new=True)

    def test_it_is_saved_once_it_has_a_name_and_a_move(self, hands):
        assert hands.words("routine_title") == "New routine"
        assert not hands.can_press("routine_save")
        assert hands.words("routine_reason") == "Give it a name. Then you can save it."
        hands.type("Anna's  mornings")
        assert hands.words("routine_reason") == "Add a move. Then you can save it."
        assert not hands.can_press("routine_save")
        hands.click("routine_add")
        hands.click("routine_pick_hip-flexor-standing")
        assert not hands.sees("routine_reason")
        hands.click("routine_save")
        (saved,) = hands.saved
        assert (saved.id, saved.name, saved.days_per_week) == ("my-routine-2", "Anna's mornings", 5)
        assert [step.doses for step in saved.steps] == [both(STANDING.dose)]

    def test_the_key_for_saving_goes_to_what_is_missing(self, hands):
        hands.focus("routine_add")
        hands.key(Key.Key_S, CTRL)
        assert hands.focused == "routine_name"
        hands.type("Mine")
        hands.key(Key.Key_S, CTRL)
        assert hands.focused == "routine_add"
        assert hands.saved == []

    def test_it_is_left_at_once_as_long_as_nothing_is_said(self, hands):
        hands.click("routine_cancel")
        assert hands.left == 1


def test_the_whole_time_is_in_sight_and_follows_every_change(hands):
    lengths = Lengths(get_ready=8, ease_in=4, ease_out=4, rest=8, change_sides=8)
    hands.edit(MINE, MOVES, lengths=lengths)
    before = hands.words("routine_total")
    assert before.startswith("3 move")
    minutes = round(Draft.of(MINE).seconds(lengths) / 60)
    assert f"about {minutes} minute" in before
    for _ in range(8):
        hands.click("routine_step_1_dose_hold_more")
    assert hands.words("routine_total") != before
    assert hands.sees("routine_save")


class TestDose:
    """Seconds and times, within what the move allows."""

    def test_buttons_step_it_up_to_the_ends(self, hands):
        hands.click("routine_step_1_dose_hold_more")
        hands.click("routine_step_1_dose_times_less")
        assert hands.words("routine_step_1_dose").startswith("2 \N{MULTIPLICATION SIGN} 25 second")
        for _ in range(10):
            if hands.can_press("routine_step_1_dose_hold_more"):
                hands.click("routine_step_1_dose_hold_more")
        assert hands.number("routine_step_1_dose_hold") == 60
        assert hands.can_press("routine_step_1_dose_hold_less")
        assert hands.kept()[0].doses == both(Dose(60.0, 2))

    def test_a_number_is_typed(self, hands):
        hands.focus("routine_step_1_dose_hold_field")
        field = hands.find("routine_step_1_dose_hold_field")
        assert isinstance(field, QSpinBox)
        field.selectAll()
        hands.type("43")
        # WHEN it is saved by key, while the keyboard is still in the field
        hands.key(Key.Key_S, CTRL)
        assert hands.saved[0].steps[0].doses == both(Dose(43.0, 3))
        # AND the buttons go on from there by fives
        hands.click("routine_step_1_dose_hold_more")
        assert hands.number("routine_step_1_dose_hold") == 45
        hands.click("routine_step_1_dose_hold_less")
        assert hands.number("routine_step_1_dose_hold") == 40

    def test_a_narrow_range_is_stepped_by_one(self, hands):
        hands.click("routine_step_2_dose_hold_more")
        assert hands.kept()[1].doses == (SideDose(Side.BOTH, Dose(4.0, 6)),)

    def test_each_side_has_one_of_its_own(self, hands):
        hands.click("routine_step_1_sides_apart")
        assert not hands.sees("routine_step_1_dose_hold_field")
        hands.click("routine_step_1_right_hold_more")
        hands.click("routine_step_1_left_times_less")
        assert hands.words("routine_step_1_dose").startswith("LEFT 2 \N{MULTIPLICATION SIGN} 20")
        assert hands.kept()[0].doses == (SideDose(Side.LEFT, Dose(20.0, 2)), SideDose(Side.RIGHT, Dose(25.0, 3)))
        # WHEN both are to be the same again
        hands.click("routine_step_1_sides_both")
        assert not hands.sees("routine_step_1_right_hold_field")
        assert hands.kept()[0].doses == both(Dose(20.0, 2))

    def test_sides_that_differ_are_shown_apart_from_the_beginning(self, hands):
        differ = Draft.of(MINE).by_side(3, apart=True).dosed(3, Dose(30.0, 1), Side.LEFT).routine
        hands.edit(differ, MOVES)
        assert hands.number("routine_step_3_left_hold") == 30
        assert hands.number("routine_step_3_right_hold") == 20

    def test_one_side_only(self, hands):
        hands.click("routine_step_3_sides_right")
        hands.click("routine_step_3_right_hold_more")
        assert hands.kept()[2].doses == (SideDose(Side.RIGHT, Dose(25.0, 3)),)

    def test_a_move_without_sides_has_none_to_choose(self, hands):
        assert hands.sees("routine_step_1_sides")
        assert not hands.sees("routine_step_2_sides")

    def test_every_control_tells_its_move_and_its_side(self, hands):
        hands.click("routine_step_1_sides_apart")
        name = HALF_KNEELING.name
        expected = {
            "routine_step_1_left_hold_field": f"Seconds of a hold, LEFT, {name}",
            "routine_step_1_right_times_field": f"Times, RIGHT, {name}",
            "routine_step_1_right_times_more": f"Times, more, RIGHT, {name}",
            "routine_step_2_dose_hold_field": "Seconds of a hold, Cat-camel",
            "routine_step_2_up": "Move up, Cat-camel",
            "routine_step_3_sides_left": f"LEFT only, {FIGURE_4.name}",
        }
        assert {control: hands.find(control).accessibleName() for control in expected} == expected
        assert hands.find("routine_step_1_left_hold_field").accessibleDescription() == "10 to 60"
        told = hands.find("routine_step_2_handle").accessibleName()
        assert told.startswith("Move 2 of 3: Cat-camel, ")


class TestOrder:
    """Where a move stands."""

    def test_buttons_move_a_row(self, hands):
        assert hands.moves() == THREE
        assert not hands.can_press("routine_step_1_up")
        assert not hands.can_press("routine_step_3_down")
        hands.click("routine_step_3_up")
        assert hands.moves() == [THREE[0], "2. Lying gluteal stretch (figure 4)", "3. Cat-camel"]
        hands.click("routine_step_1_down")
        assert [step.stretch for step in hands.kept()] == [FIGURE_4, HALF_KNEELING, CAT_CAMEL]

    def test_at_an_end_the_keyboard_stays_with_the_row(self, hands):
        hands.focus("routine_step_3_up")
        hands.key(Key.Key_Return)
        assert hands.focused == "routine_step_3_up"
        hands.key(Key.Key_Return)
        assert hands.focused == "routine_step_3_down"

    @pytest.mark.parametrize("control", ["handle", "dose_times_field", "remove"])
    def test_keys_move_the_row_that_has_the_keyboard_and_it_keeps_it(self, hands, control):
        hands.focus(f"routine_step_3_{control}")
        hands.key(Key.Key_Up, ALT)
        hands.key(Key.Key_Up, ALT)
        hands.key(Key.Key_Up, ALT)
        assert hands.focused == f"routine_step_3_{control}"
        hands.key(Key.Key_Down, ALT)
        assert [step.stretch for step in hands.kept()] == [HALF_KNEELING, FIGURE_4, CAT_CAMEL]

    def test_tab_goes_through_the_rows_as_they_stand(self, hands):
        hands.click("routine_step_3_up")
        names = [stop.objectName() for stop in tab_stops(hands.editor)]
        handles = [name for name in names if name.endswith("_handle")]
        assert handles == ["routine_step_1_handle", "routine_step_3_handle", "routine_step_2_handle"]
        assert names.index("routine_step_2_dose_times_field") < names.index("routine_add") < names.index("routine_save")

    @pytest.mark.parametrize(
        ("key", "over", "share", "order"),
        [(3, 1, 0.2, "3 1 2"), (3, 1, 0.8, "1 3 2"), (1, 3, 0.9, "2 3 1"), (1, 2, 0.9, "2 1 3"), (2, 2, 0.9, "1 2 3")],
    )
    def test_a_row_is_dragged_to_where_the_line_shows(self, hands, key, over, share, order):
        hands.editor.resize(1250, 1000)  # all rows are in sight
        drag = Drag(hands, key).to(over, share)
        assert hands.sees("routine_landing")
        line, row = hands.find("routine_landing"), hands.find(f"routine_step_{over}")
        lands_above = share < 0.5 or over == key
        assert (line.y() < row.geometry().center().y()) == lands_above
        drag.drop()
        assert not hands.sees("routine_landing")
        moves = {"1": HALF_KNEELING, "2": CAT_CAMEL, "3": FIGURE_4}
        assert [step.stretch for step in hands.kept()] == [moves[own] for own in order.split()]

    def test_where_it_would_land_comes_into_sight(self, hands):
        hands.editor.resize(1250, 600)
        Drag(hands, 1).to(3, 0.9)
        assert not hands.find("routine_landing").visibleRegion().isEmpty()

    def test_a_drag_is_taken_back_by_escape(self, hands):
        drag = Drag(hands, 3).to(1, 0.2)
        hands.key(Key.Key_Escape)
        assert not hands.sees("routine_landing")
        drag.drop()
        assert hands.moves() == THREE
        assert hands.left == 0

    def test_a_press_on_the_handle_alone_moves_nothing(self, hands):
        hands.click("routine_step_3_handle")
        assert hands.focused == "routine_step_3_handle"
        assert hands.moves() == THREE


class TestRemoving:
    """A move is taken out, and brought back."""

    def test_the_keyboard_goes_to_the_neighbour(self, hands):
        hands.focus("routine_step_2_handle")
        hands.key(Key.Key_Delete)
        assert hands.moves() == [THREE[0], "2. Lying gluteal stretch (figure 4)"]
        assert hands.focused == "routine_step_3_handle"
        hands.key(Key.Key_Delete)
        assert hands.focused == "routine_step_1_handle"
        hands.click("routine_step_1_remove")
        assert hands.focused == "routine_add"
        assert hands.words("routine_no_step") == "There is no move in it yet."
        assert not hands.can_press("routine_save")

    def test_it_comes_back_with_its_dose_where_it_was(self, hands):
        hands.click("routine_step_2_dose_hold_more")
        hands.click("routine_step_2_remove")
        hands.key(Key.Key_Z, CTRL)
        assert hands.moves() == THREE
        assert hands.focused == "routine_step_2_handle"
        assert hands.kept()[1].doses == (SideDose(Side.BOTH, Dose(4.0, 6)),)

    def test_the_key_takes_a_digit_out_of_a_number_and_no_move(self, hands):
        hands.focus("routine_step_2_dose_times_field")
        hands.key(Key.Key_Delete)
        hands.focus("routine_name")
        hands.key(Key.Key_Delete)
        assert len(hands.moves()) == 3


class TestUndo:
    """Any change is undone and done again, wherever the keyboard is."""

    def test_all_changes_one_after_the_other(self, hands):
        hands.type("Evenings")
        hands.click("routine_days_more")
        hands.click("routine_step_1_sides_left")
        hands.click("routine_step_3_up")
        hands.click("routine_step_2_remove")
        changed = hands.kept()
        assert hands.saved[-1].name == "Evenings"
        assert hands.saved[-1].days_per_week == 6
        for _ in range(5):
            assert hands.can_press("routine_undo")
            hands.key(Key.Key_Z, CTRL)
        assert not hands.can_press("routine_undo")
        assert hands.name() == "Mine"
        hands.key(Key.Key_S, CTRL)
        assert hands.saved[-1] == MINE
        for _ in range(5):
            hands.key(Key.Key_Y, CTRL)
        assert not hands.can_press("routine_redo")
        assert hands.kept() == changed
        assert hands.name() == "Evenings"

    def test_the_name_field_and_a_number_leave_the_keys_to_the_page(self, hands):
        hands.click("routine_step_2_remove")
        for name in ("routine_name", "routine_step_1_dose_hold_field", "routine_days_field"):
            hands.focus(name)
            hands.key(Key.Key_Z, CTRL)
            assert len(hands.moves()) == 3
            hands.focus(name)
            hands.key(Key.Key_Y, CTRL)
            assert len(hands.moves()) == 2

    def test_the_buttons_do_the_same(self, hands):
        hands.click("routine_step_1_dose_hold_more")
        hands.click("routine_undo")
        assert hands.number("routine_step_1_dose_hold") == 20
        hands.click("routine_redo")
        assert hands.number("routine_step_1_dose_hold") == 25

    def test_what_was_open_before_cannot_be_undone(self, hands):
        hands.click("routine_step_2_remove")
        hands.edit(MINE, MOVES)
        assert not hands.can_press("routine_undo")
        assert hands.moves() == THREE


class TestName:
    """What the schema refuses is refused here, with a sentence."""

    @pytest.mark.parametrize(
        ("name", "sentence"),
        [
            ("My left hip", "A name cannot have left or right in it"),
            ("A | B", "the signs [ ] and |"),
            ("x" * 61, "It can have 60 letters."),
            ("a\u202eb", "a sign in it that cannot be seen"),
        ],
    )
    def test_a_name_that_cannot_be(self, hands, name, sentence):
        hands.paste(name)
        assert sentence in hands.words("routine_name_fault")
        assert sentence in hands.find("routine_name").accessibleDescription()
        assert not hands.can_press("routine_save")
        assert hands.words("routine_reason") == "Change its name. Then you can save it."
        hands.key(Key.Key_S, CTRL)
        assert hands.saved == []
        # WHEN another one is typed
        hands.type("Evenings")
        assert not hands.sees("routine_name_fault")
        assert hands.can_press("routine_save")

    def test_the_name_of_a_copy_may_be_too_long_from_the_beginning(self, hands):
        hands.edit(copy_of(MINE, "x" * 70, ()), MOVES, is_new=True)
        assert "60 letters" in hands.words("routine_name_fault")

    def test_spaces_stay_as_they_are_typed(self, hands):
        hands.type("My  own ")
        assert hands.name() == "My  own "
        hands.click("routine_save")
        assert hands.saved[0].name == "My own"


class TestLeaving:
    """What is not saved is not lost by one slip."""

    def test_without_a_change_nothing_is_asked(self, hands):
        hands.key(Key.Key_Escape)
        assert hands.left == 1
        hands.click("routine_cancel")
        assert hands.left == 2

    def test_what_was_changed_and_undone_is_no_change(self, hands):
        hands.click("routine_step_2_remove")
        hands.key(Key.Key_Z, CTRL)
        assert not hands.editor.is_touched
        hands.click("routine_cancel")
        assert hands.left == 1

    def test_with_a_change_it_is_asked_on_the_page(self, hands):
        hands.click("routine_step_1_dose_hold_more")
        hands.click("routine_cancel")
        assert hands.words("routine_leave_question") == "Leave without saving?"
        assert hands.left == 0
        # THEN Enter stays
        assert hands.focused == "routine_stay"
        hands.key(Key.Key_Return)
        assert not hands.sees("routine_leave_question")
        assert hands.focused == "routine_cancel"
        # AND pressing on leaves
        hands.click("routine_cancel")
        hands.click("routine_leave")
        assert hands.left == 1
        assert hands.saved == []

    def test_escape_takes_the_question_back_and_so_does_another_change(self, hands):
        hands.click("routine_step_1_dose_hold_more")
        hands.key(Key.Key_Escape)
        assert hands.sees("routine_leave")
        hands.key(Key.Key_Escape)
        assert not hands.sees("routine_leave")
        hands.key(Key.Key_Escape)
        hands.click("routine_step_1_dose_hold_more")
        assert not hands.sees("routine_leave")
        assert hands.left == 0

    def test_who_goes_elsewhere_is_asked_once(self, hands):
        assert not hands.editor.asks_before_leaving()
        hands.click("routine_days_less")
        hands.click("routine_add")
        assert hands.editor.asks_before_leaving()
        assert hands.sees("routine_leave_question")
        assert not hands.editor.asks_before_leaving()

    def test_another_routine_is_opened_without_the_question(self, hands):
        hands.click("routine_days_less")
        hands.click("routine_cancel")
        hands.edit(MINE, MOVES)
        assert hands.sees("routine_save")


def test_thirty_moves_are_enough(hands):
    full = replace(MINE, steps=MINE.steps * (MOST_STEPS // 3))
    hands.edit(full, MOVES)
    assert not hands.can_press("routine_add")
    assert "30 move" in hands.words("routine_full")
    hands.click("routine_step_1_remove")
    assert hands.can_press("routine_add")
    assert not hands.sees("routine_full")


def test_a_move_that_is_not_offered_any_more_stays(hands):
    hands.edit(MINE, [STANDING])
    hands.click("routine_days_more")
    assert [step.stretch for step in hands.kept()] == [HALF_KNEELING, CAT_CAMEL, FIGURE_4]


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1250), (1.25, 1240), (1.5, 1190), (2.0, 1160)])
def test_everything_fits_and_can_be_reached_at_every_text_size(hands, redress, settle, scale, width):
    redress(scale)
    hands.editor.resize(width, 690)
    hands.type("left")
    hands.click("routine_step_1_sides_apart")
    found = []
    for opened in ("", "routine_cancel", "routine_stay", "routine_add"):
        if opened:
            hands.click(opened)
        settle()
        page = hands.editor
        found += [*cut_texts(page), *nameless(page), *small_targets(page), *out_of_order(tab_stops(page))]
    assert found == []


def test_another_theme_while_it_is_open_changes_nothing_of_it(hands, redress, settle):
    hands.click("routine_step_2_remove")
    redress(2.0, DARK)
    settle()
    assert hands.moves() == [THREE[0], "2. Lying gluteal stretch (figure 4)"]
