# SPDX-License-Identifier: LGPL-3.0-or-later
"""The list of the clinic's own pieces: each can be removed, once it was asked."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget

from companion.domain.stretch import Review
from companion.views.own_content.page import OwnContentPage, OwnPiece
from tests.views.fitting import cut_texts

SIGNED = Review("A. Smith", date(2026, 3, 2))
LONG = "w" * 60
PIECES = [
    OwnPiece("wall-slide", "Wall slide", "ours", SIGNED, is_routine=False, is_faulty=False),
    OwnPiece(LONG, "W" * 60, "o" * 40, None, is_routine=False, is_faulty=False),
    OwnPiece("broken", "broken", "", None, is_routine=True, is_faulty=True),
]


@pytest.fixture
def page(looks, show) -> OwnContentPage:
    page = OwnContentPage(looks)
    page.show_pieces(PIECES)
    return show(page, 1250, 690)


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_each_piece_says_what_it_is_where_it_came_from_and_who_signed_it(page):
    told = words(page)
    assert "Wall slide" in told
    assert "reviewed by A. Smith" in told
    assert "came with ours" in told
    assert "draft, not yet reviewed" in told
    assert "has a fault and is left out" in told


def test_nothing_is_removed_before_it_was_asked(page, qtbot):
    with qtbot.assertNotEmitted(page.remove_wanted):
        button(page, "own_remove_wall-slide").click()
    assert "Remove Wall slide from this laptop?" in words(page)
    # WHEN the keyboard is on 'No', so that Enter changes nothing
    assert button(page, "own_remove_no_wall-slide").hasFocus()
    with qtbot.assertNotEmitted(page.remove_wanted):
        QTest.keyClick(button(page, "own_remove_no_wall-slide"), Qt.Key.Key_Return)
    assert button(page, "own_remove_wall-slide").hasFocus()
    button(page, "own_remove_wall-slide").click()
    with qtbot.waitSignal(page.remove_wanted) as removed:
        button(page, "own_remove_yes_wall-slide").click()
    assert removed.args == ["wall-slide"]


def test_tab_goes_down_the_page(page):
    page.focus_first()
    names = []
    for _ in range(5):
        names.append(page.focusWidget().objectName())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert names == [
        "own_add_file",
        "own_add_folder",
        "own_remove_wall-slide",
        f"own_remove_{LONG}",
        "own_remove_broken",
    ]


def test_escape_leads_back(page, qtbot):
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)


CHOOSING = {
    "own_add_file": ("getOpenFileName", ("/clinic/ours.zip", ""), ("", "")),
    "own_add_folder": ("getExistingDirectory", "/clinic/ours", ""),
}
"""What each button opens, what that answers, and its answer where nothing was chosen."""


@pytest.mark.parametrize("name", CHOOSING)
def test_what_was_chosen_is_looked_at_and_nothing_where_nothing_was(page, qtbot, monkeypatch, name):
    method, chosen, nothing = CHOOSING[name]
    monkeypatch.setattr(QFileDialog, method, lambda *_: chosen)
    with qtbot.waitSignal(page.file_chosen) as looked_at:
        button(page, name).click()
    assert looked_at.args[0].startswith("/clinic/ours")
    monkeypatch.setattr(QFileDialog, method, lambda *_: nothing)
    with qtbot.assertNotEmitted(page.file_chosen):
        button(page, name).click()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_are_cut_however_long(page, redress, settle, scale):
    redress(scale)
    for piece in PIECES:
        button(page, f"own_remove_{piece.id}").click()
    settle()
    assert cut_texts(page) == []


def test_without_pieces_it_says_how_to_begin(page, settle):
    page.show_pieces([])
    settle()
    assert page.findChild(QLabel, "own_empty").isVisible()
