# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt

from companion.views.learn.tilt_shape import MOST
from companion.views.learn.tilting import SECONDS
from companion.views.tokens import CONTRAST, DARK, LIGHT

KEYS = Qt.Key


def test_the_pelvis_is_level_at_first(tilt):
    assert (tilt.picture.tilt, tilt.slider.value()) == (0, 0)
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
    before = tilt.picture.grab().toImage()
    tilt.key(KEYS.Key_Right if degrees > 0 else KEYS.Key_Left, abs(degrees))
    assert tilt.picture.tilt == degrees
    assert tilt.said == tilt.picture.accessibleName() == words
    assert tilt.slider.accessibleDescription() == value
    assert tilt.picture.grab().toImage() != before


def test_the_tilt_has_its_limits(tilt):
    tilt.picture.set_tilt(99)
    assert tilt.picture.tilt == MOST
    tilt.picture.set_tilt(-99)
    assert tilt.picture.tilt == -MOST


def test_forward_is_where_the_slider_has_it(tilt):
    looking_right = tilt.picture.grab().toImage()
    tilt.picture.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert tilt.picture.grab().toImage() != looking_right


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_the_body_is_drawn_in_the_colours_of_the_theme(tilt, redress, palette):
    redress(palette=palette)
    tilt.key(KEYS.Key_Right, 12)
    assert {getattr(palette, token).lower() for token in ("accent", "accent_soft", "coral_soft")} <= tilt.colours


def test_it_tips_once_by_itself(tilt):
    tilt.press(tilt.play)
    assert (tilt.picture.tilt, tilt.button(tilt.play).words) == (0, "Stop")
    tilt.pass_(4)
    assert (tilt.picture.tilt, tilt.slider.value()) == (MOST, MOST)
    tilt.pass_(7)
    assert (tilt.picture.tilt, tilt.slider.value()) == (-MOST, -MOST)
    tilt.pass_(SECONDS)
    assert (tilt.picture.tilt, tilt.walk.is_walking, tilt.button(tilt.play).words) == (0, False, "Play")


def test_the_slider_stops_it(tilt):
    tilt.press(tilt.play)
    tilt.pass_(4)
    tilt.key(KEYS.Key_Left)
    tilt.pass_(3)
    assert tilt.picture.tilt == MOST - 1
