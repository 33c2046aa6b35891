# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from companion.views.widgets.rail import Rail, RailItem
from tests.views.fitting import cut_texts

ITEMS = [
    RailItem("today", "Today", "today"),
    RailItem("library", "Library", "library"),
    RailItem("calendar", "Calendar", "calendar"),
    RailItem("progress", "Progress", "progress"),
    RailItem("learn", "Learn", "learn"),
    RailItem("settings", "Settings", "settings", at_end=True),
    RailItem("help", "Help", "help", at_end=True),
]


@pytest.fixture
def rail(looks, show):
    rail = Rail(looks, ITEMS)
    rail.choose("today")
    return show(rail, rail.sizeHint().width(), 690)


def test_the_person_chooses_a_place(rail, qtbot):
    with qtbot.waitSignal(rail.chosen) as signal:
        qtbot.mouseClick(rail.findChild(QToolButton, "rail_calendar"), Qt.MouseButton.LeftButton)
    assert signal.args == ["calendar"]
    assert rail.button("calendar").isChecked()
    assert not rail.button("today").isChecked()


def test_being_shown_a_place_is_not_choosing_it(rail, qtbot):
    with qtbot.assertNotEmitted(rail.chosen):
        rail.choose("library")
    assert rail.button("library").isChecked()


def test_arrows_move_between_the_places(rail, qtbot):
    rail.button("today").setFocus()
    with qtbot.waitSignal(rail.chosen) as signal:
        qtbot.keyClick(rail.button("today"), Qt.Key.Key_Down)
    assert signal.args == ["library"]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("chosen", ["today", "calendar", "settings"])
def test_all_seven_words_fit_on_a_small_screen(rail, redress, qapp, scale, chosen):
    redress(scale=scale)
    rail.choose(chosen)
    rail.resize(rail.sizeHint().width(), 690)
    qapp.processEvents()
    assert rail.minimumSizeHint().height() <= 690
    assert cut_texts(rail) == []


def test_the_width_does_not_depend_on_the_choice(rail):
    widths = set()
    for item in ITEMS:
        rail.choose(item.key)
        widths.add(rail.sizeHint().width())
    assert len(widths) == 1
