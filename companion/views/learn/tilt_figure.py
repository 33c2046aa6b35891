# SPDX-License-Identifier: LGPL-3.0-or-later
"""A whole standing person from the side, with spine and pelvis drawn into the body, at any tilt of the pelvis."""

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QColor

from companion.domain.stretch import Side
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.learn.tilting import MOST
from companion.views.widgets.looks import LookSource

MOVE = "pelvic-tilt"
"""The folder of the frames: from tipped back to tipped forward, level half-way."""


class TiltFigure(FigureView):
    """Looks to that end of the slider at which the pelvis is tipped forward.

    The frames show the right side, which is turned to whoever looks when a person faces to the right.

    Args:
        looks: How things look now.
        figures: Where the frames are.
    """

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__(figures)
        self._looks = looks
        self.setObjectName("learn_tilt_picture")
        looks.changed.connect(self._redress)
        self._redress()
        self._face()

    def show_tilt(self, tilt: float, words: str) -> None:
        """Shows another tilt.

        Args:
            tilt: degrees, forward is positive; at most `MOST` either way.
            words: what is seen then: the picture's name, and written where there is no picture.
        """
        self.set_progress((tilt + MOST) / (2 * MOST))
        self.set_fallback(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Large enough to see each bone."""
        return QSize(420, 440)

    def minimumSizeHint(self) -> QSize:
        """Still a body."""
        return QSize(200, 200)

    def changeEvent(self, event: QEvent) -> None:
        """The slider has turned round, and so does the person."""
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._face()
        super().changeEvent(event)

    def _face(self) -> None:
        self.show_stretch(MOVE, Side.LEFT if self.isRightToLeft() else Side.RIGHT)

    @Slot()
    def _redress(self) -> None:
        palette = self._looks.look.palette
        self.set_lamp(QColor(palette.glow0) if palette.glow0 else None, QColor(palette.stage))
        self.set_fallback_colour(QColor(palette.stage_ink))
