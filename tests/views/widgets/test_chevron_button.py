# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtCore import Qt

from companion.views.widgets.buttons import Button
from companion.views.widgets.chevron_button import ChevronButton

LEFT, RIGHT = "chevron-left", "chevron-right"


@pytest.mark.parametrize(
    ("forward", "direction", "chevron"),
    [
        (True, Qt.LayoutDirection.LeftToRight, RIGHT),
        (False, Qt.LayoutDirection.LeftToRight, LEFT),
        (True, Qt.LayoutDirection.RightToLeft, LEFT),
        (False, Qt.LayoutDirection.RightToLeft, RIGHT),
    ],
)
def test_a_chevron_points_where_one_reads_to(looks, show, forward, direction, chevron):
    button = ChevronButton(looks, forward=forward)
    button.setLayoutDirection(direction)
    drawn = show(button).icon().pixmap(24).toImage()
    assert drawn == show(Button(looks, icon=chevron)).icon().pixmap(24).toImage()
