# SPDX-License-Identifier: LGPL-3.0-or-later
"""Settings: every one counts at once and is still there at the next start."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt

from companion.domain.settings import Settings, ShownPerson, ThemeChoice
from companion.domain.stretch import Phase
from companion.views.tokens import CONTRAST, DARK

Key = Qt.Key
NOT_ON_THIS_PAGE = {"language", "without_floor", "routine", "favourites"}


@pytest.fixture
def options(laptop):
    laptop.start()
    laptop.click("rail_settings")
    return laptop


CHOICES = [
    ("setting_text_percent_150", "text_percent", 150),
    ("setting_theme_dark", "theme", ThemeChoice.DARK),
    ("setting_sound_no", "sound", False),
    ("setting_motion_no", "motion", False),
    ("setting_person_grace", "person", ShownPerson.GRACE),
    ("setting_holds_each_side_2", "holds_each_side", 2),
    ("setting_hold_30", "hold", 30),
    ("setting_press_when_ready_yes", "press_when_ready", True),
]
SLIDERS = [
    ("setting_volume", "volume", 80),
    ("setting_get_ready", "get_ready", 9),
    ("setting_change_sides", "change_sides", 9),
    ("setting_rest", "rest", 6),
    ("setting_ease", "ease", 4),
]


@pytest.mark.parametrize(("chip", "name", "value"), CHOICES)
def test_a_choice_counts_at_once_and_is_kept(options, chip, name, value):
    options.find(chip).click()
    assert getattr(options.screens.settings, name) == value
    assert getattr(options.store.settings.read(), name) == value
    options.close()
    options.start()
    options.click("rail_settings")
    assert options.find(chip).isChecked()


@pytest.mark.parametrize(("slider", "name", "value"), SLIDERS)
def test_a_slider_is_moved_by_the_keyboard(options, slider, name, value):
    options.find(slider).setFocus()
    options.key(Key.Key_Right)
    assert getattr(options.store.settings.read(), name) == value


def test_every_setting_has_its_place():
    here = {name for _, name, _ in (*CHOICES, *SLIDERS)}
    assert here | NOT_ON_THIS_PAGE == {field.name for field in fields(Settings)}


@pytest.mark.parametrize(("theme", "palette"), [("dark", DARK), ("contrast", CONTRAST)])
def test_colours_change_on_the_screen_at_once(options, theme, palette):
    options.find(f"setting_theme_{theme}").click()
    corner = options.window.grab().toImage().pixelColor(options.window.width() - 30, 4)
    assert corner.name() == palette.ground.lower()


def test_ctrl_plus_and_minus_change_the_text_at_once_and_it_is_kept(laptop):
    laptop.start()
    small = laptop.find("today_greeting").fontMetrics().height()
    for _ in range(6):
        laptop.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert laptop.find("today_greeting").fontMetrics().height() > small
    assert laptop.store.settings.read().text_percent == 200
    laptop.key(Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    laptop.close()
    laptop.start()
    assert laptop.screens.settings.text_percent == 175
    laptop.click("rail_settings")
    assert laptop.find("setting_text_percent_175").isChecked()


def test_lengths_count_for_the_next_session(options):
    options.find("setting_get_ready").setFocus()
    options.key(Key.Key_Right)
    options.find("setting_holds_each_side_2").click()
    options.click("rail_today")
    options.key(Key.Key_Return)
    assert (options.moment.length, options.moment.holds) == (9.0, 8)


def test_a_still_picture_changes_at_once_in_a_running_session(laptop):
    laptop.start()
    laptop.screens.change_settings(Settings(motion=False))
    laptop.key(Key.Key_Return)
    laptop.wait_for(Phase.EASE_IN)
    laptop.find("timer_picture").wait_for_picture()
    still = laptop.find("timer_picture").grab().toImage()
    laptop.wait(1)
    assert laptop.find("timer_picture").grab().toImage() == still
