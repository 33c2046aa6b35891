# SPDX-License-Identifier: LGPL-3.0-or-later
"""The picture of the move, with the side above and the one cue that matters below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QSizePolicy

from companion.domain.breath import fullness
from companion.domain.moment import Moment
from companion.domain.stretch import Phase, Position
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.far import FarText
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import position_icon
from companion.views.words.session import cue, side_heading, told_phase

_BREATH_STEPS = 24
"""How many degrees of a full chest can be told apart; between them nothing is painted anew."""


class Stage(Card):
    """Shows a moment from three metres away.

    Signals:
        clicked(): anywhere on the picture.
    """

    clicked = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__(role="stage")
        self._looks = looks
        self._changes = False
        self._motion = True
        self._icons: dict[Position, Callable[[int, float], QPixmap]] = {}
        self._heading = FarText()
        self._heading.setObjectName("timer_side")
        self._figure = FigureView(figures)
        self._figure.setObjectName("timer_picture")
        self._figure.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._figure.setToolTip(self.tr("Click to pause or go on"))
        self._figure.clicked.connect(self.clicked)
        self._cue = Text(size="title", colour="stage_ink", wrap=True)
        self._cue.setObjectName("timer_cue")
        column = Column(looks, self._heading, gap=4, margins=(28, 14, 28, 16))
        column.addWidget(self._figure, 1)
        column.addWidget(self._cue)
        self.setLayout(column)
        looks.changed.connect(self._light)
        self._light()

    def show_moment(self, moment: Moment) -> None:
        """The pose, the side and the cue of `moment`."""
        self._figure.show_stretch(moment.form.stretch, moment.place.side)
        self._figure.set_fallback(moment.form.name, self._position_icon(moment.form.position))
        self._figure.setAccessibleName(self.tr("Picture: {move}").format(move=moment.form.name))
        self._figure.set_progress(moment.pose)
        self._figure.set_highlight(moment.pose)
        self._figure.set_breath(self._breath(moment))
        self._figure.set_arrow_shown(moment.phase is not Phase.EASE_OUT)
        self._figure.set_dimmed(moment.pause is not None)
        self._heading.set_words(side_heading(told_phase(moment), moment.place.side) or f"<b>{moment.form.name}</b>")
        self._cue.setText(cue(moment))
        self._show_change(moment.phase is Phase.CHANGE_SIDES and not moment.is_in_rhythm)

    def set_motion(self, motion: bool) -> None:
        """Whether the pose glides, or changes at once."""
        self._motion = motion
        self._figure.set_still(not motion)

    def _position_icon(self, position: Position) -> Callable[[int, float], QPixmap]:
        """What stands in for a move without pictures: how the body lies, sits or stands."""
        if position not in self._icons:
            name = position_icon(position)
            self._icons[position] = lambda edge, ratio: self._looks.icons.pixmap(
                name, self._looks.look.palette.stage_ink, edge, ratio
            )
        return self._icons[position]

    def _breath(self, moment: Moment) -> float:
        """How full the chest is: in the hold it breathes, and in a pause it stands still as everything does."""
        if not self._motion or moment.phase is not Phase.HOLD:
            return 0.0
        return round(fullness(moment.elapsed, moment.remaining) * _BREATH_STEPS) / _BREATH_STEPS

    def _show_change(self, changes: bool) -> None:
        if changes != self._changes:
            self._changes = changes
            self.set_role("change" if changes else "stage")
            self._light()

    def _light(self) -> None:
        palette = self._looks.look.palette
        lamp = QColor(palette.glow0) if palette.glow0 else None
        ground = QColor(palette.accent_soft if self._changes else palette.stage)
        self._figure.set_lamp(lamp, ground)
        self._figure.set_fallback_colour(QColor(palette.stage_ink))
        self._figure.set_arrow_colours(QColor(palette.accent), ground, QColor(palette.stage_ink))
