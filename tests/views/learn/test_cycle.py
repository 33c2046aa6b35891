# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import QPointF, Qt

from companion.views.learn.cycle_places import STATIONS, CyclePlaces
from companion.views.tokens import CONTRAST, DARK, LIGHT

KEYS = Qt.Key


def test_the_circle_begins_with_sitting_and_says_each_step_in_words(circle):
    words = []
    for number in range(STATIONS):
        assert circle.step == f"Step {number + 1} of 5"
        assert circle.said in circle.picture.accessibleName()
        words.append(circle.said)
        circle.press("learn_cycle_next")
    assert circle.step == "Step 1 of 5", "and it goes round"
    assert len(set(words)) == STATIONS
    assert all(" may " in word for word in words), "nobody knows for sure"


def test_one_can_go_back(circle):
    circle.press("learn_cycle_back")
    assert circle.step == "Step 5 of 5"


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ([KEYS.Key_Right], 2),
        ([KEYS.Key_Down, KEYS.Key_Down], 3),
        ([KEYS.Key_Left], 5),
        ([KEYS.Key_Right, KEYS.Key_Up], 1),
    ],
)
def test_arrow_keys_go_round(circle, keys, number):
    for key in keys:
        circle.key(key)
    assert circle.step == f"Step {number} of 5"


def test_where_one_reads_from_the_right_the_arrow_keys_are_turned(circle):
    circle.picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    circle.key(KEYS.Key_Left)
    assert circle.step == "Step 2 of 5"
    circle.key(KEYS.Key_Up)
    assert circle.step == "Step 1 of 5"


def test_other_keys_are_left_to_the_page(circle):
    heard = []
    circle.widget.keyPressEvent = lambda event: heard.append(event.key())
    circle.key(KEYS.Key_Home)
    assert heard == [KEYS.Key_Home]
    assert circle.step == "Step 1 of 5"


def test_a_click_goes_to_a_station(circle, qtbot):
    ring = circle.picture
    places = CyclePlaces.within(ring.width(), ring.height())
    for station in (2, 4, 0):
        qtbot.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPointF(*places.centre(station)).toPoint())
        assert circle.step == f"Step {station + 1} of 5"
    qtbot.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPointF(*places.middle).toPoint())
    assert circle.step == "Step 1 of 5"


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_the_ring_is_drawn_in_the_colours_of_the_theme(circle, redress, palette):
    redress(palette=palette)
    assert {getattr(palette, token).lower() for token in ("accent", "accent_soft", "edge", "ink2")} <= circle.colours


def test_the_picture_shows_where_one_is_and_where_the_keyboard_is(circle):
    circle.button("learn_cycle_next").setFocus()
    without = circle.picture.grab().toImage()
    assert LIGHT.focus.lower() not in circle.colours
    circle.picture.setFocus()
    focused = circle.picture.grab().toImage()
    assert focused != without
    assert LIGHT.focus.lower() in circle.colours
    circle.key(KEYS.Key_Right)
    assert circle.picture.grab().toImage() != focused


def test_it_walks_round_once_by_itself(circle):
    circle.press("learn_cycle_next")
    circle.press(circle.play)
    assert circle.button(circle.play).words == "Stop"
    seen = [circle.step]
    for _ in range(STATIONS - 1):
        circle.pass_(3.9)
        assert circle.step == seen[-1], "four seconds each"
        circle.pass_(0.11)
        seen.append(circle.step)
    assert seen == [f"Step {number} of 5" for number in range(1, STATIONS + 1)]
    circle.pass_(4)
    assert not circle.walk.is_walking
    assert circle.step == "Step 5 of 5", "it ends where a stretch breaks in"
    assert circle.button(circle.play).words == "Play"


def test_the_person_can_take_over(circle):
    circle.press(circle.play)
    circle.pass_(5)
    circle.press("learn_cycle_next")
    circle.pass_(10)
    assert circle.step == "Step 3 of 5"
