# SPDX-License-Identifier: LGPL-3.0-or-later
from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from companion.domain.week import Mark
from companion.views.tokens import PALETTES
from companion.views.widgets.day_mark import DayMark, mark_word


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_no_mark_depends_on_colour(looks, redress, show, palette):
    redress(palette=palette)
    pictures = {}
    for mark in Mark:
        grey = show(DayMark(looks, mark)).grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures[mark] = grey
    assert not [(one, other) for one, other in combinations(Mark, 2) if pictures[one] == pictures[other]]


@pytest.mark.parametrize("mark", Mark)
def test_each_mark_has_its_word(looks, show, mark):
    assert show(DayMark(looks, mark)).accessibleName() == mark_word(mark)


def test_words_differ():
    assert len({mark_word(mark) for mark in Mark}) == len(Mark)


def test_a_mark_grows_with_the_text(looks, redress, show):
    day = show(DayMark(looks, Mark.DONE, diameter=44))
    redress(scale=2.0)
    assert day.sizeHint().width() == 66
