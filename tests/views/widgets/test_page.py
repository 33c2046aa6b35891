# SPDX-License-Identifier: LGPL-3.0-or-later
from PySide6.QtCore import QPoint, QSize, Qt

from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from tests.views.fitting import cut_texts

SENTENCE = "Stop at once and get help if you have new weakness in a leg, or pain in your chest. " * 3


def long_page(looks):
    buttons = [Button(looks, f"Choice {number}") for number in range(12)]
    texts = [Text(SENTENCE, wrap=True) for _ in buttons]
    rows = [item for pair in zip(texts, buttons, strict=True) for item in pair]
    return Page(Column(looks, *rows, gap=12, margins=(40, 24, 40, 24))), buttons


def test_a_page_never_makes_the_window_larger(looks, show):
    page, _ = long_page(looks)
    show(page, 800, 600)
    assert page.minimumSizeHint() == QSize(0, 0)


def test_a_scrolled_page_is_as_high_as_its_words(looks, redress, show):
    redress(scale=2.0)
    page, _ = long_page(looks)
    area = show(scrolled(page), 1000, 600)
    assert page.width() == area.viewport().width()
    assert page.height() == page.heightForWidth(page.width())
    assert cut_texts(area) == []


def test_a_scrolled_page_follows_the_focus(looks, show, qapp):
    page, buttons = long_page(looks)
    area = show(scrolled(page), 800, 300)
    assert area.verticalScrollBar().value() == 0
    buttons[-1].setFocus()
    qapp.processEvents()
    place = buttons[-1].mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= place <= area.viewport().height() - buttons[-1].height()


def test_the_scroll_area_is_a_stop_for_tab_only_where_nothing_inside_is(looks, show):
    page, _ = long_page(looks)
    with_buttons = show(scrolled(page), 800, 300)
    words_only = show(scrolled(Page(Column(looks, Text(SENTENCE * 9, wrap=True)))), 300, 200)
    assert with_buttons.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert words_only.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_page_of_words_is_scrolled_by_key(looks, show, qtbot):
    area = show(scrolled(Page(Column(looks, Text(SENTENCE * 9, wrap=True)))), 300, 200)
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_a_page_that_was_away_follows_the_focus_again(looks, show, qapp):
    page, buttons = long_page(looks)
    area = show(scrolled(page), 800, 300)
    area.hide()
    area.show()
    buttons[-1].setFocus()
    qapp.processEvents()
    assert area.verticalScrollBar().value() > 0
