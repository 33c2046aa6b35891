# SPDX-License-Identifier: LGPL-3.0-or-later
"""What both pictures have in common."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.views.fitting import cut_texts
from tests.views.learn.hands import Hands


@pytest.fixture(params=["circle", "tilt"])
def either(request) -> Hands:
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("stop", ["press", "hide"])
def test_it_stays_where_it_is_stopped_and_plays_to_nobody(either, stop):
    either.press(either.play)
    either.pass_(4.5)
    shown = either.said
    if stop == "press":
        either.press(either.play)
    else:
        either.widget.hide()
        either.widget.show()
    assert not either.walk.is_walking
    either.pass_(6)
    assert either.said == shown


def test_who_wants_no_motion_is_offered_none(either):
    either.press(either.play)
    either.widget.set_motion(False)
    assert not either.walk.is_walking
    assert not either.button(either.play).isVisible()
    either.widget.set_motion(True)
    assert either.button(either.play).isVisible()


def test_nothing_moves_when_play_becomes_stop_or_other_words_are_said(either, qapp):
    buttons = either.widget.findChildren(QPushButton)
    places = [button.geometry() for button in buttons]
    either.press(either.play)
    for _ in range(5):
        either.pass_(3)
        qapp.processEvents()
        assert [button.geometry() for button in buttons] == places


@pytest.mark.parametrize(("scale", "size"), [(1.0, (420, 380)), (1.25, (400, 420)), (2.0, (1000, 700))])
def test_all_words_fit(either, redress, qapp, scale, size):
    redress(scale)
    either.widget.resize(*size)
    qapp.processEvents()
    assert cut_texts(either.widget) == []
