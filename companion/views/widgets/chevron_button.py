# SPDX-License-Identifier: LGPL-3.0-or-later
"""A button that goes on or back: its chevron points where the reading direction has it."""

from PySide6.QtCore import QEvent

from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource


class ChevronButton(Button):
    """An icon without words; give it an accessible name.

    Args:
        looks: How things look now.
        forward: It goes on; else it goes back.
    """

    def __init__(self, looks: LookSource, *, forward: bool) -> None:
        self._forward = forward
        super().__init__(looks, icon=self._chevron(right_to_left=False))
        self._point()

    def changeEvent(self, event: QEvent) -> None:
        """Points the other way when the reading direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()

    def _point(self) -> None:
        self.set_icon(self._chevron(right_to_left=self.isRightToLeft()))

    def _chevron(self, *, right_to_left: bool) -> str:
        return "chevron-right" if self._forward is not right_to_left else "chevron-left"
