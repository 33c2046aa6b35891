# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the bar says is about one thing, and its button does what it says there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from companion.views.notices import Notices
from companion.views.widgets.notice import Notice
from tests.views.library.conftest import icons, looks, template

__all__ = ["icons", "looks", "template"]


@pytest.fixture
def bar(looks, qtbot):
    notice = Notice(looks)
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def notices(bar):
    return Notices(bar)


def press(bar, qtbot):
    qtbot.mouseClick(bar.findChild(QPushButton, "notice_action"), Qt.MouseButton.LeftButton)


def test_agreeing_does_what_was_asked_once(bar, notices, qtbot):
    done = []
    notices.ask("Is the date right?", "Yes, start", lambda: done.append("started"))
    press(bar, qtbot)
    assert done == ["started"]
    assert bar.isHidden()
    bar.acted.emit()
    assert done == ["started"]


def test_what_is_said_next_takes_its_place_and_its_button(bar, notices, qtbot):
    done = []
    notices.ask("Is the date right?", "Yes, start", lambda: done.append("started"))
    notices.offer("Deleted.", "Undo", lambda: done.append("undone"))
    press(bar, qtbot)
    assert done == ["undone"]
    # AND a word alone leaves nothing to press
    notices.offer("Deleted.", "Undo", lambda: done.append("undone"))
    notices.say("Everything is saved again.")
    bar.acted.emit()
    assert done == ["undone"]


def test_an_offer_is_withdrawn_and_anything_else_stays(bar, notices):
    notices.offer("Deleted.", "Undo", lambda: None)
    notices.withdraw()
    assert bar.isHidden()
    for say in (lambda: notices.say("Saved."), lambda: notices.ask("Right?", "Yes", lambda: None)):
        say()
        notices.withdraw()
        assert not bar.isHidden()


def test_a_warning_is_said_again_with_the_offer_that_comes_at_once_and_once_only(bar, notices):
    notices.warn("The disk is full.")
    assert bar.words == "The disk is full."
    notices.offer("Saved: 18:05.", "Undo", lambda: None)
    assert bar.words == "The disk is full. Saved: 18:05."
    notices.offer("Undone: 18:05.", "Redo", lambda: None)
    assert bar.words == "Undone: 18:05."


def test_what_a_button_does_may_say_something_itself(bar, notices, qtbot):
    notices.offer("Deleted.", "Undo", lambda: notices.offer("Undone.", "Redo", lambda: None))
    press(bar, qtbot)
    assert bar.words == "Undone."
    assert not bar.isHidden()
