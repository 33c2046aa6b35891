# SPDX-License-Identifier: LGPL-3.0-or-later
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from companion.domain.stretch import Review
from companion.views.learn.cycle import HipBackCycle
from companion.views.learn.page import LearnPage
from companion.views.learn.tilt import PelvicTilt
from companion.views.tokens import CONTRAST, DARK, LIGHT
from tests.views.fitting import cut_texts
from tests.views.learn.cards import BARE, CARDS, FLOOR, TEAM, TILT

WIDTH, HEIGHT = 1250, 690
KEYS = Qt.Key


def button(page: QWidget, name: str) -> QPushButton:
    return page.findChild(QPushButton, name)


def item(page: QWidget, card) -> QPushButton:
    return button(page, f"learn_card_{card.id}")


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def title(page: QWidget) -> str:
    QApplication.processEvents()  # what is new is shown then
    shown = [label for label in page.findChildren(QLabel, "learn_card_title") if label.isVisible()]
    return shown[0].text() if shown else ""


def focus() -> str:
    return QApplication.focusWidget().objectName()


def scrolled_to(page: QWidget) -> int:
    return page.findChild(QScrollArea, "learn_text").verticalScrollBar().value()


@pytest.fixture
def page(looks, figures, clock, show):
    learn = LearnPage(looks, figures, clock)
    learn.show_cards(CARDS)
    show(learn, WIDTH, HEIGHT)
    learn.focus_first()
    return learn


@pytest.fixture
def large(page, redress, settle):
    """The same at 200 % text."""
    redress(2.0)
    settle()
    return page


# Reading


def test_the_first_card_lies_open_beside_the_list_of_all(page):
    assert [item(page, card).accessibleName() for card in CARDS] == [card.title for card in CARDS]
    assert title(page) == TEAM.title
    assert item(page, TEAM).isChecked()
    assert "Card 1 of 4" in words(page)


def test_all_that_a_card_says_is_there_to_read(page):
    told = words(page)
    for text in (*TEAM.body, *TEAM.how_sure, "Hip-spine syndrome, 1983"):
        assert text in told
    assert page.findChild(QLabel, "learn_reviewed").text() == "Draft: not yet reviewed by a physiotherapist"


def test_steps_have_numbers(page, settle):
    page.show_card(FLOOR.id)
    settle()
    for number, step in enumerate(FLOOR.steps, start=1):
        assert page.findChild(QLabel, f"learn_step_{number}").text() == step
        assert f"\n{number}\n" in words(page)
    lefts = {page.findChild(QLabel, f"learn_step_{number}").x() for number in range(1, 13)}
    assert len(lefts) == 1, "all steps begin below each other"


def test_who_signed_a_card_and_when_is_told(page, settle):
    page.show_cards([replace(TEAM, reviewed=Review("R. Ito", date(2026, 11, 3)))])
    settle()
    signed = page.findChild(QLabel, "learn_reviewed").text()
    assert signed.startswith("Reviewed by R. Ito")
    assert "2026" in signed


def test_a_card_has_its_picture(page, settle):
    for card, kind in ((TEAM, HipBackCycle), (TILT, PelvicTilt), (FLOOR, None)):
        page.show_card(card.id)
        settle()
        pictures = page.findChildren(HipBackCycle) + page.findChildren(PelvicTilt)
        assert [type(picture) for picture in pictures if picture.isVisible()] == ([kind] if kind else [])


def test_without_cards_there_is_a_word_about_it(looks, figures, clock, show):
    page = show(LearnPage(looks, figures, clock), WIDTH, HEIGHT)
    page.focus_first()
    assert words(page) == "Learn\nThere are no cards yet."
    page.show_card("nothing")


# Going from card to card


def test_a_click_or_a_key_in_the_list_shows_another_card(page, qtbot):
    qtbot.mouseClick(item(page, TILT), Qt.MouseButton.LeftButton)
    assert title(page) == TILT.title
    qtbot.keyClick(item(page, TILT), KEYS.Key_Down)
    assert (title(page), focus()) == (FLOOR.title, f"learn_card_{FLOOR.id}")
    assert [card.id for card in CARDS if item(page, card).isChecked()] == [FLOOR.id]
    # AND pressing it once more leaves it chosen
    qtbot.keyClick(item(page, FLOOR), KEYS.Key_Space)
    assert item(page, FLOOR).isChecked()


def test_next_and_before_go_through_all_and_the_keyboard_stays(page, qtbot):
    button(page, "learn_next").setFocus()
    assert not button(page, "learn_back").isEnabled()
    for card in CARDS[1:]:
        qtbot.keyClick(button(page, "learn_next"), KEYS.Key_Return)
        assert title(page) == card.title
        assert item(page, card).isChecked()
    assert not button(page, "learn_next").isEnabled()
    assert focus() == "learn_back", "the other one cannot be pressed any more"
    qtbot.keyClick(button(page, "learn_back"), KEYS.Key_Space)
    assert (title(page), focus()) == (FLOOR.title, "learn_back")


def test_a_card_can_be_asked_for_by_its_id(page):
    page.show_card(FLOOR.id)
    assert title(page) == FLOOR.title
    page.show_card("a-card-that-is-not-there")
    assert title(page) == FLOOR.title


def test_another_card_begins_at_its_top(page, qtbot, settle):
    page.show_card(TILT.id)
    settle()
    qtbot.keyClick(button(page, "learn_next"), KEYS.Key_PageDown)
    assert scrolled_to(page) > 0
    qtbot.mouseClick(button(page, "learn_next"), Qt.MouseButton.LeftButton)
    settle()
    assert scrolled_to(page) == 0


def test_page_keys_scroll_the_text_wherever_the_keyboard_is(page, qtbot, settle):
    page.show_card(TILT.id)
    settle()
    for name in (f"learn_card_{TILT.id}", "learn_tilt_play", "learn_next"):
        button(page, name).setFocus()
        qtbot.keyClick(button(page, name), KEYS.Key_PageDown)
        assert scrolled_to(page) > 0
        qtbot.keyClick(button(page, name), KEYS.Key_PageUp)
        assert scrolled_to(page) == 0


# How sure are we?


def test_how_sure_we_are_can_be_folded_away_and_stays_so(page, qtbot, settle):
    fold = button(page, "learn_how_sure")
    assert fold.isChecked()
    assert "hide" in fold.accessibleDescription()
    qtbot.keyClick(fold, KEYS.Key_Space)
    assert TEAM.how_sure[0] not in words(page)
    assert "show" in fold.accessibleDescription()
    page.show_card(FLOOR.id)
    settle()
    assert FLOOR.how_sure[0] not in words(page)
    qtbot.mouseClick(button(page, "learn_how_sure"), Qt.MouseButton.LeftButton)
    assert FLOOR.how_sure[0] in words(page)


def test_what_is_opened_comes_into_sight(page, qtbot, settle):
    page.show_card(TILT.id)
    settle()
    for _ in range(2):
        qtbot.mouseClick(button(page, "learn_how_sure"), Qt.MouseButton.LeftButton)
        settle()
    area = page.findChild(QScrollArea, "learn_text")
    heading = button(page, "learn_how_sure")
    top = heading.mapTo(area.viewport(), heading.rect().topLeft()).y()
    assert scrolled_to(page) > 0
    assert 0 <= top < 20, "the text is longer than the page, so that its heading is at the top"


def test_a_card_that_has_no_note_has_no_button_for_it(page, settle):
    page.show_card(BARE.id)
    settle()
    assert button(page, "learn_how_sure") is None


# Motion


def test_motion_holds_for_the_pictures_that_come(page, settle):
    page.set_motion(False)
    assert not button(page, "learn_cycle_play").isVisible()
    page.show_card(TILT.id)
    settle()
    assert not button(page, "learn_tilt_play").isVisible()
    page.set_motion(True)
    assert button(page, "learn_tilt_play").isVisible()


# Large text


def test_with_large_text_the_list_stands_alone(large):
    assert title(large) == ""
    assert item(large, TEAM).isVisible()
    assert not item(large, TEAM).isChecked()
    assert not button(large, "learn_all").isVisible()


@pytest.mark.parametrize("way", ["button", "Esc", "Alt+Left"])
def test_a_card_takes_the_page_and_gives_it_back(large, qtbot, way):
    qtbot.keyClick(item(large, TILT), KEYS.Key_Return)
    assert (title(large), focus()) == (TILT.title, "learn_all")
    assert not item(large, TILT).isVisible()
    if way == "button":
        qtbot.mouseClick(button(large, "learn_all"), Qt.MouseButton.LeftButton)
    elif way == "Esc":
        qtbot.keyClick(button(large, "learn_next"), KEYS.Key_Escape)
    else:
        qtbot.keyClick(button(large, "learn_next"), KEYS.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title(large) == ""
    assert focus() == f"learn_card_{TILT.id}"


def test_with_large_text_arrow_keys_in_the_list_open_nothing(large, qtbot):
    qtbot.keyClick(item(large, TEAM), KEYS.Key_Down)
    assert (title(large), focus()) == ("", f"learn_card_{TILT.id}")


def test_with_large_text_the_picture_stands_below_the_words(large, settle):
    large.show_card(TILT.id)
    settle()
    picture = large.findChild(PelvicTilt)
    area = large.findChild(QScrollArea, "learn_text")
    assert area.isAncestorOf(picture)
    first = next(label for label in large.findChildren(QLabel) if label.text() == TILT.body[0])
    assert picture.mapTo(area, picture.rect().topLeft()).y() > first.mapTo(area, first.rect().bottomLeft()).y()


def test_a_card_that_is_read_stays_when_the_text_becomes_large_and_small_again(page, redress, qtbot, settle):
    qtbot.mouseClick(item(page, TILT), Qt.MouseButton.LeftButton)
    redress(2.0)
    settle()
    assert (title(page), focus()) == (TILT.title, "learn_all")
    redress(1.0)
    settle()
    assert (title(page), item(page, TILT).isVisible(), focus()) == (TILT.title, True, f"learn_card_{TILT.id}")
    assert not page.findChild(QScrollArea, "learn_text").isAncestorOf(page.findChild(PelvicTilt))


# Looks


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_all_words_fit(page, redress, settle, scale, palette):
    redress(scale, palette)
    for card in (*CARDS, None):
        if card is not None:
            page.show_card(card.id)
        settle()
        assert cut_texts(page) == []


def test_every_item_of_the_list_can_be_hit(page):
    assert all(item(page, card).height() >= 44 for card in CARDS)


def test_tab_goes_from_the_list_to_the_picture_to_the_text_and_on(page, qtbot):
    way = []
    for _ in range(7):
        way.append(focus())
        qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Tab)
    assert way == [
        f"learn_card_{TEAM.id}",
        "learn_cycle_picture",
        "learn_cycle_back",
        "learn_cycle_next",
        "learn_cycle_play",
        "learn_how_sure",
        "learn_next",
    ]
