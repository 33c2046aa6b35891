# SPDX-License-Identifier: LGPL-3.0-or-later
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from companion.views.theme import apply_theme, fill_style, native_palette, resolve
from companion.views.tokens import CONTRAST, DARK, LIGHT, PALETTES, Look

TEMPLATE = (Path(__file__).parents[2] / "assets" / "style.qss").read_text(encoding="utf-8")
NO_CONTRAST = Qt.ContrastPreference.NoPreference
HIGH_CONTRAST = Qt.ContrastPreference.HighContrast


@pytest.fixture
def app(qapp):
    yield qapp
    qapp.setStyleSheet("")


@pytest.mark.parametrize("setting", ["light", "dark", "contrast"])
def test_what_the_person_chose_beats_the_computer(setting):
    assert resolve(setting, Qt.ColorScheme.Dark, HIGH_CONTRAST) is PALETTES[setting]


@pytest.mark.parametrize(
    ("scheme", "contrast", "expected"),
    [
        (Qt.ColorScheme.Light, NO_CONTRAST, LIGHT),
        (Qt.ColorScheme.Unknown, NO_CONTRAST, LIGHT),
        (Qt.ColorScheme.Dark, NO_CONTRAST, DARK),
        (Qt.ColorScheme.Light, HIGH_CONTRAST, CONTRAST),
        (Qt.ColorScheme.Dark, HIGH_CONTRAST, CONTRAST),
    ],
)
def test_system_follows_the_computer(scheme, contrast, expected):
    assert resolve("system", scheme, contrast) is expected


def test_an_unknown_setting_is_refused():
    with pytest.raises(KeyError):
        resolve("sepia", Qt.ColorScheme.Light, NO_CONTRAST)


def test_the_template_takes_colours_and_sizes_from_the_look():
    filled = fill_style("a { color: ${ink}; font-size: ${size_body}px; }", Look(DARK, 2.0))
    assert filled == "a { color: #F5F1E9; font-size: 34px; }"


def test_a_token_that_there_is_not_is_refused():
    with pytest.raises(KeyError):
        fill_style("a { color: ${purple}; }", Look(LIGHT))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_the_shipped_style_sheet_is_filled_without_a_rest(palette):
    filled = fill_style(TEMPLATE, Look(palette))
    assert "$" not in filled
    assert filled.count("{") == filled.count("}")


def test_the_shipped_style_sheet_names_no_colour_by_itself():
    rules = TEMPLATE.split("*/", 1)[1]
    assert not [line for line in rules.splitlines() if "#" in line.replace("#qt_scrollarea_viewport", "")]


def test_a_label_has_the_font_and_colour_of_the_tokens(app, qtbot):
    # GIVEN the dark theme at 200 %
    apply_theme(app, TEMPLATE, Look(DARK, 2.0))
    label = QLabel("Hold")
    label.setProperty("textSize", "title")
    label.setProperty("colour", "accent")
    qtbot.addWidget(label)
    # WHEN the label takes its style
    label.ensurePolished()
    # THEN
    assert label.font().pixelSize() == 45
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.accent


def test_another_look_reaches_what_is_on_the_screen_already(app, qtbot):
    # GIVEN a label in the light theme
    apply_theme(app, TEMPLATE, Look(LIGHT))
    label = QLabel("Hold")
    label.setProperty("textSize", "body")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.font().pixelSize()
    # WHEN
    apply_theme(app, TEMPLATE, Look(CONTRAST, 1.5))
    # THEN
    assert (before, label.font().pixelSize()) == (17, 26)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == CONTRAST.ink


def test_native_bits_follow_the_theme(app):
    apply_theme(app, TEMPLATE, Look(DARK))
    assert app.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    assert app.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == DARK.ink2
    assert app.font().pixelSize() == 17


def test_the_style_below_the_sheet_is_the_same_on_every_machine(app):
    app.setStyle("Windows")
    apply_theme(app, TEMPLATE, Look(DARK))
    app.setStyleSheet("")
    assert app.style().name().lower() == "fusion"


def test_disabled_words_can_still_be_read():
    colour = native_palette(LIGHT).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert colour.name().upper() == LIGHT.ink2
