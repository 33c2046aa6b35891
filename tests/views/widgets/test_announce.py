# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from companion.views.widgets.announce import announce


@pytest.mark.parametrize("urgent", [False, True])
def test_a_sentence_is_announced_with_and_without_a_screen_reader(show, urgent):
    label = show(QLabel("Change sides"))
    announce(label, "Change to your RIGHT side", urgent=urgent)
    assert label.text() == "Change sides"
    assert QAccessible.queryAccessibleInterface(label).isValid()
