# SPDX-License-Identifier: LGPL-3.0-or-later
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from companion.views.widgets.flow import Flow, flow_places, flow_rows

BOXES = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 100)), max_size=20)


def test_boxes_go_on_in_a_next_row_and_stand_in_its_middle():
    assert flow_places([(40, 20), (40, 30), (40, 20)], 100, 10) == [(0, 5), (50, 0), (0, 40)]


@given(BOXES, st.integers(50, 600), st.integers(0, 20))
def test_boxes_keep_their_order_and_never_cover_each_other(sizes, width, gap):
    places = flow_places(sizes, width, gap)
    rects = [QRect(*place, *size) for place, size in zip(places, sizes, strict=True)]
    assert all(x == 0 or x + size[0] <= width for (x, _), size in zip(places, sizes, strict=True))
    assert [size for row in flow_rows(sizes, width, gap) for size in row] == sizes
    assert not any(one.intersects(other) for i, one in enumerate(rects) for other in rects[:i])


def test_a_box_that_is_too_wide_has_a_row_of_its_own():
    assert flow_rows([(40, 20), (300, 20), (40, 20)], 100, 10) == [[(40, 20)], [(300, 20)], [(40, 20)]]


def flowing(looks, count=4):
    buttons = [QPushButton(f"button {number}") for number in range(count)]
    box = QWidget()
    box.setLayout(Flow(looks, *buttons))
    return box, buttons


def test_a_narrower_flow_is_higher(looks, show):
    box, _ = flowing(looks)
    show(box, 800, 300)
    assert box.heightForWidth(200) > box.heightForWidth(800)


def test_the_widest_button_fits_into_the_least_width(looks, show):
    box, buttons = flowing(looks)
    show(box, 800, 300)
    assert box.minimumSizeHint().width() >= max(button.width() for button in buttons)


def test_one_reads_from_the_right_where_that_is_the_custom(looks, show):
    box, buttons = flowing(looks)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(box, 800, 300)
    assert buttons[0].geometry().right() == 799
    assert buttons[1].x() < buttons[0].x()


def test_hidden_ones_leave_no_hole(looks, show):
    box, buttons = flowing(looks)
    buttons[0].hide()
    show(box, 800, 300)
    assert buttons[1].x() == 0


def test_one_can_be_taken_out(looks, show):
    box, buttons = flowing(looks)
    show(box, 800, 300)
    taken = box.layout().takeAt(0)
    assert taken.widget() is buttons[0]
    assert box.layout().count() == 3
    assert box.layout().takeAt(9) is None
