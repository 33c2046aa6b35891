# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figure of a move and what moves it: a slider from the start to the hold, and 'Play'."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy

from companion.domain.ports import Clock
from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.library.player import Player
from companion.views.library.turns import Showing
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.widgets.slider import LabelledSlider

_START, _HOLD = 0, 100
_POSES = range(_START, _HOLD + 1, 2)
"""Percent; a step of the arrow keys is no longer than from one frame to the next."""


class MovedFigure(QObject):
    """Three widgets that belong together; whoever shows them lays them out.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        stretch: The move, which has pictures.
        clock: By which it plays.
        motion: Whether it glides when it plays; else the start and the hold are shown in turn.
        parent: Who shows them.

    Attributes:
        figure: The picture.
        play: 'Play', or 'Pause'.
        pose: How far the figure is moved from the start to the hold.
    """

    def __init__(  # noqa: PLR0913 - the move, and what its pictures need
        self,
        looks: LookSource,
        figures: FigureSource,
        stretch: Stretch,
        clock: Clock,
        *,
        motion: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._looks = looks
        self._stretch = stretch.id
        self._player = Player(clock, motion=motion, parent=self)
        self.figure = _figure(figures, stretch.name)
        self.play = Button(looks, self.tr("Play"), icon="play")
        self.play.setObjectName("stretch_play")
        self.pose = LabelledSlider(looks, self.tr("Pose"), _POSES, _HOLD, self._pose_words)
        self.pose.setObjectName("stretch_pose")
        self.pose.changed.connect(self._scrub)
        self.play.clicked.connect(self.toggle)
        self._player.shown.connect(self._show)
        self._player.playing_changed.connect(self._show_playing)
        looks.changed.connect(self._redress)
        self._redress()
        self._show_pose(1.0)
        self._show_playing(False)

    def show_side(self, side: Side) -> None:
        """Mirrors the picture, if it was made for the other side."""
        self.figure.show_stretch(self._stretch, side)

    @Slot()
    def toggle(self) -> None:
        """Lets the move play, or pauses it."""
        self._player.toggle()

    def pause(self) -> None:
        """Stands still where it is."""
        self._player.pause()

    @Slot()
    def _redress(self) -> None:
        palette = self._looks.look.palette
        lamp = QColor(palette.glow0) if palette.glow0 else None
        ground = QColor(palette.stage)
        self.figure.set_lamp(lamp, ground)
        self.figure.set_arrow_colours(QColor(palette.accent), ground, QColor(palette.stage_ink))
        self._keep_width()

    def _keep_width(self) -> None:
        """The slider must not move when 'Play' becomes 'Pause'."""
        self.play.ensurePolished()
        metrics = self.play.fontMetrics()
        longest = max(metrics.horizontalAdvance(words) for words in (self.tr("Play"), self.tr("Pause")))
        missing = longest - metrics.horizontalAdvance(self.play.words)
        self.play.setMinimumWidth(self.play.sizeHint().width() + missing)

    @Slot(int)
    def _scrub(self, percent: int) -> None:
        """The person takes the move into their own hand."""
        self._player.begin_at(percent / _HOLD)
        self.figure.set_breath(0.0)
        self.figure.set_arrow_shown(True)
        self._show_pose(percent / _HOLD)

    @Slot(object)
    def _show(self, showing: Showing) -> None:
        self.pose.set_value(round(showing.pose * _HOLD))
        self.figure.set_breath(showing.breath)
        self.figure.set_arrow_shown(not showing.leaves)
        self._show_pose(showing.pose)

    def _show_pose(self, pose: float) -> None:
        self.figure.set_progress(pose)
        self.figure.set_highlight(pose)

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play.set_words(self.tr("Pause") if playing else self.tr("Play"))
        self.play.set_icon("pause" if playing else "play")
        self.play.setToolTip(self.tr("Pause the move (P)") if playing else self.tr("Let the move play (P)"))

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
