# SPDX-License-Identifier: LGPL-3.0-or-later
"""One of a few sentences, with room for the longest: nothing moves when another one is shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.views.widgets.text import Text


class OneOf(QWidget):
    """Shows one of `sentences` at a time, the first at first."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__()
        self._pages = QStackedLayout(self)
        for sentence in sentences:
            self._pages.addWidget(Text(sentence, wrap=True))

    @property
    def shown(self) -> int:
        """The number of the sentence that is shown, from 0."""
        return self._pages.currentIndex()

    def show_number(self, number: int) -> None:
        """Shows another sentence."""
        self._pages.setCurrentIndex(number)
