# SPDX-License-Identifier: LGPL-3.0-or-later
"""The way of the Tab key through what was built at different times: without this, what was made last comes last."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_tab_order(*parts: QWidget) -> None:
    """Has Tab go through all that is in these parts, one part after another."""
    stops = [widget for part in parts for widget in (part, *part.findChildren(QWidget)) if _is_stop(widget)]
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.focusProxy() is None
