# SPDX-License-Identifier: LGPL-3.0-or-later
"""Lets a screen reader say something now."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, urgent: bool = False) -> None:
    """Has a running screen reader say something that has appeared; without one, nothing happens.

    Args:
        widget: Where it appeared.
        words: What is said.
        urgent: It may break into what is being said.
    """
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
