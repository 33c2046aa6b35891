# SPDX-License-Identifier: LGPL-3.0-or-later
"""A text of a move, which is written once and said for the side that is shown."""

from companion.domain.stretch import Side
from companion.domain.wording import for_side
from companion.views.tokens import Colour
from companion.views.widgets.text import Text


class SidedText(Text):
    """Wrapped words with pairs like '[right|left]' in them; shows one side of each pair."""

    def __init__(self, written: str, side: Side, *, colour: Colour = "ink") -> None:
        super().__init__(for_side(written, side), colour=colour, wrap=True)
        self._written = written

    def show_side(self, side: Side) -> None:
        """Says it for this side."""
        self.setText(for_side(self._written, side))
