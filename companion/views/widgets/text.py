# SPDX-License-Identifier: LGPL-3.0-or-later
"""Words on a page, in one of the five sizes, with a height that is right when they wrap."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from companion.views.tokens import Colour, Size

_LONG_RUN = re.compile(r"\S{25,}")
_PIECES = re.compile(r"\S{1,12}")


class Text(QLabel):
    """Written words; size, weight and colour come from the style sheet.

    A wrapped QLabel asks for the height that it would need at a very narrow width, and windows grow beyond the
    screen; this one asks for its widest word and one line, and lets heightForWidth say the rest.

    Args:
        words: What is written.
        size: Which of the five sizes.
        colour: Token of its colour.
        bold: Heavier than the size is by itself.
        wrap: May go on in a next line.
        align: Where the words stand in their box.
    """

    def __init__(  # noqa: PLR0913 - a written word has this many qualities, all optional
        self,
        words: str = "",
        size: Size = "body",
        *,
        colour: Colour = "ink",
        bold: bool = False,
        wrap: bool = False,
        align: Qt.AlignmentFlag | None = None,
    ) -> None:
        super().__init__(words)
        self.setProperty("textSize", size)
        self.setProperty("colour", colour)
        self.setProperty("bold", bold)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if align is not None:
            self.setAlignment(align)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """The widest word and one line where the words wrap, else all of them."""
        if not self.wordWrap():
            return super().minimumSizeHint()
        self.ensurePolished()
        metrics = self.fontMetrics()
        words = self.text().replace("\N{ZERO WIDTH SPACE}", " ").split()
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return QSize(widest + 2, metrics.height())


def breakable(words: str) -> str:
    """`words`, in which a run of letters that is too long for any line may be broken."""
    return _LONG_RUN.sub(lambda run: "\N{ZERO WIDTH SPACE}".join(_PIECES.findall(run.group())), words)


def restyle(widget: QWidget) -> None:
    """Lets the style sheet see a property that has changed, also for what is written within the widget."""
    for changed in (widget, *widget.findChildren(QLabel)):
        style = changed.style()
        style.unpolish(changed)
        style.polish(changed)
        changed.update()
