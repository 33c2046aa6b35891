# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.notice import Notice
from tests.views.fitting import cut_texts

WORDS = "The file my_stretches.yaml has a fault in line 12. The other stretches work. It stays as it is."


@pytest.fixture
def notice(looks, show):
    page = QWidget()
    notice = Notice(looks)
    page.setLayout(Column(looks, notice, ...))
    show(page, 900, 400)
    notice.kept_page = page
    return notice


def test_there_is_none_at_first(notice):
    assert not notice.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_says_everything(notice, redress, qapp, scale):
    redress(scale=scale)
    notice.say(WORDS, "Show it")
    qapp.processEvents()
    assert notice.isVisible()
    assert (notice.words, notice.accessibleName()) == (WORDS, WORDS)
    assert cut_texts(notice.kept_page) == []


def test_its_button_tells(notice, qtbot):
    notice.say(WORDS, "Show it")
    with qtbot.waitSignal(notice.acted):
        qtbot.mouseClick(notice.findChild(Button, "notice_action"), Qt.MouseButton.LeftButton)


def test_without_anything_to_do_there_is_no_button(notice):
    notice.say(WORDS)
    assert not notice.findChild(Button, "notice_action").isVisible()


def test_it_is_put_away(notice, qtbot):
    notice.say(WORDS)
    with qtbot.waitSignal(notice.dismissed):
        qtbot.keyClick(notice.findChild(Button, "notice_close"), Qt.Key.Key_Return)
    assert not notice.isVisible()
