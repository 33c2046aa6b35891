# SPDX-License-Identifier: LGPL-3.0-or-later
"""All routines as cards: what they tell, and what can be done with them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from companion.domain.drafting import Draft, new_routine
from companion.domain.routine import Routine
from companion.views.routines.routines_page import RoutinesPage, RoutineView
from companion.views.routines.wording import beginning_of
from companion.views.widgets.buttons import Button
from tests.test_layout import nameless, out_of_order, small_targets, tab_stops
from tests.views.fitting import cut_texts
from tests.views.library.moves import FIGURE_4, HALF_KNEELING, MOVES
from tests.views.routines.hands import ALT, MINE, NO_KEYS, Key

STARTER = replace(
    Draft.of(new_routine(())).renamed("Starter").added(HALF_KNEELING).added(FIGURE_4).routine,
    id="starter",
    purpose="Two gentle stretches for stiff hips. For the first week, hold each one once.",
)
LONG = replace(
    Routine("long", "A long one", tuple(Routine.of(move).steps[0] for move in MOVES)),
    purpose="For people who can get down to the floor. " * 9,
)


def view(routine: Routine, **changes: object) -> RoutineView:
    usual = {"seconds": 400.0, "is_own": False, "is_chosen": False, "swapped": 0, "left_out": 0, "can_start": True}
    return RoutineView(routine, **(usual | changes))  # type: ignore[arg-type]


VIEWS = [view(STARTER, is_chosen=True), view(LONG, swapped=1, left_out=2), view(MINE, is_own=True, seconds=20.0)]


@pytest.fixture
def page(looks, figures, show):
    page = show(RoutinesPage(looks, figures), 1250, 690)
    page.show_routines(VIEWS)
    return page


def find(page: RoutinesPage, name: str) -> Button:
    return next(button for button in page.findChildren(Button, name) if button.isVisible())


def sees(page: RoutinesPage, name: str) -> bool:
    return any(widget.isVisible() for widget in page.findChildren(QWidget, name))


def words(page: RoutinesPage, routine: str) -> list[str]:
    card = next(card for card in page.findChildren(QWidget, f"routine_card_{routine}") if card.isVisible())
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]


def focused() -> str:
    return QApplication.focusWidget().objectName()


def test_a_card_tells_name_time_days_moves_and_what_it_is_for(page):
    name, time, days, moves, purpose = words(page, "starter")[1:]
    assert name == "Starter"
    assert time.startswith("about 7 minute")
    assert days.startswith("5 day")
    assert moves.startswith("2 move")
    assert purpose == STARTER.purpose


def test_the_one_for_every_day_is_marked_and_has_the_only_filled_button(page):
    assert words(page, "starter")[0] == "Your routine for every day"
    assert "Your routine for every day" not in words(page, "long")
    filled = [button.objectName() for button in page.findChildren(Button) if button.property("kind") == "fill"]
    assert filled == ["routine_start_starter"]
    assert not sees(page, "routine_use_starter")
    assert sees(page, "routine_use_long")


def test_one_that_was_made_here_says_so_and_can_be_deleted(page):
    assert "Made here" in words(page, "my-routine")
    assert find(page, "routine_change_my-routine").words == "Change"
    assert find(page, "routine_change_starter").words == "Copy and change"
    assert sees(page, "routine_delete_my-routine")
    assert not sees(page, "routine_delete_starter")


def test_what_the_answers_changed_is_told(page):
    told = " ".join(words(page, "long"))
    assert "To suit you: 1 move" in told
    assert "2 move" in told
    assert not any(word.startswith("To suit you") for word in words(page, "starter"))


def test_a_routine_of_which_nothing_is_left_cannot_be_started(page):
    page.show_routines([view(STARTER, can_start=False, left_out=2)])
    assert not find(page, "routine_start_starter").isEnabled()
    assert words(page, "starter")[-1] == "None of its moves suits your answers. Ask your clinic."
    assert not any("minute" in word for word in words(page, "starter"))
    page.focus_first()
    assert focused() == "routine_use_starter"


def test_every_button_tells_its_routine(page):
    pressed = []
    for wish in ("start", "choose", "change", "copy", "delete"):
        getattr(page, f"{wish}_wanted").connect(lambda routine, wish=wish: pressed.append((wish, routine)))
    for name in ("start", "use", "change", "copy", "delete"):
        button = find(page, f"routine_{name}_my-routine")
        assert button.accessibleName().endswith(": Mine")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wishes = ("start", "choose", "change", "copy", "delete")
    assert pressed == [(wish, "my-routine") for wish in wishes]


def test_a_new_one_and_back(page, qtbot):
    with qtbot.waitSignal(page.new_wanted):
        find(page, "routines_new").click()
    with qtbot.waitSignal(page.back_wanted):
        find(page, "routines_back").click()
    page.focus_first()
    for key, held in ((Key.Key_Escape, NO_KEYS), (Key.Key_Left, ALT)):
        with qtbot.waitSignal(page.back_wanted):
            QTest.keyClick(QApplication.focusWidget(), key, held)


class TestKeyboard:
    """Where it is after the cards were made anew."""

    def test_at_first_it_is_on_the_one_for_every_day(self, page):
        page.focus_first()
        assert focused() == "routine_start_starter"

    def test_it_comes_back_to_what_was_done_last(self, page):
        find(page, "routine_change_my-routine").click()
        page.focus_first()
        assert focused() == "routine_start_my-routine"

    def test_it_stays_on_the_button(self, page):
        find(page, "routine_change_long").setFocus()
        page.show_routines(VIEWS)
        assert focused() == "routine_change_long"

    def test_from_a_button_that_is_gone_it_goes_to_start(self, page):
        find(page, "routine_use_long").setFocus()
        page.show_routines([view(STARTER), view(LONG, is_chosen=True), VIEWS[2]])
        assert focused() == "routine_start_long"

    def test_from_a_routine_that_is_gone_it_goes_to_the_nearest(self, page):
        find(page, "routine_delete_my-routine").setFocus()
        page.show_routines(VIEWS[:2])
        assert focused() == "routine_start_long"


def test_of_a_purpose_the_first_sentences_are_told():
    assert beginning_of("One. Two!") == "One. Two!"
    assert beginning_of("Bend your [right|left] knee. Rest.") == "Bend your right knee. Rest."
    long = "This is a sentence that goes on for quite a while and tells a lot of things."
    assert beginning_of(f"{long} {long} {long}") == long
    assert beginning_of("") == ""


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1250), (1.25, 1240), (1.5, 1190), (2.0, 1160)])
def test_everything_fits_and_can_be_reached_at_every_text_size(page, redress, settle, scale, width):
    redress(scale)
    page.resize(width, 690)
    settle()
    assert [*cut_texts(page), *nameless(page), *small_targets(page), *out_of_order(tab_stops(page))] == []
