# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.views.fitting import cut_texts

SENTENCE = "Kneel on your left knee on a soft pad and put the other foot in front"


@pytest.fixture(autouse=True)
def undressed(qapp):
    """Widgets as Qt makes them, whatever style sheet another test left."""
    before, font = qapp.styleSheet(), qapp.font()
    qapp.setStyleSheet("")
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    yield
    qapp.setStyleSheet(before)
    qapp.setFont(font)


@pytest.fixture
def root(qtbot):
    widget = QWidget()
    widget.resize(400, 300)
    qtbot.addWidget(widget)
    return widget


def shown(root, qtbot):
    with qtbot.waitExposed(root):
        root.show()
    return cut_texts(root)


def put(root, widget, box):
    widget.setParent(root)
    widget.setGeometry(*box)
    return widget


def test_texts_with_room_are_no_fault(root, qtbot):
    column = QVBoxLayout(root)
    wrapped = QLabel(SENTENCE)
    wrapped.setWordWrap(True)
    rich = QLabel("Your <b>LEFT side</b>")
    for widget in (
        QLabel("Hold"),
        wrapped,
        rich,
        QPushButton("Save && end"),
        QLineEdit("Anna"),
        QToolButton(text="Up"),
    ):
        column.addWidget(widget)
    assert shown(root, qtbot) == []


def test_a_label_that_is_too_narrow_is_found(root, qtbot):
    put(root, QLabel(SENTENCE), (0, 0, 100, 40))
    (fault,) = shown(root, qtbot)
    assert SENTENCE in fault
    assert "width" in fault


def test_a_wrapped_label_that_is_too_low_is_found(root, qtbot):
    label = put(root, QLabel(SENTENCE), (0, 0, 200, 20))
    label.setWordWrap(True)
    (fault,) = shown(root, qtbot)
    assert "height" in fault


def test_a_long_word_in_a_narrow_wrapped_label_is_found(root, qtbot):
    label = put(root, QLabel("Physiotherapist"), (0, 0, 50, 100))
    label.setWordWrap(True)
    (fault,) = shown(root, qtbot)
    assert "width" in fault


@pytest.mark.parametrize(("wrap", "box"), [(False, (100, 40)), (True, (200, 20))])
def test_a_rich_label_without_room_is_found(root, qtbot, wrap, box):
    label = put(root, QLabel(f"<b>{SENTENCE}</b>"), (0, 0, *box))
    label.setWordWrap(wrap)
    (fault,) = shown(root, qtbot)
    assert SENTENCE in fault
    assert "<b>" not in fault


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_button_whose_words_are_elided_is_found(root, qtbot, kind):
    button = put(root, kind(), (0, 0, 60, 40))
    button.setText("Repeat this side")
    button.setObjectName("repeat")
    (fault,) = shown(root, qtbot)
    assert "(repeat)" in fault


def test_a_button_without_room_for_its_icon_is_found(root, qtbot):
    button = put(root, QPushButton("Repeat this side once again"), (0, 0, 0, 40))
    button.resize(button.sizeHint().width(), 40)
    button.setIcon(button.style().standardIcon(QStyle.StandardPixmap.SP_BrowserReload))
    (fault,) = shown(root, qtbot)
    assert "Repeat" in fault


def test_a_placeholder_that_is_elided_is_found(root, qtbot):
    field = put(root, QLineEdit(), (0, 0, 100, 40))
    field.setPlaceholderText("Search by name, muscle or position")
    assert len(shown(root, qtbot)) == 1


def test_a_chosen_entry_that_is_elided_is_found(root, qtbot):
    box = put(root, QComboBox(), (0, 0, 100, 40))
    box.addItem("Two-stretch starter, standing and chair")
    assert len(shown(root, qtbot)) == 1


@pytest.mark.parametrize(("x", "y", "side"), [(-20, 0, "left"), (380, 0, "right"), (0, -15, "top"), (0, 290, "bottom")])
def test_a_label_pushed_out_of_its_parent_is_found(root, qtbot, x, y, side):
    put(root, QLabel("Hold"), (x, y, 60, 30))
    (fault,) = shown(root, qtbot)
    assert fault.endswith(f"at the {side}")


def test_a_label_pushed_out_of_a_parent_further_up_is_found(root, qtbot):
    inner = put(root, QWidget(), (350, 0, 100, 100))
    put(inner, QLabel("Hold"), (20, 0, 60, 30))
    (fault,) = shown(root, qtbot)
    assert "right" in fault


def test_neighbours_that_cover_each_other_are_found(root, qtbot):
    put(root, QLabel("Hold"), (0, 0, 100, 40))
    put(root, QLabel("Rest"), (50, 20, 100, 40))
    (fault,) = shown(root, qtbot)
    assert "cover each other" in fault


def in_scroll_area(root, content):
    area = QScrollArea(root)
    area.setGeometry(0, 0, 300, 100)
    area.setWidget(content)
    return area


def test_what_waits_below_the_fold_is_no_fault(root, qtbot):
    page = QWidget()
    page.resize(200, 500)
    put(page, QLabel("Far below"), (0, 400, 150, 40))
    in_scroll_area(root, page)
    assert shown(root, qtbot) == []


def test_what_lies_beside_a_page_that_cannot_scroll_there_is_found(root, qtbot):
    page = QWidget()
    page.resize(600, 60)
    put(page, QLabel("Far right"), (500, 0, 90, 30))
    area = in_scroll_area(root, page)
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    (fault,) = shown(root, qtbot)
    assert "right" in fault


def test_what_is_hidden_or_empty_is_no_fault(root, qtbot):
    row = QHBoxLayout(root)
    row.addWidget(QLabel(""))
    hidden = put(root, QLabel(SENTENCE), (0, 0, 10, 10))
    hidden.hide()
    assert shown(root, qtbot) == []
