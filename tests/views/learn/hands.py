# SPDX-License-Identifier: LGPL-3.0-or-later
"""A picture of the cards, the clock, and what a person does and sees."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QWidget

from companion.views.learn.cycle_picture import CyclePicture
from companion.views.learn.one_of import OneOf
from companion.views.learn.tilt_figure import TiltFigure
from companion.views.learn.walk import Walk
from tests.views.learn.tilt_frames import tilt_of


class Hands:
    """A picture, the clock, and what a person does and sees."""

    def __init__(self, widget: QWidget, qtbot, clock) -> None:
        self.widget = widget
        self.qtbot = qtbot
        self.clock = clock
        self.walk = widget.findChild(Walk)

    def button(self, name: str) -> QPushButton:
        return self.widget.findChild(QPushButton, name)

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.keyboard, key)

    def pass_(self, seconds: float) -> None:
        """Time passes, and the picture follows."""
        self.clock.advance(seconds)
        self.walk.look()

    @property
    def said(self) -> str:
        sentences = self.widget.findChild(OneOf).findChildren(QLabel)
        return next(sentence.text() for sentence in sentences if sentence.isVisible())

    @property
    def image(self) -> QImage:
        return self.picture.grab().toImage()

    @property
    def colours(self) -> set[str]:
        image = self.image
        return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


class Circle(Hands):
    play = "learn_cycle_play"

    @property
    def picture(self) -> CyclePicture:
        return self.widget.findChild(CyclePicture)

    keyboard = picture

    @property
    def step(self) -> str:
        return self.picture.accessibleName().partition(".")[0]


class Tilt(Hands):
    play = "learn_tilt_play"

    @property
    def picture(self) -> TiltFigure:
        return self.widget.findChild(TiltFigure)

    @property
    def image(self) -> QImage:
        """As it looks once all frames are there, with the ground that lies behind it."""
        self.picture.wait_for_picture()
        behind = self.picture.parentWidget()
        return behind.grab(self.picture.geometry()).toImage()

    @property
    def shown(self) -> int:
        """The tilt that the frames of the tests show, in degrees."""
        image = self.image
        return tilt_of(image.pixelColor(image.rect().center()).red())

    @property
    def slider(self) -> QSlider:
        return self.widget.findChild(QWidget, "learn_tilt").focusProxy()

    keyboard = slider
