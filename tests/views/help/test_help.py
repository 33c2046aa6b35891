# SPDX-License-Identifier: LGPL-3.0-or-later
"""Help: when to stop and when to get help, to be read by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from companion.domain.guidance import RED_FLAGS, StopSign, Urgency
from companion.views.words.guidance import red_flag, stop_sign, urgency_heading


def test_every_sign_is_told_in_order_of_urgency(laptop):
    laptop.start()
    laptop.click("rail_help")
    texts = [label.text() for label in laptop.find("help").findChildren(QLabel)]
    wanted = [stop_sign(sign) for sign in StopSign]
    for urgency in Urgency:
        wanted += [urgency_heading(urgency), *map(red_flag, RED_FLAGS[urgency])]
    assert [text for text in texts if text in wanted] == wanted


def test_nothing_is_ticked_or_scored(laptop):
    laptop.start()
    laptop.click("rail_help")
    assert laptop.find("help").findChildren(QAbstractButton) == []


def test_the_arrow_keys_scroll(laptop):
    laptop.start()
    laptop.click("rail_help")
    assert laptop.focused() == "help_scroll"
    bar = laptop.find("help_scroll").verticalScrollBar()
    for _ in range(3):
        laptop.key(Qt.Key.Key_Down)
    assert bar.value() > 0
