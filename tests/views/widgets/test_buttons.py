# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.views.tokens import CONTRAST
from companion.views.widgets.buttons import Button, button_text
from tests.views.fitting import cut_texts

KINDS = ["fill", "line", "tonal", "quiet", "care", "chip"]


def test_there_is_room_between_icon_and_words():
    assert button_text("Start", with_icon=True, large=False) == "\N{EN SPACE}Start"
    assert button_text("Start", with_icon=True, large=True) == " Start"
    assert button_text("Start", with_icon=False, large=False) == "Start"
    assert button_text("", with_icon=True, large=False) == ""


def test_an_ampersand_is_written_and_no_shortcut():
    assert button_text("Save & end", with_icon=False, large=False) == "Save && end"


def test_screen_readers_hear_the_bare_words(looks, show):
    button = show(Button(looks, "Save & end", icon="check"))
    assert button.accessibleName() == "Save & end"
    button.set_words("End")
    assert (button.accessibleName(), button.words) == ("End", "End")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(looks, show, qtbot, key):
    button = show(Button(looks, "Start"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_words_are_cut_in_any_state(looks, redress, show, kind, scale):
    redress(scale=scale)
    page = QWidget()
    column = QVBoxLayout(page)
    plain = Button(looks, "Repeat this side", kind, "repeat", checkable=True)
    chosen = Button(looks, "Repeat this side", kind, "repeat", checkable=True)
    chosen.setChecked(True)
    disabled = Button(looks, "Repeat this side", kind, "repeat")
    disabled.setEnabled(False)
    for button in (plain, chosen, disabled):
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    show(page)
    plain.setFocus()
    assert cut_texts(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_moves_nothing(looks, show, qapp, kind):
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = Button(looks, "First", kind), Button(looks, "Second", kind)
    column.addWidget(first)
    column.addWidget(second)
    show(page)
    first.setFocus()
    before = second.sizeHint()
    second.setFocus()
    qapp.processEvents()
    assert second.hasFocus()
    assert second.sizeHint() == before


@pytest.mark.parametrize("kind", KINDS)
def test_one_sees_where_the_focus_is(looks, show, qapp, kind):
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = Button(looks, "First", kind), Button(looks, "Second", kind)
    column.addWidget(first)
    column.addWidget(second)
    show(page)
    first.setFocus()
    before = second.grab().toImage()
    second.setFocus()
    qapp.processEvents()
    edge = second.grab().toImage()
    assert edge != before
    assert edge.pixelColor(edge.width() // 2, 1).name().upper() == looks.look.palette.focus


def test_the_focus_on_the_accent_has_a_second_ring(looks, show):
    button = show(Button(looks, "Start", "fill"))
    button.clearFocus()
    assert button.grab().toImage().pixelColor(button.width() // 2, 5).name().upper() == looks.look.palette.accent
    button.setFocus()
    assert button.grab().toImage().pixelColor(button.width() // 2, 5).name().upper() == looks.look.palette.on_accent


@pytest.mark.parametrize(("height", "scale", "least"), [(20, 1.0, 44), (48, 1.0, 48), (48, 2.0, 72), (80, 1.5, 100)])
def test_a_button_is_a_target_one_can_hit(looks, redress, height, scale, least):
    redress(scale=scale)
    button = Button(looks, icon="chevron-left", height=height)
    button.adjustSize()
    assert button.height() >= least
    assert button.width() >= least


def test_a_button_on_the_screen_follows_text_size_and_theme(looks, redress, show):
    button = show(Button(looks, "Start", "fill", "play"))
    before = button.sizeHint()
    redress(scale=2.0, palette=CONTRAST)
    after = button.sizeHint()
    assert after.width() > before.width()
    assert after.height() > before.height()
    assert button.font().pixelSize() == 34
    assert button.iconSize().width() == 33


def test_a_button_becomes_louder(looks, show):
    button = show(Button(looks, "Start", "line"))
    button.set_kind("fill")
    image = button.grab().toImage()
    assert image.pixelColor(20, 10).name().upper() == looks.look.palette.accent


def test_an_icon_comes_and_goes(looks, show):
    button = show(Button(looks, "Sound", icon="volume"))
    button.set_icon(None)
    assert button.icon().isNull()
    assert button.text() == "Sound"


@pytest.mark.parametrize(("once", "presses"), [(False, 2), (True, 1)])
def test_a_double_click_counts_twice_unless_once_is_meant(looks, show, qtbot, once, presses):
    button = show(Button(looks, "Delete", once=once))
    heard = []
    button.clicked.connect(lambda: heard.append("pressed"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert len(heard) == presses
