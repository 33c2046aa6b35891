# SPDX-License-Identifier: LGPL-3.0-or-later
"""The large picture of a move: which side it shows, and how far it is moved from the start to the hold."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.slider import LabelledSlider
from companion.views.widgets.text import Text
from companion.views.words.session import side_word

_START, _HOLD = 0, 100
_POSES = range(_START, _HOLD + 1, 10)


class PoseStage(QWidget):
    """Picture, slider and 'Other side'. Nothing moves unless the person moves it.

    Attributes:
        side_shown: The picture shows another side now, a `Side`.
    """

    side_shown = Signal(object)

    def __init__(self, looks: LookSource, figures: FigureSource, stretch: Stretch) -> None:
        super().__init__()
        self._looks = looks
        self._stretch = stretch
        self._side = stretch.sides[0]
        self._words = Text(size="lead", colour="stage_ink")
        self._words.setObjectName("stretch_side")
        self._figure = _figure(figures, stretch.name)
        self._pose = LabelledSlider(looks, self.tr("Pose"), _POSES, _HOLD, self._pose_words)
        self._pose.setObjectName("stretch_pose")
        self._pose.changed.connect(self._move)
        self._other = Button(looks, self.tr("Other side"), icon="mirror")
        self._other.setObjectName("stretch_other_side")
        self._other.setToolTip(self.tr("Show the other side (S)"))
        self._other.clicked.connect(self.show_other_side)
        self._lay_out()
        looks.changed.connect(self._redress)
        self._redress()
        self._move(_HOLD)
        self._show_side()

    @property
    def side(self) -> Side:
        """The side that is shown."""
        return self._side

    def show_other_side(self) -> None:
        """Mirrors the picture; does nothing for a move without sides."""
        if self._side is not Side.BOTH:
            self._side = Side.RIGHT if self._side is Side.LEFT else Side.LEFT
            self._show_side()
            self.side_shown.emit(self._side)

    def _lay_out(self) -> None:
        if self._side is Side.BOTH:
            self._words.hide()
            self._other.hide()
        stage = Card(Column(self._looks, self._words, self._figure, gap=4, margins=(16, 10, 16, 12)), "stage")
        self._controls = Row(self._looks, gap=16)
        self._controls.addWidget(self._pose, 1)
        self._controls.add(self._other)
        self.setLayout(Column(self._looks, stage, self._controls, gap=12))

    def _redress(self) -> None:
        look = self._looks.look
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._controls.setDirection(down if look.large else across)
        lamp = QColor(look.palette.glow0) if look.palette.glow0 else None
        self._figure.set_lamp(lamp, QColor(look.palette.stage))

    def _show_side(self) -> None:
        self._figure.show_stretch(self._stretch.id, self._side)
        self._words.setText(self.tr("{side} side").format(side=side_word(self._side)))

    def _move(self, percent: int) -> None:
        share = percent / _HOLD
        self._figure.set_progress(share)
        self._figure.set_highlight(share)

    def _pose_words(self, percent: int) -> str:
        ends = {_START: self.tr("Start"), _HOLD: self.tr("Hold")}
        return ends.get(percent) or self.tr("{percent} %").format(percent=percent)


def _figure(figures: FigureSource, name: str) -> FigureView:
    figure = FigureView(figures)
    figure.setObjectName("stretch_picture")
    figure.setAccessibleName(name)
    figure.set_fallback(name)
    # beside long texts the stage must not grow with them
    figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return figure
