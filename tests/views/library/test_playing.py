# SPDX-License-Identifier: LGPL-3.0-or-later
"""A move that plays on its page: by button and key, with the clock driven."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from companion.figure.widget import FigureView
from companion.views.library.player import Player
from companion.views.library.stretch_page import StretchPage
from companion.views.library.turns import HOLD, MOVE_IN, MOVE_OUT, REST, STILL, TURNS
from tests.views.fitting import cut_texts
from tests.views.library.moves import FIGURE_4, HALF_KNEELING, NAMES

KEYS = Qt.Key
TURN = MOVE_IN + HOLD + MOVE_OUT + REST


class Hands:
    """The page, the clock, and what a person does and sees."""

    def __init__(self, page: StretchPage, clock, qtbot) -> None:
        self.page = page
        self.clock = clock
        self.qtbot = qtbot

    @property
    def button(self) -> QPushButton:
        return self.page.findChild(QPushButton, "stretch_play")

    @property
    def slider(self) -> QSlider:
        return self.page.findChild(QWidget, "stretch_pose").focusProxy()

    @property
    def player(self) -> Player:
        return self.page.findChild(Player, "stretch_player")

    def press(self) -> None:
        self.qtbot.mouseClick(self.button, Qt.MouseButton.LeftButton)

    def key(self, key, widget: QWidget | None = None) -> None:
        self.qtbot.keyClick(widget or self.page, key)

    def pass_(self, seconds: float) -> None:
        """Time passes, and the picture follows."""
        while seconds > 0:
            self.clock.advance(min(0.25, seconds))
            self.player.look()
            seconds -= 0.25

    @property
    def percent(self) -> int:
        return self.slider.value()

    @property
    def is_playing(self) -> bool:
        return self.player.is_playing

    def picture(self):
        figure = self.page.findChild(FigureView, "stretch_picture")
        figure.wait_for_picture()
        return figure.grab().toImage()


@pytest.fixture
def page(looks, figures, show, clock):
    page = StretchPage(looks, figures, clock)
    page.show_stretch(HALF_KNEELING, NAMES)
    return show(page, 1250, 690)


@pytest.fixture
def hands(page, clock, qtbot):
    return Hands(page, clock, qtbot)


@pytest.fixture
def still(looks, figures, show, clock, qtbot):
    """The same for somebody who wants no motion."""
    page = StretchPage(looks, figures, clock)
    page.show_stretch(HALF_KNEELING, NAMES, motion=False)
    return Hands(show(page, 1250, 690), clock, qtbot)


def test_nothing_moves_before_it_is_asked_for(hands):
    hold = hands.picture()
    hands.pass_(5)
    assert hands.picture() == hold
    assert not hands.is_playing
    assert hands.percent == 100


@pytest.mark.parametrize("by_key", [True, False])
def test_play_and_pause_by_button_and_key(hands, by_key):
    toggle = (lambda: hands.key(KEYS.Key_P)) if by_key else hands.press
    assert (hands.button.accessibleName(), hands.button.toolTip()) == ("Play", "Let the move play (P)")
    toggle()
    assert hands.is_playing
    assert (hands.button.accessibleName(), hands.button.toolTip()) == ("Pause", "Pause the move (P)")
    hands.pass_(1)
    toggle()
    assert not hands.is_playing
    assert hands.button.accessibleName() == "Play"


def test_space_and_enter_press_the_button(hands):
    hands.button.setFocus()
    hands.key(KEYS.Key_Space, hands.button)
    assert hands.is_playing
    hands.key(KEYS.Key_Return, hands.button)
    assert not hands.is_playing


def test_it_moves_in_holds_and_moves_out(hands):
    hands.press()
    assert hands.percent == 0
    percents = []
    for _ in range(round(TURN / 0.5)):
        hands.pass_(0.5)
        percents.append(hands.percent)
    assert percents[:6] == sorted(percents[:6])
    assert percents[5:10] == [100] * 5
    assert percents[10:14] == sorted(percents[10:14], reverse=True)
    assert percents[15] == 0


def test_the_picture_follows(hands):
    hold = hands.picture()
    hands.press()
    start = hands.picture()
    assert start != hold
    hands.pass_(MOVE_IN)
    assert hands.picture() == hold


def test_after_three_turns_it_stops_in_the_hold(hands):
    hands.press()
    hands.pass_(TURNS * TURN - MOVE_OUT - REST - 0.5)
    assert hands.is_playing
    hands.pass_(1)
    assert not hands.is_playing
    assert hands.percent == 100
    assert hands.button.accessibleName() == "Play"
    # WHEN it is played again, it begins at the start
    hands.press()
    assert hands.percent == 0


def test_a_pause_keeps_the_place(hands):
    hands.press()
    hands.pass_(1)
    hands.press()
    place, picture = hands.percent, hands.picture()
    hands.clock.advance(60)
    hands.player.look()
    assert hands.percent == place
    assert hands.picture() == picture
    hands.press()
    assert hands.percent == place
    hands.pass_(0.5)
    assert hands.percent > place


def test_a_pause_in_the_hold_goes_on_with_the_way_out(hands):
    hands.press()
    hands.pass_(MOVE_IN + HOLD + MOVE_OUT / 2)
    hands.press()
    hands.press()
    hands.pass_(0.5)
    assert 0 < hands.percent < 50


def test_the_slider_pauses_it_and_it_goes_on_from_there(hands):
    hands.press()
    hands.pass_(0.5)
    hands.key(KEYS.Key_Right, hands.slider)
    assert not hands.is_playing
    hands.slider.setValue(60)
    hands.press()
    assert hands.percent == 60
    hands.pass_(0.25)
    assert 60 < hands.percent < 90


def test_the_arrow_keys_reach_every_frame(hands):
    hands.key(KEYS.Key_Home, hands.slider)
    percents = []
    while hands.percent < 100:
        hands.key(KEYS.Key_Right, hands.slider)
        percents.append(hands.percent)
    assert len(percents) == 50
    assert hands.slider.accessibleDescription() == "Hold"


def test_a_key_that_stays_down_means_one_press(hands, qtbot):
    hands.key(KEYS.Key_P)
    assert hands.is_playing
    shortcuts = [shortcut for shortcut in hands.page.children() if shortcut.inherits("QShortcut")]
    play = next(shortcut for shortcut in shortcuts if shortcut.key().toString() == "P")
    assert not play.autoRepeat()


def test_it_plays_to_nobody(hands):
    hands.press()
    hands.pass_(1)
    hands.page.hide()
    assert not hands.is_playing
    hands.page.show()
    assert not hands.is_playing
    assert 0 < hands.percent < 100


def test_another_move_stands_still(hands, settle):
    hands.press()
    hands.page.show_stretch(FIGURE_4, NAMES)
    settle()
    assert not hands.is_playing
    assert hands.percent == 100


def test_the_other_side_plays_on(hands):
    hands.press()
    hands.pass_(1)
    hands.key(KEYS.Key_S)
    assert hands.is_playing
    hands.pass_(0.5)
    assert hands.percent > 30


def test_without_motion_start_and_hold_are_shown_in_turn(still):
    hold = still.picture()
    still.press()
    percents, pictures = [], []
    for _ in range(2 * TURNS):
        still.pass_(STILL / 2)
        percents.append(still.percent)
        pictures.append(still.picture())
        still.pass_(STILL / 2)
    assert percents == [0, 100] * TURNS
    assert pictures[0] != hold
    assert all(picture == hold for picture in pictures[1::2])
    assert all(picture == pictures[0] for picture in pictures[::2])
    assert not still.is_playing


def test_without_motion_the_slider_still_shows_every_pose(still):
    still.slider.setValue(50)
    assert still.percent == 50
    still.press()
    assert still.percent == 0


def test_it_runs_by_itself(hands, qtbot):
    hands.press()
    hands.clock.advance(MOVE_IN)
    qtbot.waitUntil(lambda: hands.percent == 100)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_slider_does_not_move_when_play_becomes_pause(hands, redress, settle, scale):
    redress(scale)
    settle()
    before = hands.slider.geometry(), hands.button.geometry()
    hands.press()
    settle()
    assert (hands.slider.geometry(), hands.button.geometry()) == before
    assert cut_texts(hands.page) == []
