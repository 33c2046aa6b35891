# SPDX-License-Identifier: LGPL-3.0-or-later
"""Frames that hold together what belongs together."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QLayout

from companion.views.widgets.text import restyle

CardRole = Literal["card", "care", "sunken", "soft", "stage", "plain", "change"]


class Card(QFrame):
    """A frame with a ground of its own.

    Args:
        content: What is in it; margins are the content's own.
        role: `card`; `care` for a caution; `sunken` for a note within a card; `soft` for what is offered first;
            `stage` behind a figure and `change` for it while sides are changed; `plain`.
    """

    def __init__(self, content: QLayout | None = None, role: CardRole = "card") -> None:
        super().__init__()
        self.setProperty("role", role)
        if content is not None:
            self.setLayout(content)

    def set_role(self, role: CardRole) -> None:
        """Takes another ground and edge, and what is written on it the ink for that ground."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)
