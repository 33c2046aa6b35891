# SPDX-License-Identifier: LGPL-3.0-or-later
"""The large picture of a move: which side it shows, how far it is moved from the start to the hold, and by whom."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QHideEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from companion.domain.ports import Clock
from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.library.player import Player
from companion.views.library.turns import Showing
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.slider import LabelledSlider
from companion.views.widgets.text import Text
from companion.views.words.session import side_word

_START, _HOLD = 0, 100
_POSES = range(_START, _HOLD + 1, 2)
"""Percent; a step of the arrow keys is no longer than from one frame to the next."""


class PoseStage(QWidget):
    """Picture, 'Play', slider and 'Other side'. Nothing moves unless the person moves it or lets it play.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        stretch: The move.
        clock: By which it plays.
        motion: Whether it glides when it plays; else the start and the hold are shown in turn.

    Attributes:
        side_shown: The picture shows another side now, a `Side`.
    """

    side_shown = Signal(object)

    def __init__(
        self, looks: LookSource, figures: FigureSource, stretch: Stretch, clock: Clock, *, motion: bool = True
    ) -> None:
        super().__init__()
        self._looks = looks
        self._stretch = stretch
        self._side = stretch.sides[0]
        self._words = Text(size="lead", colour="stage_ink")
        self._words.setObjectName("stretch_side")
        self._figure = _figure(figures, stretch.name)
        self._player = Player(clock, motion=motion, parent=self)
        self._play = Button(looks, self.tr("Play"), icon="play")
        self._play.setObjectName("stretch_play")
        self._pose = LabelledSlider(looks, self.tr("Pose"), _POSES, _HOLD, self._pose_words)
        self._pose.setObjectName("stretch_pose")
        self._other = Button(looks, self.tr("Other side"), icon="mirror")
        self._other.setObjectName("stretch_other_side")
        self._other.setToolTip(self.tr("Show the other side (S)"))
        self._lay_out()
        self._connect()
        self._redress()
        self._show_pose(1.0)
        self._show_side()
        self._show_playing(False)

    @property
    def side(self) -> Side:
        """The side that is shown."""
        return self._side

    @Slot()
    def show_other_side(self) -> None:
        """Mirrors the picture; does nothing for a move without sides."""
        if self._side is not Side.BOTH:
            self._side = Side.RIGHT if self._side is Side.LEFT else Side.LEFT
            self._show_side()
            self.side_shown.emit(self._side)

    @Slot()
    def toggle_playing(self) -> None:
        """Lets the move play, or pauses it."""
        self._player.toggle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Plays to nobody."""
        self._player.pause()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        if self._side is Side.BOTH:
            self._words.hide()
            self._other.hide()
        stage = Card(Column(self._looks, self._words, self._figure, gap=4, margins=(16, 10, 16, 12)), "stage")
        self._controls = Row(self._looks, gap=16)
        self._controls.add(self._play)
        self._controls.addWidget(self._pose, 1)
        self._controls.add(self._other)
        self.setLayout(Column(self._looks, stage, self._controls, gap=12))

    def _connect(self) -> None:
        self._pose.changed.connect(self._scrub)
        self._other.clicked.connect(self.show_other_side)
        self._play.clicked.connect(self.toggle_playing)
        self._player.shown.connect(self._show)
        self._player.playing_changed.connect(self._show_playing)
        self._looks.changed.connect(self._redress)

    @Slot()
    def _redress(self) -> None:
        look = self._looks.look
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._controls.setDirection(down if look.large else across)
        lamp = QColor(look.palette.glow0) if look.palette.glow0 else None
        ground = QColor(look.palette.stage)
        self._figure.set_lamp(lamp, ground)
        self._figure.set_arrow_colours(QColor(look.palette.accent), ground, QColor(look.palette.stage_ink))

        self._keep_width()

    def _keep_width(self) -> None:
        """The slider must not move when 'Play' becomes 'Pause'."""
        self._play.ensurePolished()
        metrics = self._play.fontMetrics()
        longest = max(metrics.horizontalAdvance(words) for words in (self.tr("Play"), self.tr("Pause")))
        missing = longest - metrics.horizontalAdvance(self._play.words)
        self._play.setMinimumWidth(self._play.sizeHint().width() + missing)

    def _show_side(self) -> None:
        self._figure.show_stretch(self._stretch.id, self._side)
        self._words.setText(self.tr("{side} side").format(side=side_word(self._side)))

    @Slot(int)
    def _scrub(self, percent: int) -> None:
        """The person takes the move into their own hand."""
        self._player.begin_at(percent / _HOLD)
        self._figure.set_breath(0.0)
        self._figure.set_arrow_shown(True)
        self._show_pose(percent / _HOLD)

    @Slot(object)
    def _show(self, showing: Showing) -> None:
        self._pose.set_value(round(showing.pose * _HOLD))
        self._figure.set_breath(showing.breath)
        self._figure.set_arrow_shown(not showing.leaves)
        self._show_pose(showing.pose)

    def _show_pose(self, pose: float) -> None:
        self._figure.set_progress(pose)
        self._figure.set_highlight(pose)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._play.set_words(self.tr("Pause") if playing else self.tr("Play"))
        self._play.set_icon("pause" if playing else "play")
        self._play.setToolTip(self.tr("Pause the move (P)") if playing else self.tr("Let the move play (P)"))

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
