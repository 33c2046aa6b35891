# SPDX-License-Identifier: LGPL-3.0-or-later
"""A part of a move's page: an icon, a heading, and what belongs below it."""

from PySide6.QtCore import Qt

from companion.views.tokens import Colour
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text


def section(looks: LookSource, icon: str, heading: str, *items: Item, colour: Colour = "ink") -> Row:
    """The icon stands beside the heading, the items below the heading."""
    row = Row(looks, gap=12)
    row.addWidget(IconLabel(looks, icon, colour), 0, Qt.AlignmentFlag.AlignTop)
    words_colour: Colour = "care" if colour == "care" else "ink"
    row.addLayout(Column(looks, Text(heading, bold=True, colour=words_colour, wrap=True), *items, gap=4), 1)
    return row
