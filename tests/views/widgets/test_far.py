# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtWidgets import QWidget

from companion.views.widgets.boxes import Column
from companion.views.widgets.far import FarText, far_pixels
from tests.views.fitting import cut_texts


@pytest.mark.parametrize(("height", "pixels"), [(768, 56), (690, 50), (1080, 79)])
def test_far_words_take_their_share_of_the_window(height, pixels):
    assert far_pixels(height, 1000, 4.0) == pixels


def test_far_words_shrink_where_the_room_is_narrow():
    assert far_pixels(768, 200, 5.0) == 40


@pytest.mark.parametrize("words", ["Hold", "Change sides", "Your <b>LEFT side</b>"])
@pytest.mark.parametrize(("width", "height"), [(392, 768), (392, 690), (800, 1080)])
def test_far_words_are_never_cut(looks, show, words, width, height):
    window = QWidget()
    window.setLayout(Column(looks, FarText(words), ...))
    show(window, width, height)
    assert cut_texts(window) == []


def test_far_words_grow_with_the_window(looks, show, qapp):
    window = QWidget()
    label = FarText("Hold")
    window.setLayout(Column(looks, label, ...))
    show(window, 800, 600)
    before = label.sizeHint().height()
    window.resize(800, 1000)
    qapp.processEvents()
    assert label.sizeHint().height() > before
    assert cut_texts(window) == []


def test_screen_readers_hear_the_words_without_marks(looks, show):
    label = show(FarText("Your <b>LEFT side</b>"), 800, 100)
    label.set_words("Your <b>RIGHT side</b>")
    assert label.accessibleName() == "Your RIGHT side"
    assert label.words == "Your RIGHT side"
