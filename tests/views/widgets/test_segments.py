# SPDX-License-Identifier: LGPL-3.0-or-later
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from companion.views.widgets.segments import Block, BlockState, Segments, block_spans

DONE, PART, RUNNING = Block(BlockState.DONE), Block(BlockState.PART, 0.5), Block(BlockState.RUNNING, 0.25)
TO_COME, SKIPPED = Block(BlockState.TO_COME), Block(BlockState.SKIPPED)


@given(st.floats(300, 1400), st.lists(st.integers(0, 12), max_size=6))
def test_blocks_are_equal_and_fill_the_width(width, groups):
    spans = block_spans(width, groups)
    assert len(spans) == sum(groups)
    if spans:
        left, each = spans[-1]
        assert {round(block, 6) for _, block in spans} == {round(each, 6)}
        assert each >= 1
        assert left + each == pytest.approx(width, abs=1) or each == 1.0
        assert all(one + each <= other + 1e-6 for (one, _), (other, _) in pairwise(spans))


def test_stretches_stand_further_apart_than_holds():
    (first, each), (second, _), (third, _) = block_spans(400, [2, 1])
    assert third - second > second - first > each


def test_no_holds_are_no_blocks():
    assert block_spans(400, []) == []
    assert block_spans(400, [0]) == []


@pytest.fixture
def segments(looks, show):
    return show(Segments(looks), 400, 14)


def middle(segments, index, count):
    image = segments.grab().toImage()
    return image.pixelColor(round((index + 0.1) * image.width() / count), image.height() // 2).name().upper()


def test_done_is_filled_and_to_come_is_not(segments, looks):
    segments.set_blocks([[DONE, TO_COME]], "1 of 2 holds done")
    assert middle(segments, 0, 2) == looks.look.palette.accent
    assert middle(segments, 1, 2) == looks.look.palette.surface


@pytest.mark.parametrize(("one", "other"), [(PART, TO_COME), (RUNNING, PART), (SKIPPED, TO_COME), (DONE, RUNNING)])
def test_states_look_different_without_colour(segments, one, other):
    pictures = []
    for block in (one, other):
        segments.set_blocks([[block]], "")
        pictures.append(segments.grab().toImage().convertToFormat(segments.grab().toImage().Format.Format_Grayscale8))
    assert pictures[0] != pictures[1]


def test_progress_runs_from_the_right_where_one_reads_so(segments, looks):
    segments.set_blocks([[DONE, TO_COME]], "")
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert middle(segments, 0, 2) == looks.look.palette.surface


def test_screen_readers_hear_the_progress(segments):
    segments.set_blocks([[DONE, TO_COME]], "1 of 2 holds done")
    assert segments.accessibleName() == "1 of 2 holds done"
