# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from companion.views.widgets.boxes import Column
from companion.views.widgets.text import Text
from companion.views.widgets.tile import Tile
from tests.views.fitting import cut_texts

SENTENCE = "For people who cannot kneel or get down to the floor, with a chair beside them."


def tile(looks, kind="plain"):
    content = Column(looks, Text("Standing and chair", "lead"), Text(SENTENCE, wrap=True), margins=(20, 16, 20, 16))
    return Tile(looks, content, kind, checkable=True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_press_it(looks, show, qtbot, key):
    card = show(tile(looks), 400, 160)
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_the_second_press_of_a_double_click_that_began_elsewhere_is_no_click(looks, show, qtbot):
    card = show(tile(looks), 400, 160)
    with qtbot.assertNotEmitted(card.clicked):
        for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            left = Qt.MouseButton.LeftButton
            at = QPointF(20, 20)
            QApplication.sendEvent(
                card, QMouseEvent(kind, at, card.mapToGlobal(at), left, left, Qt.KeyboardModifier(0))
            )


def test_a_click_on_its_words_presses_it(looks, show, qtbot):
    card = show(tile(looks), 400, 160)
    words = card.findChild(Text)
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(words, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 500, 900])
def test_it_is_as_high_as_its_words_need(looks, redress, show, scale, width):
    redress(scale=scale)
    page = QWidget()
    page.setLayout(Column(looks, tile(looks), ...))
    show(page, max(width, page.minimumSizeHint().width()), 700)
    assert cut_texts(page) == []


def test_the_advised_one_looks_otherwise(looks, show):
    card = show(tile(looks), 400, 160)
    plain = card.grab().toImage()
    card.set_kind("fill")
    ink = card.findChild(Text).palette().color(QPalette.ColorRole.WindowText)
    assert ink.name().upper() == looks.look.palette.on_accent
    assert card.grab().toImage().pixelColor(200, 6).name().upper() == looks.look.palette.accent
    assert card.grab().toImage() != plain


def test_the_focus_on_the_advised_one_has_a_second_ring(looks, show):
    card = show(tile(looks, "fill"), 400, 160)
    card.setFocus()
    assert card.grab().toImage().pixelColor(200, 5).name().upper() == looks.look.palette.on_accent


def test_the_chosen_one_has_an_edge(looks, show):
    card = show(tile(looks), 400, 160)
    card.setChecked(True)
    card.clearFocus()
    assert card.grab().toImage().pixelColor(200, 1).name().upper() == looks.look.palette.accent
