# SPDX-License-Identifier: LGPL-3.0-or-later
from companion.views.tokens import DARK, Look


def test_another_look_is_told_once(looks, qtbot):
    with qtbot.waitSignal(looks.changed):
        looks.set_look(Look(DARK, 1.5))
    assert looks.look == Look(DARK, 1.5)


def test_the_same_look_is_no_news(looks, qtbot):
    with qtbot.assertNotEmitted(looks.changed):
        looks.set_look(Look(looks.look.palette, looks.look.scale))
