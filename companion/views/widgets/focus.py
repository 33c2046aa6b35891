# SPDX-License-Identifier: LGPL-3.0-or-later
"""The second focus ring, within what is filled with the accent: next to that, the first one alone hardly shows."""

from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from companion.views.tokens import Look, Radius

_INSET = 5


def draw_inner_focus(widget: QWidget, look: Look, radius: Radius) -> None:
    """Draws the ring; to be called while the widget is painted.

    Args:
        widget: What has the focus.
        look: How things look now.
        radius: The radius of the widget's own corners.
    """
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.on_accent), 2))
    corner = look.radius(radius) - _INSET
    painter.drawRoundedRect(widget.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET), corner, corner)
    painter.end()
