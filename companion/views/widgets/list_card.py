# SPDX-License-Identifier: LGPL-3.0-or-later
"""A card with an icon, a heading and a list to read: signs, reasons, rules."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


class ListCard(Card):
    """Nothing on it is pressed; its words can be marked with the mouse, to copy a number.

    Args:
        looks: How things look now.
        icon: What stands before the heading.
        title: The heading.
        lines: What stands below it, each behind a dot.
        end: A quieter sentence below them; empty for none.
        care: It is about something to be careful with.
    """

    def __init__(  # noqa: PLR0913 - the parts that every list has, and two that not every one has
        self, looks: LookSource, icon: str, title: str, lines: Iterable[str], *, end: str = "", care: bool = False
    ) -> None:
        head = Row(looks, IconLabel(looks, icon, "care" if care else "accent"), gap=14)
        head.addWidget(marked(Text(title, "lead", wrap=True)), 1)
        column = Column(looks, head, gap=8, margins=(24, 18, 24, 20))
        for line in lines:
            column.addLayout(_line(looks, line))
        if end:
            column.addWidget(marked(Text(end, colour="ink2", wrap=True)))
        super().__init__(column, role="care" if care else "card")


def marked(label: QLabel) -> QLabel:
    """`label`, whose words can be marked with the mouse and copied; Tab still passes it by."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _line(looks: LookSource, words: str) -> Row:
    row = Row(looks, Column(looks, Text("\N{BULLET}"), ...), gap=12)
    row.addWidget(marked(Text(words, wrap=True)), 1)
    return row
