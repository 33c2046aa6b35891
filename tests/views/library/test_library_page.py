# SPDX-License-Identifier: LGPL-3.0-or-later
"""The cards of the library: what is on them, how one goes from one to another, opens one and marks one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from companion.figure.source import FigureSource
from companion.views.library.card_grid import columns_for
from companion.views.library.library_page import LibraryPage, LibraryView
from companion.views.tokens import CONTRAST, DARK, LIGHT, Look
from tests.views.fitting import cut_texts
from tests.views.library.browsing import (
    Key,
    card_list,
    card_place,
    current_move,
    favourites_shown,
    is_in_sight,
    middle_of,
    moves_shown,
    open_move,
    press,
    scroll_to,
)
from tests.views.library.moves import BED_EDGE, CAT_CAMEL, FIGURE_4, HALF_KNEELING, MOVES, SEATED_FIGURE_4, STANDING
from tests.views.widgets.conftest import ASSETS

WIDTH, HEIGHT = 1250, 690
LEFT_BUTTON = Qt.MouseButton.LeftButton
THOUSAND = [replace(MOVES[number % len(MOVES)], id=f"move-{number}", name=f"Move {number}") for number in range(1000)]


class WatchedFigures(FigureSource):
    """The real pictures, and which were asked for."""

    def __init__(self) -> None:
        super().__init__(ASSETS / "figures")
        self.asked: list[str] = []

    def thumbnail(self, stretch, size, *, mirrored, ratio=1.0):
        self.asked.append(stretch)
        return super().thumbnail(stretch, size, mirrored=mirrored, ratio=ratio)


@pytest.fixture
def opened(library) -> list[str]:
    """The moves that are wanted to be seen, one after another."""
    wanted: list[str] = []
    library.stretch_chosen.connect(wanted.append)
    return wanted


@pytest.fixture
def marked(library) -> list[tuple[str, bool]]:
    """What the page says of hearts, one after another."""
    told: list[tuple[str, bool]] = []
    library.favourite_changed.connect(lambda move, is_favourite: told.append((move, is_favourite)))
    return told


def picture(page, move):
    """What is painted where the picture of a card is."""
    place = card_place(page, move.id)
    place.setHeight(place.height() // 2)
    return card_list(page).viewport().grab(place).toImage()


def second_click(page, move) -> None:
    """What Qt makes of the second click of two in a row."""
    viewport, place = card_list(page).viewport(), middle_of(page, move.id)
    QTest.mouseDClick(viewport, LEFT_BUTTON, pos=place)
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=place)


# What is on a card


def test_there_is_a_card_for_each_move_in_order(library):
    assert moves_shown(library) == [move.id for move in MOVES]


def test_a_screen_reader_is_told_the_name_the_dose_the_position_and_the_heart(library):
    told = QAccessible.queryAccessibleInterface(card_list(library))
    assert told.text(QAccessible.Text.Name) == "Moves"
    for number, move in enumerate(MOVES):
        assert told.child(number).text(QAccessible.Text.Name) == move.name
    card = told.child(MOVES.index(FIGURE_4)).text(QAccessible.Text.Description)
    assert card.startswith("3 \N{MULTIPLICATION SIGN} 20")
    assert card.endswith("On your back.")
    assert told.child(3).text(QAccessible.Text.Description).endswith("Sitting. Favourite.")


def test_a_card_shows_the_picture_of_its_move_or_else_the_icon_of_its_position(library, settle):
    lying, other = replace(BED_EDGE, id="lying"), replace(BED_EDGE, id="other")
    library.show_library(LibraryView([HALF_KNEELING, lying, other, CAT_CAMEL]))
    press(library, Key.Key_End)
    settle()
    assert picture(library, lying) == picture(library, other)
    assert picture(library, CAT_CAMEL) != picture(library, other)
    library.show_library(LibraryView([replace(HALF_KNEELING, id="no-picture"), HALF_KNEELING]))
    settle()
    assert picture(library, HALF_KNEELING) != picture(library, replace(HALF_KNEELING, id="no-picture"))


def test_the_card_that_has_the_keyboard_has_a_ring(library, settle):
    with_ring = picture(library, HALF_KNEELING)
    press(library, Key.Key_Right)
    settle()
    assert picture(library, HALF_KNEELING) != with_ring


def test_a_heart_marks_a_favourite(library, settle):
    press(library, Key.Key_End)
    unmarked = picture(library, HALF_KNEELING)
    library.show_library(LibraryView(MOVES, [HALF_KNEELING.id]))
    settle()
    assert picture(library, HALF_KNEELING) != unmarked


def test_only_pictures_that_are_in_sight_are_fetched(looks, show, settle):
    figures = WatchedFigures()
    page = LibraryPage(looks, figures)
    page.show_library(LibraryView(THOUSAND))
    show(page, WIDTH, HEIGHT)
    assert 0 < len(figures.asked) <= 12
    assert all(is_in_sight(page, move) for move in figures.asked)
    # WHEN the last one is gone to
    page.focus_first()
    press(page, Key.Key_End)
    settle()
    assert current_move(page) == "move-999"
    assert is_in_sight(page, "move-999")
    assert len(figures.asked) <= 24
    # THEN what was fetched is kept
    before = len(figures.asked)
    press(page, Key.Key_Up)
    press(page, Key.Key_Down)
    settle()
    assert len(figures.asked) == before


# From one card to another


def test_arrow_keys_go_to_the_card_that_lies_there(library):
    assert current_move(library) == MOVES[0].id
    for key, place in (
        (Key.Key_Right, 1),
        (Key.Key_Down, 5),
        (Key.Key_Left, 4),
        (Key.Key_Up, 0),
        (Key.Key_End, 5),
        (Key.Key_Home, 0),
        (Key.Key_PageDown, 4),
        (Key.Key_PageUp, 0),
    ):
        press(library, key)
        assert current_move(library) == MOVES[place].id


def test_the_card_that_a_key_leads_to_is_in_sight(library, redress, settle):
    redress(2.0)
    settle()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_End, Key.Key_Home):
        press(library, key)
        settle()
        place = card_place(library, current_move(library))
        assert card_list(library).visibleRegion().contains(place.center())


def test_typing_jumps_to_no_card(library):
    press(library, Key.Key_S)
    press(library, Key.Key_C)
    assert current_move(library) == MOVES[0].id


def test_tab_leaves_the_cards(library):
    press(library, Key.Key_Backtab)
    assert current_move(library) == ""
    press(library, Key.Key_Tab)
    assert current_move(library) == MOVES[0].id


def test_the_keyboard_comes_back_to_the_card_that_was_opened(library):
    press(library, Key.Key_Right, 2)
    press(library, Key.Key_Return)
    library.findChild(QLineEdit, "library_search").setFocus()
    library.show_library(LibraryView(MOVES))
    library.focus_first()
    assert current_move(library) == MOVES[2].id
    # also when others have come or gone before it
    library.show_library(LibraryView(MOVES[1:]))
    assert current_move(library) == MOVES[2].id
    library.show_library(LibraryView(MOVES[:2]))
    assert current_move(library) == MOVES[1].id


# Opening


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_opens_the_move(library, opened, key):
    press(library, Key.Key_Right)
    press(library, key)
    assert opened == [MOVES[1].id]


def test_a_key_that_is_still_down_from_before_opens_nothing(library, opened):
    for key in (Key.Key_Return, Key.Key_Space, Key.Key_F):
        again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(card_list(library), again)
    assert opened == []
    assert favourites_shown(library) == [MOVES[3].id]


def test_a_click_opens_the_move(library, opened):
    open_move(library, BED_EDGE.id)
    assert opened == [BED_EDGE.id]
    open_move(library, STANDING.id)
    assert opened == [BED_EDGE.id, STANDING.id]


def test_a_click_opens_what_is_below_the_mouse_although_the_keyboard_is_elsewhere(library, opened, redress, settle):
    # GIVEN large text, the keyboard on a chip and the wheel turned down to the last card
    redress(2.0)
    settle()
    library.findChild(QLineEdit, "library_search").setFocus()
    scroll_to(library, MOVES[-1].id)
    settle()
    assert not is_in_sight(library, MOVES[0].id)
    open_move(library, MOVES[-1].id)
    assert opened == [MOVES[-1].id]


def test_a_double_click_opens_once(library, opened):
    open_move(library, FIGURE_4.id)
    second_click(library, FIGURE_4)
    assert opened == [FIGURE_4.id]
    # and one that began on what was here before opens nothing
    second_click(library, STANDING)
    assert opened == [FIGURE_4.id]
    open_move(library, STANDING.id)
    assert opened == [FIGURE_4.id, STANDING.id]


def test_a_press_that_is_taken_away_and_one_beside_the_cards_open_nothing(library, opened):
    viewport = card_list(library).viewport()
    QTest.mousePress(viewport, LEFT_BUTTON, pos=middle_of(library, FIGURE_4.id))
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=middle_of(library, STANDING.id))
    QTest.mouseClick(viewport, LEFT_BUTTON, pos=middle_of(library, BED_EDGE.id) + QPoint(500, 0))
    assert opened == []


# Favourites


def test_f_marks_a_move_and_takes_the_mark_away(library, marked):
    press(library, Key.Key_F)
    assert favourites_shown(library) == [MOVES[0].id, MOVES[3].id]
    press(library, Key.Key_F)
    assert favourites_shown(library) == [MOVES[3].id]
    assert marked == [(MOVES[0].id, True), (MOVES[0].id, False)]
    assert current_move(library) == MOVES[0].id


def test_f_in_the_field_is_a_letter(library, marked):
    press(library, Key.Key_Slash)
    press(library, Key.Key_F)
    assert library.findChild(QLineEdit, "library_search").text() == "f"
    assert marked == []


# The whole page


def test_no_part_of_it_is_ever_a_window_of_its_own(looks, figures, qtbot, windows):
    page = LibraryPage(looks, figures)
    qtbot.addWidget(page)
    page.show_library(LibraryView(MOVES, left_out=1))
    assert windows.shown == []


def test_an_empty_library_says_what_will_be_here(looks, figures, show):
    library = show(LibraryPage(looks, figures), WIDTH, HEIGHT)
    library.show_library(LibraryView([]))
    assert "will be shown here" in library.findChild(QLabel, "library_empty").text()
    assert library.findChild(QLabel, "library_empty").isVisible()
    assert moves_shown(library) == []
    library.focus_first()
    assert library.findChild(QLineEdit, "library_search").hasFocus()
    # WHEN there is one after all
    library.show_library(LibraryView([STANDING]))
    assert not library.findChild(QLabel, "library_empty").isVisible()
    assert moves_shown(library) == [STANDING.id]


def test_other_moves_take_the_place_of_the_old_ones(library):
    library.show_library(LibraryView([STANDING, SEATED_FIGURE_4]))
    assert moves_shown(library) == [STANDING.id, SEATED_FIGURE_4.id]
    # in their own order
    library.show_library(LibraryView([SEATED_FIGURE_4, STANDING]))
    assert moves_shown(library) == [SEATED_FIGURE_4.id, STANDING.id]


def test_the_routines_are_one_press_away(library, qtbot):
    with qtbot.waitSignal(library.routines_wanted):
        qtbot.mouseClick(library.findChild(QPushButton, "library_routines"), LEFT_BUTTON)


def test_moves_that_are_left_out_are_counted_and_the_answers_one_press_away(library, qtbot):
    left_out = library.findChild(QPushButton, "library_left_out")
    assert not left_out.isVisible()
    library.show_library(LibraryView(MOVES, left_out=3))
    assert left_out.isVisible()
    assert left_out.accessibleName().startswith("3 ")
    with qtbot.waitSignal(library.questions_wanted):
        qtbot.mouseClick(left_out, LEFT_BUTTON)


@pytest.mark.parametrize(("scale", "columns"), [(1.0, 4), (1.2, 4), (1.25, 3), (1.5, 2), (2.0, 2)])
def test_fewer_cards_stand_beside_each_other_when_the_text_is_larger(library, redress, settle, scale, columns):
    redress(scale)
    settle()
    assert columns_for(Look(LIGHT, scale)) == columns
    places = [card_place(library, move.id) for move in MOVES]
    assert sum(place.top() == places[0].top() for place in places) == columns


@pytest.mark.parametrize("width", range(1000, 1013))
def test_a_row_is_full_at_every_width(library, settle, width):
    library.resize(width, HEIGHT)
    settle()
    places = [card_place(library, move.id) for move in MOVES]
    assert sum(place.top() == places[0].top() for place in places) == 4


@pytest.mark.parametrize(("scale", "palette"), [(1.0, LIGHT), (1.25, DARK), (1.5, LIGHT), (2.0, CONTRAST)])
def test_no_text_of_the_page_is_cut(library, redress, settle, scale, palette):
    library.show_library(LibraryView(MOVES, left_out=3))
    redress(scale, palette)
    settle()
    assert cut_texts(library) == []
    assert card_list(library).verticalScrollBar().maximum() == 0, "the page scrolls, and not the list in it"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_cards_are_in_sight_without_scrolling_and_the_head_is_too(library, redress, settle, scale):
    library.show_library(LibraryView(MOVES, left_out=3))
    redress(scale)
    settle()
    library.findChild(QLineEdit, "library_search").setFocus()
    library.focus_first()
    settle()
    assert is_in_sight(library, MOVES[0].id)
    title = library.findChild(QLabel, "library_title")
    assert title.visibleRegion().boundingRect() == title.rect()


def test_the_library_is_mirrored_where_one_reads_from_the_right(library, settle):
    library.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert card_place(library, MOVES[0].id).x() > card_place(library, MOVES[1].id).x()
    assert cut_texts(library) == []
    press(library, Key.Key_Left)
    assert current_move(library) == MOVES[1].id
    press(library, Key.Key_Right)
    assert current_move(library) == MOVES[0].id
