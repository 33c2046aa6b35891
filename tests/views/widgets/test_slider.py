# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from companion.views.widgets.slider import LabelledSlider
from companion.views.widgets.text import Text
from tests.views.fitting import cut_texts


@pytest.fixture
def slider(looks, show):
    return show(LabelledSlider(looks, "Loudness", range(0, 101, 5), 60, "{} %".format), 500, 60)


def written(slider):
    return slider.findChildren(Text)[-1].text()


def test_it_says_its_value_in_words(slider):
    assert written(slider) == "60 %"
    assert slider.findChild(QSlider).accessibleName() == "Loudness"
    assert slider.findChild(QSlider).accessibleDescription() == "60 %"


def test_an_arrow_key_moves_it_by_a_step(slider, qtbot):
    with qtbot.waitSignal(slider.changed) as signal:
        qtbot.keyClick(slider.findChild(QSlider), Qt.Key.Key_Right)
    assert signal.args == [65]
    assert (slider.value, written(slider)) == (65, "65 %")


def test_being_set_is_not_being_moved(slider, qtbot):
    with qtbot.assertNotEmitted(slider.changed):
        slider.set_value(20)
    assert (slider.value, written(slider)) == (20, "20 %")


@pytest.mark.parametrize(("scale", "least"), [(1.0, 44), (2.0, 66)])
def test_it_is_a_target_one_can_hit_and_cuts_no_words(slider, redress, qapp, scale, least):
    redress(scale=scale)
    slider.set_value(100)
    slider.resize(slider.sizeHint().expandedTo(slider.size()))
    qapp.processEvents()
    assert slider.findChild(QSlider).height() >= least
    assert cut_texts(slider) == []


def test_an_icon_may_stand_for_the_label(looks, show):
    slider = show(LabelledSlider(looks, "Loudness", range(11), 5, str, icon="volume"), 400, 60)
    assert "Loudness" not in [text.text() for text in slider.findChildren(Text)]


def test_the_wheel_scrolls_the_page_and_moves_nothing(slider, qtbot):
    bare = slider.findChild(QSlider)
    middle = QPointF(bare.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(bare.mapToGlobal(bare.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(slider.changed):
        QCoreApplication.sendEvent(bare, turned)
    assert slider.value == 60
    assert not turned.isAccepted()
