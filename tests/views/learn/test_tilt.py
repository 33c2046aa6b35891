# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from companion.figure.source import FigureSource
from companion.views.learn.tilt import PelvicTilt
from companion.views.learn.tilting import MOST, SECONDS
from companion.views.tokens import CONTRAST, DARK, LIGHT
from tests.views.learn.hands import Tilt
from tests.views.learn.tilt_frames import GREEN

KEYS = Qt.Key


@pytest.fixture
def bare(looks, clock, show, qtbot, tmp_path) -> Tilt:
    """The same without frames."""
    return Tilt(show(PelvicTilt(looks, FigureSource(tmp_path), clock), 430, 470), qtbot, clock)


def left_of(tilt: Tilt, words: str) -> int:
    """Where a word begins, from the left edge of the picture."""
    label = next(label for label in tilt.widget.findChildren(QLabel) if label.text() == words and label.isVisible())
    return label.mapTo(tilt.widget, label.rect().topLeft()).x()


def front_of(tilt: Tilt) -> str:
    """To which side the figure looks."""
    image = tilt.image
    greens = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) == GREEN]
    return "right" if greens[0] > image.width() / 2 else "left"


def test_the_pelvis_is_level_at_first(tilt):
    assert (tilt.shown, tilt.slider.value()) == (0, 0)
    assert tilt.said.startswith("Level.")
    assert tilt.slider.accessibleDescription() == "level"


@pytest.mark.parametrize(
    ("degrees", "words", "value"),
    [
        (12, "Tipped forward. The curve in the low back gets deeper.", "12° forward"),
        (-8, "Tipped back. The curve in the low back gets flatter.", "8° back"),
        (2, "Level. The low back has its usual curve.", "2° forward"),
    ],
)
def test_the_slider_tips_it_and_says_what_is_seen(tilt, degrees, words, value):
    tilt.key(KEYS.Key_Right if degrees > 0 else KEYS.Key_Left, abs(degrees))
    assert tilt.shown == degrees
    assert tilt.said == tilt.picture.accessibleName() == words
    assert tilt.slider.accessibleDescription() == value


def test_the_mouse_tips_it_too(tilt):
    handle = tilt.slider.rect().center()
    tilt.qtbot.mousePress(tilt.slider, Qt.MouseButton.LeftButton, pos=handle)
    tilt.qtbot.mouseMove(tilt.slider, tilt.slider.rect().topRight() + handle - tilt.slider.rect().topLeft())
    tilt.qtbot.mouseRelease(tilt.slider, Qt.MouseButton.LeftButton)
    assert tilt.shown == tilt.slider.value() == MOST


@pytest.mark.parametrize(("key", "end"), [(KEYS.Key_End, MOST), (KEYS.Key_Home, -MOST)])
def test_the_ends_of_the_slider_are_the_ends_of_the_tilt(tilt, key, end):
    tilt.key(key)
    assert tilt.shown == end


def test_the_figure_looks_to_where_the_slider_has_forward(tilt, qapp):
    assert front_of(tilt) == "right"
    assert left_of(tilt, "Back") < left_of(tilt, "Front")
    # AND in a language that is read from the right, all of it is turned round
    tilt.widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    assert front_of(tilt) == "left"
    assert left_of(tilt, "Front") < left_of(tilt, "Back")


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_it_stands_on_the_stage_of_the_theme_and_before_a_lamp_in_the_dark(tilt, redress, palette):
    redress(palette=palette)
    image = tilt.image
    ground = QColor(palette.stage)
    assert image.pixelColor(0, image.height() // 2) == ground
    beside = image.pixelColor(image.width() // 4, image.height() // 2)
    assert (beside != ground) is (palette is DARK)


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_without_frames_words_say_what_would_be_seen(bare, redress, palette):
    redress(palette=palette)
    level = bare.image
    assert {palette.stage.lower(), palette.stage_ink.lower()} <= bare.colours
    bare.key(KEYS.Key_Right, MOST)
    assert bare.image != level, "another sentence"
    assert bare.picture.accessibleName().startswith("Tipped forward.")


def test_it_tips_once_by_itself(tilt):
    tilt.press(tilt.play)
    assert (tilt.shown, tilt.button(tilt.play).words) == (0, "Stop")
    tilt.pass_(4)
    assert (tilt.shown, tilt.slider.value()) == (MOST, MOST)
    tilt.pass_(7)
    assert (tilt.shown, tilt.slider.value()) == (-MOST, -MOST)
    tilt.pass_(SECONDS)
    assert (tilt.shown, tilt.walk.is_walking, tilt.button(tilt.play).words) == (0, False, "Play")


def test_the_slider_stops_it(tilt):
    tilt.press(tilt.play)
    tilt.pass_(4)
    tilt.key(KEYS.Key_Left)
    tilt.pass_(3)
    assert tilt.shown == MOST - 1
