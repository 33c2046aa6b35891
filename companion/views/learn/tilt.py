# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pelvis that tips and the low back that follows, under a slider."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from companion.domain.ports import Clock
from companion.figure.source import FigureSource
from companion.views.learn.one_of import OneOf
from companion.views.learn.play_button import PlayButton
from companion.views.learn.tilt_figure import TiltFigure
from companion.views.learn.tilting import MOST, SECONDS, tilt_at
from companion.views.learn.walk import Walk
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.slider import LabelledSlider
from companion.views.widgets.text import Text

_TICK_MS = 40
_LEVEL = 2
"""So many degrees either way still look level."""


class PelvicTilt(QWidget):
    """The person tips the pelvis, or lets it play once.

    Args:
        looks: How things look now.
        figures: Where the frames of the picture are.
        clock: By which it plays.
    """

    def __init__(self, looks: LookSource, figures: FigureSource, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("learn_pelvic_tilt")
        self._looks = looks
        self._picture = TiltFigure(looks, figures)
        self._sentences = self._written()
        self._words = OneOf(self._sentences)
        self._words.setObjectName("learn_tilt_words")
        self._slider = LabelledSlider(looks, self.tr("Tilt"), range(-MOST, MOST + 1), 0, self._degrees)
        self._slider.setObjectName("learn_tilt")
        self._walk = Walk(clock, SECONDS, _TICK_MS, self)
        self._play = PlayButton(looks, self._walk)
        self._play.setObjectName("learn_tilt_play")
        self._play.setToolTip(self.tr("Let the pelvis tip once by itself"))
        self._controls = Row(looks, gap=16)
        self._controls.addWidget(self._play, 0, Qt.AlignmentFlag.AlignLeading)
        self._controls.addWidget(self._slider, 1)
        column = Column(looks, gap=10)
        column.addWidget(self._stage(), 1)
        column.add(self._words, self._controls)
        self.setLayout(column)
        self._slider.changed.connect(self._take_over)
        self._walk.came.connect(self._follow)
        looks.changed.connect(self._arrange)
        self._arrange()
        self._show(0.0)

    def set_motion(self, motion: bool) -> None:
        """Whether it may play by itself."""
        self._play.set_motion(motion)

    def hideEvent(self, event: QHideEvent) -> None:
        """Plays to nobody."""
        self._walk.stop()
        super().hideEvent(event)

    def _stage(self) -> Card:
        """The figure fills it; where front and back are is written in the upper corners, beside the head."""
        back, front = (Text(words, "caption", colour="stage_ink") for words in (self.tr("Back"), self.tr("Front")))
        grid = QGridLayout()
        grid.setContentsMargins(2, 2, 2, 2)
        grid.addWidget(self._picture, 0, 0)
        grid.addLayout(Row(self._looks, back, ..., front, margins=(10, 6, 10, 0)), 0, 0, Qt.AlignmentFlag.AlignTop)
        return Card(grid, "stage")

    @Slot(int)
    def _take_over(self, degrees: int) -> None:
        self._walk.stop()
        before = self._words.shown
        self._show(float(degrees))
        if self._words.shown != before:
            announce(self._picture, self._sentences[self._words.shown])

    @Slot(float)
    def _follow(self, seconds: float) -> None:
        tilt = tilt_at(seconds)
        self._slider.set_value(round(tilt))
        self._show(tilt)

    def _show(self, tilt: float) -> None:
        number = 0 if abs(tilt) <= _LEVEL else 1 if tilt > 0 else 2
        self._words.show_number(number)
        self._picture.show_tilt(tilt, self._sentences[number])

    def _written(self) -> tuple[str, str, str]:
        return (
            self.tr("Level. The low back has its usual curve."),
            self.tr("Tipped forward. The curve in the low back gets deeper."),
            self.tr("Tipped back. The curve in the low back gets flatter."),
        )

    def _degrees(self, tilt: int) -> str:
        if tilt == 0:
            return self.tr("level")
        words = self.tr("{degrees}° forward") if tilt > 0 else self.tr("{degrees}° back")
        return words.format(degrees=abs(tilt))

    @Slot()
    def _arrange(self) -> None:
        """Between 125 and 150 % the picture's column is too narrow for both in one row."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._controls.setDirection(down if self._looks.look.medium else across)
