# SPDX-License-Identifier: LGPL-3.0-or-later
"""A part of a page that folds away under its heading."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLayout, QWidget

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource


class Fold(QWidget):
    """A heading that is a button, and what it shows or hides.

    Args:
        looks: How things look now.
        name: The object name of the button; what it shows is `<name>_told`.
        heading: What is written on the button.
        content: What it shows.
        is_open: Whether it shows it at first.

    Attributes:
        opened: The person opened it, or closed it.
    """

    opened = Signal(bool)

    def __init__(self, looks: LookSource, name: str, heading: str, content: QLayout, *, is_open: bool) -> None:
        super().__init__()
        self._button = Button(looks, heading, "tonal", checkable=True)
        self._button.setObjectName(name)
        self._told = Card(content, "sunken")
        self._told.setObjectName(f"{name}_told")
        self.setLayout(Column(looks, Row(looks, self._button, ...), self._told, gap=8))
        self._button.setChecked(is_open)
        self._button.toggled.connect(self._show)
        self._button.toggled.connect(self.opened)
        self._show(is_open)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self._told.setVisible(is_open)
        self._button.set_icon("chevron-up" if is_open else "chevron-down")
        self._button.setAccessibleDescription(
            self.tr("Shown. Press to hide it.") if is_open else self.tr("Press to show it.")
        )
