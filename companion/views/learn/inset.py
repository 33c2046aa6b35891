# SPDX-License-Identifier: LGPL-3.0-or-later
"""Something long that scrolls within a card, on the card's own ground."""

from PySide6.QtWidgets import QScrollArea

from companion.views.widgets.page import Page, scrolled


def inset(page: Page, name: str, spoken: str) -> QScrollArea:
    """An area that scrolls up and down and follows the focus.

    Args:
        page: What is in it.
        name: Its object name.
        spoken: Its accessible name.
    """
    page.setProperty("role", "inset")
    area = scrolled(page)
    page.setAutoFillBackground(False)  # a scroll area sees to it that its page has a ground of its own
    area.setObjectName(name)
    area.setAccessibleName(spoken)
    return area
