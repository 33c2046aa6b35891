# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from companion.views.tokens import DARK
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.text import Text
from tests.views.fitting import cut_texts

SENTENCE = "Kneel on your left knee on a soft pad. Put your right foot flat on the floor in front. " * 4


def colour(label):
    return label.palette().color(QPalette.ColorRole.WindowText).name().upper()


@pytest.mark.parametrize(("size", "pixels"), [("caption", 15), ("body", 17), ("lead", 20), ("title", 28)])
def test_words_have_the_size_asked_for(looks, show, size, pixels):
    assert show(Text("Hold", size)).font().pixelSize() == pixels


def test_words_follow_text_size_and_theme(looks, redress, show):
    label = show(Text("Hold", "body", colour="ink2"))
    redress(scale=2.0, palette=DARK)
    assert (label.font().pixelSize(), colour(label)) == (34, DARK.ink2)


def test_what_is_written_is_not_taken_for_code(looks, show):
    label = show(Text("<b>5 < 6</b>"))
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance("<b>5 < 6</b>")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_wrapped_words_have_the_height_that_they_need(looks, redress, show, scale):
    # GIVEN a page with a long text in one of two columns
    redress(scale=scale)
    page = QWidget()
    column = Column(looks, Text("Head", "title"), Text(SENTENCE, wrap=True), ..., gap=4)
    page.setLayout(Row(looks, column, Text("beside"), gap=20))
    # WHEN it is shown on a small screen
    show(page, 1366, 690)
    # THEN nothing is cut, and the page does not ask for more than the screen
    assert cut_texts(page) == []
    assert page.minimumSizeHint().height() < 300


def test_a_wrapped_text_is_never_narrower_than_its_widest_word(looks, show):
    label = show(Text("Physiotherapist says so", wrap=True), 400, 100)
    assert label.minimumSizeHint().width() >= label.fontMetrics().horizontalAdvance("Physiotherapist")
