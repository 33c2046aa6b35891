# SPDX-License-Identifier: LGPL-3.0-or-later
from PySide6.QtWidgets import QLabel, QWidget

from companion.views.widgets.boxes import Column, Row, hairline


def test_items_stand_in_the_order_given(looks, show):
    one, two = QLabel("one"), QLabel("two")
    box = QWidget()
    box.setLayout(Row(looks, one, ..., two, gap=8))
    show(box, 400, 40)
    assert one.x() == 0
    assert two.geometry().right() == 399


def test_gaps_margins_and_spaces_follow_the_text_size(looks, redress):
    # GIVEN a column with a space of 40 between two gaps
    column = Column(looks, 40, gap=20, margins=(40, 20, 40, 20))
    before = (column.spacing(), column.contentsMargins().left(), column.itemAt(0).sizeHint().height())
    # WHEN
    redress(scale=2.0)
    # THEN all have grown by 15 %
    after = (column.spacing(), column.contentsMargins().left(), column.itemAt(0).sizeHint().height())
    assert (before, after) == ((20, 40, 40), (23, 46, 46))


def test_a_space_in_a_row_lies_across(looks):
    assert Row(looks, 40).itemAt(0).sizeHint().width() == 40


def test_a_layout_may_stand_in_a_layout(looks, show):
    inner = QLabel("inner")
    box = QWidget()
    box.setLayout(Column(looks, Row(looks, inner)))
    show(box)
    assert inner.parentWidget() is box


def test_a_hairline_is_one_pixel(looks, show):
    box = QWidget()
    line = hairline()
    box.setLayout(Column(looks, line))
    show(box, 200, 100)
    assert line.height() == 1
