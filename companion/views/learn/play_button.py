# SPDX-License-Identifier: LGPL-3.0-or-later
"""The button that lets a picture walk by itself, for those who like motion."""

from PySide6.QtCore import Slot

from companion.views.learn.walk import Walk
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource


class PlayButton(Button):
    """'Play', and 'Stop' while it walks; as wide as the longer of the two."""

    def __init__(self, looks: LookSource, walk: Walk) -> None:
        super().__init__(looks, icon="play")
        self._walk = walk
        self.clicked.connect(walk.toggle)
        walk.walking_changed.connect(self._show_walking)
        looks.changed.connect(self._keep_width)
        self._show_walking(False)

    def set_motion(self, motion: bool) -> None:
        """Whether anything may move by itself; without it there is nothing to press."""
        if not motion:
            self._walk.stop()
        self.setVisible(motion)

    @Slot(bool)
    def _show_walking(self, walking: bool) -> None:
        self.set_words(self.tr("Stop") if walking else self.tr("Play"))
        self.set_icon("stop" if walking else "play")
        self._keep_width()

    @Slot()
    def _keep_width(self) -> None:
        self.ensurePolished()
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(words) for words in (self.tr("Play"), self.tr("Stop")))
        self.setMinimumWidth(self.sizeHint().width() + longest - metrics.horizontalAdvance(self.words))
