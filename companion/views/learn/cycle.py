# SPDX-License-Identifier: LGPL-3.0-or-later
"""How stiff hips and a sore back may feed each other, as a circle that one can walk through."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.ports import Clock
from companion.views.learn.cycle_picture import CyclePicture
from companion.views.learn.cycle_places import STATIONS
from companion.views.learn.one_of import OneOf
from companion.views.learn.play_button import PlayButton
from companion.views.learn.walk import Walk
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.looks import LookSource

_SECONDS_EACH = 4.0
_TICK_MS = 200


class HipBackCycle(QWidget):
    """One step at a time, by button, arrow key or click; or all of them once, by itself.

    Args:
        looks: How things look now.
        clock: By which it plays.
    """

    def __init__(self, looks: LookSource, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("learn_hip_back_cycle")
        self._looks = looks
        self._station = 0
        self._sentences = self._written()
        self._picture = CyclePicture(looks, self._short_words())
        self._words = OneOf(self._sentences)
        self._words.setObjectName("learn_cycle_words")
        self._walk = Walk(clock, _SECONDS_EACH * STATIONS, _TICK_MS, self)
        stage = Card(Column(looks, self._picture, margins=(2, 10, 2, 10)), "sunken")
        column = Column(looks, gap=10)
        column.addWidget(stage, 1)
        column.add(self._words, self._controls())
        self.setLayout(column)
        self._picture.asked.connect(self._go_to)
        self._walk.came.connect(self._follow)
        self._show(0)

    def set_motion(self, motion: bool) -> None:
        """Whether it may play by itself."""
        self._play.set_motion(motion)

    def hideEvent(self, event: QHideEvent) -> None:
        """Plays to nobody."""
        self._walk.stop()
        super().hideEvent(event)

    def _controls(self) -> Row:
        self._play = PlayButton(self._looks, self._walk)
        self._play.setObjectName("learn_cycle_play")
        self._play.setToolTip(self.tr("Walk around the circle once"))
        back = self._step_button("learn_cycle_back", self.tr("One step back"), -1)
        on = self._step_button("learn_cycle_next", self.tr("One step on"), 1)
        return Row(self._looks, back, on, self._play, ..., gap=12)

    def _step_button(self, name: str, words: str, step: int) -> Button:
        button = ChevronButton(self._looks, forward=step > 0)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self._go_to((self._station + step) % STATIONS))
        return button

    @Slot(int)
    def _go_to(self, station: int) -> None:
        """The person goes there."""
        self._walk.stop()
        self._show(station)
        announce(self._picture, self._sentences[station])

    @Slot(float)
    def _follow(self, seconds: float) -> None:
        self._show(min(int(seconds / _SECONDS_EACH), STATIONS - 1))

    def _show(self, station: int) -> None:
        self._station = station
        self._picture.show_station(station)
        self._words.show_number(station)
        told = self.tr("Step {number} of {all}. {sentence}")
        self._picture.setAccessibleName(
            told.format(number=station + 1, all=STATIONS, sentence=self._sentences[station])
        )

    def _short_words(self) -> tuple[str, ...]:
        return (
            self.tr("Long sitting"),
            self.tr("Stiff hips"),
            self.tr("Busy back"),
            self.tr("Sore back"),
            self.tr("A stretch"),
        )

    def _written(self) -> tuple[str, ...]:
        return (
            self.tr("You sit for long. The front of your hips stays folded, and may get tight."),
            self.tr("Then your hips may move less when you walk and bend."),
            self.tr("Your low back may move more, to make up for it."),
            self.tr("Your back may get sore. You move less and sit more, and it starts again."),
            self.tr("Here a stretch may help: your hips move more freely, and your back has less to make up for."),
        )
