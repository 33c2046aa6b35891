# SPDX-License-Identifier: LGPL-3.0-or-later
"""The large picture of a move: which side it shows, how far it is moved from the start to the hold, and by whom."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.domain.ports import Clock
from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.views.library.moved_figure import MovedFigure
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.session import side_word

_ANY_SIZE = QSize(480, 360)
_ICON_HEIGHT = 280


class PoseStage(QWidget):
    """Picture, 'Play', slider and 'Other side'. Nothing moves unless the person moves it or lets it play.

    A move that has no pictures has the icon of its position in their place, and nothing to play; it has a side all the
    same, for which the texts are said.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        stretch: The move.
        clock: By which it plays.
        motion: Whether it glides when it plays; else the start and the hold are shown in turn.

    Attributes:
        side_shown: Another side is shown now, a `Side`.
    """

    side_shown = Signal(object)

    def __init__(
        self, looks: LookSource, figures: FigureSource, stretch: Stretch, clock: Clock, *, motion: bool = True
    ) -> None:
        super().__init__()
        self._looks = looks
        self._side = stretch.sides[0]
        self._words = Text(size="lead", colour="stage_ink")
        self._words.setObjectName("stretch_side")
        self._other = Button(looks, self.tr("Other side"), icon="mirror")
        self._other.setObjectName("stretch_other_side")
        self._other.setToolTip(self.tr("Show the other side (S)"))
        self._other.clicked.connect(self.show_other_side)
        self._moved: MovedFigure | None = None
        if figures.film(stretch.id, _ANY_SIZE, mirrored=False) is not None:
            self._moved = MovedFigure(looks, figures, stretch, clock, motion=motion, parent=self)
            self._lay_out(self._moved.figure, controls=(self._moved.play, self._moved.pose))
        else:
            self._lay_out(*_position(looks, figures, stretch), controls=())
        looks.changed.connect(self._redress)
        self._redress()
        self._show_side()

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
        """Lets the move play, or pauses it; does nothing where there are no pictures."""
        if self._moved is not None:
            self._moved.toggle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Plays to nobody."""
        if self._moved is not None:
            self._moved.pause()
        super().hideEvent(event)

    def _lay_out(self, *drawn: Item, controls: tuple[QWidget, ...]) -> None:
        if self._side is Side.BOTH:
            self._words.hide()
            self._other.hide()
        stage = Card(Column(self._looks, self._words, *drawn, gap=4, margins=(16, 10, 16, 12)), "stage")
        self._controls = Row(self._looks, *controls, gap=16)
        self._controls.add(*(() if controls else (...,)), self._other)
        if controls:
            self._controls.setStretchFactor(controls[-1], 1)
        self.setLayout(Column(self._looks, stage, self._controls, gap=12))

    @Slot()
    def _redress(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._controls.setDirection(down if self._looks.look.large else across)

    def _show_side(self) -> None:
        if self._moved is not None:
            self._moved.show_side(self._side)
        self._words.setText(self.tr("{side} side").format(side=side_word(self._side)))


def _position(looks: LookSource, figures: FigureSource, stretch: Stretch) -> tuple[QWidget, ...]:
    """The icon of the position, and the name below it."""
    icon = Thumbnail(looks, figures, stretch.id, stretch.position, stretch.sides[0], height=_ICON_HEIGHT)
    icon.setObjectName("stretch_position")
    centred = Qt.AlignmentFlag.AlignHCenter
    return icon, Text(stretch.name, "lead", colour="stage_ink", wrap=True, align=centred)
