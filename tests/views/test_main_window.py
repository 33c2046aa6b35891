# SPDX-License-Identifier: LGPL-3.0-or-later
"""The window: the rail, its keys, and the notice over everything."""

import pytest
from PySide6.QtCore import Qt

from tests.views.library.browsing import open_move

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
PAGES = ["today", "library", "calendar", "learn", "settings", "help"]


@pytest.mark.parametrize(("number", "page"), list(enumerate(PAGES, start=1)))
def test_alt_and_a_number_lead_to_a_page(laptop, number, page):
    laptop.start()
    laptop.key(Key(Key.Key_0 + number), ALT)
    assert laptop.screens.window.page == page
    assert laptop.find(f"rail_{page}").isChecked()


@pytest.mark.parametrize("page", PAGES)
def test_the_rail_leads_to_every_page(laptop, page):
    laptop.start()
    laptop.click(f"rail_{page}")
    assert laptop.screens.window.page == page


def test_a_session_takes_the_whole_window_and_the_rail_is_out_of_reach(laptop):
    laptop.start()
    laptop.key(Key.Key_Return)
    assert laptop.screens.window.is_whole
    assert not laptop.sees("rail_today")
    laptop.key(Key.Key_2, ALT)
    assert laptop.screens.window.is_whole


def test_a_page_without_an_entry_leaves_the_rail_where_it_was(laptop):
    laptop.start()
    laptop.click("rail_library")
    open_move(laptop.window, "hip-flexor-half-kneel")
    assert laptop.screens.window.page == "stretch"
    assert laptop.find("rail_library").isChecked()


@pytest.mark.parametrize("was_maximised", [True, False])
def test_f11_gives_the_window_back_as_it_was(laptop, was_maximised):
    laptop.start()
    if was_maximised:
        laptop.window.showMaximized()
    laptop.key(Key.Key_F11)
    assert laptop.window.isFullScreen()
    laptop.key(Key.Key_F11)
    assert (laptop.window.isFullScreen(), laptop.window.isMaximized()) == (False, was_maximised)


def test_a_notice_is_seen_in_the_middle_of_a_session(laptop):
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.screens.window.notice.say("Something to know.")
    assert laptop.words("notice_words") == "Something to know."


def test_a_question_in_the_notice_is_answered_by_enter(laptop):
    laptop.start()
    answers = []
    laptop.screens.window.notice.acted.connect(lambda: answers.append("yes"))
    laptop.screens.window.notice.say("Is that right?", "Yes")
    assert laptop.focused() == "notice_action"
    laptop.key(Key.Key_Return)
    assert answers == ["yes"]
