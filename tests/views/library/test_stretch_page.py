# SPDX-License-Identifier: LGPL-3.0-or-later
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from companion.domain.stretch import Review, Side
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.views.library.pose_stage import PoseStage
from companion.views.library.stretch_page import StretchPage
from companion.views.tokens import DARK
from companion.views.widgets.thumbnail import Thumbnail
from tests.views.fitting import cut_texts
from tests.views.library.moves import BED_EDGE, CAT_CAMEL, FIGURE_4, HALF_KNEELING, NAMES, STANDING

WIDTH, HEIGHT = 1250, 690
KEYS = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def button(page: QWidget, name: str) -> QPushButton:
    return page.findChild(QPushButton, name)


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def picture(page: QWidget):
    figure = page.findChild(FigureView, "stretch_picture")
    figure.wait_for_picture()
    return figure.grab().toImage()


@pytest.fixture
def page(looks, figures, show, clock):
    shown = StretchPage(looks, figures, clock)
    shown.show_stretch(HALF_KNEELING, NAMES)
    show(shown, WIDTH, HEIGHT)
    shown.focus_first()
    return shown


def test_all_that_is_known_of_a_move_is_told(page):
    told = words(page)
    for text in (
        "Half-kneeling  ·  3 \N{MULTIPLICATION SIGN} 20",
        "Kneel on your left knee",
        "Not under the kneecap.",
        "Letting the low back arch.",
        "Sore or replaced knee",
        "front of the hip (iliopsoas)",
        "soft pad",
        "firm chair",
        "low lunge stretch",
        "NHS inform, hip flexor stretch",
    ):
        assert text in told
    assert not set("[]|") & set(told)


def test_a_move_is_a_draft_until_a_physiotherapist_has_signed_it(page, settle):
    assert page.findChild(QLabel, "stretch_reviewed").text() == "Draft: not yet reviewed by a physiotherapist"
    page.show_stretch(replace(HALF_KNEELING, reviewed=Review("R. Ito", date(2025, 11, 3))), NAMES)
    settle()
    signed = page.findChild(QLabel, "stretch_reviewed").text()
    assert signed.startswith("Reviewed by R. Ito")
    assert "2025" in signed


def test_that_it_is_a_draft_is_said_in_the_head_too(page, settle):
    draft = page.findChild(QLabel, "stretch_draft")
    assert draft.text() == "Draft: not yet reviewed by a physiotherapist"
    assert draft.mapTo(page, QPoint(0, 0)).y() < 100
    page.show_stretch(replace(HALF_KNEELING, reviewed=Review("R. Ito", date(2025, 11, 3))), NAMES)
    settle()
    assert page.findChild(QLabel, "stretch_draft") is None


@pytest.mark.parametrize("by_key", [True, False])
def test_the_heart_marks_the_move_and_takes_the_mark_away(page, qtbot, by_key):
    told = []
    page.favourite_changed.connect(lambda move, is_favourite: told.append((move, is_favourite)))
    heart = button(page, "stretch_favourite")
    assert not heart.isChecked()
    for is_favourite in (True, False):
        if by_key:
            qtbot.keyClick(page, KEYS.Key_F)
        else:
            qtbot.mouseClick(heart, Qt.MouseButton.LeftButton)
        assert heart.isChecked() is is_favourite
        assert told[-1] == (HALF_KNEELING.id, is_favourite)
    assert len(told) == 2


def test_a_favourite_is_shown_as_one(page, settle):
    page.show_stretch(FIGURE_4, NAMES, is_favourite=True)
    settle()
    assert button(page, "stretch_favourite").isChecked()


@pytest.fixture
def bare(looks, show, clock, tmp_path):
    """The page of a move of which there is no picture."""
    shown = StretchPage(looks, FigureSource(tmp_path), clock)
    shown.show_stretch(BED_EDGE, NAMES)
    show(shown, WIDTH, HEIGHT)
    return shown


def test_a_move_without_pictures_has_an_icon_and_its_name_and_nothing_to_play(bare, qtbot, settle):
    page = bare
    settle()
    assert page.findChild(Thumbnail, "stretch_position").isVisible()
    assert not page.findChild(Thumbnail, "stretch_position").has_picture
    assert [label.text() for label in page.findChildren(QLabel) if label.isVisible()].count(BED_EDGE.name) == 2
    for name in ("stretch_picture", "stretch_play", "stretch_pose"):
        assert page.findChild(QWidget, name) is None
    qtbot.keyClick(page, KEYS.Key_P)
    # its texts are told for the other side all the same
    assert page.findChild(QLabel, "stretch_side").text() == "LEFT side"
    qtbot.mouseClick(button(page, "stretch_other_side"), Qt.MouseButton.LeftButton)
    assert page.findChild(QLabel, "stretch_side").text() == "RIGHT side"
    assert cut_texts(page) == []


@pytest.mark.parametrize("by_key", [True, False])
def test_the_other_side_mirrors_the_picture_and_says_the_texts_for_it(page, qtbot, by_key):
    before = picture(page)
    if by_key:
        qtbot.keyClick(page, KEYS.Key_S)
    else:
        qtbot.mouseClick(button(page, "stretch_other_side"), Qt.MouseButton.LeftButton)
    assert page.findChild(QLabel, "stretch_side").text() == "RIGHT side"
    assert "Kneel on your right knee" in words(page)
    assert "Put your left foot flat" in words(page)
    assert "Raise your right arm" in words(page)
    assert "your left knee" not in words(page)
    assert picture(page) != before
    # WHEN it is turned back
    qtbot.keyClick(page, KEYS.Key_S)
    assert page.findChild(QLabel, "stretch_side").text() == "LEFT side"
    assert picture(page) == before


def test_a_move_without_sides_names_none_and_has_none_to_change(page, qtbot, settle):
    page.show_stretch(CAT_CAMEL, NAMES)
    settle()
    stage = page.findChild(PoseStage)
    qtbot.keyClick(page, KEYS.Key_S)
    assert stage.side is Side.BOTH
    assert not stage.findChild(QPushButton, "stretch_other_side").isVisible()
    assert not stage.findChild(QLabel, "stretch_side").isVisible()


def test_the_picture_goes_from_the_hold_to_the_start_by_keys(page, qtbot):
    hold = picture(page)
    slider = page.findChild(QWidget, "stretch_pose").focusProxy()
    qtbot.keyClick(slider, KEYS.Key_Home)
    assert picture(page) != hold
    assert slider.accessibleDescription() == "Start"
    qtbot.keyClick(slider, KEYS.Key_End)
    assert picture(page) == hold


def test_hold_now_and_back_are_wanted_by_button_and_key(page, qtbot):
    held, backs = [], []
    page.hold_wanted.connect(held.append)
    page.back_wanted.connect(lambda: backs.append("back"))
    assert button(page, "stretch_hold").hasFocus()
    qtbot.keyClick(button(page, "stretch_hold"), KEYS.Key_Return)
    qtbot.keyClick(page, KEYS.Key_H, ALT)
    qtbot.mouseClick(button(page, "stretch_back"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, KEYS.Key_Escape)
    qtbot.keyClick(page, KEYS.Key_Left, ALT)
    assert held == [HALF_KNEELING.id] * 2
    assert len(backs) == 3


def test_an_easier_way_that_is_a_move_of_its_own_can_be_opened(page, qtbot, settle):
    # GIVEN a root that shows the move that was asked for
    page.stretch_chosen.connect(lambda _id: page.show_stretch(STANDING, NAMES))
    link = button(page, "stretch_easier_hip-flexor-standing")
    assert link.accessibleName() == STANDING.name
    link.setFocus()
    # WHEN it is opened, its own button goes away
    qtbot.keyClick(link, KEYS.Key_Return)
    settle()
    # THEN the keyboard is on the new page
    assert page.findChild(QLabel, "stretch_name").text() == STANDING.name
    assert button(page, "stretch_hold").hasFocus()
    assert button(page, "stretch_harder_hip-flexor-half-kneel") is not None


def test_a_way_to_a_move_that_is_not_there_is_only_told(page, settle):
    page.show_stretch(FIGURE_4, {})
    settle()
    assert "Do it sitting." in words(page)
    assert button(page, "stretch_easier_glute-seated-figure4") is None


def test_tab_goes_through_the_controls_in_reading_order(page, qtbot, redress, settle):
    names = ["stretch_hold", "stretch_play", "", "stretch_other_side", "stretch_easier_hip-flexor-standing"]
    for scale in (1.0, 2.0):
        redress(scale)
        settle()
        page.focus_first()
        reached = []
        for _ in names:
            focused = page.window().focusWidget()
            reached.append(focused.objectName())
            qtbot.keyClick(focused, KEYS.Key_Tab)
        assert reached == names


def test_every_control_has_a_name_for_screen_readers(page):
    for control in page.findChildren(QPushButton):
        assert control.accessibleName(), control.objectName()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_text_is_cut_and_large_text_stands_below_the_picture(page, redress, settle, scale):
    redress(scale, DARK)
    settle()
    assert cut_texts(page) == []
    step, stage = page.findChild(QLabel, "stretch_step_1"), page.findChild(PoseStage)
    top_of_step = step.mapTo(page, QPoint(0, 0)).y()
    bottom_of_stage = stage.mapTo(page, QPoint(0, stage.height())).y()
    assert (top_of_step > bottom_of_stage) is (scale >= 1.5)


def test_the_page_is_mirrored_where_one_reads_from_the_right(page, settle):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    step, stage = page.findChild(QLabel, "stretch_step_1"), page.findChild(PoseStage)
    assert step.mapTo(page, QPoint(0, 0)).x() < stage.mapTo(page, QPoint(0, 0)).x()
    assert cut_texts(page) == []
