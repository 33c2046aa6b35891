# SPDX-License-Identifier: LGPL-3.0-or-later
"""One flash of the window's frame at a change of phase: seen from the corner of the eye."""

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from companion.views.widgets.looks import LookSource

_WIDTH = 4


class FlashFrame(QWidget):
    """Covers its parent, takes no mouse and no focus, and is there only while it flashes.

    Args:
        looks: How things look now.
        parent: The widget whose frame flashes.
    """

    def __init__(self, looks: LookSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._framed = parent
        self._looks = looks
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setKeyValueAt(0.5, 1.0)
        self._animation.setEndValue(0.0)
        self._animation.valueChanged.connect(self._update_frame)
        self._animation.finished.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def flash(self, duration_ms: int = 600) -> None:
        """Flashes once: nothing, full, nothing. A duration of 0 is no flash, for those who want no motion."""
        self._animation.stop()
        if duration_ms <= 0:
            self.hide()
            return
        self.setGeometry(self._framed.rect())
        self.raise_()
        self.show()
        self._animation.setDuration(duration_ms)
        self._animation.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as its parent."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._framed.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the frame as strongly as it is now."""
        painter = QPainter(self)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        pen = QPen(QColor(self._looks.look.palette.accent), _WIDTH)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = _WIDTH // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))
        painter.end()

    @Slot()
    def _update_frame(self) -> None:
        # of the frame only: a page that is painted anew 60 times a second is dear
        inner = self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        self.update(QRegion(self.rect()).subtracted(QRegion(inner)))
