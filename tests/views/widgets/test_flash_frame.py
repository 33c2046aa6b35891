# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt, QVariantAnimation
from PySide6.QtWidgets import QPushButton, QWidget

from companion.views.widgets.flash_frame import FlashFrame


@pytest.fixture
def frame(looks, show):
    window = QWidget()
    frame = FlashFrame(looks, window)
    show(window, 300, 200)
    frame.kept_window = window
    yield frame
    frame.flash(0)


def step(frame, milliseconds):
    """Moves the flash's own clock."""
    animation = frame.findChild(QVariantAnimation)
    animation.pause()
    animation.setCurrentTime(milliseconds)


def edge(frame):
    return frame.kept_window.grab().toImage().pixelColor(1, 100).name().upper()


def test_nothing_is_there_before(frame):
    assert not frame.isVisible()


def test_the_frame_is_strongest_in_the_middle_and_gone_at_the_end(frame, looks):
    frame.flash(600)
    step(frame, 0)
    before = edge(frame)
    step(frame, 300)
    assert edge(frame) == looks.look.palette.accent
    frame.findChild(QVariantAnimation).resume()
    frame.findChild(QVariantAnimation).setCurrentTime(600)
    assert before != looks.look.palette.accent
    assert not frame.isVisible()


def test_without_motion_nothing_flashes(frame):
    frame.flash(0)
    assert not frame.isVisible()
    assert frame.findChild(QVariantAnimation).state() == QAbstractAnimation.State.Stopped


def test_it_is_as_large_as_its_window(frame, qapp):
    frame.flash(600)
    frame.kept_window.resize(500, 400)
    qapp.processEvents()
    assert frame.size() == frame.kept_window.size()


def test_a_click_goes_through_it(looks, show, qtbot):
    window = QWidget()
    button = QPushButton("Pause", window)
    button.setGeometry(0, 0, 200, 100)
    frame = FlashFrame(looks, window)
    show(window, 200, 100)
    frame.flash(600)
    assert window.childAt(QPoint(50, 50)) is button
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    frame.flash(0)
