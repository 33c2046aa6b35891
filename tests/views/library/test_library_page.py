# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from companion.views.library.library_page import LibraryPage, columns_for
from companion.views.library.stretch_card import StretchCard
from companion.views.tokens import DARK, LIGHT, Look
from companion.views.widgets.thumbnail import Thumbnail
from tests.views.fitting import cut_texts
from tests.views.library.moves import BED_EDGE, FIGURE_4, HALF_KNEELING, MOVES, STANDING

WIDTH, HEIGHT = 1250, 690
KEYS = Qt.Key


def card(page: QWidget, move) -> StretchCard:
    return page.findChild(StretchCard, f"library_card_{move.id}")


@pytest.fixture
def page(looks, figures, show):
    library = LibraryPage(looks, figures)
    library.show_stretches(MOVES)
    return show(library, WIDTH, HEIGHT)


def test_each_move_has_a_card_with_its_name_dose_and_position(page):
    for move in MOVES:
        words = [label.text() for label in card(page, move).findChildren(QLabel)]
        assert move.name in words
        assert card(page, move).accessibleName() == move.name
    told = card(page, FIGURE_4).accessibleDescription()
    assert told.startswith("3 \N{MULTIPLICATION SIGN} 20")
    assert told.endswith("On your back.")


def test_a_card_shows_the_picture_of_its_move_or_else_an_icon(page):
    assert card(page, HALF_KNEELING).findChild(Thumbnail).has_picture
    assert not card(page, BED_EDGE).findChild(Thumbnail).has_picture


def test_enter_space_and_click_open_a_move(page, qtbot):
    opened = []
    page.stretch_chosen.connect(opened.append)
    qtbot.keyClick(card(page, HALF_KNEELING), KEYS.Key_Return)
    qtbot.keyClick(card(page, FIGURE_4), KEYS.Key_Space)
    qtbot.mouseClick(card(page, STANDING), Qt.MouseButton.LeftButton)
    assert opened == [HALF_KNEELING.id, FIGURE_4.id, STANDING.id]


def test_arrow_keys_go_to_the_card_that_lies_there(page, qtbot):
    page.focus_first()
    assert card(page, MOVES[0]).hasFocus()
    for key, place in ((KEYS.Key_Right, 1), (KEYS.Key_Down, 5), (KEYS.Key_Left, 4), (KEYS.Key_Up, 0)):
        qtbot.keyClick(page.window().focusWidget(), key)
        assert card(page, MOVES[place]).hasFocus()


def test_the_keyboard_comes_back_to_the_card_that_was_opened(page, qtbot):
    qtbot.keyClick(card(page, STANDING), KEYS.Key_Return)
    card(page, HALF_KNEELING).setFocus()
    page.focus_first()
    assert card(page, STANDING).hasFocus()


def test_an_empty_library_says_what_will_be_here(looks, figures, show):
    library = show(LibraryPage(looks, figures), WIDTH, HEIGHT)
    library.show_stretches([])
    assert "will be shown here" in library.findChild(QLabel, "library_empty").text()
    assert library.findChild(QLabel, "library_empty").isVisible()
    # WHEN there is one after all
    library.show_stretches([STANDING])
    assert not library.findChild(QLabel, "library_empty").isVisible()
    assert card(library, STANDING) is not None


def test_new_cards_take_the_place_of_the_old_ones(page, settle):
    page.show_stretches([STANDING])
    settle()
    assert page.findChildren(StretchCard) == [card(page, STANDING)]


@pytest.mark.parametrize(("scale", "columns"), [(1.0, 4), (1.2, 4), (1.25, 3), (1.5, 2), (2.0, 2)])
def test_fewer_cards_stand_beside_each_other_when_the_text_is_larger(scale, columns):
    assert columns_for(Look(LIGHT, scale)) == columns


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_text_is_cut(page, redress, settle, scale):
    redress(scale, DARK)
    settle()
    assert cut_texts(page) == []
    in_first_row = [move for move in MOVES if card(page, move).y() == card(page, MOVES[0]).y()]
    assert len(in_first_row) == columns_for(Look(DARK, scale))
    assert len({card(page, move).width() for move in in_first_row}) <= 2, "cards of a row are equally wide, to a pixel"


def test_the_library_is_mirrored_where_one_reads_from_the_right(page, settle):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert card(page, MOVES[0]).x() > card(page, MOVES[1]).x()
    assert cut_texts(page) == []
