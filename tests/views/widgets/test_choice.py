# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.choice import Choice
from tests.views.fitting import cut_texts

OPTIONS = [("system", "Like the computer"), ("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")]


@pytest.fixture
def choice(looks, show):
    page = QWidget()
    choice = Choice(looks, "theme", "Theme", OPTIONS, "system")
    page.setLayout(Column(looks, choice, ...))
    show(page, 600, 400)
    choice.kept_page = page
    return choice


def test_the_person_chooses_another(choice, qtbot):
    with qtbot.waitSignal(choice.changed) as signal:
        qtbot.mouseClick(choice.findChild(Button, "theme_dark"), Qt.MouseButton.LeftButton)
    assert signal.args == ["dark"]
    assert choice.chosen == "dark"
    assert not choice.findChild(Button, "theme_system").isChecked()


def test_pressing_the_chosen_one_again_is_no_news(choice, qtbot):
    with qtbot.assertNotEmitted(choice.changed):
        qtbot.mouseClick(choice.findChild(Button, "theme_system"), Qt.MouseButton.LeftButton)
    assert choice.chosen == "system"


def test_being_set_is_not_being_chosen(choice, qtbot):
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose("light")
    assert choice.chosen == "light"


def test_arrows_move_between_the_options(choice, qtbot):
    first = choice.findChild(Button, "theme_system")
    first.setFocus()
    with qtbot.waitSignal(choice.changed) as signal:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert signal.args == ["light"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_options_wrap_and_are_never_cut(choice, redress, qapp, scale):
    redress(scale=scale)
    qapp.processEvents()
    assert cut_texts(choice.kept_page) == []


def test_an_option_that_there_is_not_is_an_error(looks):
    with pytest.raises(KeyError):
        Choice(looks, "theme", "Theme", OPTIONS, "sepia")
