# SPDX-License-Identifier: LGPL-3.0-or-later
"""The two pictures: what is drawn, what the keyboard and the mouse do, and how they play."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from companion.views.learn.cycle import HipBackCycle
from companion.views.learn.cycle_picture import CyclePicture
from companion.views.learn.cycle_places import STATIONS, CyclePlaces
from companion.views.learn.one_of import OneOf
from companion.views.learn.tilt import PelvicTilt
from companion.views.learn.tilt_picture import TiltPicture
from companion.views.learn.tilt_shape import MOST
from companion.views.learn.tilting import SECONDS
from companion.views.learn.walk import Walk
from companion.views.tokens import CONTRAST, DARK, LIGHT
from tests.views.fitting import cut_texts

KEYS = Qt.Key


def button(widget: QWidget, name: str) -> QPushButton:
    return widget.findChild(QPushButton, name)


def press(qtbot, widget: QWidget, name: str) -> None:
    qtbot.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)


def said(widget: QWidget, name: str) -> str:
    return next(
        label.text() for label in widget.findChild(OneOf, name).children() if getattr(label, "isVisible", bool)()
    )


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


class Playing:
    """A picture that plays, and the clock that is moved."""

    def __init__(self, widget: QWidget, clock) -> None:
        self.walk = widget.findChild(Walk)
        self.clock = clock

    def pass_(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.walk.look()


# The circle


@pytest.fixture
def cycle(looks, clock, show):
    return show(HipBackCycle(looks, clock), 430, 470)


@pytest.fixture
def ring(cycle) -> CyclePicture:
    return cycle.findChild(CyclePicture)


def step(ring: CyclePicture) -> str:
    return ring.accessibleName().partition(".")[0]


def test_the_circle_begins_with_sitting_and_says_each_step_in_words(cycle, ring, qtbot):
    words = []
    for number in range(STATIONS):
        assert step(ring) == f"Step {number + 1} of 5"
        assert said(cycle, "learn_cycle_words") in ring.accessibleName()
        words.append(said(cycle, "learn_cycle_words"))
        press(qtbot, cycle, "learn_cycle_next")
    assert step(ring) == "Step 1 of 5", "and it goes round"
    assert len(set(words)) == STATIONS
    assert all("may" in word for word in words), "nobody knows for sure"


def test_one_can_go_back(cycle, ring, qtbot):
    press(qtbot, cycle, "learn_cycle_back")
    assert step(ring) == "Step 5 of 5"


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ([KEYS.Key_Right], 2),
        ([KEYS.Key_Down, KEYS.Key_Down], 3),
        ([KEYS.Key_Left], 5),
        ([KEYS.Key_Right, KEYS.Key_Up], 1),
    ],
)
def test_arrow_keys_go_round(ring, qtbot, keys, number):
    ring.setFocus()
    for key in keys:
        qtbot.keyClick(ring, key)
    assert step(ring) == f"Step {number} of 5"


def test_where_one_reads_from_the_right_the_arrow_keys_are_turned(ring, qtbot):
    ring.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(ring, KEYS.Key_Left)
    assert step(ring) == "Step 2 of 5"
    qtbot.keyClick(ring, KEYS.Key_Up)
    assert step(ring) == "Step 1 of 5"


def test_other_keys_are_left_to_the_page(cycle, ring, qtbot):
    heard = []
    cycle.keyPressEvent = lambda event: heard.append(event.key())
    qtbot.keyClick(ring, KEYS.Key_Home)
    assert heard == [KEYS.Key_Home]
    assert step(ring) == "Step 1 of 5"


def test_a_click_goes_to_a_station(ring, qtbot):
    places = CyclePlaces.within(ring.width(), ring.height())
    for station in (2, 4, 0):
        x, y = places.centre(station)
        qtbot.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
        assert step(ring) == f"Step {station + 1} of 5"
    qtbot.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPoint(round(places.middle[0]), round(places.middle[1])))
    assert step(ring) == "Step 1 of 5"


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_the_ring_is_drawn_in_the_colours_of_the_theme(ring, redress, palette):
    redress(palette=palette)
    found = colours(ring)
    assert {QColor(getattr(palette, token)).name() for token in ("accent", "accent_soft", "edge", "ink2")} <= found


def test_the_picture_shows_where_one_is_and_where_the_keyboard_is(ring, qtbot):
    first = ring.grab().toImage()
    ring.setFocus()
    focused = ring.grab().toImage()
    assert focused != first
    assert QColor(LIGHT.focus).name() in colours(ring)
    qtbot.keyClick(ring, KEYS.Key_Right)
    assert ring.grab().toImage() != focused


def test_it_walks_round_once_by_itself(cycle, ring, qtbot, clock):
    press(qtbot, cycle, "learn_cycle_next")
    playing = Playing(cycle, clock)
    press(qtbot, cycle, "learn_cycle_play")
    assert button(cycle, "learn_cycle_play").words == "Stop"
    seen = [step(ring)]
    for _ in range(STATIONS - 1):
        playing.pass_(3.9)
        assert step(ring) == seen[-1], "four seconds each"
        playing.pass_(0.1)
        seen.append(step(ring))
    assert seen == [f"Step {number} of 5" for number in range(1, STATIONS + 1)]
    playing.pass_(4)
    assert not playing.walk.is_walking
    assert step(ring) == "Step 5 of 5", "it stops where a stretch breaks in"
    assert button(cycle, "learn_cycle_play").words == "Play"


@pytest.mark.parametrize("how", ["stop", "step", "hide"])
def test_it_stops_when_it_is_told_to_or_the_person_takes_over_or_nobody_looks(cycle, ring, qtbot, clock, how):
    playing = Playing(cycle, clock)
    press(qtbot, cycle, "learn_cycle_play")
    playing.pass_(5)
    if how == "hide":
        cycle.hide()
    else:
        press(qtbot, cycle, {"stop": "learn_cycle_play", "step": "learn_cycle_next"}[how])
    assert not playing.walk.is_walking
    playing.pass_(10)
    assert step(ring) == ("Step 3 of 5" if how == "step" else "Step 2 of 5")


# The tilt


@pytest.fixture
def tilt(looks, clock, show):
    return show(PelvicTilt(looks, clock), 430, 470)


@pytest.fixture
def body(tilt) -> TiltPicture:
    return tilt.findChild(TiltPicture)


@pytest.fixture
def slider(tilt) -> QSlider:
    return tilt.findChild(QWidget, "learn_tilt").focusProxy()


def test_the_pelvis_is_level_at_first(tilt, body, slider):
    assert (body.tilt, slider.value()) == (0, 0)
    assert said(tilt, "learn_tilt_words").startswith("Level.")
    assert slider.accessibleDescription() == "level"


@pytest.mark.parametrize(
    ("key", "times", "degrees", "words", "value"),
    [
        (KEYS.Key_Right, 12, 12, "Tipped forward. The curve in the low back gets deeper.", "12° forward"),
        (KEYS.Key_Left, 8, -8, "Tipped back. The curve in the low back gets flatter.", "8° back"),
        (KEYS.Key_Right, 2, 2, "Level. The low back has its usual curve.", "2° forward"),
    ],
)
def test_the_slider_tips_it_and_says_what_is_seen(tilt, body, slider, qtbot, key, times, degrees, words, value):
    before = body.grab().toImage()
    for _ in range(times):
        qtbot.keyClick(slider, key)
    assert body.tilt == degrees
    assert said(tilt, "learn_tilt_words") == body.accessibleName() == words
    assert slider.accessibleDescription() == value
    assert body.grab().toImage() != before


def test_the_tilt_has_its_limits(body):
    body.set_tilt(99)
    assert body.tilt == MOST
    body.set_tilt(-99)
    assert body.tilt == -MOST


def test_forward_is_where_the_slider_has_it(body):
    body.set_tilt(12)
    looking_right = body.grab().toImage()
    body.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert body.grab().toImage() != looking_right


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_the_body_is_drawn_in_the_colours_of_the_theme(body, redress, palette):
    redress(palette=palette)
    body.set_tilt(12)
    found = colours(body)
    assert {QColor(getattr(palette, token)).name() for token in ("accent", "accent_soft", "coral_soft")} <= found


def test_it_tips_once_by_itself(tilt, body, slider, qtbot, clock):
    playing = Playing(tilt, clock)
    press(qtbot, tilt, "learn_tilt_play")
    assert (body.tilt, button(tilt, "learn_tilt_play").words) == (0, "Stop")
    playing.pass_(4)
    assert (body.tilt, slider.value()) == (MOST, MOST)
    playing.pass_(7)
    assert (body.tilt, slider.value()) == (-MOST, -MOST)
    playing.pass_(SECONDS)
    assert (body.tilt, playing.walk.is_walking, button(tilt, "learn_tilt_play").words) == (0, False, "Play")


@pytest.mark.parametrize("how", ["stop", "slider", "hide"])
def test_it_stays_where_it_is_stopped(tilt, body, slider, qtbot, clock, how):
    playing = Playing(tilt, clock)
    press(qtbot, tilt, "learn_tilt_play")
    playing.pass_(4)
    if how == "hide":
        tilt.hide()
    elif how == "stop":
        press(qtbot, tilt, "learn_tilt_play")
    else:
        qtbot.keyClick(slider, KEYS.Key_Left)
    playing.pass_(3)
    assert body.tilt == (MOST - 1 if how == "slider" else MOST)


# Both


@pytest.mark.parametrize(("make", "name"), [(HipBackCycle, "learn_cycle_play"), (PelvicTilt, "learn_tilt_play")])
def test_who_wants_no_motion_is_offered_none(looks, clock, show, qtbot, make, name):
    widget = show(make(looks, clock), 430, 470)
    playing = Playing(widget, clock)
    press(qtbot, widget, name)
    widget.set_motion(False)
    assert not playing.walk.is_walking
    assert not button(widget, name).isVisible()
    widget.set_motion(True)
    assert button(widget, name).isVisible()


@pytest.mark.parametrize(("make", "name"), [(HipBackCycle, "learn_cycle_play"), (PelvicTilt, "learn_tilt_play")])
def test_nothing_moves_when_play_becomes_stop_or_other_words_are_said(looks, clock, show, qapp, qtbot, make, name):
    widget = show(make(looks, clock), 430, 470)
    playing = Playing(widget, clock)
    places = {part: part.geometry() for part in widget.findChildren(QPushButton)}
    press(qtbot, widget, name)
    for _ in range(5):
        playing.pass_(3)
        qapp.processEvents()
        assert {part: part.geometry() for part in widget.findChildren(QPushButton)} == places


@pytest.mark.parametrize("make", [HipBackCycle, PelvicTilt])
@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 420, 380), (1.25, 400, 420), (2.0, 1000, 700)])
def test_all_words_fit(looks, clock, show, redress, make, scale, width, height):
    redress(scale)
    assert cut_texts(show(make(looks, clock), width, height)) == []
