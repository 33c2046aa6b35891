# SPDX-License-Identifier: LGPL-3.0-or-later
"""A small picture of a move on its ground; where there is none, the icon of the position."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.stretch import Position, Side
from companion.figure.source import FigureSource
from companion.views.widgets.looks import LookSource
from companion.views.widgets.move_picture import draw_move

_MARGIN = 8

_ICONS: dict[Position, str] = {
    Position.HALF_KNEELING: "half-kneeling",
    Position.HANDS_AND_KNEES: "hands-and-knees",
    Position.LYING_ON_BACK: "lying",
    Position.LYING_ON_FRONT: "lying",
    Position.LYING_ON_SIDE: "lying",
    Position.SITTING: "sitting",
    Position.STANDING: "standing",
}


def position_icon(position: Position) -> str:
    """The name of the icon that shows how the body is placed."""
    return _ICONS[position]


class Thumbnail(QWidget):
    """A picture beside words that say the same: screen readers are told nothing more.

    Args:
        looks: How things look now.
        figures: Where the pictures come from.
        stretch: The id of the move.
        position: Shown as an icon where there is no picture.
        side: The worked side.
        height: In pixels at 100 %.
        width: In pixels at 100 %; as wide as there is room where not given.
    """

    def __init__(  # noqa: PLR0913 - what is shown, and how large
        self,
        looks: LookSource,
        figures: FigureSource,
        stretch: str,
        position: Position,
        side: Side = Side.BOTH,
        *,
        height: int,
        width: int | None = None,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._stretch = stretch
        self._position = position
        self._side = side
        self._height = height
        self._width = width
        self._picture: QImage | None = None
        across = QSizePolicy.Policy.Expanding if width is None else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._measure)
        figures.changed.connect(self._look_again)

    @property
    def has_picture(self) -> bool:
        """Whether there is a picture, and not only an icon; known once it is shown."""
        return self._picture is not None

    def sizeHint(self) -> QSize:
        """Its size at this text size; a picture grows less than the words beside it."""
        gap = self._looks.look.gap
        return QSize(gap(self._width or self._height), gap(self._height))

    def minimumSizeHint(self) -> QSize:
        """As high as it is meant to be, and as narrow as it must be."""
        return self.sizeHint() if self._width else QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fetches the picture in its new size."""
        super().resizeEvent(event)
        self._fetch()

    def showEvent(self, event: QShowEvent) -> None:
        """Fetches the picture for the sharpness of the screen that it has come to."""
        super().showEvent(event)
        self._fetch()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground, and on it the picture or the icon."""
        painter = QPainter(self)
        draw_move(painter, self.rect(), self._picture, position_icon(self._position), self._looks)
        painter.end()

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():  # else when it is shown
            self._fetch()

    def _fetch(self) -> None:
        room = self.size() - QSize(2 * _MARGIN, 2 * _MARGIN)
        mirrored = self._figures.is_mirrored(self._stretch, self._side)
        self._picture = self._figures.thumbnail(self._stretch, room, mirrored=mirrored, ratio=self.devicePixelRatioF())
        self.update()
